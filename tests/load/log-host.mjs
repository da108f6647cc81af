// A long exercise on disk, and what it costs to read it back: by the engine up to its first answer, and the bare rows.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createWallClock } from '../../dist/server/clock.js';
import { randomIds } from '../../dist/server/ids.js';
import { createSession } from '../../dist/server/sessions/session.js';
import { Database } from '../../dist/server/store/sqlite/database.js';
import { createSqliteStore } from '../../dist/server/store/sqlite/store.js';
import { decide } from '../../dist/shared/exercise/decide.js';
import { fold } from '../../dist/shared/exercise/fold.js';
import { opaqueRefs } from '../../dist/shared/exercise/opaque.js';
import { initialState } from '../../dist/shared/exercise/state.js';
import { COMMAND_ID_BYTES, commandIdAt } from '../../dist/shared/kit/command-id.js';
import { Frames } from '../../dist/shared/review/frames.js';
import { serve } from './host.mjs';

const EXERCISE = 'long';
const LANGUAGES = ['en', 'it', 'ru'];
const DIRECTOR = { seat: 'director', role: 'director' };
const NOBODY_HERE = Date.now() - 6 * 3_600_000;
/** Command ids as consoles draw them: what they cost in the log's index belongs to the figures. */
const drawnAt = (moment) => commandIdAt(moment, randomBytes(COMMAND_ID_BYTES));

/** The log of an exercise with injects, openings, decisions, messages and notes, by the rules themselves. */
function makeLog({ scenario, length, perTeam, words }) {
  const opaque = Object.fromEntries(opaqueRefs(scenario).map((ref, index) => [ref, `o${index}`]));
  const log = [];
  let state = initialState();
  let at = NOBODY_HERE;
  const give = (command, by) => {
    at += 150;
    const commandId = drawnAt(at);
    const done = decide(command, state, { by, at, commandId, seen: state.position });
    if (!done.ok) throw new Error(`${command.type}: ${JSON.stringify(done.error)}`);
    log.push(...done.value.events);
    state = done.value.state;
    return commandId;
  };
  give({ type: 'PlanExercise', scenario, opaque }, 'system');
  give({ type: 'TakeSeat', ...DIRECTOR, language: 'en' }, 'system');
  const teams = Object.keys(scenario.teams);
  const seats = Array.from({ length: perTeam * teams.length }, (_, index) => {
    const team = teams[index % teams.length];
    return { seat: `seat-${index}`, role: 'trainee', team };
  });
  for (const seat of seats) give({ type: 'TakeSeat', ...seat, language: 'en' }, 'system');
  for (const type of ['OpenLobby', 'StartExercise']) give({ type }, DIRECTOR);
  give({ type: 'ReleaseInject', inject: 'first' }, DIRECTOR);
  for (let turn = 0; log.length < length; turn++) {
    const body = { from: 'Desk', channel: 'phone', subject: `Call ${turn}`, body: words.inject, language: 'en' };
    const inject = give({ type: 'SendAdHocInject', to: 'everyone', ...body }, DIRECTOR);
    for (let index = 0; index < 14; index++)
      give({ type: 'OpenInject', inject }, seats[(turn * 14 + index) % seats.length]);
    for (let index = 0; index < 9; index++) {
      const decision = { decision: 'act', option: 'now', reason: words.reason, restsOn: [inject] };
      give({ type: 'MakeDecision', ...decision }, seats[(turn * 9 + index) % seats.length]);
    }
    for (let index = 0; index < 3; index++)
      give(
        { type: 'SendMessage', to: 'control', text: words.reason, language: 'en' },
        seats[(turn + index) % seats.length],
      );
    give({ type: 'AddNote', text: words.reason, language: 'en' }, DIRECTOR);
  }
  return log.slice(0, length);
}

async function make(wanted) {
  const log = makeLog(wanted);
  const store = createSqliteStore(wanted.folder);
  const appended = await store.events.append(EXERCISE, 0, log);
  if (appended.kind !== 'appended') throw new Error(appended.kind);
  await store.close();
  return log.length;
}

