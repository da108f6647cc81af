// A code that got into the wrong hands is replaced: in two steps, because printed codes stop working.
import { useState } from 'react';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useMayAct } from './use-control.ts';
import type { RoomCode, RoomState } from './use-room.ts';

export interface ReplaceCodeProps {
  code: RoomCode;
  /** Whose code it is. */
  name: string;
  replace: RoomState['replace'];
}

export function ReplaceCode({ code, name, replace }: ReplaceCodeProps) {
  const t = useText(controlTexts);
  const [asking, setAsking] = useState(false);
  if (!useMayAct()) return null;
  return (
    <>
      <Button size="small" kind="quiet" className="ctl-replace" onPress={() => setAsking(true)}>
        {t('replaceCode')}
      </Button>
      <ConfirmDialog
        title={t('replaceCodeAsk', { name })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => replace(code)}
        confirmLabel={t('replaceCode')}
        danger
      >
        <p>{t('replaceCodeText')}</p>
      </ConfirmDialog>
    </>
  );
}
