// Which texts a scenario has, by key: the one list that translation files, stale flags and checks agree on.
import { agenciesOf } from './agencies.ts';
import type { Path } from './problem.ts';
import type { ScenarioSource } from './schema.ts';

type Entry = [key: string, text: string];

/** Every text of a scenario in the author's language, by key, in reading order. */
export function sourceTexts(s: ScenarioSource): Map<string, string> {
  const out: Entry[] = [
    ['title', s.title],
    ['summary', s.summary],
  ];
  const add = (key: string, text: string | undefined) => {
    if (text !== undefined) out.push([key, text]);
  };
  add('place', s.place);
  for (const [i, move] of s.moves.entries()) add(`moves.${i}.title`, move.title);
  for (const [id, team] of Object.entries(s.teams)) {
    add(`teams.${id}.title`, team.title);
    add(`teams.${id}.mandate`, team.mandate);
  }
  for (const [id, objective] of Object.entries(s.objectives)) {
    add(`objectives.${id}.title`, objective.title);
    for (const [task, text] of Object.entries(objective.tasks)) add(`objectives.${id}.tasks.${task}`, text);
  }
  for (const [name, fact] of Object.entries(s.facts)) add(`facts.${name}.title`, fact.title);
  for (const [id, person] of Object.entries(s.people)) {
    add(`people.${id}.name`, person.name);
    add(`people.${id}.card`, person.card);
    for (const [claim, value] of Object.entries(person.claims))
      if (typeof value === 'string') add(`people.${id}.claims.${claim}`, value);
    add(`people.${id}.truth.summary`, person.truth.summary);
    for (const [key, d] of Object.entries(person.disclosure)) add(`people.${id}.disclosure.${key}.text`, d.text);
    add(`people.${id}.case.refuses`, person.case?.refuses);
    for (const [key, e] of Object.entries(person.case?.errors ?? {}))
      add(`people.${id}.case.errors.${key}.title`, e.title);
  }
  for (const [id, card] of Object.entries(s.cards)) {
    add(`cards.${id}.title`, card.title);
    add(`cards.${id}.intro`, card.intro);
    for (const [line, { text }] of Object.entries(card.lines)) add(`cards.${id}.lines.${line}.text`, text);
  }
  for (const [id, measure] of Object.entries(s.measures)) {
    add(`measures.${id}.title`, measure.title);
    for (const [key, outcome] of Object.entries(measure.outcomes))
      add(`measures.${id}.outcomes.${key}.text`, outcome.text);
  }
  for (const [id, { title }] of Object.entries(agenciesOf(s))) add(`agencies.${id}.title`, title);
  for (const [id, form] of Object.entries(s.forms ?? {})) {
    add(`forms.${id}.title`, form.title);
    add(`forms.${id}.intro`, form.intro);
    for (const [name, field] of Object.entries(form.fields)) {
      add(`forms.${id}.fields.${name}.label`, field.label);
      add(`forms.${id}.fields.${name}.help`, field.help);
      for (const [option, text] of Object.entries(field.options))
        add(`forms.${id}.fields.${name}.options.${option}`, text);
    }
  }
  for (const [id, storyline] of Object.entries(s.storylines)) {
    add(`storylines.${id}.title`, storyline.title);
    for (const [state, { meta }] of Object.entries(storyline.states))
      add(`storylines.${id}.states.${state}.title`, meta.title);
  }
  for (const [id, decision] of Object.entries(s.decisions)) {
    add(`decisions.${id}.title`, decision.title);
    add(`decisions.${id}.prompt`, decision.prompt);
    for (const [option, o] of Object.entries(decision.options)) {
      add(`decisions.${id}.options.${option}.title`, o.title);
      add(`decisions.${id}.options.${option}.detail`, o.detail);
      add(`decisions.${id}.options.${option}.feedback`, o.feedback);
    }
  }
  for (const [id, inject] of Object.entries(s.injects)) {
    for (const field of ['from', 'subject', 'body', 'script', 'content_note'] as const)
      add(`injects.${id}.${field}`, inject[field]);
    for (const [i, e] of inject.expects.entries()) add(`injects.${id}.expects.${i}.why`, e.why);
  }
  for (const [id, point] of Object.entries(s.evaluation)) {
    for (const field of ['title', 'saysMet', 'saysPartly', 'saysMissed'] as const)
      add(`evaluation.${id}.${field}`, point[field]);
  }
  for (const [id, question] of Object.entries(s.debrief?.questions ?? {})) add(`debrief.questions.${id}`, question);
  add('debrief.closing', s.debrief?.closing);
  return new Map(out);
}

/** Where the text of a key stands in `scenario.yaml`. */
export function pathOfText(key: string): Path {
  const path: (string | number)[] = key.split('.');
  const [family] = path;
  if (family === 'moves') path[1] = Number(path[1]);
  if (family === 'injects' && path[2] === 'expects') path[3] = Number(path[3]);
  if (family === 'storylines' && path[2] === 'states') path.splice(4, 0, 'meta');
  return path;
}
