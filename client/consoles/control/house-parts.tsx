// What lines and sets of the house share: titles, moments, the tone of a phase, the way into an exercise.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Phase } from '../../../shared/exercise/phases.ts';
import type { RejectionCode } from '../../../shared/exercise/rejections.ts';
import type { JoinResponse } from '../../../shared/protocol/http.ts';
import { post } from '../../link/api.ts';
import { houseTexts } from '../../locales/control.house.ts';
import { useLanguage, useText } from '../../locales/index.ts';
import type { BadgeTone } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import type { Exercise } from './boards.ts';
import { Refusal } from './refusal.tsx';

export const PHASE_TONE: Readonly<Partial<Record<Phase, BadgeTone>>> = {
  lobby: 'blue',
  running: 'green',
  paused: 'amber',
  'time-out': 'amber',
  stopped: 'red',
};

/** A title in the page's language, else in whatever language there is. */
export function useTitle(): (title: Exercise['title']) => string {
  const language = useLanguage();
  return (title) => title[language] ?? title.en ?? Object.values(title)[0] ?? '';
}

/** A wall moment as people write it. */
export function useWhen(): (at: number) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (at) => format.format(at);
}

/** Asks for a director's seat and goes to its console. */
export function useEnter() {
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RejectionCode>();
  const enter = async (path: string, body: unknown) => {
    setBusy(true);
    const answer = await post<JoinResponse>(path, body);
    setBusy(false);
    if (answer.ok) go(`/s/${answer.value.handle}`);
    else setRefusal(answer.rejection.code);
  };
  return { enter, busy, refusal };
}

const LIVE: readonly Phase[] = ['lobby', 'running', 'paused', 'time-out', 'stopped'];

/** @param label says which exercise, for those who do not see what stands beside the button */
export function EnterButton({ exercise, label }: { exercise: Exercise; label: string }) {
  const t = useText(houseTexts);
  const { enter, busy, refusal } = useEnter();
  return (
    <div className="house-enter">
      <Button
        kind={LIVE.includes(exercise.phase) ? 'primary' : 'plain'}
        isDisabled={busy}
        aria-label={label}
        onPress={() => void enter(`/api/exercises/${encodeURIComponent(exercise.id)}/enter`, {})}
      >
        {t('enter')}
      </Button>
      <Refusal code={refusal} />
    </div>
  );
}
