// Messages, receipts and agencies as those who may know see them: the team that wrote or was written to, and control.
import { opaqueOf } from '../exercise/opaque.ts';
import type { PassRow } from '../exercise/state/knowledge.ts';
import type { MessageRow, Receipt } from '../exercise/state/words.ts';
import type { ExerciseState } from '../exercise/state.ts';
import { agenciesOf, agencyKey, mayWriteTo, namedRoles } from '../scenario/agencies.ts';
import type { ShownText } from '../scenario/scenario.ts';
import type { ControlCatalogue } from './shapes/control-catalogue.ts';
import type { ControlMessage, ControlPass, ControlReceipt } from './shapes/control-words.ts';
import type { ShownReceipt } from './shapes/documents.ts';
import type { ShownAgency, ShownMessage } from './shapes/trainee.ts';

type Say = (key: string) => ShownText;

const codeOf = (base: ExerciseState, team: string): string =>
  team === 'control' ? 'control' : (base.scenario.teams[team]?.code ?? '');

/** Agencies a team may write to. */
export const shownAgencies = (base: ExerciseState, team: string, say: Say): ShownAgency[] =>
  Object.keys(agenciesOf(base.scenario))
    .filter((id) => mayWriteTo(base.scenario, team, id))
    .map((id) => ({ key: opaqueOf(base, 'agency', id), title: say(`agencies.${id}.title`) }));

/** Agencies control may speak as: those of the scenario, then the roles of the catalogue. */
export const controlAgencies = (scenario: ExerciseState['scenario'], say: Say): ControlCatalogue['agencies'] =>
  [...Object.keys(agenciesOf(scenario)), ...namedRoles(scenario)].map((id) => ({
    id,
    title: say(agencyKey(scenario, id) ?? ''),
  }));

/** Receipts a team may read: all of its own things, else only the one it gave itself. */
export function shownReceipts(
  base: ExerciseState,
  { from, receipts = [] }: { readonly from: string; readonly receipts?: readonly Receipt[] },
  team: string,
): { receipts?: ShownReceipt[] } {
  const mine = receipts.filter(({ by }) => from === team || by === team);
  if (mine.length === 0) return {};
  return { receipts: mine.map(({ by, text, language, t }) => ({ by: codeOf(base, by), text, language, t })) };
}

const controlReceipts = ({ receipts = [] }: { readonly receipts?: readonly Receipt[] }): ControlReceipt[] =>
  receipts.map(({ by, text, language, t, position }) => ({ by, text, language, t, position }));

export function shownMessage(base: ExerciseState, row: MessageRow, team: string, say: Say): ShownMessage {
  const { as, asks, end } = row;
  return {
    key: row.key,
    from: codeOf(base, row.from),
    mine: row.from === team,
    ...(row.to === 'control' || row.from === 'control' ? {} : { to: row.to.map((to) => codeOf(base, to)) }),
    ...(as === undefined
      ? {}
      : { agency: { key: opaqueOf(base, 'agency', as), title: say(agencyKey(base.scenario, as) ?? '') } }),
    ...(asks ? { request: end?.how ?? 'open' } : {}),
    ...(end?.reason === undefined ? {} : { closedBecause: end.reason }),
    text: row.text,
    language: row.language,
    t: row.t,
    wall: row.wall,
    ...(row.seat !== undefined && row.from === team ? { seat: row.seat } : {}),
    ...(row.inReplyTo === undefined ? {} : { inReplyTo: row.inReplyTo }),
    ...shownReceipts(base, row, team),
    redacted: row.redacted === true,
  };
}

export function controlMessage(row: MessageRow): ControlMessage {
  const { as, asks, end } = row;
  return {
    key: row.key,
    from: row.from,
    to: row.to,
    ...(as === undefined ? {} : { as }),
    ...(asks ? { request: end?.how ?? 'open' } : {}),
    ...(end?.how === 'closed'
      ? { closed: { by: end.by ?? '', reason: end.reason ?? '', position: end.position } }
      : {}),
    text: row.text,
    language: row.language,
    t: row.t,
    wall: row.wall,
    position: row.position,
    ...(row.seat === undefined ? {} : { seat: row.seat }),
    ...(row.inReplyTo === undefined ? {} : { inReplyTo: row.inReplyTo }),
    receipts: controlReceipts(row),
    redacted: row.redacted === true,
  };
}

export function controlPass(row: PassRow): ControlPass {
  const { key, inject, from, to, basis, text, language, t, position, seat, breaches } = row;
  return {
    key,
    inject,
    from,
    to,
    basis,
    text,
    language,
    t,
    position,
    ...(seat === undefined ? {} : { seat }),
    receipts: controlReceipts(row),
    breaches,
  };
}
