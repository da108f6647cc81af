/** Closes a switch: the compiler refuses the call while a case is missing; at run time it names what slipped through. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
