// What stands on the board: the indicators of the team's cards, and for each what is ticked about a person or on its way.
import { useMemo } from 'react';
import type { CommandOf } from '../../../../shared/exercise/commands.ts';
import type { Element, Strength } from '../../../../shared/scenario/elements.ts';
import type { ShownText } from '../../../../shared/scenario/scenario.ts';
import type { ReferenceCard, ShownTick } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import type { PendingCommand } from '../../../exercise/exercise-store.ts';

export interface Sign {
  readonly indicator: string;
  readonly text: ShownText;
  readonly strength: Strength;
  readonly elements: readonly Element[];
}

/** An indicator under one element, as it stands about one person. */
export interface Square {
  readonly sign: Sign;
  readonly element: Element;
  readonly tick?: ShownTick;
  /** A tick that is not recorded yet, or was refused. */
  readonly pending?: { readonly row: PendingCommand; readonly command: CommandOf<'TickIndicator'> };
  /** The tick is being taken back. */
  readonly leaving: boolean;
}

const NO_CARDS: readonly ReferenceCard[] = [];
const NO_TICKS: readonly ShownTick[] = [];

/** The indicators of the team's cards, in the order of the cards; each once. */
export function useSigns(): readonly Sign[] {
  const cards = useExercise((state) => state.views.team?.fields.references) ?? NO_CARDS;
  return useMemo(() => {
    const signs = new Map<string, Sign>();
    for (const { lines } of cards)
      for (const { indicator, text, strength = 'weak', elements } of lines)
        if (indicator !== undefined && elements !== undefined && !signs.has(indicator))
          signs.set(indicator, { indicator, text, strength, elements });
    return [...signs.values()];
  }, [cards]);
}

/** Every indicator under an element, about a person: what is ticked comes first, in the order of ticking. */
export function useSquares(person: string, element: Element): readonly Square[] {
  const signs = useSigns();
  const ticks = useExercise((state) => state.views.team?.lists.ticks) ?? NO_TICKS;
  const pending = useExercise((state) => state.pending);
  return useMemo(() => {
    const squares = signs
      .filter(({ elements }) => elements.includes(element))
      .map((sign): Square => {
        const here = (place: { person: string; indicator: string; element: Element }): boolean =>
          place.person === person && place.indicator === sign.indicator && place.element === element;
        const tick = ticks.findLast((row) => !row.over && here(row));
        const rows = pending.flatMap((row) =>
          row.command.type === 'TickIndicator' && here(row.command) ? [{ row, command: row.command }] : [],
        );
        // A refused one stays in sight until it is sent again or put away, also beside a newer one.
        const last = rows.find(({ row }) => row.state === 'refused') ?? rows.at(-1);
        const leaving = pending.some(
          ({ command, state }) => command.type === 'UntickIndicator' && here(command) && state !== 'refused',
        );
        return {
          sign,
          element,
          ...(tick === undefined ? {} : { tick }),
          ...(last === undefined ? {} : { pending: last }),
          leaving,
        };
      });
    const rank = ({ tick, pending: coming }: Square): number => tick?.t ?? (coming ? Number.MAX_VALUE : Infinity);
    return squares.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  }, [signs, ticks, pending, person, element]);
}

export const isTicked = ({ tick, pending, leaving }: Square): boolean =>
  (tick !== undefined && !leaving) || pending !== undefined;
