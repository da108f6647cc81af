// How much lay before each team, minute by minute: injects received and cards open, summed over runs.
import type { RecordedEvent } from '../exercise/events.ts';
import { type ExerciseMs, MINUTE } from '../kit/time.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface MinuteLoad {
  /** Exercise minutes since STARTEX. */
  readonly minute: number;
  /** Injects received in this minute, on average over the runs. */
  readonly injects: number;
  /** Cards open at some time of this minute, on average and at most. */
  readonly cards: number;
  readonly mostCards: number;
}
export interface TeamLoad {
  readonly team: string;
  /** Injects a team received in all, on average. */
  readonly injects: number;
  /** The minute with most injects and cards together. */
  readonly busiest: MinuteLoad | undefined;
  readonly minutes: readonly MinuteLoad[];
}

interface Row {
  injects: number;
  cards: number;
  mostCards: number;
}

export class Load {
  readonly #ends: ExerciseMs;
  readonly #teams: ReadonlyMap<string, readonly Row[]>;
  #runs = 0;

  constructor({ teams, ends }: Scenario) {
    this.#ends = ends;
    const minutes = Math.max(1, Math.ceil(ends / MINUTE));
    const rows = (): Row[] => Array.from({ length: minutes }, () => ({ injects: 0, cards: 0, mostCards: 0 }));
    this.#teams = new Map(Object.keys(teams).map((team) => [team, rows()]));
  }

  add(log: readonly RecordedEvent[]): void {
    this.#runs += 1;
    const open = new Map<string, { team: string; from: ExerciseMs }>();
    const cards = new Map<string, number[]>();
    const close = ({ team, from }: { team: string; from: ExerciseMs }, to: ExerciseMs): void => {
      const mine = cards.get(team) ?? [];
      for (let minute = this.#minute(from); minute <= this.#minute(to); minute++)
        mine[minute] = (mine[minute] ?? 0) + 1;
      cards.set(team, mine);
    };
    for (const { event, t } of log) {
      if (event.type === 'InjectReleased')
        for (const team of event.to) {
          const row = this.#teams.get(team)?.[this.#minute(t)];
          if (row) row.injects += 1;
        }
      else if (event.type === 'DecisionOpened')
        open.set(`${event.team}/${event.decision}`, { team: event.team, from: t });
      else if (event.type === 'DecisionClosed') {
        const card = open.get(`${event.team}/${event.decision}`);
        if (card) close(card, t);
        open.delete(`${event.team}/${event.decision}`);
      }
    }
    for (const card of open.values()) close(card, this.#ends);
    for (const [team, mine] of cards)
      for (const [minute, count] of mine.entries()) {
        const row = this.#teams.get(team)?.[minute];
        if (!row || count === undefined) continue;
        row.cards += count;
        row.mostCards = Math.max(row.mostCards, count);
      }
  }

  teams(): TeamLoad[] {
    const each = (sum: number): number => (this.#runs === 0 ? 0 : rounded(sum / this.#runs));
    return [...this.#teams].map(([team, rows]) => {
      const minutes = rows.map((row, minute) => ({
        minute,
        injects: each(row.injects),
        cards: each(row.cards),
        mostCards: row.mostCards,
      }));
      const [busiest] = [...minutes].sort((a, b) => b.injects + b.cards - (a.injects + a.cards));
      return { team, injects: each(rows.reduce((sum, row) => sum + row.injects, 0)), busiest, minutes };
    });
  }

  #minute = (t: ExerciseMs): number =>
    Math.max(0, Math.min(Math.floor(t / MINUTE), Math.ceil(this.#ends / MINUTE) - 1));
}

/** Two decimals: more would say nothing. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
