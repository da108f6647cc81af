// Settles everything a jump passed over in one go, in the order it was due; the first refusal ends it and is said.
import { useState } from 'react';
import type { RejectionCode } from '../../../shared/exercise/rejections.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import type { ExerciseStore } from '../../exercise/exercise-store.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import type { PassedOverItem } from './passed-over.ts';
import { Refusal } from './refusal.tsx';
import { useMayAct } from './use-control.ts';

const ACTIONS = ['apply', 'skip'] as const;
type Action = (typeof ACTIONS)[number];

/** One command after another, each awaited. What another one has settled on the way is no longer there: that is fine. */
async function settleAll(
  store: Pick<ExerciseStore, 'send'>,
  items: readonly PassedOverItem[],
  action: Action,
): Promise<RejectionCode | undefined> {
  for (const { key } of items) {
    const answer = await store.send({ type: 'SettlePassedOver', key, action });
    if (!answer.ok && answer.rejection.code !== 'unknown-due') return answer.rejection.code;
  }
  return undefined;
}

export function SettleAll({ items }: { items: readonly PassedOverItem[] }) {
  const t = useText(deskTexts);
  const store = useExerciseStore();
  const mayAct = useMayAct();
  const [refusal, setRefusal] = useState<RejectionCode>();
  const [asked, setAsked] = useState<Action>();
  if (!mayAct) return null;
  const count = items.length;
  return (
    <div className="ctl-actions ctl-settle-all">
      {count > 1 &&
        ACTIONS.map((action) => (
          <Button key={action} size="small" onPress={() => setAsked(action)}>
            {t(`${action}All`, { count })}
          </Button>
        ))}
      <Refusal code={refusal} />
      {ACTIONS.map((action) => (
        <ConfirmDialog
          key={action}
          title={t(`${action}AllAsk`, { count })}
          isOpen={asked === action}
          onClose={() => setAsked(undefined)}
          onConfirm={async () => setRefusal(await settleAll(store, items, action))}
          confirmLabel={t(`${action}All`, { count })}
        >
          <p>{t(`${action}AllText`)}</p>
        </ConfirmDialog>
      ))}
    </div>
  );
}
