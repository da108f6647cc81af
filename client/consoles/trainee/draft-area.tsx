// A text area over a draft: says where the text is kept, and shows what another device wrote.
import type { DraftHandle } from '../../exercise/use-draft.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/fields.tsx';

export interface DraftAreaProps {
  draft: DraftHandle;
  label: string;
  help?: string;
  rows?: number;
  isReadOnly?: boolean;
}

export function DraftArea({ draft, label, help, rows = 3, isReadOnly = false }: DraftAreaProps) {
  const t = useText(commonTexts);
  const kept = draft.text === '' ? undefined : t(draft.saved ? 'saved' : 'savedHere');
  return (
    <div className="draft">
      <TextArea
        label={label}
        value={draft.text}
        onChange={(text) => draft.write(text)}
        help={[help, kept].filter(Boolean).join(' · ')}
        rows={rows}
        isReadOnly={isReadOnly}
        maxLength={20_000}
      />
      {draft.other !== undefined && (
        <div className="draft-other">
          <p className="field-label">{t('otherDevice')}</p>
          <p className="draft-other-text">{draft.other}</p>
          <div className="card-actions">
            <Button size="small" onPress={() => draft.settle(false)}>
              {t('otherDrop')}
            </Button>
            <Button size="small" onPress={() => draft.settle(true)}>
              {t('otherTake')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
