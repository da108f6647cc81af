// A small scenario in which teams order measures about a person of concern, with a catalogue and a law of its own.
import { parseCommons } from '../../shared/scenario/commons.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

const CATALOGUE = `
schema: 1
version: test
roles:
  AID: { en: Aid, it: Aiuto, ru: Помощь }
  LAW: { en: Police, it: Polizia, ru: Полиция }
  JUD: { en: Judge, it: Giudice, ru: Суд }
measures:
  MEA-PR-01: { group: care, names: { en: First needs, it: Bisogni, ru: Нужды }, takes: [AID, LAW], authority: self, delay: 2m, about: person, does: { needs_met: true, trust: { add: 1 } }, source: test }
  MEA-ID-02: { group: talk, names: { en: Talk, it: Colloquio, ru: Беседа }, takes: [AID, LAW], authority: person, delay: 4m, about: person, talk: true, repeats: each, needs: [needs_met], does: { stage: 1 }, source: test }
  MEA-IV-05: { group: force, names: { en: Search, it: Perquisizione, ru: Обыск }, takes: [LAW], authority: [JUD], delay: 5m, source: test }
  MEA-CO-04: { group: force, names: { en: Plan, it: Piano, ru: План }, takes: [AID, LAW], authority: [LAW], delay: 3m, source: test }
  MEA-ID-03: { group: talk, names: { en: Facts, it: Fatti, ru: Факты }, takes: [AID], authority: person, delay: 1m, about: either, repeats: each, does: { stage: 1 }, source: test }
  MEA-IV-07: { group: force, names: { en: Arrest, it: Arresto, ru: Задержание }, takes: [LAW], authority: self, delay: 1m, about: person, repeats: each, punishes: detention, does: { punished: true }, source: test }
  CW-09: { group: wrong, names: { en: Promise, it: Promessa, ru: Обещание }, takes: [AID], authority: self, delay: 1m, about: person, repeats: each, harm: true, does: { trust: { add: -2 }, harms: { add: 1 } }, source: test }
`;
const LAW = `
schema: 1
id: nowhere
version: test
names: { en: Law, it: Legge, ru: Право }
identification: police
source: test
`;
const YAML = `
schema: 1
id: measures
title: Measures
summary: Two teams and one person.
language: en
law: nowhere
ordering: true
between_teams: true
moves: [{ at: 0m, story: 2026-06-14T06:40, storyPerExercise: 1 }]
ends: 90m
teams:
  aid: { title: Aid, code: A1, mandate: Helps, seats: 2, plays: [AID] }
  force: { title: Force, code: F1, mandate: Investigates, seats: 2, plays: [LAW] }
  press: { title: Press, code: P1, mandate: Waits, seats: 2 }
objectives:
  help: { title: Help, tasks: { needs: Needs first } }
facts:
  hall_empty: { type: bool, start: false }
people:
  mara:
    name: Mara
    initials: M
    card: A woman waits.
    truth: { summary: She was deceived. }
    disclosure:
      journey: { when: mara_level >= 1, to: everyone, text: There was a course. }
    case: { consents: mara_trust > 0, refuses: Leave me alone., bears: 2, closed_for: 20m, right: mara_needs_met, errors: { arrested: { title: Arrested, when: mara_punished } } }
measures:
  MEA-PR-01: {}
  MEA-ID-02: { outcomes: { open: { on: full, text: She speaks. }, shut: { text: She says little. } } }
  MEA-IV-05: { outcomes: { ledger: { sets: { hall_empty: true }, releases: ledger } } }
  MEA-CO-04: {}
  MEA-ID-03: {}
  MEA-IV-07: {}
  CW-09: {}
storylines:
  hall:
    title: The hall
    initial: full
    states:
      full: { on: { measure.MEA-IV-05.refused: dark, measure.MEA-PR-01.mara.done: calm }, meta: { title: Full } }
      dark: { type: final, meta: { title: Dark } }
      calm: { type: final, meta: { title: Calm } }
injects:
  arrival: { number: M01, at: 1m, from: Desk, to: [aid, force], channel: radio, subject: Arrival, body: Mara came., shows: [person:mara], holds: [medical],
    expects: [{ team: aid, measure: MEA-PR-01, about: mara, within: 5m, objective: help, task: needs }] }
  ledger: { number: M02, manual: true, from: Search team, to: [force], channel: document, subject: Ledger, body: A ledger was found. }
`;

/** Parses the scenario, with some of its text replaced first, more entries in the catalogue, and a catalogue of indicators. */
export function measuresScenario(
  change: (yaml: string) => string = (yaml) => yaml,
  more = '',
  indicators?: string,
): Scenario {
  const commons = parseCommons([
    { path: 'measures.yaml', text: `${CATALOGUE.trimEnd()}\n${more}` },
    { path: 'law/nowhere.yaml', text: LAW },
    ...(indicators === undefined ? [] : [{ path: 'indicators.yaml', text: indicators }]),
  ]);
  if (!commons.ok) throw new Error(commons.error.map((p) => `${p.line}: ${p.where} ${p.message}`).join('\n'));
  const read = parseScenario([{ path: 'scenario.yaml', text: change(YAML) }], {}, undefined, commons.value);
  if (!read.ok) throw new Error(read.error.map((p) => `${p.line}: ${p.where} ${p.message} ${p.mend}`).join('\n'));
  return read.value.scenario;
}
