// Rehearsals hold the rules of REH: repeatable, on time, and as their seats are meant to be.
import { describe, expect, test } from 'vitest';
import { GOOD } from '../../tests/support/first-hour-ways.ts';
import { loadScenario } from '../../tests/support/load-scenario.ts';
import { measuresScenario } from '../../tests/support/measures-scenario.ts';
import { smallScenario } from '../../tests/support/small-scenario.ts';
import { Command } from '../exercise/commands.ts';
import type { EventOf, EventType } from '../exercise/events.ts';
import { fold } from '../exercise/fold.ts';
import { SECOND } from '../kit/time.ts';
import { evaluationPoints } from '../review/evaluation.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { playThrough, type Run } from './play-through.ts';
import { CASTS, type CastName } from './seats.ts';
import type { Policy } from './stage.ts';

const NAMES = Object.keys(CASTS) as CastName[];
const firstHour = loadScenario('first-hour');
const play = (scenario: Scenario, cast: CastName, seed = 1): Run => playThrough(scenario, { cast: CASTS[cast], seed });
const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Events of a kind, with their exercise moments in milliseconds. */
function events<N extends EventType>({ log }: Run, type: N): (EventOf<N> & { t: number })[] {
  return log.flatMap(({ event, t }) => (event.type === type ? [{ ...(event as EventOf<N>), t }] : []));
}
const statuses = ({ state }: Run): string[] => [...state.expectations].map(({ status }) => status);

describe.each(NAMES)('%s seats', (cast) => {
  test('[REH-1] the same seed gives the same log byte for byte, another seed another one', () => {
    for (const scenario of [firstHour, measuresScenario()]) {
      const bytes = JSON.stringify(play(scenario, cast, 7).log);
      expect(JSON.stringify(play(scenario, cast, 7).log)).toBe(bytes);
      expect(JSON.stringify(play(scenario, cast, 8).log)).not.toBe(bytes);
    }
  });

  test('[REH-2] what is due happens at its moment, and ENDEX at the planned one', () => {
    for (const scenario of [firstHour, measuresScenario(), smallScenario()]) {
      const { log, state } = play(scenario, cast);
      for (const { commandId, t } of log)
        if (commandId.startsWith('due/')) expect(t).toBe(Number(commandId.split('/').at(-2)));
      expect(log.at(-1)).toMatchObject({ t: scenario.ends, event: { type: 'PhaseChanged', to: 'ended' } });
      expect(state.schedule.filter(({ at }) => at <= scenario.ends)).toEqual([]);
      expect(fold(log).facts).toEqual(state.facts);
    }
  });

  test('[REH-5] a hundred seeds come to ENDEX, whatever the seats give', () => {
    for (const scenario of [firstHour, measuresScenario(), smallScenario()])
      for (const seed of seeds(100)) expect(play(scenario, cast, seed).state.phase).toBe('ended');
  });
});

test.each(NAMES)('%s seats give only commands a console could send', (name) => {
  const { seat, control } = CASTS[name];
  let given = 0;
  const heard =
    (policy: Policy): Policy =>
    (place, stage, chance) => {
      const give = (command: Command) => {
        given += 1;
        expect(Command.safeParse(command).error).toBeUndefined();
        return stage.give(command);
      };
      // What the stage shows changes, so it is asked and not copied.
      return policy(place, Object.setPrototypeOf({ give }, stage), chance);
    };
  for (const scenario of [firstHour, measuresScenario()])
    for (const seed of seeds(5)) playThrough(scenario, { cast: { seat: heard(seat), control: heard(control) }, seed });
  expect(given).toBeGreaterThan(50);
});

test('[REH-1] more seats in a team change no id that is drawn for the scenario', () => {
  const one = playThrough(firstHour, { cast: CASTS.careful, seed: 3 });
  const three = playThrough(firstHour, { cast: CASTS.careful, seed: 3, seatsPerTeam: 9 });
  expect([...three.state.seats].filter(({ role }) => role === 'trainee')).toHaveLength(12);
  expect([...one.state.seats].filter(({ role }) => role === 'trainee')).toHaveLength(4);
  expect(three.state.opaque).toEqual(one.state.opaque);
});

test('[REH-3] careful seats do all that is expected on the good way of the starter exercise', () => {
  for (const seed of seeds(25)) {
    const run = play(firstHour, 'careful', seed);
    expect(new Set(statuses(run))).toEqual(new Set(['met']));
    expect(Object.fromEntries(Object.entries(run.state.storylines).map(([id, { state }]) => [id, state]))).toEqual(
      GOOD.ends,
    );
    expect(new Set(evaluationPoints(run.state).map(({ result }) => result))).toEqual(new Set(['met']));
    expect(run.refused).toEqual([]);
  }
});

test('[REH-3] careful seats open what arrives within a minute, and before they decide it', () => {
  const run = play(firstHour, 'careful');
  for (const { to, inject, t } of events(run, 'InjectReleased'))
    for (const team of to) {
      const opened = events(run, 'InjectOpened').find((event) => event.inject === inject && event.team === team);
      expect(opened?.t).toBeLessThanOrEqual(t + 60 * SECOND);
    }
  for (const { team, restsOn, t } of events(run, 'DecisionMade'))
    for (const inject of restsOn) {
      const opened = events(run, 'InjectOpened').find((event) => event.inject === inject && event.team === team);
      expect(opened?.t).toBeLessThanOrEqual(t);
    }
});

test('[REH-5] careless seats miss, come late, and end otherwise', () => {
  const runs = seeds(20).map((seed) => play(firstHour, 'careless', seed));
  const all = new Set(runs.flatMap(statuses));
  expect([...all].sort()).toEqual(expect.arrayContaining(['late', 'met', 'missed']));
  const ends = new Set(runs.map(({ state }) => state.storylines.pirro?.state));
  expect(ends.size).toBeGreaterThan(2);
});

test('[REH-5] random seats give commands that are carried out and commands that are refused', () => {
  const run = play(measuresScenario(), 'random');
  expect(new Set(run.refused.map(({ code }) => code)).size).toBeGreaterThan(5);
  expect(run.state.measures.size).toBeGreaterThan(5);
  for (const type of ['InjectOpened', 'MessageSent', 'LanguageChosen'] as const)
    expect(events(run, type).length).toBeGreaterThan(0);
});

test('[REH-6] control confirms what waits, and releases nothing by hand', () => {
  const run = play(smallScenario(), 'careful');
  const [asked] = events(run, 'InjectReleased').filter(({ inject }) => inject === 'asked');
  expect(asked?.cause.kind).toBe('control');
  expect(run.state.injects.get('hand')?.status).toBe('planned');
  expect(events(run, 'InjectReleased').filter(({ cause }) => cause.kind === 'control')).toHaveLength(1);
});

test('a scenario that never comes to rest breaks off instead of running for ever', () => {
  const endless = smallScenario((yaml) =>
    yaml
      .replace('open: { after: { 5m: shut }', 'open: { after: { 1s: shut }')
      .replace('after: { 30m: rusty }', 'after: { 1s: open }')
      .replace('ends: 40m', 'ends: 2000h'),
  );
  expect(() => play(endless, 'careful')).toThrow(/no end after/);
});
