// The safety stop, and what happens to one the disk refuses: it is said to every console at once, and again, until it
// stands in the log.
import { setTimeout as wait } from 'node:timers/promises';
import type { Role } from '../../shared/exercise/actors.ts';
import type { Session } from '../sessions/session.ts';
import { sessionOf, type Web } from './context.ts';
import { peopleRoom } from './presence.ts';
import { Refusal } from './refusals.ts';

/** Wall milliseconds between two tries to store a stop. */
const TRY_AGAIN_AFTER = 2000;

export interface Press {
  readonly exercise: string;
  readonly name: string;
  readonly role: Role;
  readonly team?: string;
}

/** Freezes everything. Who pressed is kept beside the log; the log's command id is drawn here, so it tells nobody. */
export async function stopPlay(web: Web, press: Press): Promise<number> {
  // Play stops even while the disk refuses to keep who pressed.
  const kept = web.store.people.recordStop({ ...press, at: web.clock.now() }).catch(() => {
    web.log.error({ exercise: press.exercise }, 'who pressed the safety stop could not be kept');
  });
  const session = await sessionOf(web, press.exercise);
  const commandId = web.ids.secret();
  const answer = await send(session, commandId);
  if (!answer.ok) insist(web, session, commandId);
  await kept;
  if (!answer.ok) throw new Refusal(answer.error.code);
  return answer.value;
}

const send = (session: Session, commandId: string) =>
  session.send({ command: { type: 'StopPlay' }, by: 'system', commandId });

/** Exercises with a stop that is not yet stored. */
const unstored = new WeakSet<Session>();

/** Says to everybody that play has stopped and tries on until the log has it. The answer to who pressed does not wait. */
function insist(web: Web, session: Session, commandId: string): void {
  say(web, session);
  if (unstored.has(session)) return;
  unstored.add(session);
  const tryOn = async (): Promise<void> => {
    await wait(TRY_AGAIN_AFTER, undefined, { ref: false });
    // A house that is closing knows no exercise any more.
    if ((await web.registry.get(session.exercise)) !== session) return;
    if ((await send(session, commandId)).ok) return;
    say(web, session);
    await tryOn();
  };
  void tryOn()
    .catch(() => web.log.error({ exercise: session.exercise }, 'a safety stop could not be stored'))
    .finally(() => unstored.delete(session));
}

function say(web: Web, { exercise, state }: Session): void {
  const teams = Object.keys(state.scenario.teams).map((team) => peopleRoom.team(exercise, team));
  for (const room of [peopleRoom.control(exercise), peopleRoom.facilitators(exercise), ...teams])
    web.tell(room, { kind: 'stop-asked' });
}
