/** Replaces the words of an event's field, also of one inside another (`values.facts`); false if there are none. */
export function replaceWords(event: Record<string, unknown>, field: string, by: string): boolean {
  const [name = '', inner] = field.split(/\.(.*)/s);
  const holder = inner === undefined ? event : event[name];
  const place = inner ?? name;
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, place)) return false;
  const words = holder as Record<string, unknown>;
  if (typeof words[place] !== 'string') return false;
  words[place] = by;
  return true;
}
