// `evolve` for the scenario's machinery and its injects. Copies recorded facts only.
import { changed, own, withAlert, withInject, withoutWaiting, withTeam, withTeams, writable, write } from './copy.ts';
import type { EventOf, EventType, RecordedEvent } from './events.ts';
import { corrected, correctionRead, versionsOf } from './evolve-corrections.ts';
import { withDue } from './schedule.ts';
import type { InboxRow, InjectRow, InjectStatus } from './state/injects.ts';
import type { ExerciseState } from './state.ts';

type InjectEvent = EventOf<
  Extract<
    EventType,
    | 'FactSet'
    | 'StorylineMoved'
    | 'DisclosureMade'
    | 'ConditionFailed'
    | 'InjectArmed'
    | 'InjectDisarmed'
    | 'InjectExpirySet'
    | 'InjectSuggested'
    | 'InjectSuggestionWithdrawn'
    | 'InjectAwaitsConfirmation'
    | 'InjectAdded'
    | 'InjectReleased'
    | 'InjectHeld'
    | 'InjectUnheld'
    | 'InjectSkipped'
    | 'InjectRetimed'
    | 'InjectWithdrawn'
    | 'InjectCorrected'
    | 'CorrectionRead'
    | 'InjectExpired'
    | 'InjectOpened'
  >
>;

export function evolveInject(state: ExerciseState, recorded: RecordedEvent, event: InjectEvent): ExerciseState {
  switch (event.type) {
    case 'FactSet': {
      const next = write(state, { facts: { ...state.facts, [event.fact]: event.value } });
      if (event.cause.kind !== 'control') return next;
      return withAlert(next, recorded, 'intervention', {
        what: 'fact',
        fact: event.fact,
        value: String(event.value),
        reason: event.reason ?? '',
      });
    }
    case 'StorylineMoved':
      return storylineMoved(state, recorded, event);
    case 'DisclosureMade':
      return disclosureMade(state, recorded, event);
    case 'ConditionFailed':
      return withAlert(state, recorded, 'condition-failed', { where: event.where, message: event.message });
    case 'InjectArmed': {
      const next = withInject(state, event.inject, (row) => ({
        ...row,
        status: row.status === 'planned' ? 'armed' : row.status,
        dueAt: event.dueAt,
        ...(event.because ? { because: event.because } : {}),
      }));
      return write(next, {
        schedule: withDue(next.schedule, { kind: 'inject', inject: event.inject }, event.dueAt, recorded.position),
      });
    }
    case 'InjectDisarmed':
      return unscheduled(state, event.inject, 'planned', {});
    case 'InjectExpirySet':
      return write(state, {
        schedule: withDue(state.schedule, { kind: 'expiry', inject: event.inject }, event.at, recorded.position),
      });
    case 'InjectSuggested':
      return withInject(state, event.inject, (row) => ({
        ...row,
        suggested: { t: recorded.t, because: event.because },
      }));
    case 'InjectSuggestionWithdrawn':
      return withInject(state, event.inject, ({ suggested: _gone, ...row }) => row);
    case 'InjectAwaitsConfirmation':
      return withInject(withoutWaiting(state, `inject:${event.inject}`), event.inject, (row) => ({
        ...row,
        status: 'waiting',
      }));
    case 'InjectAdded': {
      const { inject, to, from, channel, subject, body, language } = event;
      const row: InjectRow = {
        key: inject,
        status: 'planned',
        to,
        openedBy: {},
        adHoc: { from, channel, subject, body, language },
        adHocAt: recorded.position,
      };
      return write(state, { injects: state.injects.append(row) });
    }
    case 'InjectReleased':
      return released(state, recorded, event);
    case 'InjectHeld':
      return withInject(withoutWaiting(state, `inject:${event.inject}`), event.inject, (row) => ({
        ...row,
        status: 'held',
      }));
    case 'InjectUnheld': {
      const next = withInject(state, event.inject, (row) => ({
        ...row,
        status: event.dueAt === undefined ? 'planned' : 'armed',
      }));
      if (event.dueAt === undefined) return next;
      return write(next, {
        schedule: withDue(next.schedule, { kind: 'inject', inject: event.inject }, event.dueAt, recorded.position),
      });
    }
    case 'InjectSkipped':
      return unscheduled(state, event.inject, 'skipped', { reason: event.reason, reasonAt: recorded.position });
    case 'InjectRetimed': {
      const next = withInject(withoutWaiting(state, `inject:${event.inject}`), event.inject, (row) => ({
        ...row,
        status: row.status === 'held' ? 'held' : 'armed',
        dueAt: event.dueAt,
        retimed: true,
      }));
      if (next.injects.get(event.inject)?.status === 'held') return next;
      return write(next, {
        schedule: withDue(next.schedule, { kind: 'inject', inject: event.inject }, event.dueAt, recorded.position),
      });
    }
    case 'InjectWithdrawn':
      return withdrawn(state, recorded, event);
    case 'InjectCorrected':
      return corrected(state, recorded, event);
    case 'CorrectionRead':
      return correctionRead(state, event);
    case 'InjectExpired':
      return unscheduled(state, event.inject, 'expired', {});
    case 'InjectOpened':
      return opened(state, recorded, event);
  }
}

