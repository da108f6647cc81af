// What seats do with forms: fill one in and submit it, sign what waits for their signature, or return it.
import { teamState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { agenciesOf } from '../scenario/agencies.ts';
import type { Form } from '../scenario/schema/forms.ts';
import { holdsCard } from './habits.ts';
import type { Place, Stage } from './stage.ts';

const formOf = (stage: Stage, id: string): Form | undefined => stage.scenario.forms?.[id];

/** Fills in a form about somebody and submits it; not if it needs a person whose card the team has not. */
export function fillIn(stage: Stage, { team }: Place, id: string, about: string | undefined, words: string): void {
  const form = formOf(stage, id);
  if (!form?.by.includes(team)) return;
  const known = Object.keys(teamState(stage.state, team).people);
  const whom = form.about === 'none' ? undefined : (about ?? known[0]);
  if (form.about === 'person' && (whom === undefined || !holdsCard(stage.state, team, whom))) return;
  const values: Record<string, string> = {};
  for (const [name, { type, options }] of Object.entries(form.fields)) {
    const value = type === 'choice' ? Object.keys(options)[0] : type === 'person' ? (whom ?? known[0]) : words;
    if (value !== undefined) values[name] = value;
  }
  const person = whom === undefined ? {} : { about: whom };
  const { language } = stage.scenario;
  if (stage.give({ type: 'SaveDocument', form: id, ...person, values, language }) !== undefined) return;
  const written = [...teamState(stage.state, team).documents].at(-1);
  if (written) stage.give({ type: 'SubmitDocument', document: written.key, version: 1 });
}

/** Signs, or returns, what was submitted, after a while; for control in the name of every agency that must sign. */
export function answerDocument(
  stage: Stage,
  document: string,
  by: string,
  wait: ExerciseMs,
  answer: 'sign' | 'return' = 'sign',
): void {
  stage.later(wait, () => {
    const row = stage.state.documents.get(document);
    const version = row?.submissions.at(-1)?.version;
    if (row?.status !== 'submitted' || version === undefined || row.signatures.some((given) => given.by === by)) return;
    const as = Object.hasOwn(stage.scenario.teams, by) ? {} : { as: by };
    if (answer === 'sign') stage.give({ type: 'SignDocument', document, version, ...as });
    else stage.give({ type: 'ReturnDocument', document, version, ...as, reason: 'This is not complete.' });
  });
}

const signsOf = (stage: Stage, document: string): readonly string[] =>
  formOf(stage, stage.state.documents.get(document)?.form ?? '')?.signs ?? [];

/** Whether a team must sign a document. */
export const mustSign = (stage: Stage, document: string, team: string): boolean =>
  signsOf(stage, document).includes(team);

/** Agencies control must sign a document for. */
export const agenciesToSign = (stage: Stage, document: string): string[] =>
  signsOf(stage, document).filter((id) => Object.hasOwn(agenciesOf(stage.scenario), id));
