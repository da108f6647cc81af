// Who may see which content: the visibility matrix of the domain guide (§3.3) as defaults. A wall stops nobody; passing
// something through one is recorded and control is told, because in life nothing stops an e-mail either.

/** What an inject can hold that not everybody may see. */
export const CONTENTS = [
  'identity',
  'first-talk',
  'medical',
  'shelter-address',
  'child-file',
  'asylum-file',
  'str',
  'bank',
  'suspects',
  'operation-date',
  'security',
] as const;
export type Content = (typeof CONTENTS)[number];

/** own: reads it as its own · reason: only with consent, a duty or an order · never: not in play. */
export type Wall = 'own' | 'reason' | 'never';

const ROLES = ['FRO', 'POL', 'FIN', 'PRO', 'LAB', 'SOC', 'NGO', 'HLT', 'ASY', 'LAW', 'COO'];
const LETTERS: Readonly<Record<string, Wall>> = { o: 'own', r: 'reason', n: 'never' };
/** One letter per role, in the order above. The co-ordination cell knows persons by code only. */
const MATRIX: Readonly<Record<Content, string>> = {
  identity: 'o o r o r o o o o o r',
  'first-talk': 'o r n r r o o r r o n',
  medical: 'n n n n n n r o n r n',
  'shelter-address': 'n n n n n o o r n r n',
  'child-file': 'n r n r n o r r n o n',
  'asylum-file': 'n n n n n n r n o o n',
  str: 'n n o o n n n n n n n',
  bank: 'n o o o r n n n n r n',
  suspects: 'n o o o r n n n n n n',
  'operation-date': 'r o o o r r r r n n r',
  security: 'n n n r n n n n n n n',
};

/** The wall between a team and some content: the lowest of those of the roles it plays; a reason, if it plays none known. */
export function wallOf(
  scenario: { readonly teams: Readonly<Record<string, { readonly plays: readonly string[] }>> },
  team: string,
  content: Content,
): Wall {
  const letters = MATRIX[content].split(' ');
  const walls = (scenario.teams[team]?.plays ?? []).flatMap(
    (role) => LETTERS[letters[ROLES.indexOf(role)] ?? ''] ?? [],
  );
  if (walls.length === 0) return 'reason';
  if (walls.includes('own')) return 'own';
  return walls.includes('reason') ? 'reason' : 'never';
}
