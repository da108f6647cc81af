// What this browser keeps: commands not yet acknowledged, text being typed, the chosen language, seats taken here.
// Storage may be full, blocked or absent; then things live as long as the page does.

export interface Keeper {
  read<T>(key: string): T | undefined;
  write(key: string, value: unknown): void;
}

/** A keeper over a storage of the browser. It is asked for each time: a page may be forbidden even to name it. */
function keeperOf(storage: () => Storage): Keeper {
  const memory = new Map<string, string>();
  return {
    read<T>(key: string): T | undefined {
      try {
        const text = storage().getItem(`waymark.${key}`) ?? memory.get(key);
        return text === undefined || text === null ? undefined : (JSON.parse(text) as T);
      } catch {
        const text = memory.get(key);
        return text === undefined ? undefined : (JSON.parse(text) as T);
      }
    },
    write(key, value) {
      const text = JSON.stringify(value);
      memory.set(key, text);
      try {
        storage().setItem(`waymark.${key}`, text);
      } catch {
        // Kept in memory above.
      }
    },
  };
}

export const browserKeeper: Keeper = keeperOf(() => localStorage);

/** Of this tab only and gone with it: where somebody is on a page. */
export const tabKeeper: Keeper = keeperOf(() => sessionStorage);

/** A keeper that lives in memory only, for pages that must leave nothing behind and for tests. */
export function memoryKeeper(): Keeper {
  const values = new Map<string, string>();
  return {
    read<T>(key: string): T | undefined {
      const text = values.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    write: (key, value) => void values.set(key, JSON.stringify(value)),
  };
}
