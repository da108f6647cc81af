// `evolve` for decision cards, decisions and expected actions. Copies recorded facts only.
import { isControl } from './actors.ts';
import { changed, withAlert, withoutWaiting, withTeam, writable, write } from './copy.ts';
import type { EventOf, EventType, RecordedEvent } from './events.ts';
import { withDue } from './schedule.ts';
import type { DecisionRow, OpenCard } from './state/decisions.ts';
import type { ExerciseState } from './state.ts';

type DecisionEvent = EventOf<
  Extract<
    EventType,
    | 'DecisionOpened'
    | 'DecisionDeadlinePassed'
    | 'DecisionClosed'
    | 'DecisionMade'
    | 'DecisionUndelivered'
    | 'DecisionStruck'
    | 'ExpectationOpened'
    | 'ExpectationMet'
    | 'ExpectationMissed'
  >
>;

export function evolveDecision(state: ExerciseState, recorded: RecordedEvent, event: DecisionEvent): ExerciseState {
  switch (event.type) {
    case 'DecisionOpened':
      return opened(state, recorded, event);
    case 'DecisionDeadlinePassed': {
      const next = withoutWaiting(state, `deadline:${event.decision}/${event.team}`);
      return withTeam(next, event.team, (before) =>
        changed(before, {
          cards: before.cards.map((card) => (card.decision === event.decision ? { ...card, overdue: true } : card)),
        }),
      );
    }
    case 'DecisionClosed':
      return closed(state, recorded, event);
    case 'DecisionMade':
      return made(state, recorded, event);
    case 'DecisionUndelivered': {
      const { seat, team, decision, option, reason } = event;
      return withAlert(state, recorded, 'undelivered', { seat, team, decision, option, reason }, event.command);
    }
    case 'DecisionStruck':
      return struck(state, recorded, event);
    case 'ExpectationOpened': {
      const { expectation: key, inject, index, team, dueAt } = event;
      const next = write(state, {
        expectations: state.expectations.append({ key, inject, index, team, dueAt, status: 'open' as const }),
      });
      return write(next, {
        schedule: withDue(next.schedule, { kind: 'expectation', expectation: key }, dueAt, recorded.position),
      });
    }
    case 'ExpectationMet':
      return write(withoutWaiting(state, `expectation:${event.expectation}`), {
        expectations: state.expectations.update(event.expectation, (row) => ({
          ...row,
          status: event.late ? 'late' : 'met',
          made: event.made,
          at: recorded.observedAt ?? recorded.t,
        })),
      });
    case 'ExpectationMissed':
      return write(withoutWaiting(state, `expectation:${event.expectation}`), {
        expectations: state.expectations.update(event.expectation, (row) => ({
          ...row,
          status: 'missed',
          at: recorded.t,
        })),
      });
  }
}

function opened(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'DecisionOpened'>): ExerciseState {
  const { decision, team, inject, options, deadline, closesAt } = event;
  const card: OpenCard = {
    decision,
    team,
    options,
    openedAt: recorded.t,
    overdue: false,
    ...(inject ? { inject } : {}),
    ...(deadline === undefined ? {} : { deadline }),
    ...(closesAt === undefined ? {} : { closesAt }),
  };
  let { schedule } = state;
  if (deadline !== undefined)
    schedule = withDue(schedule, { kind: 'deadline', decision, team }, deadline, recorded.position);
  if (closesAt !== undefined)
    schedule = withDue(schedule, { kind: 'closes', decision, team }, closesAt, recorded.position);
  return withTeam(write(state, { schedule }), team, (before) => {
    const { [decision]: _reopened, ...others } = before.closed;
    return { ...before, cards: [...before.cards.filter((known) => known.decision !== decision), card], closed: others };
  });
}

function closed(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'DecisionClosed'>): ExerciseState {
  const { decision, team, why } = event;
  const next = withoutWaiting(withoutWaiting(state, `deadline:${decision}/${team}`), `closes:${decision}/${team}`);
  return withTeam(next, team, (before) =>
    changed(before, {
      cards: before.cards.filter((card) => card.decision !== decision),
      closed: { ...before.closed, [decision]: { at: recorded.t, why } },
    }),
  );
}

function made(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'DecisionMade'>): ExerciseState {
  const by = recorded.by && recorded.by !== 'system' ? recorded.by : undefined;
  const byControl = by !== undefined && isControl(by.role);
  const row: DecisionRow = {
    key: event.made,
    decision: event.decision,
    team: event.team,
    option: event.option,
    reason: event.reason,
    restsOn: event.restsOn,
    measures: event.measures,
    late: event.late,
    t: recorded.t,
    position: recorded.position,
    recordedByControl: byControl,
    ...(by && !byControl ? { seat: by.seat } : {}),
    ...(recorded.observedAt === undefined ? {} : { observedAt: recorded.observedAt }),
  };
  const own = writable(state);
  // A command is stored once, so its key is new.
  own.decisions = state.decisions.push(row);
  if (state.alerts.size > 0) own.alerts = settled(state, event);
  return withTeam(state, event.team, (before) => changed(before, { decisions: before.decisions.push(row) }));
}

/** A decision that could not be delivered is no longer missing once the team's decision stands in the log. */
function settled(state: ExerciseState, event: EventOf<'DecisionMade'>): ExerciseState['alerts'] {
  let { alerts } = state;
  for (const row of alerts)
    if (
      row.kind === 'undelivered' &&
      !row.settled &&
      row.about.team === event.team &&
      row.about.decision === event.decision
    )
      alerts = alerts.update(row.key, (before) => ({ ...before, settled: true }));
  return alerts;
}

function struck(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'DecisionStruck'>): ExerciseState {
  const strike = (row: DecisionRow): DecisionRow => ({ ...row, struck: event.reason, struckAt: recorded.position });
  const row = state.decisions.get(event.made);
  if (!row) return state;
  const next = withTeam(write(state, { decisions: state.decisions.update(event.made, strike) }), row.team, (before) =>
    changed(before, {
      decisions: before.decisions.update(event.made, strike),
    }),
  );
  return withAlert(next, recorded, 'intervention', {
    what: 'struck',
    decision: row.decision,
    team: row.team,
    option: row.option,
    reason: event.reason,
  });
}
