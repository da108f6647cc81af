// `evolve` for measures and persons of concern. Copies recorded facts only.
import { isControl } from './actors.ts';
import { changed, withAlert, withoutWaiting, withTeam, writable, write } from './copy.ts';
import type { EventOf, EventType, RecordedEvent } from './events.ts';
import { withDue } from './schedule.ts';
import type { MeasureRow } from './state/measures.ts';
import type { ExerciseState } from './state.ts';

type MeasureEvent = EventOf<
  Extract<
    EventType,
    | 'MeasureOrdered'
    | 'MeasureAnswered'
    | 'MeasureCancelled'
    | 'MeasureStruck'
    | 'MeasureDone'
    | 'HarmRecorded'
    | 'PersonClosed'
    | 'PersonReopened'
  >
>;

export function evolveMeasure(state: ExerciseState, recorded: RecordedEvent, event: MeasureEvent): ExerciseState {
  switch (event.type) {
    case 'MeasureOrdered':
      return ordered(state, recorded, event);
    case 'MeasureAnswered': {
      const { order, answer, by, reason, purpose, status, doneAt } = event;
      const said = purpose === undefined ? {} : { purpose };
      const next = withMeasure(state, order, (row) => ({
        ...row,
        status,
        answer: { answer, by, reason, ...said, t: recorded.t, position: recorded.position },
        ...(doneAt === undefined ? {} : { doneAt }),
      }));
      if (doneAt !== undefined) return dueAt(next, order, doneAt, recorded.position);
      // Consent that was withdrawn ends what was under way.
      return answer === 'refused' ? withoutWaiting(next, `measure:${order}`) : next;
    }
    case 'MeasureCancelled':
      return withoutWaiting(
        withMeasure(state, event.order, (row) => ({ ...row, status: event.status })),
        `measure:${event.order}`,
      );
    case 'MeasureStruck': {
      const { order, reason } = event;
      const next = withMeasure(state, order, (row) => ({ ...row, struck: reason, struckAt: recorded.position }));
      const { measure, team } = next.measures.get(order) ?? { measure: '', team: '' };
      return withAlert(next, recorded, 'intervention', { what: 'struck-measure', measure, team, reason });
    }
    case 'MeasureDone': {
      const { order, status, quality, outcome } = event;
      const next = withMeasure(state, order, (row) => ({
        ...row,
        status,
        quality,
        ...(outcome === undefined ? {} : { outcome }),
      }));
      return withoutWaiting(next, `measure:${order}`);
    }
    case 'HarmRecorded': {
      const { person, team, measure, kind } = event;
      const next = withMeasure(state, event.order, (row) => ({ ...row, harm: kind }));
      return withAlert(next, recorded, 'harm', { person, team, measure, what: kind });
    }
    case 'PersonClosed':
      return write(state, {
        schedule: withDue(state.schedule, { kind: 'reopen', person: event.person }, event.until, recorded.position),
      });
    case 'PersonReopened':
      return withoutWaiting(state, `reopen:${event.person}`);
  }
}

function ordered(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'MeasureOrdered'>): ExerciseState {
  const { order, measure, team, about, reason, restsOn, basis, authority, status, ofTeam, doneAt } = event;
  const { by, t, position, observedAt } = recorded;
  const byControl = by === undefined || by === 'system' || isControl(by.role);
  const row: MeasureRow = {
    key: order,
    measure,
    team,
    ...(about === undefined ? {} : { about }),
    reason,
    restsOn,
    ...(basis === undefined ? {} : { basis }),
    authority,
    status,
    t,
    position,
    ...(byControl ? {} : { seat: by.seat }),
    recordedByControl: byControl,
    ...(observedAt === undefined ? {} : { observedAt }),
    ...(ofTeam === undefined ? {} : { ofTeam }),
    ...(doneAt === undefined ? {} : { doneAt }),
  };
  let next = write(state, { measures: state.measures.push(row) });
  next = withTeam(next, team, (before) => changed(before, { measures: before.measures.push(row) }));
  if (status === 'asked')
    for (const asked of authority.teams ?? [])
      next = withTeam(next, asked, (before) => changed(before, { asked: before.asked.push(row) }));
  return doneAt === undefined ? next : dueAt(next, order, doneAt, position);
}

const dueAt = (state: ExerciseState, order: string, at: number, setAt: number): ExerciseState =>
  write(state, { schedule: withDue(state.schedule, { kind: 'measure', order }, at, setAt) });

/** The state with one order changed wherever it stands: in the whole, with who ordered it, with who was asked. */
export function withMeasure(
  state: ExerciseState,
  order: string,
  change: (row: MeasureRow) => MeasureRow,
): ExerciseState {
  const row = state.measures.get(order);
  if (!row) return state;
  const after = change(row);
  writable(state).measures = state.measures.update(order, () => after);
  let next = withTeam(state, row.team, (before) =>
    changed(before, { measures: before.measures.update(order, () => after) }),
  );
  for (const team of row.authority.teams ?? [])
    next = withTeam(next, team, (before) => changed(before, { asked: before.asked.update(order, () => after) }));
  return next;
}
