// A memory aid: the seats taken in this browser, newest first, so that a closed tab is no loss.
import { browserKeeper } from '../../link/kept.ts';
import type { ByLanguage } from './in-language.ts';

export interface KeptSeat {
  readonly handle: string;
  /** Title by language; seats kept by an older version have it in the language of joining only. */
  readonly exercise: ByLanguage | string;
  readonly name: string;
  readonly seatCode: string;
}

export const keptSeats = (): readonly KeptSeat[] => browserKeeper.read<KeptSeat[]>('seats') ?? [];

export function keepSeat(seat: KeptSeat): void {
  const others = keptSeats().filter(({ handle }) => handle !== seat.handle);
  browserKeeper.write('seats', [seat, ...others].slice(0, 6));
}
