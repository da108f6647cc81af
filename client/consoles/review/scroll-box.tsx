// Something wide on a phone: it scrolls by itself, with the keyboard too.
import type { ReactNode } from 'react';

export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="figures-box" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
