// Tabs: one stop for the Tab key; arrows, Home and End choose, and what is chosen is shown at once.
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export interface TabSpec<K extends string> {
  readonly id: K;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps<K extends string> {
  /** Name of the whole set, for assistive technology. */
  label: string;
  tabs: readonly TabSpec<K>[];
  selected: K;
  onSelect: (id: K) => void;
  className?: string;
}

/** Where a key leads from the tab at `from`; round at both ends. */
function leadsTo(key: string, from: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (from + 1) % count;
  if (key === 'ArrowLeft') return (from - 1 + count) % count;
  return { Home: 0, End: count - 1 }[key];
}

export function Tabs<K extends string>({ label, tabs, selected, onSelect, className = '' }: TabsProps<K>) {
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = tabs.find(({ id }) => id === selected);
  const onKeyDown = (event: KeyboardEvent, from: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = leadsTo(event.key, from, tabs.length);
    const next = to === undefined ? undefined : tabs[to];
    if (to === undefined || !next) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div className={`tabs ${className}`}>
      <div ref={list} className="tab-list" role="tablist" aria-label={label}>
        {tabs.map(({ id, label: title }, index) => (
          <button
            key={id}
            id={`${name}-${id}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={id === selected}
            aria-controls={id === selected ? `${name}-panel` : undefined}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {title}
          </button>
        ))}
      </div>
      {shown && (
        // What scrolls must be reached by keyboard.
        <div
          key={shown.id}
          id={`${name}-panel`}
          role="tabpanel"
          className="tab-panel"
          aria-labelledby={`${name}-${shown.id}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
        >
          {shown.content}
        </div>
      )}
    </div>
  );
}
