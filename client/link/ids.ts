// Ids drawn in the browser. A page on a local network over http is no secure context: `crypto.randomUUID` is missing
// there, `getRandomValues` is not.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** A command id: 22 characters, 132 random bits. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(22));
  let id = '';
  for (const byte of bytes) id += LETTERS[byte & 63];
  return id;
}
