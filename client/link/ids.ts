// Ids drawn in the browser. A page on a local network over http is no secure context: `crypto.randomUUID` is missing
// there, `getRandomValues` is not.
import { COMMAND_ID_BYTES, commandIdAt } from '../../shared/kit/command-id.ts';

/** A command id of now. */
export const newId = (): string => commandIdAt(Date.now(), crypto.getRandomValues(new Uint8Array(COMMAND_ID_BYTES)));
