// Randomness of the rim.
import { randomBytes, randomInt } from 'node:crypto';
import type { Ids } from './ports.ts';

/** Letters and digits nobody mistakes for another when reading aloud or typing: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const CODE_ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
/** 23 letters to the power of 10: 45 bits. Shown in groups by the client. */
export const CODE_LENGTH = 10;

export function createIds(): Ids {
  return {
    secret: () => randomBytes(24).toString('base64url'),
    opaque: () => randomBytes(9).toString('base64url'),
    code: () => Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join(''),
  };
}
