// A sheet of paper: exercise and "fictional" on top of each, in the language of the sheets, not of the page.
import { createContext, type ReactNode, use } from 'react';
import type { Language } from '../../../shared/kit/languages.ts';
import { type ExerciseMs, formatStoryTime } from '../../../shared/kit/time.ts';
import { type Scenario, type ShownText, storyAt, storyDayAt, textOf } from '../../../shared/scenario/scenario.ts';
import { commonTexts } from '../../locales/index.ts';
import { printTexts } from '../../locales/print.ts';
import type { Planned } from './use-planned.ts';

export interface Paper {
  readonly planned: Planned;
  readonly scenario: Scenario;
  readonly language: Language;
  readonly t: ReturnType<(typeof printTexts)['in']>;
  readonly common: ReturnType<(typeof commonTexts)['in']>;
  /** A text of the scenario, empty if there is none. */
  readonly say: (key: string) => ShownText;
  readonly story: (at: ExerciseMs) => string;
  readonly mediaUrl: (key: string) => string;
}

const PaperContext = createContext<Paper | undefined>(undefined);
export const PaperProvider = PaperContext;

export function paperOf(planned: Planned, language: Language, mediaUrl: (key: string) => string): Paper {
  const { scenario } = planned;
  const t = printTexts.in(language);
  return {
    planned,
    scenario,
    language,
    t,
    common: commonTexts.in(language),
    mediaUrl,
    say: (key) => textOf(scenario, key, language),
    story: (at) => t('storyTime', { day: storyDayAt(scenario, at), time: formatStoryTime(storyAt(scenario, at)) }),
  };
}

export function usePaper(): Paper {
  const paper = use(PaperContext);
  if (!paper) throw new Error('no PaperProvider above this component');
  return paper;
}

/** A text of the scenario; its language is marked where it is not that of the sheets. */
export function Said({ of }: { of: string }) {
  const { say } = usePaper();
  const { text, language } = say(of);
  return <span lang={language}>{text}</span>;
}

/** What stands on every sheet. */
export function SheetHead({ aside }: { aside: string }) {
  const { t } = usePaper();
  return (
    <div className="sheet-head">
      <strong>
        <Said of="title" />
      </strong>
      <span className="sheet-mark">{t('fictional')}</span>
      <span>{aside}</span>
    </div>
  );
}

/** The foot of every page on paper, also where a sheet runs on to a second one. */
export function PageFoot() {
  const { t, say } = usePaper();
  const foot = `${say('title').text} · ${t('fictional')}`.replaceAll(/["\\\n]/g, ' ');
  return (
    <style>{`@page { @bottom-left { content: "${foot}"; font: 8.5pt "Inter Variable", sans-serif; white-space: nowrap; } }`}</style>
  );
}

/** Paper of one team for several short sheets: each has its own head, and is cut off along a line. */
export function SlipPaper({ children, className = '' }: { children: ReactNode; className?: string }) {
  const { language } = usePaper();
  return (
    <div className={`sheet ${className}`} lang={language}>
      {children}
    </div>
  );
}

export function Slip({ aside, children, className = '' }: { aside: string; children: ReactNode; className?: string }) {
  return (
    <article className={`slip ${className}`}>
      <SheetHead aside={aside} />
      {children}
    </article>
  );
}

export function Sheet({ aside, children, className = '' }: { aside: string; children: ReactNode; className?: string }) {
  const { language } = usePaper();
  return (
    <article className={`sheet ${className}`} lang={language}>
      <SheetHead aside={aside} />
      {children}
    </article>
  );
}
