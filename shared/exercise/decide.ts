// May this happen, and what follows? The only place that knows the order: permission, rule, consequences.
// Reads no clock and draws no chance: who, when and which command come in as the context.
import { err, ok, type Result } from '../kit/result.ts';
import type { Seated } from './actors.ts';
import type { Command, CommandOf, CommandType } from './commands.ts';
import { settle } from './consequences.ts';
import type { Context, Decided } from './context.ts';
import { refusalOf } from './permissions.ts';
import { Play, type Refusal, refuse } from './play.ts';
import type { Rejection } from './rejections.ts';
import * as corrections from './rules/corrections.ts';
import * as decisions from './rules/decisions.ts';
import * as documents from './rules/documents.ts';
import * as indicators from './rules/indicators.ts';
import * as injects from './rules/injects.ts';
import * as interventions from './rules/interventions.ts';
import * as knowledge from './rules/knowledge.ts';
import * as measures from './rules/measures.ts';
import * as phases from './rules/phases.ts';
import * as plan from './rules/plan.ts';
import * as receipts from './rules/receipts.ts';
import * as requests from './rules/requests.ts';
import * as seats from './rules/seats.ts';
import * as time from './rules/time.ts';
import * as words from './rules/words.ts';
import type { ExerciseState } from './state.ts';

type Rule<T extends CommandType> = (command: CommandOf<T>, play: Play) => Refusal;

const RULES: { readonly [T in CommandType]: Rule<T> } = {
  PlanExercise: phases.planExercise,
  OpenLobby: phases.advance('OPEN'),
  StartExercise: phases.startExercise,
  PauseExercise: phases.advance('PAUSE'),
  ResumeExercise: phases.advance('RESUME'),
  CallTimeOut: phases.advance('TIME_OUT'),
  EndExercise: phases.advance('END'),
  UndoEnd: phases.advance('UNDO_END'),
  CloseReview: phases.advance('REVIEW'),
  StopPlay: phases.stopPlay,
  LiftStop: phases.advance('LIFT'),
  RecordInterruption: time.recordInterruption,
  RecordClockLift: time.recordClockLift,
  SetPace: time.setPace,
  JumpTo: time.jumpTo,
  ShiftPlan: plan.shiftPlan,
  SettlePassedOver: time.settlePassedOver,
  ReleaseDue: time.releaseDue,
  TakeSeat: seats.takeSeat,
  ChooseLanguage: seats.chooseLanguage,
  RemoveSeat: seats.removeSeat,
  TakeOver: seats.takeOver,
  NameDeputy: seats.nameDeputy,
  AskComcheck: seats.askComcheck,
  AnswerComcheck: seats.answerComcheck,
  ReleaseInject: injects.releaseInject,
  HoldInject: injects.holdInject,
  UnholdInject: injects.unholdInject,
  SkipInject: injects.skipInject,
  RetimeInject: injects.retimeInject,
  WithdrawInject: injects.withdrawInject,
  CorrectInject: corrections.correctInject,
  SendAdHocInject: injects.sendAdHocInject,
  OpenInject: injects.openInject,
  MakeDecision: decisions.makeDecision,
  RecordDecision: decisions.recordDecision,
  NoteUndelivered: decisions.noteUndelivered,
  StrikeDecision: interventions.strikeDecision,
  SetFact: interventions.setFact,
  MoveStoryline: interventions.moveStoryline,
  OrderMeasure: measures.orderMeasure,
  RecordMeasure: measures.recordMeasure,
  AuthoriseMeasure: measures.authoriseMeasure,
  CancelMeasure: measures.cancelMeasure,
  StrikeMeasure: interventions.strikeMeasure,
  PassOn: knowledge.passOn,
  TickIndicator: indicators.tickIndicator,
  RecordTick: indicators.recordTick,
  UntickIndicator: indicators.untickIndicator,
  SendMessage: words.sendMessage,
  CloseRequest: requests.closeRequest,
  ConfirmReceipt: receipts.confirmReceipt,
  SaveDocument: documents.saveDocument,
  SubmitDocument: documents.submitDocument,
  SignDocument: documents.signDocument,
  ReturnDocument: documents.returnDocument,
  AddNote: words.addNote,
  Redact: words.redact,
};

/**
 * Decides one command on a state. Answers the events it writes (none if it asks for what is so already) with the state
 * they lead to, or a refusal of the closed list. Throws only on a bug.
 */
export function decide(command: Command, state: ExerciseState, context: Context): Result<Decided, Rejection> {
  if (state.position === 0 && command.type !== 'PlanExercise') return err(refuse('not-found'));
  const giver = giverOf(state, context);
  if (giver === 'nobody') return err(refuse('unknown-seat'));
  const refusal = refusalOf(command.type, giver?.role ?? 'system', state.phase);
  if (refusal) return err(refusal);
  const play = new Play(state, context, giver);
  const refused = (RULES[command.type] as Rule<CommandType>)(command, play);
  if (refused) return err(refused);
  settle(play);
  return ok({ events: play.events, state: play.state });
}

/** Role and team as the log has them, not as the sender says: a seat that was removed or demoted acts as it stands now. */
function giverOf(state: ExerciseState, context: Context): Seated | undefined | 'nobody' {
  if (context.by === 'system') return undefined;
  const row = state.seats.get(context.by.seat);
  if (!row || row.removed) return 'nobody';
  return { seat: row.key, role: row.role, ...(row.team ? { team: row.team } : {}) };
}
