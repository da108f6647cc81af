// Text as it is typed: kept in this browser with every key, sent to the server shortly after, and never overwritten by
// anything that arrives. Where two devices wrote, both texts stay.
import type { DraftAnswer, DraftMessage } from '../../shared/protocol/messages.ts';
import type { Keeper } from './kept.ts';

export interface Draft {
  readonly text: string;
  /** The server's revision this text was typed on; 0 before it knew any. */
  readonly revision: number;
  /** Typed here and not yet with the server. */
  readonly dirty: boolean;
  /** What another device wrote meanwhile. */
  readonly other?: string;
}
export type Drafts = Readonly<Record<string, Draft>>;

/** Well under the second within which a draft must be safe. */
const DELAY = 600;
type Transmit = (message: DraftMessage, answer: (answer: DraftAnswer) => void) => void;

export class DraftBox {
  readonly #keeper: Keeper;
  readonly #name: string;
  readonly #changed: (drafts: Drafts) => void;
  #drafts: Drafts;
  #transmit: Transmit | undefined;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(keeper: Keeper, name: string, changed: (drafts: Drafts) => void) {
    this.#keeper = keeper;
    this.#name = name;
    this.#changed = changed;
    this.#drafts = keeper.read<Drafts>(name) ?? {};
  }

  get drafts(): Drafts {
    return this.#drafts;
  }

  write(key: string, text: string): void {
    const was = this.#drafts[key];
    this.#put(key, { ...was, text, revision: was?.revision ?? 0, dirty: true });
    if (!this.#timers.has(key))
      this.#timers.set(
        key,
        setTimeout(() => this.#flush(key), DELAY),
      );
  }

  /** Takes what another device wrote in place of the own text, or (false) drops it. */
  settle(key: string, takeOther: boolean): void {
    const draft = this.#drafts[key];
    if (draft?.other === undefined) return;
    const { other, ...rest } = draft;
    this.#put(key, rest);
    this.write(key, takeOther ? other : draft.text);
  }

  /** What the server holds, learnt on joining: the newest revision wins, unsent text is kept beside it. */
  restore(known: readonly DraftMessage[]): void {
    for (const { key, text, revision } of known) {
      const mine = this.#drafts[key];
      if (!mine || (!mine.dirty && revision >= mine.revision)) this.#put(key, { text, revision, dirty: false });
      else if (revision > mine.revision && text !== mine.text && text !== '')
        this.#put(key, { ...mine, revision, other: text });
      else if (revision > mine.revision) this.#put(key, { ...mine, revision });
    }
  }

  resume(transmit: Transmit): void {
    this.#transmit = transmit;
    for (const [key, draft] of Object.entries(this.#drafts)) if (draft.dirty) this.#flush(key);
  }

  suspend(): void {
    this.#transmit = undefined;
  }

  /** Sends everything unsent at once, for a page that is about to go. */
  flushAll(): void {
    for (const key of this.#timers.keys()) this.#flush(key);
  }

  #flush(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const draft = this.#drafts[key];
    if (!draft || !this.#transmit) return;
    this.#transmit({ key, text: draft.text, revision: draft.revision }, (answer) => this.#answered(key, draft, answer));
  }

  #answered(key: string, sent: Draft, answer: DraftAnswer): void {
    const now = this.#drafts[key];
    if (!now) return;
    if (answer.ok) this.#put(key, { ...now, revision: answer.revision, dirty: now.text !== sent.text });
    else if ('conflict' in answer) {
      const { text, revision } = answer.conflict;
      this.#put(key, text === now.text || text === '' ? { ...now, revision } : { ...now, revision, other: text });
      if (text === '' || text === now.text) this.#flush(key);
    }
  }

  #put(key: string, draft: Draft): void {
    const { [key]: _, ...rest } = this.#drafts;
    const empty = draft.text === '' && !draft.dirty && draft.other === undefined && draft.revision === 0;
    this.#drafts = empty ? rest : { ...rest, [key]: draft };
    this.#keeper.write(this.#name, this.#drafts);
    this.#changed(this.#drafts);
  }
}