/** An inject that no longer waits for any moment. */
function unscheduled(
  state: ExerciseState,
  inject: string,
  status: InjectStatus,
  more: Partial<InjectRow>,
): ExerciseState {
  const next = withoutWaiting(
    withInject(state, inject, (row) => ({ ...row, status, ...more })),
    `inject:${inject}`,
  );
  return status === 'planned' ? next : withoutWaiting(next, `expiry:${inject}`);
}

function storylineMoved(
  state: ExerciseState,
  recorded: RecordedEvent,
  event: EventOf<'StorylineMoved'>,
): ExerciseState {
  const mine = `storyline:${event.storyline}/`;
  let schedule = state.schedule.filter((entry) => !entry.key.startsWith(mine));
  for (const due of event.due)
    schedule = [
      ...withDue(
        schedule,
        { kind: 'storyline', storyline: event.storyline, event: due.event },
        due.at,
        recorded.position,
      ),
    ];
  const next = write(state, {
    schedule,
    passedOver: state.passedOver.filter((row) => !row.key.startsWith(mine)),
    storylines: { ...state.storylines, [event.storyline]: { state: event.to, enteredAt: recorded.t } },
  });
  if (event.cause.kind !== 'control') return next;
  return withAlert(next, recorded, 'intervention', {
    what: 'storyline',
    storyline: event.storyline,
    from: event.from ?? '',
    to: event.to,
    reason: event.reason ?? '',
  });
}

function disclosureMade(
  state: ExerciseState,
  recorded: RecordedEvent,
  event: EventOf<'DisclosureMade'>,
): ExerciseState {
  let next = state;
  for (const team of event.to)
    next = withTeam(next, team, (before) =>
      changed(before, {
        people: {
          ...before.people,
          [event.person]: [...(before.people[event.person] ?? []), { id: event.disclosure, t: recorded.t }],
        },
      }),
    );
  return next;
}

function released(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'InjectReleased'>): ExerciseState {
  const { inject, to, people } = event;
  const before = state.injects.get(inject);
  const next = unscheduled(state, inject, 'released', { to, releasedAt: recorded.t, releasedWall: recorded.at });
  const sent = next.injects.get(inject);
  const row: InboxRow = {
    key: inject,
    t: recorded.t,
    openedBy: 0,
    withdrawn: false,
    ...(sent?.adHoc ? { adHoc: sent.adHoc } : {}),
    ...versionsOf(sent),
  };
  // What was never released lies in no inbox.
  const fresh = before !== undefined && before.releasedAt === undefined;
  return withTeams(next, to, (team) =>
    changed(team, {
      inbox: fresh ? team.inbox.push(row) : team.inbox.append(row),
      people: people.some((person) => !team.people[person])
        ? { ...Object.fromEntries(people.map((person) => [person, []])), ...team.people }
        : team.people,
    }),
  );
}

function withdrawn(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'InjectWithdrawn'>): ExerciseState {
  // Also where another team passed it on to.
  const to = Object.keys(state.teams).filter((team) => state.teams[team]?.inbox.has(event.inject));
  let next = unscheduled(state, event.inject, 'withdrawn', { reason: event.reason, reasonAt: recorded.position });
  for (const team of to)
    next = withTeam(next, team, (before) =>
      changed(before, {
        inbox: before.inbox.update(event.inject, (row) => ({ ...row, withdrawn: true })),
      }),
    );
  return next;
}

function opened(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'InjectOpened'>): ExerciseState {
  const { inject, seat, team } = event;
  const read = withTeam(state, team, (before) =>
    changed(before, { inbox: before.inbox.update(inject, (row) => openedOnce(row, recorded.t)) }),
  );
  const next = writable(read);
  let known = true;
  // The key as the inject's row has it: a log of openings would otherwise keep the same text once for each.
  let key = inject;
  next.injects = next.injects.update(inject, (row) => {
    known = row.openedBy[team]?.includes(seat) === true;
    key = row.key;
    const openedBy = openedByToWrite(row);
    const seats = openedBy[team];
    if (seats) seats.push(seat);
    else openedBy[team] = [seat];
    return openedBy === row.openedBy ? row : { ...row, openedBy };
  });
  next.seats = next.seats.update(seat, (row) => {
    const at = { key, t: recorded.t };
    const opened = known ? row.opened.append(at) : row.opened.push(at);
    return opened === row.opened ? row : { ...row, opened };
  });
  return next;
}

/** Who opened an inject, in a table that may be written into. */
function openedByToWrite(row: InjectRow): Record<string, string[]> {
  if (own.made?.has(row.openedBy)) return row.openedBy as Record<string, string[]>;
  const openedBy: Record<string, string[]> = {};
  for (const team of Object.keys(row.openedBy)) openedBy[team] = [...(row.openedBy[team] ?? [])];
  own.made?.add(openedBy);
  return openedBy;
}

/** Field by field: this is the commonest row there is. */
function openedOnce(
  { key, t, openedBy, firstOpenedAt, withdrawn, adHoc, passed, versions }: InboxRow,
  at: number,
): InboxRow {
  const row = { key, t, openedBy: openedBy + 1, firstOpenedAt: firstOpenedAt ?? at, withdrawn };
  if (versions !== undefined) Object.assign(row, { versions });
  if (passed !== undefined) Object.assign(row, { passed });
  return adHoc === undefined ? row : Object.assign(row, { adHoc });
}
