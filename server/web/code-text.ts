// Codes as people type and read them, and who may read them.
import type { ExerciseState } from '../../shared/exercise/state.ts';

/** Hyphens, blanks and case do not count. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** A code as it is shown: in groups of five. */
export const shownCode = (code: string): string => code.match(/.{1,5}/g)?.join('-') ?? code;

/** Whether a seat directs or may take over: whoever had its code could sit down as the director. */
export const mayDirect = ({ director, deputies }: ExerciseState, seat: string): boolean =>
  seat === director || deputies.includes(seat);
