// When what was known of a person went from one stage to the next, and what brought it; each moment leads there.
import type { Cause } from '../../../shared/exercise/events.ts';
import { caseTexts } from '../../locales/cases.ts';
import { useText } from '../../locales/index.ts';
import { reviewMeasureTexts } from '../../locales/review.measures.ts';
import { MomentLink } from './moment-link.tsx';
import { useReview } from './review-context.tsx';
import { useSpeech } from './use-speech.ts';

const STAGES = ['stage.0', 'stage.1', 'stage.2', 'stage.3'] as const;

/** Nothing where the person's stage never changed. */
export function Stages({ person }: { person: string }) {
  const words = useText(caseTexts);
  const { counted } = useReview();
  const brought = useBrought();
  const mine = counted.stages().filter((row) => row.person === person);
  if (mine.length === 0) return null;
  return (
    <ol className="stages">
      {mine.map(({ stage, t: at, cause, position }) => (
        <li key={position}>
          <MomentLink at={at} position={position} /> {words(STAGES[stage] ?? STAGES[0])}{' '}
          <span className="review-note">{brought(cause)}</span>
        </li>
      ))}
    </ol>
  );
}

/** What brought something, in a few words; nothing where its own name says nothing to people. */
function useBrought(): (cause: Cause) => string {
  const t = useText(reviewMeasureTexts);
  const { end, names } = useSpeech();
  return ({ kind, ref }) => {
    switch (kind) {
      case 'measure': {
        const row = end.measures.get(ref);
        return row ? `${names.measure(row.measure)} (${names.team(row.team)})` : '';
      }
      case 'indicator': {
        const row = end.ticks.get(ref);
        return row
          ? t('byTick', { team: names.team(row.team), indicator: names.say(`indicators.${row.indicator}.text`) })
          : '';
      }
      case 'decision': {
        const row = end.decisions.get(ref);
        return row ? `${names.option(row.decision, row.option)} (${names.team(row.team)})` : '';
      }
      case 'inject':
        return names.inject(ref);
      case 'document':
        return names.document(ref);
      case 'control':
        return t('byControl');
      default:
        return '';
    }
  };
}
