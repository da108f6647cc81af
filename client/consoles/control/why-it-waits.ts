// Why an inject has not come yet, as sentences: the trigger the author wrote, and what stands in its way now.
import { type ExerciseMs, formatExerciseTime, HOUR, MINUTE, SECOND } from '../../../shared/kit/time.ts';
import type { FactValue } from '../../../shared/scenario/schema/values.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import type { caseTexts } from '../../locales/cases.ts';
import type { injectTexts } from '../../locales/control.injects.ts';
import type { TextOf } from '../../locales/index.ts';
import { factTitle } from './measures.ts';
import { isBeforePlay } from './use-control.ts';

type CaseText = TextOf<keyof (typeof caseTexts)['messages']['en']>;
type InjectText = TextOf<keyof (typeof injectTexts)['messages']['en']>;

/** Statuses in which an inject is still to come. */
export const isPending = (inject: Pick<ControlInject, 'status'>): boolean =>
  ['planned', 'armed', 'held', 'waiting', 'passed-over'].includes(inject.status);

export interface ReadFact {
  readonly name: string;
  readonly title: string;
  readonly value: FactValue;
}

/** The facts an inject's condition reads, with their values now. */
export function factsRead(inject: ControlInject, view: ControlView, cases: CaseText): ReadFact[] {
  return inject.trigger.reads.map((name) => ({
    name,
    title: factTitle(view, name, cases),
    value: view.fields.facts[name] ?? false,
  }));
}

/** A length of exercise time: "1 h 30 min". */
function inWords(ms: ExerciseMs, t: InjectText): string {
  const units = [
    ['hours', Math.floor(ms / HOUR)],
    ['minutes', Math.floor((ms % HOUR) / MINUTE)],
    ['seconds', Math.floor((ms % MINUTE) / SECOND)],
  ] as const;
  const said = units.filter(([, count]) => count > 0).map(([unit, count]) => t(unit, { count }));
  return said.length > 0 ? said.join(' ') : t('minutes', { count: 0 });
}

/** One sentence per thing it waits for; empty for an inject that is over. */
export function whyItWaits(inject: ControlInject, view: ControlView, t: InjectText): string[] {
  if (!isPending(inject)) return [];
  const at = inject.dueAt === undefined ? undefined : formatExerciseTime(inject.dueAt);
  const beforePlay = isBeforePlay(view.fields.phase);
  switch (inject.status) {
    case 'held':
      if (inject.reserve && at === undefined) return [t('why.heldReserve')];
      return [at === undefined ? t('why.held') : t('why.heldFrom', { at })];
    case 'waiting':
      return [t('why.confirm')];
    case 'passed-over':
      return [t('why.passedOver')];
    case 'armed': {
      const conditional = inject.trigger.at !== undefined && inject.trigger.when !== undefined;
      return [
        t(conditional ? 'why.notBefore' : 'why.at', { at: at ?? '' }),
        ...(inject.because ? [t('why.because')] : []),
        ...(view.fields.phase === 'running' ? [] : [t('why.clockStands')]),
        ...whatFollows(inject, t),
      ];
    }
    default:
      return [...(beforePlay ? [t('why.startex')] : []), ...trigger(inject, view, t), ...whatFollows(inject, t)];
  }
}

function trigger(inject: ControlInject, view: ControlView, t: InjectText): string[] {
  const { at, when, delay, afterInject, afterState, afterDelay = 0, manual } = inject.trigger;
  const out: string[] = [];
  if (inject.reserve)
    return [t(inject.reserve.suggested ? 'why.suggested' : when === undefined ? 'why.reserve' : 'why.reserveIf')];
  if (manual) out.push(t('why.manual'));
  if (at !== undefined) out.push(t(when === undefined ? 'why.at' : 'why.notBefore', { at: formatExerciseTime(at) }));
  if (when !== undefined) out.push(t('why.condition'));
  if (delay) out.push(t('why.delay', { delay: inWords(delay, t) }));
  if (afterInject !== undefined) {
    const before = view.lists.injects.find(({ key }) => key === afterInject);
    out.push(
      t(afterDelay > 0 ? 'why.afterInjectDelay' : 'why.afterInject', {
        number: before?.number ?? afterInject,
        subject: before?.subject.text ?? '',
        delay: inWords(afterDelay, t),
      }),
    );
  }
  if (afterState !== undefined) out.push(afterStateSentence(afterState, afterDelay, view, t));
  return out;
}

function afterStateSentence(afterState: string, delay: number, view: ControlView, t: InjectText): string {
  const [id = '', state = ''] = afterState.split('.');
  const storyline = view.fields.storylines.find((known) => known.id === id);
  const title = (of: string | undefined) => storyline?.states.find((known) => known.id === of)?.title.text ?? of ?? '';
  return t(delay > 0 ? 'why.afterStateDelay' : 'why.afterState', {
    storyline: storyline?.title.text ?? id,
    state: title(state),
    now: title(storyline?.state),
    delay: inWords(delay, t),
  });
}

function whatFollows(inject: ControlInject, t: InjectText): string[] {
  const { until } = inject.trigger;
  return [
    ...(inject.confirm ? [t('why.willAsk')] : []),
    ...(until === undefined ? [] : [t('why.until', { at: formatExerciseTime(until) })]),
  ];
}
