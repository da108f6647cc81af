// Rules of receipts: REC in RULES.md. A hand-over is closed when the other side says that it has it.
import { isControl } from '../actors.ts';
import type { CommandOf } from '../commands.ts';
import { type Play, type Refusal, refuse } from '../play.ts';
import type { Receipt } from '../state/words.ts';
import { reached } from './documents.ts';

/** [REC-1] Who was sent something confirms that they have it, [REC-2] once per team and thing. */
export function confirmReceipt({ what, text, language }: CommandOf<'ConfirmReceipt'>, play: Play): Refusal {
  const { giver } = play;
  const by = giver && isControl(giver.role) ? 'control' : giver?.team;
  if (by === undefined) return refuse('team-forbids');
  const receipts = receivedBy(play, by, what);
  if (!receipts) return refuse('not-received');
  if (receipts.some((known) => known.by === by)) return refuse('already-confirmed');
  play.emit({ type: 'ReceiptConfirmed', receipt: play.context.commandId, what, by, text, language });
  return undefined;
}

/** What was confirmed of a thing so far, if `by` (a team, or control) was sent it. */
function receivedBy(play: Play, by: string, what: string): readonly Receipt[] | undefined {
  const { state } = play;
  const message = state.messages.get(what);
  if (message) {
    const sent = message.to === 'control' ? by === 'control' : message.to.includes(by);
    return sent ? (message.receipts ?? []) : undefined;
  }
  const document = state.documents.get(what);
  if (document) return reached(play, document, by) ? (document.receipts ?? []) : undefined;
  const pass = state.passes.get(what);
  return pass?.to === by ? (pass.receipts ?? []) : undefined;
}
