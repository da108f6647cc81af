// Randomness of the rim, all of it from the operating system.
import { randomBytes, randomInt } from 'node:crypto';
import type { Ids } from './ports.ts';

/** What nobody mistakes for another when reading it off a wall or aloud: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
/** Of 23 letters and digits: 45 bits. */
const CODE_LENGTH = 10;

export const randomIds: Ids = {
  secret: () => randomBytes(24).toString('base64url'),
  opaque: () => randomBytes(9).toString('base64url'),
  code: () => Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
};
