// CEL conditions over the declared facts, compiled once. Only names, whole numbers, comparisons, arithmetic and logic:
// no calls at all, so a condition can neither run long nor read a clock. Nothing here throws.
import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { err, ok, type Result } from '../kit/result.ts';
import { nearest } from './nearest.ts';
import type { FactValue } from './schema/values.ts';
import type { ScenarioSource } from './schema.ts';

export interface CompiledCondition {
  readonly source: string;
  /** Names of the facts it reads, each once, in the order of their first mention. */
  readonly facts: readonly string[];
  /** The whole numbers each fact is compared with; `undefined` for a number that is calculated with instead. */
  readonly compared: ReadonlyMap<string, readonly number[] | undefined>;
  /** Whether it holds for these facts; an error (overflow, division by zero, a missing fact) is a sentence. */
  evaluate(facts: Readonly<Record<string, FactValue>>): Result<boolean, string>;
}

export interface ConditionError {
  readonly message: string;
  /** Where in the source, counted from 0. */
  readonly offset?: number;
}

/** Words CEL keeps for itself; a fact with such a name could never be read. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  (
    'as bool break bytes cel const continue double dyn else false for function google if import in int let list loop map ' +
    'namespace null null_type optional optional_type package return string timestamp duration true type uint var void while'
  ).split(' '),
);

const LIMITS = { maxAstNodes: 300, maxDepth: 40, maxListElements: 50, maxMapEntries: 0, maxCallArguments: 8 };
const LOGIC = new Set<string>([
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
  '&&',
  '||',
  '!_',
  '-_',
  '?:',
  'in',
  'list',
]);

/** Compiles a condition, or says what is wrong with it: bad syntax, an unknown fact, types that do not fit, a call. */
export function compileCondition(
  source: string,
  facts: ScenarioSource['facts'],
): Result<CompiledCondition, ConditionError> {
  try {
    const environment = new Environment({ limits: LIMITS });
    for (const [name, fact] of Object.entries(facts))
      if (!RESERVED_NAMES.has(name)) environment.registerVariable(name, fact.type);
    const parsed = environment.parse(source);
    const read = new Set<string>();
    const refusal = inspect(parsed.ast, facts, read);
    if (refusal) return err(refusal);
    const types = parsed.check();
    if (!types.valid) return err(describe(types.error));
    if (types.type !== 'bool') {
      const mend = types.type === 'int' ? '; compare it with a number, e.g. "> 0"' : '';
      return err({ message: `a condition must be true or false, this one is of type ${types.type}${mend}`, offset: 0 });
    }
    const names = [...read];
    const run = (values: Readonly<Record<string, FactValue>>): Result<boolean, string> => {
      try {
        const context: Record<string, boolean | bigint> = {};
        for (const name of names) {
          const value = Object.hasOwn(values, name) ? values[name] : undefined;
          if (value === undefined) return err(`the fact ${name} has no value`);
          context[name] = typeof value === 'number' ? BigInt(value) : value;
        }
        const result: unknown = parsed(context);
        return typeof result === 'boolean' ? ok(result) : err('the condition gave neither true nor false');
      } catch (error) {
        return err(describe(error).message);
      }
    };
    const compared = new Map<string, number[] | undefined>();
    collectCompared(parsed.ast, compared);
    return ok({ source, facts: names, compared, evaluate: run });
  } catch (error) {
    return err(describe(error));
  }
}

/** Walks the syntax tree: collects the facts it reads and refuses whatever a condition may not contain. */
function inspect(node: ASTNode, facts: ScenarioSource['facts'], read: Set<string>): ConditionError | undefined {
  const refuse = (message: string): ConditionError => ({ message, offset: node.range.start });
  if (node.op === 'id') {
    if (!Object.hasOwn(facts, node.args)) {
      const near = nearest(node.args, Object.keys(facts));
      return refuse(`no fact is called "${node.args}"${near ? `; did you mean "${near}"?` : ''}`);
    }
    read.add(node.args);
    return undefined;
  }
  if (node.op === 'value') {
    const fits = typeof node.args === 'bigint' || typeof node.args === 'boolean';
    return fits ? undefined : refuse('only whole numbers, true and false can be compared with facts');
  }
  if (node.op === 'call' || node.op === 'rcall')
    return refuse(`"${node.args[0]}(…)" cannot be used: conditions call nothing`);
  if (!LOGIC.has(node.op)) return refuse('only facts, whole numbers, comparisons, arithmetic and logic can be used');
  const parts: readonly unknown[] = Array.isArray(node.args) ? node.args : [node.args];
  for (const part of parts) {
    const refusal = inspect(part as ASTNode, facts, read);
    if (refusal) return refusal;
  }
  return undefined;
}

const COMPARISONS = new Set<string>(['==', '!=', '<', '<=', '>', '>=', 'in']);
const partsOf = (node: ASTNode): readonly ASTNode[] =>
  (Array.isArray(node.args) ? node.args : [node.args]) as unknown as readonly ASTNode[];

/** The numbers facts are compared with, where a comparison is of one fact with numbers and nothing else. */
function collectCompared(node: ASTNode, into: Map<string, number[] | undefined>): void {
  if (node.op === 'id') {
    // Met outside a comparison: a yes or no, or a number in a calculation.
    into.set(node.args, undefined);
    return;
  }
  if (node.op === 'value') return;
  const parts = partsOf(node);
  const [left, right] = parts;
  if (COMPARISONS.has(node.op) && left && right) {
    const [fact, others] = left.op === 'id' ? [left, right] : [right, left];
    const numbers = numbersOf(others);
    if (fact.op === 'id' && numbers) {
      const before = into.has(fact.args) ? into.get(fact.args) : [];
      into.set(fact.args, before && [...before, ...numbers]);
      return;
    }
  }
  for (const part of parts) collectCompared(part, into);
}

function numbersOf(node: ASTNode): number[] | undefined {
  if (node.op === 'value') return typeof node.args === 'bigint' ? [Number(node.args)] : undefined;
  const [only] = partsOf(node);
  if (node.op === '-_' && only) return numbersOf(only)?.map((value) => -value);
  if (node.op !== 'list') return undefined;
  const each = partsOf(node).map(numbersOf);
  return each.every((numbers) => numbers !== undefined) ? each.flat() : undefined;
}

/** First line of an error of the CEL library (the others draw the position), with its offset. */
function describe(error: unknown): ConditionError {
  const { message, summary, range, node } = (error ?? {}) as {
    message?: string;
    summary?: string;
    range?: { start: number };
    node?: { start: number };
  };
  const offset = range?.start ?? node?.start;
  const sentence = ((summary ?? message ?? 'the condition cannot be read').split('\n')[0] ?? '')
    .replace(/^no such overload: /, 'the types do not fit: ')
    .replace(/^Unexpected character: =$/, 'a comparison is written ==')
    .replace(/^Unexpected token: EOF$/, 'the condition ends too early');
  return offset === undefined ? { message: sentence } : { message: sentence, offset };
}
