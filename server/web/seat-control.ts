// What control (and for some of it the director or facilitators) does over HTTP: codes and addresses of the room, who
// pressed the safety stop, the log as a file, erasing names.
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Router } from 'express';
import QRCode from 'qrcode';
import { own } from '../../shared/kit/own.ts';
import { type CodesAnswer, CodesRequest, type RoomAnswer, type WhoStopped } from '../../shared/protocol/http.ts';
import type { CodeRecord } from '../ports.ts';
import { mayDirect, plainCode, shownCode } from './code-text.ts';
import { controlOf, directorOf, type Seat, seatOf, type Web } from './context.ts';
import { parse, Refusal } from './refusals.ts';

export function seatControl(web: Web): Router {
  const router = Router();

  router.get('/api/s/:handle/room', async (req, res) => {
    res.json(await roomOf(web, await controlOf(web, String(req.params.handle), req.headers)));
  });

  router.post('/api/s/:handle/codes', async (req, res) => {
    const seat = await controlOf(web, String(req.params.handle), req.headers);
    const request = parse(CodesRequest, req.body);
    const exercise = seat.person.exercise;
    if (request.action === 'withdraw') {
      const known = await web.store.people.byCode(plainCode(request.code));
      if (!known || known.exercise !== exercise) throw new Refusal('code-unknown');
      await web.store.people.saveCodes([{ ...known, withdrawn: true }]);
    } else {
      const { role, team } = request;
      const needed = role === 'trainee';
      if (needed && (team === undefined || !own(seat.session.state.scenario.teams, team)))
        throw new Refusal('unknown-team');
      const ofTeam = needed && team !== undefined ? { team } : {};
      await web.store.people.saveCodes([{ code: web.ids.code(), exercise, role, ...ofTeam, withdrawn: false }]);
    }
    res.json({ codes: await codesOf(web, exercise) } satisfies CodesAnswer);
  });

  router.get('/api/s/:handle/qr', async (req, res) => {
    await controlOf(web, String(req.params.handle), req.headers);
    const text = typeof req.query.text === 'string' ? req.query.text : '';
    const origin = URL.canParse(text) ? new URL(text).origin : '';
    // Only our own addresses: nobody's laptop draws codes that lead elsewhere.
    if (text.length > 200 || !web.addresses.isOurs(origin)) throw new Refusal('malformed', 'text');
    res.setHeader('Content-Type', 'image/svg+xml');
    res.send(await QRCode.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }));
  });

  router.get('/api/s/:handle/log', async (req, res) => {
    const seat = await seatOf(web, String(req.params.handle), req.headers);
    if (seat.role !== 'facilitator') await controlOf(web, String(req.params.handle), req.headers);
    const { exercise } = seat.person;
    res.setHeader('Content-Type', 'application/jsonl; charset=utf-8');
    res.setHeader('Content-Disposition', `attachment; filename="exercise-${exercise}.jsonl"`);
    res.setHeader('Vary', 'Accept-Encoding');
    const zip = req.acceptsEncodings('gzip') ? createGzip({ level: 5 }) : undefined;
    if (zip) res.setHeader('Content-Encoding', 'gzip');
    zip?.pipe(res);
    const out = zip ?? res;
    for await (const page of web.store.events.read(exercise)) {
      if (res.destroyed) return;
      if (!out.write(page.map((event) => `${JSON.stringify(event)}\n`).join(''))) await room(out, res);
    }
    out.end();
    await finished(res).catch(() => undefined);
  });

  router.get('/api/s/:handle/stop', async (req, res) => {
    const { person } = await directorOf(web, String(req.params.handle), req.headers);
    const presses = await web.store.people.stopsOf(person.exercise);
    res.json({
      presses: presses.map(({ at, name, team, role }) => ({
        at,
        name,
        role,
        ...(team === undefined ? {} : { team }),
      })),
    } satisfies WhoStopped);
  });

  router.post('/api/s/:handle/erase', async (req, res) => {
    const { person, session } = await directorOf(web, String(req.params.handle), req.headers);
    const { phase } = session.state;
    if (phase !== 'ended' && phase !== 'reviewed') throw new Refusal('exercise-running');
    await web.store.drafts.erase(person.exercise);
    await web.store.people.erase(person.exercise);
    web.presence.changed(person.exercise);
    res.json({});
  });
  return router;
}

/** Waits until a stream takes more, or the reader has gone. */
async function room(out: NodeJS.EventEmitter, res: NodeJS.EventEmitter): Promise<void> {
  await Promise.race([once(out, 'drain'), once(res, 'close')]).catch(() => undefined);
}

async function codesOf(web: Web, exercise: string): Promise<CodesAnswer['codes']> {
  const codes = await web.store.people.codesOf(exercise);
  return codes
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ code, role, team }: CodeRecord) => ({
      code: shownCode(code),
      role,
      ...(team === undefined ? {} : { team }),
    }));
}

async function roomOf(web: Web, { person, session, role }: Seat): Promise<RoomAnswer> {
  const { exercise } = person;
  const people = await web.store.people.of(exercise);
  return {
    exercise,
    codes: await codesOf(web, exercise),
    addresses: web.addresses.list(),
    seats: people.flatMap(({ seat, name, seatCode }) => {
      const row = session.state.seats.get(seat);
      if (!row || row.removed) return [];
      const team = row.team === undefined ? {} : { team: row.team };
      const code = role !== 'director' && mayDirect(session.state, seat) ? {} : { seatCode: shownCode(seatCode) };
      return [{ seat, name, role: row.role, ...team, ...code }];
    }),
  };
}
