// What never changes during an exercise: the scenario as control works with it.
import type { Language } from '../../kit/languages.ts';
import type { ExerciseMs, StoryMs } from '../../kit/time.ts';
import type { Element } from '../../scenario/elements.ts';
import type { ShownText } from '../../scenario/scenario.ts';

/** What never changes during an exercise; in every whole view of control, in no difference. */
export interface ControlCatalogue {
  readonly languages: readonly Language[];
  readonly teams: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: ShownText;
    readonly mandate: ShownText;
    readonly seats: number;
  }[];
  readonly decisions: readonly {
    readonly id: string;
    readonly title: ShownText;
    readonly prompt: ShownText;
    readonly by: readonly string[];
    readonly options: readonly {
      readonly id: string;
      readonly title: ShownText;
      readonly measures: readonly string[];
    }[];
  }[];
  readonly measures: readonly {
    readonly id: string;
    readonly title: ShownText;
    readonly by: readonly string[];
    readonly people: readonly string[];
  }[];
  /** Indicators teams may tick; absent where the scenario has none. */
  readonly indicators?: readonly {
    readonly id: string;
    readonly text: ShownText;
    readonly elements: readonly Element[];
    readonly by: readonly string[];
  }[];
  readonly forms: readonly {
    readonly id: string;
    readonly title: ShownText;
    readonly by: readonly string[];
    readonly to: readonly string[];
    readonly signs: readonly string[];
  }[];
  /** Agencies control may speak as. */
  readonly agencies: readonly { readonly id: string; readonly title: ShownText }[];
  readonly facts: readonly { readonly name: string; readonly type: 'bool' | 'int'; readonly title?: ShownText }[];
  readonly moves: readonly {
    readonly at: ExerciseMs;
    readonly story: StoryMs;
    readonly storyPerExercise: number;
    readonly title?: ShownText;
  }[];
  readonly people: readonly { readonly id: string; readonly name: ShownText; readonly truth: ShownText }[];
  /** The law pack the exercise was planned with. */
  readonly law?: {
    readonly id: string;
    readonly version: string;
    readonly name: string;
    readonly identification: 'police' | 'mixed-panel' | 'social-path';
  };
}
