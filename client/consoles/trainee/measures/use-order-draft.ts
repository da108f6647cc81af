// The order in the making, one at a time: which measure, about whom, why, on what basis. Each part is a draft, so that
// nothing is lost by a reload, a stop of play or another device.
import type { CommandOf } from '../../../../shared/exercise/commands.ts';
import { type DraftHandle, useDraft } from '../../../exercise/use-draft.ts';

export interface OrderDraft {
  /** Empty until one is chosen. */
  readonly measure: string;
  readonly about: string;
  readonly restsOn: readonly string[];
  readonly reason: DraftHandle;
  readonly basis: DraftHandle;
  readonly chooseMeasure: (measure: string) => void;
  readonly choosePerson: (person: string) => void;
  readonly rest: (keys: readonly string[]) => void;
  readonly clear: () => void;
  /** Takes a refused order back into the making; words written meanwhile stay below its own. */
  readonly refill: (order: CommandOf<'OrderMeasure'>) => void;
}

/** Two texts, one below the other, where both are there and differ. */
const both = (first: string, second: string): string =>
  [first, second]
    .filter(Boolean)
    .filter((text, at, all) => all.indexOf(text) === at)
    .join('\n\n');

export function useOrderDraft(): OrderDraft {
  const measure = useDraft('order/measure');
  const about = useDraft('order/about');
  const rests = useDraft('order/rests');
  const reason = useDraft('order/reason');
  const basis = useDraft('order/basis');
  return {
    measure: measure.text,
    about: about.text,
    restsOn: rests.text === '' ? [] : rests.text.split(' '),
    reason,
    basis,
    chooseMeasure: measure.write,
    choosePerson: about.write,
    rest: (keys) => rests.write(keys.join(' ')),
    clear: () => {
      for (const part of [measure, about, rests, reason, basis]) if (part.text !== '') part.clear();
    },
    refill: (order) => {
      measure.write(order.measure);
      about.write(order.about ?? '');
      rests.write(order.restsOn.join(' '));
      reason.write(both(order.reason, reason.text));
      basis.write(both(order.basis ?? '', basis.text));
    },
  };
}
