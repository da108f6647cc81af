// A small exercise with two persons of concern, one of them a child by the truth, and everything figures are counted from.
import type { Command } from '../../shared/exercise/commands.ts';
import { MINUTE } from '../../shared/kit/time.ts';
import { measuresScenario } from './measures-scenario.ts';
import { TableTop } from './table-top.ts';

/** Mara may be placed, referred, cleared and arrested; the arrival shows her and Ilo, who is fifteen. */
export const personScenario = (change: (yaml: string) => string = (yaml) => yaml, more = '') =>
  measuresScenario(
    (yaml) =>
      change(
        yaml
          .replace(
            'card: A woman waits.\n    truth: { summary: She was deceived. }',
            'card: A woman waits.\n    truth: { summary: She was deceived., age: 24, trafficked: true }',
          )
          .replace(
            'measures:\n  MEA-PR-01: {}',
            '  ilo:\n    name: Ilo\n    initials: I\n    card: A boy.\n    truth: { summary: Fifteen., age: 15, trafficked: true }\n    case: { bears: 9 }\nmeasures:\n  MEA-PR-01: {}\n  MEA-ID-07: {}\n  MEA-PR-03: {}\n  MEA-ID-04: {}\n  MEA-ST-06: {}\n  MEA-CH-01: {}\n  MEA-CO-01: {}\n  MEA-FI-11: {}\n  CW-02: {}',
          )
          .replace('shows: [person:mara]', 'shows: [person:mara, person:ilo]'),
      ),
    `
  MEA-ID-07: { group: care, names: { en: Apart, it: Separare, ru: Отдельно }, takes: [AID, LAW], authority: self, delay: 1m, about: person, does: { apart: true }, source: test }
  MEA-PR-03: { group: care, names: { en: Place, it: Casa, ru: Приют }, takes: [AID], authority: self, delay: 2m, about: person, does: { placed: true }, source: test }
  MEA-ID-04: { group: care, names: { en: Refer, it: Segnalare, ru: Направить }, takes: [AID], authority: self, delay: 1m, about: person, does: { stage: 2 }, source: test }
  MEA-ST-06: { group: care, names: { en: Clear, it: Archiviare, ru: Снять }, takes: [LAW], authority: self, delay: 1m, about: person, does: { cleared: true }, source: test }
  MEA-CH-01: { group: care, names: { en: Notify, it: Segnalare, ru: Уведомить }, takes: [AID], authority: self, delay: 1m, about: person, does: { child: true }, source: test }
  MEA-CO-01: { group: plan, names: { en: Conference, it: Riunione, ru: Совещание }, takes: [AID, LAW], authority: self, delay: 5m, source: test }
  MEA-FI-11: { group: plan, names: { en: Hold money, it: Fermo, ru: Блок }, takes: [LAW], authority: [JUD], delay: 2m, source: test }
  CW-02: { group: care, names: { en: Hand over, it: Consegnare, ru: Передать }, takes: [AID], authority: self, delay: 1m, about: person, harm: true, does: { apart: false, harms: { add: 1 } }, source: test }
${more}`,
  );

/** Begun, the arrival opened by both teams at T+2. */
export function personTable(scenario = personScenario()): TableTop {
  const table = new TableTop(scenario, 2);
  table.control({ type: 'StartExercise' });
  table.until(2 * MINUTE);
  for (const team of ['aid', 'force']) table.trainee(team, { type: 'OpenInject', inject: 'arrival' });
  return table;
}

export const order = (measure: string, about?: string): Command => ({
  type: 'OrderMeasure',
  measure,
  ...(about ? { about } : {}),
  reason: 'because',
  restsOn: [],
});
