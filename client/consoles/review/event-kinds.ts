// Which events belong together in the list, and which are machinery nobody asks for first.
import type { EventType } from '../../../shared/exercise/events.ts';

export const FILTERS = ['happened', 'all', 'injects', 'decisions', 'story', 'words', 'room'] as const;
export type Filter = (typeof FILTERS)[number];
export type EventKind = Exclude<Filter, 'happened' | 'all'>;

export const KIND_OF: Readonly<Record<EventType, EventKind>> = {
  ExercisePlanned: 'room',
  PhaseChanged: 'room',
  SafetyStopped: 'room',
  PaceChanged: 'room',
  ClockJumped: 'room',
  ExerciseInterrupted: 'room',
  ClockLifted: 'room',
  MoveBegan: 'story',
  PassedOver: 'injects',
  PassedOverSettled: 'injects',
  SeatTaken: 'room',
  SeatRemoved: 'room',
  LanguageChosen: 'room',
  DirectorTookOver: 'room',
  DeputyNamed: 'room',
  ComcheckAsked: 'room',
  ComcheckAnswered: 'room',
  FactSet: 'story',
  StorylineMoved: 'story',
  DisclosureMade: 'story',
  ConditionFailed: 'story',
  InjectArmed: 'injects',
  InjectDisarmed: 'injects',
  InjectExpirySet: 'injects',
  InjectAwaitsConfirmation: 'injects',
  InjectAdded: 'injects',
  InjectReleased: 'injects',
  InjectHeld: 'injects',
  InjectUnheld: 'injects',
  InjectSkipped: 'injects',
  InjectRetimed: 'injects',
  InjectWithdrawn: 'injects',
  InjectExpired: 'injects',
  InjectOpened: 'injects',
  DecisionOpened: 'decisions',
  DecisionDeadlinePassed: 'decisions',
  DecisionClosed: 'decisions',
  DecisionMade: 'decisions',
  DecisionUndelivered: 'decisions',
  DecisionStruck: 'decisions',
  PassedOn: 'words',
  IndicatorTicked: 'words',
  IndicatorUnticked: 'words',
  MeasureOrdered: 'decisions',
  MeasureAnswered: 'decisions',
  MeasureCancelled: 'decisions',
  MeasureDone: 'decisions',
  HarmRecorded: 'decisions',
  PersonClosed: 'story',
  PersonReopened: 'story',
  ExpectationOpened: 'decisions',
  ExpectationMet: 'decisions',
  ExpectationMissed: 'decisions',
  MessageSent: 'words',
  DocumentSaved: 'words',
  DocumentSubmitted: 'words',
  DocumentSigned: 'words',
  DocumentReturned: 'words',
  RequestAnswered: 'words',
  RequestClosed: 'words',
  ReceiptConfirmed: 'words',
  NoteAdded: 'words',
  Redacted: 'words',
};

/** Follows from something else that is listed already. */
const MACHINERY: ReadonlySet<EventType> = new Set([
  'InjectArmed',
  'InjectDisarmed',
  'InjectExpirySet',
  'InjectAdded',
  'InjectExpired',
  'DecisionOpened',
  'DecisionClosed',
  'ExpectationOpened',
  'LanguageChosen',
  'ComcheckAnswered',
  'SeatTaken',
  'FactSet',
]);

export function isShown(type: EventType, filter: Filter): boolean {
  if (filter === 'all') return true;
  return filter === 'happened' ? !MACHINERY.has(type) : KIND_OF[type] === filter;
}
