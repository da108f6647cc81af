// One team in the room: its code as letters and QR, and who sits there.
import type { ControlSeat } from '../../../shared/views/shapes/control.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { controlTexts } from '../../locales/control.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { Badge, TeamTag } from '../../ui/bits.tsx';
import { Icon } from '../../ui/icons.tsx';
import { ReplaceCode } from './replace-code.tsx';
import { seatsOf, type Team, useControlView, useNames } from './use-control.ts';
import { joinUrl, qrUrl, type RoomCode, type RoomState } from './use-room.ts';

export interface TeamCardProps {
  team: Team;
  address: string;
  code: RoomCode | undefined;
  replace: RoomState['replace'];
}

export function TeamCard({ team, address, code, replace }: TeamCardProps) {
  const t = useText(controlTexts);
  const { handle } = useExerciseStore();
  const seats = seatsOf(useControlView(), team.id);
  const link = code === undefined || address === '' ? undefined : joinUrl(address, code.code);
  return (
    <article className="ctl-team-card" aria-label={team.title.text}>
      <header>
        <h2>
          <TeamTag code={team.code} title={team.title.text} />
        </h2>
        <span className="ctl-soft">{t('seatsTaken', { count: seats.length, of: team.seats })}</span>
      </header>
      <div className="ctl-team-code">
        {link === undefined ? (
          <span className="ctl-qr" />
        ) : (
          <img className="ctl-qr" src={qrUrl(handle, link)} alt={t('qrOf', { team: team.title.text })} />
        )}
        <div>
          <p className="ctl-soft">{t('code')}</p>
          <p className="ctl-code ctl-code-large">{code?.code ?? '…'}</p>
          <p className="ctl-soft ctl-address">{address.replace(/^https?:\/\//, '')}</p>
          {code && <ReplaceCode code={code} name={team.title.text} replace={replace} />}
        </div>
      </div>
      {seats.length === 0 ? (
        <p className="ctl-soft">{t('teamEmpty')}</p>
      ) : (
        <ul className="ctl-seat-list">
          {seats.map((seat) => (
            <SeatLine key={seat.key} seat={seat} />
          ))}
        </ul>
      )}
    </article>
  );
}

function SeatLine({ seat }: { seat: ControlSeat }) {
  const t = useText(controlTexts);
  const common = useText(commonTexts);
  const names = useNames();
  const asked = useControlView().fields.comcheck;
  const answered = seat.comcheck === asked;
  const online = names.person(seat.key)?.online ?? false;
  return (
    <li>
      <Icon name={online ? 'link' : 'unlinked'} />
      <span className="ctl-seat-name">{names.of(seat.key)}</span>
      <span className="ctl-soft">
        {t(online ? 'isOnline' : 'isOffline')} · {common(`language.${seat.language}`)}
      </span>
      {asked > 0 && (
        <Badge tone={answered ? 'green' : 'amber'} icon={answered ? 'check' : 'clock'}>
          {t(answered ? 'comcheckDone' : 'comcheckOpen')}
        </Badge>
      )}
    </li>
  );
}
