// Unsent text: the newest revision wins, and where two devices wrote, both texts are kept.
import type { DraftAnswer, DraftMessage } from '../../shared/protocol/messages.ts';
import type { Drafts, PersonRecord } from '../ports.ts';

/** Things one seat may be writing at a time; far beyond what a person does. */
const MOST = 200;

export async function saveDraft(
  drafts: Drafts,
  { exercise, seat }: Pick<PersonRecord, 'exercise' | 'seat'>,
  { key, text, revision }: DraftMessage,
): Promise<DraftAnswer> {
  const known = await drafts.find(exercise, seat, key);
  if (known && known.text === text) return { ok: true, revision: known.revision };
  if (known && revision < known.revision)
    return { ok: false, conflict: { text: known.text, revision: known.revision } };
  if (!known && (await drafts.of(exercise, seat)).length >= MOST)
    return { ok: false, rejection: { code: 'too-large' } };
  const next = Math.max(revision, known?.revision ?? 0) + 1;
  await drafts.save({ exercise, seat, key, text, revision: next });
  return { ok: true, revision: next };
}
