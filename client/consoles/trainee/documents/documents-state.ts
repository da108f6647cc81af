// What the rest of the console asks about documents: whether there are any, and how many wait for this team.
import type { ShownDocument } from '../../../../shared/views/shapes/documents.ts';
import { type ExerciseSnapshot, hasEnded } from '../../../exercise/exercise-store.ts';

export function hasDocuments({ views: { team } }: ExerciseSnapshot): boolean {
  return team !== undefined && (team.fields.forms.length > 0 || team.lists.documents.length > 0);
}

/** To be signed by this team. */
export const waitsForUs = ({ status, signs }: ShownDocument): boolean =>
  status === 'submitted' && signs.some(({ me, signedAt }) => me === true && signedAt === undefined);

const waits = (row: ShownDocument): boolean =>
  waitsForUs(row) || (row.mine && row.status === 'returned') || (row.received && !row.receipts);

/** Documents to sign, returned ones, and received ones nobody has confirmed; none once the exercise has ended. */
export const openDocuments = (state: ExerciseSnapshot): number =>
  hasEnded(state) ? 0 : (state.views.team?.lists.documents.filter(waits).length ?? 0);
