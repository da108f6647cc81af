// The desk: everything that waits for a controller, the most urgent first.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { deskTexts } from '../../locales/control.desk.ts';
import { useText } from '../../locales/index.ts';
import { EmptyState, TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { DeskAlerts } from './desk-alerts.tsx';
import { unanswered, useDeskCount } from './desk-count.ts';
import { DeskDocuments, OtherDocuments } from './desk-documents.tsx';
import { DeskHandOvers } from './desk-hand-overs.tsx';
import { DeskInject } from './desk-inject.tsx';
import { DeskMeasures } from './desk-measures.tsx';
import { DeskMessages } from './desk-messages.tsx';
import { DeskPassedOver } from './desk-passed-over.tsx';
import { DeskReserve } from './desk-reserve.tsx';
import { DeskSection } from './desk-section.tsx';
import { DeskUndelivered } from './desk-undelivered.tsx';
import { formatWall } from './moments.ts';
import { isOver, teamBy, useControlView } from './use-control.ts';

export function Desk({ onLook }: { onLook: (inject: string) => void }) {
  const t = useText(deskTexts);
  const view = useControlView();
  const count = useDeskCount();
  const over = isOver(view.fields.phase);
  return (
    <div className="ctl-desk">
      {over && <p className="ctl-desk-over">{t('deskOver')}</p>}
      {count === 0 && !over && (
        <EmptyState icon="check" title={t('deskEmpty')}>
          {t('deskEmptyText')}
        </EmptyState>
      )}
      <Breaks />
      <DeskUndelivered />
      <DeskMeasures />
      <DeskDocuments />
      <ToConfirm onLook={onLook} />
      <DeskPassedOver onLook={onLook} />
      <DeskReserve onLook={onLook} />
      <DeskMessages waiting={unanswered(view)} />
      <DeskHandOvers />
      <OtherDocuments />
      <DeskAlerts />
    </div>
  );
}

function Breaks() {
  const t = useText(deskTexts);
  const store = useExerciseStore();
  const breaks = useExercise((state) => state.breaks);
  const view = useControlView();
  return (
    <DeskSection title={t('breaks')} count={breaks.length} tone="amber">
      <ul className="ctl-cards">
        {breaks.map(({ seat, name, team, at }) => {
          const of = teamBy(view, team);
          return (
            <li key={seat} className="ctl-card">
              <p>
                {of && <TeamTag code={of.code} />} <strong>{name}</strong> · {formatWall(at)}
              </p>
              <div className="ctl-actions">
                <Button size="small" onPress={() => store.dismissBreak(seat)}>
                  {t('breakSeen')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </DeskSection>
  );
}

function ToConfirm({ onLook }: { onLook: (inject: string) => void }) {
  const t = useText(deskTexts);
  const view = useControlView();
  const rows = view.lists.injects.filter(({ status }) => status === 'waiting');
  return (
    <DeskSection title={t('toConfirm')} count={rows.length} tone="amber">
      <ul className="ctl-cards">
        {rows.map((inject) => (
          <DeskInject
            key={inject.key}
            inject={inject}
            onLook={onLook}
            release={t('confirmNow')}
            urgent
            since={inject.dueAt === undefined ? undefined : t('dueSince', { at: formatExerciseTime(inject.dueAt) })}
          />
        ))}
      </ul>
    </DeskSection>
  );
}
