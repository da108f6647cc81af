// What the state is after an event. Copies recorded facts and nothing else: never refuses, never asks a rule, never reads
// a clock, never meets a statechart. The same function runs live, in replay and in the browser.
import { assertNever } from '../kit/assert-never.ts';
import { copyState, writable } from './copy.ts';
import type { RecordedEvent } from './events.ts';
import { evolveDecision } from './evolve-decisions.ts';
import { evolveDocument } from './evolve-documents.ts';
import { ticked, unticked } from './evolve-indicators.ts';
import { evolveInject } from './evolve-injects.ts';
import { passedOn } from './evolve-knowledge.ts';
import { evolveMeasure } from './evolve-measures.ts';
import { planShifted } from './evolve-plan.ts';
import { evolveProtection } from './evolve-protection.ts';
import { evolveRoom } from './evolve-room.ts';
import { receiptConfirmed, requestEnded } from './evolve-words.ts';
import type { ExerciseState } from './state.ts';

/** The state after one more event of the log. */
export function evolve(state: ExerciseState, recorded: RecordedEvent): ExerciseState {
  return apply(copyState(state), recorded);
}

/** The same, written into a state that is the caller's own and that nobody else has seen. */
export function apply(own: ExerciseState, recorded: RecordedEvent): ExerciseState {
  const state = writable(dispatch(own, recorded));
  state.position = recorded.position;
  state.lastEventAt = recorded.at;
  return state;
}

function dispatch(state: ExerciseState, recorded: RecordedEvent): ExerciseState {
  const { event } = recorded;
  switch (event.type) {
    case 'ExercisePlanned':
    case 'PhaseChanged':
    case 'SafetyStopped':
    case 'PaceChanged':
    case 'ClockJumped':
    case 'ExerciseInterrupted':
    case 'ClockLifted':
    case 'MoveBegan':
    case 'PassedOver':
    case 'PassedOverSettled':
    case 'SeatTaken':
    case 'SeatRemoved':
    case 'LanguageChosen':
    case 'DirectorTookOver':
    case 'DeputyNamed':
    case 'ComcheckAsked':
    case 'ComcheckAnswered':
    case 'MessageSent':
    case 'NoteAdded':
    case 'Redacted':
      return evolveRoom(state, recorded, event);
    case 'FactSet':
    case 'StorylineMoved':
    case 'DisclosureMade':
    case 'ConditionFailed':
    case 'InjectArmed':
    case 'InjectDisarmed':
    case 'InjectExpirySet':
    case 'InjectSuggested':
    case 'InjectSuggestionWithdrawn':
    case 'InjectAwaitsConfirmation':
    case 'InjectAdded':
    case 'InjectReleased':
    case 'InjectHeld':
    case 'InjectUnheld':
    case 'InjectSkipped':
    case 'InjectRetimed':
    case 'InjectWithdrawn':
    case 'InjectCorrected':
    case 'CorrectionRead':
    case 'InjectExpired':
    case 'InjectOpened':
      return evolveInject(state, recorded, event);
    case 'MeasureOrdered':
    case 'MeasureAnswered':
    case 'MeasureCancelled':
    case 'MeasureStruck':
    case 'MeasureDone':
    case 'HarmRecorded':
    case 'PersonClosed':
    case 'PersonReopened':
      return evolveMeasure(state, recorded, event);
    case 'RequestAnswered':
    case 'RequestClosed':
      return requestEnded(state, recorded, event);
    case 'ReceiptConfirmed':
      return receiptConfirmed(state, recorded, event);
    case 'StepOpened':
    case 'StepDone':
    case 'StepOverdue':
    case 'StepOutOfOrder':
    case 'ProtectionClockStarted':
    case 'ProtectionClockStopped':
    case 'ProtectionClockRanOut':
      return evolveProtection(state, recorded, event);
    case 'DocumentSaved':
    case 'DocumentSubmitted':
    case 'DocumentSigned':
    case 'DocumentReturned':
      return evolveDocument(state, recorded, event);
    case 'PlanShifted':
      return planShifted(state, recorded, event);
    case 'PassedOn':
      return passedOn(state, recorded, event);
    case 'IndicatorTicked':
      return ticked(state, recorded, event);
    case 'IndicatorUnticked':
      return unticked(state, recorded, event);
    case 'DecisionOpened':
    case 'DecisionDeadlinePassed':
    case 'DecisionClosed':
    case 'DecisionMade':
    case 'DecisionUndelivered':
    case 'DecisionStruck':
    case 'ExpectationOpened':
    case 'ExpectationMet':
    case 'ExpectationMissed':
      return evolveDecision(state, recorded, event);
    default:
      return assertNever(event);
  }
}
