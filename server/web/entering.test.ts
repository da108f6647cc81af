import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CodeAnswer, JoinResponse, WhoStopped } from '../../shared/protocol/http.ts';
import {
  Browser,
  type Directed,
  direct,
  startServer,
  TestConsole,
  type TestServer,
} from '../../tests/support/server.ts';
import { smallScenario } from '../../tests/support/small-scenario.ts';

const roomy = () => smallScenario((yaml) => yaml.replaceAll('seats: 2', 'seats: 40'));
const attempts = { perAddress: 5, everywhere: 1000, lane: { perSecond: 100, perPlace: 110, waiting: 200 } };
const codeOf = async (response: Response) =>
  ((await response.json()) as { rejection?: { code: string } }).rejection?.code;

describe('coming in', () => {
  let server: TestServer;
  let directed: Directed;
  const consoles: TestConsole[] = [];
  const open = () => {
    const opened = new TestConsole(server.url);
    consoles.push(opened);
    return opened;
  };
  const join = (code: string, name: string, browser = new Browser(server.url)) =>
    browser.json<JoinResponse>('/api/join', { code, name, language: 'en' });

  beforeEach(async () => {
    server = await startServer({ scenarios: [roomy()], attempts });
    directed = await direct(server);
  });
  afterEach(async () => {
    for (const each of consoles.splice(0)) each.close();
    await server.stop();
  });

  it('says what a code is for before a name is asked', async () => {
    const about = await new Browser(server.url).json<CodeAnswer>('/api/code', { code: directed.codeOf('red') });
    expect(about).toEqual({
      exercise: { en: 'Small' },
      role: 'trainee',
      team: { code: 'R1', title: { en: 'Red' } },
      phase: 'planned',
      languages: ['en'],
    });
  });

  it('takes a code however it is typed', async () => {
    const typed = ` ${directed.codeOf('red').replaceAll('-', ' ').toLowerCase()} `;
    expect((await join(typed, 'Ada')).role).toBe('trainee');
  });

  it('asks for a name with a team code', async () => {
    const answer = await new Browser(server.url).post('/api/join', { code: directed.codeOf('red'), language: 'en' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ rejection: { code: 'malformed', detail: 'name' } });
  });

  it('uses up no place and keeps no name when the disk refuses half-way, nor when the team is full', async () => {
    const { people } = server.store;
    const { exercise } = directed.room;
    const session = await server.app.registry.get(exercise);
    const before = session?.state.seats.size;
    const kept = (await people.of(exercise)).length;
    const save = vi.spyOn(people, 'save').mockRejectedValueOnce(new Error('the disk is full'));
    const asked = { code: directed.codeOf('red'), name: 'Ada', language: 'en' };
    expect((await new Browser(server.url).post('/api/join', asked)).status).toBeGreaterThanOrEqual(500);
    save.mockRestore();
    expect(session?.state.seats.size).toBe(before);
    const append = vi.spyOn(server.store.events, 'append').mockRejectedValue(new Error('the disk is full'));
    expect(await codeOf(await new Browser(server.url).post('/api/join', asked))).toBe('not-stored');
    append.mockRestore();
    expect(session?.state.seats.size).toBe(before);
    expect(await people.of(exercise)).toHaveLength(kept);
    expect((await join(asked.code, 'Ada')).role).toBe('trainee');
  });

  it('lets a director take the seat whose taking was cut short before', async () => {
    const handOver = vi.spyOn(server.store.people, 'remove').mockRejectedValue(new Error('the disk is full'));
    const append = vi.spyOn(server.store.events, 'append').mockRejectedValue(new Error('the disk is full'));
    const planned = server.app.registry.list()[0]?.exercise ?? '';
    const link = await server.app.makeLink();
    const other = new Browser(server.url);
    await other.json('/api/director', { token: link, name: 'Dora', language: 'en' });
    expect((await other.post(`/api/exercises/${planned}/enter`, {})).status).toBeGreaterThanOrEqual(400);
    append.mockRestore();
    handOver.mockRestore();
    const seated = await other.post(`/api/exercises/${planned}/enter`, {});
    const { handle } = (await seated.json()) as JoinResponse;
    const person = await server.store.people.byHandle(handle);
    const session = await server.app.registry.get(planned);
    expect(session?.state.seats.get(person?.seat ?? '')).toBeDefined();
  });

  it('lets 70 people in from one address within a minute', async () => {
    const seats = await Promise.all(
      Array.from({ length: 70 }, (_, i) => join(directed.codeOf(i % 2 === 0 ? 'red' : 'blue'), `Person ${i}`)),
    );
    expect(new Set(seats.map(({ handle }) => handle)).size).toBe(70);
  });

  it('seats one name once in a team, however it is typed, and lets two of one name add a letter', async () => {
    const code = directed.codeOf('red');
    const ask = (name: string, typed = code) =>
      new Browser(server.url).post('/api/join', { code: typed, name, language: 'en' });
    const first = await join(code, 'Zoë  Rossi');
    for (const name of ['Zoë  Rossi', ' zoe\u0308 rossi ', 'ZOË\tROSSI'])
      expect(await codeOf(await ask(name))).toBe('name-taken');
    const session = await server.app.registry.get(directed.room.exercise);
    const seats = () => [...(session?.state.seats ?? [])].filter(({ team }) => team === 'red').length;
    expect(seats()).toBe(1);
    expect((await join(code, 'Zoë Rossi B')).handle).not.toBe(first.handle);
    expect((await join(directed.codeOf('blue'), 'Zoë Rossi')).role).toBe('trainee');
    const back = await join(first.seatCode, 'zoë rossi');
    expect(back.handle).toBe(first.handle);
    expect(await codeOf(await ask('Zoë Rossi B', first.seatCode))).toBe('name-taken');
  });

  it('takes one seat when a button was pressed twice, and gives a name free with its seat', async () => {
    const code = directed.codeOf('red');
    const ask = () => new Browser(server.url).post('/api/join', { code, name: 'Ada', language: 'en' });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    const people = await server.store.people.of(directed.room.exercise);
    const seat = people.find(({ name }) => name === 'Ada')?.seat ?? '';
    const control = open();
    await control.join(directed.seat);
    expect((await control.send({ type: 'RemoveSeat', seat })).ok).toBe(true);
    expect((await ask()).status).toBe(200);
  });

  it('seats one name once among controllers, and lets them be facilitator as well', async () => {
    const ask = (who: string) =>
      new Browser(server.url).post('/api/join', { code: directed.codeOf(who), name: 'Carlo', language: 'en' });
    expect((await ask('controller')).status).toBe(200);
    expect(await codeOf(await ask('controller'))).toBe('name-taken');
    expect((await ask('facilitator')).status).toBe(200);
  });

  it('refuses a seat in a full team by name, and says so before a name is asked', async () => {
    const code = directed.codeOf('red');
    const about = (typed: string) => new Browser(server.url).json<CodeAnswer>('/api/code', { code: typed });
    const { seatCode } = await join(code, 'First');
    expect((await about(code)).full).toBeUndefined();
    await Promise.all(Array.from({ length: 39 }, (_, i) => join(code, `Person ${i}`)));
    expect((await about(code)).full).toBe(true);
    expect((await about(seatCode)).full).toBeUndefined();
    const answer = await new Browser(server.url).post('/api/join', { code, name: 'Late', language: 'en' });
    expect(await codeOf(answer)).toBe('team-full');
  });

  it('lets a right code in from an address that sent 100 wrong ones, after its turn', async () => {
    const browser = new Browser(server.url);
    const asked = Array.from({ length: 100 }, (_, i) => browser.post('/api/code', { code: `WRONGCODE${i}` }));
    const flood = Promise.all(asked.map(async (answer) => codeOf(await answer)));
    const before = performance.now();
    expect((await join(directed.codeOf('red'), 'Ada')).role).toBe('trainee');
    expect(performance.now() - before).toBeLessThan(15_000);
    expect(new Set(await flood)).toEqual(new Set(['code-unknown']));
  }, 30_000);

  it('refuses a withdrawn code', async () => {
    const code = directed.codeOf('blue');
    await directed.browser.json(`/api/s/${directed.seat.handle}/codes`, { action: 'withdraw', code });
    expect(await codeOf(await new Browser(server.url).post('/api/code', { code }))).toBe('code-unknown');
  });

  it('gives a controller one more code for a team', async () => {
    const controller = new Browser(server.url);
    const seat = await join(directed.codeOf('controller'), 'Carlo', controller);
    const { codes } = await controller.json<{ codes: { code: string; team?: string }[] }>(
      `/api/s/${seat.handle}/codes`,
      {
        action: 'new',
        role: 'trainee',
        team: 'blue',
      },
    );
    const blue = codes.filter(({ team }) => team === 'blue');
    expect(blue).toHaveLength(2);
    for (const [i, { code }] of blue.entries()) await join(code, `Somebody ${i}`);
  });

  it('brings a seat back after a reload, by its cookie alone', async () => {
    const browser = new Browser(server.url);
    const seat = await join(directed.codeOf('red'), 'Ada', browser);
    const cookie = { cookie: browser.cookieHeader() };
    const page = new TestConsole(server.url, cookie);
    consoles.push(page);
    const first = await page.join({ handle: seat.handle });
    page.close();
    const again = new TestConsole(server.url, cookie);
    consoles.push(again);
    const second = await again.join({ handle: seat.handle });
    expect(first.ok && second.ok && first.seat.seat).toBe(second.ok && second.seat.seat);
    expect(second.ok && second.seat).toMatchObject({ name: 'Ada', team: 'R1', seatCode: seat.seatCode });
  });

  it('brings a seat back on another laptop with its seat code; the older connection is told', async () => {
    const seat = await join(directed.codeOf('red'), 'Ada');
    const older = open();
    const before = await older.join(seat);
    const back = await join(seat.seatCode, '', new Browser(server.url));
    expect(back.handle).toBe(seat.handle);
    const newer = open();
    const after = await newer.join(back);
    expect(after.ok && after.seat).toEqual(before.ok && before.seat);
    await older.until(({ notices }) => notices.some(({ kind }) => kind === 'held-elsewhere'));
    expect(await older.send({ type: 'AnswerComcheck' })).toEqual({
      ok: false,
      rejection: { code: 'seat-held-elsewhere' },
    });
    // Back to the first laptop: its own token is still good, and now the other one is told.
    expect((await older.join(seat)).ok).toBe(true);
    await newer.until(({ notices }) => notices.some(({ kind }) => kind === 'held-elsewhere'));
  });

  it('refuses a wrong token and a seat that never was', async () => {
    const seat = await join(directed.codeOf('red'), 'Ada');
    const told = open();
    const refused = { ok: false, rejection: { code: 'not-joined' } };
    expect(await told.join({ handle: seat.handle, token: 'x'.repeat(32) })).toEqual(refused);
    expect(await told.join({ handle: 'no-such-handle', token: seat.token })).toEqual(refused);
    expect(await told.send({ type: 'AnswerComcheck' })).toEqual(refused);
  });

  it('stops play from the join page once a code was accepted; only the director learns who', async () => {
    const seat = await join(directed.codeOf('red'), 'Ada');
    await new Browser(server.url).json('/api/stop', { code: seat.seatCode });
    const exercise = await server.app.registry.get(directed.room.exercise);
    expect(exercise?.state.phase).toBe('stopped');
    const place = `/api/s/${directed.seat.handle}/stop`;
    const { presses } = await directed.browser.json<WhoStopped>(place);
    expect(presses).toMatchObject([{ name: 'Ada', role: 'trainee', team: 'red' }]);
    const controller = new Browser(server.url);
    const other = await join(directed.codeOf('controller'), 'Carlo', controller);
    expect(await codeOf(await controller.fetch(`/api/s/${other.handle}/stop`))).toBe('director-only');
    expect(await codeOf(await controller.post('/api/stop', { code: 'NOSUCHCODE' }))).toBe('code-unknown');
  });
});

describe("the director's link", () => {
  it('works once, and a new one is made at any time', async () => {
    const server = await startServer();
    const spend = (token: string) =>
      new Browser(server.url).post('/api/director', { token, name: 'Dora', language: 'en' });
    expect((await spend(server.directorToken)).status).toBe(200);
    const again = await spend(server.directorToken);
    expect([again.status, await codeOf(again)]).toEqual([403, 'link-spent']);
    expect((await spend(await server.app.makeLink())).status).toBe(200);
    await server.stop();
  });

  it('gives its director one seat per exercise, however often they enter', async () => {
    const server = await startServer();
    const { browser, seat, room } = await direct(server);
    const again = await browser.json<JoinResponse>(`/api/exercises/${room.exercise}/enter`, {});
    expect(again).toEqual(seat);
    browser.cookies.delete(`wm_${seat.handle}`);
    const elsewhere = await browser.json<JoinResponse>(`/api/exercises/${room.exercise}/enter`, {});
    expect(elsewhere).toMatchObject({ handle: seat.handle, seatCode: seat.seatCode });
    expect((await new Browser(server.url).fetch('/api/house')).status).toBe(401);
    await server.stop();
  });
});
