// What the marks on the line mean, and which keys there are.
import { useState } from 'react';
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TurnMark } from './turn-mark.tsx';

const KINDS = [
  'start',
  'storyline',
  'missed',
  'harm',
  'closed',
  'breach',
  'refused',
  'protection',
  'step-order',
  'step-overdue',
  'clock',
  'intervention',
  'interruption',
  'time-out',
  'stop',
  'end',
] as const;
const OUTCOMES = ['good', 'mixed', 'harm'] as const;

export function Legend() {
  const t = useText(reviewTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon="info" label={t('legend')} onPress={() => setOpen(true)} />
      <Dialog title={t('legend')} isOpen={open} onClose={() => setOpen(false)}>
        <ul className="legend">
          {KINDS.map((kind) => (
            <li key={kind}>
              <TurnMark kind={kind} />
              {t(`turn.${kind}`)}
            </li>
          ))}
          {OUTCOMES.map((outcome) => (
            <li key={outcome}>
              <TurnMark kind="storyline" outcome={outcome} />
              {t('turn.storyline')}: {t(`outcome.${outcome}`)}
            </li>
          ))}
        </ul>
        <p className="review-note">{t('keys')}</p>
      </Dialog>
    </>
  );
}
