// The one big sentence: what turned last before the cursor, who had which word of it, and what nobody did.
import { useMemo } from 'react';
import { formatExerciseTime as clock } from '../../../shared/kit/time.ts';
import { type Headline as HeadlineData, headlineOf } from '../../../shared/review/headline.ts';
import type { TurningPoint } from '../../../shared/review/turning-points.ts';
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { useCursor, useReview } from './review-context.tsx';
import { TurnMark } from './turn-mark.tsx';
import { useItemName } from './use-item-name.ts';
import { useSpeech } from './use-speech.ts';

export function Headline() {
  const t = useText(reviewTexts);
  const { turns } = useReview();
  const position = useCursor(({ moment }) => moment.position);
  const turn = useMemo(() => lastTurn(turns, position), [turns, position]);
  return (
    <section className="headline" aria-label={t('headline')}>
      {turn ? <TurnSentences turn={turn} /> : <p className="headline-more">{t('beforeStart')}</p>}
    </section>
  );
}

/** What one turning point says: its mark, its moment, the main sentence and a few more. */
export function TurnSentences({ turn }: { turn: TurningPoint }) {
  const { frames } = useReview();
  const said = useMemo(() => headlineOf(frames, turn), [frames, turn]);
  return (
    <>
      <TurnMark kind={turn.kind} {...(turn.outcome ? { outcome: turn.outcome } : {})} />
      <div>
        <p className="headline-main">
          <time>{clock(said.t)}</time> · <MainSentence said={said} />
        </p>
        <MoreSentences said={said} />
      </div>
    </>
  );
}

/** Of the turning points at the last moment before a position, the weightiest. */
function lastTurn(turns: readonly TurningPoint[], position: number): TurningPoint | undefined {
  const last = turns.findLast((turn) => turn.position <= position);
  return turns
    .filter((turn) => turn.t === last?.t && turn.position <= position)
    .reduce<TurningPoint | undefined>((best, turn) => (best && best.weight > turn.weight ? best : turn), undefined);
}

function MainSentence({ said }: { said: HeadlineData }) {
  const t = useText(reviewTexts);
  const { names } = useSpeech();
  if (said.storyline !== undefined && said.state !== undefined)
    return <strong>{names.state(said.storyline, said.state)}.</strong>;
  if (said.kind === 'missed' && said.undone[0] !== undefined)
    return <strong>{t('say.missed', names.expected(said.undone[0]))}</strong>;
  if (said.kind === 'storyline' || said.kind === 'missed') return <strong />;
  const { pass, order } = said;
  const values = {
    person: names.person(said.person),
    measure: order ? names.order(order.key) : '',
    from: names.team(pass?.from ?? ''),
    to: names.team(pass?.to ?? ''),
    subject: pass ? names.inject(pass.inject) : '',
    step: said.step ? names.step(said.step.id) : '',
    missing: said.step ? names.steps(said.step.missing) : '',
    clock: said.clock ? names.clock({ clock: said.clock, person: said.person }) : '',
  };
  return <strong>{t(`say.${said.kind}`, values)}</strong>;
}

/** A few more: what it followed from, the first words of it, what never got to where it was needed, the heaviest thing undone. */
function MoreSentences({ said }: { said: HeadlineData }) {
  const t = useText(reviewTexts);
  const { names } = useSpeech();
  const item = useItemName();
  const { after, order, had, undone } = said;
  const sentences: string[] = [];
  if (order)
    sentences.push(t('say.afterMeasure', { ...names.ordered(order), time: clock(order.observedAt ?? order.t) }));
  if (after)
    sentences.push(
      t('say.after', {
        team: names.team(after.team),
        option: names.option(after.decision, after.option),
        time: clock(after.observedAt ?? after.t),
      }),
    );
  const seen = new Set<string>();
  for (const word of had) {
    if (seen.has(word.team) || seen.size === 2) continue;
    seen.add(word.team);
    const values = { team: names.team(word.team), subject: names.inject(word.inject), sent: clock(word.releasedAt) };
    sentences.push(
      word.openedAt === undefined
        ? t('say.unopened', values)
        : t('say.opened', { ...values, opened: clock(word.openedAt) }),
    );
  }
  if (said.never)
    sentences.push(
      t('say.never', {
        subject: item(said.never.known.item),
        team: names.team(said.never.known.team),
        able: names.teams(said.never.able),
      }),
    );
  if (said.kind !== 'missed' && undone[0] !== undefined)
    sentences.push(t('say.undone', { task: names.expectedMeasure(undone[0]) ?? names.expected(undone[0]).task }));
  return sentences.length > 0 ? <p className="headline-more">{sentences.join(' ')}</p> : null;
}
