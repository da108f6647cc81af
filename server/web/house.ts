// The director's way in: a link that is spent once, the house with its exercises, a seat in each.
import { Router } from 'express';
import { CreateRequest, DirectorRequest, type HouseAnswer } from '../../shared/protocol/http.ts';
import type { CodeRecord } from '../ports.ts';
import type { ExerciseSummary } from '../sessions/registry.ts';
import { sessionOf, type Web } from './context.ts';
import { comeBack, joined, takeSeat } from './entering.ts';
import { type DirectorOfHouse, directorOfHouse, type Headers, hashSecret, seatHandle } from './principals.ts';
import { parse, Refusal } from './refusals.ts';
import { directs, seatIn } from './steer-set.ts';

/** Makes a director's link that works once; answers its token. */
export async function makeLink(web: Pick<Web, 'ids' | 'store' | 'clock'>): Promise<string> {
  const token = web.ids.secret();
  await web.store.people.saveLink(hashSecret(token), web.clock.now());
  return token;
}

export function house(web: Web): Router {
  const router = Router();

  router.post('/api/director', async (req, res) => {
    const { token, name, language } = parse(DirectorRequest, req.body);
    const director = { handle: web.ids.secret(), name, language };
    const cookie = web.ids.secret();
    const kept = { ...director, tokenHash: hashSecret(cookie) };
    const spent = await web.attempts.check(req.ip ?? '', async () =>
      (await web.store.people.spendLink(hashSecret(token), kept)) ? true : undefined,
    );
    if (spent === 'wait') throw new Refusal('too-many-attempts');
    if (spent === 'wrong') throw new Refusal('link-spent');
    web.principals.giveHouse(req, res, director.handle, cookie);
    res.json(await houseOf(web, director));
  });

  router.get('/api/house', async (req, res) => {
    res.json(await houseOf(web, await directorOfHouse(web.principals, req.headers)));
  });

  router.post('/api/exercises', async (req, res) => {
    const director = await directorOfHouse(web.principals, req.headers);
    const { scenario, board } = parse(CreateRequest, req.body);
    const loaded = await web.library.load(scenario);
    if (!loaded.ok) {
      const problems = loaded.error.map(({ file, line, message }) => `${file}:${line} ${message}`);
      throw new Refusal('scenario-broken', problems.slice(0, 20).join('\n'));
    }
    const planned = await web.registry.plan(loaded.value.scenario, board === '' ? undefined : board);
    if (!planned.ok) throw new Refusal(planned.error.code);
    await web.store.people.saveCodes(firstCodes(web, planned.value, Object.keys(loaded.value.scenario.teams)));
    const { person, token } = await enter(web, director, planned.value, req.headers);
    web.principals.giveSeat(req, res, person.handle, token);
    res.status(201).json(await joined(web, person, token));
  });

  router.post('/api/exercises/:id/enter', async (req, res) => {
    const director = await directorOfHouse(web.principals, req.headers);
    const { person, token } = await enter(web, director, String(req.params.id), req.headers);
    web.principals.giveSeat(req, res, person.handle, token);
    res.json(await joined(web, person, token));
  });
  return router;
}

async function houseOf(web: Web, director: DirectorOfHouse): Promise<HouseAnswer> {
  const scenarios = await web.library.list();
  return {
    name: director.name,
    language: director.language,
    now: web.clock.now(),
    exercises: await Promise.all(web.registry.list().map((summary) => exerciseOf(web, director, summary))),
    scenarios: scenarios.map(({ id, title, languages, size, problems }) => ({
      id,
      title,
      languages: [...languages],
      ...(size === undefined ? {} : { size }),
      problems: problems.map(({ file, line, where, message, mend, severity }) => ({
        file,
        line,
        where,
        message,
        mend,
        severity,
      })),
    })),
  };
}

async function exerciseOf(
  web: Web,
  director: DirectorOfHouse,
  { exercise, title, scenario, board, set, phase, clock, plannedAt, seats }: ExerciseSummary,
): Promise<HouseAnswer['exercises'][number]> {
  // A reviewed exercise is not read again only to be listed.
  const seat = phase === 'reviewed' ? undefined : await seatIn(web, director, exercise);
  const { anchorWall, anchorT, pace, running } = clock;
  return {
    id: exercise,
    title,
    scenario,
    ...(board === undefined ? {} : { board }),
    set,
    phase,
    clock: { anchorWall, anchorT, pace, running },
    plannedAt,
    seats,
    online: web.presence.online(exercise),
    directs: seat !== undefined && directs(seat),
  };
}

/** A code for controllers, one for facilitators, and one per team. */
function firstCodes(web: Web, exercise: string, teams: readonly string[]): CodeRecord[] {
  const code = (role: CodeRecord['role'], team?: string): CodeRecord => ({
    code: web.ids.code(),
    exercise,
    role,
    withdrawn: false,
    ...(team === undefined ? {} : { team }),
  });
  return [code('controller'), code('facilitator'), ...teams.map((team) => code('trainee', team))];
}

/** A director has one seat per exercise, however often and from wherever they enter. */
async function enter(web: Web, director: DirectorOfHouse, exercise: string, headers: Headers) {
  const { state } = await sessionOf(web, exercise);
  const handle = seatHandle(director, exercise);
  const kept = await web.store.people.byHandle(handle);
  // Somebody whose seat never came to stand in the log takes it now.
  const known = kept && state.seats.get(kept.seat) ? kept : undefined;
  const held = web.principals.tokenOf(handle, headers);
  if (known && (await web.principals.seat(handle, held))) return { person: known, token: held ?? '' };
  const token = web.ids.secret();
  const { name, language } = director;
  const person = known
    ? await comeBack(web, known, { name, token })
    : await takeSeat(web, { exercise, role: 'director', name, language, handle, token, kept });
  return { person, token };
}
