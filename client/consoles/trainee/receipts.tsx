// "Received, I have it": who said so of a thing, who has not yet, and the button with which this team says it, once.
import type { ShownReceipt } from '../../../shared/views/shapes/documents.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { hasEnded, isReadOnly } from '../../exercise/exercise-store.ts';
import { useLanguage, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { At } from '../../ui/clock-text.tsx';
import { Icon } from '../../ui/icons.tsx';
import { SmallAct } from './small-act.tsx';

const NONE: readonly ShownReceipt[] = [];
const NOBODY: readonly string[] = [];

export interface ReceiptsProps {
  /** Key of what was sent. */
  what: string;
  receipts?: readonly ShownReceipt[] | undefined;
  /** Names of those who were sent it and have not said so; the sender's own things only. */
  awaited?: readonly string[] | undefined;
  /** Whether it was sent to this team. */
  isReceived: boolean;
}

export function Receipts({ what, receipts = NONE, awaited = NOBODY, isReceived }: ReceiptsProps) {
  const t = useText(traineeTexts);
  const language = useLanguage();
  const over = useExercise((state) => isReadOnly(state.status) || hasEnded(state));
  return (
    <>
      {receipts.map(({ by, text, language: spoken, t: at }) => (
        <p key={by} className="receipt">
          <Icon name="check" />
          <span>
            <At t={at} /> {t('receiptBy', { by: by === 'control' ? t('control') : by })}{' '}
            {text && <q lang={spoken}>{text}</q>}
          </span>
        </p>
      ))}
      {awaited.length > 0 && (
        <p className="receipt receipt-awaited">
          <Icon name="clock" />
          <span>{t('receiptAwaited', { by: awaited.join(', ') })}</span>
        </p>
      )}
      {isReceived && receipts.length === 0 && !over && (
        <SmallAct
          draftKey={`receipt/${what}`}
          label={t('receiptConfirm')}
          icon="check"
          words={t('receiptWords')}
          command={(text) => ({ type: 'ConfirmReceipt', what, text, language })}
        />
      )}
    </>
  );
}
