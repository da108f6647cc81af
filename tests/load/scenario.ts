// The exercise everybody is measured on: ten teams, three languages, one card that stays open for any number of decisions.
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

export const TEAMS = Array.from({ length: 10 }, (_, index) => `team-${index}`);

const YAML = `
schema: 1
id: load
title: Load
summary: Many people at once.
language: en
moves: [{ at: 0m, story: 2026-06-14T06:40, storyPerExercise: 1 }]
ends: 600m
teams:
${TEAMS.map((team, index) => `  ${team}: { title: Team ${index}, code: T${index}, mandate: Acts, seats: 7 }`).join('\n')}
objectives:
  help: { title: Help, tasks: { act: Act } }
facts:
  done: { type: bool, start: false }
decisions:
  act:
    title: Act
    prompt: What do you do?
    by: [${TEAMS.join(', ')}]
    once: never
    options: { now: { title: Now }, later: { title: Later } }
injects:
  first: { number: L01, manual: true, from: Desk, to: everyone, channel: briefing, subject: Begin, body: Begin., opens: [act] }
`;

export function loadedScenario(): Scenario {
  const read = parseScenario([{ path: 'scenario.yaml', text: YAML }], {});
  if (!read.ok) throw new Error(read.error.map((p) => `${p.line}: ${p.where} ${p.message}`).join('\n'));
  const { scenario } = read.value;
  // Larger teams than any author may write, and languages without texts: what is measured is how many look on.
  const teams = Object.entries(scenario.teams).map(([id, team]) => [id, { ...team, seats: 1000 }]);
  return { ...scenario, teams: Object.fromEntries(teams), languages: ['en', 'it', 'ru'] };
}

/** Text of a length, with some characters beyond ASCII as people write them. */
export function words(length: number): string {
  const piece = 'At the harbour gate a mother asks for her son – the desk has no record of him. ';
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
