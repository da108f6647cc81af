// What a seat may read over HTTP: whole views, older bodies, files. Everything is taken from the seat's own audience, so
// nothing can be asked for that its view does not show.
import { type Request, Router } from 'express';
import { isControl } from '../../shared/exercise/actors.ts';
import { authorsOf } from '../../shared/exercise/opaque.ts';
import { teamState } from '../../shared/exercise/state.ts';
import { isLanguage } from '../../shared/kit/languages.ts';
import { type Audience, audiencesOf } from '../../shared/views/audience.ts';
import type { InboxItem } from '../../shared/views/shapes/trainee.ts';
import { inboxItem } from '../../shared/views/team-view.ts';
import { type Seat, seatOf, type Web } from './context.ts';
import { Refusal } from './refusals.ts';
import { sendWhole } from './whole.ts';

/** Types a browser only shows; anything else is saved, never run under our address. */
const SHOWN =
  /^(image\/(png|jpeg|gif|webp|svg\+xml)|audio\/[a-z0-9.+-]+|video\/[a-z0-9.+-]+|application\/pdf|text\/plain)\b/;

/** A drawing can carry scripts and fetch things: opened on its own, it may do neither and is no part of our address. */
const DRAWING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function seatViews(web: Web): Router {
  const router = Router();

  router.get('/api/s/:handle/view/:audience', async (req, res) => {
    const seat = await seatOf(web, String(req.params.handle), req.headers);
    const audience = audiencesFor(seat, req).find(({ kind }) => kind === req.params.audience);
    if (!audience) throw new Refusal('role-forbids');
    await sendWhole(req, res, seat.session.audiences.whole(audience));
  });

  router.get('/api/s/:handle/body/:key', async (req, res) => {
    const seat = await seatOf(web, String(req.params.handle), req.headers);
    const item = itemOf(seat, req, String(req.params.key));
    if (!item?.body) throw new Refusal('not-found');
    res.json(item.body);
  });

  router.get('/api/s/:handle/media/:key', async (req, res) => {
    const seat = await seatOf(web, String(req.params.handle), req.headers);
    const key = String(req.params.key);
    const name = authorsOf(seat.session.state, 'media', key);
    if (name === undefined || !mayOpen(seat, name)) throw new Refusal('not-found');
    const file = seat.session.state.scenario.media[name];
    const bytes = file && (await web.library.media(file.sha256));
    if (!file || !bytes) throw new Refusal('not-found');
    const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '';
    res.setHeader('Content-Type', SHOWN.test(file.type) ? file.type : 'application/octet-stream');
    const how = SHOWN.test(file.type) ? 'inline' : 'attachment';
    res.setHeader('Content-Disposition', `${how}; filename="${key}${ending}"`);
    if (file.type === 'image/svg+xml') res.setHeader('Content-Security-Policy', DRAWING);
    // A file under an opaque name never changes; it stays in this browser only, for when the network is gone.
    res.setHeader('Cache-Control', 'private, max-age=86400');
    // Not copied: everybody who opens it is sent the same bytes.
    res.send(Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes));
  });
  return router;
}

/** In the language asked for, or else in the one the seat has chosen last. */
function audiencesFor({ person, session, role, team }: Seat, req: Request): Audience[] {
  const asked = req.query.language;
  const chosen = session.state.seats.get(person.seat)?.language ?? person.language;
  const language = isLanguage(asked) ? asked : chosen;
  return audiencesOf({ seat: person.seat, role, ...(team === undefined ? {} : { team }) }, language);
}

/** One inject as the seat's team reads it, with its body; none that was not sent to the team. */
function itemOf(seat: Seat, req: Request, key: string): InboxItem | undefined {
  const { state } = seat.session;
  const audience = audiencesFor(seat, req).find(({ kind }) => kind === 'team');
  const id = authorsOf(state, 'inject', key);
  if (audience?.kind !== 'team' || id === undefined) return undefined;
  const row = teamState(state, audience.team).inbox.get(id);
  return row && inboxItem(state, row, audience.language, audience.team);
}

/** Whether a file may be opened: control may open all, a trainee what hangs on an inject the team was sent. */
function mayOpen({ session, role, team }: Seat, name: string): boolean {
  if (isControl(role) || role === 'facilitator') return true;
  if (role !== 'trainee' || team === undefined) return false;
  const { injects } = session.state.scenario;
  for (const row of teamState(session.state, team).inbox) if (injects[row.key]?.attachments.includes(name)) return true;
  return false;
}
