// The casts a rehearsal can be played by, by name.
import { careful } from './careful.ts';
import { careless } from './careless.ts';
import { carefulControl, carelessControl } from './control.ts';
import { random } from './random-seat.ts';
import type { Cast } from './stage.ts';

export const CASTS = {
  careful: { seat: careful, control: carefulControl },
  careless: { seat: careless, control: carelessControl },
  random: { seat: random, control: carelessControl },
} as const satisfies Readonly<Record<string, Cast>>;
export type CastName = keyof typeof CASTS;
