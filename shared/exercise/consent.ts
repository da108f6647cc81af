// Consent is a person's own, for each purpose apart, and can be withdrawn: what is under way ends when they would no longer
// agree to it, and what was given carries nothing any more.
import { compiled } from '../scenario/compile.ts';
import { consentTo, type Purpose, purposeOf } from '../scenario/purposes.ts';
import type { FactValue } from '../scenario/schema/values.ts';
import { nextStatus } from './measure-course.ts';
import type { Play } from './play.ts';
import type { MeasureRow } from './state/measures.ts';
import type { ExerciseState } from './state.ts';

type Facts = Readonly<Record<string, FactValue>>;

/** [MEA-11] Refuses, in the person's name, measures under way that they consented to and now would not. */
export function withdrawConsents(play: Play, before: Facts, now: Facts): void {
  const { scenario, measures } = play.state;
  for (const [person, { case: file }] of Object.entries(scenario.people)) {
    if (file?.consents === undefined && file?.consent_for === undefined) continue;
    for (const row of measures) {
      if (row.about !== person || row.authority.kind !== 'person' || row.status !== 'running') continue;
      const purpose = consentPurpose(play.state, row);
      const source = consentTo(file, purpose);
      if (source === undefined) continue;
      const condition = compiled(scenario).condition(source);
      if (condition.facts.every((fact) => before[fact] === now[fact])) continue;
      const agrees = condition.evaluate(now);
      if (!agrees.ok || agrees.value) continue;
      const status = nextStatus(row.status, 'REFUSE');
      if (status === undefined) continue;
      play.follow({
        type: 'MeasureAnswered',
        order: row.key,
        answer: 'refused',
        by: 'person',
        reason: '',
        purpose,
        status,
      });
    }
  }
}

/** What the consent to an order is for; of older logs, what its measure is for. */
const consentPurpose = ({ scenario }: ExerciseState, { answer, measure }: MeasureRow): Purpose =>
  answer?.purpose ?? purposeOf(scenario.orders?.[measure]);

/** [KNO-6] Whether a person agreed to something for this purpose when last asked, and would agree still. */
export function hasConsented(state: ExerciseState, person: string, purpose: Purpose): boolean {
  let last: MeasureRow['answer'];
  for (const row of state.measures) {
    if (row.about !== person || row.struck !== undefined || row.answer?.by !== 'person') continue;
    if (consentPurpose(state, row) === purpose && row.answer.position > (last?.position ?? 0)) last = row.answer;
  }
  if (last?.answer !== 'granted') return false;
  const source = consentTo(state.scenario.people[person]?.case, purpose);
  if (source === undefined) return true;
  const agrees = compiled(state.scenario).condition(source).evaluate(state.facts);
  return agrees.ok && agrees.value;
}
