// For each person: from when something could have been done, until when it was owed, and when it was done.
import type { Chance } from '../../../shared/review/chances.ts';
import { useText } from '../../locales/index.ts';
import { reviewKnownTexts } from '../../locales/review.known.ts';
import { Badge, type BadgeTone } from '../../ui/bits.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { MomentLink } from './moment-link.tsx';
import { useReview } from './review-context.tsx';
import { useItemName } from './use-item-name.ts';
import { useSpeech } from './use-speech.ts';

type Result = 'inTime' | 'late' | 'begun' | 'notDone';
const LOOK: Readonly<Record<Result, readonly [BadgeTone, IconName]>> = {
  inTime: ['green', 'check'],
  late: ['amber', 'clock'],
  begun: ['plain', 'clock'],
  notDone: ['red', 'warning'],
};

/** Nothing where nothing was owed to or expected about anybody. */
export function Chances({ person }: { person: string | undefined }) {
  const t = useText(reviewKnownTexts);
  const { counted } = useReview();
  const { names } = useSpeech();
  const rows = counted.chances().filter((row) => person === undefined || row.person === person);
  const persons = [...new Set(rows.map((row) => row.person))];
  if (persons.length === 0) return null;
  return (
    <>
      <h3>{t('chances')}</h3>
      <p className="review-note">{t('chancesNote')}</p>
      <div className="known-teams">
        {persons.map((id) => {
          const mine = rows.filter((row) => row.person === id);
          return (
            <details key={id} className="known-team" open={person !== undefined}>
              <summary>
                <strong>{names.person(id)}</strong>
                <span className="review-note">
                  {t('chanceCounts', {
                    of: mine.length,
                    done: mine.filter(({ doneAt }) => doneAt !== undefined).length,
                  })}
                </span>
              </summary>
              <ul className="truth-list">
                {mine.map((row) => (
                  <ChanceRow key={row.key} row={row} />
                ))}
              </ul>
            </details>
          );
        })}
      </div>
    </>
  );
}

function ChanceRow({ row }: { row: Chance }) {
  const t = useText(reviewKnownTexts);
  const { names } = useSpeech();
  const item = useItemName();
  const { could, knewAt, dueAt, begunAt, begunBy, doneAt, able } = row;
  const result = resultOf(row);
  const inject = could?.inject === undefined ? undefined : item(`inject:${could.inject}`);
  return (
    <li>
      <span className="truth-state">
        {titleOf(row, names)}
        <Badge tone={LOOK[result][0]} icon={LOOK[result][1]}>
          {t(`result.${result}`)}
        </Badge>
      </span>
      <span className="chance-times">
        {could ? (
          <span>
            {t('possible')} <MomentLink at={could.sentAt} />{' '}
            {t('possibleBy', { team: names.team(could.team), inject: inject ?? '' })}
          </span>
        ) : (
          <span>{t('neverPossible', { teams: names.teams(able) })}</span>
        )}
        <Said label={t('openedFirst')} at={knewAt} />
        <Said label={t('owed')} at={dueAt} />
        <Said label={t('begun', { team: names.team(begunBy ?? '') })} at={begunAt} />
        <Said label={t('done')} at={doneAt} />
      </span>
    </li>
  );
}

function Said({ label, at }: { label: string; at: number | undefined }) {
  if (at === undefined) return null;
  return (
    <span>
      {label} <MomentLink at={at} />
    </span>
  );
}

function resultOf({ dueAt, begunAt, doneAt }: Chance): Result {
  if (doneAt === undefined) return begunAt === undefined ? 'notDone' : 'begun';
  return dueAt !== undefined && doneAt > dueAt ? 'late' : 'inTime';
}

function titleOf({ what }: Chance, names: ReturnType<typeof useSpeech>['names']): string {
  if (what.kind === 'step') return names.step(what.id);
  return what.kind === 'measure' ? names.measure(what.id) : names.expected(what.id).task;
}
