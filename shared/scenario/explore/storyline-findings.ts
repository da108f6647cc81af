// Storylines that go round for ever by themselves, and events that never come.
import { formatDuration, parseDuration } from '../../kit/time.ts';
import type { Storyline } from '../schema/storylines.ts';
import type { Finding } from './finding.ts';
import { eventAt, keyOf, NEVER } from './horizon.ts';

export function findRounds({ horizon, report }: Finding): void {
  for (const [id, storyline] of Object.entries(horizon.exploring.scenario.storylines))
    for (const round of roundsOf(storyline)) {
      const [first = ''] = round.states;
      if (horizon.at(keyOf.state(id, first)) === NEVER) continue;
      report
        .as('endless-loop')
        .error(
          ['storylines', id, 'states', first, 'after'],
          `goes round for ever, every ${formatDuration(round.lasts)}: ${[...round.states, first].join(' → ')}`,
          'let an event lead out of it, or end it in a state without after:',
        );
    }
}

/** Circles of states that lead to one another by time alone, with no event that leads out. */
function roundsOf({ states }: Storyline): { states: string[]; lasts: number }[] {
  const rounds: { states: string[]; lasts: number }[] = [];
  const told = new Set<string>();
  for (const start of Object.keys(states)) {
    const way: string[] = [];
    let lasts = 0;
    for (let here = start; !told.has(here); ) {
      if (way.includes(here)) {
        const round = way.slice(way.indexOf(here));
        for (const state of round) told.add(state);
        const leaves = round.some((state) => Object.values(states[state]?.on ?? {}).some((to) => !round.includes(to)));
        if (!leaves && here === start) rounds.push({ states: round, lasts });
        break;
      }
      // The shortest duration always wins: the others are cancelled on leaving.
      const [next] = Object.entries(states[here]?.after ?? {})
        .map(([duration, to]) => ({ to, ms: parseDuration(duration) ?? 0 }))
        .sort((a, b) => a.ms - b.ms);
      if (!next) break;
      way.push(here);
      lasts += next.ms;
      here = next.to;
    }
  }
  return rounds;
}

/** Events a reached state waits for in vain, where what they lead to is reached otherwise. */
export function findDeadEvents({ horizon, report, lost }: Finding): void {
  for (const [id, { states }] of Object.entries(horizon.exploring.scenario.storylines))
    for (const [name, { on }] of Object.entries(states)) {
      if (horizon.at(keyOf.state(id, name)) === NEVER) continue;
      for (const [event, target] of Object.entries(on)) {
        if (eventAt(horizon, event) !== NEVER || horizon.at(keyOf.state(id, target)) === NEVER) continue;
        if (lost.has(event.split('.').slice(0, 2).join(' '))) continue;
        report
          .as('never-happens')
          .warning(
            ['storylines', id, 'states', name, 'on', event],
            `"${event}" can never happen`,
            'remove the line, or let it happen',
          );
      }
    }
}
