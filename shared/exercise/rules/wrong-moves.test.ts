// The fourteen wrong moves about a child, each with the effect `engine:` of the child-case guide gives it.
import { describe, expect, it } from 'vitest';
import { childScenario } from '../../../tests/support/child-scenario.ts';
import { loadCommons } from '../../../tests/support/load-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';
import type { Command } from '../commands.ts';

const MIN = 60_000;
const order = (measure: string): Command => ({
  type: 'OrderMeasure',
  measure,
  about: 'ada',
  reason: 'so decided',
  restsOn: [],
});

function running(): TableTop {
  const x = new TableTop(childScenario(), 2);
  x.control({ type: 'StartExercise' });
  x.until(2 * MIN);
  for (const [fact, value] of Object.entries({
    level: 2,
    placed: true,
    apart: true,
    family_safe: true,
    guardian: true,
  }))
    x.control({ type: 'SetFact', fact: `ada_${fact}`, value, reason: 'as it stands' });
  return x;
}
function carryOut(x: TableTop, measure: string): void {
  const team = ['care', 'force', 'cell'].find((id) => x.state.scenario.orders?.[measure]?.by.includes(id)) ?? '';
  x.trainee(team, order(measure));
  const row = [...x.state.measures].at(-1);
  if (row?.status === 'asked') x.control({ type: 'AuthoriseMeasure', order: row.key, answer: 'granted', reason: '' });
  x.until(x.state.measures.get(row?.key ?? '')?.doneAt ?? x.t);
}

interface Effect {
  readonly facts: Readonly<Record<string, number | boolean>>;
  /** State of the storyline that stands for the inject that follows. */
  readonly storyline?: string;
  readonly criteria: readonly string[];
}
const EFFECTS: Readonly<Record<string, Effect>> = {
  'CW-01': { facts: { level: 1, placed: false }, storyline: 'found', criteria: ['CH-3'] },
  'CW-02': { facts: { apart: false, placed: false }, storyline: 'lost', criteria: ['CH-8'] },
  'CW-03': { facts: { tainted: true, trust: -1, talks: 1, level: 2 }, criteria: ['CH-2', 'CH-6'] },
  'CW-04': { facts: { talks: 1, level: 2, closed: false }, criteria: ['CH-6', 'IN-5'] },
  'CW-05': { facts: { trust: -1 }, storyline: 'challenged', criteria: ['CH-5'] },
  'CW-06': { facts: { family_safe: false, trust: -2 }, storyline: 'threatened', criteria: ['CH-8', 'PR-2'] },
  'CW-07': { facts: { closed: true, punished: true }, criteria: ['NP-2', 'CH-3'] },
  'CW-08': { facts: { placed: false }, storyline: 'leaked', criteria: ['DP-4'] },
  'CW-09': { facts: { promised: true, trust: 0 }, criteria: ['IN-7'] },
  'CW-10': { facts: { search_late: 0 }, criteria: ['CH-7'] },
  'CW-11': { facts: { trust: -1 }, criteria: ['GE-3'] },
  'CW-12': { facts: { missing_risk: 30 }, criteria: ['CH-3', 'CH-4'] },
  'CW-13': { facts: { family_safe: false, trust: -1 }, storyline: 'threatened', criteria: ['CH-6', 'PR-4'] },
  'CW-14': { facts: { guardian: false }, storyline: 'complained', criteria: ['CH-2'] },
};

describe('wrong moves', () => {
  it.each(Object.entries(EFFECTS))(
    '[CHI-6] [CAS-1] %s has its effect, and is a harm',
    (move, { facts, storyline, criteria }) => {
      const x = running();
      carryOut(x, move);
      for (const [fact, value] of Object.entries(facts)) expect(x.state.facts[`ada_${fact}`], fact).toBe(value);
      expect(x.state.facts.ada_harms).toBe(1);
      expect([...x.state.measures].at(-1)?.harm).toBeDefined();
      expect(x.state.storylines.ada?.state).toBe(storyline ?? 'here');
      expect(loadCommons().catalogue?.measures[move]?.criteria).toEqual(criteria);
    },
  );

  it('[CHI-6] CW-04: whoever asks again, at the third time the child closes', () => {
    const x = running();
    for (let n = 0; n < 3; n++) carryOut(x, 'CW-04');
    expect(x.state.facts).toMatchObject({ ada_talks: 3, ada_closed: true, ada_harms: 3 });
  });

  it('[CHI-6] CW-07: the child tells nobody anything for forty minutes', () => {
    const x = running();
    carryOut(x, 'CW-07');
    const closed = x.t;
    x.until(closed + 40 * MIN - 1);
    expect(x.state.facts.ada_closed).toBe(true);
    x.until(closed + 40 * MIN);
    expect(x.state.facts.ada_closed).toBe(false);
  });

  it('[CHI-6] CW-09: trust falls when the panel meets, once, and not before', () => {
    const x = running();
    carryOut(x, 'CW-09');
    x.until(30 * MIN);
    expect(x.state.facts.ada_trust).toBe(0);
    carryOut(x, 'MEA-CH-06');
    expect(x.state.facts).toMatchObject({ ada_trust: -2, ada_promised: false });
    carryOut(x, 'MEA-RI-01');
    expect(x.state.facts.ada_trust).toBe(-2);
  });

  it('[CHI-6] CW-10: each five minutes count until the search is ordered', () => {
    const x = running();
    carryOut(x, 'CW-10');
    x.until(x.t + 11 * MIN);
    expect(x.state.facts.ada_search_late).toBe(2);
    carryOut(x, 'MEA-CH-07');
    x.until(x.t + 30 * MIN);
    expect(x.state.facts.ada_search_late).toBe(2);
  });
});
