// What went from team to team, what was known and not acted on, and what reached nobody.
import { formatExerciseTime as clock, type ExerciseMs } from '../../../shared/kit/time.ts';
import type { Gap, ReachedNobody } from '../../../shared/review/gaps.ts';
import type { HandOff } from '../../../shared/review/hand-offs.ts';
import { useText } from '../../locales/index.ts';
import { reviewEventTexts } from '../../locales/review.events.ts';
import { reviewFigureTexts } from '../../locales/review.figures.ts';
import { minutesOf } from './minutes.ts';
import { ScrollBox } from './scroll-box.tsx';
import { useItemName } from './use-item-name.ts';
import { useSpeech } from './use-speech.ts';

export function HandOffs({ rows }: { rows: readonly HandOff[] }) {
  const t = useText(reviewFigureTexts);
  return (
    <>
      <h3>{t('handOffs')}</h3>
      <p className="review-note">{t('handOffsNote')}</p>
      {rows.length === 0 ? (
        <p>{t('handOffsNone')}</p>
      ) : (
        <ScrollBox label={t('handOffs')}>
          <table className="figures times">
            <thead>
              <tr>
                {(['fromTo', 'passed', 'confirmed', 'basis', 'held', 'untilOpened', 'messages'] as const).map(
                  (name) => (
                    <th key={name} scope="col">
                      {t(name)}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <HandOffRow key={`${row.from} ${row.to}`} row={row} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  );
}

const BASES = ['consent', 'duty', 'order', 'useful'] as const;

function HandOffRow({ row }: { row: HandOff }) {
  const t = useText(reviewFigureTexts);
  const events = useText(reviewEventTexts);
  const { names, language } = useSpeech();
  const minutes = (ms: ExerciseMs | undefined) =>
    ms === undefined ? '–' : t('min', { minutes: minutesOf(ms, language) });
  const bases = BASES.flatMap((basis) => {
    const count = row.bases[basis];
    return count === undefined ? [] : [`${events(`basis.${basis}`)} ${count}`];
  });
  return (
    <tr>
      <th scope="row">
        {names.team(row.from)} → {names.team(row.to)}
      </th>
      <td>{row.count}</td>
      <td>{row.count === 0 ? '–' : t('ofAsked', { given: row.confirmed, asked: row.count })}</td>
      <td>{bases.join(', ') || '–'}</td>
      <td>{minutes(row.held)}</td>
      <td>{minutes(row.untilOpened)}</td>
      <td>{row.messages}</td>
    </tr>
  );
}

/** So many are read aloud; the others are behind a fold. */
const SHOWN = 5;

export function Gaps({ rows }: { rows: readonly Gap[] }) {
  const t = useText(reviewFigureTexts);
  const more = rows.slice(SHOWN);
  return (
    <>
      <h3>{t('gaps')}</h3>
      <p className="review-note">{t('gapsNote')}</p>
      {rows.length === 0 && <p>{t('gapsNone')}</p>}
      <GapList rows={rows.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details>
          <summary>{t('moreGaps', { count: more.length })}</summary>
          <GapList rows={more} />
        </details>
      )}
    </>
  );
}

function GapList({ rows }: { rows: readonly Gap[] }) {
  return (
    <ul className="truth-list">
      {rows.map((row) => (
        <GapRow key={row.expectation} row={row} />
      ))}
    </ul>
  );
}

function GapRow({ row: { expectation, status, first, never, able } }: { row: Gap }) {
  const t = useText(reviewFigureTexts);
  const { names } = useSpeech();
  const item = useItemName();
  const task = names.expectedMeasure(expectation) ?? Object.values(names.expected(expectation)).join(': ');
  const named = never.slice(0, 3).map((known) => `${item(known.item)} (${names.team(known.team)})`);
  if (never.length > named.length) named.push(t('andMore', { count: never.length - named.length }));
  return (
    <li>
      {first && (
        <span className="truth-state">
          {t(status === 'late' ? 'gapLate' : 'gapFirst', {
            team: names.team(first.team),
            item: item(first.item),
            time: clock(first.knewAt ?? first.sentAt),
            task,
          })}
        </span>
      )}
      {never.length > 0 && (
        <span className="review-note">{t('gapNever', { able: names.teams(able), items: named.join('; ') })}</span>
      )}
    </li>
  );
}

export function Nobody({ found: { unopened, untold } }: { found: ReachedNobody }) {
  const t = useText(reviewFigureTexts);
  const { names, end } = useSpeech();
  const persons = [...new Set(untold.map(({ person }) => person))];
  return (
    <>
      <h3>{t('nobody')}</h3>
      {unopened.length + untold.length === 0 && <p>{t('nobodyNone')}</p>}
      <ul className="truth-list">
        {unopened.map(({ inject, to, sentAt }) => (
          <li key={inject}>
            {t('unopened', { inject: names.inject(inject), teams: names.teams(to), time: clock(sentAt) })}
          </li>
        ))}
        {persons.map((person) => {
          const of = Object.keys(end.scenario.people[person]?.disclosure ?? {}).length;
          const missing = untold.filter((row) => row.person === person).length;
          return <li key={person}>{t('untold', { person: names.person(person), of, told: of - missing })}</li>;
        })}
      </ul>
    </>
  );
}
