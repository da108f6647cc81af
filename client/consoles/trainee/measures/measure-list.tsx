// What the team ordered, newest first: not sent yet, under way, waiting for agreement, done.
import { type ReactNode, useId } from 'react';
import type { CommandOf } from '../../../../shared/exercise/commands.ts';
import type { ShownMeasure } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import { usePending } from '../../../exercise/use-pending.ts';
import { useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';
import { EmptyState } from '../../../ui/bits.tsx';
import { MeasureRow } from './measure-row.tsx';
import { PendingOrder } from './pending-order.tsx';

const NONE: readonly ShownMeasure[] = [];
type Stage = 'running' | 'waiting' | 'done';
const STAGES: readonly Stage[] = ['running', 'waiting', 'done'];

function stageOf({ status }: ShownMeasure): Stage {
  if (status === 'running') return 'running';
  return status === 'asked' || status === 'ordered' ? 'waiting' : 'done';
}

/** Whether the team has ordered the same about the same person since. */
const wasRepeated = (measures: readonly ShownMeasure[], { key, measure, about }: ShownMeasure): boolean =>
  measures
    .slice(measures.findIndex((row) => row.key === key) + 1)
    .some((row) => row.measure === measure && row.about === about && row.status !== 'cancelled');

export function MeasureList({ onChange }: { onChange: (order: CommandOf<'OrderMeasure'>) => void }) {
  const m = useText(measureTexts);
  const measures = useExercise((state) => state.views.team?.lists.measures) ?? NONE;
  const asked = useExercise((state) => (state.views.team?.lists.asked.length ?? 0) > 0);
  const pending = usePending('OrderMeasure');
  const id = useId();
  if (measures.length === 0 && pending.length === 0)
    return (
      <EmptyState icon="flag" title={m('empty')}>
        {m('emptyText')}
      </EmptyState>
    );
  return (
    <section aria-labelledby={id} className="measures-ours">
      {/* Where others ask nothing, all that stands here was ordered by the team. */}
      <h3 id={id} className={asked ? 'measure-heading' : 'visually-hidden'}>
        {m('ours')}
      </h3>
      {pending.length > 0 && (
        <Stage title={m('notSent')}>
          {pending.toReversed().map(({ row, command }) => (
            <PendingOrder key={row.id} row={row} order={command} onChange={onChange} />
          ))}
        </Stage>
      )}
      {STAGES.map((stage) => {
        const rows = measures.filter((row) => stageOf(row) === stage);
        if (rows.length === 0) return null;
        return (
          <Stage key={stage} title={m(stage)} count={rows.length}>
            {rows.toReversed().map((row) => (
              <MeasureRow key={row.key} row={row} {...(wasRepeated(measures, row) ? {} : { onChange })} />
            ))}
          </Stage>
        );
      })}
    </section>
  );
}

function Stage({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h4 id={id} className="measure-stage">
        {title} {count !== undefined && <span className="num">({count})</span>}
      </h4>
      <ul className="measure-rows">{children}</ul>
    </section>
  );
}
