// One connection of one console: which seat it holds, in which language it looks on, and what its messages do.
import { isControl } from '../../shared/exercise/actors.ts';
import type { Rejection } from '../../shared/exercise/rejections.ts';
import type { Language } from '../../shared/kit/languages.ts';
import {
  CommandMessage,
  type DraftAnswer,
  DraftMessage,
  type JoinAnswer,
  JoinMessage,
} from '../../shared/protocol/messages.ts';
import { audienceKey, audiencesOf } from '../../shared/views/audience.ts';
import type { PersonRecord } from '../ports.ts';
import type { Session } from '../sessions/session.ts';
import { jsonOf } from '../sessions/written.ts';
import { shownCode } from './code-text.ts';
import { type Seat, seatNow, type Web } from './context.ts';
import { saveDraft } from './drafts.ts';
import { Encoded } from './encoded.ts';
import { viewRoom } from './fanout.ts';
import { sizeOf } from './limits.ts';
import { peopleRoom } from './presence.ts';
import { parse, Refusal } from './refusals.ts';
import type { Socket } from './socket-types.ts';
import { stopPlay } from './stop-play.ts';
import { asksForSystemCommand } from './system-commands.ts';

/** No command is larger than a message may be. */
const LARGEST = 64_000;

/** Sends the acknowledgement of a message. */
type AnswerIt = (answer: object) => void;

/** Which connection holds a seat: the newest. By exercise and seat. */
export type Holders = Map<string, ConsoleLink>;

interface Holding {
  readonly person: PersonRecord;
  readonly session: Session;
  readonly language: Language;
  /** Ends the following of its audiences. */
  readonly leave: () => void;
}

export class ConsoleLink {
  readonly #socket: Socket;
  readonly #web: Web;
  readonly #holders: Holders;
  #holding: Holding | undefined;
  #joined = false;
  /** Messages that came right after a join wait for it. */
  #joining: Promise<unknown> = Promise.resolve();

  constructor(socket: Socket, web: Web, holders: Holders) {
    this.#socket = socket;
    this.#web = web;
    this.#holders = holders;
  }

  /** Whether this connection ever took a seat. */
  get joined(): boolean {
    return this.#joined;
  }

