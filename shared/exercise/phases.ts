// The phases of an exercise, as words. What leads from one to the next is decided by the machine in `lifecycle.ts`.

export const PHASES = ['planned', 'lobby', 'running', 'paused', 'time-out', 'stopped', 'ended', 'reviewed'] as const;
/**
 * planned: made from a scenario · lobby: people join · running: STARTEX was given, time passes · paused · time-out: a
 * short stop for reflection · stopped: safety stop ("no duff") · ended: ENDEX was given, can be undone · reviewed.
 */
export type Phase = (typeof PHASES)[number];
