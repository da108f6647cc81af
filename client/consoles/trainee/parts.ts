// The parts of the trainee's console that not every exercise has. None of them is in the first load: each is a chunk of
// its own, fetched when the browser is idle.
//
// To add a part, say `forms/`:
//   1. `forms/forms-panel.tsx` exports a component that takes `PartProps` (`part-props.ts`) and draws
//      `<section className="panel forms" aria-label={regionName(p('forms'))}>…`. It may import its own style sheet and
//      texts; nothing outside `forms/` imports them, or they would be in the first load. Where the part stands on the page
//      (it takes turns with what is read) is in trainee.css, for all parts alike.
//   2. `forms/forms-state.ts`: whether this exercise has it, and how many things in it wait for this team. It is in the
//      first load, so it reads the view and imports nothing else.
//   3. One entry in `PARTS` below, its name in `Place`, and two texts in `locales/trainee.parts.*.ts`.
//
// A part is mounted as soon as the exercise has it, in sight or not: it may tell what arrived with `notify`.
import { useShallow } from 'zustand/react/shallow';
import { useExercise } from '../../exercise/exercise-context.tsx';
import type { ExerciseSnapshot } from '../../exercise/exercise-store.ts';
import type { IconName } from '../../ui/icons.tsx';
import { type LazyPart, lazyPart } from '../../ui/lazy-part.tsx';
import { hasDocuments, openDocuments } from './documents/documents-state.ts';
import { hasMeasures, openAsked } from './measures/measures-state.ts';
import type { PartProps } from './part-props.ts';

export type PartName = 'measures' | 'documents';
/** Which part is shown where not all fit. */
export type Place = 'inbox' | 'read' | PartName | 'know' | 'team';

export interface Part {
  readonly name: PartName;
  readonly icon: IconName;
  /** Whether the exercise has this part for this team; where not, nothing on the console speaks of it. */
  readonly isPlayed: (state: ExerciseSnapshot) => boolean;
  /** How many things in it wait for this team. */
  readonly waiting: (state: ExerciseSnapshot) => number;
  readonly Panel: LazyPart<PartProps>;
}

/** In the order of their tabs. */
export const PARTS: readonly Part[] = [
  {
    name: 'measures',
    icon: 'flag',
    isPlayed: hasMeasures,
    waiting: openAsked,
    Panel: lazyPart(() => import('./measures/measures-panel.tsx').then(({ MeasuresPanel }) => MeasuresPanel)),
  },
  {
    name: 'documents',
    icon: 'document',
    isPlayed: hasDocuments,
    waiting: openDocuments,
    Panel: lazyPart(() => import('./documents/documents-panel.tsx').then(({ DocumentsPanel }) => DocumentsPanel)),
  },
];

/** The board of indicators: a tab of what is known, and a chunk of its own like the parts. */
export const Board = lazyPart(() =>
  import('./indicators/indicator-board.tsx').then(({ IndicatorBoard }) => IndicatorBoard),
);
/** Said above an inject that control corrected: few exercises need it. */
export const Corrected = lazyPart(() => import('./corrected.tsx').then((part) => part.Corrected));
export const CorrectedBanner = lazyPart(() => import('./corrected.tsx').then((part) => part.CorrectedBanner));

/** What is fetched when the browser is idle. */
export const PANELS = [...PARTS.map(({ Panel }) => Panel), Board, Corrected, CorrectedBanner];

export const isPart = (place: Place): place is PartName => PARTS.some(({ name }) => name === place);

/** The parts this exercise has for this team. */
export const usePlayedParts = (): readonly Part[] =>
  useExercise(useShallow((state) => PARTS.filter((part) => part.isPlayed(state))));
