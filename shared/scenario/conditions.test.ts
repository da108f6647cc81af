import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCondition } from './conditions.ts';

const FACTS = {
  gate_open: { type: 'bool', start: false },
  workers_missing: { type: 'int', start: 0 },
  constructor: { type: 'int', start: 0 },
} as const;

const holds = (source: string, values: Record<string, boolean | number>): unknown => {
  const condition = compileCondition(source, FACTS);
  if (!condition.ok) return condition.error.message;
  const result = condition.value.evaluate(values);
  return result.ok ? result.value : result.error;
};

describe('a condition over declared facts', () => {
  test.each([
    ['gate_open', true],
    ['!gate_open', false],
    ['gate_open && workers_missing > 1', true],
    ['workers_missing + 1 == 3', true],
    ['workers_missing in [1, 3]', false],
    ['gate_open ? workers_missing > 5 : true', false],
    ['constructor == 7', true],
    ['gate_open // a remark', true],
  ])('"%s" compiles and gives %s', (source, result) => {
    expect(holds(source, { gate_open: true, workers_missing: 2, constructor: 7 })).toBe(result);
  });

  test('names each fact it reads once, in the order of mention', () => {
    const condition = compileCondition('workers_missing > 0 && gate_open && workers_missing < 9', FACTS);
    expect(condition.ok && condition.value.facts).toEqual(['workers_missing', 'gate_open']);
  });

  test.each([
    ['worker_missing > 0', 'no fact is called "worker_missing"; did you mean "workers_missing"?', 0],
    ['gate_open && toString', 'no fact is called "toString"', 13],
    ['workers_missing', 'must be true or false, this one is of type int', 0],
    ['workers_missing > 1.5', 'only whole numbers', 18],
    ['gate_open == workers_missing', 'the types do not fit: bool == int', 0],
    ['gate_open &&', 'ends too early', 12],
    ['workers_missing = 1', 'a comparison is written ==', 16],
    ['"aaaa".matches("(a+)+$")', '"matches(…)" cannot be used', 0],
    ['matches("aaaa", "(a+)+$")', '"matches(…)" cannot be used', 0],
    ['[1, 2].map(x, x) == [1]', '"map(…)" cannot be used', 0],
    ['[1, 2].exists(x, x > 1)', '"exists(…)" cannot be used', 0],
    ['timestamp("2026-06-14T06:40:00Z") > timestamp("2026-06-14T06:40:00Z")', '"timestamp(…)" cannot be used', 0],
    ['now > 1', 'no fact is called "now"', 0],
    ['gate_open.open', 'only facts', 0],
    ['"x" == "x"', 'only whole numbers', 0],
    [`${'('.repeat(100)}gate_open${')'.repeat(100)}`, 'maxDepth', 40],
  ])('"%s" is refused and says why and where', (source, message, offset) => {
    const condition = compileCondition(source, FACTS);
    expect(condition).toMatchObject({ ok: false, error: { offset } });
    expect(!condition.ok && condition.error.message).toContain(message);
  });

  test('[CON-3] division by zero and a missing fact are sentences, never exceptions', () => {
    expect(holds('10 / workers_missing > 1', { workers_missing: 0 })).toBe('division by zero');
    expect(holds('workers_missing > 1', {})).toBe('the fact workers_missing has no value');
    expect(holds('workers_missing > 1', { workers_missing: 0.5 })).toEqual(expect.any(String));
    expect(holds('constructor > 1', {})).toBe('the fact constructor has no value');
  });

  test('no text whatever makes compiling or evaluating throw', () => {
    const word = fc.constantFrom(
      'gate_open',
      'workers_missing',
      '&&',
      '>',
      '==',
      '(',
      ')',
      '[',
      '1',
      '-',
      '.',
      '?',
      ':',
      '"',
      'in',
      'matches',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
        ),
        (source) => {
          const condition = compileCondition(source, FACTS);
          if (condition.ok) condition.value.evaluate({ gate_open: true, workers_missing: 1, constructor: 0 });
        },
      ),
      { numRuns: 500 },
    );
  });
});
