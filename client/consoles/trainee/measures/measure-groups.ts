// The groups of the catalogue as trainees see them. What the catalogue does not name, and what it names for the
// directing staff only, stands together under the last one.

export const GROUPS = [
  'identification',
  'interview',
  'protection',
  'child',
  'health',
  'status-legal',
  'investigation',
  'financial',
  'labour',
  'international',
  'coordination',
  'communication',
  'return-inclusion',
  'other',
] as const;
export type Group = (typeof GROUPS)[number];

/** The group a measure is shown in. */
export const groupOf = (group: string): Group => GROUPS.find((known) => known === group) ?? 'other';
