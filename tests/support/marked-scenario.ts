// A generated scenario that carries a unique marker in every text, id and file name, so that whatever reaches a trainee
// can be searched for what it must not hold. Authors' ids are markers too: none of them may ever be seen.
import { caseFact, factsOfCases } from '../../shared/scenario/case-facts.ts';
import { childSteps } from '../../shared/scenario/child-steps.ts';
import { orderables } from '../../shared/scenario/orders.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { sourceTexts } from '../../shared/scenario/texts.ts';
import { markedMeasures, ROLES, STEPS } from './marked-measures.ts';

export interface Shape {
  readonly teams: number;
  readonly injects: number;
  readonly seed: number;
}

export const TEXT_MARK = 'zqtext';
export const ID_MARK = 'zqid';

/** Which teams may ever see a text; absent keys are nobody's but control's. Built beside the scenario, not from views. */
export interface Marked {
  readonly scenario: Scenario;
  /** Marker → who may see it and from when: "always", or the injects or decision that bring it. */
  readonly readers: ReadonlyMap<string, Reader>;
}
export type Reader =
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'everyone' }
  | { readonly kind: 'inject'; readonly inject: string }
  | { readonly kind: 'decision'; readonly decision: string }
  | { readonly kind: 'person'; readonly person: string }
  /** A person's name: with the card, or in an order the team is asked to agree to. */
  | { readonly kind: 'name'; readonly person: string }
  | { readonly kind: 'refusal'; readonly person: string }
  | { readonly kind: 'outcome'; readonly measure: string; readonly outcome: string }
  | { readonly kind: 'disclosure'; readonly person: string; readonly disclosure: string }
  | { readonly kind: 'chosen'; readonly decision: string; readonly option: string }
  /** An agency only one team has at hand: with its name on a console, or in a message it wrote. */
  | { readonly kind: 'agency'; readonly agency: string }
  /** A form: with its team from the start, with others once a document is sent to them. */
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'writes'; readonly form: string }
  | { readonly kind: 'move'; readonly move: number };

const INDICATORS = ['IND-GEN-01', 'IND-GEN-02', 'IND-SEX-06'] as const;
/** What is so of a person and what shows it: another for each. */
const truthOf = (n: number, disclosure: string) => ({
  [INDICATORS[n % 3] as string]: { card: n === 0, told: [disclosure], misleads: false },
  [INDICATORS[(n + 1) % 3] as string]: { card: false, told: [], misleads: n === 1 },
});

