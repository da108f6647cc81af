import { expect, it } from 'vitest';
import { smallScenario } from '../../tests/support/small-scenario.ts';
import { CONTROL, DIRECTOR, seatOf, TableTop } from '../../tests/support/table-top.ts';
import type { By } from './actors.ts';
import type { Command, CommandType } from './commands.ts';
import { PERMISSIONS, refusalOf } from './permissions.ts';
import { PHASES, type Phase } from './phases.ts';

/** An exercise brought into a phase by the commands that lead there. */
function inPhase(phase: Phase): TableTop {
  const x = new TableTop(smallScenario());
  const steps: Record<Phase, Command['type'][]> = {
    planned: [],
    lobby: [],
    running: ['StartExercise'],
    paused: ['StartExercise', 'PauseExercise'],
    'time-out': ['StartExercise', 'CallTimeOut'],
    stopped: ['StartExercise'],
    ended: ['StartExercise', 'EndExercise'],
    reviewed: ['StartExercise', 'EndExercise', 'CloseReview'],
  };
  for (const type of steps[phase]) x.control({ type } as Command);
  if (phase === 'stopped') x.system({ type: 'StopPlay' });
  if (phase === 'planned') x.state = { ...x.state, phase: 'planned' };
  expect(x.state.phase).toBe(phase);
  return x;
}

const GIVERS: Record<string, By> = {
  system: 'system',
  director: { seat: DIRECTOR, role: 'director' },
  controller: { seat: CONTROL, role: 'controller' },
  trainee: { seat: seatOf('red'), role: 'trainee', team: 'red' },
};

/** A command of each type that is well-formed; whether its content fits does not matter here. */
const SAMPLE: { [T in CommandType]: Omit<Extract<Command, { type: T }>, 'type'> } = {
  PlanExercise: { scenario: smallScenario(), opaque: {} },
  TakeSeat: { seat: 'new-seat', role: 'observer', language: 'en' },
  ReleaseDue: { key: 'inject:none', dueAt: 0, setAt: 0 },
  RecordInterruption: { lastAliveAt: 0 },
  RecordClockLift: { offset: 1 },
  NoteUndelivered: { command: 'command-x', seat: 'x', team: 'red', decision: 'd', option: 'o', reason: '' },
  OpenLobby: {},
  StartExercise: {},
  PauseExercise: {},
  ResumeExercise: {},
  CallTimeOut: {},
  EndExercise: {},
  UndoEnd: {},
  CloseReview: {},
  StopPlay: {},
  LiftStop: {},
  SetPace: { pace: 2 },
  JumpTo: { to: 60_000_000 },
  SettlePassedOver: { key: 'inject:none', action: 'skip' },
  ChooseLanguage: { language: 'it' },
  RemoveSeat: { seat: 'none' },
  TakeOver: {},
  NameDeputy: { seat: 'none' },
  AskComcheck: {},
  AnswerComcheck: {},
  ReleaseInject: { inject: 'none' },
  HoldInject: { inject: 'none' },
  UnholdInject: { inject: 'none' },
  SkipInject: { inject: 'none', reason: '' },
  RetimeInject: { inject: 'none', dueAt: 0 },
  ShiftPlan: { from: 0, by: 60_000 },
  CorrectInject: { inject: 'first', body: 'Other words.', language: 'en', reason: 'a slip' },
  WithdrawInject: { inject: 'none', reason: '' },
  SendAdHocInject: { to: 'everyone', from: 'a', channel: 'phone', subject: 'b', body: 'c', language: 'en' },
  OpenInject: { inject: 'none' },
  MakeDecision: { decision: 'none', option: 'none', reason: '', restsOn: [] },
  RecordDecision: { team: 'red', decision: 'none', option: 'none', reason: '' },
  StrikeDecision: { made: 'none', reason: '', reopen: false },
  SetFact: { fact: 'none', value: true, reason: '' },
  MoveStoryline: { storyline: 'none', state: 'none', reason: '' },
  OrderMeasure: { measure: 'none', reason: '', restsOn: [] },
  RecordMeasure: { team: 'red', measure: 'none', reason: '' },
  AuthoriseMeasure: { order: 'none', answer: 'granted', reason: '' },
  CancelMeasure: { order: 'none' },
  StrikeMeasure: { order: 'none', reason: 'x' },
  PassOn: { inject: 'none', to: 'none', basis: 'duty', text: '', language: 'en' },
  TickIndicator: { indicator: 'none', person: 'none', element: 'act', evidence: [] },
  RecordTick: { team: 'red', indicator: 'none', person: 'none', element: 'act', evidence: [] },
  UntickIndicator: { indicator: 'none', person: 'none', element: 'act' },
  SendMessage: { to: 'control', text: '', language: 'en' },
  CloseRequest: { request: 'none', reason: 'none' },
  ConfirmReceipt: { what: 'none', text: '', language: 'en' },
  SaveDocument: { form: 'none', values: {}, language: 'en' },
  SubmitDocument: { document: 'none', version: 1 },
  SignDocument: { document: 'none', version: 1 },
  ReturnDocument: { document: 'none', version: 1, reason: 'none' },
  AddNote: { text: '', language: 'en' },
  Redact: { position: 1, field: 'text', reason: '' },
};

for (const type of Object.keys(PERMISSIONS) as CommandType[])
  it(`[PHA-6] ${type} is allowed or refused by role and phase as the table says`, () => {
    for (const phase of PHASES) {
      const x = inPhase(phase);
      for (const [role, by] of Object.entries(GIVERS)) {
        const before = x.state;
        const code = x.give({ type, ...SAMPLE[type] } as Command, by);
        const expected = refusalOf(type, role as 'trainee', phase)?.code;
        if (expected) expect(code, `${role} in ${phase}`).toBe(expected);
        else
          expect(
            [
              'role-forbids',
              'director-only',
              'exercise-ended',
              'not-started',
              'play-stopped',
              'exercise-in-time-out',
            ].filter((c) => c !== 'director-only'),
            `${role} in ${phase}`,
          ).not.toContain(code);
        x.state = before;
      }
    }
  });
