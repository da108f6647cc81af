// Where a measure stands, in words with an icon, and what those said who had to agree.
import { formatExerciseTime } from '../../../../shared/kit/time.ts';
import type { ShownMeasure } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import { useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';
import { traineeTexts } from '../../../locales/trainee.ts';
import type { BadgeTone } from '../../../ui/bits.tsx';
import { Icon, type IconName } from '../../../ui/icons.tsx';

type Words = readonly [BadgeTone, IconName, string];

export function MeasureStatus({ row }: { row: ShownMeasure }) {
  const [tone, icon, text] = useWords()(row);
  return (
    <p className={`measure-status measure-status-${tone}`}>
      <Icon name={icon} />
      <span>{text}</span>
    </p>
  );
}

/** Who agreed, and their reasons; a refusal is the status itself, so only its reasons stand here. */
export function MeasureAnswer({ row: { answer, authority } }: { row: ShownMeasure }) {
  const m = useText(measureTexts);
  const who = useWho();
  if (!answer) return null;
  const words =
    answer.answer === 'refused'
      ? undefined
      : answer.by === 'person'
        ? m('agreedPerson')
        : m(answer.answer === 'narrowed' ? 'agreedInPart' : 'agreed', { who: who(answer.by, authority?.text) });
  return (
    <>
      {words && (
        <p className="measure-agreed">
          <time>{formatExerciseTime(answer.t)}</time> {words}
        </p>
      )}
      {answer.reason && <p className="decision-reason">{answer.reason}</p>}
    </>
  );
}

/** Who answered: the authority by name, with the code of the team that plays it. */
function useWho(): (by: string, authority: string | undefined) => string {
  const t = useText(traineeTexts);
  return (by, authority) => {
    if (by === 'control') return authority ?? t('control');
    return authority === undefined ? by : `${authority} (${by})`;
  };
}

function useWords(): (row: ShownMeasure) => Words {
  const m = useText(measureTexts);
  const who = useWho();
  const earlier = useEarlier();
  return (row) => {
    const { status, authority, answer, quality = 'full', doneAt, orderedBy = '' } = row;
    if (row.struck) return ['red', 'cross', m('status.struck')];
    switch (status) {
      case 'ordered':
      case 'asked':
        return [
          'amber',
          'clock',
          authority ? m('status.asked', { authority: authority.text }) : m('status.askedNobody'),
        ];
      case 'running':
        return [
          'blue',
          'play',
          doneAt === undefined ? m('running') : m('status.running', { time: formatExerciseTime(doneAt) }),
        ];
      case 'done':
        return [
          quality === 'full' ? 'green' : 'amber',
          quality === 'full' ? 'check' : quality === 'partial' ? 'info' : 'minus',
          m(`status.${quality}`),
        ];
      case 'refused':
        return [
          'red',
          'cross',
          answer === undefined || answer.by === 'person'
            ? m('status.refusedPerson')
            : m('status.refused', { who: who(answer.by, authority?.text) }),
        ];
      case 'doubled': {
        const at = earlier(row);
        return at === undefined
          ? ['plain', 'info', m('status.doubled', { team: orderedBy })]
          : ['plain', 'info', m('status.doubledAt', { team: orderedBy, time: formatExerciseTime(at) })];
      }
      case 'cancelled':
        return ['plain', 'minus', m('status.cancelled')];
    }
  };
}

/** When the same measure was ordered before, where this team itself did; of other teams it is not told. */
function useEarlier(): (row: ShownMeasure) => number | undefined {
  const mine = useExercise((state) => state.views.team?.fields.team.code);
  const measures = useExercise((state) => state.views.team?.lists.measures);
  return ({ key, measure, about, orderedBy }) => {
    if (orderedBy !== mine || !measures) return undefined;
    const before = measures.slice(
      0,
      measures.findIndex((row) => row.key === key),
    );
    return before.findLast(
      (row) => row.measure === measure && row.about === about && ['asked', 'running', 'done'].includes(row.status),
    )?.t;
  };
}
