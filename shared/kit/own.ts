/** What a record holds under a key somebody sent: never what every object inherits ("constructor"). */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
