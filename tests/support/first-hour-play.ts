// The starter exercise played from the lobby to ENDEX by scripted cells: branch C-3 (the boy leaves), a pause, a
// time-out, an interruption, a decision said aloud, one struck, messages and notes. Everything a review has to show.
import type { Command } from '../../shared/exercise/commands.ts';
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import { MINUTE, SECOND } from '../../shared/kit/time.ts';
import { loadScenario } from './load-scenario.ts';
import { TableTop } from './table-top.ts';

type Choice = readonly [minute: number, team: string, decision: string, option: string, reason: string];

const CHOICES: readonly Choice[] = [
  [
    6.5,
    'first-response',
    'first-steps',
    'care-and-record',
    'They are cold; blankets and tea first, then we write down what we saw.',
  ],
  [
    8.2,
    'first-response',
    'kel-speaks',
    'apart-with-mediator',
    'He answers for everybody. Mediator called from the list.',
  ],
  [13.4, 'protection', 'boy-age', 'notify-and-stay', 'His paper says nineteen, but he looks younger.'],
  [14.1, 'justice', 'residence-order', 'help-first', 'Card, line 5: no residence checks during the first help.'],
  [22.8, 'justice', 'tam-key', 'arrest', 'He locked nine people in.'],
  [31.5, 'protection', 'uncle-has-him', 'alert', 'A child is missing.'],
];

/** @returns the log; the last position is in phase `ended` */
export function playFirstHour(): readonly RecordedEvent[] {
  const table = new TableTop(loadScenario('first-hour'), 3);
  const teams = Object.keys(table.state.scenario.teams);
  table.control({ type: 'AskComcheck' });
  for (const team of teams) table.trainee(team, { type: 'AnswerComcheck' });
  table.pass(3 * MINUTE);
  table.control({ type: 'StartExercise' });
  const say = (to: 'control' | string[], text: string): Command => ({
    type: 'SendMessage',
    to,
    text,
    language: 'en',
  });
  for (let half = 1; half <= 70; half++) {
    table.until(half * 30 * SECOND);
    openAll(table, teams, half);
    for (const [minute, team, decision, option, reason] of CHOICES)
      if (minute > (half - 1) / 2 && minute <= half / 2)
        table.tryTrainee(team, {
          type: 'MakeDecision',
          decision,
          option,
          reason,
          restsOn: restsOn(table, team, decision),
        });
    if (half === 24) table.tryTrainee('protection', say('control', 'Which bed does the boy have tonight?'), 2);
    if (half === 26) table.control(say(['protection'], 'Ask cell 1: they planned it.'));
    if (half === 30) pause(table, 'PauseExercise', 4 * MINUTE);
    if (half === 44) table.trainee('money', say('control', 'May we speak to the bank directly?'));
    if (half === 46)
      table.control({
        type: 'AddNote',
        text: 'Cell 4 works alone; nobody asked for the names of the five.',
        language: 'en',
        observedAt: 22 * MINUTE,
      });
    if (half === 50) pause(table, 'CallTimeOut', 2 * MINUTE);
    if (half === 58)
      table.tryControl({
        type: 'RecordDecision',
        team: 'money',
        decision: 'suspend-payment',
        option: 'hold-all',
        reason: 'Said aloud at the table.',
        observedAt: 28.5 * MINUTE,
      });
    if (half === 62)
      table.tryControl({
        type: 'SetFact',
        fact: 'needed_facts_shared',
        value: 2,
        reason: 'Told across the table, not on the console.',
      });
  }
  const struck = [...table.state.decisions].find((row) => row.decision === 'tam-key');
  if (struck) table.tryControl({ type: 'StrikeDecision', made: struck.key, reason: 'Sent by mistake', reopen: false });
  table.control({ type: 'EndExercise' });
  table.control({ type: 'AddNote', text: 'Hot wash at once, in the hall.', language: 'en' });
  return table.log;
}

/** Seats open what has lain there for a minute; the third seat of each team reads only every second inject. */
function openAll(table: TableTop, teams: readonly string[], half: number): void {
  for (const team of teams)
    for (const [index, inject] of table.inbox(team).entries())
      for (const seat of [1, 2, 3])
        if ((index + seat + half) % 3 === 0 && !(team === 'money' && index === 2))
          table.tryTrainee(team, { type: 'OpenInject', inject }, seat);
}

const restsOn = (table: TableTop, team: string, decision: string): string[] =>
  table.inbox(team).filter((id) => table.state.scenario.injects[id]?.opens.includes(decision));

function pause(table: TableTop, type: 'PauseExercise' | 'CallTimeOut', wall: number): void {
  table.control({ type });
  table.pass(wall);
  table.control({ type: 'ResumeExercise' });
}
