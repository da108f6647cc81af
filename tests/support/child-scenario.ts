// A small scenario with a child, a second child and the real shelf: catalogue of measures, child steps, and a law of its own.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCommons } from '../../shared/scenario/commons.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

const SHELF = path.resolve(import.meta.dirname, '../../scenarios/_shared');
const shelf = (name: string) => ({ path: name, text: readFileSync(path.join(SHELF, name), 'utf8') });

/** A second law pack, as small as one can be. */
export const LAW = `
schema: 1
id: tarsia
version: 7-test
names: { en: Law of Tarsia, it: Legge di Tarsia, ru: Право Тарсии }
identification: police
limits: { reflection: 20m, guardian: 15m, age_assessment: 30m, best_interests: 10m, fiu_hold: 14m }
source: test
`;
const WRONG = Array.from({ length: 14 }, (_, n) => `CW-${String(n + 1).padStart(2, '0')}`);
const CHILD = ['CH-01', 'CH-02', 'CH-03', 'CH-04', 'CH-05', 'CH-06', 'CH-07', 'CH-08', 'INT-01', 'INT-05'];
const OTHERS = ['ID-01', 'ID-04', 'ID-05', 'ID-07', 'PR-01', 'PR-04', 'ST-02', 'HL-01', 'FI-11', 'FI-12', 'RI-01'];
const RIGHT = [...CHILD, ...OTHERS].map((id) => `MEA-${id}`);
const YAML = `
schema: 1
id: children
title: Children
summary: Services, police and two children.
language: en
law: tarsia
ordering: true
moves: [{ at: 0m, story: 2026-06-14T06:40, storyPerExercise: 1 }]
ends: 240m
teams:
  care: { title: Care, code: C1, mandate: Cares, seats: 2, plays: [SOC, NGO, FRO, HLT, LAW, ASY] }
  force: { title: Force, code: F1, mandate: Investigates, seats: 2, plays: [POL, FIN, PRO] }
  cell: { title: Cell, code: K1, mandate: Co-ordinates, seats: 2, plays: [COO] }
objectives:
  help: { title: Help, tasks: { needs: Needs first } }
people:
  ada:
    name: Ada
    initials: A
    card: A girl waits.
    truth: { summary: She is fifteen., age: 15 }
    case: { bears: 2, closed_for: 40m, child: { from: treated } }
  ben:
    name: Ben
    initials: B
    card: A boy waits.
    truth: { summary: He is twelve., age: 12 }
    case: { child: { from: start, gates: forbid, steps: [CS-05, CS-07, CS-08, CS-13, CS-15, CS-16], within: { CS-07: 5m } } }
measures:
${[...RIGHT, ...WRONG].map((id) => `  ${id}: {}`).join('\n')}
decisions:
  panel:
    title: Panel
    prompt: What does the panel decide?
    by: [care]
    about: ben
    once: never
    options: { stay: { title: Stay, measures: [MEA-CH-06] }, wait: { title: Wait } }
storylines:
  ada:
    title: Ada
    initial: here
    states:
      here: { on: { clock.ada.guardian.over: unheard, measure.CW-01.ada.done: found, measure.CW-02.ada.done: lost, measure.CW-05.ada.done: challenged, measure.CW-06.ada.done: threatened, measure.CW-08.ada.done: leaked, measure.CW-13.ada.done: threatened, measure.CW-14.ada.done: complained }, meta: { title: Here } }
      unheard: { meta: { title: Unheard } }
      found: { meta: { title: Found } }
      lost: { meta: { title: Lost } }
      challenged: { meta: { title: Challenged } }
      threatened: { meta: { title: Threatened } }
      leaked: { meta: { title: Leaked } }
      complained: { meta: { title: Complained } }
injects:
  arrival: { number: K01, at: 1m, from: Desk, to: everyone, channel: radio, subject: Arrival, body: Two children came., shows: [person:ada, person:ben], opens: [panel] }
`;

/** Parses the scenario, with some of its text, or of its law, replaced first. */
export function childScenario(
  change: (yaml: string) => string = (yaml) => yaml,
  law: (yaml: string) => string = (yaml) => yaml,
): Scenario {
  const files = [shelf('measures.yaml'), shelf('child.yaml'), { path: 'law/tarsia.yaml', text: law(LAW) }];
  const commons = parseCommons(files);
  if (!commons.ok) throw new Error(commons.error.map((p) => `${p.line}: ${p.where} ${p.message}`).join('\n'));
  const texts = [
    { path: 'scenario.yaml', text: change(YAML) },
    { path: 'locales/it.yaml', text: 'language: it\ntexts: {}\n' },
  ];
  const read = parseScenario(texts, {}, undefined, commons.value);
  if (!read.ok) throw new Error(read.error.map((p) => `${p.line}: ${p.where} ${p.message} ${p.mend}`).join('\n'));
  return read.value.scenario;
}
