// Need-to-know: no byte a trainee can receive holds anything their view may not show. Who may see what is worked out here
// from the log alone, not from the views that are under test.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EventOf, RecordedEvent } from '../../shared/exercise/events.ts';
import { translateCommand } from '../../shared/exercise/opaque.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import type { Audience } from '../../shared/views/audience.ts';
import { applyDifference, differenceOf, type ViewModel, wholeOf } from '../../shared/views/model.ts';
import { viewFor } from '../../shared/views/view-for.ts';
import { windowed } from '../../shared/views/window.ts';
import { ID_MARK, type Marked, markedScenario, type Reader, TEXT_MARK } from '../support/marked-scenario.ts';
import { noteMark } from '../support/random-indicators.ts';
import { playRandomly, steps } from '../support/random-play.ts';
import { seatOf, type TableTop } from '../support/table-top.ts';

const shape = fc.record({
  teams: fc.integer({ min: 2, max: 4 }),
  injects: fc.integer({ min: 3, max: 20 }),
  seed: fc.integer({ min: 0, max: 50 }),
});
const MARKS = new RegExp(`${TEXT_MARK}[0-9a-z]+x`, 'g');
/** Notes of ticks, by the team that wrote them. */
const NOTES = /zqnote[0-9a-f]{12}/g;
const HARM = /harm|wrong-move|punish|detention/;

/** What a team was given by the log so far: injects, cards, persons, disclosures, and results of what it ordered. */
function given(log: readonly RecordedEvent[], team: string) {
  const has = new Set<string>([noteMark(team), 'everyone', `team/${team}`, 'move/0']);
  // The marked scenario lets its first team alone write to its second agency.
  if (team === `${ID_MARK}-team-0`)
    for (const key of [`agency/${ID_MARK}-agency-1`, `form/${ID_MARK}-form-0`, `writes/${ID_MARK}-form-0`])
      has.add(key);
  const documents = new Map<string, EventOf<'DocumentSaved'>[]>();
  const ordered = new Map<string, EventOf<'MeasureOrdered'>>();
  for (const { event } of log) {
    if (event.type === 'InjectReleased' && event.to.includes(team)) {
      has.add(`inject/${event.inject}`);
      for (const person of event.people) has.add(`person/${person}`).add(`name/${person}`);
    }
    if (event.type === 'MeasureOrdered') {
      if (event.team === team) ordered.set(event.order, event);
      if (event.status === 'asked' && event.authority.teams?.includes(team)) has.add(`name/${event.about}`);
    }
    if (event.type === 'MeasureDone' && ordered.has(event.order))
      has.add(`outcome/${ordered.get(event.order)?.measure}/${event.outcome}`);
    if (event.type === 'MeasureAnswered' && event.by === 'person' && event.answer === 'refused')
      has.add(`refusal/${ordered.get(event.order)?.about}`);
    if (event.type === 'DecisionOpened' && event.team === team) has.add(`decision/${event.decision}`);
    if (event.type === 'DecisionMade' && event.team === team) has.add(`chosen/${event.decision}/${event.option}`);
    if (event.type === 'DisclosureMade' && event.to.includes(team))
      has.add(`disclosure/${event.person}/${event.disclosure}`);
    if (event.type === 'MessageSent' && event.as && event.from === 'control' && event.to.includes(team))
      has.add(`agency/${event.as}`);
    if (event.type === 'DocumentSaved')
      documents.set(event.document, [...(documents.get(event.document) ?? []), event]);
    if ((event.type === 'DocumentSubmitted' || event.type === 'DocumentSigned') && event.to.includes(team))
      for (const { about, values } of documents.get(event.document) ?? []) {
        has.add(`form/${ID_MARK}-form-0`).add(`agency/${ID_MARK}-agency-1`);
        has.add(`name/${about}`).add(`name/${values[`${ID_MARK}-field-2`]}`);
      }
    if (event.type === 'MoveBegan') has.add(`move/${event.move}`);
  }
  return has;
}
/** Words of the scenario that control corrected before the team had them: they may never be seen by it. */
function correctedBefore({ scenario }: ExerciseState, log: readonly RecordedEvent[], team: string): Set<string> {
  const gone = new Set<string>();
  const had = new Set<string>();
  for (const { event } of log) {
    if (event.type === 'InjectReleased' && event.to.includes(team)) had.add(event.inject);
    if (event.type === 'PassedOn' && event.to === team) had.add(event.inject);
    if (event.type !== 'InjectCorrected' || had.has(event.inject)) continue;
    const inject = scenario.injects[event.inject];
    if (event.subject !== undefined && inject) gone.add(inject.subject);
    if (event.body !== undefined && inject) gone.add(inject.body);
  }
  return gone;
}
/** Kinds of texts that came to be seen, and "asked" for a name without the person's card: what was looked for at all. */
const met = new Set<string>();
const keyOf = (reader: Reader): string => Object.values(reader).join('/');

