// On a phone: one part of the console at a time, and below, always in sight, which part and what waits on the desk.
import type { ReactNode } from 'react';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';

export type Pane = 'main' | 'inject' | 'desk' | 'teams';
const PANES: readonly (readonly [Pane, IconName])[] = [
  ['main', 'clock'],
  ['inject', 'document'],
  ['desk', 'inbox'],
  ['teams', 'people'],
];

/** "Desk" and how much waits on it. */
export function DeskLabel({ count }: { count: number }) {
  const t = useText(controlTexts);
  return (
    <>
      {t('tabDesk')}
      {count > 0 && (
        <span className="badge badge-amber">
          {count}
          <span className="visually-hidden"> {t('deskWaiting')}</span>
        </span>
      )}
    </>
  );
}

export interface PaneSwitchProps {
  pane: Pane;
  onShow: (pane: Pane) => void;
  /** Name of what the first part shows at the moment. */
  main: ReactNode;
  count: number;
}

export function PaneSwitch({ pane, onShow, main, count }: PaneSwitchProps) {
  const t = useText(controlTexts);
  const label: Readonly<Record<Pane, ReactNode>> = {
    main,
    inject: t('tabInject'),
    desk: <DeskLabel count={count} />,
    teams: t('teams'),
  };
  return (
    <nav className="ctl-switch" aria-label={t('parts')}>
      {PANES.map(([id, icon]) => (
        <button key={id} type="button" aria-current={id === pane} onClick={() => onShow(id)}>
          <Icon name={icon} />
          <span>{label[id]}</span>
        </button>
      ))}
    </nav>
  );
}