/** Makes a scenario of the wanted shape. Deterministic: the same shape gives the same scenario. */
export function markedScenario({ teams: teamCount, injects: injectCount, seed }: Shape): Marked {
  let count = 0;
  const text = () => `${TEXT_MARK}${(seed * 1000 + count++).toString(36)}x`;
  const id = (kind: string, n: number) => `${ID_MARK}-${kind}-${n}`;
  const teams = Object.fromEntries(
    Array.from({ length: teamCount }, (_, n) => [
      id('team', n),
      // From three teams on, the last one is asked to agree to some measures of the others.
      {
        title: text(),
        code: `T${n}`,
        mandate: text(),
        seats: 2,
        plays: n > 1 && n === teamCount - 1 ? [ROLES.judge] : [],
      },
    ]),
  );
  const teamIds = Object.keys(teams);
  const of = <T>(list: readonly T[], n: number) => list[n % list.length] as T;
  const people = Object.fromEntries(
    Array.from({ length: 3 }, (_, n) => [
      id('person', n),
      {
        name: text(),
        initials: 'XY',
        card: text(),
        claims: { statement: text() },
        truth: { summary: text(), act: [], means: [], purpose: [], indicators: truthOf(n, id('told', n)) },
        disclosure: { [id('told', n)]: { when: 'zqid_open', to: [of(teamIds, n + seed)], text: text() } },
        case: {
          starts: n === 0 ? { trust: 2 } : {},
          consents: `${caseFact(id('person', n), 'trust')} > 0`,
          refuses: text(),
          bears: 1,
          ...(n < 2
            ? {
                child: {
                  from: n === 0 ? ('suspected' as const) : ('start' as const),
                  gates: n === 0 ? ('record' as const) : ('forbid' as const),
                  within: {},
                },
              }
            : {}),
          closed_for: 90_000,
          right: caseFact(id('person', n), 'needs_met'),
          errors: { [id('error', n)]: { title: text(), when: caseFact(id('person', n), 'punished') } },
        },
      },
    ]),
  );
  const results = [id('result', 0), id('result', 1)];
  const { catalogue, children, uses } = markedMeasures({ text, id }, teamIds, results);
  // A measure's name would tell a trainee how good an option is: nobody's but control's and the review's.
  const measure = id('measure', 0);
  const decisions = Object.fromEntries(
    Array.from({ length: 4 }, (_, n) => [
      id('decision', n),
      {
        title: text(),
        prompt: text(),
        by: [of(teamIds, n), of(teamIds, n + 1)],
        once: 'team' as const,
        deadline: { within: 120_000 },
        options: Object.fromEntries(
          [0, 1].map((o) => [
            id(`option-${n}`, o),
            {
              title: text(),
              detail: text(),
              measures: [measure],
              sets: o === 0 ? { zqid_open: true } : {},
              feedback: text(),
            },
          ]),
        ),
      },
    ]),
  );
  const injects = Object.fromEntries(
    Array.from({ length: injectCount + results.length }, (_, n) => {
      const result = results[n - injectCount];
      const to = n % 5 === 4 ? ('everyone' as const) : [of(teamIds, n + seed), of(teamIds, n * 3 + seed)];
      const trigger = [
        { at: (n + 1) * 40_000 },
        { when: 'zqid_open', delay: 20_000 },
        { manual: true as const },
        { after: { state: `${id('line', 0)}.${id('state', 1)}`, delay: 10_000 } },
      ][result !== undefined ? 2 : n % 7 < 4 ? 0 : (n % 7) - 3];
      const reserve = result === undefined && n % 8 === 6;
      return [
        result ?? id('inject', n),
        {
          number: id('number', n),
          kind: 'contextual' as const,
          ...(reserve
            ? {
                kind: 'contingency' as const,
                reserve: true as const,
                when: 'zqid_open',
                covers: { objective: id('objective', 0) },
              }
            : trigger),
          release: n % 6 === 5 ? ('confirm' as const) : ('auto' as const),
          announcement: n % 9 === 0,
          from: text(),
          to,
          channel: 'document' as const,
          subject: text(),
          body: text(),
          script: text(),
          attachments: [`${id('file', n)}.pdf`],
          shows: [`person:${id('person', n % 3)}`, ...(n % 2 ? [`indicator:${INDICATORS[n % 3]}`] : [])],
          holds: [],
          opens: [id('decision', n % 4)],
          sets: {},
          expects: [
            {
              team: of(teamIds, n),
              decision: id('decision', n % 4),
              options: [id(`option-${n % 4}`, 0)],
              within: 60_000,
              objective: id('objective', 0),
              task: id('task', 0),
              weight: 1,
              why: text(),
            },
          ],
          deliberate_stigma: false,
        },
      ];
    }),
  );
  const source = {
    schema: 1 as const,
    id: id('scenario', 0),
    title: text(),
    summary: text(),
    language: 'en' as const,
    moves: [
      { at: 0, story: 1_781_000_000_000, storyPerExercise: 1, title: text() },
      { at: 300_000, story: 1_781_100_000_000, storyPerExercise: 5, title: text() },
    ],
    ends: 3_600_000,
    teams,
    objectives: { [id('objective', 0)]: { title: text(), criteria: [], tasks: { [id('task', 0)]: text() } } },
    facts: { ...factsOfCases({ people }), zqid_open: { type: 'bool' as const, start: false, title: text() } },
    people,
    cards: {
      [id('card', 0)]: {
        kind: 'law' as const,
        title: text(),
        to: [teamIds[0] as string],
        intro: text(),
        lines: { [id('line', 9)]: { text: text() } },
      },
      // Everybody has indicators to tick; which of them are so, nobody learns.
      [id('card', 1)]: {
        kind: 'indicator' as const,
        title: text(),
        to: 'everyone' as const,
        lines: Object.fromEntries(
          INDICATORS.map((indicator, n) => [id('sign', n), { text: text(), indicator, strength: 'weak' as const }]),
        ),
      },
    },
    between_teams: false,
    ordering: true,
    measures: { [measure]: { title: text(), by: [], outcomes: {} }, ...uses },
    agencies: {
      [id('agency', 0)]: { title: text(), to: 'everyone' as const },
      [id('agency', 1)]: { title: text(), to: [teamIds[0] as string] },
    },
    forms: {
      // The first team writes it, the second signs it, and the last one receives it.
      [id('form', 0)]: {
        title: text(),
        kind: 'referral' as const,
        intro: text(),
        by: [teamIds[0] as string],
        to: [teamIds.at(-1) as string, id('agency', 0)],
        about: 'person' as const,
        signs: [teamIds[1] as string, id('agency', 1)],
        fields: {
          [id('field', 0)]: { label: text(), help: text(), type: 'long' as const, required: true, options: {} },
          [id('field', 1)]: {
            label: text(),
            type: 'choice' as const,
            required: false,
            options: { [id('choice', 0)]: text(), [id('choice', 1)]: text() },
          },
          [id('field', 2)]: { label: text(), type: 'person' as const, required: false, options: {} },
        },
        sets: { zqid_open: true },
      },
    },
    storylines: {
      [id('line', 0)]: {
        title: text(),
        initial: id('state', 0),
        states: {
          [id('state', 0)]: {
            on: { [`decision.${id('decision', 0)}.${id('option-0', 0)}`]: id('state', 1) },
            after: {},
            meta: { title: text(), sets: {} },
          },
          [id('state', 1)]: { on: {}, after: {}, meta: { title: text(), sets: {}, branch: id('branch', 0) } },
        },
      },
    },
    decisions,
    injects,
    evaluation: {},
  };
  const signs = Object.fromEntries(INDICATORS.map((one) => [`indicators.${one}.text`, text()]));
  const roles = Object.fromEntries(Object.values(ROLES).map((role) => [`roles.${role}`, text()]));
  const named = Object.fromEntries(STEPS.map((step) => [`steps.${step}`, text()]));
  const en = { ...Object.fromEntries(sourceTexts(source)), ...roles, ...signs, ...named };
  const media = Object.fromEntries(
    Object.values(injects).flatMap((inject) =>
      inject.attachments.map((name) => [name, { sha256: 'a'.repeat(64), type: 'application/pdf', bytes: 10 }]),
    ),
  );
  const indicators = Object.fromEntries(
    INDICATORS.map((one) => [one, { strength: 'weak' as const, elements: ['act' as const, 'means' as const] }]),
  );
  const orders = orderables(source, { catalogue, laws: {} });
  const scenario: Scenario = {
    ...source,
    languages: ['en', 'it'],
    texts: { en, it: {} },
    stale: {},
    media,
    orders,
    indicators,
    steps: childSteps(source, children),
    clocks: { guardian: 120_000, best_interests: 150_000, reflection: 60_000 },
  };
  const readers = readersOf(en);
  // What everybody may order, and whose agreement it needs, everybody may read; never what only an option stands for.
  for (const id of Object.keys(uses)) readers.set(en[`measures.${id}.title`] ?? '', { kind: 'everyone' });
  for (const mark of Object.values(roles)) readers.set(mark, { kind: 'everyone' });
  return { scenario, readers };
}

