// Cards to lay on the tables: how to join, per team; and for control the codes that bring taken seats back.
import type { RoomAnswer } from '../../../shared/protocol/http.ts';
import { Said, Sheet, usePaper } from './sheet.tsx';

interface SeatSheetsProps {
  handle: string;
  room: RoomAnswer | undefined;
  /** Which of the machine's addresses stands on the cards. */
  address: string;
  team: string | undefined;
}

export function SeatSheets({ handle, room, address, team }: SeatSheetsProps) {
  const { t, scenario } = usePaper();
  if (!room) return <p className="sheet">{t('noRoom')}</p>;
  const codes = room.codes.filter((row) => row.team !== undefined && (team === undefined || row.team === team));
  return (
    <>
      {codes.map(({ code, team: of = '' }) => (
        <Sheet key={code} aside={scenario.teams[of]?.code ?? ''} className="seat-sheet">
          <div className="seat-cards">
            {Array.from({ length: Math.min(6, Math.max(1, scenario.teams[of]?.seats ?? 1)) }, (_, seat) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cards of a team are all the same
              <SeatCard key={seat} handle={handle} team={of} code={code} address={address} />
            ))}
          </div>
        </Sheet>
      ))}
      {team === undefined && <SeatsTaken room={room} />}
    </>
  );
}

function SeatCard({ handle, team, code, address }: { handle: string; team: string; code: string; address: string }) {
  const { t, scenario } = usePaper();
  const link = `${address}/join/${encodeURIComponent(code)}`;
  return (
    <section className="seat-card">
      <div>
        <h2>
          <span className="seat-team">{scenario.teams[team]?.code}</span> <Said of={`teams.${team}.title`} />
        </h2>
        <p className="fine">{t('joinAt')}</p>
        <p className="seat-address">{address}</p>
        <p className="fine">{t('code')}</p>
        <p className="seat-code">{code}</p>
        <p className="fine">
          {t('codeHelp')} {t('stopWords')}
        </p>
      </div>
      <img
        className="seat-qr"
        src={`/api/s/${encodeURIComponent(handle)}/qr?text=${encodeURIComponent(link)}`}
        alt={t('qrOf', { url: link })}
      />
    </section>
  );
}

function SeatsTaken({ room }: { room: RoomAnswer }) {
  const { t, scenario } = usePaper();
  return (
    <Sheet aside={t('confidential')}>
      <h2>{t('seatsTaken')}</h2>
      {room.seats.length === 0 ? (
        <p>{t('noSeats')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('team')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('seatCode')}</th>
            </tr>
          </thead>
          <tbody>
            {room.seats.map((row) => (
              <tr key={row.seat}>
                <td>{row.team === undefined ? '' : scenario.teams[row.team]?.code}</td>
                <td>{row.name}</td>
                <td className="seat-code-small">{row.seatCode}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  );
}
