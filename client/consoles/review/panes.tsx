// Two panes to choose from, side by side; one of them on a small screen.
import { useState } from 'react';
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { ConsolePane } from './console-pane.tsx';
import { DecisionsPane } from './decisions-pane.tsx';
import { KnownPane } from './known-pane.tsx';
import { LearnedPane } from './learned-pane.tsx';
import { NotesPane } from './notes-pane.tsx';
import { useReview } from './review-context.tsx';
import { TruthPane } from './truth-pane.tsx';
import { useSpeech } from './use-speech.ts';

const FIXED = ['truth', 'known', 'control', 'decisions', 'learned', 'notes'] as const;
type PaneId = (typeof FIXED)[number] | `team:${string}`;

export function Panes() {
  const t = useText(reviewTexts);
  const { scenario } = useReview();
  const firstTeam = Object.keys(scenario.teams)[0];
  const [first, setFirst] = useState<PaneId>(firstTeam === undefined ? 'decisions' : `team:${firstTeam}`);
  const [second, setSecond] = useState<PaneId>('truth');
  const [two, setTwo] = useState(true);
  return (
    <>
      <Pane label={t('paneOne')} id={first} onChange={setFirst} asks={!two}>
        <Button size="small" className="pane-count" onPress={() => setTwo(!two)}>
          {t(two ? 'onePane' : 'twoPanes')}
        </Button>
      </Pane>
      {two && <Pane label={t('paneTwo')} id={second} onChange={setSecond} asks />}
    </>
  );
}

interface PaneProps {
  label: string;
  id: PaneId;
  onChange: (id: PaneId) => void;
  /** Offers the question most often asked; the left pane only where it stands alone. */
  asks: boolean;
  children?: React.ReactNode;
}
function Pane({ label, id, onChange, asks, children }: PaneProps) {
  const t = useText(reviewTexts);
  const { scenario } = useReview();
  const { names } = useSpeech();
  const teams = Object.entries(scenario.teams).map(([team, { code }]) => ({
    value: `team:${team}` as const,
    label: t('pane.team', { code, title: names.say(`teams.${team}.title`) }),
  }));
  const choices = [...teams, ...FIXED.map((value) => ({ value, label: t(`pane.${value}`) }))] satisfies readonly {
    value: PaneId;
    label: string;
  }[];
  return (
    <section className="review-pane" aria-label={label}>
      <header className="review-pane-head">
        <Select<PaneId> label={label} hideLabel value={id} onChange={onChange} choices={choices} />
        {id !== 'known' && (
          <Button
            size="small"
            icon="search"
            className={asks ? 'pane-asks' : 'pane-asks pane-asks-alone'}
            onPress={() => onChange('known')}
          >
            {t('whoKnew')}
          </Button>
        )}
        {children}
      </header>
      <h2 className="visually-hidden">{choices.find(({ value }) => value === id)?.label}</h2>
      <Content id={id} />
    </section>
  );
}

function Content({ id }: { id: PaneId }) {
  const t = useText(reviewTexts);
  if (id === 'control') return <ConsolePane key={id} audience={{ kind: 'control' }} />;
  if (id.startsWith('team:'))
    return <ConsolePane key={id} audience={{ kind: 'team', team: id.slice('team:'.length) }} />;
  const fixed = FIXED.find((known) => known === id) ?? 'truth';
  return (
    // What scrolls must be reached by keyboard, whether or not something in it can be pressed.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section key={id} className="review-pane-body" tabIndex={0} aria-label={t(`pane.${fixed}`)}>
      {fixed === 'truth' && <TruthPane />}
      {fixed === 'known' && <KnownPane />}
      {fixed === 'decisions' && <DecisionsPane />}
      {fixed === 'learned' && <LearnedPane />}
      {fixed === 'notes' && <NotesPane />}
    </section>
  );
}
