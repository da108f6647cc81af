// The last differences of an audience, for connections that broke: whatever was pushed and dropped, what is told is
// complete from the asked position on, or nothing is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ring } from '../../server/sessions/ring.ts';
import { jsonOf } from '../../server/sessions/written.ts';
import type { Difference } from '../../shared/views/model.ts';

const MOST = 8;
const LARGEST = 600;

const steps = fc.array(
  fc.record({ gap: fc.integer({ min: 1, max: 3 }), words: fc.string({ maxLength: 120 }), forget: fc.nat(30) }),
  { minLength: 30, maxLength: 60, size: 'max' },
);

describe('the ring', () => {
  it('tells all that followed a position, as far back as it keeps, and never a part of it', () => {
    fc.assert(
      fc.property(steps, (moves) => {
        const ring = new Ring(0, MOST, LARGEST);
        const all: Difference[] = [];
        let position = 0;
        let from = 0;
        for (const { gap, words, forget } of moves) {
          position += gap;
          const difference = { position, fields: { words } } as unknown as Difference;
          ring.push(difference);
          all.push(difference);
          if (forget === 0) {
            ring.forget(position);
            from = position;
          }
          // As it ought to be, reckoned anew: the newest ones that fit.
          let size = 0;
          let oldest = all.length;
          while (oldest > 0 && (all[oldest - 1] as Difference).position > from) {
            const next = jsonOf(all[oldest - 1] as Difference).length;
            if (size + next > LARGEST || all.length - oldest >= MOST) break;
            size += next;
            oldest--;
          }
          const complete = Math.max(from, all[oldest - 1]?.position ?? 0);
          expect(ring.since(complete)).toEqual(all.slice(oldest));
          expect(ring.since(position)).toEqual([]);
          if (complete > 0) expect(ring.since(complete - 1)).toBeUndefined();
          expect(ring.changedAt).toBe(oldest < all.length ? position : complete);
        }
      }),
    );
  });
});
