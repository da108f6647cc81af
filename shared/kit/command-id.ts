// What command ids look like: first the moment, then chance. Ids of one time stand side by side in the log's index, so that
// a commit late in a long exercise rewrites as few pages of it as an early one.
import type { WallMs } from './time.ts';

/** In the order of their character codes, so that ids sort as their moments do. */
const LETTERS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const MOMENT = 8;

/** How many random bytes an id takes; six bits of each, 84 in all. */
export const COMMAND_ID_BYTES = 14;

/** A command id of a wall moment: 22 characters. Nobody guesses it; that it sorts by time is for the store alone. */
export function commandIdAt(moment: WallMs, random: Uint8Array): string {
  let id = '';
  for (let left = Math.floor(moment), at = 0; at < MOMENT; at++, left = Math.floor(left / 64))
    id = LETTERS.charAt(left % 64) + id;
  for (const byte of random) id += LETTERS.charAt(byte & 63);
  return id;
}
