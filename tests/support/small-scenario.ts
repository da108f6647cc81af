// A small scenario that has one of everything, written as an author would write it.
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

const YAML = `
schema: 1
id: small
title: Small
summary: One of everything.
language: en
moves: [{ at: 0m, story: 2026-06-14T06:40, storyPerExercise: 1 }, { at: 20m, story: 2026-06-15T09:00, storyPerExercise: 30, title: Day two }]
ends: 40m
teams:
  red: { title: Red, code: R1, mandate: Acts, seats: 2 }
  blue: { title: Blue, code: B1, mandate: Helps, seats: 2 }
objectives:
  help: { title: Help, tasks: { act: Act } }
facts:
  gate_open: { type: bool, start: false }
  workers: { type: int, start: 0 }
  done: { type: bool, start: false }
people:
  mara:
    name: Mara
    initials: M
    card: A woman waits.
    claims: { age: 19 }
    truth: { summary: She is sixteen. }
    disclosure:
      name: { when: gate_open, to: [red], text: She says her name. }
cards:
  law: { kind: law, title: Law, lines: { one: { text: Help first. } } }
measures:
  MEA-PR-01: { title: First needs, by: [red, blue] }
storylines:
  gate:
    title: The gate
    initial: shut
    states:
      shut: { on: { decision.open-gate.yes: open, decision.open-gate.yes.late: late, decision.open-gate.missed: rusty }, after: { 30m: rusty }, meta: { title: Shut } }
      open: { after: { 5m: shut }, meta: { title: Open, sets: { gate_open: true, workers: { add: 2 } } } }
      late: { type: final, meta: { title: Opened late, sets: { done: true } } }
      rusty: { type: final, meta: { title: Rusty } }
decisions:
  open-gate:
    title: The gate
    prompt: Open it?
    by: [red]
    deadline: { within: 5m }
    options: { yes: { title: Open it, measures: [MEA-PR-01] }, no: { title: Leave it } }
  greet:
    title: Greet
    prompt: What do you say?
    by: [red, blue]
    once: never
    options: { hello: { title: Hello, sets: { workers: { add: 1 } } } }
  brief:
    title: Brief
    prompt: For a while only
    by: [blue]
    closes: { within: 3m }
    options: { ok: { title: OK } }
injects:
  first: { number: S01, at: 1m, from: Desk, to: [red], channel: radio, subject: First, body: The first., shows: [person:mara], opens: [open-gate],
    expects: [{ team: red, decision: open-gate, options: [yes], within: 4m, objective: help, task: act }] }
  hello: { number: S02, at: 1m, from: Desk, to: everyone, channel: briefing, subject: Hello, body: To all., opens: [greet] }
  short: { number: S03, at: 2m, from: Desk, to: [blue], channel: phone, subject: Short, body: Be quick., opens: [brief] }
  opened: { number: S04, when: gate_open && workers > 1, delay: 2m, while: gate_open, from: Guard, to: [blue], channel: observation, subject: It opened, body: The gate is open. }
  both: { number: S05, at: 10m, when: gate_open, until: 25m, from: Guard, to: [blue], channel: observation, subject: Both, body: At ten if open. }
  next: { number: S06, after: { inject: short, delay: 1m }, from: Desk, to: [blue], channel: phone, subject: Next, body: After the short one. }
  rust: { number: S07, after: { state: gate.rusty }, from: Desk, to: [red], channel: observation, subject: Rust, body: It rusted. }
  asked: { number: S08, at: 12m, release: confirm, from: Desk, to: [red], channel: phone, subject: Asked, body: Confirm me. }
  hand: { number: S09, manual: true, from: Desk, to: [red], channel: phone, subject: By hand, body: Only by hand. }
`;

/** Parses the small scenario, with some of its text replaced first. */
export function smallScenario(change: (yaml: string) => string = (yaml) => yaml): Scenario {
  const read = parseScenario([{ path: 'scenario.yaml', text: change(YAML) }], {});
  if (!read.ok) throw new Error(read.error.map((p) => `${p.line}: ${p.where} ${p.message}`).join('\n'));
  return read.value.scenario;
}
