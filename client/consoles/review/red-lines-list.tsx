// Red lines of the guide that the log shows, each with its moment and the objectives it caps.
import { formatExerciseTime as clock } from '../../../shared/kit/time.ts';
import type { RedLine } from '../../../shared/review/red-lines.ts';
import { useText } from '../../locales/index.ts';
import { reviewFigureTexts } from '../../locales/review.figures.ts';
import { reviewTexts } from '../../locales/review.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useReview } from './review-context.tsx';
import { useSpeech } from './use-speech.ts';

export function RedLines({ lines }: { lines: readonly RedLine[] }) {
  const t = useText(reviewFigureTexts);
  return (
    <>
      <h3>{t('redLines')}</h3>
      <p className="review-note">{t('redLinesNote')}</p>
      {lines.length === 0 && <p>{t('redLinesNone')}</p>}
      <ul className="truth-list">
        {lines.map((row) => (
          <RedLineRow key={`${row.line}/${row.position}/${row.measure ?? ''}`} row={row} />
        ))}
      </ul>
    </>
  );
}

function RedLineRow({ row }: { row: RedLine }) {
  const t = useText(reviewFigureTexts);
  const review = useText(reviewTexts);
  const { cursor } = useReview();
  const { names } = useSpeech();
  const guides = Object.keys(row.caps);
  return (
    <li>
      <span className="truth-state">
        <Icon name="warning" />
        <time>{clock(row.t)}</time>
        {row.team !== undefined && <TeamTag code={names.team(row.team)} />}
        {sentence(t, names, row)}
      </span>
      <span className="review-note">
        {[
          ...(row.measure === undefined ? [] : [names.measure(row.measure)]),
          ...owed(t, names, row),
          t('capped', { objectives: guides.join(', '), rating: row.caps[guides[0] ?? ''] ?? '' }),
        ].join(' · ')}
      </span>
      <Button size="small" icon="right" className="made-go" onPress={() => cursor.toPosition(row.position)}>
        {review('goThere')}
      </Button>
    </li>
  );
}

/** Child steps and clocks of a finding, each by its name. */
function owed(t: Words, names: Names, { line, steps = [], missing = [], clocks = [] }: RedLine): string[] {
  if (line === 'order') return [t('firstComes', { step: names.steps(steps), missing: names.steps(missing) })];
  return [...steps.map(names.step), ...clocks.map((clock) => names.clock({ clock }))];
}

type Words = ReturnType<(typeof reviewFigureTexts)['in']>;
type Names = ReturnType<typeof useSpeech>['names'];

function sentence(t: Words, names: Names, { line, person, to, contents }: RedLine): string {
  if (line === 5 && contents)
    return t('line.5', {
      to: names.team(to ?? ''),
      contents: contents.map((content) => t(`content.${content}`)).join(', '),
    });
  return t(line === 5 ? 'line.5media' : `line.${line}`, { person: names.person(person) });
}
