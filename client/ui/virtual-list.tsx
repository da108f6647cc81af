// A list of any length: only what is in sight is drawn. Newest first; what arrives never moves what is being read or
// pointed at. Keys: arrows or j/k move, Home/End jump, Enter opens.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';

export interface VirtualListProps<T extends { readonly key: string }> {
  label: string;
  items: readonly T[];
  rowHeight: number;
  selectedKey: string | undefined;
  onOpen: (key: string) => void;
  children: (item: T, state: { selected: boolean; active: boolean }) => ReactNode;
  /** Told how many rows were added above what is in sight; 0 once the top is in sight. */
  onAbove?: (count: number) => void;
  /** Raise it to bring the top into sight. */
  toTop?: number;
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 8, PageUp: -8 };

export function VirtualList<T extends { readonly key: string }>(props: VirtualListProps<T>) {
  const { label, items, rowHeight, selectedKey, onOpen, children, onAbove, toTop = 0 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string>();
  const id = useId();
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    getItemKey: (index) => items[index]?.key ?? index,
  });
  useAnchor(scroller, items, rowHeight, onAbove);
  useEffect(() => {
    if (toTop > 0) scroller.current?.scrollTo({ top: 0 });
  }, [toTop]);

  const activeKey = active ?? selectedKey;
  const activeIndex = items.findIndex((item) => item.key === activeKey);
  const move = (to: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, to))];
    if (!next) return;
    setActive(next.key);
    rows.scrollToIndex(items.indexOf(next), { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEP[event.key];
    if (step !== undefined) move(activeIndex < 0 ? 0 : activeIndex + step);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(items.length - 1);
    else if ((event.key === 'Enter' || event.key === ' ') && activeKey !== undefined && activeIndex >= 0)
      onOpen(activeKey);
    else return;
    event.preventDefault();
  };

  const drawn = rows.getVirtualItems();
  const activeDrawn = drawn.some((row) => row.index === activeIndex);
  return (
    <div
      ref={scroller}
      className="rows"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={activeDrawn ? `${id}-${activeIndex}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="rows-inner" role="presentation" style={{ height: rows.getTotalSize() }}>
        {drawn.map((row) => {
          const item = items[row.index];
          if (!item) return null;
          const selected = item.key === selectedKey;
          return (
            // The list itself holds the focus and handles the keys of all its options.
            <div
              key={row.key}
              id={`${id}-${row.index}`}
              role="option"
              tabIndex={-1}
              aria-selected={selected}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              className="row"
              style={{ height: rowHeight, transform: `translateY(${row.start}px)` }}
              onClick={() => {
                setActive(item.key);
                onOpen(item.key);
              }}
              onKeyDown={undefined}
            >
              {children(item, { selected, active: item.key === activeKey })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Keeps what is in sight in its place when rows are added above it. */
function useAnchor(
  scroller: { readonly current: HTMLDivElement | null },
  items: readonly { readonly key: string }[],
  rowHeight: number,
  onAbove?: (count: number) => void,
) {
  const first = useRef(items[0]?.key);
  const above = useRef(0);
  useLayoutEffect(() => {
    const box = scroller.current;
    const before = first.current;
    first.current = items[0]?.key;
    if (!box || before === undefined || before === items[0]?.key) return;
    const added = items.findIndex((item) => item.key === before);
    const busy = box.scrollTop > 0 || box.matches(':hover') || box.contains(document.activeElement);
    if (added <= 0 || !busy) return;
    box.scrollTop += added * rowHeight;
    above.current += added;
    onAbove?.(above.current);
  }, [items, rowHeight, onAbove, scroller]);
  useEffect(() => {
    const box = scroller.current;
    const onScroll = () => {
      const left = Math.floor((box?.scrollTop ?? 0) / rowHeight);
      if (above.current === 0 || left >= above.current) return;
      above.current = left;
      onAbove?.(left);
    };
    box?.addEventListener('scroll', onScroll, { passive: true });
    return () => box?.removeEventListener('scroll', onScroll);
  }, [rowHeight, onAbove, scroller]);
}
