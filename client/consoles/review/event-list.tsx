// The log in words, in step with the cursor: what has happened is full, what is yet to come is faint.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { RecordedEvent } from '../../../shared/exercise/events.ts';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Select } from '../../ui/select.tsx';
import { FILTERS, type Filter, isShown } from './event-kinds.ts';
import { seatOf, useCursor, useReview } from './review-context.tsx';
import { sayEvent } from './say-event.ts';
import { useSpeech } from './use-speech.ts';

export function EventList() {
  const t = useText(reviewTexts);
  const { frames } = useReview();
  const [filter, setFilter] = useState<Filter>('happened');
  const rows = useMemo(() => frames.log.filter(({ event }) => isShown(event.type, filter)), [frames, filter]);
  return (
    <section className="review-events" aria-label={t('events')}>
      <header className="review-pane-head">
        <h2>{t('events')}</h2>
        <Select
          label={t('filter')}
          hideLabel
          value={filter}
          onChange={setFilter}
          choices={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
      </header>
      {rows.length === 0 ? <p className="review-note">{t('noEvents')}</p> : <Rows key={filter} rows={rows} />}
    </section>
  );
}

function Rows({ rows }: { rows: readonly RecordedEvent[] }) {
  const t = useText(reviewTexts);
  const { cursor } = useReview();
  const id = useId();
  const position = useCursor(({ moment }) => moment.position);
  const scroller = useRef<HTMLDivElement>(null);
  const current = useMemo(() => lastUpTo(rows, position), [rows, position]);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 58,
    overscan: 8,
    getItemKey: (index) => rows[index]?.position ?? index,
  });
  useEffect(() => {
    if (current >= 0 && scroller.current) list.scrollToIndex(current, { align: 'center' });
  }, [list, current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.key === 'ArrowDown' ? current + 1 : event.key === 'ArrowUp' ? current - 1 : undefined;
    const row = next === undefined ? undefined : rows[next];
    if (!row) return;
    event.preventDefault();
    cursor.toPosition(row.position);
  };
  const drawn = list.getVirtualItems();
  return (
    <div
      ref={scroller}
      className="review-rows"
      role="listbox"
      tabIndex={0}
      aria-label={t('events')}
      aria-activedescendant={drawn.some(({ index }) => index === current) ? `${id}-${current}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="rows-inner" role="presentation" style={{ height: list.getTotalSize() }}>
        {drawn.map(({ index, key, start }) => {
          const row = rows[index];
          return row ? (
            <div
              key={key}
              ref={list.measureElement}
              data-index={index}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={`event-row ${index > current ? 'event-later' : ''}`}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => cursor.toPosition(row.position)}
              onKeyDown={undefined}
            >
              <EventRow recorded={row} />
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}

function EventRow({ recorded }: { recorded: RecordedEvent }) {
  const speech = useSpeech();
  const t = useText(reviewTexts);
  const by = seatOf(recorded);
  const team = by?.team ?? recorded.onBehalfOf;
  const code = team === undefined ? undefined : speech.names.team(team);
  const who = by ? speech.seat(by.seat) : t(recorded.by === 'system' ? 'system' : 'someone');
  return (
    <>
      <span className="event-head">
        <time>{formatExerciseTime(recorded.t)}</time>
        {code && <TeamTag code={code} />}
        <span className="event-who">{who}</span>
        {recorded.observedAt !== undefined && (
          <span className="event-who">{t('observedAt', { time: formatExerciseTime(recorded.observedAt) })}</span>
        )}
      </span>
      <span className={`event-text event-${recorded.event.type}`}>{sayEvent(recorded, speech)}</span>
    </>
  );
}

/** Index of the last row at or before a position; −1 before the first. */
function lastUpTo(rows: readonly RecordedEvent[], position: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((rows[mid]?.position ?? 0) <= position) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}
