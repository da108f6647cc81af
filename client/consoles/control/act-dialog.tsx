// A dialog that gives one command: it closes once the command is recorded and shows the refusal if it is not.
import { type ReactNode, useState } from 'react';
import type { Command } from '../../../shared/exercise/commands.ts';
import { useDraft } from '../../exercise/use-draft.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DraftArea } from './draft-area.tsx';
import { Refusal } from './refusal.tsx';
import { useCommand } from './use-control.ts';

export interface ActDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  confirmLabel: string;
  danger?: boolean;
  isReady?: boolean;
  wide?: boolean;
  command: () => Command | undefined;
  /** After the command was recorded. */
  onDone?: () => void;
  children?: ReactNode;
}

export function ActDialog(props: ActDialogProps) {
  const { title, isOpen, onClose, wide = false } = props;
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} wide={wide} alert>
      <ActForm {...props} />
    </Dialog>
  );
}

function ActForm({ onClose, confirmLabel, danger, isReady = true, command, onDone, children }: ActDialogProps) {
  const t = useText(commonTexts);
  const { give, busy, refusal } = useCommand();
  const act = async () => {
    const wanted = command();
    if (!wanted || !(await give(wanted))) return;
    onDone?.();
    onClose();
  };
  return (
    <>
      {children}
      <Refusal code={refusal} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button kind={danger ? 'danger' : 'primary'} isDisabled={busy || !isReady} onPress={() => void act()}>
          {confirmLabel}
        </Button>
      </div>
    </>
  );
}

export interface GuardedActProps {
  label: string;
  /** Asked in the second step. */
  title: string;
  confirmLabel: string;
  /** What it does and what it cannot undo. */
  explain?: ReactNode;
  danger?: boolean;
  isDisabled?: boolean;
  button?: Pick<ButtonProps, 'kind' | 'size' | 'icon'>;
  /** Asks for a reason, kept under this draft key. */
  reason?: { readonly draftKey: string; readonly label: string; readonly required: boolean };
  command: (reason: string) => Command;
  onDone?: () => void;
  children?: ReactNode;
}

/** A button in two steps: the first opens, the second does it. */
export function GuardedAct(props: GuardedActProps) {
  const { label, title, confirmLabel, explain, danger = false, isDisabled = false, button, reason, children } = props;
  const [open, setOpen] = useState(false);
  const draft = useDraft(reason?.draftKey ?? 'control/none');
  const words = reason ? draft.text.trim() : '';
  return (
    <>
      <Button size="small" {...button} isDisabled={isDisabled} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <ActDialog
        title={title}
        isOpen={open}
        onClose={() => setOpen(false)}
        confirmLabel={confirmLabel}
        danger={danger}
        isReady={!reason?.required || words !== ''}
        command={() => props.command(words)}
        onDone={() => {
          if (reason) draft.clear();
          props.onDone?.();
        }}
      >
        {explain && <p>{explain}</p>}
        {children}
        {reason && <DraftArea draftKey={reason.draftKey} label={reason.label} />}
      </ActDialog>
    </>
  );
}
