import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';
import { parseScenario } from '../../scenario/parse.ts';
import type { ControlInject } from '../../views/shapes/control-play.ts';
import { viewFor } from '../../views/view-for.ts';

const MIN = 60_000;
const RESERVE = `
  nudge: { number: S20, kind: contingency, reserve: true, when: gate_open && workers > 1, covers: { objective: help, task: act, missed: first }, from: Guardian, to: [red], channel: phone, subject: Nudge, body: Has anybody asked her? }
  spare: { number: S21, kind: contingency, reserve: true, from: Union, to: [blue], channel: phone, subject: Spare, body: Here if needed. }
`;
const scenario = () => smallScenario((yaml) => yaml + RESERVE);
const running = () => {
  const x = new TableTop(scenario());
  x.control({ type: 'StartExercise' });
  return x;
};
const open = (x: TableTop, value: boolean) => x.control({ type: 'SetFact', fact: 'gate_open', value, reason: 'test' });
const suggested = (x: TableTop) =>
  ((viewFor({ kind: 'control', language: 'en' }, x.state).lists.injects?.rows() ?? []) as ControlInject[]).flatMap(
    ({ key, reserve }) => (reserve?.suggested ? [key] : []),
  );

describe('injects in reserve', () => {
  it('[RES-1] a reserve never comes by itself; control releases it or gives it a moment', () => {
    const x = running();
    x.control({ type: 'SetFact', fact: 'workers', value: 2, reason: 'test' });
    open(x, true);
    x.until(39 * MIN);
    expect([x.status('nudge'), x.status('spare')]).toEqual(['planned', 'planned']);
    x.control({ type: 'ReleaseInject', inject: 'nudge' });
    expect(x.inbox('red')).toContain('nudge');
    x.control({ type: 'RetimeInject', inject: 'spare', dueAt: 39.5 * MIN });
    x.until(39.6 * MIN);
    expect(x.inbox('blue')).toContain('spare');
  });

  it('[RES-1] held and let go again it waits on', () => {
    const x = running();
    for (const inject of ['nudge', 'spare']) x.control({ type: 'HoldInject', inject });
    open(x, true);
    x.control({ type: 'SetFact', fact: 'workers', value: 2, reason: 'test' });
    for (const inject of ['nudge', 'spare']) x.control({ type: 'UnholdInject', inject });
    x.until(39 * MIN);
    expect([x.status('nudge'), x.status('spare')]).toEqual(['planned', 'planned']);
    expect(suggested(x)).toEqual(['nudge']);
  });

  it('[RES-2] it is suggested while its condition holds, with what was read, and then no longer', () => {
    const x = running();
    open(x, true);
    expect(suggested(x)).toEqual([]);
    x.control({ type: 'SetFact', fact: 'workers', value: 2, reason: 'test' });
    expect(suggested(x)).toEqual(['nudge']);
    expect(x.log.find(({ event }) => event.type === 'InjectSuggested')?.event).toEqual({
      type: 'InjectSuggested',
      inject: 'nudge',
      because: { gate_open: true, workers: 2 },
    });
    x.control({ type: 'SetFact', fact: 'workers', value: 3, reason: 'test' });
    expect(x.log.filter(({ event }) => event.type === 'InjectSuggested')).toHaveLength(1);
    open(x, false);
    expect(suggested(x)).toEqual([]);
    open(x, true);
    expect(suggested(x)).toEqual(['nudge']);
    x.control({ type: 'SkipInject', inject: 'nudge', reason: 'they saw it themselves' });
    open(x, false);
    expect(x.log.filter(({ event }) => event.type === 'InjectSuggestionWithdrawn')).toHaveLength(1);
  });

  it('[RES-2] control sees what it is for', () => {
    const x = running();
    const row = (
      (viewFor({ kind: 'control', language: 'en' }, x.state).lists.injects?.rows() ?? []) as ControlInject[]
    ).find(({ key }) => key === 'nudge');
    expect(row?.reserve).toEqual({ objective: { text: 'Help' }, task: { text: 'Act' }, missed: 'first' });
  });

  it('[RES-3] that it is suggested changes nothing a trainee sees', () => {
    const x = running();
    const look = () => {
      const { fields, lists } = viewFor({ kind: 'team', team: 'red', language: 'en' }, x.state);
      return JSON.stringify([fields, lists.inbox?.rows()]);
    };
    open(x, true);
    const before = look();
    x.control({ type: 'SetFact', fact: 'workers', value: 2, reason: 'test' });
    expect(suggested(x)).toEqual(['nudge']);
    expect(look()).toBe(before);
    expect(before).not.toContain('Nudge');
  });

  it('[RES-1] the check refuses what would let a reserve come by itself, or cover nothing', () => {
    const says = (field: string) => {
      const yaml = `
schema: 1
id: r
title: R
summary: S
language: en
moves: [{ at: 0m, story: 2026-06-14T06:40, storyPerExercise: 1 }]
ends: 40m
teams: { red: { title: Red, code: R1, mandate: Acts, seats: 2 } }
objectives: { help: { title: Help, tasks: { act: Act } } }
injects:
  first: { number: S01, at: 1m, from: Desk, to: [red], channel: radio, subject: First, body: One. }
  nudge: { number: S02, ${field}, from: Desk, to: [red], channel: radio, subject: Two, body: Two. }
`;
      const read = parseScenario([{ path: 'scenario.yaml', text: yaml }], {});
      return read.ok
        ? []
        : read.error.flatMap(({ line, where }) => (where.startsWith('injects') ? [`${line} ${where}`] : []));
    };
    const on = (field: string) => says(`kind: contingency, reserve: true, ${field}`);
    expect(on('at: 3m')).toEqual(['13 injects.nudge.at']);
    expect(on('manual: true')).toEqual(['13 injects.nudge.manual']);
    expect(on('after: { inject: first }')).toEqual(['13 injects.nudge.after']);
    expect(on('release: confirm')).toEqual(['13 injects.nudge.release']);
    expect(on('covers: { missed: first }')).toEqual(['13 injects.nudge.covers.missed']);
    expect(on('covers: { objective: help, task: run }')).toEqual(['13 injects.nudge.covers.task']);
    expect(on('covers: { task: act }')).toEqual(['13 injects.nudge.covers', '13 injects.nudge.covers.task']);
    expect(says('reserve: true')).toEqual(['13 injects.nudge.reserve']);
    expect(says('at: 2m, covers: { objective: help }')).toEqual(['13 injects.nudge.covers']);
    expect(on('until: 9m')).toEqual([]);
  });
});
