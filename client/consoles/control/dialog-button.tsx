// A button in a head that opens a dialog; the dialog is there only while it is open, so it begins afresh each time.
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons.tsx';

export interface DialogButtonProps {
  label: string;
  icon: IconName;
  children: (close: () => void) => ReactNode;
}

export function DialogButton({ label, icon, children }: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={icon} onPress={() => setOpen(true)}>
        {label}
      </Button>
      {open && children(() => setOpen(false))}
    </>
  );
}
