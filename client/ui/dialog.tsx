// Dialogs: focus goes in and comes back, Escape closes, nothing behind can be reached meanwhile.
import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { commonTexts, useText } from '../locales/index.ts';
import { Button } from './button.tsx';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** Asks for an answer: cannot be closed by a click beside it. */
  alert?: boolean;
}

export function Dialog({ title, isOpen, onClose, children, wide, alert }: DialogProps) {
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={!alert}>
      <Modal className={wide ? 'modal modal-wide' : 'modal'}>
        <AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className="dialog-title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Runs on the second step; the dialog closes when it is done. */
  onConfirm: () => Promise<unknown> | undefined;
  confirmLabel: string;
  danger?: boolean;
  isDisabled?: boolean;
  wide?: boolean | undefined;
  children?: ReactNode;
}

/** The second of two steps: what the first button opened is done here or left. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, isOpen, onClose, onConfirm, confirmLabel, danger, isDisabled, wide = false, children } = props;
  const t = useText(commonTexts);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
      onClose();
    }
  };
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} wide={wide} alert>
      {children}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button
          kind={danger ? 'danger' : 'primary'}
          isDisabled={busy || Boolean(isDisabled)}
          onPress={() => void confirm()}
        >
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
