// Boards steered together: what reaches which exercise, who may, and what each answers.
import { afterEach, describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import type { HouseAnswer, JoinResponse, RoomAnswer, SetCommand, SteerAnswer } from '../../shared/protocol/http.ts';
import type { ControlView } from '../../shared/views/shapes/control.ts';
import { Browser, commandId, startServer, TestConsole, type TestServer } from '../../tests/support/server.ts';
import { smallScenario } from '../../tests/support/small-scenario.ts';

let server: TestServer;
afterEach(() => server.stop());

interface Board {
  readonly exercise: string;
  readonly seat: JoinResponse;
  readonly codeOf: (who: string) => string;
}

/** A house with its director, and boards planned one after another. */
async function houseWith(boards: readonly { scenario?: string; board?: string }[], store?: 'sqlite') {
  const other = smallScenario((yaml) => yaml.replace('id: small', 'id: other'));
  server = await startServer({ scenarios: [smallScenario(), other], ...(store ? { store } : {}) });
  const director = await directorOf(server.directorToken, 'Dora');
  const planned: Board[] = [];
  for (const { scenario = 'small', board } of boards)
    planned.push(await enter(director, '/api/exercises', { scenario, ...(board === undefined ? {} : { board }) }));
  return { director, planned };
}

async function directorOf(token: string, name: string): Promise<Browser> {
  const browser = new Browser(server.url);
  await browser.json('/api/director', { token, name, language: 'en' });
  return browser;
}

async function enter(director: Browser, place: string, body: object): Promise<Board> {
  const seat = await director.json<JoinResponse>(place, body);
  const room = await director.json<RoomAnswer>(`/api/s/${seat.handle}/room`);
  const codeOf = (who: string) =>
    room.codes.find(({ team, role }) => team === who || (team === undefined && role === who))?.code ?? '';
  return { exercise: room.exercise, seat, codeOf };
}

/** Steers by exercise; answers `ok` or the refusal's code, in the same order. */
async function steer(
  director: Browser,
  command: SetCommand,
  exercises: readonly string[],
  ids = exercises.map(commandId),
) {
  const body = { command, exercises: exercises.map((exercise, index) => ({ exercise, id: ids[index] })) };
  const { answers } = await director.json<SteerAnswer>('/api/house/steer', body);
  expect(answers.map(({ exercise }) => exercise)).toEqual(exercises);
  return answers.map(({ position, rejection }) => (position === undefined ? rejection?.code : 'ok'));
}

async function logOf(exercise: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const page of server.store.events.read(exercise)) events.push(...page);
  return events;
}
const typesOf = async (exercise: string) => (await logOf(exercise)).map(({ event }) => event.type);

const exercisesOf = async (director: Browser) => (await director.json<HouseAnswer>('/api/house')).exercises;

describe('what is planned from one scenario', () => {
  it('[SET-1] stands in the house as one set with its boards, apart from other scenarios', async () => {
    const { director, planned } = await houseWith([
      { board: '  Room A ' },
      { board: 'Room B' },
      { scenario: 'other', board: ' ' },
    ]);
    const listed = await exercisesOf(director);
    const [a, b, other] = planned.map(({ exercise }) => listed.find(({ id }) => id === exercise));
    expect([a?.board, b?.board]).toEqual(['Room A', 'Room B']);
    expect(other).not.toHaveProperty('board');
    expect(b?.set).toBe(a?.set);
    expect(other?.set).not.toBe(a?.set);
    expect(a).toMatchObject({ directs: true, online: 0, clock: { anchorT: 0, running: false } });

    const console = new TestConsole(server.url);
    expect(await console.join(planned[0]?.seat ?? { handle: '' })).toMatchObject({ seat: { board: 'Room A' } });
    expect((await exercisesOf(director)).find(({ id }) => id === a?.id)?.online).toBe(1);
    console.close();
  });

  it('[SET-1] is no longer one set when the scenario was changed in between', async () => {
    const scenarios = [smallScenario()];
    server = await startServer({ scenarios });
    const director = await directorOf(server.directorToken, 'Dora');
    await enter(director, '/api/exercises', { scenario: 'small' });
    scenarios[0] = smallScenario((yaml) => yaml.replace(/^title: .*$/m, 'title: Changed'));
    await enter(director, '/api/exercises', { scenario: 'small' });
    const [first, second] = await exercisesOf(director);
    expect(first?.scenario).toBe(second?.scenario);
    expect(first?.set).not.toBe(second?.set);
  });

  it('takes no name that is too long, and no field that is not known', async () => {
    const { director } = await houseWith([]);
    const status = async (body: object) => (await director.post('/api/exercises', body)).status;
    expect(await status({ scenario: 'small', board: 'x'.repeat(41) })).toBe(400);
    expect(await status({ scenario: 'small', table: 'A' })).toBe(400);
    expect(await exercisesOf(director)).toEqual([]);
  });

  it('keeps the names of boards beside the log, over a restart and out of it', async () => {
    const { planned } = await houseWith([{ board: 'Room A' }], 'sqlite');
    const exercise = planned[0]?.exercise ?? '';
    expect(JSON.stringify(await logOf(exercise))).not.toContain('Room A');
    const again = await startServer({ store: server.store });
    const director = new Browser(again.url);
    await director.json('/api/director', { token: again.directorToken, name: 'Dino', language: 'it' });
    expect((await exercisesOf(director))[0]).toMatchObject({ id: exercise, board: 'Room A', directs: false });
    await again.app.close();
  });
});

