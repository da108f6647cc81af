// The small scenario with measures, and indicators of a person: with a catalogue of its own.
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { measuresScenario } from './measures-scenario.ts';

const INDICATORS = `
schema: 1
version: test
categories: { general: { en: General, it: Generali, ru: Общие } }
indicators:
  IND-GEN-01: { category: general, strength: strong, elements: [means], texts: { en: Papers are held by others., it: Documenti., ru: Документы. }, found_by: [interview], misreading: Reception centres store documents., source: test }
  IND-GEN-02: { category: general, strength: medium, elements: [means], texts: { en: Somebody answers for them., it: Qualcuno risponde., ru: Отвечают другие. }, found_by: [observation], misreading: Relatives too., source: test }
  IND-GEN-05: { category: general, strength: strong, elements: [means, purpose], texts: { en: Works off a debt., it: Debito., ru: Долг. }, found_by: [interview], misreading: Loans exist., source: test }
  IND-GEN-08: { category: general, strength: weak, elements: [means], texts: { en: Fears the police., it: Paura., ru: Страх. }, found_by: [interview], misreading: So do many., source: test }
  IND-GEN-13: { category: general, strength: medium, elements: [act, means], texts: { en: Was promised a course., it: Corso., ru: Курсы. }, found_by: [interview], misreading: Courses exist., source: test }
`;

/** Mara: somebody answers for her (an inject), she was promised a course (she tells), and she only seems to fear the police.
 * Of the clerk nothing is so. */
const withIndicators = (yaml: string): string =>
  yaml
    .replace(
      'truth: { summary: She was deceived. }',
      'truth: { summary: She was deceived., age: 24, trafficked: true, indicators: { IND-GEN-02: {}, IND-GEN-05: { card: true }, IND-GEN-13: { told: [journey] }, IND-GEN-08: { misleads: true } } }',
    )
    .replace(
      'people:\n',
      'people:\n  clerk: { name: Clerk, initials: C, card: Answers for her., truth: { summary: He controls her., trafficked: false } }\n',
    )
    .replace(
      'measures:\n',
      `cards:
  signs:
    kind: indicator
    title: Signs
    to: [aid, force]
    lines: { a: { indicator: IND-GEN-02 }, b: { indicator: IND-GEN-05, text: Owes. }, c: { indicator: IND-GEN-13 }, d: { indicator: IND-GEN-08 } }
  more: { kind: indicator, title: More, to: [force], lines: { a: { indicator: IND-GEN-01 } } }
measures:
`,
    )
    .replace(
      'injects:\n',
      `injects:
  notice: { number: M03, at: 3m, from: Desk, to: [aid], channel: observation, subject: Two, body: Somebody answers for her and she looks at the uniforms., shows: [person:mara, indicator:IND-GEN-02, indicator:IND-GEN-08] }
  clerk: { number: M04, at: 3m, from: Desk, to: [aid], channel: observation, subject: A clerk, body: He answers., shows: [person:clerk, 'indicator:IND-GEN-02@mara'] }
`,
    );

export const indicatorsScenario = (change: (yaml: string) => string = (yaml) => yaml): Scenario =>
  measuresScenario((yaml) => change(withIndicators(yaml)), '', INDICATORS);
