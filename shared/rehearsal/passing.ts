// Passing on what one was sent, to anybody and on any basis: what careless and random seats do with it.
import type { Command } from '../exercise/commands.ts';
import { teamState } from '../exercise/state.ts';
import type { Chance } from './chance.ts';
import type { Stage } from './stage.ts';

const BASES = ['consent', 'duty', 'order', 'useful'] as const;

/** A command that passes something of a team's inbox on; nothing where teams do not talk to each other. */
export function passing(team: string, { state, scenario }: Stage, chance: Chance): Command | undefined {
  const inject = chance.pick([...teamState(state, team).inbox].filter(({ withdrawn }) => !withdrawn))?.key;
  const to = chance.pick(Object.keys(scenario.teams).filter((other) => other !== team));
  if (!scenario.between_teams || inject === undefined || to === undefined) return undefined;
  const basis = chance.pick(BASES) ?? 'useful';
  return { type: 'PassOn', inject, to, basis, text: '', language: scenario.language };
}