describe('a command to a set', () => {
  it('[SET-2] is decided in each exercise by its own rules: what one refuses the other does', async () => {
    const { director, planned } = await houseWith([{ board: 'Room A' }, { board: 'Room B' }]);
    const [a = '', b = ''] = planned.map(({ exercise }) => exercise);
    const both = [a, b];
    expect(await steer(director, { type: 'OpenLobby' }, both)).toEqual(['ok', 'ok']);
    expect(await steer(director, { type: 'StartExercise' }, both)).toEqual(['ok', 'ok']);
    expect(await steer(director, { type: 'PauseExercise' }, [a])).toEqual(['ok']);
    expect(await steer(director, { type: 'PauseExercise' }, both)).toEqual(['exercise-paused', 'ok']);
    expect(await steer(director, { type: 'JumpTo', to: 60_000 }, both)).toEqual(['ok', 'ok']);
    expect(await steer(director, { type: 'JumpTo', to: 60_000 }, both)).toEqual(['moment-in-past', 'moment-in-past']);
    expect(await steer(director, { type: 'SetPace', pace: 3 }, both)).toEqual(['ok', 'ok']);
    expect(await steer(director, { type: 'ResumeExercise' }, both)).toEqual(['ok', 'ok']);
    expect(await steer(director, { type: 'CallTimeOut' }, both)).toEqual(['ok', 'ok']);
    const said: SetCommand = { type: 'SendMessage', to: 'everyone', text: 'Ten minutes left.', language: 'en' };
    expect(await steer(director, said, both)).toEqual(['ok', 'ok']);
    expect(await steer(director, { type: 'EndExercise' }, both)).toEqual(['ok', 'ok']);
    const phases = ['lobby', 'running', 'paused', 'running', 'time-out', 'ended'];
    for (const exercise of both) {
      const log = await logOf(exercise);
      expect(log.flatMap(({ event }) => (event.type === 'PhaseChanged' ? [event.to] : []))).toEqual(phases);
      for (const type of ['ClockJumped', 'PaceChanged', 'MessageSent'])
        expect(
          log.filter(({ event }) => event.type === type),
          type,
        ).toMatchObject([{ by: { role: 'director' } }]);
    }
    const ids = await Promise.all(
      both.map(async (exercise) =>
        (await logOf(exercise)).flatMap(({ by, commandId }) => (by === 'system' ? [] : commandId)),
      ),
    );
    expect(new Set(ids[0]).size).toBe(9);
    expect(ids[0]?.filter((id) => ids[1]?.includes(id))).toEqual([]);
  });

  it('[SET-3] sent again does nothing twice, and carries out what was refused before', async () => {
    const { director, planned } = await houseWith([{}, {}]);
    const [a = '', b = ''] = planned.map(({ exercise }) => exercise);
    await steer(director, { type: 'OpenLobby' }, [a]);
    const said: SetCommand = { type: 'SendMessage', to: 'everyone', text: 'Good morning.', language: 'en' };
    const ids = [commandId(), commandId()];
    expect(await steer(director, said, [a, b], ids)).toEqual(['ok', 'not-started']);
    await steer(director, { type: 'OpenLobby' }, [b]);
    expect(await steer(director, said, [a, b], ids)).toEqual(['ok', 'ok']);
    expect(await steer(director, said, [a, b], ids)).toEqual(['ok', 'ok']);
    for (const exercise of [a, b])
      expect((await typesOf(exercise)).filter((type) => type === 'MessageSent')).toHaveLength(1);
  });

  it('[SET-1] is refused whole if its exercises play different stories', async () => {
    const { director, planned } = await houseWith([{}, { scenario: 'other' }]);
    const exercises = planned.map(({ exercise }) => ({ exercise, id: commandId() }));
    const answer = await director.post('/api/house/steer', { command: { type: 'OpenLobby' }, exercises });
    expect(await answer.json()).toEqual({ rejection: { code: 'malformed', detail: 'exercises' } });
    for (const { exercise } of planned) expect(await typesOf(exercise)).not.toContain('PhaseChanged');
  });

  it('[SET-4] reaches only exercises the giver directs: others are as if they were not there', async () => {
    const { director, planned } = await houseWith([{}, {}]);
    const [a = '', b = ''] = planned.map(({ exercise }) => exercise);
    const second = await directorOf(await server.app.makeLink(), 'Dino');
    expect(await steer(second, { type: 'OpenLobby' }, [a, 'no-such-exercise'])).toEqual(['not-found', 'not-found']);

    // Whoever comes second with a director's link is a deputy: they steer too.
    const deputy = await enter(second, `/api/exercises/${a}/enter`, {});
    expect(await steer(second, { type: 'OpenLobby' }, [a, b])).toEqual(['ok', 'not-found']);

    // The deputy takes over: the director before is a controller like others there, and directs the other board still.
    const console = new TestConsole(server.url);
    await console.join(deputy.seat);
    expect(await console.send({ type: 'TakeOver' })).toMatchObject({ ok: true });
    console.close();
    expect(await steer(director, { type: 'SetPace', pace: 2 }, [a, b])).toEqual(['director-only', 'not-started']);
    expect((await exercisesOf(director)).map(({ id, directs }) => [id, directs])).toEqual([
      [b, true],
      [a, false],
    ]);
  });

  it('[SET-4] shows the view of control of exercises one directs, and of no others', async () => {
    const { director, planned } = await houseWith([{ board: 'Room A' }]);
    const [a = ''] = planned.map(({ exercise }) => exercise);
    const look = async (who: Browser, exercise: string) => {
      const response = await who.fetch(`/api/house/control/${exercise}?language=en`);
      return [response.status, ((await response.json()) as { rejection?: { code: string } }).rejection?.code];
    };
    const view = await director.json<ControlView>(`/api/house/control/${a}?language=en`);
    expect(view.fields).toMatchObject({ phase: 'planned', catalogue: { teams: [{ id: 'red' }, { id: 'blue' }] } });
    const second = await directorOf(await server.app.makeLink(), 'Dino');
    expect(await look(second, a)).toEqual([404, 'not-found']);
    expect(await look(second, 'no-such-exercise')).toEqual([404, 'not-found']);
    const deputy = await enter(second, `/api/exercises/${a}/enter`, {});
    expect(await look(second, a)).toEqual([200, undefined]);
    const console = new TestConsole(server.url);
    await console.join(deputy.seat);
    expect(await console.send({ type: 'TakeOver' })).toMatchObject({ ok: true });
    console.close();
    expect((await look(director, a))[1]).toBe('director-only');
    expect((await look(new Browser(server.url), a))[1]).toBe('not-joined');
  });

  it('[SET-2] [INJ-9] brings one inject of control’s own to the same teams of every board', async () => {
    const { director, planned } = await houseWith([{ board: 'Room A' }, { board: 'Room B' }]);
    const both = planned.map(({ exercise }) => exercise);
    const inject: SetCommand = {
      type: 'SendAdHocInject',
      to: ['red'],
      from: 'Caretaker',
      channel: 'phone',
      subject: 'A second key',
      body: 'It hung behind the door.',
      language: 'en',
    };
    expect(await steer(director, inject, both)).toEqual(['not-started', 'not-started']);
    await steer(director, { type: 'OpenLobby' }, both);
    await steer(director, { type: 'StartExercise' }, both);
    expect(await steer(director, { ...inject, to: ['nobody'] }, both)).toEqual(['unknown-team', 'unknown-team']);
    const ids = both.map(commandId);
    expect(await steer(director, inject, both, ids)).toEqual(['ok', 'ok']);
    expect(await steer(director, inject, both, ids)).toEqual(['ok', 'ok']);
    for (const exercise of both) {
      const added = (await logOf(exercise)).filter(({ event }) => event.type === 'InjectAdded');
      expect(added.map(({ event }) => event)).toMatchObject([{ to: ['red'], subject: 'A second key' }]);
    }
  });

  it('[SET-4] is nothing for controllers, trainees or strangers', async () => {
    const { planned } = await houseWith([{}]);
    const [board] = planned;
    const exercises = [{ exercise: board?.exercise, id: commandId() }];
    for (const who of ['controller', 'facilitator', 'red']) {
      const browser = new Browser(server.url);
      const code = board?.codeOf(who);
      if (code) await browser.json('/api/join', { code, name: `One of ${who}`, language: 'en' });
      const answer = await browser.post('/api/house/steer', { command: { type: 'OpenLobby' }, exercises });
      expect([answer.status, await answer.json()]).toEqual([401, { rejection: { code: 'not-joined' } }]);
    }
    expect(await typesOf(board?.exercise ?? '')).not.toContain('PhaseChanged');
  });

  it('[SET-5] lifts no safety stop; the others play on', async () => {
    const { director, planned } = await houseWith([{}, {}]);
    const both = planned.map(({ exercise }) => exercise);
    await steer(director, { type: 'OpenLobby' }, both);
    await steer(director, { type: 'StartExercise' }, both);
    await new Browser(server.url).json('/api/stop', { code: planned[0]?.codeOf('controller') });
    for (const command of [
      { type: 'ResumeExercise' },
      { type: 'StartExercise' },
      { type: 'PauseExercise' },
      { type: 'EndExercise' },
    ] as const)
      expect((await steer(director, command, both))[0]).toBe('play-stopped');
    expect((await exercisesOf(director)).map(({ phase }) => phase).sort()).toEqual(['ended', 'stopped']);
    const lift = { command: { type: 'LiftStop' }, exercises: [{ exercise: both[0], id: commandId() }] };
    expect((await director.post('/api/house/steer', lift)).status).toBe(400);
  });

  it('takes only the closed list, each exercise once, from our own pages', async () => {
    const { director, planned } = await houseWith([{}]);
    const exercise = planned[0]?.exercise;
    const ask = async (command: object, exercises: object[], headers: Record<string, string> = {}) =>
      (await director.post('/api/house/steer', { command, exercises }, headers)).status;
    const one = { exercise, id: commandId() };
    for (const type of ['UndoEnd', 'CloseReview', 'StopPlay', 'TakeOver', 'ReleaseDue', 'SetFact'])
      expect(await ask({ type }, [one])).toBe(400);
    const said = { type: 'SendMessage', to: 'everyone', text: 'x', language: 'en' };
    expect(await ask({ ...said, to: 'control' }, [one])).toBe(400);
    expect(await ask({ ...said, text: 'x'.repeat(2001) }, [one])).toBe(400);
    expect(await ask({ ...said, text: 'x'.repeat(20_000) }, [one])).toBe(413);
    expect(await ask({ type: 'OpenLobby' }, [])).toBe(400);
    expect(await ask({ type: 'OpenLobby' }, [one, { ...one, id: commandId() }])).toBe(400);
    expect(await ask({ type: 'OpenLobby' }, [one], { origin: 'http://evil.example' })).toBe(403);
    expect(await typesOf(exercise ?? '')).not.toContain('PhaseChanged');
  });

  it('[SET-6] brings no trainee a byte of another board, nor a board’s name', async () => {
    const { director, planned } = await houseWith([{ board: 'Mark-Room-A' }, { board: 'Mark-Room-B' }]);
    const both = planned.map(({ exercise }) => exercise);
    await steer(director, { type: 'OpenLobby' }, both);
    const bytes: string[][] = [[], []];
    const teams = await Promise.all(
      planned.map(async ({ codeOf }, index) => {
        const browser = new Browser(server.url);
        const code = codeOf('red');
        const join = await browser.post('/api/join', { code, name: `Player-${index}`, language: 'en' });
        const text = await join.text();
        bytes[index]?.push(text);
        const console = new TestConsole(server.url);
        console.socket.io.engine.on('message', (data: unknown) => void bytes[index]?.push(String(data)));
        await console.join(JSON.parse(text) as JoinResponse);
        return { console, seat: JSON.parse(text) as JoinResponse };
      }),
    );
    await steer(director, { type: 'StartExercise' }, both);
    const [first = '', second = ''] = both;
    const say = (text: string): SetCommand => ({ type: 'SendMessage', to: 'everyone', text, language: 'en' });
    await steer(director, say('Mark-for-both'), both);
    await steer(director, say('Mark-for-B'), [second]);
    await teams[1]?.console.until(() => bytes[1]?.join('').includes('Mark-for-B') ?? false);
    await teams[0]?.console.until(() => bytes[0]?.join('').includes('Mark-for-both') ?? false);
    await steer(director, { type: 'PauseExercise' }, both);
    for (const { console } of teams) await console.until(({ views }) => JSON.stringify(views).includes('"paused"'));
    const heard = bytes.map((all) => all.join('\n'));
    for (const text of heard) for (const mark of ['Mark-Room', first, second]) expect(text).not.toContain(mark);
    expect(heard[0]).not.toMatch(/Mark-for-B|Player-1/);
    expect(heard[1]).not.toMatch(/Player-0/);
    for (const { event, commandId } of await logOf(second))
      if (event.type === 'MessageSent') expect(heard[0]).not.toContain(commandId);
    for (const { console } of teams) console.close();
  });
});
