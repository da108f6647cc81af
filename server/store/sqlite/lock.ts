// One server per data folder: a second one would decide on a state that the first has long left behind.
import path from 'node:path';
import { openFile } from './database.ts';
import { makeFolder } from './folder.ts';

/** Wall milliseconds a start waits for the one before it to end. */
const PATIENCE = 2000;
const BUSY = 5;

/** Somebody else serves this folder. */
export class FolderInUse extends Error {}

/** Held from taking it to the end of the process: what is not referred to would be collected, and let go. */
const held = new Set<object>();

/**
 * Takes a data folder for this process; throws `FolderInUse` if another one has it. The system lets it go when the
 * process ends, however it ends. Who only writes beside a server (`director-link`) needs no lock.
 */
export function lockFolder(folder: string): { release(): void } {
  makeFolder(folder);
  const file = openFile(path.join(folder, 'waymark.lock'));
  try {
    file.exec(`pragma busy_timeout = ${PATIENCE}`);
    file.exec('pragma locking_mode = exclusive');
    file.exec('begin exclusive');
  } catch (error) {
    file.close();
    if (isBusy(error)) throw new FolderInUse(folder);
    throw error;
  }
  held.add(file);
  return {
    release: () => {
      if (held.delete(file)) file.close();
    },
  };
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  (('errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === BUSY) ||
    /database is locked/.test(error.message));