/** From disk to the first answer. */
async function recover({ folder }) {
  globalThis.gc();
  const started = performance.now();
  const store = createSqliteStore(folder);
  const session = await createSession({ exercise: EXERCISE, store, clock: createWallClock() });
  const command = { type: 'AddNote', text: 'Here again.', language: 'en' };
  const answer = await session.send({ command, by: DIRECTOR, commandId: randomIds.secret() });
  const took = performance.now() - started;
  if (!answer.ok || session.state.position < 1000) throw new Error('this was no recovery');
  await session.close();
  await store.close();
  return took;
}

/** The same rows read page by page and parsed, nothing else. */
async function readAndParse({ folder }) {
  globalThis.gc();
  const started = performance.now();
  const db = new Database(path.join(folder, 'waymark.db'));
  const sql = 'select body from events where exercise = ? and position > ? order by position limit ?';
  for (let last = 0; ; ) {
    const page = db.all(sql, EXERCISE, last, 1000).map(({ body }) => JSON.parse(body));
    if (page.length < 1000) break;
    last = page.at(-1).position;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const took = performance.now() - started;
  db.close();
  return took;
}

let loaded;
async function load({ folder }) {
  if (loaded) return loaded;
  const store = createSqliteStore(folder);
  const log = [];
  for await (const page of store.events.read(EXERCISE)) log.push(...page);
  await store.close();
  loaded = { log, frames: Frames.of(log) };
  return loaded;
}

/** Jumps to places drawn by a fixed sequence; milliseconds each. */
async function seek({ folder, places }) {
  const { frames } = await load({ folder });
  // What the fold before left behind is not the seek's to clear away.
  globalThis.gc();
  return places.map((share) => {
    const started = performance.now();
    frames.at(Math.floor(share * frames.last));
    return performance.now() - started;
  });
}

async function foldWhole({ folder }) {
  const { log } = await load({ folder });
  globalThis.gc();
  const started = performance.now();
  fold(log);
  return performance.now() - started;
}

/** Microseconds per event of the engine's fold over the long log. */
async function foldPerEvent({ folder }) {
  const { log } = await load({ folder });
  globalThis.gc();
  const started = performance.now();
  fold(log);
  return ((performance.now() - started) / log.length) * 1000;
}

/** Microseconds per event of what somebody would write by hand for this log: an immutable reducer that keeps counts. */
async function reducePerEvent({ folder }) {
  const { log } = await load({ folder });
  globalThis.gc();
  const started = performance.now();
  let state = { position: 0, t: 0, phase: 'planned', facts: {}, injects: 0, messages: 0, notes: 0, teams: {} };
  for (const recorded of log) state = reduce(state, recorded);
  if (state.position !== log.length) throw new Error('the reducer lost an event');
  return ((performance.now() - started) / log.length) * 1000;
}

const NO_TEAM = { inbox: 0, opened: 0, decisions: 0, last: undefined };
function reduce(before, { position, t, event }) {
  const state = { ...before, position, t };
  const count = (team, field, last) => {
    const row = state.teams[team] ?? NO_TEAM;
    return { ...state.teams, [team]: { ...row, [field]: row[field] + 1, last: last ?? row.last } };
  };
  switch (event.type) {
    case 'PhaseChanged':
      return { ...state, phase: event.to };
    case 'FactSet':
      return { ...state, facts: { ...state.facts, [event.fact]: event.value } };
    case 'InjectReleased': {
      const teams = { ...state.teams };
      for (const team of event.to) teams[team] = { ...(teams[team] ?? NO_TEAM), inbox: (teams[team]?.inbox ?? 0) + 1 };
      return { ...state, teams, injects: state.injects + 1 };
    }
    case 'InjectOpened':
      return { ...state, teams: count(event.team, 'opened') };
    case 'DecisionMade':
      return { ...state, teams: count(event.team, 'decisions', event.option) };
    case 'MessageSent':
      return { ...state, messages: state.messages + 1 };
    case 'NoteAdded':
      return { ...state, notes: state.notes + 1 };
    default:
      return state;
  }
}

/** Microseconds per decision in memory: permission, rule, storylines, expected actions and the state after it. */
async function decidePerCommand({ folder, count }) {
  const { log } = await load({ folder });
  let state = fold(log);
  const at = state.lastEventAt + 1000;
  const resumed = decide({ type: 'ResumeExercise' }, state, { by: DIRECTOR, at, commandId: 'resume' });
  if (resumed.ok) state = resumed.value.state;
  globalThis.gc();
  const started = performance.now();
  for (let index = 0; index < count; index++) {
    const team = index % 10;
    const by = { seat: `seat-${team}`, role: 'trainee', team: `team-${team}` };
    const command = { type: 'MakeDecision', decision: 'act', option: 'now', reason: 'because', restsOn: [] };
    const done = decide(command, state, { by, at: at + index, commandId: `decided-${index}`, seen: state.position });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    state = done.value.state;
  }
  return ((performance.now() - started) / count) * 1000;
}

let short;
let long;
/** Opens the long log and a copy of its first thousand events, both looked at by every team and by control. */
async function openBoth({ folder, scenario }) {
  const store = createSqliteStore(folder);
  const head = [];
  for await (const page of store.events.read(EXERCISE)) {
    head.push(...page);
    if (head.length >= 1000) break;
  }
  let copies = 0;
  const open = async (exercise) => {
    const session = await createSession({ exercise, store, clock: createWallClock() });
    for (const language of LANGUAGES) session.audiences.subscribe({ kind: 'control', language }, undefined);
    for (const team of Object.keys(scenario.teams))
      for (const language of LANGUAGES) session.audiences.subscribe({ kind: 'team', team, language }, undefined);
    // Nobody was alive for hours: the exercise stands paused before it goes on.
    session.begin();
    await session.settled();
    if (session.state.phase !== 'running')
      await session.send({ command: { type: 'ResumeExercise' }, by: DIRECTOR, commandId: randomIds.secret() });
    return session;
  };
  long = await open(EXERCISE);
  short = async () => {
    const exercise = `short-${copies++}`;
    const appended = await store.events.append(exercise, 0, head);
    if (appended.kind !== 'appended') throw new Error(appended.kind);
    return open(exercise);
  };
  // Rows at the end of an index are cheaper to add than rows between others. A house has many exercises: neither of the
  // two is the last one.
  const last = await store.events.append('zzz', 0, head);
  if (last.kind !== 'appended') throw new Error(last.kind);
}

/** Decisions in a row on one log before the other has its turn: whatever disturbs the machine disturbs both. */
const SLICE = 100;

/**
 * Microseconds of CPU per decision, twenty at a time, durable: `count` on the long log, as many on a new copy of the short
 * one, in slices that take turns. What the process does for both (collecting garbage) falls on whoever is at work.
 */
async function decideBoth({ count, reason }) {
  const opened = await short();
  const one = (session, index) => {
    const team = index % 10;
    const by = { seat: `seat-${team}`, role: 'trainee', team: `team-${team}` };
    const command = { type: 'MakeDecision', decision: 'act', option: 'now', reason, restsOn: [] };
    return session.send({ command, by, commandId: drawnAt(Date.now()), seen: session.state.position });
  };
  const slice = async (session) => {
    const before = process.cpuUsage();
    for (let done = 0; done < SLICE; done += 20) {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => one(session, index)));
      const refused = answers.find(({ ok }) => !ok);
      if (refused) throw new Error(JSON.stringify(refused));
    }
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  for (const session of [opened, long]) for (let index = 0; index < 40; index++) await one(session, index);
  globalThis.gc();
  const took = { engine: 0, reference: 0 };
  for (let turn = 0; turn < count / SLICE; turn++) {
    // One turn the one way round, the next the other: neither always works into the garbage of the other.
    if (turn % 2 === 0) took.engine += await slice(long);
    took.reference += await slice(opened);
    if (turn % 2 === 1) took.engine += await slice(long);
  }
  await opened.close();
  return { engine: took.engine / count, reference: took.reference / count };
}

serve({
  make,
  recover,
  readAndParse,
  seek,
  foldWhole,
  foldPerEvent,
  reducePerEvent,
  decidePerCommand,
  openBoth,
  decideBoth,
});
