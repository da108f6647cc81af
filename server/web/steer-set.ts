// Boards steered together: one command to several exercises of one set, each with its own id in its own log; and what
// control sees of each of them, for whoever steers them.
import { Router } from 'express';
import type { RejectionCode } from '../../shared/exercise/rejections.ts';
import { isLanguage } from '../../shared/kit/languages.ts';
import { type SetCommand, type SteerAnswer, SteerRequest } from '../../shared/protocol/http.ts';
import { mayDirect } from './code-text.ts';
import { type Seat, seatNow, type Web } from './context.ts';
import { sizeOf } from './limits.ts';
import { type DirectorOfHouse, directorOfHouse, seatHandle } from './principals.ts';
import { parse, Refusal } from './refusals.ts';
import { sendWhole } from './whole.ts';

/** No command is larger than a request may be. */
const LARGEST = 16_000;

type Row = SteerAnswer['answers'][number];
type Asked = SteerRequest['exercises'][number];

export function steerSet(web: Web): Router {
  const router = Router();
  router.post('/api/house/steer', async (req, res) => {
    const director = await directorOfHouse(web.principals, req.headers);
    const { command, exercises } = parse(SteerRequest, req.body);
    const seats = await Promise.all(exercises.map(({ exercise }) => seatIn(web, director, exercise)));
    mustBeOneSet(web, seats);
    const answers = await Promise.all(exercises.map((asked, index) => give(web, command, asked, seats[index])));
    res.json({ answers } satisfies SteerAnswer);
  });

  router.get('/api/house/control/:exercise', async (req, res) => {
    const director = await directorOfHouse(web.principals, req.headers);
    const seat = await seatIn(web, director, String(req.params.exercise));
    if (!seat) throw new Refusal('not-found');
    if (!directs(seat)) throw new Refusal('director-only');
    const { language } = req.query;
    const audience = { kind: 'control', language: isLanguage(language) ? language : director.language } as const;
    await sendWhole(req, res, seat.session.audiences.whole(audience));
  });
  return router;
}

/** The seat a director of this house has in an exercise; `undefined` if none, or if there is no such exercise. */
export async function seatIn(web: Web, director: DirectorOfHouse, exercise: string): Promise<Seat | undefined> {
  const person = await web.store.people.byHandle(seatHandle(director, exercise));
  return person && seatNow(web, person);
}

/** Whether a seat steers its exercise with the set: the director's, or a deputy's. */
export const directs = ({ session, person }: Seat): boolean => mayDirect(session.state, person.seat);

/** [SET-1] Only exercises that play the same story are steered together. */
function mustBeOneSet(web: Web, seats: readonly (Seat | undefined)[]): void {
  const held = new Set(seats.flatMap((seat) => (seat ? [seat.person.exercise] : [])));
  const sets = new Set(web.registry.list().flatMap(({ exercise, set }) => (held.has(exercise) ? [set] : [])));
  if (sets.size > 1) throw new Refusal('malformed', 'exercises');
}

/** [SET-2] One exercise's own decision. [SET-4] Whoever has no seat in it is told what they would be told of none. */
async function give(web: Web, command: SetCommand, { exercise, id }: Asked, seat: Seat | undefined): Promise<Row> {
  const refused = (code: RejectionCode): Row => ({ exercise, rejection: { code } });
  if (!seat) return refused('not-found');
  if (!directs(seat)) return refused('director-only');
  const { person, session, role } = seat;
  if (!web.words.take(`${exercise}/${person.seat}`, sizeOf(command, LARGEST))) return refused('slow-down');
  const answer = await session.send({ command, by: { seat: person.seat, role }, commandId: id });
  return answer.ok ? { exercise, position: answer.value } : { exercise, rejection: answer.error };
}
