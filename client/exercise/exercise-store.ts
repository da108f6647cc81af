// What every console stands on, whether the exercise is live or replayed: the views it may see, its own seat, and the
// few things it may do. Consoles talk to nothing else: no socket and no request of their own for what is in a view.
import type { StoreApi } from 'zustand/vanilla';
import type { Role } from '../../shared/exercise/actors.ts';
import { type Clock, exerciseTimeAt } from '../../shared/exercise/clock.ts';
import type { Command } from '../../shared/exercise/commands.ts';
import type { Phase } from '../../shared/exercise/phases.ts';
import type { Rejection } from '../../shared/exercise/rejections.ts';
import type { Language } from '../../shared/kit/languages.ts';
import type { ExerciseMs, WallMs } from '../../shared/kit/time.ts';
import type { CommandAnswer, PersonHere } from '../../shared/protocol/messages.ts';
import type { ShownText } from '../../shared/scenario/scenario.ts';
import type { ControlView } from '../../shared/views/shapes/control.ts';
import type { SeatView, ShownMove, TeamView } from '../../shared/views/shapes/trainee.ts';
import type { PendingCommand } from '../link/command-queue.ts';
import type { Drafts } from '../link/draft-box.ts';

export type { PendingCommand } from '../link/command-queue.ts';

/**
 * connecting: first contact · live: all views are up to date · behind: joined, views are on their way · offline: the
 * connection is lost, what is typed and sent waits · held-elsewhere: another device took this seat · removed: control
 * took the seat out · refused: the server does not let this page in · replaying: nothing here is live.
 */
export type Status =
  | 'connecting'
  | 'live'
  | 'behind'
  | 'offline'
  | 'held-elsewhere'
  | 'removed'
  | 'refused'
  | 'replaying';

export interface Views {
  readonly team?: TeamView;
  readonly seat?: SeatView;
  readonly control?: ControlView;
}

export interface Me {
  readonly seat: string;
  readonly role: Role;
  /** The team's two-letter code. */
  readonly team?: string;
  readonly name: string;
  readonly seatCode: string;
  /** What the exercise is called beside its title; control and facilitators only. */
  readonly board?: string;
}

/** Someone asked for a break; control only, in no log. */
export interface BreakAsked {
  readonly seat: string;
  readonly name: string;
  readonly team?: string;
  readonly at: WallMs;
}

export interface ExerciseSnapshot {
  readonly status: Status;
  /** Why the page was refused; only with status `refused`. `malformed` means: another version, reload. */
  readonly rejection?: Rejection;
  readonly language: Language;
  readonly me?: Me;
  readonly views: Views;
  /** The last position on screen, over all views. */
  readonly position: number;
  readonly people: readonly PersonHere[];
  /** false while the server's disk refuses to store. */
  readonly storing: boolean;
  /** Somebody pressed the safety stop and the server cannot store it yet. */
  readonly stopAsked: boolean;
  readonly pending: readonly PendingCommand[];
  readonly drafts: Drafts;
  readonly breaks: readonly BreakAsked[];
}

export interface ExerciseStore {
  /** Read with `useExercise(select)`; never set from a console. */
  readonly state: Pick<StoreApi<ExerciseSnapshot>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Opaque name of the seat's page; '' in a replay. */
  readonly handle: string;
  /** The server's wall clock (in a replay: the wall moment that is shown). */
  readonly now: () => WallMs;
  readonly exerciseNow: () => ExerciseMs;
  /** Resolves with the position or the refusal; while offline, people's words wait and steering is refused `offline`. */
  readonly send: (command: Command) => Promise<CommandAnswer>;
  /** Sends a refused command of `pending` once more, under its old id. */
  readonly sendAgain: (id: string) => Promise<CommandAnswer>;
  /** Drops a refused command of `pending`. */
  readonly forget: (id: string) => void;
  readonly writeDraft: (key: string, text: string) => void;
  /** Two devices wrote: take the other's text, or keep the own one. */
  readonly settleDraft: (key: string, takeOther: boolean) => void;
  readonly chooseLanguage: (language: Language) => void;
  /** "I need a break": tells control; false if it could not be told. */
  readonly askForBreak: () => Promise<boolean>;
  readonly dismissBreak: (seat: string) => void;
  /** Fetches the body of an inbox item a windowed first view left out; it then appears in the view. */
  readonly loadBody: (key: string) => Promise<boolean>;
  readonly mediaUrl: (key: string) => string;
  /** Takes the seat back from another device. */
  readonly takeBack: () => void;
  readonly close: () => void;
}

/** What the clock bar and the banners need, from whichever view there is. */
export interface Common {
  readonly title: ShownText;
  readonly phase: Phase;
  readonly clock: Clock;
  readonly move: ShownMove;
}
export const commonOf = (views: Views): Common | undefined => views.team?.fields ?? views.control?.fields;
export const phaseOf = (state: ExerciseSnapshot): Phase | undefined => commonOf(state.views)?.phase;

/** Whether play has stopped, also while the log does not have it yet. */
export const isStopped = (state: ExerciseSnapshot): boolean => state.stopAsked || phaseOf(state) === 'stopped';

/** Whether STARTEX was given; not so before the first view. */
export const hasBegun = (state: ExerciseSnapshot): boolean => {
  const phase = phaseOf(state);
  return phase !== undefined && phase !== 'planned' && phase !== 'lobby';
};

/** Whether ENDEX was given: from then on nothing is decided and nothing is recorded. */
export const hasEnded = (state: ExerciseSnapshot): boolean => {
  const phase = phaseOf(state);
  return phase === 'ended' || phase === 'reviewed';
};

/** Exercise time at a wall moment, as far as the views tell; 0 before the first view. */
export function exerciseTimeOf(views: Views, wall: WallMs): ExerciseMs {
  const common = commonOf(views);
  return common ? exerciseTimeAt(common.clock, wall) : 0;
}

/** Whether this page may act at all; phases are another matter. */
export const isReadOnly = (status: Status): boolean =>
  status === 'held-elsewhere' || status === 'removed' || status === 'refused' || status === 'replaying';

export const startSnapshot = (language: Language): ExerciseSnapshot => ({
  status: 'connecting',
  language,
  views: {},
  position: 0,
  people: [],
  storing: true,
  stopAsked: false,
  pending: [],
  drafts: {},
  breaks: [],
});
