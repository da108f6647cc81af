// Decisions that reached nobody because play stood still: what control needs to record them for the team.
import type { CommandOf } from '../../../shared/exercise/commands.ts';
import type { ExerciseMs } from '../../../shared/kit/time.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';

export interface Undelivered {
  readonly key: string;
  readonly t: ExerciseMs;
  readonly seat: string;
  readonly team: string;
  readonly decision: string;
  readonly option: string;
  readonly reason: string;
  readonly title: string;
  readonly optionTitle: string;
  /** Still to be recorded. */
  readonly open: boolean;
}

/** Undelivered decisions, those still open first. */
export function undeliveredDecisions(view: ControlView): Undelivered[] {
  const rows = view.lists.alerts.flatMap((alert): Undelivered[] => {
    if (alert.kind !== 'undelivered') return [];
    const say = (field: string) => String(alert.about[field] ?? '');
    const decision = view.fields.catalogue.decisions.find(({ id }) => id === say('decision'));
    const option = decision?.options.find(({ id }) => id === say('option'));
    return [
      {
        key: alert.key,
        t: alert.t,
        seat: say('seat'),
        team: say('team'),
        decision: say('decision'),
        option: say('option'),
        reason: say('reason'),
        title: decision?.title.text ?? say('decision'),
        optionTitle: option?.title.text ?? say('option'),
        open: !alert.settled,
      },
    ];
  });
  return rows.sort((a, b) => Number(b.open) - Number(a.open) || b.t - a.t);
}

/** What records it for the team, at the moment it was sent. */
export const recordingOf = (row: Undelivered): CommandOf<'RecordDecision'> => ({
  type: 'RecordDecision',
  team: row.team,
  decision: row.decision,
  option: row.option,
  reason: row.reason,
  observedAt: row.t,
});
