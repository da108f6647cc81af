// A list of any length: only what is in sight is drawn. Newest first; what arrives never moves what is being read or
// pointed at. Keys: arrows or j/k move, Home/End jump, Enter opens.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

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
  const activeRow = useRef<HTMLButtonElement>(null);
  const [active, setActive] = useState<string>();
  /** The row that takes part in tabbing: where the person was last, else what is open, else the first. */
  const activeKey = active ?? selectedKey;
  const activeIndex = Math.max(
    0,
    items.findIndex((item) => item.key === activeKey),
  );
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    getItemKey: (index) => items[index]?.key ?? index,
    // The row that has the focus stays drawn, wherever the list is scrolled to.
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(activeIndex) ? drawn : [...drawn, activeIndex].sort((a, b) => a - b);
    },
  });
  useAnchor(scroller, items, rowHeight, onAbove);
  useEffect(() => {
    if (toTop > 0) scroller.current?.scrollTo({ top: 0 });
  }, [toTop]);
  useEffect(() => {
    if (active !== undefined) activeRow.current?.focus({ preventScroll: true });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEP[event.key];
    const to = step === undefined ? { Home: 0, End: items.length - 1 }[event.key] : Math.max(0, activeIndex + step);
    const next = to === undefined ? undefined : items[Math.min(items.length - 1, to)];
    if (!next) return;
    event.preventDefault();
    setActive(next.key);
    rows.scrollToIndex(items.indexOf(next), { align: 'auto' });
  };

  return (
    <div ref={scroller} className="rows">
      <ul className="rows-inner" aria-label={label} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const item = items[row.index];
          if (!item) return null;
          const selected = item.key === selectedKey;
          const isActive = row.index === activeIndex;
          return (
            <li
              key={row.key}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              className="row"
              style={{ height: rowHeight, transform: `translateY(${row.start}px)` }}
            >
              <button
                ref={isActive ? activeRow : undefined}
                type="button"
                className="row-button"
                tabIndex={isActive ? 0 : -1}
                aria-current={selected ? 'true' : undefined}
                onKeyDown={onKeyDown}
                onClick={() => {
                  setActive(item.key);
                  onOpen(item.key);
                }}
              >
                {children(item, { selected, active: isActive && active !== undefined })}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Keeps what is in sight in its place when rows are added above it. */
function useAnchor(
  scroller: RefObject<HTMLDivElement | null>,
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
    box.scrollBy({ top: added * rowHeight });
    above.current = Math.min(above.current + added, Math.ceil(box.scrollTop / rowHeight));
    onAbove?.(above.current);
  }, [items, rowHeight, onAbove, scroller]);
  useEffect(() => {
    const box = scroller.current;
    const onScroll = () => {
      const left = Math.ceil((box?.scrollTop ?? 0) / rowHeight);
      if (above.current === 0 || left >= above.current) return;
      above.current = left;
      onAbove?.(left);
    };
    box?.addEventListener('scroll', onScroll, { passive: true });
    return () => box?.removeEventListener('scroll', onScroll);
  }, [rowHeight, onAbove, scroller]);
}
