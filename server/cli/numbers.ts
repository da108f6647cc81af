// Numbers in the options of a command.

/** A whole number within bounds, or `undefined` for anything else. */
export function whole(text: string, least: number, most: number): number | undefined {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
}
