// One string for a short text that comes again and again.

const known: Record<string, string> = Object.create(null);

/**
 * The same text, as the one string an engine keeps for a property of that name. What `JSON.parse` makes is a string of
 * its own each time, compared letter by letter ever after; two of these are compared by where they lie. For a small
 * closed set of names only: each is kept for ever.
 */
export function oneString<S extends string>(text: S): S {
  let name = known[text];
  if (name === undefined) {
    name = Object.keys({ [text]: true })[0] ?? text;
    known[name] = name;
  }
  return name as S;
}
