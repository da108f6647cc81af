// What a jump passed over: control says of each thing, or of all at once, whether it happens after all or never.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import { caseTexts } from '../../locales/cases.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { DeskSection } from './desk-section.tsx';
import { type DueGroup, groupDue, type PassedOverItem, passedOverItems } from './passed-over.ts';
import { Refusal } from './refusal.tsx';
import { SettleAll } from './settle-all.tsx';
import { isInPlay, isOver, teamBy, useCommand, useControlView } from './use-control.ts';

export function DeskPassedOver({ onLook }: { onLook: (inject: string) => void }) {
  const t = useText(deskTexts);
  const view = useControlView();
  const items = passedOverItems(view);
  const over = isOver(view.fields.phase);
  return (
    <DeskSection title={t('passedOver')} count={items.length} tone="amber">
      {!over && <p className="ctl-soft">{t('passedOverText')}</p>}
      {isInPlay(view.fields.phase) && <SettleAll items={items} />}
      <ul className="ctl-cards">
        {groupDue(items).map((group) => (
          <PassedOverCard key={group.items[0].key} group={group} onLook={onLook} />
        ))}
      </ul>
    </DeskSection>
  );
}

interface CardProps {
  group: DueGroup;
  onLook: (inject: string) => void;
}
function PassedOverCard({ group, onLook }: CardProps) {
  const view = useControlView();
  const team = teamBy(view, group.team);
  return (
    <li className="ctl-card">
      <p>
        {team && <TeamTag code={team.code} />} {group.what}
      </p>
      {group.items.map((item) => (
        <Settle key={item.key} item={item} onLook={onLook} />
      ))}
    </li>
  );
}

/** One thing that was passed over: when, what kind, and what becomes of it. */
function Settle({ item, onLook }: { item: PassedOverItem; onLook: (inject: string) => void }) {
  const t = useText(deskTexts);
  const control = useText(controlTexts);
  const words = useText(caseTexts);
  const { phase } = useControlView().fields;
  const { give, busy, refusal } = useCommand();
  const { kind } = item;
  const off = busy || !isInPlay(phase);
  const settle = (action: 'apply' | 'skip') => void give({ type: 'SettlePassedOver', key: item.key, action });
  // A move begins by itself and is never passed over.
  if (kind === 'move') return null;
  return (
    <div className="ctl-settle">
      <p className="ctl-soft">
        <time>{formatExerciseTime(item.dueAt)}</time> · {control(`due.${kind}`)}
        {item.detail !== undefined && `: ${item.detail}`}
        {item.clock && `: ${words(`clock.${item.clock}`)}`}
      </p>
      <div className="ctl-actions">
        {!isOver(phase) && (
          <>
            <Button size="small" kind="primary" isDisabled={off} onPress={() => settle('apply')}>
              {t(`apply.${kind}`)}
            </Button>
            <Button size="small" isDisabled={off} onPress={() => settle('skip')}>
              {t(`skip.${kind}`)}
            </Button>
          </>
        )}
        {kind === 'inject' && item.inject !== undefined && (
          <Button size="small" kind="quiet" onPress={() => onLook(item.inject ?? '')}>
            {t('look')}
          </Button>
        )}
        <Refusal code={refusal} />
      </div>
    </div>
  );
}
