// JSON that is written once for many: a difference goes to every console of its audience and to all who missed it.
const written = new WeakMap<object, string>();

/** The JSON of a value that many are given and nobody changes. */
export function jsonOf(value: object): string {
  let json = written.get(value);
  if (json === undefined) {
    json = JSON.stringify(value);
    written.set(value, json);
  }
  return json;
}
