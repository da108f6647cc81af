// A trusted scenario: parsed, checked, with all its texts in all its languages. This value is frozen into the first
// event of an exercise; editing the files afterwards can never change that exercise.
// Types and pure look-ups only (no zod): the review console and the views read scenarios in the browser.
import type { Language } from '../kit/languages.ts';
import { DAY, type ExerciseMs, type StoryMs, storyDay } from '../kit/time.ts';
import type { AvoidTerms } from './avoided.ts';
import type { LawPack } from './catalogue.ts';
import type { ChildSteps } from './child-steps.ts';
import type { Indicator } from './elements.ts';
import type { Orderable } from './orders.ts';
import type { ClockLimits } from './protection-clocks.ts';
import type { Recipients } from './schema/values.ts';
import type { ScenarioSource } from './schema.ts';

/** A file of the scenario's media folder; its bytes are kept under the data folder by hash. */
export interface MediaFile {
  readonly sha256: string;
  readonly type: string;
  readonly bytes: number;
}

export interface Scenario extends ScenarioSource {
  /** Languages in which every text can be shown; the author's own first. */
  readonly languages: readonly Language[];
  /** Every text by language and key (`injects.c04.body`); a key missing here is shown in the author's language. */
  readonly texts: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;
  /** Keys whose translation was made from an older source text. */
  readonly stale: Readonly<Partial<Record<Language, readonly string[]>>>;
  readonly media: Readonly<Record<string, MediaFile>>;
  /** What teams may order; absent in exercises planned before measures could be ordered. */
  readonly orders?: Readonly<Record<string, Orderable>>;
  /** Indicators the scenario uses; absent in exercises planned before there was a catalogue of them. */
  readonly indicators?: Readonly<Record<string, Indicator>>;
  /** Words to avoid as they stood when it was planned; absent in exercises planned before they were frozen. */
  readonly avoid?: AvoidTerms;
  /** The child steps of its persons; absent where no child steps apply. */
  readonly steps?: ChildSteps;
  /** Protection clocks that run in it; absent in exercises planned before there were any. */
  readonly clocks?: ClockLimits;
  /** The law of the exercise's country, as it was when it was planned. */
  readonly lawPack?: LawPack;
}

/** A text as a console shows it; `language` is set only where it is not the language that was asked for. */
export interface ShownText {
  readonly text: string;
  readonly language?: Language;
}

/** The text of a key in a language, or the author's own text labelled with its language; empty if there is none. */
export function textOf(scenario: Scenario, key: string, language: Language): ShownText {
  const wanted = scenario.texts[language]?.[key];
  if (wanted !== undefined) return { text: wanted };
  const source = scenario.texts[scenario.language]?.[key] ?? '';
  return scenario.language === language ? { text: source } : { text: source, language: scenario.language };
}

/** The teams a recipient list stands for, in the scenario's order. */
export function teamsOf(scenario: Scenario, to: Recipients): string[] {
  const all = Object.keys(scenario.teams);
  return to === 'everyone' ? all : all.filter((team) => to.includes(team));
}

/** Story time at an exercise moment: piecewise linear over the scenario's moves. */
export function storyAt(scenario: Pick<Scenario, 'moves'>, at: ExerciseMs): StoryMs {
  let move = scenario.moves[0];
  for (const next of scenario.moves) if (next.at <= at) move = next;
  return move ? move.story + Math.floor((at - move.at) * move.storyPerExercise) : at % DAY;
}

/** Which day of the story an exercise moment falls on, from 1. */
export function storyDayAt(scenario: Pick<Scenario, 'moves'>, at: ExerciseMs): number {
  return storyDay(scenario.moves[0]?.story ?? 0, storyAt(scenario, at));
}
