// Authors' words leak ("c-3-boy-disappears"): trainees see and send opaque ids instead. The table is drawn at random by
// the rim when the exercise is planned and stands in the first event.
import { err, ok, type Result } from '../kit/result.ts';
import { agenciesOf, namedRoles } from '../scenario/agencies.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Command, CommandOf } from './commands.ts';
import type { Rejection } from './rejections.ts';
import type { ExerciseState } from './state.ts';

/** Every reference of a scenario that needs an opaque id: `inject:c04`, `decision:x`, `option:x/yes`, `person:p` … */
export function opaqueRefs(scenario: Scenario): string[] {
  const refs: string[] = [];
  for (const id of Object.keys(scenario.injects)) refs.push(`inject:${id}`);
  for (const [id, decision] of Object.entries(scenario.decisions)) {
    refs.push(`decision:${id}`);
    for (const option of Object.keys(decision.options)) refs.push(`option:${id}/${option}`);
  }
  for (const [id, { disclosure }] of Object.entries(scenario.people)) {
    refs.push(`person:${id}`);
    for (const told of Object.keys(disclosure)) refs.push(`told:${id}/${told}`);
  }
  for (const id of Object.keys(scenario.cards)) refs.push(`card:${id}`);
  for (const name of Object.keys(scenario.media)) refs.push(`media:${name}`);
  for (const id of Object.keys(scenario.orders ?? {})) refs.push(`measure:${id}`);
  for (const id of Object.keys(agenciesOf(scenario))) refs.push(`agency:${id}`);
  for (const [id, { fields }] of Object.entries(scenario.forms ?? {})) {
    refs.push(`form:${id}`);
    for (const [name, { options }] of Object.entries(fields)) {
      refs.push(`field:${id}/${name}`);
      for (const option of Object.keys(options)) refs.push(`choice:${id}/${name}/${option}`);
    }
  }
  return refs;
}

type Kind =
  | 'inject'
  | 'decision'
  | 'option'
  | 'person'
  | 'card'
  | 'media'
  | 'measure'
  | 'told'
  | 'agency'
  | 'form'
  | 'field'
  | 'choice';

/** The opaque id of an author's reference. An ad-hoc inject has no author: its id is a drawn command id already. */
export const opaqueOf = (state: Pick<ExerciseState, 'opaque'>, kind: Kind, id: string): string =>
  state.opaque[`${kind}:${id}`] ?? id;

const reversed = new WeakMap<object, ReadonlyMap<string, string>>();

/** The author's id behind an opaque one; `undefined` if nothing of that kind has it. */
export function authorsOf(state: ExerciseState, kind: Kind, opaque: string): string | undefined {
  let back = reversed.get(state.opaque);
  if (!back) {
    back = new Map(
      Object.entries(state.opaque).map(([ref, id]) => [
        `${ref.slice(0, ref.indexOf(':'))}:${id}`,
        ref.slice(ref.indexOf(':') + 1),
      ]),
    );
    reversed.set(state.opaque, back);
  }
  const known = back.get(`${kind}:${opaque}`);
  if (known !== undefined || kind !== 'inject') return known;
  return state.injects.get(opaque)?.adHoc ? opaque : undefined;
}

/** A trainee's command with author's ids instead of opaque ones; an id that is none of theirs is refused by name. */
export function translateCommand(command: Command, state: ExerciseState): Result<Command, Rejection> {
  if (command.type === 'OpenInject') {
    const inject = authorsOf(state, 'inject', command.inject);
    return inject === undefined ? err({ code: 'unknown-inject' }) : ok({ type: 'OpenInject', inject });
  }
  if (command.type === 'OrderMeasure') return translateOrder(command, state);
  if (command.type === 'TickIndicator' || command.type === 'UntickIndicator') return translateTick(command, state);
  if (command.type === 'PassOn') return translatePass(command, state);
  if (command.type === 'SaveDocument') return translateDocument(command, state);
  if (command.type === 'SendMessage') return translateMessage(command, state);
  if (command.type !== 'MakeDecision') return ok(command);
  const decision = authorsOf(state, 'decision', command.decision);
  if (decision === undefined) return err({ code: 'unknown-decision' });
  const [owner, option] = (authorsOf(state, 'option', command.option) ?? '').split('/');
  if (owner !== decision || option === undefined) return err({ code: 'unknown-option' });
  const restsOn = translateInjects(command.restsOn, state);
  if (!restsOn.ok) return restsOn;
  return ok({ type: 'MakeDecision', decision, option, reason: command.reason, restsOn: restsOn.value });
}

/** The catalogue's ids tell wrong moves from others (CW-…): measures have opaque ids, as persons and injects have. */
function translateOrder(command: CommandOf<'OrderMeasure'>, state: ExerciseState): Result<Command, Rejection> {
  const restsOn = translateInjects(command.restsOn, state);
  if (!restsOn.ok) return restsOn;
  const about = command.about === undefined ? undefined : authorsOf(state, 'person', command.about);
  if (command.about !== undefined && about === undefined) return err({ code: 'unknown-person' });
  const measure = authorsOf(state, 'measure', command.measure);
  if (measure === undefined) return err({ code: 'unknown-measure' });
  return ok({ ...command, measure, ...(about === undefined ? {} : { about }), restsOn: restsOn.value });
}

