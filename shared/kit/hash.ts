// SHA-256 without a platform: the same in Node, in a browser and on a page that is no secure context.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Full SHA-256 of a text, as hex. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The short form a translation carries to say which source text it was made from (12 hex digits). */
export const shortHash = (text: string): string => hashText(text).slice(0, 12);
