// Who is looking at one exercise, and what changed for them: per audience, never per person. After each commit the
// difference is taken once for every audience that is followed, and kept for those whose connection broke.
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import type { WallMs } from '../../shared/kit/time.ts';
import { type Audience, audienceKey } from '../../shared/views/audience.ts';
import { type Difference, differenceOf, type ViewModel, wholeOf } from '../../shared/views/model.ts';
import { viewFor } from '../../shared/views/view-for.ts';
import { windowed } from '../../shared/views/window.ts';
import { Ring } from './ring.ts';

/** How long an audience nobody follows is kept, so that broken connections find what they missed. Wall milliseconds. */
const KEPT_FOR = 10 * 60_000;

export interface Following {
  /** What was missed since the position named, oldest first; `undefined`: fetch the whole view. */
  readonly missed: readonly Difference[] | undefined;
  /** The position everything told so far amounts to; differences above it follow. */
  readonly position: number;
  /** Ends the following; calling it again does nothing. */
  readonly unsubscribe: () => void;
}

/** A whole view, encoded once; the same object as long as it is still right. */
export interface Whole {
  readonly position: number;
  readonly json: string;
}

export interface AudienceHooks {
  /** Called once per audience and commit in which something changed for it, in the order of positions. */
  readonly onDifference?: (key: string, audience: Audience, difference: Difference) => void;
  /** A view that could not be computed: a bug. The audience catches up with the next difference that can be. */
  readonly onBug?: (error: unknown, where: string) => void;
}

interface Followed {
  readonly key: string;
  readonly audience: Audience;
  readonly ring: Ring;
  model: ViewModel;
  followers: number;
  /** Wall moment the last follower left. */
  leftAt: WallMs;
}

export class Audiences {
  readonly #followed = new Map<string, Followed>();
  /** Followed seat audiences by seat: a commit touches only those it names. */
  readonly #bySeat = new Map<string, Set<Followed>>();
  readonly #wholes = new Map<string, Whole>();
  readonly #now: () => WallMs;
  readonly #hooks: AudienceHooks;
  #state: ExerciseState;

  constructor(state: ExerciseState, now: () => WallMs, hooks: AudienceHooks = {}) {
    this.#state = state;
    this.#now = now;
    this.#hooks = hooks;
  }

  /** Follows an audience from the last position the follower holds of it; `undefined`: holds nothing. */
  subscribe(audience: Audience, since: number | undefined): Following {
    const followed = this.#follow(audience);
    followed.followers++;
    let left = false;
    return {
      missed: since === undefined || since > this.#state.position ? undefined : followed.ring.since(since),
      position: this.#state.position,
      unsubscribe: () => {
        if (left) return;
        left = true;
        followed.followers--;
        followed.leftAt = this.#now();
      },
    };
  }

  /** The whole view of an audience as it first goes over the wire. */
  whole(audience: Audience): Whole {
    const key = audienceKey(audience);
    const known = this.#wholes.get(key);
    const followed = this.#followed.get(key);
    const changedAt = followed?.ring.changedAt ?? this.#state.position;
    if (known && known.position >= changedAt) return known;
    const view = viewFor(audience, this.#state);
    const whole = { position: this.#state.position, json: JSON.stringify(windowed(wholeOf(view), audience)) };
    this.#wholes.set(key, whole);
    return whole;
  }

  /** Takes over what was committed and tells every followed audience what changed for it. */
  advance(state: ExerciseState, events: readonly RecordedEvent[]): void {
    const { director } = this.#state;
    this.#state = state;
    const now = this.#now();
    for (const followed of this.#followed.values()) {
      if (followed.followers === 0 && now - followed.leftAt > KEPT_FOR) this.#forget(followed);
      else if (followed.audience.kind !== 'seat') this.#tell(followed);
    }
    const seats = seatsIn(events);
    // Whoever directed before is named by no event of a take-over, and sees another role now.
    if (director !== undefined && director !== state.director) seats.add(director);
    for (const seat of seats) for (const followed of this.#bySeat.get(seat) ?? []) this.#tell(followed);
    if (events.some(({ event }) => event.type === 'Redacted'))
      for (const { ring } of this.#followed.values()) ring.forget(state.position);
    for (const key of this.#wholes.keys()) if (!this.#followed.has(key)) this.#wholes.delete(key);
  }

  #tell(followed: Followed): void {
    let difference: Difference | undefined;
    try {
      const model = viewFor(followed.audience, this.#state);
      difference = differenceOf(followed.model, model);
      followed.model = model;
    } catch (error) {
      this.#hooks.onBug?.(error, `view of ${followed.key}`);
      return;
    }
    if (!difference) return;
    followed.ring.push(difference);
    this.#hooks.onDifference?.(followed.key, followed.audience, difference);
  }

  #follow(audience: Audience): Followed {
    const key = audienceKey(audience);
    const known = this.#followed.get(key);
    if (known) return known;
    const model = viewFor(audience, this.#state);
    const fresh: Followed = {
      key,
      audience,
      model,
      ring: new Ring(this.#state.position),
      followers: 0,
      leftAt: 0,
    };
    this.#followed.set(key, fresh);
    if (audience.kind === 'seat') {
      const seats = this.#bySeat.get(audience.seat) ?? new Set();
      this.#bySeat.set(audience.seat, seats.add(fresh));
    }
    return fresh;
  }

  #forget(followed: Followed): void {
    this.#followed.delete(followed.key);
    this.#wholes.delete(followed.key);
    if (followed.audience.kind !== 'seat') return;
    const seats = this.#bySeat.get(followed.audience.seat);
    seats?.delete(followed);
    if (seats?.size === 0) this.#bySeat.delete(followed.audience.seat);
  }
}

/** The seats a batch of events is about: who acted, and whom the events name. */
function seatsIn(events: readonly RecordedEvent[]): Set<string> {
  const seats = new Set<string>();
  for (const { by, event } of events) {
    if (by !== undefined && by !== 'system') seats.add(by.seat);
    if ('seat' in event) seats.add(event.seat);
    if (event.type === 'InjectCorrected') for (const seat of Object.values(event.hadOpened).flat()) seats.add(seat);
  }
  return seats;
}
