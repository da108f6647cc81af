// What a code is for, and how often a wrong one may be tried.
import type { CodeRecord, PersonRecord } from '../ports.ts';
import { plainCode } from './code-text.ts';
import { seatNow, type Web } from './context.ts';
import { Refusal } from './refusals.ts';

export type CodeOwner =
  | { readonly kind: 'entry'; readonly code: CodeRecord }
  | { readonly kind: 'seat'; readonly person: PersonRecord };

async function ownerOf(web: Web, typed: string): Promise<CodeOwner | undefined> {
  const plain = plainCode(typed);
  const code = await web.store.people.byCode(plain);
  if (code && !code.withdrawn && (await web.registry.get(code.exercise))) return { kind: 'entry', code };
  const person = await web.store.people.bySeatCode(plain);
  return person && (await seatNow(web, person)) ? { kind: 'seat', person } : undefined;
}

/** Whose code this is; refused when it is nobody's, or when too many wrong ones came from this address. */
export async function spend(web: Web, address: string, typed: string): Promise<CodeOwner> {
  const owner = await web.attempts.check(address, () => ownerOf(web, typed));
  if (owner === 'wait') throw new Refusal('too-many-attempts');
  if (owner === 'wrong') throw new Refusal('code-unknown');
  return owner;
}

/** Whose code this is, for a safety stop: a right code stops play however many wrong ones came from this address. */
export async function spendForStop(web: Web, address: string, typed: string): Promise<CodeOwner> {
  return (await ownerOf(web, typed)) ?? (await spend(web, address, typed));
}
