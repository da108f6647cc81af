// The part of control's view that never changes during an exercise: teams, decisions, facts, moves and the truth.
import type { Language } from '../kit/languages.ts';
import { indicatorsOf } from '../scenario/indicators.ts';
import { type Scenario, type ShownText, textOf } from '../scenario/scenario.ts';
import { controlForms } from './document-view.ts';
import { controlAgencies } from './message-view.ts';
import type { ControlCatalogue } from './shapes/control-catalogue.ts';

export function controlCatalogue(scenario: Scenario, language: Language): ControlCatalogue {
  const say = (key: string) => textOf(scenario, key, language);
  const law = scenario.lawPack;
  return {
    languages: scenario.languages,
    teams: Object.entries(scenario.teams).map(([id, team]) => ({
      id,
      code: team.code,
      title: say(`teams.${id}.title`),
      mandate: say(`teams.${id}.mandate`),
      seats: team.seats,
    })),
    decisions: Object.entries(scenario.decisions).map(([id, decision]) => ({
      id,
      title: say(`decisions.${id}.title`),
      prompt: say(`decisions.${id}.prompt`),
      by: decision.by,
      options: Object.entries(decision.options).map(([option, { measures }]) => ({
        id: option,
        title: say(`decisions.${id}.options.${option}.title`),
        measures,
      })),
    })),
    measures: Object.entries(scenario.orders ?? {}).map(([id, { by, people }]) => ({
      id,
      title: say(`measures.${id}.title`),
      by,
      people,
    })),
    ...(scenario.indicators === undefined ? {} : { indicators: indicatorsToTick(scenario, say) }),
    agencies: controlAgencies(scenario, say),
    forms: controlForms(scenario, say),
    facts: Object.entries(scenario.facts).map(([name, fact]) => ({
      name,
      type: fact.type,
      ...(fact.title === undefined ? {} : { title: say(`facts.${name}.title`) }),
    })),
    moves: scenario.moves.map((move, index) => ({
      at: move.at,
      story: move.story,
      storyPerExercise: move.storyPerExercise,
      ...(move.title === undefined ? {} : { title: say(`moves.${index}.title`) }),
    })),
    people: Object.keys(scenario.people).map((id) => ({
      id,
      name: say(`people.${id}.name`),
      truth: say(`people.${id}.truth.summary`),
    })),
    ...(law === undefined
      ? {}
      : { law: { id: law.id, version: law.version, name: law.names[language], identification: law.identification } }),
  };
}

/** Indicators of the scenario, with the teams on whose cards they stand. */
function indicatorsToTick(
  scenario: Scenario,
  say: (key: string) => ShownText,
): NonNullable<ControlCatalogue['indicators']> {
  const cards = Object.keys(scenario.teams).map((team) => [team, indicatorsOf(scenario, team)] as const);
  return Object.entries(scenario.indicators ?? {}).map(([id, { elements }]) => ({
    id,
    text: say(`indicators.${id}.text`),
    elements,
    by: cards.flatMap(([team, ids]) => (ids.has(id) ? [team] : [])),
  }));
}
