// A server of its own with one small scenario in which teams order measures, written into a folder for the time of a
// test: two teams, one person, a catalogue and a law.
/* oxlint-disable no-empty-pattern */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Desk } from './desk.ts';
import { test as base, type Fixtures } from './fixtures.ts';
import { ServerProcess } from './server-process.ts';

const CATALOGUE = `
schema: 1
version: test
roles:
  AID: { en: Aid, it: Aiuto, ru: Помощь }
  LAW: { en: Police investigators, it: Polizia giudiziaria, ru: Следственная группа }
  JUD: { en: Judge, it: Giudice, ru: Суд }
measures:
  MEA-PR-01: { group: protection, names: { en: Cover first needs, it: Coprire i bisogni primari, ru: Обеспечить первые нужды }, takes: [AID, LAW], authority: self, delay: 2m, about: person, does: { needs_met: true, trust: { add: 1 } }, source: test }
  MEA-ID-02: { group: interview, names: { en: Hold a first talk with a mediator of her choice, it: Tenere un primo colloquio con una mediatrice scelta da lei, ru: Провести первую беседу с посредницей по её выбору }, takes: [AID, LAW], authority: person, delay: 4m, about: person, talk: true, repeats: each, needs: [needs_met], does: { stage: 1 }, source: test }
  MEA-IV-05: { group: investigation, names: { en: Search the hall, it: Perquisire il capannone, ru: Обыскать цех }, takes: [LAW], authority: [JUD], delay: 90m, source: test }
  MEA-CO-04: { group: coordination, names: { en: Agree on a common plan, it: Concordare un piano comune, ru: Согласовать общий план }, takes: [AID, LAW], authority: [LAW], delay: 3m, source: test }
  CW-09: { group: wrong-move, names: { en: Promise a result, it: Promettere un risultato, ru: Пообещать результат }, takes: [AID], authority: self, delay: 1m, about: person, repeats: each, harm: true, does: { trust: { add: -2 }, harms: { add: 1 } }, source: test }
`;
const LAW = `
schema: 1
id: nowhere
version: test
names: { en: Law, it: Legge, ru: Право }
identification: police
source: test
`;
const SCENARIO = `
schema: 1
id: measures
title: The hall at night
summary: Two teams and one person.
language: en
law: nowhere
ordering: true
moves: [{ at: 0m, story: 2026-06-14T06:40, storyPerExercise: 1 }]
ends: 90m
teams:
  aid: { title: Aid, code: A1, mandate: You help., seats: 2, plays: [AID] }
  force: { title: Force, code: F1, mandate: You investigate., seats: 2, plays: [LAW] }
objectives:
  help: { title: Help, tasks: { needs: Needs first } }
people:
  mara:
    name: Mara
    initials: M
    card: A woman waits at the desk. She is cold and looks at the door.
    truth: { summary: She was deceived. }
    case: { consents: mara_trust > 0, refuses: Leave me alone., bears: 2, closed_for: 20m, right: mara_needs_met }
measures:
  MEA-PR-01: { outcomes: { warm: { text: "She eats, and sleeps for an hour. Then she asks who you are." } } }
  MEA-ID-02: { outcomes: { open: { on: full, text: She speaks of the hall. }, shut: { text: She says little. } } }
  MEA-IV-05: {}
  MEA-CO-04: {}
  CW-09: {}
injects:
  arrival: { number: M01, manual: true, from: Desk, to: [aid, force], channel: radio, subject: Mara came to the desk, body: Mara came., shows: ["person:mara"],
    expects: [{ team: aid, measure: MEA-PR-01, about: mara, within: 5m, objective: help, task: needs }] }
`;

export const SUBJECT = 'Mara came to the desk';

async function writeScenarios(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'waymark-scenarios-'));
  await mkdir(path.join(folder, '_shared/law'), { recursive: true });
  await mkdir(path.join(folder, 'measures/locales'), { recursive: true });
  await writeFile(path.join(folder, '_shared/measures.yaml'), CATALOGUE);
  await writeFile(path.join(folder, '_shared/law/nowhere.yaml'), LAW);
  await writeFile(path.join(folder, 'measures/scenario.yaml'), SCENARIO);
  for (const language of ['it', 'ru'])
    await writeFile(path.join(folder, `measures/locales/${language}.yaml`), `language: ${language}\ntexts: {}\n`);
  return folder;
}

/** As every journey's, with the small scenario in the lobby. */
export const test = base.extend<Pick<Fixtures, 'server' | 'desk'>>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  server: async ({}, use) => {
    const scenarios = await writeScenarios();
    const server = await ServerProcess.start(scenarios);
    await use(server);
    await server.stop();
    await rm(scenarios, { recursive: true, force: true });
  },
  desk: async ({ server }, use) => {
    const desk = await Desk.open(server, 'measures');
    await use(desk);
    desk.close();
  },
});
