// What trafficking is made of, and how much an indicator says of it.

/** For a child, act and purpose are enough. */
export const ELEMENTS = ['act', 'means', 'purpose'] as const;
export type Element = (typeof ELEMENTS)[number];

export const STRENGTHS = ['weak', 'medium', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** An indicator as it is frozen into a scenario that uses it; its text has the key `indicators.<id>.text`. */
export interface Indicator {
  readonly strength: Strength;
  readonly elements: readonly Element[];
}
