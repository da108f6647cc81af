// Everything anyone may ask of an exercise. Imperative names; one zod schema per command, one closed union.
// Commands of trainees name opaque ids; the session translates them before `decide` sees them.
import { z } from 'zod';
import { LANGUAGES } from '../kit/languages.ts';
import { ELEMENTS } from '../scenario/elements.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Channel } from '../scenario/schema/injects.ts';
import { Recipients } from '../scenario/schema/values.ts';
import { ROLES } from './actors.ts';

/** Drawn by the sender; the same id sent again is the same command and is never carried out twice. */
export const CommandId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const Ref = z.string().min(1).max(140);
const Words = z.string().max(20_000);
/** Why an intervention was made; recorded and shown in review. */
const Reason = z.string().trim().max(2000);
export const ExerciseMoment = z
  .int()
  .min(0)
  .max(30 * 24 * 3_600_000);
/** Exercise time per wall time. */
export const PaceValue = z.number().min(0.1).max(120);
const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const Command = z.discriminatedUnion('type', [
  // --- the system's own
  command('PlanExercise', {
    scenario: z.custom<Scenario>((value) => typeof value === 'object' && value !== null),
    /** Author's reference ("inject:c04", "option:x/yes") → opaque id, drawn at random by the rim. */
    opaque: z.record(z.string(), z.string()),
  }),
  command('TakeSeat', { seat: Ref, role: z.enum(ROLES), team: Ref.optional(), language: z.enum(LANGUAGES) }),
  command('ReleaseDue', { key: z.string(), dueAt: ExerciseMoment, setAt: z.int() }),
  command('RecordInterruption', { lastAliveAt: z.number() }),
  command('RecordClockLift', { offset: z.number() }),
  command('NoteUndelivered', { command: CommandId, seat: Ref, team: Ref, decision: Ref, option: Ref, reason: Words }),
  // --- lifecycle
  command('OpenLobby', {}),
  command('StartExercise', {}),
  command('PauseExercise', {}),
  command('ResumeExercise', {}),
  command('CallTimeOut', {}),
  command('EndExercise', {}),
  command('UndoEnd', {}),
  command('CloseReview', {}),
  command('StopPlay', {}),
  command('LiftStop', {}),
  command('SetPace', { pace: PaceValue }),
  command('JumpTo', { to: ExerciseMoment }),
  command('ShiftPlan', {
    from: ExerciseMoment,
    by: z
      .int()
      .min(-24 * 3_600_000)
      .max(24 * 3_600_000),
    scope: z.enum(['planned', 'everything']).optional(),
  }),
  command('SettlePassedOver', { key: Ref, action: z.enum(['apply', 'skip']) }),
  // --- seats
  command('ChooseLanguage', { language: z.enum(LANGUAGES) }),
  command('RemoveSeat', { seat: Ref }),
  command('TakeOver', {}),
  command('NameDeputy', { seat: Ref }),
  command('AskComcheck', {}),
  command('AnswerComcheck', {}),
  // --- injects
  command('ReleaseInject', { inject: Ref }),
  command('HoldInject', { inject: Ref }),
  command('UnholdInject', { inject: Ref }),
  command('SkipInject', { inject: Ref, reason: Reason }),
  command('RetimeInject', { inject: Ref, dueAt: ExerciseMoment }),
  command('WithdrawInject', { inject: Ref, reason: Reason }),
  /** Other words for what was sent, or for what is to be sent; a part left out stays as it is. */
  command('CorrectInject', {
    inject: Ref,
    subject: z.string().trim().min(1).max(300).optional(),
    body: Words.min(1).optional(),
    language: z.enum(LANGUAGES),
    reason: Reason,
  }),
  command('SendAdHocInject', {
    to: Recipients,
    from: z.string().trim().min(1).max(200),
    channel: Channel,
    subject: z.string().trim().min(1).max(300),
    body: Words.min(1),
    language: z.enum(LANGUAGES),
  }),
  command('OpenInject', { inject: Ref }),
  // --- decisions and interventions
  command('MakeDecision', { decision: Ref, option: Ref, reason: Words, restsOn: z.array(Ref).max(50) }),
  command('RecordDecision', {
    team: Ref,
    decision: Ref,
    option: Ref,
    reason: Words,
    observedAt: ExerciseMoment.optional(),
  }),
  command('StrikeDecision', { made: Ref, reason: Reason, reopen: z.boolean() }),
  command('SetFact', { fact: Ref, value: z.union([z.boolean(), z.int()]), reason: Reason }),
  command('MoveStoryline', { storyline: Ref, state: Ref, reason: Reason }),
  // --- measures
  command('OrderMeasure', {
    measure: Ref,
    about: Ref.optional(),
    reason: Words,
    restsOn: z.array(Ref).max(50),
    basis: z.string().trim().max(500).optional(),
  }),
  command('RecordMeasure', {
    team: Ref,
    measure: Ref,
    about: Ref.optional(),
    reason: Words,
    observedAt: ExerciseMoment.optional(),
  }),
  command('AuthoriseMeasure', { order: Ref, answer: z.enum(['granted', 'narrowed', 'refused']), reason: Reason }),
  command('CancelMeasure', { order: Ref }),
  command('StrikeMeasure', { order: Ref, reason: Reason }),
  // --- knowledge
  command('PassOn', {
    inject: Ref,
    to: Ref,
    /** Consent of the person, a duty to tell, an order; or because it may be useful. */
    basis: z.enum(['consent', 'duty', 'order', 'useful']),
    text: z.string().max(2000),
    language: z.enum(LANGUAGES),
  }),
  // --- indicators
  command('TickIndicator', {
    indicator: Ref,
    person: Ref,
    element: z.enum(ELEMENTS),
    /** `inject:<id>`, `card:<person>` or `told:<disclosure>`, of what the team was given. */
    evidence: z.array(Ref).max(20),
    note: z.string().trim().max(2000).optional(),
  }),
  command('RecordTick', {
    team: Ref,
    indicator: Ref,
    person: Ref,
    element: z.enum(ELEMENTS),
    evidence: z.array(Ref).max(20),
    note: z.string().trim().max(2000).optional(),
    observedAt: ExerciseMoment.optional(),
  }),
  command('UntickIndicator', { indicator: Ref, person: Ref, element: z.enum(ELEMENTS) }),
  // --- words
  command('SendMessage', {
    /** Control names teams by their ids, a team names others by the codes it sees. */
    to: z.union([z.literal(['everyone', 'control']), z.array(Ref).min(1).max(100)]),
    text: Words,
    language: z.enum(LANGUAGES),
    inReplyTo: Ref.optional(),
    /** Control: the agency it speaks as. Teams, to control: the agency they write to. */
    as: Ref.optional(),
    /** A request for information: it stands open until it is answered or closed. */
    asks: z.literal(true).optional(),
  }),
  command('CloseRequest', { request: Ref, reason: Reason }),
  /** "Received, I have it, next contact at …": of a message, of something passed on or of a document, by its key. */
  command('ConfirmReceipt', { what: Ref, text: z.string().max(2000), language: z.enum(LANGUAGES) }),
  // --- documents
  /** Begins a document, or adds a version to one: `base` is the version it was written on. */
  command('SaveDocument', {
    form: Ref,
    document: Ref.optional(),
    about: Ref.optional(),
    base: z.int().min(1).optional(),
    values: z.record(z.string().max(140), z.string().max(8000)),
    language: z.enum(LANGUAGES),
  }),
  command('SubmitDocument', { document: Ref, version: z.int().min(1) }),
  /** `as`: whom control signs for. */
  command('SignDocument', { document: Ref, version: z.int().min(1), as: Ref.optional() }),
  command('ReturnDocument', { document: Ref, version: z.int().min(1), as: Ref.optional(), reason: Reason }),
  command('AddNote', { text: Words, language: z.enum(LANGUAGES), observedAt: ExerciseMoment.optional() }),
  command('Redact', { position: z.int().min(1), field: z.string().max(60), reason: Reason }),
]);
export type Command = z.output<typeof Command>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