/**
 * Indicators keep the catalogue's codes, which stand on the cards teams hold: nothing but what such a card says can be told
 * from them. Persons and evidence are opaque.
 */
function translateTick(
  command: CommandOf<'TickIndicator' | 'UntickIndicator'>,
  state: ExerciseState,
): Result<Command, Rejection> {
  const person = authorsOf(state, 'person', command.person);
  if (person === undefined) return err({ code: 'unknown-person' });
  if (command.type === 'UntickIndicator') return ok({ ...command, person });
  const evidence: string[] = [];
  for (const ref of command.evidence) {
    const [kind, key = ''] = ref.split(/:(.*)/s);
    const kindOf = EVIDENCE.get(kind ?? '');
    const id = kindOf && authorsOf(state, kindOf, key);
    if (id === undefined) return err({ code: 'not-your-evidence' });
    evidence.push(`${kind}:${id}`);
  }
  return ok({ ...command, person, evidence });
}

/** Kinds of evidence, and what their ids are ids of. */
const EVIDENCE: ReadonlyMap<string, Kind> = new Map([
  ['inject', 'inject'],
  ['card', 'person'],
  ['told', 'told'],
]);

/** Evidence as trainees see it; nothing where the exercise was planned before there was an opaque id for it. */
export function opaqueEvidence(state: Pick<ExerciseState, 'opaque'>, ref: string): string[] {
  const [kind = '', id = ''] = ref.split(/:(.*)/s);
  const kindOf = EVIDENCE.get(kind);
  if (kindOf === undefined || (kindOf === 'told' && state.opaque[`told:${id}`] === undefined)) return [];
  return [`${kind}:${opaqueOf(state, kindOf, id)}`];
}

/** Teams see each other by their codes; a code nobody has stays as it is and is refused as unknown. */
const teamOf = (code: string, { scenario }: ExerciseState): string =>
  Object.keys(scenario.teams).find((team) => scenario.teams[team]?.code === code) ?? '';

function translatePass(command: CommandOf<'PassOn'>, state: ExerciseState): Result<Command, Rejection> {
  const inject = authorsOf(state, 'inject', command.inject);
  if (inject === undefined) return err({ code: 'unknown-inject' });
  return ok({ ...command, inject, to: teamOf(command.to, state) });
}

/** Forms, their fields and options, and persons by the author's ids; what is not there is refused by name. */
function translateDocument(command: CommandOf<'SaveDocument'>, state: ExerciseState): Result<Command, Rejection> {
  const form = authorsOf(state, 'form', command.form);
  if (form === undefined) return err({ code: 'unknown-form' });
  const about = command.about === undefined ? undefined : authorsOf(state, 'person', command.about);
  if (command.about !== undefined && about === undefined) return err({ code: 'unknown-person' });
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(command.values)) {
    const [owner, field = ''] = authorsOf(state, 'field', key)?.split('/') ?? [];
    if (owner !== form) return err({ code: 'unknown-field' });
    const type = state.scenario.forms?.[form]?.fields[field]?.type;
    const said = value === '' ? value : saidIn(state, value, `${form}/${field}/`, type);
    if (said === undefined) return err({ code: type === 'person' ? 'unknown-person' : 'unknown-option', detail: key });
    values[field] = said;
  }
  return ok({ ...command, form, ...(about === undefined ? {} : { about }), values });
}

/** What is written in a field by the author's ids, where it is no words: a choice's option, or a person. */
function saidIn(state: ExerciseState, value: string, field: string, type: string | undefined): string | undefined {
  if (type === 'person') return authorsOf(state, 'person', value);
  if (type !== 'choice') return value;
  const chosen = authorsOf(state, 'choice', value);
  return chosen?.startsWith(field) ? chosen.slice(field.length) : undefined;
}

/** Agencies of the scenario have opaque ids; roles of the catalogue are known to everybody by their code. */
const agencyOf = (key: string, state: ExerciseState): string | undefined =>
  authorsOf(state, 'agency', key) ?? namedRoles(state.scenario).find((role) => role === key);

function translateMessage(command: CommandOf<'SendMessage'>, state: ExerciseState): Result<Command, Rejection> {
  const { as, to } = command;
  const agency = as === undefined ? undefined : agencyOf(as, state);
  if (as !== undefined && agency === undefined) return err({ code: 'unknown-agency' });
  return ok({
    ...command,
    to: typeof to === 'string' ? to : to.map((code) => teamOf(code, state)),
    ...(agency === undefined ? {} : { as: agency }),
  });
}

function translateInjects(keys: readonly string[], state: ExerciseState): Result<string[], Rejection> {
  const out: string[] = [];
  for (const key of keys) {
    const inject = authorsOf(state, 'inject', key);
    if (inject === undefined) return err({ code: 'unknown-inject' });
    out.push(inject);
  }
  return ok(out);
}
