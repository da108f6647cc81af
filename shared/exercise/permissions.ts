// Who may give which command in which phase: the one table. RULES.md prints it, `decide` asks it, the tests walk it.
import type { Role } from './actors.ts';
import type { CommandType } from './commands.ts';
import { type LifecycleEvent, phasesAccepting } from './lifecycle.ts';
import { PHASES, type Phase } from './phases.ts';
import type { Rejection, RejectionCode } from './rejections.ts';

/** `system` stands for the rim itself: due moments, joins, starts and wake-ups, and anybody's safety stop. */
export type Giver = Role | 'system';

interface Permission {
  readonly givers: readonly Giver[];
  readonly phases: readonly Phase[];
  /** What others are told; `role-forbids` unless said otherwise. */
  readonly refusal?: RejectionCode;
}

const CONTROL: readonly Giver[] = ['director', 'controller'];
const SEATED: readonly Giver[] = [
  'director',
  'controller',
  'facilitator',
  'trainee',
  'role-player',
  'evaluator',
  'observer',
];
const IN_PLAY: readonly Phase[] = ['running', 'paused', 'time-out'];
const FROM_LOBBY: readonly Phase[] = ['lobby', ...IN_PLAY];
const lifecycle = (event: LifecycleEvent): Permission => ({ givers: CONTROL, phases: phasesAccepting(event) });
const system = (phases: readonly Phase[]): Permission => ({ givers: ['system'], phases });
const control = (phases: readonly Phase[]): Permission => ({ givers: CONTROL, phases });

export const PERMISSIONS: { readonly [T in CommandType]: Permission } = {
  PlanExercise: system(['planned']),
  TakeSeat: system(PHASES),
  ReleaseDue: system(['running']),
  RecordInterruption: system(['running']),
  RecordClockLift: system(PHASES),
  NoteUndelivered: system(PHASES),
  OpenLobby: lifecycle('OPEN'),
  StartExercise: lifecycle('START'),
  PauseExercise: lifecycle('PAUSE'),
  ResumeExercise: lifecycle('RESUME'),
  CallTimeOut: lifecycle('TIME_OUT'),
  EndExercise: lifecycle('END'),
  UndoEnd: lifecycle('UNDO_END'),
  CloseReview: lifecycle('REVIEW'),
  StopPlay: system(PHASES),
  LiftStop: { givers: ['director'], phases: ['stopped'], refusal: 'director-only' },
  SetPace: control(FROM_LOBBY),
  JumpTo: control(IN_PLAY),
  ShiftPlan: control(IN_PLAY),
  SettlePassedOver: control(IN_PLAY),
  ChooseLanguage: { givers: SEATED, phases: PHASES },
  RemoveSeat: control(PHASES),
  TakeOver: control(PHASES),
  NameDeputy: { givers: ['director'], phases: PHASES, refusal: 'director-only' },
  AskComcheck: control(FROM_LOBBY),
  AnswerComcheck: { givers: SEATED, phases: FROM_LOBBY },
  ReleaseInject: control(IN_PLAY),
  HoldInject: control(FROM_LOBBY),
  UnholdInject: control(FROM_LOBBY),
  SkipInject: control(FROM_LOBBY),
  RetimeInject: control(FROM_LOBBY),
  WithdrawInject: control(IN_PLAY),
  CorrectInject: control(FROM_LOBBY),
  SendAdHocInject: control(IN_PLAY),
  OpenInject: { givers: ['trainee'], phases: IN_PLAY },
  MakeDecision: { givers: ['trainee'], phases: ['running'] },
  RecordDecision: control(IN_PLAY),
  StrikeDecision: control(IN_PLAY),
  SetFact: control(IN_PLAY),
  MoveStoryline: control(IN_PLAY),
  OrderMeasure: { givers: ['trainee'], phases: ['running'] },
  RecordMeasure: control(IN_PLAY),
  AuthoriseMeasure: { givers: ['trainee', 'director', 'controller'], phases: ['running'] },
  StrikeMeasure: control(IN_PLAY),
  CancelMeasure: { givers: ['trainee'], phases: ['running'] },
  PassOn: { givers: ['trainee'], phases: ['running'] },
  TickIndicator: { givers: ['trainee'], phases: ['running'] },
  RecordTick: control(IN_PLAY),
  UntickIndicator: { givers: ['trainee'], phases: ['running'] },
  SendMessage: { givers: ['trainee', 'director', 'controller'], phases: FROM_LOBBY },
  CloseRequest: { givers: ['trainee', 'director', 'controller'], phases: FROM_LOBBY },
  ConfirmReceipt: { givers: ['trainee', 'director', 'controller'], phases: FROM_LOBBY },
  SaveDocument: { givers: ['trainee'], phases: IN_PLAY },
  SubmitDocument: { givers: ['trainee'], phases: ['running'] },
  SignDocument: { givers: ['trainee', 'director', 'controller'], phases: ['running'] },
  ReturnDocument: { givers: ['trainee', 'director', 'controller'], phases: ['running'] },
  AddNote: { givers: SEATED, phases: ['lobby', ...IN_PLAY, 'ended', 'reviewed'] },
  Redact: control(PHASES),
};

/** What a command is told that comes in a phase it is not allowed in. */
const WRONG_PHASE: { readonly [P in Phase]: RejectionCode } = {
  planned: 'not-started',
  lobby: 'not-started',
  running: 'exercise-running',
  paused: 'exercise-paused',
  'time-out': 'exercise-in-time-out',
  stopped: 'play-stopped',
  ended: 'exercise-ended',
  reviewed: 'exercise-ended',
};

/** One cell of the table: `undefined` if the giver may give the command in this phase, else the refusal. */
export function refusalOf(command: CommandType, giver: Giver, phase: Phase): Rejection | undefined {
  const { givers, phases, refusal } = PERMISSIONS[command];
  if (!givers.includes(giver)) return { code: refusal ?? 'role-forbids' };
  return phases.includes(phase) ? undefined : { code: WRONG_PHASE[phase] };
}
