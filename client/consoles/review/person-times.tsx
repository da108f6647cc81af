// How soon each person of concern was noticed, talked with alone, referred and protected; who questioned them; how long
// they were not safe.
import { type ExerciseMs, formatExerciseTime } from '../../../shared/kit/time.ts';
import type { PersonFigures } from '../../../shared/review/person-figures.ts';
import { useText } from '../../locales/index.ts';
import { reviewFigureTexts } from '../../locales/review.figures.ts';
import { minutesOf } from './minutes.ts';
import { ScrollBox } from './scroll-box.tsx';
import { useSpeech } from './use-speech.ts';

const MOMENTS = [
  ['talk', 'talkAt'],
  ['referral', 'referredAt'],
  ['protection', 'protectedAt'],
  ['safePlace', 'placedAt'],
] as const;

const ADULT = 18;

/** Nothing where the scenario has no persons of concern. */
export function PersonTimes({ rows }: { rows: readonly PersonFigures[] }) {
  const t = useText(reviewFigureTexts);
  const { names } = useSpeech();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('times')}</h3>
      <p className="review-note">{t('timesNote')}</p>
      <ScrollBox label={t('times')}>
        <table className="figures times">
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('noticed')}</th>
              {MOMENTS.map(([name]) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
              <th scope="col">{t('guardian')}</th>
              <th scope="col">{t('talks')}</th>
              <th scope="col">{t('unsafe')}</th>
              <th scope="col">{t('consents')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.person}>
                <th scope="row">{names.person(row.person)}</th>
                {row.noticedAt === undefined ? (
                  <td className="figures-nobody" colSpan={9}>
                    {t('notObserved')}
                  </td>
                ) : (
                  <Times row={row} noticedAt={row.noticedAt} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

function Times({ row, noticedAt }: { row: PersonFigures; noticedAt: ExerciseMs }) {
  const t = useText(reviewFigureTexts);
  const { names, language } = useSpeech();
  const { unsafe, consents, talks, teams } = row;
  return (
    <>
      <td>
        {formatExerciseTime(noticedAt)} {row.noticedBy !== undefined && names.team(row.noticedBy)}
      </td>
      {MOMENTS.map(([name, moment]) => (
        <Moment key={name} at={row[moment]} since={noticedAt} />
      ))}
      {(row.age ?? ADULT) < ADULT ? <Moment at={row.guardianAt} since={noticedAt} /> : <td>–</td>}
      <td>{talks === 0 ? '0' : t('talksBy', { count: talks, teams: teams.length })}</td>
      <td>{unsafe ? t('min', { minutes: minutesOf(unsafe.total, language) }) : t('notObserved')}</td>
      <td>{consents.asked === 0 ? '–' : t('ofAsked', { given: consents.given, asked: consents.asked })}</td>
    </>
  );
}

/** The moment and how long after the person was noticed; "not" where it never came. */
function Moment({ at, since }: { at: ExerciseMs | undefined; since: ExerciseMs }) {
  const t = useText(reviewFigureTexts);
  const { language } = useSpeech();
  if (at === undefined) return <td>{t('notYet')}</td>;
  return (
    <td>
      {formatExerciseTime(at)}{' '}
      <span className="review-note">{t('after', { minutes: minutesOf(Math.max(0, at - since), language) })}</span>
    </td>
  );
}
