// A text area over a draft: says where the text is kept, and shows what another device wrote.
import type { DraftHandle } from '../../exercise/use-draft.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/fields.tsx';

export interface DraftAreaProps {
  draft: DraftHandle;
  label: string;
  /** Keeps the label for assistive technology only. */
  hideLabel?: boolean;
  help?: string;
  /** What is missing or wrong; shown at the field. */
  error?: string;
  rows?: number;
  isReadOnly?: boolean;
  maxLength?: number;
}

export function DraftArea(props: DraftAreaProps) {
  const { draft, label, hideLabel = false, help, error, rows = 3, isReadOnly = false, maxLength = 20_000 } = props;
  const t = useText(commonTexts);
  const kept = draft.text === '' ? '' : t(draft.saved ? 'saved' : 'savedHere');
  return (
    <div className="draft">
      <TextArea
        label={label}
        hideLabel={hideLabel}
        value={draft.text}
        onChange={(text) => draft.write(text)}
        help={help}
        error={error}
        rows={rows}
        isReadOnly={isReadOnly}
        maxLength={maxLength}
      />
      {/* A line of its own, empty or not: what follows must not move under somebody's hand. */}
      <p className="field-help draft-kept">{kept}</p>
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