function check(bytes: string, marked: Marked, has: ReadonlySet<string>, where: string): void {
  expect(bytes, where).not.toContain(ID_MARK);
  expect(bytes, where).not.toContain(`${ID_MARK}_`);
  // What was wrong with an order is for the review.
  expect(bytes, where).not.toMatch(HARM);
  for (const [note] of bytes.matchAll(NOTES)) {
    expect(has.has(note), `${where}: ${note} is another team's`).toBe(true);
    met.add('note');
  }
  for (const [mark] of bytes.matchAll(MARKS)) {
    const reader = marked.readers.get(mark);
    expect(reader, `${where}: ${mark} is nobody's`).toBeDefined();
    if (!reader) continue;
    expect(has.has(keyOf(reader)), `${where}: ${mark} belongs to ${keyOf(reader)}`).toBe(true);
    if (reader.kind === 'name' && !has.has(`person/${reader.person}`)) met.add('asked');
    met.add(reader.kind);
  }
}

function audiences(state: ExerciseState): { audience: Audience; team: string }[] {
  return Object.keys(state.scenario.teams).flatMap((team) => [
    { audience: { kind: 'team' as const, team, language: 'en' as const }, team },
    { audience: { kind: 'team' as const, team, language: 'it' as const }, team },
    { audience: { kind: 'seat' as const, seat: seatOf(team), language: 'en' as const }, team },
  ]);
}

it('[VIEW-1] no view and no difference of a trainee holds a marker of what was not given to the team', () => {
  fc.assert(
    fc.property(shape, steps, (drawnShape, drawn) => {
      const marked = markedScenario(drawnShape);
      const before = new Map<string, ViewModel>();
      playRandomly(marked.scenario, drawn, {
        after: (table: TableTop) => {
          for (const { audience, team } of audiences(table.state)) {
            const key = JSON.stringify(audience);
            const now = viewFor(audience, table.state);
            const was = before.get(key);
            const has = given(table.log, team);
            const gone = correctedBefore(table.state, table.log, team);
            const bytes = JSON.stringify(wholeOf(now));
            for (const text of gone) expect(bytes, `${key}: corrected before it came`).not.toContain(text);
            // Why control corrected something is control's.
            expect(bytes).not.toContain('zqwhy');
            if (gone.size > 0 && [...(now.lists.inbox?.rows() ?? [])].some((row) => 'corrected' in row))
              met.add('corrected');
            if (was) check(JSON.stringify(differenceOf(was, now) ?? {}), marked, has, `difference for ${key}`);
            else check(JSON.stringify(windowed(wholeOf(now), audience)), marked, has, `whole for ${key}`);
            before.set(key, now);
          }
        },
      });
    }),
    { numRuns: 100 },
  );
  expect([...met]).toEqual(
    expect.arrayContaining([
      'inject',
      'chosen',
      'disclosure',
      'outcome',
      'refusal',
      'asked',
      'agency',
      'note',
      'form',
      'writes',
    ]),
  );
  expect(met).toContain('corrected');
});

it('[IND-5] which indicators are so, and what shows them, changes no byte any trainee receives and no fact', () => {
  let ticks = 0;
  fc.assert(
    fc.property(shape, steps, (drawnShape, drawn) => {
      const { scenario } = markedScenario(drawnShape);
      // The same story of people of whom nothing is so, and of whom everything is that was not.
      const others = [undefined, { 'IND-GEN-02': { card: true, told: [], misleads: false } }].map((indicators) => ({
        ...scenario,
        injects: Object.fromEntries(
          Object.entries(scenario.injects).map(([id, inject]) => [
            id,
            { ...inject, shows: inject.shows.filter((shown) => !shown.startsWith('indicator:')) },
          ]),
        ),
        people: Object.fromEntries(
          Object.entries(scenario.people).map(([id, person]) => [
            id,
            { ...person, truth: { ...person.truth, indicators } },
          ]),
        ),
      }));
      const [first, ...rest] = [scenario, ...others].map((one) => {
        const seen: string[] = [];
        const { state } = playRandomly(one, drawn, {
          after: ({ state: now }) => {
            for (const { audience } of audiences(now)) seen.push(JSON.stringify(wholeOf(viewFor(audience, now))));
          },
        });
        ticks += state.ticks.size;
        return { seen, facts: state.facts, schedule: state.schedule };
      });
      for (const other of rest) expect(other).toEqual(first);
    }),
    { numRuns: 20 },
  );
  expect(ticks).toBeGreaterThan(20);
});

