// Media of planned exercises, kept under the data folder by the hash of their bytes: a file whose hash is known can
// neither change nor be taken away by an edit of the scenario.
import { copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { hashFile } from './scenario-folder.ts';

export interface MediaShelf {
  /** Keeps a copy of a file under its hash, durably. Throws if the file's bytes no longer have that hash. */
  keep(file: string, sha256: string): Promise<void>;
  find(sha256: string): Promise<Uint8Array | undefined>;
}

let copies = 0;

export function createMediaShelf(folder: string): MediaShelf {
  const place = (sha256: string): string => path.join(folder, sha256);
  const reading = new Map<string, Promise<Uint8Array>>();
  /** What is still being sent to somebody: a room that opens the same video at once shares one copy of its bytes. */
  const inUse = new Map<string, WeakRef<Uint8Array>>();
  const bytesOf = async (sha256: string): Promise<Uint8Array> => {
    const held = inUse.get(sha256)?.deref();
    if (held) return held;
    const read = reading.get(sha256) ?? readFile(place(sha256)).finally(() => reading.delete(sha256));
    reading.set(sha256, read);
    const bytes = await read;
    inUse.set(sha256, new WeakRef(bytes));
    return bytes;
  };
  return {
    async keep(file, sha256) {
      if (!isHash(sha256)) throw new Error('not a hash');
      if (await exists(place(sha256))) return;
      await mkdir(folder, { recursive: true });
      copies += 1;
      const copy = path.join(folder, `.${process.pid}-${copies}.part`);
      try {
        await copyFile(file, copy);
        if ((await hashFile(copy)) !== sha256) throw new Error(`${path.basename(file)} changed while it was read`);
        const handle = await open(copy, 'r+');
        try {
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(copy, place(sha256));
      } finally {
        await rm(copy, { force: true });
      }
    },
    async find(sha256) {
      if (!isHash(sha256) || !(await exists(place(sha256)))) return undefined;
      return bytesOf(sha256);
    },
  };
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

async function exists(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true;
}
