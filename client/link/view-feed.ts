// One audience's view as it comes in: a whole view once, differences after. Differences that overtake the whole view
// wait for it; older ones than what is on screen are ignored.
import type { Language } from '../../shared/kit/languages.ts';
import { applyDifference, type Difference, type WholeView } from '../../shared/views/model.ts';

export class ViewFeed {
  #view: WholeView | undefined;
  #language: Language | undefined;
  #early: Difference[] = [];
  #awaitsWhole = true;

  get view(): WholeView | undefined {
    return this.#view;
  }
  get awaitsWhole(): boolean {
    return this.#awaitsWhole;
  }

  /** The position to resume from in a language; none if what is held is in another language or not whole. */
  position(language: Language): number | undefined {
    return this.#awaitsWhole || this.#language !== language ? undefined : this.#view?.position;
  }

  /** A whole view is on its way: what is held stays on screen, and differences wait. */
  expectWhole(): void {
    this.#awaitsWhole = true;
    this.#early = [];
  }

  takeWhole(view: WholeView, language: Language): void {
    this.#language = language;
    this.#awaitsWhole = false;
    this.#view = this.#early.reduce(applyDifference, view);
    this.#early = [];
  }

  /** @returns whether what is on screen changed */
  take(difference: Difference): boolean {
    if (this.#awaitsWhole || !this.#view) {
      this.#early.push(difference);
      return false;
    }
    const next = applyDifference(this.#view, difference);
    const changed = next !== this.#view;
    this.#view = next;
    return changed;
  }

  /** Fills in a part of a row that was left out of a windowed first view. */
  fill(list: string, key: string, part: Readonly<Record<string, unknown>>): void {
    const rows = this.#view?.lists[list];
    if (!this.#view || !rows) return;
    const filled = rows.map((row) => (row.key === key ? { ...row, ...part } : row));
    this.#view = { ...this.#view, lists: { ...this.#view.lists, [list]: filled } };
  }
}
