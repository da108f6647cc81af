// Everybody with a seat: reachable or not, the code that brings them back, and what control does about seats.
import type { ControlSeat } from '../../../shared/views/shapes/control.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { controlTexts } from '../../locales/control.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { Badge, EmptyState, TeamTag } from '../../ui/bits.tsx';
import { Icon } from '../../ui/icons.tsx';
import { GuardedAct } from './act-dialog.tsx';
import { Comcheck } from './comcheck.tsx';
import { isAsked } from './comcheck-roll.ts';
import { formatWall } from './moments.ts';
import { teamBy, useControlView, useMayAct, useNames } from './use-control.ts';

const ORDER = ['director', 'controller', 'facilitator', 'evaluator', 'role-player', 'observer', 'trainee'];

export function PeopleTab() {
  const t = useText(controlTexts);
  const view = useControlView();
  const teams = view.fields.catalogue.teams.map(({ id }) => id);
  const rank = (seat: ControlSeat) => ORDER.indexOf(seat.role) * 100 + teams.indexOf(seat.team ?? '');
  const seats = view.lists.seats.filter(({ removed }) => !removed).toSorted((a, b) => rank(a) - rank(b));
  return (
    <div className="ctl-people">
      <TakeOver />
      <p className="ctl-soft">{t('peopleText')}</p>
      {seats.length === 0 ? (
        <EmptyState icon="people" title={t('noPeople')}>
          {t('noPeopleText')}
        </EmptyState>
      ) : (
        <table className="ctl-table">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('roleOrTeam')}</th>
              <th scope="col">{t('connection')}</th>
              <th scope="col">{t('seatCode')}</th>
              <th scope="col">{t('comcheck')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <SeatRow key={seat.key} seat={seat} />
            ))}
          </tbody>
        </table>
      )}
      <Comcheck />
    </div>
  );
}

function SeatRow({ seat }: { seat: ControlSeat }) {
  const t = useText(controlTexts);
  const common = useText(commonTexts);
  const view = useControlView();
  const names = useNames();
  const person = names.person(seat.key);
  const team = teamBy(view, seat.team);
  const isDeputy = view.fields.deputies.includes(seat.key);
  const asked = view.fields.comcheck > 0 && isAsked(view, seat);
  const answered = asked ? t(seat.comcheck === view.fields.comcheck ? 'comcheckDone' : 'comcheckOpen') : '–';
  return (
    <tr>
      <th scope="row">{names.of(seat.key)}</th>
      <td data-label={t('roleOrTeam')}>
        {team ? <TeamTag code={team.code} title={team.title.text} /> : common(`role.${seat.role}`)}{' '}
        {isDeputy && <Badge tone="blue">{t('deputy')}</Badge>}
      </td>
      <td data-label={t('connection')}>
        <span className="ctl-nowrap">
          <Icon name={person?.online ? 'link' : 'unlinked'} /> {t(person?.online ? 'isOnline' : 'isOffline')}
        </span>
        {!person?.online && person?.lastSeen !== undefined && (
          <span className="ctl-soft"> {t('lastSeen', { at: formatWall(person.lastSeen) })}</span>
        )}
      </td>
      <td className="ctl-code" data-label={t('seatCode')}>
        {person?.seatCode ?? '–'}
      </td>
      <td data-label={t('comcheck')}>{answered}</td>
      <td>
        <SeatActions seat={seat} isDeputy={isDeputy} />
      </td>
    </tr>
  );
}

function SeatActions({ seat, isDeputy }: { seat: ControlSeat; isDeputy: boolean }) {
  const t = useText(controlTexts);
  const names = useNames();
  const mayAct = useMayAct();
  const isDirector = useExercise((state) => state.me?.role === 'director');
  const mine = useExercise((state) => state.me?.seat === seat.key);
  if (!mayAct || mine) return null;
  const name = names.of(seat.key);
  return (
    <div className="ctl-actions ctl-seat-actions">
      {isDirector && seat.role === 'controller' && !isDeputy && (
        <GuardedAct
          label={t('nameDeputy')}
          title={t('nameDeputyAsk', { name })}
          explain={t('nameDeputyText')}
          confirmLabel={t('nameDeputy')}
          command={() => ({ type: 'NameDeputy', seat: seat.key })}
        />
      )}
      {seat.role !== 'director' && (
        <GuardedAct
          label={t('removeSeat')}
          title={t('removeSeatAsk', { name })}
          explain={t('removeSeatText')}
          confirmLabel={t('removeSeat')}
          danger
          command={() => ({ type: 'RemoveSeat', seat: seat.key })}
        />
      )}
    </div>
  );
}

/** A deputy becomes director; that this happened is an event. */
function TakeOver() {
  const t = useText(controlTexts);
  const names = useNames();
  const { deputies, director } = useControlView().fields;
  const mine = useExercise((state) => state.me?.seat);
  const mayAct = useMayAct();
  if (mine === undefined || mine === director || !deputies.includes(mine) || !mayAct) return null;
  return (
    <section className="ctl-side-card" aria-label={t('takeOver')}>
      <p>{t('takeOverMay', { name: names.of(director ?? undefined) })}</p>
      <div className="ctl-actions">
        <GuardedAct
          label={t('takeOver')}
          title={t('takeOverAsk')}
          explain={t('takeOverText')}
          confirmLabel={t('takeOver')}
          command={() => ({ type: 'TakeOver' })}
        />
      </div>
    </section>
  );
}
