// Taking somebody's words out of the record; that it was done, and why, stays.
import { deskTexts } from '../../locales/control.desk.ts';
import { useText } from '../../locales/index.ts';
import { GuardedAct } from './act-dialog.tsx';
import { useMayAct } from './use-control.ts';

export function RedactButton({
  position,
  field,
}: {
  position: number;
  field: 'text' | 'subject' | 'body' | 'reason' | 'note' | `values.${string}`;
}) {
  const t = useText(deskTexts);
  if (!useMayAct()) return null;
  return (
    <GuardedAct
      label={t('redact')}
      title={t('redactAsk')}
      explain={t('redactExplain')}
      confirmLabel={t('redact')}
      danger
      button={{ kind: 'quiet' }}
      reason={{ draftKey: `control/redact/${position}/${field}`, label: t('reasonNeeded'), required: true }}
      command={(reason) => ({ type: 'Redact', position, field, reason })}
    />
  );
}