/** Who a text key belongs to; keys that are nobody's have no entry. */
function readersOf(texts: Readonly<Record<string, string>>): Map<string, Reader> {
  const readers = new Map<string, Reader>();
  for (const [key, mark] of Object.entries(texts)) {
    const parts = key.split('.');
    const [family, one = '', two, three = '', four] = parts;
    if (key === 'title') readers.set(mark, { kind: 'everyone' });
    if (family === 'moves') readers.set(mark, { kind: 'move', move: Number(one) });
    if (family === 'teams') readers.set(mark, { kind: 'team', team: one });
    if (family === 'agencies')
      readers.set(mark, one.endsWith('-0') ? { kind: 'everyone' } : { kind: 'agency', agency: one });
    if (family === 'cards')
      readers.set(
        mark,
        one === `${ID_MARK}-card-1` ? { kind: 'everyone' } : { kind: 'team', team: `${ID_MARK}-team-0` },
      );
    if (family === 'forms') {
      const inDocuments = two === 'title' || four === 'label' || four === 'options';
      readers.set(mark, inDocuments ? { kind: 'form', form: one } : { kind: 'writes', form: one });
    }
    if (family === 'injects' && (two === 'from' || two === 'subject' || two === 'body'))
      readers.set(mark, { kind: 'inject', inject: one });
    if (family === 'decisions' && (two === 'title' || two === 'prompt' || four === 'title' || four === 'detail'))
      readers.set(mark, { kind: 'decision', decision: one });
    if (family === 'decisions' && four === 'feedback')
      readers.set(mark, { kind: 'chosen', decision: one, option: three });
    if (family === 'people' && two === 'name') readers.set(mark, { kind: 'name', person: one });
    if (family === 'people' && (two === 'card' || two === 'claims')) readers.set(mark, { kind: 'person', person: one });
    if (key.endsWith('.case.refuses')) readers.set(mark, { kind: 'refusal', person: one });
    if (family === 'measures' && two === 'outcomes')
      readers.set(mark, { kind: 'outcome', measure: one, outcome: three });
    if (family === 'people' && two === 'disclosure')
      readers.set(mark, { kind: 'disclosure', person: one, disclosure: three });
  }
  return readers;
}
