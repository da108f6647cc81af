// A random play of any scenario: commands that fit and commands that do not, pauses, paces, jumps, gaps, clock steps and
// restarts, in any order. Used by the properties; fast-check draws and shrinks the steps.
import fc from 'fast-check';
import type { Command } from '../../shared/exercise/commands.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { drawnDocuments } from './random-documents.ts';
import { drawnTicks } from './random-indicators.ts';
import { drawnMeasures } from './random-measures.ts';
import { drawnWords } from './random-words.ts';
import { DIRECTOR, seatOf, TableTop } from './table-top.ts';

export type Step =
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'step-clock'; readonly ms: number }
  | { readonly kind: 'gap'; readonly ms: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'command'; readonly pick: number; readonly a: number; readonly b: number; readonly c: number };

const natural = fc.nat({ max: 10_000 });
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 240_000 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('step-clock' as const),
        ms: fc.constantFrom(-3_600_000, 3_600_000, -30_000, 30_000),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('gap' as const), ms: fc.integer({ min: 10_001, max: 3_600_000 }) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('command' as const),
        pick: natural,
        a: natural,
        b: natural,
        c: natural,
      }),
    },
  ),
  { minLength: 20, maxLength: 120, size: 'max' },
);

export interface Observer {
  /** After every step that changed something. */
  readonly after?: (table: TableTop) => void;
}

/** Plays the steps from STARTEX on; the exercise is left wherever they lead. */
export function playRandomly(scenario: Scenario, drawn: readonly Step[], observer: Observer = {}): TableTop {
  const table = new TableTop(scenario, 2);
  table.control({ type: 'StartExercise' });
  observer.after?.(table);
  for (const step of drawn) {
    take(table, step);
    observer.after?.(table);
  }
  return table;
}

function take(table: TableTop, step: Step): void {
  switch (step.kind) {
    case 'pass':
      return table.pass(step.ms);
    case 'step-clock':
      // What the rim does: a step forward is a gap, a step back holds the clock still.
      if (step.ms > 10_000) return gap(table, step.ms);
      table.now += step.ms;
      return;
    case 'gap':
      return gap(table, step.ms);
    case 'restart':
      table.state = table.restarted();
      table.releaseDue();
      return;
    case 'command':
      return command(table, step);
  }
}

function gap(table: TableTop, ms: number): void {
  const lastAliveAt = Math.max(table.now, table.state.lastEventAt);
  table.now = lastAliveAt + ms;
  table.give({ type: 'RecordInterruption', lastAliveAt }, 'system');
}

