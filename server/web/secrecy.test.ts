// Need-to-know on the wire: every byte trainees get in a whole play (frames, HTTP bodies, headers, file names, refusals)
// holds no author's id, and no text that was in none of their team's views so far.
import { expect, it } from 'vitest';
import type { Command } from '../../shared/exercise/commands.ts';
import { fold } from '../../shared/exercise/fold.ts';
import { initialState } from '../../shared/exercise/state.ts';
import { LANGUAGES } from '../../shared/kit/languages.ts';
import type { JoinResponse } from '../../shared/protocol/http.ts';
import { type WholeView, wholeOf } from '../../shared/views/model.ts';
import type { TeamView } from '../../shared/views/shapes/trainee.ts';
import { viewFor } from '../../shared/views/view-for.ts';
import { ID_MARK, markedScenario, TEXT_MARK } from '../../tests/support/marked-scenario.ts';
import {
  Browser,
  commandId,
  type Directed,
  direct,
  startServer,
  TestConsole,
  type TestServer,
} from '../../tests/support/server.ts';

const MARKS = new RegExp(`${TEXT_MARK}[0-9a-z]+x`, 'g');
const PDF = { ['a'.repeat(64)]: new TextEncoder().encode('%PDF bytes') };

/** A trainee who writes down every byte that reaches them. */
class Wiretap {
  readonly team: string;
  readonly bytes: string[] = [];
  readonly console: TestConsole;
  readonly browser: Browser;
  seat: JoinResponse = { handle: '', token: '', role: 'trainee', seatCode: '' };

  constructor(server: TestServer, team: string) {
    this.team = team;
    this.browser = new Browser(server.url);
    this.console = new TestConsole(server.url);
    this.console.socket.io.engine.on('message', (data: unknown) => void this.bytes.push(String(data)));
  }

  async enter(code: string): Promise<void> {
    await this.ask('/api/code', { code });
    const joined = await this.ask('/api/join', { code, name: `Trainee of ${this.team.length}`, language: 'en' });
    this.seat = JSON.parse(joined) as JoinResponse;
    await this.console.join(this.seat);
  }

  async ask(place: string, body?: unknown): Promise<string> {
    const response = await (body === undefined ? this.browser.fetch(place) : this.browser.post(place, body));
    const text = await response.text();
    this.bytes.push([...response.headers].join('\n'), text);
    return text;
  }

  get place(): string {
    return `/api/s/${this.seat.handle}`;
  }

  async view(): Promise<TeamView> {
    const whole = JSON.parse(await this.ask(`${this.place}/view/team?language=it`)) as WholeView;
    await this.ask(`${this.place}/view/seat`);
    return whole as unknown as TeamView;
  }
}

/** Opens, decides and asks for all it is shown, and tries author's ids and other teams' keys on everything. */
async function act(tap: Wiretap, guesses: readonly string[]): Promise<void> {
  const { lists, fields } = await tap.view();
  const seen = lists.inbox.map(({ key }) => key);
  for (const { key, attachments } of lists.inbox) {
    await tap.console.send({ type: 'OpenInject', inject: key });
    await tap.ask(`${tap.place}/body/${key}`);
    for (const attachment of attachments)
      expect(await tap.ask(`${tap.place}/media/${attachment.key}`)).toBe('%PDF bytes');
  }
  for (const card of fields.cards) {
    const option = card.options[0]?.key ?? '';
    await tap.console.send({ type: 'MakeDecision', decision: card.key, option, reason: '', restsOn: seen });
  }
  for (const { id, people = [] } of fields.orderable)
    for (const about of people.length > 0 ? people : [undefined]) {
      const whom = about === undefined ? {} : { about };
      await tap.console.send({ type: 'OrderMeasure', measure: id, ...whom, reason: 'needed', restsOn: seen });
    }
  for (const { key } of lists.asked) {
    await tap.console.send({ type: 'AuthoriseMeasure', order: key, answer: 'granted', reason: 'agreed' });
    await tap.console.send({ type: 'CancelMeasure', order: key });
  }
  for (const guess of guesses) {
    const commands: Command[] = [
      { type: 'OpenInject', inject: guess },
      { type: 'MakeDecision', decision: guess, option: guess, reason: '', restsOn: [guess] },
      { type: 'ReleaseInject', inject: guess },
      { type: 'OrderMeasure', measure: guess, about: guess, reason: '', restsOn: [guess] },
      { type: 'OrderMeasure', measure: fields.orderable[0]?.id ?? '', about: guess, reason: '', restsOn: [] },
      { type: 'AuthoriseMeasure', order: guess, answer: 'granted', reason: '' },
      { type: 'CancelMeasure', order: guess },
      { type: 'SendMessage', to: ['nobody'], text: 'x', language: 'en' },
    ];
    for (const command of commands) await tap.console.send(command);
    await tap.console.raw('command', { id: commandId(), seen: 0, command: { type: 'OpenInject', wrong: 1 } });
    for (const part of ['body', 'media', 'view'])
      if (!seen.includes(guess)) await tap.ask(`${tap.place}/${part}/${encodeURIComponent(guess)}`);
  }
  for (const part of ['room', 'log', 'stop', 'qr?text=x', 'view/control']) await tap.ask(`${tap.place}/${part}`);
}

