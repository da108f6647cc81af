// A difference as zod reads it may hold explicit `undefined`; a difference as the views know it does not.
import type { ViewMessage } from '../../shared/protocol/messages.ts';
import type { Difference } from '../../shared/views/model.ts';

export function asDifference({ position, fields, lists }: Omit<ViewMessage, 'audience'>): Difference {
  return { position, ...(fields ? { fields } : {}), ...(lists ? { lists } : {}) };
}
