// The part of the marked scenario in which teams order measures: a catalogue of its own, with every kind of measure.
import { type Catalogue, CatalogueMeasure } from '../../shared/scenario/catalogue.ts';
import { CatalogueStep, type StepCatalogue } from '../../shared/scenario/child-steps.ts';
import type { MeasureUse } from '../../shared/scenario/schema/measures.ts';

export interface Marks {
  readonly text: () => string;
  readonly id: (kind: string, n: number) => string;
}

/** Roles of the catalogue: one that teams play as an authority, one that nobody plays. */
export const ROLES = { judge: 'ZQJ', minister: 'ZQM' } as const;

/** Child steps, one after the other, with names that are nobody's but control's: `steps.<id>` of the marked texts. */
export const STEPS = ['CS-01', 'CS-02', 'CS-03'] as const;
function markedSteps(measure: (n: number) => string): StepCatalogue {
  const step = (n: number, after: string[]) =>
    CatalogueStep.parse({
      names: { en: 'n', it: 'n', ru: 'n' },
      who: ['ZQZ'],
      within: `${n}m`,
      measure: 'MEA-CH-01',
      after,
      source: 'x',
    });
  const steps = { 'CS-01': step(2, []), 'CS-02': step(3, ['CS-01']), 'CS-03': step(4, ['CS-02']) };
  return {
    schema: 1,
    version: 'marked',
    steps: Object.fromEntries(STEPS.map((id, n) => [id, { ...steps[id], measure: measure([6, 0, 2][n] ?? 0) }])),
  };
}

/** Measures and outcomes; every team may order every measure, so that whatever is secret is so for its result alone. */
export function markedMeasures({ text, id }: Marks, teams: readonly string[], results: readonly string[]) {
  const measure = (n: number) => id('order', n);
  const names = { en: 'n', it: 'n', ru: 'n' };
  const shelf = (over: object): CatalogueMeasure =>
    CatalogueMeasure.parse({
      group: 'care',
      names,
      takes: ['ZQZ'],
      authority: 'self',
      delay: '30s',
      source: 'x',
      ...over,
    });
  const person = { about: 'person' };
  const kinds: object[] = [
    { ...person, does: { needs_met: true, trust: { add: 1 } } },
    { ...person, authority: 'person', talk: true, repeats: 'each', needs: ['needs_met'], does: { stage: 1 } },
    { ...person, authority: [ROLES.judge], repeats: 'each', does: { guardian: true } },
    { authority: [ROLES.minister], repeats: 'each' },
    {
      ...person,
      authority: [ROLES.judge],
      repeats: 'each',
      harm: true,
      does: { trust: { add: -1 }, harms: { add: 1 } },
    },
    { ...person, repeats: 'each', punishes: 'detention', does: { punished: true } },
    { ...person, repeats: 'each', does: { child: true, stage: 1 } },
  ];
  const catalogue: Catalogue = {
    schema: 1,
    version: 'marked',
    roles: Object.fromEntries(Object.values(ROLES).map((role) => [role, names])),
    measures: Object.fromEntries(kinds.map((kind, n) => [measure(n), shelf(kind)])),
  };
  const outcome = (n: number, over: object = {}) => ({ [id(`outcome-${n}`, 0)]: { text: text(), sets: {}, ...over } });
  const uses: Record<string, MeasureUse> = Object.fromEntries(
    kinds.map((_, n) => [
      measure(n),
      {
        title: text(),
        by: [...teams],
        outcomes: {
          [id(`outcome-${n}`, 1)]: { about: id('person', 0), on: 'partial' as const, text: text(), sets: {} },
          [id(`outcome-${n}`, 2)]: { when: 'zqid_open', text: text(), sets: {} },
          ...outcome(n, n === 2 || n === 3 ? { releases: results[n - 2], sets: { zqid_open: true } } : {}),
        },
      },
    ]),
  );
  return { catalogue, children: markedSteps(measure), uses };
}