/** Every marker that was in any view of a team at any moment, by the log. */
async function everShown(server: TestServer, directed: Directed, team: string): Promise<Set<string>> {
  const shown = new Set<string>();
  let state = initialState();
  for await (const page of server.store.events.read(directed.room.exercise))
    for (const event of page) {
      state = fold([event], state);
      for (const language of LANGUAGES) {
        const view = JSON.stringify(wholeOf(viewFor({ kind: 'team', team, language }, state)));
        for (const [mark] of view.matchAll(MARKS)) shown.add(mark);
      }
    }
  return shown;
}

it('no byte that reaches a trainee holds what the team was never shown', { timeout: 60_000 }, async () => {
  const { scenario } = markedScenario({ teams: 3, injects: 12, seed: 4 });
  const server = await startServer({
    scenarios: [scenario],
    media: PDF,
    attempts: { perAddress: 1000, everywhere: 1000 },
    pace: { burst: 5000, perSecond: 5000, waiting: 100 },
  });
  const directed = await direct(server, scenario.id);
  const control = new TestConsole(server.url);
  await control.join(directed.seat);
  const teams = Object.keys(scenario.teams);
  // The first orders, the last is asked to agree.
  const taps = [teams[0] ?? '', teams[2] ?? ''].map((team) => new Wiretap(server, team));
  for (const tap of taps) await tap.enter(directed.codeOf(tap.team));
  const opaque = Object.values((await server.app.registry.get(directed.room.exercise))?.state.opaque ?? {});
  const injects = Object.keys(scenario.injects).filter((id) => !id.includes('result'));
  const authors = [scenario.injects, scenario.media, scenario.orders ?? {}, scenario.people].map(
    (of) => Object.keys(of)[0],
  );
  const guesses = [...authors, '../etc', ...opaque.filter((_, i) => i % 5 === 0)];

  for (const type of ['OpenLobby', 'StartExercise'] as const) await control.send({ type });
  for (const [round, inject] of injects.entries()) {
    await control.send({ type: 'ReleaseInject', inject });
    if (round % 4 === 3)
      for (const tap of taps)
        await act(
          tap,
          guesses.filter((guess) => guess !== undefined),
        );
  }
  const state = async () => (await server.app.registry.get(directed.room.exercise))?.state;
  for (const { key, status } of (await state())?.measures ?? [])
    if (status === 'asked')
      await control.send({ type: 'AuthoriseMeasure', order: key, answer: 'narrowed', reason: 'in part' });
  await control.send({ type: 'JumpTo', to: 600_000 });
  // Most results were jumped over: they come, and some of them bring injects.
  for (const { key } of (await state())?.passedOver ?? [])
    await control.send({ type: 'SettlePassedOver', key, action: 'apply' });
  const measures = [...((await state())?.measures ?? [])];
  for (const status of ['done', 'refused'] as const)
    expect(measures.some((row) => row.status === status && taps.some(({ team }) => team === row.team))).toBe(true);
  expect(measures.some((row) => row.authority.teams?.includes(taps[1]?.team ?? ''))).toBe(true);
  for (const tap of taps) await tap.console.send({ type: 'ChooseLanguage', language: 'ru' });
  await control.send({ type: 'EndExercise' });
  for (const tap of taps) await tap.view();

  for (const { team, bytes } of taps) {
    const shown = await everShown(server, directed, team);
    const all = bytes.join('\n');
    expect(bytes.some((frame) => frame.startsWith('2["view"'))).toBe(true);
    expect(all.length).toBeGreaterThan(10_000);
    expect(shown.size).toBeGreaterThan(20);
    expect(all).not.toContain(ID_MARK);
    expect(all).not.toContain('zqid_');
    expect(all).not.toMatch(/harm|wrong-move|punish|detention/);
    for (const [mark] of all.matchAll(MARKS)) expect(shown.has(mark), `${mark} reached ${team}`).toBe(true);
  }
  for (const each of [control, ...taps.map((tap) => tap.console)]) each.close();
  await server.stop();
});
