// What a jump passed over: control says of each thing whether it happens after all or never.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { DeskSection } from './desk-section.tsx';
import { type PassedOverItem, passedOverItems } from './passed-over.ts';
import { Refusal } from './refusal.tsx';
import { isInPlay, teamBy, useCommand, useControlView } from './use-control.ts';

export function DeskPassedOver({ onLook }: { onLook: (inject: string) => void }) {
  const t = useText(deskTexts);
  const items = passedOverItems(useControlView());
  return (
    <DeskSection title={t('passedOver')} count={items.length} tone="amber">
      <p className="ctl-soft">{t('passedOverText')}</p>
      <ul className="ctl-cards">
        {items.map((item) => (
          <PassedOverCard key={item.key} item={item} onLook={onLook} />
        ))}
      </ul>
    </DeskSection>
  );
}

function PassedOverCard({ item, onLook }: { item: PassedOverItem; onLook: (inject: string) => void }) {
  const t = useText(deskTexts);
  const control = useText(controlTexts);
  const view = useControlView();
  const { give, busy, refusal } = useCommand();
  const team = teamBy(view, item.team);
  const off = busy || !isInPlay(view.fields.phase);
  const settle = (action: 'apply' | 'skip') => void give({ type: 'SettlePassedOver', key: item.key, action });
  return (
    <li className="ctl-card">
      <p className="ctl-soft">
        <time>{formatExerciseTime(item.dueAt)}</time> · {control(`due.${item.kind}`)}
      </p>
      <p>
        {team && <TeamTag code={team.code} />} {item.what}
      </p>
      <div className="ctl-actions">
        <Button size="small" kind="primary" isDisabled={off} onPress={() => settle('apply')}>
          {t(`apply.${item.kind}`)}
        </Button>
        <Button size="small" isDisabled={off} onPress={() => settle('skip')}>
          {t(`skip.${item.kind}`)}
        </Button>
        {item.kind === 'inject' && item.inject !== undefined && (
          <Button size="small" kind="quiet" onPress={() => onLook(item.inject ?? '')}>
            {t('look')}
          </Button>
        )}
        <Refusal code={refusal} />
      </div>
    </li>
  );
}
