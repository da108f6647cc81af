// Everything that can have happened in an exercise: past names, complete facts, no rules.
// Events never change once released; what a new release says otherwise is translated in `upcast.ts`.
import { z } from 'zod';
import { LANGUAGES } from '../kit/languages.ts';
import { ELEMENTS } from '../scenario/elements.ts';
import { PROTECTION_CLOCKS } from '../scenario/protection-clocks.ts';
import { PURPOSES } from '../scenario/purposes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Channel } from '../scenario/schema/injects.ts';
import { CONTENTS } from '../scenario/walls.ts';
import { By, ROLES } from './actors.ts';
import { DOCUMENT_STATUSES } from './document-statuses.ts';
import { MEASURE_STATUSES } from './measure-statuses.ts';
import { PHASES } from './phases.ts';

const Ref = z.string();
const T = z.number().describe('exercise milliseconds');
const Value = z.union([z.boolean(), z.number()]);
const event = <N extends string, S extends z.ZodRawShape>(type: N, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** Why something changed that no person asked for directly. */
const Cause = z.strictObject({
  kind: z.enum(['decision', 'inject', 'storyline', 'due', 'start', 'control', 'measure', 'indicator', 'document']),
  ref: Ref,
});
export type Cause = z.output<typeof Cause>;

export const ExerciseEvent = z.discriminatedUnion('type', [
  event('ExercisePlanned', {
    scenario: z.custom<Scenario>((value) => typeof value === 'object' && value !== null),
    opaque: z.record(z.string(), z.string()),
  }),
  // lifecycle and clock
  event('PhaseChanged', { from: z.enum(PHASES), to: z.enum(PHASES) }),
  /** `backTo` is the phase lifting leads to. */
  event('SafetyStopped', { from: z.enum(PHASES), backTo: z.enum(PHASES) }),
  event('PaceChanged', { pace: z.number() }),
  event('ClockJumped', { to: T }),
  event('ExerciseInterrupted', { lastAliveAt: z.number() }),
  event('ClockLifted', { offset: z.number() }),
  event('MoveBegan', { move: z.int() }),
  event('PlanShifted', {
    from: T,
    by: z.number(),
    moved: z.array(z.strictObject({ key: Ref, from: T, to: T })),
  }),
  event('PassedOver', { key: Ref, dueAt: T }),
  event('PassedOverSettled', { key: Ref, action: z.enum(['apply', 'skip']) }),
  // seats
  event('SeatTaken', { seat: Ref, role: z.enum(ROLES), team: Ref.optional(), language: z.enum(LANGUAGES) }),
  event('SeatRemoved', { seat: Ref }),
  event('LanguageChosen', { seat: Ref, language: z.enum(LANGUAGES) }),
  event('DirectorTookOver', { seat: Ref }),
  event('DeputyNamed', { seat: Ref }),
  event('ComcheckAsked', {}),
  event('ComcheckAnswered', { seat: Ref }),
  // the scenario's machinery
  event('FactSet', { fact: Ref, value: Value, cause: Cause, reason: z.string().optional() }),
  event('StorylineMoved', {
    storyline: Ref,
    from: Ref.nullable(),
    to: Ref,
    cause: Cause,
    due: z.array(z.strictObject({ event: Ref, at: T })),
    reason: z.string().optional(),
  }),
  event('DisclosureMade', { person: Ref, disclosure: Ref, to: z.array(Ref) }),
  event('ConditionFailed', { where: Ref, message: z.string() }),
  // injects
  event('InjectArmed', { inject: Ref, dueAt: T, because: z.record(z.string(), Value).optional() }),
  event('InjectDisarmed', { inject: Ref, because: z.record(z.string(), Value).optional() }),
  event('InjectExpirySet', { inject: Ref, at: T }),
  /** A reserve whose condition came to hold, with the facts that made it so; and that holds no longer. */
  event('InjectSuggested', { inject: Ref, because: z.record(z.string(), Value) }),
  event('InjectSuggestionWithdrawn', { inject: Ref, because: z.record(z.string(), Value) }),
  event('InjectAwaitsConfirmation', { inject: Ref }),
  event('InjectAdded', {
    inject: Ref,
    to: z.array(Ref),
    from: z.string(),
    channel: Channel,
    subject: z.string(),
    body: z.string(),
    language: z.enum(LANGUAGES),
  }),
  /** `people` are the dossier cards it brings to its teams. */
  event('InjectReleased', { inject: Ref, to: z.array(Ref), people: z.array(Ref), cause: Cause }),
  event('InjectHeld', { inject: Ref }),
  event('InjectUnheld', { inject: Ref, dueAt: T.optional() }),
  event('InjectSkipped', { inject: Ref, reason: z.string() }),
  event('InjectRetimed', { inject: Ref, dueAt: T }),
  event('InjectWithdrawn', { inject: Ref, reason: z.string() }),
  event('InjectCorrected', {
    inject: Ref,
    subject: z.string().optional(),
    body: z.string().optional(),
    language: z.enum(LANGUAGES),
    reason: z.string(),
    /** Team → seats that had opened the version before: who must be told. */
    hadOpened: z.record(Ref, z.array(Ref)),
  }),
  event('InjectExpired', { inject: Ref }),
  event('InjectOpened', { inject: Ref, seat: Ref, team: Ref }),
  /** A seat that had opened an earlier version has opened the corrected one. */
  event('CorrectionRead', { inject: Ref, seat: Ref, team: Ref }),
  // decisions
  event('DecisionOpened', {
    decision: Ref,
    team: Ref,
    inject: Ref.optional(),
    options: z.array(Ref),
    deadline: T.optional(),
    closesAt: T.optional(),
  }),
  event('DecisionDeadlinePassed', { decision: Ref, team: Ref }),
  event('DecisionClosed', { decision: Ref, team: Ref, why: z.enum(['decided', 'time', 'control', 'ended']) }),
  event('DecisionMade', {
    made: Ref,
    decision: Ref,
    team: Ref,
    option: Ref,
    reason: z.string(),
    restsOn: z.array(Ref),
    late: z.boolean(),
    measures: z.array(z.string()),
  }),
  event('DecisionUndelivered', { command: Ref, seat: Ref, team: Ref, decision: Ref, option: Ref, reason: z.string() }),
  event('DecisionStruck', { made: Ref, reason: z.string() }),
  // measures and persons of concern
  event('MeasureOrdered', {
    order: Ref,
    measure: Ref,
    team: Ref,
    about: Ref.optional(),
    reason: z.string(),
    restsOn: z.array(Ref),
    basis: z.string().optional(),
    /** Whose agreement it needs: `role` is the authority of the catalogue, `teams` play it. */
    authority: z.strictObject({
      kind: z.enum(['self', 'person', 'team', 'control']),
      teams: z.array(Ref).optional(),
      role: z.string().optional(),
    }),
    status: z.enum(MEASURE_STATUSES),
    /** The order it repeats, and whose that was. */
    of: Ref.optional(),
    ofTeam: Ref.optional(),
    doneAt: T.optional(),
  }),
  /** `by`: the person, a team, or control, who spoke as an authority. */
  event('MeasureAnswered', {
    order: Ref,
    answer: z.enum(['granted', 'narrowed', 'refused']),
    by: Ref,
    as: z.string().optional(),
    reason: z.string(),
    /** What a person agreed to or did not; absent in older logs: what the measure is for. */
    purpose: z.enum(PURPOSES).optional(),
    status: z.enum(MEASURE_STATUSES),
    doneAt: T.optional(),
  }),
  event('MeasureCancelled', { order: Ref, status: z.enum(MEASURE_STATUSES) }),
  event('MeasureStruck', { order: Ref, reason: z.string() }),
  event('MeasureDone', {
    order: Ref,
    quality: z.enum(['full', 'partial', 'nothing']),
    outcome: Ref.optional(),
    status: z.enum(MEASURE_STATUSES),
  }),
  event('HarmRecorded', {
    person: Ref,
    team: Ref,
    order: Ref,
    measure: Ref,
    kind: z.enum(['wrong-move', 'punishment']),
  }),
  event('PersonClosed', { person: Ref, until: T }),
  event('PersonReopened', { person: Ref }),
  // what is owed to a child, and what the law gives time for
  event('StepOpened', { person: Ref, step: Ref, dueAt: T.optional() }),
  /** `made` is the order or decision it was done by. */
  event('StepDone', { person: Ref, step: Ref, made: Ref, late: z.boolean() }),
  event('StepOverdue', { person: Ref, step: Ref }),
  /** `missing` are the steps that come first and were not done. */
  event('StepOutOfOrder', { person: Ref, step: Ref, team: Ref, made: Ref, missing: z.array(Ref) }),
  /** `person` is absent where a clock is about nobody. */
  event('ProtectionClockStarted', { clock: z.enum(PROTECTION_CLOCKS), person: Ref.optional(), dueAt: T }),
  event('ProtectionClockStopped', { clock: z.enum(PROTECTION_CLOCKS), person: Ref.optional(), late: z.boolean() }),
  event('ProtectionClockRanOut', { clock: z.enum(PROTECTION_CLOCKS), person: Ref.optional() }),
  event('ExpectationOpened', { expectation: Ref, inject: Ref, index: z.int(), team: Ref, dueAt: T }),
  event('ExpectationMet', { expectation: Ref, made: Ref, late: z.boolean() }),
  event('ExpectationMissed', { expectation: Ref }),
  /** `breaches` are the contents that went through a wall. */
  event('PassedOn', {
    pass: Ref,
    inject: Ref,
    from: Ref,
    to: Ref,
    basis: z.enum(['consent', 'duty', 'order', 'useful']),
    text: z.string(),
    language: z.enum(LANGUAGES),
    people: z.array(Ref),
    breaches: z.array(z.enum(CONTENTS)),
    /** Purposes for which consent was named as the basis and did not stand. */
    without: z.array(z.enum(PURPOSES)).optional(),
  }),
  /** `evidence`: `inject:<id>`, `card:<person>`, `told:<person>/<disclosure>`. `replaces` is the tick it stands for now. */
  event('IndicatorTicked', {
    tick: Ref,
    team: Ref,
    person: Ref,
    indicator: Ref,
    element: z.enum(ELEMENTS),
    evidence: z.array(Ref),
    note: z.string(),
    replaces: Ref.optional(),
  }),
  event('IndicatorUnticked', { tick: Ref, team: Ref, person: Ref, indicator: Ref, element: z.enum(ELEMENTS) }),
  // words
  event('MessageSent', {
    message: Ref,
    from: Ref,
    to: z.union([z.literal('control'), z.array(Ref)]),
    text: z.string(),
    language: z.enum(LANGUAGES),
    inReplyTo: Ref.optional(),
    /** The agency in whose name control speaks, or is written to: of the scenario, or a role of the catalogue. */
    as: Ref.optional(),
    /** A request for information: open until it is answered or closed. */
    asks: z.literal(true).optional(),
  }),
  event('RequestAnswered', { request: Ref, message: Ref }),
  /** `by`: a team, or control. */
  event('RequestClosed', { request: Ref, by: Ref, reason: z.string() }),
  /** Of a message, of something passed on, or of a document. `by`: a team, or control. */
  event('ReceiptConfirmed', { receipt: Ref, what: Ref, by: Ref, text: z.string(), language: z.enum(LANGUAGES) }),
  // documents
  /** A version; `values` are words by field. `conflict`: somebody wrote a newer one than `base` meanwhile; both are kept. */
  event('DocumentSaved', {
    document: Ref,
    version: z.int(),
    base: z.int(),
    conflict: z.literal(true).optional(),
    form: Ref,
    team: Ref,
    about: Ref.optional(),
    values: z.record(z.string(), z.string()),
    language: z.enum(LANGUAGES),
  }),
  /** `to`: teams that have it from now on. */
  event('DocumentSubmitted', { document: Ref, version: z.int(), status: z.enum(DOCUMENT_STATUSES), to: z.array(Ref) }),
  /** `by`: a team, or an agency control signs for. */
  event('DocumentSigned', {
    document: Ref,
    version: z.int(),
    by: Ref,
    status: z.enum(DOCUMENT_STATUSES),
    to: z.array(Ref),
  }),
  event('DocumentReturned', {
    document: Ref,
    version: z.int(),
    by: Ref,
    reason: z.string(),
    status: z.enum(DOCUMENT_STATUSES),
  }),
  event('NoteAdded', { note: Ref, text: z.string(), language: z.enum(LANGUAGES) }),
  event('Redacted', { redacted: z.int(), field: z.string(), reason: z.string() }),
]);
export type ExerciseEvent = z.output<typeof ExerciseEvent>;
export type EventType = ExerciseEvent['type'];
export type EventOf<N extends EventType> = Extract<ExerciseEvent, { type: N }>;

/** What stands around every event once it is in the log. */
export const Envelope = z.strictObject({
  /** 1, 2, 3 … within one exercise. */
  position: z.int().min(1),
  /** Wall milliseconds of the rim's monotonic clock. */
  at: z.number(),
  /** Exercise milliseconds. */
  t: z.number(),
  /** Absent on a safety stop only: who pressed is kept beside the log, erasable. */
  by: By.optional(),
  /** The command that caused it, and its number among that command's events. */
  commandId: z.string(),
  n: z.int().min(0),
  /** The last position the sender had on screen. */
  seen: z.int().optional(),
  /** Exercise milliseconds at which control saw or heard it, where that is not `t`. */
  observedAt: z.number().optional(),
  /** The team control recorded it for. */
  onBehalfOf: z.string().optional(),
  event: ExerciseEvent,
});
/** An event of the log. */
export type RecordedEvent = z.output<typeof Envelope>;
