// Rules of corrected injects: INJ-11 to INJ-13 in RULES.md.
import type { CommandOf } from '../commands.ts';
import { type Play, type Refusal, refuse } from '../play.ts';

/**
 * [INJ-11] Other words for an inject that was sent: every team that has it reads them, with the earlier version beside them.
 * [INJ-12] For one that is still to come: its teams read the corrected words only. Both versions stay in the log.
 */
export function correctInject(command: CommandOf<'CorrectInject'>, play: Play): Refusal {
  const { inject, subject, body, language, reason } = command;
  const row = play.state.injects.get(inject);
  if (!row) return refuse('unknown-inject', inject);
  if (row.status === 'skipped' || row.status === 'expired' || row.status === 'withdrawn')
    return refuse('inject-not-open');
  if (subject === undefined && (body === undefined || body.trim() === '')) return refuse('text-missing');
  if (reason === '') return refuse('reason-missing');
  play.emit({
    type: 'InjectCorrected',
    inject,
    ...(subject === undefined ? {} : { subject }),
    ...(body === undefined ? {} : { body }),
    language,
    reason,
    hadOpened: Object.fromEntries(Object.entries(row.openedBy).map(([team, seats]) => [team, [...seats]])),
  });
  return undefined;
}
