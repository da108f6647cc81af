// Rules of knowledge: KNO in RULES.md. What a team passes on to another, on what basis, and through which walls.
import { own } from '../../kit/own.ts';
import { type Purpose, purposeOfPassing } from '../../scenario/purposes.ts';
import { wallOf } from '../../scenario/walls.ts';
import type { CommandOf } from '../commands.ts';
import { hasConsented } from '../consent.ts';
import { type Play, type Refusal, refuse } from '../play.ts';

/**
 * [KNO-1] A team passes on what it was sent, to another team, where the scenario lets teams talk to each other. [KNO-2] A
 * wall stops nobody: what goes through one is recorded as a breach. [KNO-3] Dossier cards travel with it.
 */
export function passOn(command: CommandOf<'PassOn'>, play: Play): Refusal {
  const from = play.giver?.team;
  const { scenario } = play.state;
  if (from === undefined || !scenario.between_teams) return refuse('team-forbids');
  const { inject, to, basis, text, language } = command;
  if (!own(scenario.teams, to) || to === from) return refuse('unknown-team');
  const row = play.state.teams[from]?.inbox.get(inject);
  if (!row) return refuse('not-your-inject');
  if (row.withdrawn) return refuse('inject-not-open');
  const definition = scenario.injects[inject];
  const people = (definition?.shows ?? [])
    .filter((shown) => shown.startsWith('person:'))
    .map((shown) => shown.slice(7));
  const concerned = people.filter((person) => scenario.people[person]?.case);
  const without = new Set<Purpose>();
  const breaches = (definition?.holds ?? []).filter((content) => {
    const wall = wallOf(scenario, to, content);
    if (wall !== 'reason' || basis !== 'consent') return wall === 'never' || (wall === 'reason' && basis === 'useful');
    // [KNO-6] Consent carries what it was given for, and nothing else.
    const purpose = purposeOfPassing(scenario, to, content);
    if (concerned.every((person) => hasConsented(play.state, person, purpose))) return false;
    without.add(purpose);
    return true;
  });
  play.emit({
    type: 'PassedOn',
    pass: play.context.commandId,
    inject,
    from,
    to,
    basis,
    text,
    language,
    people,
    breaches,
    ...(without.size === 0 ? {} : { without: [...without] }),
  });
  return undefined;
}