function command(table: TableTop, { pick, a, b, c }: { pick: number; a: number; b: number; c: number }): void {
  const { scenario } = table.state;
  const of = <T>(list: readonly T[], n: number): T | undefined =>
    list.length === 0 ? undefined : list[n % list.length];
  const teams = Object.keys(scenario.teams);
  const team = of(teams, a) ?? '';
  const injects = [...table.state.injects].map((row) => row.key);
  const inject = of(injects, b) ?? '';
  const card = of(table.state.teams[team]?.cards ?? [], b);
  const decision = c % 8 === 0 ? (of(Object.keys(scenario.decisions), c) ?? '') : (card?.decision ?? '');
  const option = of(Object.keys(scenario.decisions[decision]?.options ?? {}), c) ?? 'nothing';
  const fact = of(Object.keys(scenario.facts), a) ?? '';
  const storyline = of(Object.keys(scenario.storylines), a) ?? '';
  const state = of(Object.keys(scenario.storylines[storyline]?.states ?? {}), b) ?? '';
  const made = of([...table.state.decisions], a)?.key ?? 'nothing';
  const trainee = { seat: seatOf(team, 1 + (c % 2)), role: 'trainee' as const, team };
  const measures = drawnMeasures(table.state, team, { a, b, c });
  const words = drawnWords(table.state, team, { a, b, c });
  const ticks = drawnTicks(table.state, team, { a, b, c });
  const documents = drawnDocuments(table.state, team, { a, b, c });
  const byTrainee: Command[] = [
    { type: 'OpenInject', inject: of([...(table.state.teams[team]?.inbox ?? [])], b)?.key ?? inject },
    { type: 'MakeDecision', decision, option, reason: `reason ${c}`, restsOn: [] },
    {
      type: 'PassOn',
      inject: of([...(table.state.teams[team]?.inbox ?? [])], b)?.key ?? inject,
      to: of(teams, b) ?? '',
      basis: of(['consent', 'duty', 'order', 'useful'] as const, c) ?? 'duty',
      text: `pass ${c}`,
      language: 'en',
    },
    ...words.byTrainee,
    ...documents.byTrainee,
    { type: 'ChooseLanguage', language: c % 2 ? 'it' : 'ru' },
    { type: 'AnswerComcheck' },
    ...ticks,
    ...measures.byTrainee,
  ];
  const onPaper = ticks.flatMap((tick): Command[] =>
    tick.type === 'TickIndicator'
      ? [{ ...tick, type: 'RecordTick', team, ...(b % 2 ? { observedAt: Math.max(0, table.t - c * 1000) } : {}) }]
      : [],
  );
  const byControl: Command[] = [
    ...onPaper.slice(c % 3),
    { type: 'PauseExercise' },
    { type: 'ResumeExercise' },
    { type: 'ResumeExercise' },
    { type: 'ResumeExercise' },
    { type: 'CallTimeOut' },
    { type: 'EndExercise' },
    { type: 'UndoEnd' },
    { type: 'SetPace', pace: 1 + (a % 30) },
    { type: 'JumpTo', to: table.t + (b % 10) * 60_000 },
    {
      type: 'SettlePassedOver',
      key: of(table.state.passedOver, a)?.key ?? 'nothing',
      action: b % 2 ? 'apply' : 'skip',
    },
    { type: 'ReleaseInject', inject },
    { type: 'HoldInject', inject },
    { type: 'UnholdInject', inject },
    { type: 'SkipInject', inject, reason: 'no time' },
    { type: 'RetimeInject', inject, dueAt: table.t + (c % 20) * 30_000 },
    { type: 'WithdrawInject', inject, reason: 'wrong room' },
    {
      type: 'SendAdHocInject',
      to: c % 3 ? [team] : 'everyone',
      from: 'Desk',
      channel: 'phone',
      subject: 'Now',
      body: 'Call back.',
      language: 'en',
    },
    {
      type: 'ShiftPlan',
      from: table.t + (a % 12) * 30_000,
      by: ((b % 9) - 3) * 45_000,
      scope: c % 3 ? 'planned' : 'everything',
    },
    {
      type: 'CorrectInject',
      inject,
      ...(a % 3 ? { subject: `zqfix${c}` } : {}),
      ...(a % 3 === 1 ? {} : { body: `corrected ${c}` }),
      language: c % 2 ? 'ru' : 'en',
      reason: `zqwhy${c}`,
    },
    { type: 'RecordDecision', team, decision, option, reason: 'said aloud' },
    { type: 'StrikeDecision', made, reason: 'misread', reopen: b % 2 === 0 },
    {
      type: 'SetFact',
      fact,
      value: scenario.facts[fact]?.type === 'bool' ? b % 2 === 0 : b % 5,
      reason: 'control says so',
    },
    { type: 'MoveStoryline', storyline, state, reason: 'control says so' },
    ...words.byControl,
    ...documents.byControl,
    { type: 'AddNote', text: `note ${c}`, language: 'en' },
    { type: 'AskComcheck' },
    ...measures.byControl,
  ];
  const dice = pick % 10;
  // Somebody asks for what is not due yet.
  const next = pick % 7 === 0 ? of(table.state.schedule, a) : undefined;
  if (next)
    table.give(
      { type: 'ReleaseDue', key: next.key, dueAt: next.at, setAt: next.setAt },
      'system',
      `due/${next.key}/${next.at}/${next.setAt}`,
    );
  // Half of the time play that stands still goes on, so that most of an exercise is reached.
  if (table.state.phase !== 'running' && pick % 2 === 0) {
    const on = { stopped: 'LiftStop', ended: 'UndoEnd' }[table.state.phase as string] ?? 'ResumeExercise';
    table.give({ type: on } as Command, { seat: DIRECTOR, role: 'director' });
    return table.releaseDue();
  }
  if (measures.settle && pick % 3 === 0) table.tryControl(measures.settle);
  // Where measures can be ordered, every other command of a trainee is about them.
  const usual = a % 3 === 0 ? byTrainee[1] : of(byTrainee, b);
  const often = c % 2 ? of(measures.byTrainee, b + c) : a % 5 === 1 ? of(ticks, b + c) : undefined;
  // … and where forms can be written, every seventh is about documents.
  const written = a % 7 === 3 ? of(documents.byTrainee, b + c) : undefined;
  if (dice < 5) table.give(written ?? often ?? (usual as Command), trainee);
  else if (dice < 9) table.tryControl(of(byControl, a + b) as Command);
  else if (pick % 20 === 9) table.give({ type: 'StopPlay' }, 'system');
  else table.give({ type: 'LiftStop' }, { seat: DIRECTOR, role: 'director' });
  table.releaseDue();
}
