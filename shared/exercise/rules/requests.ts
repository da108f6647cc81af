// Rules of requests for information: MSG-7 and MSG-8 in RULES.md. A question stands open until somebody answers or closes it.
import { isControl } from '../actors.ts';
import type { CommandOf } from '../commands.ts';
import type { EventOf } from '../events.ts';
import { type Play, type Refusal, refuse } from '../play.ts';

/** [MSG-7] A reply of whoever was asked, to whoever asked, answers the request; later ones change nothing. */
export function answerRequest(play: Play, { from, to, message, inReplyTo }: EventOf<'MessageSent'>): void {
  const asked = inReplyTo === undefined ? undefined : play.state.messages.get(inReplyTo);
  if (!asked?.asks || asked.end) return;
  const wasAsked = asked.to === 'control' ? from === 'control' : asked.to.includes(from);
  const goesBack = asked.from === 'control' ? to === 'control' : to !== 'control' && to.includes(asked.from);
  if (wasAsked && goesBack) play.emit({ type: 'RequestAnswered', request: asked.key, message });
}

/** [MSG-8] Who asked closes the request with a reason; control can close any. */
export function closeRequest({ request, reason }: CommandOf<'CloseRequest'>, play: Play): Refusal {
  const { giver } = play;
  const by = giver && isControl(giver.role) ? 'control' : giver?.team;
  const row = play.state.messages.get(request);
  // What a team cannot see is not there for it.
  if (!row || by === undefined || (by !== 'control' && row.from !== by)) return refuse('not-found');
  if (!row.asks || row.end) return refuse('request-not-open');
  if (reason === '') return refuse('reason-missing');
  play.emit({ type: 'RequestClosed', request, by, reason });
  return undefined;
}
