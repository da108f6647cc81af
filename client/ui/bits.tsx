// Small things that many places show.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

export type BadgeTone = 'plain' | 'amber' | 'green' | 'red' | 'blue' | 'accent';

/** A state in one word; the icon says it without colour. */
export function Badge({ tone = 'plain', icon, children }: { tone?: BadgeTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

const HUES = [205, 70, 300, 145, 25, 255, 105, 340, 180, 45, 275, 5] as const;

/** A team's hue follows from its code, so that it is the same on every console. */
export function teamHue(code: string): number {
  let sum = 0;
  for (const letter of code) sum = sum * 31 + (letter.codePointAt(0) ?? 0);
  return HUES[sum % HUES.length] ?? HUES[0];
}

/** A team: two-letter code on the team's colour, and its name where there is room. */
export function TeamTag({ code, title }: { code: string; title?: string | undefined }) {
  return (
    <span className="team-tag" style={{ '--team-hue': teamHue(code) }}>
      <span className="team-code">{code}</span>
      {title && <span>{title}</span>}
    </span>
  );
}

export interface EmptyStateProps {
  icon: IconName;
  title: string;
  /** What will appear here, and when. */
  children?: ReactNode;
}
export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p className="empty-title">{title}</p>
      {children && <p className="empty-text">{children}</p>}
    </div>
  );
}

export interface PanelProps {
  title: ReactNode;
  /** Right end of the head. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
  label: string;
}
/** A titled region; its body scrolls, its head does not. */
export function Panel({ title, aside, children, className = '', label }: PanelProps) {
  return (
    <section className={`panel ${className}`} aria-label={label}>
      <header className="panel-head">
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
