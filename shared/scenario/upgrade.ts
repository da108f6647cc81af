// Older scenario formats are lifted step by step to the current one before they are read. Version 1 is the first.
import { err, ok, type Result } from '../kit/result.ts';

export const CURRENT_SCHEMA = 1;

/** `UPGRADES[n]` lifts a scenario of version n to version n + 1. */
const UPGRADES: Readonly<Record<number, (older: Record<string, unknown>) => Record<string, unknown>>> = {};

/** The scenario in the current format; a sentence if it was written for a newer Waymark. Other values pass unchanged. */
export function upgrade(raw: unknown): Result<unknown, string> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return ok(raw);
  let scenario = raw as Record<string, unknown>;
  let version = scenario.schema;
  if (typeof version !== 'number') return ok(raw);
  if (version > CURRENT_SCHEMA) return err(`this scenario has schema ${version}: it was written for a newer Waymark`);
  while (typeof version === 'number' && version < CURRENT_SCHEMA) {
    const lift = UPGRADES[version];
    if (!lift) break;
    scenario = lift(scenario);
    version += 1;
  }
  return ok(scenario);
}
