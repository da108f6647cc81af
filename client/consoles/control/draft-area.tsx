// Words a controller writes: kept as typed, through reloads and losses, until they are recorded.
import { useDraft } from '../../exercise/use-draft.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';

export interface DraftAreaProps {
  draftKey: string;
  label: string;
  help?: string;
  rows?: number;
  maxLength?: number;
}

export function DraftArea({ draftKey, label, help, rows = 3, maxLength = 2000 }: DraftAreaProps) {
  const t = useText(commonTexts);
  const draft = useDraft(draftKey);
  return (
    <div className="field">
      <TextField
        label={label}
        help={help}
        value={draft.text}
        onChange={draft.write}
        {...(rows > 1 ? { rows } : {})}
        maxLength={maxLength}
      />
      {draft.other !== undefined && (
        <div className="ctl-other-text">
          <strong>{t('otherDevice')}</strong>
          <p>{draft.other}</p>
          <span className="ctl-actions">
            <Button size="small" onPress={() => draft.settle(true)}>
              {t('otherTake')}
            </Button>
            <Button size="small" onPress={() => draft.settle(false)}>
              {t('otherDrop')}
            </Button>
          </span>
        </div>
      )}
    </div>
  );
}
