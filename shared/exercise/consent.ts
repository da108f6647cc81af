// Consent can be withdrawn: what a person agreed to and what is still under way ends when they would no longer agree.
import { compiled } from '../scenario/compile.ts';
import type { FactValue } from '../scenario/schema/values.ts';
import { nextStatus } from './measure-course.ts';
import type { Play } from './play.ts';

type Facts = Readonly<Record<string, FactValue>>;

/** [MEA-11] Refuses, in the person's name, measures under way that they consented to and now would not. */
export function withdrawConsents(play: Play, before: Facts, now: Facts): void {
  const { scenario, measures } = play.state;
  for (const [person, { case: file }] of Object.entries(scenario.people)) {
    if (file?.consents === undefined) continue;
    const condition = compiled(scenario).condition(file.consents);
    if (condition.facts.every((fact) => before[fact] === now[fact])) continue;
    const agrees = condition.evaluate(now);
    if (!agrees.ok || agrees.value) continue;
    for (const row of measures) {
      if (row.about !== person || row.authority.kind !== 'person' || row.status !== 'running') continue;
      const status = nextStatus(row.status, 'REFUSE');
      if (status !== undefined)
        play.follow({ type: 'MeasureAnswered', order: row.key, answer: 'refused', by: 'person', reason: '', status });
    }
  }
}
