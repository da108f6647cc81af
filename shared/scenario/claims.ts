/** What a dossier card can say a person claims. A closed list, so that every console has each word in its language. */
export const CLAIMS = [
  'age',
  'name',
  'role',
  'job',
  'wish',
  'pay',
  'wage',
  'statement',
  'relation',
  'family',
  'document',
  'papers',
  'residence',
  'nationality',
  'origin',
  'employer',
  'travel',
  'health',
] as const;
export type Claim = (typeof CLAIMS)[number];
