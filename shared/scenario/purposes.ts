// What a person can agree to. Consent is asked for and given separately for each purpose: what was given for one carries no
// other (domain guide §4.2).
import type { Content } from './walls.ts';

export const PURPOSES = ['support', 'referral', 'care', 'medical-data', 'police', 'proceedings', 'family'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Of measures frozen before there were purposes: by the group they stand in. */
const OF_GROUP: Readonly<Record<string, Purpose>> = {
  identification: 'referral',
  health: 'care',
  investigation: 'proceedings',
  international: 'referral',
};

/** What a measure asks a person's consent for. */
export const purposeOf = (orderable: { readonly purpose?: Purpose; readonly group: string } | undefined): Purpose =>
  orderable?.purpose ?? OF_GROUP[orderable?.group ?? ''] ?? 'support';

const OF_ROLE: Readonly<Record<string, Purpose>> = {
  FRO: 'police',
  POL: 'police',
  FIN: 'police',
  LAB: 'police',
  PRO: 'proceedings',
};

/** What the consent must be for by which some content goes to a team. */
export function purposeOfPassing(
  scenario: { readonly teams: Readonly<Record<string, { readonly plays: readonly string[] }>> },
  to: string,
  content: Content,
): Purpose {
  if (content === 'medical') return 'medical-data';
  const purposes = (scenario.teams[to]?.plays ?? []).flatMap((role) => OF_ROLE[role] ?? []);
  return purposes[0] ?? 'referral';
}

/** When a person agrees to what is for a purpose, as a condition; always, if absent. */
export const consentTo = (
  file: { readonly consents?: string | undefined; readonly consent_for?: ConsentFor | undefined } | undefined,
  purpose: Purpose,
): string | undefined => file?.consent_for?.[purpose] ?? file?.consents;

type ConsentFor = { readonly [P in Purpose]?: string | undefined };
