// What follows when a document is submitted, signed or returned: expected actions that are met, facts, storylines.
import type { Sets } from '../scenario/schema/values.ts';
import type { Cause, EventOf } from './events.ts';
import type { Play } from './play.ts';
import type { DocumentRow } from './state/documents.ts';
import { teamState } from './state.ts';

interface Tools {
  readonly hear: (play: Play, event: string, cause: Cause, orElse?: string) => void;
  readonly setFacts: (play: Play, sets: Sets, cause: Cause) => void;
}
type Step = EventOf<'DocumentSubmitted' | 'DocumentSigned' | 'DocumentReturned'>;

/** [DOC-7] Facts are set once the document is issued; storylines hear of each step, of this person's first. */
export function documentStep(play: Play, event: Step, at: number, { hear, setFacts }: Tools): void {
  const row = play.state.documents.get(event.document);
  if (!row) return;
  const cause: Cause = { kind: 'document', ref: row.key };
  if (event.type === 'DocumentReturned') return tell(play, row, 'returned', cause, hear);
  meetForm(play, event.type === 'DocumentSubmitted' ? row.team : event.by, row, at);
  const issued = event.status === 'issued';
  if (issued) setFacts(play, play.state.scenario.forms?.[row.form]?.sets ?? {}, cause);
  if (event.type === 'DocumentSubmitted') tell(play, row, 'submitted', cause, hear);
  else if (issued) tell(play, row, 'signed', cause, hear);
}

function tell(play: Play, { form, about }: DocumentRow, step: string, cause: Cause, hear: Tools['hear']): void {
  const general = `document.${form}.${step}`;
  if (about === undefined) hear(play, general, cause);
  else hear(play, `document.${form}.${about}.${step}`, cause, general);
}

/** [EXP-1] Submitting a form, or signing it, is what was expected of the team that did. */
function meetForm(play: Play, team: string, { key, form, about }: DocumentRow, at: number): void {
  for (const row of play.state.expectations) {
    if (row.team !== team || (row.status !== 'open' && row.status !== 'missed')) continue;
    const expected = play.state.scenario.injects[row.inject]?.expects[row.index];
    if (expected?.form === form && (expected.about === undefined || expected.about === about))
      play.follow({ type: 'ExpectationMet', expectation: row.key, made: key, late: at > row.dueAt });
  }
}

/** [EXP-2] A document that team submitted or signed before it was expected, and that was not returned since. */
export const formDoneBefore = (play: Play, team: string, form: string, about: string | undefined): string | undefined =>
  teamState(play.state, team).documents.find(
    (row) =>
      row.form === form &&
      (about === undefined || row.about === about) &&
      (row.status === 'submitted' || row.status === 'issued') &&
      (row.team === team || row.signatures.some(({ by }) => by === team)),
  )?.key;
