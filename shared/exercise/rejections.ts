// The closed list of refusals. Each has a sentence in every language in `client/locales`; a check fails if one lacks it.

export const REJECTIONS = [
  // who and when
  'role-forbids', // this role may never give this command
  'team-forbids', // another team's card, inject or decision
  'not-started', // before STARTEX
  'exercise-running', // only before STARTEX, or only while the exercise stands still
  'exercise-paused', // people read and type, and decide nothing
  'exercise-in-time-out',
  'play-stopped', // safety stop: only the director goes on
  'exercise-ended', // after ENDEX nothing but notes
  'director-only',
  // what
  'malformed', // the message does not fit its schema; detail names the path
  'too-large', // the message is over the size limit
  'slow-down', // too many messages in a short time
  'unknown-inject',
  'unknown-decision',
  'unknown-option',
  'unknown-person',
  'unknown-team',
  'unknown-seat',
  'unknown-fact',
  'unknown-storyline',
  'unknown-state',
  'unknown-due', // nothing of that name is due or passed over
  'unknown-measure',
  'unknown-order', // no measure of this team's, nor one it is asked about
  'unknown-indicator', // none of the team's indicator cards has it
  'wrong-element', // the indicator does not point to this element
  'evidence-missing', // a tick names what it rests on
  'not-your-evidence', // this team was never given it
  'not-ticked', // nothing is ticked there
  'unknown-agency', // no agency of this scenario, or none this team may write to
  'person-missing', // the measure is about a person: say whom
  'request-not-open', // no request for information, or one that was answered or closed
  'not-received', // this team was never sent it
  'already-confirmed', // its receipt was confirmed by this team
  'step-first', // a child is owed something else first; detail names it in the seat's language
  'order-not-open', // answered, done or called off already
  'wrong-fact-type',
  'inject-already-released',
  'inject-not-released',
  'inject-not-open', // skipped, expired or withdrawn
  'inject-not-held',
  'not-your-inject', // this team was never sent it
  'decision-closed', // the card is closed
  'decision-not-open', // the card was never opened for this team
  'already-decided', // the team decided this once and for all
  'decision-already-struck',
  'too-early', // a due moment that has not come by the log's own clock
  'moment-in-past', // jump and re-time go forward only
  'pace-out-of-range',
  'nothing-to-do', // it is so already
  'seat-taken',
  'team-full',
  'reason-missing', // an intervention needs a reason
  'text-missing',
  // the rim
  'not-joined', // no valid seat on this connection
  'name-taken', // somebody of this name sits in the team already
  'code-unknown', // a code that never was, was withdrawn or has expired
  'too-many-attempts', // wrong codes from this place
  'seat-held-elsewhere', // a newer connection holds this seat
  'link-spent', // the director's link was used already; ask for a new one
  'scenario-broken', // the scenario has problems; detail lists them
  'not-stored', // the disk refused; nothing was lost, nothing was recorded
  'replay-is-read-only', // the review shows what was; it decides nothing
  'offline', // kept on this console and sent when the connection is back
  'not-found',
  'internal', // a bug; the exercise was reloaded from its log
] as const;
export type RejectionCode = (typeof REJECTIONS)[number];

/** Why a command was not carried out. `detail` names the place for people who can mend it; it holds no secrets. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly detail?: string;
}
