// Coming in: a code or a seat's own code, a name, a language. No e-mail, no password.
import { Router } from 'express';
import type { Role } from '../../shared/exercise/actors.ts';
import { hasRoom } from '../../shared/exercise/rules/seats.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import type { Language } from '../../shared/kit/languages.ts';
import {
  type CodeAnswer,
  CodeRequest,
  JoinRequest,
  type JoinResponse,
  StopRequest,
} from '../../shared/protocol/http.ts';
import type { PersonRecord } from '../ports.ts';
import { shownCode } from './code-text.ts';
import { type CodeOwner, spend, spendForStop } from './codes.ts';
import { sessionOf, type Web } from './context.ts';
import { Names, sameName } from './names.ts';
import { addToken } from './principals.ts';
import { parse, Refusal } from './refusals.ts';
import { stopPlay } from './stop-play.ts';

export function entering(web: Web): Router {
  const router = Router();
  const names = new Names(web);

  router.post('/api/code', async (req, res) => {
    const owner = await spend(web, req.ip ?? '', parse(CodeRequest, req.body).code);
    res.json(await describe(web, owner));
  });

  router.post('/api/join', async (req, res) => {
    const { code, name, language } = parse(JoinRequest, req.body);
    const owner = await spend(web, req.ip ?? '', code);
    const token = web.ids.secret();
    const person =
      owner.kind === 'seat'
        ? await names.take(renamed(owner.person, name), () => comeBack(web, owner.person, { name, token }))
        : await names.take({ ...owner.code, name }, () =>
            takeSeat(web, { ...owner.code, name, language, handle: web.ids.secret(), token }),
          );
    web.principals.giveSeat(req, res, person.handle, token);
    res.json(await joined(web, person, token));
  });

  router.post('/api/stop', async (req, res) => {
    const owner = await spendForStop(web, req.ip ?? '', parse(StopRequest, req.body).code);
    const { exercise, role, team } = owner.kind === 'seat' ? owner.person : owner.code;
    const name = owner.kind === 'seat' ? owner.person.name : '';
    await stopPlay(web, { exercise, name, role, ...(team === undefined ? {} : { team }) });
    res.json({});
  });
  return router;
}

/** Somebody who comes back: the name they had is theirs, whoever else has it. */
const renamed = (person: PersonRecord, name: string): PersonRecord =>
  sameName(name) === sameName(person.name) ? { ...person, name: '' } : { ...person, name };

/** A text of the scenario in every language it is shown in. */
export function byLanguage(state: ExerciseState, key: string): Partial<Record<Language, string>> {
  const { languages, language, texts } = state.scenario;
  const source = texts[language]?.[key] ?? '';
  return Object.fromEntries(languages.map((each) => [each, texts[each]?.[key] ?? source]));
}

async function describe(web: Web, owner: CodeOwner): Promise<CodeAnswer> {
  const { exercise, role, team } = owner.kind === 'seat' ? owner.person : owner.code;
  const { state } = await sessionOf(web, exercise);
  const of = team === undefined ? undefined : state.scenario.teams[team];
  return {
    exercise: byLanguage(state, 'title'),
    role,
    ...(of ? { team: { code: of.code, title: byLanguage(state, `teams.${team}.title`) } } : {}),
    ...(owner.kind === 'seat' ? { name: owner.person.name } : {}),
    ...(owner.kind === 'entry' && team !== undefined && hasRoom(state, team) === false ? { full: true } : {}),
    phase: state.phase,
    languages: [...state.scenario.languages],
  };
}

export interface NewSeat {
  readonly exercise: string;
  readonly role: Role;
  readonly team?: string;
  readonly name: string;
  readonly language: Language;
  readonly handle: string;
  readonly token: string;
  /** The same person, kept before, whose seat did not come to stand in the log. */
  readonly kept?: PersonRecord | undefined;
}

/**
 * A new seat: in the log without the person, in `people` with. The person first: a seat in the log that nobody can come
 * back to would use up a place, while somebody without a seat is nobody.
 */
export async function takeSeat(web: Web, wanted: NewSeat): Promise<PersonRecord> {
  const { exercise, role, team, name, language, handle, token, kept } = wanted;
  if (name === '') throw new Refusal('malformed', 'name');
  const seat = kept?.seat ?? web.ids.opaque();
  const ofTeam = team === undefined ? {} : { team };
  const session = await sessionOf(web, exercise);
  const person: PersonRecord = {
    exercise,
    seat,
    handle,
    role,
    name,
    language,
    ...ofTeam,
    tokenHash: addToken(kept?.tokenHash ?? '', token),
    seatCode: kept?.seatCode ?? web.ids.code(),
  };
  await web.store.people.save(person);
  const answer = await session.send({
    command: { type: 'TakeSeat', seat, role, ...ofTeam, language },
    by: 'system',
    commandId: web.ids.secret(),
  });
  // Another window of the same person may have been quicker: then the seat is there.
  if (!answer.ok && !session.state.seats.get(seat)) {
    await web.store.people.remove(exercise, seat).catch(() => undefined);
    throw new Refusal(answer.error.code);
  }
  web.presence.changed(exercise);
  return person;
}

/** The same seat on another device (or in another browser); what the older device shows stays as it is. */
export async function comeBack(
  web: Web,
  person: PersonRecord,
  { name, token }: { name: string; token: string },
): Promise<PersonRecord> {
  const back: PersonRecord = {
    ...person,
    name: name === '' ? person.name : name,
    tokenHash: addToken(person.tokenHash, token),
  };
  await web.store.people.save(back);
  web.presence.changed(person.exercise);
  return back;
}

/** What somebody who has just entered is told; the role is the one the log gives the seat now. */
export async function joined(web: Web, person: PersonRecord, token: string): Promise<JoinResponse> {
  const { state } = await sessionOf(web, person.exercise);
  const role = state.seats.get(person.seat)?.role ?? person.role;
  return { handle: person.handle, token, role, seatCode: shownCode(person.seatCode) };
}
