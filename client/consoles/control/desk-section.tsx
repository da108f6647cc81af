import type { ReactNode } from 'react';
import { Badge, type BadgeTone } from '../../ui/bits.tsx';

export interface DeskSectionProps {
  title: string;
  count: number;
  tone?: BadgeTone;
  children: ReactNode;
}

/** A part of the desk; it is there only while something is in it. */
export function DeskSection({ title, count, tone = 'plain', children }: DeskSectionProps) {
  if (count === 0) return null;
  return (
    <section className="ctl-desk-section" aria-label={title}>
      <h2>
        {title} <Badge tone={tone}>{count}</Badge>
      </h2>
      {children}
    </section>
  );
}
