// A few figures per team.
import type { ExerciseState } from '../../../shared/exercise/state.ts';
import { type TeamFigures, teamFigures } from '../../../shared/review/figures.ts';
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { minutesOf } from './minutes.ts';
import { ScrollBox } from './scroll-box.tsx';
import { useSpeech } from './use-speech.ts';

export function FiguresTable({ state }: { state: ExerciseState }) {
  const t = useText(reviewTexts);
  const { names } = useSpeech();
  return (
    <>
      <h3>{t('figures')}</h3>
      <ScrollBox label={t('figures')}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('team')}
              </th>
              <th scope="colgroup" colSpan={3}>
                {t('figSent')}
              </th>
              <th scope="colgroup" colSpan={2}>
                {t('figDecisions')}
              </th>
              <th scope="colgroup" colSpan={3}>
                {t('figExpected')}
              </th>
            </tr>
            <tr>
              <th scope="col">{t('figReceived')}</th>
              <th scope="col">{t('figOpened')}</th>
              <th scope="col">{t('figToOpen')}</th>
              <th scope="col">{t('figTaken')}</th>
              <th scope="col">{t('figOverdue')}</th>
              <th scope="col">{t('figInTime')}</th>
              <th scope="col">{t('figLate')}</th>
              <th scope="col">{t('figMissed')}</th>
            </tr>
          </thead>
          <tbody>
            {teamFigures(state).map((row) => (
              <tr key={row.team}>
                <th scope="row">
                  <TeamTag code={names.team(row.team)} />
                </th>
                {row.played ? (
                  <Figures row={row} />
                ) : (
                  <td className="figures-nobody" colSpan={8}>
                    {t('figNobody')}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="review-note">{t('figNote')}</p>
    </>
  );
}

function Figures({ row }: { row: TeamFigures }) {
  const t = useText(reviewTexts);
  const { language } = useSpeech();
  return (
    <>
      <td>{row.sent}</td>
      <td>{row.opened}</td>
      <td>{row.untilOpened === undefined ? '–' : t('minutes', { minutes: minutesOf(row.untilOpened, language) })}</td>
      <td>{row.decisions}</td>
      <td>{row.overdue}</td>
      <td>{row.inTime}</td>
      <td>{row.late}</td>
      <td>{row.missed}</td>
    </>
  );
}
