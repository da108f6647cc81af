// Commands on their way: kept in this browser until the server has answered, sent in order, and sent again under the
// same id after a loss. The server carries out an id once, so an answer that got lost costs nothing.
import type { Command, CommandType } from '../../shared/exercise/commands.ts';
import type { Rejection } from '../../shared/exercise/rejections.ts';
import type { WallMs } from '../../shared/kit/time.ts';
import type { CommandAnswer, CommandMessage } from '../../shared/protocol/messages.ts';
import { newId } from './ids.ts';
import type { Keeper } from './kept.ts';

export interface PendingCommand {
  readonly id: string;
  readonly seen: number;
  readonly command: Command;
  /** Wall moment at which the person acted. */
  readonly at: WallMs;
  /** queued: waits for a connection · sent: waits for its answer · refused: not recorded, kept to be sent again */
  readonly state: 'queued' | 'sent' | 'refused';
  readonly rejection?: Rejection;
}

/** People's own words and choices wait for the connection; steering the exercise must happen now or not at all. */
const WAITS: ReadonlySet<CommandType> = new Set<CommandType>([
  'OpenInject',
  'MakeDecision',
  'OrderMeasure',
  'AuthoriseMeasure',
  'CancelMeasure',
  'SendMessage',
  'CloseRequest',
  'ConfirmReceipt',
  'SaveDocument',
  'SubmitDocument',
  'SignDocument',
  'ReturnDocument',
  'PassOn',
  'TickIndicator',
  'UntickIndicator',
  'AddNote',
  'AnswerComcheck',
  'ChooseLanguage',
  'RecordDecision',
  'StopPlay',
]);
/** What stays on the console when it was refused, so that it can be sent again. */
const STAYS: ReadonlySet<CommandType> = new Set<CommandType>([
  'MakeDecision',
  'OrderMeasure',
  'AuthoriseMeasure',
  'TickIndicator',
  'SendMessage',
  'SaveDocument',
  'PassOn',
]);

type Transmit = (message: CommandMessage, answer: (answer: CommandAnswer) => void) => void;

export interface QueueOptions {
  readonly keeper: Keeper;
  readonly name: string;
  readonly now: () => WallMs;
  readonly changed: (pending: readonly PendingCommand[]) => void;
}

export class CommandQueue {
  readonly #options: QueueOptions;
  #rows: readonly PendingCommand[];
  #transmit: Transmit | undefined;
  readonly #waiting = new Map<string, (answer: CommandAnswer) => void>();

  constructor(options: QueueOptions) {
    this.#options = options;
    const kept = options.keeper.read<PendingCommand[]>(options.name) ?? [];
    this.#rows = kept.map((row) => (row.state === 'sent' ? { ...row, state: 'queued' } : row));
  }

  get rows(): readonly PendingCommand[] {
    return this.#rows;
  }

  /** Takes a command; resolves when the server has answered it, however long that takes. */
  send(command: Command, seen: number): Promise<CommandAnswer> {
    if (!this.#transmit && !WAITS.has(command.type))
      return Promise.resolve({ ok: false, rejection: { code: 'offline' } });
    const row: PendingCommand = { id: newId(), seen, command, at: this.#options.now(), state: 'queued' };
    this.#set([...this.#rows, row]);
    return this.#deliver(row);
  }

  /** Sends a refused command once more, under the same id. */
  again(id: string): Promise<CommandAnswer> {
    const row = this.#rows.find((known) => known.id === id);
    if (!row) return Promise.resolve({ ok: false, rejection: { code: 'not-found' } });
    const queued: PendingCommand = { id, seen: row.seen, command: row.command, at: row.at, state: 'queued' };
    this.#replace(id, queued);
    return this.#deliver(queued);
  }

  /** Drops a refused command the person no longer wants. */
  forget(id: string): void {
    this.#set(this.#rows.filter((row) => row.id !== id || row.state !== 'refused'));
  }

  /** The connection is there and the seat is taken: everything unanswered goes out, oldest first. */
  resume(transmit: Transmit): void {
    this.#transmit = transmit;
    for (const row of this.#rows) if (row.state !== 'refused') this.#emit(row);
  }

  /** The connection is gone: answers to what was sent may never come. */
  suspend(): void {
    this.#transmit = undefined;
    if (this.#rows.some((row) => row.state === 'sent'))
      this.#set(this.#rows.map((row) => (row.state === 'sent' ? { ...row, state: 'queued' } : row)));
  }

  #deliver(row: PendingCommand): Promise<CommandAnswer> {
    return new Promise((resolve) => {
      this.#waiting.set(row.id, resolve);
      if (this.#transmit) this.#emit(row);
    });
  }

  #emit(row: PendingCommand): void {
    this.#replace(row.id, { ...row, state: 'sent' });
    this.#transmit?.({ id: row.id, seen: row.seen, command: row.command }, (answer) => this.#answered(row.id, answer));
  }

  #answered(id: string, answer: CommandAnswer): void {
    const row = this.#rows.find((known) => known.id === id);
    if (!row) return;
    if (!answer.ok && STAYS.has(row.command.type)) {
      const { code, detail } = answer.rejection;
      this.#replace(id, { ...row, state: 'refused', rejection: detail === undefined ? { code } : { code, detail } });
    } else this.#set(this.#rows.filter((known) => known.id !== id));
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  #replace(id: string, next: PendingCommand): void {
    this.#set(this.#rows.map((row) => (row.id === id ? next : row)));
  }

  #set(rows: readonly PendingCommand[]): void {
    this.#rows = rows;
    this.#options.keeper.write(this.#options.name, rows);
    this.#options.changed(rows);
  }
}