  /** Does what a message asks for and answers it; a refusal is thrown. */
  async take(name: string, message: unknown, answer: AnswerIt): Promise<void> {
    switch (name) {
      case 'join': {
        const before = this.#joining;
        const joined = before.then(() => this.#join(parse(JoinMessage, message), answer));
        this.#joining = joined.catch(() => undefined);
        return joined;
      }
      case 'command':
        await this.#joining;
        return this.#command(message, answer);
      case 'draft':
        await this.#joining;
        return answer(await this.#draft(parse(DraftMessage, message)));
      case 'break':
        await this.#joining;
        return answer(await this.#askForBreak());
      case 'time':
        if (this.#holding) this.#web.presence.heard(this.#holding.person.exercise, this.#holding.person.seat);
        return answer({ now: this.#web.clock.now() });
      default:
        throw new Refusal('malformed', 'event');
    }
  }

  /** The connection is gone. */
  gone(): void {
    this.#release();
    this.#holding = undefined;
  }

  async #join(message: JoinMessage, answer: AnswerIt): Promise<void> {
    const { handle, token, language, positions } = message;
    const { headers } = this.#socket.handshake;
    const person = await this.#web.principals.seat(handle, token ?? this.#web.principals.tokenOf(handle, headers));
    const drafts = person ? await this.#web.store.drafts.of(person.exercise, person.seat) : [];
    // Asked last, so that a seat taken away meanwhile enters no room.
    const seat = person && (await seatNow(this.#web, person));
    if (!seat || !this.#socket.connected) throw new Refusal('not-joined');
    const { session } = seat;

    this.#release();
    this.#hold(seat, language);
    // Answered in the same breath: whatever is committed after what was missed was taken is sent after it as well.
    const audiences = this.#follow(seat, language, positions);
    const others: Omit<Extract<JoinAnswer, { ok: true }>, 'audiences'> = {
      ok: true,
      now: this.#web.clock.now(),
      seat: {
        seat: seat.person.seat,
        role: seat.role,
        name: seat.person.name,
        ...(seat.team === undefined ? {} : { team: session.state.scenario.teams[seat.team]?.code ?? '' }),
        seatCode: shownCode(seat.person.seatCode),
        ...this.#board(seat),
      },
      drafts: drafts.map(({ key, text, revision }) => ({ key, text, revision })),
      storing: this.#web.registry.storing(),
    };
    answer(new Encoded(`${JSON.stringify(others).slice(0, -1)},"audiences":[${audiences.join(',')}]}`));
    this.#web.presence.came(seat.person.exercise, seat.person.seat);
  }

  /** Which of several rooms this is: for those who speak with more than one of them. */
  #board({ person, role }: Seat): { board?: string } {
    const board = isControl(role) || role === 'facilitator' ? this.#web.registry.boardOf(person.exercise) : undefined;
    return board === undefined ? {} : { board };
  }

  /** Takes the seat; an older connection on it is told and goes on without it. */
  #hold(seat: Seat, language: Language): void {
    const key = keyOf(seat.person);
    const older = this.#holders.get(key);
    if (older && older !== this) older.#handOver({ kind: 'held-elsewhere' });
    this.#holders.set(key, this);
    this.#joined = true;
    this.#holding = { person: seat.person, session: seat.session, language, leave: () => {} };
  }

  /** Enters the rooms of its audiences and says, as JSON, what was missed in each. */
  #follow(seat: Seat, language: Language, positions: JoinMessage['positions']) {
    const { person, session, role, team } = seat;
    const followings: { readonly unsubscribe: () => void; readonly room: string }[] = [];
    const audiences = audiencesOf({ seat: person.seat, role, ...(team === undefined ? {} : { team }) }, language);
    const told = audiences.map((audience) => {
      const following = session.audiences.subscribe(audience, positions[audience.kind]);
      const room = viewRoom(person.exercise, audienceKey(audience));
      void this.#socket.join(room);
      followings.push({ room, unsubscribe: following.unsubscribe });
      // All who lost the network together are told the same: it is written once for all of them.
      const missed = following.missed === undefined ? '[]' : jsonOf(following.missed);
      return `{"name":"${audience.kind}","fetch":${following.missed === undefined},"missed":${missed}}`;
    });
    const people = peopleRoom.of({ exercise: person.exercise, role, ...(team === undefined ? {} : { team }) });
    if (people !== undefined) void this.#socket.join(people);
    const leave = (): void => {
      for (const { room, unsubscribe } of followings) {
        unsubscribe();
        void this.#socket.leave(room);
      }
      if (people !== undefined) void this.#socket.leave(people);
    };
    this.#holding = { person, session, language, leave };
    return told;
  }

  /** Stops following. If it held the seat, nobody does now. */
  #release(): void {
    if (!this.#holding) return;
    const { person, leave } = this.#holding;
    leave();
    if (this.#holders.get(keyOf(person)) !== this) return;
    this.#holders.delete(keyOf(person));
    this.#web.presence.went(person.exercise, person.seat);
  }

  /** Another connection holds the seat now, or control took it away. */
  #handOver(notice: { kind: 'held-elsewhere' | 'removed' }): void {
    this.#holding?.leave();
    this.#socket.emit('notice', notice);
  }

  async #holdingNow(): Promise<Seat> {
    const seat = this.#holding && (await seatNow(this.#web, this.#holding.person));
    if (!seat) throw new Refusal('not-joined');
    return seat;
  }

  #mustHold(person: PersonRecord): void {
    if (this.#holders.get(keyOf(person)) !== this) throw new Refusal('seat-held-elsewhere');
  }

  async #command(message: unknown, answer: AnswerIt): Promise<void> {
    if (asksForSystemCommand(message)) throw new Refusal('role-forbids');
    const { id, seen, command } = parse(CommandMessage, message);
    const { person, session, role, team } = await this.#holdingNow();
    const { exercise, seat } = person;
    const ofTeam = team === undefined ? {} : { team };
    // The button works on every console that shows it, also on one that no longer holds its seat.
    if (command.type === 'StopPlay') {
      // A name that cannot be read holds up no stop.
      const press = { exercise, name: await this.#nameNow().catch(() => ''), role, ...ofTeam };
      return answer({ ok: true, position: await stopPlay(this.#web, press) });
    }
    // Not before: a sign of life at the moment of a stop would tell control who pressed.
    this.#web.presence.heard(exercise, seat);
    this.#mustHold(person);
    if (!this.#web.words.take(keyOf(person), sizeOf(command, LARGEST))) throw new Refusal('slow-down');
    const observedAt = 'observedAt' in command ? command.observedAt : undefined;
    const sent = await session.send({
      command,
      by: { seat, role, ...ofTeam },
      commandId: id,
      seen,
      observedAt,
      translateFor: role === 'trainee' ? team : undefined,
    });
    if (!sent.ok) return answer({ ok: false, rejection: isControl(role) ? sent.error : withoutDetail(sent.error) });
    // Answered first: differences in another language are sent only after the acknowledgement that it was chosen.
    answer({ ok: true, position: sent.value });
    if (command.type === 'ChooseLanguage') this.#look(command.language);
    // By what the log says now: an id that was carried out before is answered without asking who may give this command.
    else if (command.type === 'RemoveSeat' && session.state.seats.get(command.seat)?.removed)
      this.#removed(exercise, command.seat);
    else if (command.type === 'TakeOver') this.#web.presence.changed(exercise);
  }

  /** The same seat in another language: from here on the differences of that language; the client fetches the rest. */
  #look(language: Language): void {
    const holding = this.#holding;
    if (!holding || holding.language === language || this.#holders.get(keyOf(holding.person)) !== this) return;
    const row = holding.session.state.seats.get(holding.person.seat);
    if (!row) return;
    holding.leave();
    const ofTeam = row.team === undefined ? {} : { team: row.team };
    this.#follow({ person: holding.person, session: holding.session, role: row.role, ...ofTeam }, language, {});
  }

  #removed(exercise: string, seat: string): void {
    const key = keyOf({ exercise, seat });
    const link = this.#holders.get(key);
    this.#holders.delete(key);
    if (link) link.#handOver({ kind: 'removed' });
    this.#web.presence.went(exercise, seat);
  }

  async #draft(message: DraftMessage): Promise<DraftAnswer> {
    const { person } = await this.#holdingNow();
    this.#mustHold(person);
    return saveDraft(this.#web.store.drafts, person, message);
  }

  /** Told to control by name, kept nowhere. */
  async #askForBreak(): Promise<object> {
    const { person, session, team } = await this.#holdingNow();
    const code = team === undefined ? undefined : session.state.scenario.teams[team]?.code;
    this.#socket.nsp.to(peopleRoom.control(person.exercise)).emit('notice', {
      kind: 'break',
      seat: person.seat,
      name: await this.#nameNow(),
      ...(code === undefined ? {} : { team: code }),
    });
    return { ok: true };
  }

  /** The name as it is kept now: it may have been erased since this connection was made. */
  async #nameNow(): Promise<string> {
    const handle = this.#holding?.person.handle;
    const person = handle === undefined ? undefined : await this.#web.store.people.byHandle(handle);
    return person?.name ?? '';
  }
}

const keyOf = ({ exercise, seat }: { exercise: string; seat: string }): string => `${exercise}/${seat}`;

/** What a refusal speaks of may be an author's word; only control is told. */
const withoutDetail = ({ code }: Rejection): Rejection => ({ code });
