// A list of any length whose rows are of one height: only what is in sight is drawn, whatever there is. Newest first; what arrives never moves what is being read or
// pointed at. Keys: arrows or j/k move, Home/End jump, Enter opens.
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';

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

/** Rows drawn above and below what is in sight. */
const AROUND = 6;
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
  const sight = useSight(scroller, rowHeight);
  const first = Math.max(0, sight.first - AROUND);
  const drawn = items
    .slice(first, sight.first + sight.count + AROUND)
    .map((item, index) => ({ item, at: first + index }));
  // The row that has the focus stays drawn, wherever the list is scrolled to.
  const activeItem = items[activeIndex];
  if (activeItem && !drawn.some(({ at }) => at === activeIndex)) drawn.push({ item: activeItem, at: activeIndex });
  drawn.sort((a, b) => a.at - b.at);
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
    const place = to === undefined ? -1 : Math.min(items.length - 1, to);
    const next = items[place];
    if (!next) return;
    event.preventDefault();
    setActive(next.key);
    if (scroller.current) bringIntoSight(scroller.current, place, rowHeight);
  };

  return (
    <div ref={scroller} className="rows">
      <ul className="rows-inner" aria-label={label} style={{ height: items.length * rowHeight }}>
        {drawn.map(({ item, at }) => {
          const selected = item.key === selectedKey;
          const isActive = at === activeIndex;
          return (
            <li
              key={item.key}
              aria-setsize={items.length}
              aria-posinset={at + 1}
              className="row"
              style={{ height: rowHeight, transform: `translateY(${at * rowHeight}px)` }}
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

interface Sight {
  readonly first: number;
  readonly count: number;
}

/** Which rows the scrolled box shows. */
function useSight(scroller: RefObject<HTMLDivElement | null>, rowHeight: number): Sight {
  const [sight, setSight] = useState<Sight>({ first: 0, count: 1 });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => {
      const first = Math.floor(box.scrollTop / rowHeight);
      const count = Math.ceil(box.clientHeight / rowHeight) + 1;
      setSight((was) => (was.first === first && was.count === count ? was : { first, count }));
    };
    // In the same frame, or a fast scroll would show empty places.
    const onScroll = () => flushSync(look);
    look();
    box.addEventListener('scroll', onScroll, { passive: true });
    const sized = typeof ResizeObserver === 'function' ? new ResizeObserver(look) : undefined;
    sized?.observe(box);
    return () => {
      box.removeEventListener('scroll', onScroll);
      sized?.disconnect();
    };
  }, [scroller, rowHeight]);
  return sight;
}

/** Scrolls no further than it takes to see a row whole. */
function bringIntoSight(box: HTMLElement, place: number, rowHeight: number): void {
  const top = place * rowHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
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
