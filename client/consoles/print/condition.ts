// A condition as a person reads it: facts by their titles, where it asks for nothing but facts that are so or not so.

export interface Clause {
  readonly fact: string;
  /** The fact must not be so. */
  readonly not: boolean;
  /** What a number is compared with, e.g. "= 2". */
  readonly value?: string;
}

const CLAUSE = /^(!?)([a-z_]\w*)(?:\s*(==|!=|>=|<=|>|<)\s*(-?\d+))?$/;
const SIGN: Readonly<Record<string, string>> = { '==': '=', '!=': '≠', '>=': '≥', '<=': '≤', '>': '>', '<': '<' };

/** The clauses that must all hold; `undefined` for conditions that say more than that. */
export function clausesOf(condition: string): readonly Clause[] | undefined {
  const clauses: Clause[] = [];
  for (const part of condition.split('&&')) {
    const match = CLAUSE.exec(part.trim());
    const [, not, fact, sign = '', number] = match ?? [];
    if (fact === undefined || (not && number !== undefined)) return undefined;
    clauses.push({ fact, not: not === '!', ...(number === undefined ? {} : { value: `${SIGN[sign]} ${number}` }) });
  }
  return clauses;
}
