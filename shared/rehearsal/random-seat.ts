// Random seats: any command a trainee can give, at any moment, and some that nobody should.
import type { Command } from '../exercise/commands.ts';
import { teamState } from '../exercise/state.ts';
import { LANGUAGES } from '../kit/languages.ts';
import { SECOND } from '../kit/time.ts';
import { indicatorsOf } from '../scenario/indicators.ts';
import type { Chance } from './chance.ts';
import { passing } from './passing.ts';
import type { Place, Player, Policy, Stage } from './stage.ts';

/** Exercise seconds between two commands of one seat, at most. */
const MOST_BETWEEN = 90;
/** How many commands are not theirs to give, between 0 and 1. */
const INVALID = 0.15;

export const random: Policy = (place, stage, chance): Player => {
  const act = (): void => {
    const command = chance.odds(INVALID) ? invalid(place, stage, chance) : valid(place, stage, chance);
    if (command) stage.give(command);
    next();
  };
  const next = (): void => stage.later(chance.whole(1, MOST_BETWEEN) * SECOND, act);
  return { begin: next };
};

/** A command that fits what lies before the team now; nothing if that kind has nothing to be about. */
function valid({ team }: Place, stage: Stage, chance: Chance): Command | undefined {
  const { state, scenario } = stage;
  const mine = teamState(state, team);
  const kind = chance.whole(0, 16);
  if (kind <= 2) {
    const inject = mine.inbox.at(chance.whole(0, mine.inbox.size - 1))?.key;
    return inject === undefined ? undefined : { type: 'OpenInject', inject };
  }
  if (kind <= 5) {
    const card = chance.pick(mine.cards);
    const option = chance.pick(card?.options ?? []);
    if (!card || option === undefined) return undefined;
    return { type: 'MakeDecision', decision: card.decision, option, reason: words(chance), restsOn: [] };
  }
  if (kind <= 7) {
    const [measure, orderable] =
      chance.pick(Object.entries(scenario.orders ?? {}).filter(([, { by }]) => by.includes(team))) ?? [];
    if (measure === undefined || !orderable) return undefined;
    const about = chance.pick(orderable.people.filter((person) => Object.hasOwn(mine.people, person)));
    if (orderable.about === 'person' && about === undefined) return undefined;
    const whom = about === undefined ? {} : { about };
    return { type: 'OrderMeasure', measure, ...whom, reason: words(chance), restsOn: [] };
  }
  if (kind === 8) {
    const order = chance.pick([...mine.asked].filter(({ status }) => status === 'asked'))?.key;
    const answer = chance.pick(['granted', 'narrowed', 'refused'] as const) ?? 'granted';
    return order === undefined ? undefined : { type: 'AuthoriseMeasure', order, answer, reason: words(chance) };
  }
  if (kind === 9) {
    const live = [...mine.measures].filter(({ status }) => status === 'asked' || status === 'running');
    const order = chance.odds(0.3) ? chance.pick(live)?.key : undefined;
    return order === undefined ? undefined : { type: 'CancelMeasure', order };
  }
  if (kind >= 15) {
    const person = chance.pick(Object.keys(mine.people));
    const indicator = chance.pick([...indicatorsOf(scenario, team)]);
    const element = chance.pick(scenario.indicators?.[indicator ?? '']?.elements ?? []);
    const inject = mine.inbox.at(chance.whole(0, mine.inbox.size - 1))?.key;
    if (person === undefined || indicator === undefined || element === undefined || inject === undefined)
      return undefined;
    const place = { person, indicator, element };
    if (mine.ticks.find((row) => row.until === undefined && row.person === person && row.indicator === indicator))
      return { type: 'UntickIndicator', ...place };
    return { type: 'TickIndicator', ...place, evidence: [`inject:${inject}`], note: words(chance) };
  }
  const { language } = scenario;
  if (kind === 14) return passing(team, stage, chance);
  if (kind === 10) return { type: 'SendMessage', to: 'control', text: words(chance), language };
  if (kind === 11) return { type: 'AddNote', text: words(chance), language };
  if (kind === 12) return { type: 'AnswerComcheck' };
  return { type: 'ChooseLanguage', language: chance.pick(LANGUAGES) ?? language };
}

/** A command that must be refused, or that means nothing any more. */
function invalid({ team }: Place, { state, scenario }: Stage, chance: Chance): Command {
  const any = (record: object): string => chance.pick(Object.keys(record)) ?? 'nothing';
  const decision = any(scenario.decisions);
  const option = any(scenario.decisions[decision]?.options ?? {});
  const order = state.measures.at(chance.whole(0, state.measures.size))?.key ?? 'nothing';
  const commands: readonly Command[] = [
    { type: 'OpenInject', inject: any(scenario.injects) },
    { type: 'OpenInject', inject: 'constructor' },
    { type: 'MakeDecision', decision, option, reason: '', restsOn: [] },
    { type: 'MakeDecision', decision, option: 'nothing', reason: '', restsOn: [any(scenario.injects)] },
    { type: 'OrderMeasure', measure: any(scenario.orders ?? {}), about: any(scenario.people), reason: '', restsOn: [] },
    { type: 'OrderMeasure', measure: any(scenario.orders ?? {}), reason: '', restsOn: [any(scenario.injects)] },
    { type: 'AuthoriseMeasure', order, answer: 'refused', reason: '' },
    { type: 'CancelMeasure', order },
    { type: 'PassOn', inject: any(scenario.injects), to: team, basis: 'useful', text: '', language: 'en' },
    { type: 'TickIndicator', indicator: 'IND-GEN-01', person: any(scenario.people), element: 'act', evidence: [] },
    { type: 'UntickIndicator', indicator: 'constructor', person: any(scenario.people), element: 'act' },
    { type: 'SendMessage', to: [team], text: 'Between us.', language: 'en' },
    { type: 'ReleaseInject', inject: any(scenario.injects) },
    { type: 'SetFact', fact: any(scenario.facts), value: true, reason: 'So that it is so.' },
    { type: 'EndExercise' },
    { type: 'PauseExercise' },
  ];
  return chance.pick(commands) as Command;
}

const words = (chance: Chance): string => (chance.odds(0.2) ? '' : `Because of ${chance.whole(1, 999)}.`);
