// A titled part of the desk.
import type { ReactNode } from 'react';
import { Badge, type BadgeTone } from '../../ui/bits.tsx';
import { isOver, useControlView } from './use-control.ts';

export interface DeskSectionProps {
  title: string;
  count: number;
  tone?: BadgeTone;
  children: ReactNode;
}

/** A part of the desk; it is there only while something is in it. After ENDEX nothing in it waits, so nothing counts. */
export function DeskSection({ title, count, tone = 'plain', children }: DeskSectionProps) {
  const over = isOver(useControlView().fields.phase);
  if (count === 0) return null;
  return (
    <section className="ctl-desk-section" aria-label={title}>
      <h2>
        {title} {!over && <Badge tone={tone}>{count}</Badge>}
      </h2>
      {children}
    </section>
  );
}