it('[VIEW-1] no refusal a trainee gets, and no translation of opaque ids, holds an author’s word', () => {
  fc.assert(
    fc.property(shape, steps, fc.nat(), (drawnShape, drawn, pick) => {
      const { scenario } = markedScenario(drawnShape);
      const { state } = playRandomly(scenario, drawn);
      const opaque = Object.values(state.opaque);
      const some = opaque[pick % opaque.length] ?? '';
      for (const guess of [some, Object.keys(scenario.injects)[0] ?? '', 'nonsense']) {
        const opened = translateCommand({ type: 'OpenInject', inject: guess }, state);
        const made = translateCommand(
          { type: 'MakeDecision', decision: guess, option: some, reason: '', restsOn: [guess] },
          state,
        );
        const ordered = translateCommand(
          { type: 'OrderMeasure', measure: guess, about: some, reason: '', restsOn: [guess] },
          state,
        );
        for (const result of [opened, made, ordered])
          if (!result.ok) expect(JSON.stringify(result.error)).not.toContain(ID_MARK);
      }
      const guessed = translateCommand({ type: 'OpenInject', inject: Object.keys(scenario.injects)[0] ?? '' }, state);
      expect(guessed.ok, 'an author’s id is no key').toBe(false);
      const measure = Object.keys(scenario.orders ?? {})[0] ?? '';
      const order = translateCommand({ type: 'OrderMeasure', measure, reason: '', restsOn: [] }, state);
      expect(order.ok, 'nor is that of a measure').toBe(false);
    }),
    { numRuns: 60 },
  );
});

it('[VIEW-2] a whole view and the differences after it give the same as a later whole view', () => {
  fc.assert(
    fc.property(shape, steps, (drawnShape, drawn) => {
      const { scenario } = markedScenario(drawnShape);
      const kept = new Map<string, { model: ViewModel; whole: ReturnType<typeof wholeOf> }>();
      const table = playRandomly(scenario, drawn, {
        after: ({ state }) => {
          for (const audience of [
            ...audiences(state).map((row) => row.audience),
            { kind: 'control' as const, language: 'en' as const },
          ]) {
            const key = JSON.stringify(audience);
            const model = viewFor(audience, state);
            const was = kept.get(key);
            const difference = was ? differenceOf(was.model, model) : undefined;
            const whole = was
              ? difference
                ? applyDifference(was.whole, JSON.parse(JSON.stringify(difference)))
                : was.whole
              : JSON.parse(JSON.stringify(wholeOf(model)));
            kept.set(key, { model, whole });
          }
        },
      });
      for (const { model, whole } of kept.values()) {
        const now = JSON.parse(JSON.stringify(wholeOf(model)));
        expect(whole.fields).toEqual(now.fields);
        expect(whole.lists).toEqual(now.lists);
      }
      expect(table.state.position).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
});

it('[VIEW-3] the same log gives the same views, live and in replay', () => {
  fc.assert(
    fc.property(shape, steps, (drawnShape, drawn) => {
      const table = playRandomly(markedScenario(drawnShape).scenario, drawn);
      const replayed = table.restarted();
      for (const audience of [
        ...audiences(table.state).map((row) => row.audience),
        { kind: 'control' as const, language: 'it' as const },
      ])
        expect(JSON.stringify(wholeOf(viewFor(audience, replayed)))).toBe(
          JSON.stringify(wholeOf(viewFor(audience, table.state))),
        );
    }),
    { numRuns: 40 },
  );
});

it('[VIEW-4] a missing translation shows the author’s text, labelled with its language', () => {
  const { scenario } = markedScenario({ teams: 2, injects: 4, seed: 1 });
  const { state } = playRandomly(scenario, [{ kind: 'pass', ms: 200_000 }]);
  const team = Object.keys(scenario.teams)[0] ?? '';
  const { fields } = viewFor({ kind: 'team', team, language: 'it' }, state);
  expect(fields.title).toEqual({ text: scenario.title, language: 'en' });
  expect(viewFor({ kind: 'team', team, language: 'en' }, state).fields.title).toEqual({ text: scenario.title });
});
