// Who does something in an exercise. Names are never here: they live beside the log and can be erased.
import { z } from 'zod';

/** All roles of the field; this release gives codes to directors, controllers, facilitators and trainees. */
export const ROLES = [
  'director',
  'controller',
  'facilitator',
  'trainee',
  'role-player',
  'evaluator',
  'observer',
] as const;
export type Role = (typeof ROLES)[number];

/** A seat: one person's place in the exercise, whoever sits on it. The id is drawn at random by the rim. */
export type SeatId = string;

export const Seated = z.strictObject({ seat: z.string().max(40), role: z.enum(ROLES), team: z.string().optional() });
/** Who caused an event: a seat, or the system (due moments, starts, wake-ups). */
export const By = z.union([z.literal('system'), Seated]);
export type By = z.output<typeof By>;
export type Seated = z.output<typeof Seated>;

/** Directors and controllers run the exercise; a director may also lift a safety stop and name a deputy. */
export const isControl = (role: Role): boolean => role === 'director' || role === 'controller';
