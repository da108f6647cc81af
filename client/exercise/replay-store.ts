// A replayed exercise: the same views as live, made here from the log for any audience at any moment. The console above
// it cannot tell, but for its status; nothing it sends is carried out.
import { createStore } from 'zustand/vanilla';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import type { Language } from '../../shared/kit/languages.ts';
import type { PersonHere } from '../../shared/protocol/messages.ts';
import type { Frames } from '../../shared/review/frames.ts';
import type { Moment } from '../../shared/review/timeline.ts';
import type { Audience } from '../../shared/views/audience.ts';
import { applyDifference, differenceOf, type ViewModel, type WholeView, wholeOf } from '../../shared/views/model.ts';
import type { SeatView, TeamView } from '../../shared/views/shapes/trainee.ts';
import { viewFor } from '../../shared/views/view-for.ts';
import { type ExerciseSnapshot, type ExerciseStore, startSnapshot, type Views } from './exercise-store.ts';

/** Whose eyes: control's, or a team's (all its seats together). */
export type ReplayAudience = { readonly kind: 'control' } | { readonly kind: 'team'; readonly team: string };

export interface ReplayOptions {
  readonly frames: Frames;
  readonly audience: ReplayAudience;
  readonly language: Language;
  readonly moment: Moment;
  readonly people?: readonly PersonHere[];
  /** Where a file of the exercise is, by its opaque key. */
  readonly mediaUrl: (key: string) => string;
}

export interface ReplayStore extends ExerciseStore {
  /** Shows another moment. */
  seek(moment: Moment): void;
  /** Who sat where, once that is known. */
  name(people: readonly PersonHere[]): void;
}

/** A view of one audience that follows the cursor; going forward it changes only what changed. */
class Eyes {
  #model: ViewModel | undefined;
  #whole: WholeView | undefined;

  look(audience: Audience, state: ExerciseState): WholeView {
    const model = viewFor(audience, state);
    if (this.#whole && this.#model && model.position === this.#model.position) return this.#whole;
    if (this.#whole && this.#model && model.position > this.#model.position) {
      const difference = differenceOf(this.#model, model) ?? { position: model.position };
      this.#whole = applyDifference(this.#whole, difference);
    } else this.#whole = wholeOf(model);
    this.#model = model;
    return this.#whole;
  }
}

export function createReplayStore(options: ReplayOptions): ReplayStore {
  const { frames, audience, mediaUrl } = options;
  let { moment } = options;
  let eyes = new Eyes();
  const refusal = { ok: false as const, rejection: { code: 'replay-is-read-only' as const } };

  /** Before the first event there is nothing to see: the cursor never stands there. */
  const viewsAt = (language: Language): Views => {
    const state = frames.at(Math.max(1, moment.position));
    if (audience.kind === 'control')
      return { control: eyes.look({ kind: 'control', language }, state) as unknown as NonNullable<Views['control']> };
    const team = eyes.look({ kind: 'team', team: audience.team, language }, state) as unknown as TeamView;
    return { team, seat: seatOfAll(team, language) };
  };
  const snapshot = (language: Language, people: readonly PersonHere[]): ExerciseSnapshot => {
    const views = viewsAt(language);
    return {
      ...startSnapshot(language),
      status: 'replaying',
      views,
      position: views.control?.position ?? views.team?.position ?? 0,
      people,
    };
  };
  const state = createStore<ExerciseSnapshot>(() => snapshot(options.language, options.people ?? []));

  return {
    state,
    handle: '',
    now: () => moment.wall,
    exerciseNow: () => moment.t,
    seek: (to) => {
      if (to.position === moment.position && to.t === moment.t && to.wall === moment.wall) return;
      const moved = to.position !== moment.position;
      moment = to;
      // The clock alone may have moved: whoever listens is told, and what they selected is the same.
      if (!moved) state.setState({});
      else {
        const { language, people } = state.getState();
        state.setState(snapshot(language, people));
      }
    },
    name: (people) => state.setState({ people }),
    send: () => Promise.resolve(refusal),
    sendAgain: () => Promise.resolve(refusal),
    forget: () => {},
    writeDraft: () => {},
    settleDraft: () => {},
    chooseLanguage: (language) => {
      if (language === state.getState().language) return;
      eyes = new Eyes();
      state.setState(snapshot(language, state.getState().people));
    },
    askForBreak: () => Promise.resolve(false),
    dismissBreak: () => {},
    loadBody: () => Promise.resolve(true),
    mediaUrl,
    takeBack: () => {},
    close: () => {},
  };
}

/** A seat that stands for the whole team: what anybody of it had opened. */
function seatOfAll(team: TeamView, language: Language): SeatView {
  const opened = team.lists.inbox.flatMap(({ key, firstOpenedAt }) =>
    firstOpenedAt === undefined ? [] : [{ key, t: firstOpenedAt }],
  );
  return {
    position: team.position,
    fields: { seat: '', role: 'trainee', language, comcheckAnswered: team.fields.comcheck, corrected: [] },
    lists: { opened },
  };
}
