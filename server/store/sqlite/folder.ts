// Makes the data folder, level by level. Node's own `recursive` tries for ever where a folder can never be (`/proc/x`).
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Makes a folder and those above it; does nothing if it is there, throws the system's error if it cannot be. */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  let place = path.resolve(folder);
  while (!isFolder(place)) {
    missing.unshift(place);
    place = path.dirname(place);
  }
  for (const each of missing) makeOne(each);
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

/** What cannot be looked at is taken for missing: making it says why. */
function isFolder(place: string): boolean {
  if (place === path.dirname(place)) return true;
  try {
    return statSync(place).isDirectory();
  } catch {
    return false;
  }
}
