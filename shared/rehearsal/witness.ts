// Answers what exploring a scenario left open: plays it until every open condition was seen to hold, or often enough.
import { compiled } from '../scenario/compile.ts';
import type { Undecided } from '../scenario/explore/finding.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { FactValue } from '../scenario/schema/values.ts';
import { playThrough } from './play-through.ts';
import { CASTS, type CastName } from './seats.ts';

/** Careful teams show the right ways, careless and random ones the others. */
const TURNS: readonly CastName[] = ['careful', 'careless', 'random'];

export interface Witnessed {
  /** Rehearsals that were played. */
  readonly runs: number;
  /** Questions they answered: everything that was asked was seen to happen. */
  readonly answered: number;
  /** Those that are still open, with what the rehearsals did not show. */
  readonly undecided: readonly Undecided[];
}

/** Plays at most `most` rehearsals, always the same ones. A run that breaks off shows nothing. */
export function witness(scenario: Scenario, questions: readonly Undecided[], most: number): Witnessed {
  const open = questions.map((question) => new Open(scenario, question));
  let runs = 0;
  while (runs < most && open.some((one) => !one.answered())) {
    const cast = CASTS[TURNS[runs % TURNS.length] ?? 'careful'];
    runs += 1;
    const left = open.filter((one) => !one.answered());
    try {
      const { log } = playThrough(scenario, { cast, seed: runs });
      const facts: Record<string, FactValue> = Object.fromEntries(
        Object.entries(scenario.facts).map(([name, { start }]) => [name, start]),
      );
      for (const [i, { event }] of log.entries()) {
        if (event.type === 'FactSet') facts[event.fact] = event.value;
        // Facts of one command are set together: what stands between them is never asked about.
        if (log[i + 1]?.n === 0) for (const one of left) one.look(facts);
      }
      for (const one of left) one.look(facts, true);
    } catch {
      // A scenario that cannot be played to its end is what `simulate` is for.
    }
  }
  const undecided = open.filter((one) => !one.answered()).map((one) => one.said(runs));
  return { runs, answered: questions.length - undecided.length, undecided };
}

class Open {
  readonly #scenario: Scenario;
  readonly #question: Undecided;
  readonly #seen = new Set<boolean>();

  constructor(scenario: Scenario, question: Undecided) {
    this.#scenario = scenario;
    this.#question = question;
  }

  look(facts: Readonly<Record<string, FactValue>>, atEnd = false): void {
    if (this.#question.atEnd && !atEnd) return;
    const result = compiled(this.#scenario).condition(this.#question.source).evaluate(facts);
    this.#seen.add(result.ok && result.value);
  }

  answered(): boolean {
    return this.#seen.has(true) && (this.#question.asks === 'holds' || this.#seen.has(false));
  }

  said(runs: number): Undecided {
    if (runs === 0) return this.#question;
    const what = this.#seen.has(true) ? 'always held' : 'never held';
    return { ...this.#question, reason: `${this.#question.reason}; it ${what} in ${runs} rehearsals` };
  }
}
