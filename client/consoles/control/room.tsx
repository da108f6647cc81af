// The room before STARTEX, and for those who come late: codes with QR, addresses, who is connected, the comcheck.
import { useState } from 'react';
import { Link } from 'wouter';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { controlTexts } from '../../locales/control.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { EmptyState } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Addresses } from './addresses.tsx';
import { Comcheck } from './comcheck.tsx';
import { Refusal } from './refusal.tsx';
import { ReplaceCode } from './replace-code.tsx';
import { useDoubts } from './startex-button.tsx';
import { TeamCard } from './team-card.tsx';
import { isBeforePlay, useControlView } from './use-control.ts';
import { type RoomState, useRoom } from './use-room.ts';
import { WallButton } from './wall.tsx';

export function Room() {
  const t = useText(controlTexts);
  const state = useRoom();
  const { room, refusal } = state;
  const { catalogue } = useControlView().fields;
  const [chosen, setChosen] = useState<string>();
  const reached = room?.addresses.find((address) => address.reached)?.url;
  const address = room?.addresses.find(({ url }) => url === chosen)?.url ?? reached ?? room?.addresses[0]?.url ?? '';
  return (
    <div className="ctl-room">
      <div className="ctl-room-teams">
        <Refusal code={refusal} />
        {!room && !refusal && <EmptyState icon="clock" title={t('roomLoading')} />}
        {catalogue.teams.map((team) => (
          <TeamCard
            key={team.id}
            team={team}
            address={address}
            code={room?.codes.find((code) => code.role === 'trainee' && code.team === team.id)}
            replace={state.replace}
          />
        ))}
      </div>
      <div className="ctl-room-side">
        <Readiness />
        <WallButton address={address} codes={room?.codes ?? []} />
        <Addresses addresses={room?.addresses ?? []} chosen={address} onChoose={setChosen} />
        <Comcheck />
        <StaffCodes state={state} />
        <PrintLink />
      </div>
    </div>
  );
}

/** What to look at before STARTEX. */
function Readiness() {
  const t = useText(controlTexts);
  const { phase } = useControlView().fields;
  const doubts = useDoubts();
  if (!isBeforePlay(phase)) return null;
  return (
    <section className="ctl-side-card" aria-label={t('readiness')}>
      <h2>{t('readiness')}</h2>
      {doubts.length === 0 ? (
        <p className="ctl-ready">
          <Icon name="check" /> {t('ready')}
        </p>
      ) : (
        <ul className="ctl-doubts">
          {doubts.map((doubt) => (
            <li key={doubt}>
              <Icon name="warning" />
              <span>{doubt}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Hidden until asked for: the room may be looking at this screen. */
function StaffCodes({ state }: { state: RoomState }) {
  const [shown, setShown] = useState(false);
  const t = useText(controlTexts);
  const common = useText(commonTexts);
  const codes = state.room?.codes.filter(({ role }) => role !== 'trainee') ?? [];
  return (
    <section className="ctl-side-card" aria-label={t('staffCodes')}>
      <h2>{t('staffCodes')}</h2>
      <p className="ctl-soft">{t('staffCodesText')}</p>
      <div className="ctl-actions">
        <Button size="small" icon="eye" aria-expanded={shown} onPress={() => setShown(!shown)}>
          {t(shown ? 'hideStaffCodes' : 'showStaffCodes')}
        </Button>
      </div>
      {shown && (
        <dl className="ctl-codes">
          {codes.map((each) => (
            <div key={each.code}>
              <dt>{common(`role.${each.role}`)}</dt>
              <dd>
                <span className="ctl-code">{each.code}</span>{' '}
                <ReplaceCode code={each} name={common(`role.${each.role}`)} replace={state.replace} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function PrintLink() {
  const t = useText(controlTexts);
  const { handle } = useExerciseStore();
  return (
    <Link href={`/s/${handle}/print#seats`} className="button">
      <Icon name="print" />
      {t('print')}
    </Link>
  );
}
