// Short notices in a corner, read out politely; they take no focus and move nothing.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { commonTexts, useText } from '../locales/index.ts';
import { IconButton } from './button.tsx';
import { Icon, type IconName } from './icons.tsx';

export type Tone = 'blue' | 'green' | 'amber' | 'red';
interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: Tone;
}

const ICON: Readonly<Record<Tone, IconName>> = { blue: 'info', green: 'check', amber: 'clock', red: 'warning' };
const STAYS_FOR: Readonly<Record<Tone, number>> = { blue: 8000, green: 5000, amber: 12_000, red: 20_000 };
const notices = createStore<readonly Notice[]>(() => []);
let last = 0;

const dismiss = (id: number) => notices.setState((known) => known.filter((notice) => notice.id !== id), true);

/** Shows a sentence for a few seconds; the same sentence is shown once. */
export function notify(text: string, tone: Tone = 'blue'): void {
  last += 1;
  const id = last;
  notices.setState((known) => [...known.filter((notice) => notice.text !== text), { id, text, tone }].slice(-4), true);
  setTimeout(() => dismiss(id), STAYS_FOR[tone]);
}

/** Where notices appear; once per page. */
export function NoticeRegion() {
  const t = useText(commonTexts);
  const shown = useStore(notices);
  return (
    <section className="notices" aria-live="polite" aria-label={t('notices')}>
      {shown.map(({ id, text, tone }) => (
        <div key={id} className={`notice notice-${tone}`}>
          <Icon name={ICON[tone]} />
          <p>{text}</p>
          <IconButton icon="cross" label={t('dismiss')} size="small" onPress={() => dismiss(id)} />
        </div>
      ))}
    </section>
  );
}
