// All that goes over the socket. `docs/protocol.md` is generated from these schemas and their descriptions.
// What people do comes in as `command`, what changed for them goes out as `view`; the rest is about the connection.
import { z } from 'zod';
import { ROLES } from '../exercise/actors.ts';
import { Command, CommandId } from '../exercise/commands.ts';
import { REJECTIONS } from '../exercise/rejections.ts';
import { LANGUAGES } from '../kit/languages.ts';
import { PROTOCOL } from './version.ts';

const Position = z.int().min(0);
export const RejectionMessage = z
  .strictObject({ code: z.enum(REJECTIONS), detail: z.string().optional() })
  .describe('A refusal: a code of the closed list, and the place it speaks of');
export const AudienceName = z
  .enum(['team', 'control', 'seat'])
  .describe(
    'team: what a trainee’s team may know · control: what control and facilitators see · seat: about this seat only',
  );
export type AudienceName = z.output<typeof AudienceName>;

// --- client → server -------------------------------------------------------------------------------------------

export const JoinMessage = z
  .strictObject({
    protocol: z
      .literal(PROTOCOL)
      .describe('The version of this page; a server of another one answers malformed, detail protocol'),
    handle: z.string().max(64).describe('The opaque seat handle from POST /api/join'),
    token: z
      .string()
      .max(128)
      .optional()
      .describe('The seat token, for clients that are no browser; browsers send it as a cookie'),
    language: z.enum(LANGUAGES).describe('Of the differences on this connection; fetch whole views in the same one'),
    positions: z
      .partialRecord(AudienceName, Position)
      .describe(
        'Per audience the position of the view the client holds in this language; leave out what it holds nothing of',
      ),
  })
  .describe('First message on every connection: takes the seat and says what is already there');

export const CommandMessage = z
  .strictObject({
    id: CommandId.describe(
      'Drawn by the client at random, unique in the exercise: 8 to 64 characters of A–Z a–z 0–9 _ -; sent again after a loss, it is carried out once. Ids that begin with the moment and go on with chance cost the store least',
    ),
    seen: Position.describe('The highest position of the views on screen when the person acted; 0 if there was none'),
    command: Command,
  })
  .describe('One action of one person');

export const DraftMessage = z
  .strictObject({
    key: z.string().max(100).describe('What is being written, e.g. message/control or decision/<key>'),
    text: z.string().max(20_000),
    revision: z.int().min(0).describe('The revision this text was typed on; 0 if none is known'),
  })
  .describe('Text as it is being typed, so that it outlives the laptop. An empty text clears the draft');

// --- answers -----------------------------------------------------------------------------------------------------

export const DifferenceMessage = z
  .strictObject({
    position: Position,
    fields: z.record(z.string(), z.unknown()).optional().describe('Fields that changed, each whole'),
    lists: z
      .record(z.string(), z.array(z.looseObject({ key: z.string() })))
      .optional()
      .describe('Rows that are new or changed, by key; new keys go to the end'),
  })
  .describe('What changed in one audience’s view; ignore it if its position is not above yours');

export const JoinAnswer = z.union([
  z.strictObject({
    ok: z.literal(true),
    now: z.number().describe('The server’s wall clock, milliseconds; take the offset from it'),
    seat: z.strictObject({
      seat: z.string(),
      role: z.enum(ROLES),
      team: z.string().optional().describe('The team’s two-letter code'),
      name: z.string(),
      seatCode: z.string().describe('Brings this seat back on another laptop'),
      board: z
        .string()
        .optional()
        .describe('What the exercise is called beside its title; control and facilitators only'),
    }),
    audiences: z.array(
      z.strictObject({
        name: AudienceName,
        fetch: z
          .boolean()
          .describe(
            'true: get the whole view from GET /api/s/<handle>/view/<name>; always so for an audience left out of positions',
          ),
        missed: z
          .array(DifferenceMessage)
          .describe('What was missed since the position named in join, in order; empty if fetch is true'),
      }),
    ),
    drafts: z.array(z.strictObject({ key: z.string(), text: z.string(), revision: z.int() })),
    storing: z.boolean().describe('false while the server’s disk refuses to store'),
  }),
  z.strictObject({ ok: z.literal(false), rejection: RejectionMessage }),
]);
export const CommandAnswer = z.union([
  z.strictObject({
    ok: z.literal(true),
    position: Position.describe('Of the last event this command wrote; the newest one if it changed nothing'),
  }),
  z.strictObject({ ok: z.literal(false), rejection: RejectionMessage }),
]);
export const DraftAnswer = z.union([
  z.strictObject({ ok: z.literal(true), revision: z.int() }),
  z.strictObject({
    ok: z.literal(false),
    conflict: z
      .strictObject({ text: z.string(), revision: z.int() })
      .describe('Another device wrote since; both texts are kept'),
  }),
  z.strictObject({ ok: z.literal(false), rejection: RejectionMessage }),
]);

export const BreakAnswer = z.union([
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), rejection: RejectionMessage }),
]);

// --- server → client ---------------------------------------------------------------------------------------------

export const ViewMessage = DifferenceMessage.extend({ audience: AudienceName }).describe(
  'A difference, sent to every connection that follows the audience; it asks for no acknowledgement',
);

export const PersonHere = z.strictObject({
  seat: z.string(),
  name: z.string(),
  online: z.boolean(),
  lastSeen: z.number().optional().describe('Wall milliseconds of the last sign of life; control only'),
  seatCode: z.string().optional().describe('Control only; never the director’s or a deputy’s'),
});
export const NoticeMessage = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('people'), people: z.array(PersonHere) })
      .describe('Who is here, all of them: control and facilitators get everyone, a team its own members'),
    z
      .strictObject({ kind: z.literal('held-elsewhere') })
      .describe('A newer connection took this seat: this one gets no more views and may only press StopPlay'),
    z
      .strictObject({ kind: z.literal('storing'), storing: z.boolean() })
      .describe('The disk refuses to store, or does again'),
    z
      .strictObject({ kind: z.literal('break'), seat: z.string(), name: z.string(), team: z.string().optional() })
      .describe('Control only: someone asked for a break. Not in the log'),
    z
      .strictObject({ kind: z.literal('removed') })
      .describe('Control took this seat out of the exercise: from now on everything is refused with not-joined'),
    z
      .strictObject({ kind: z.literal('refused'), rejection: RejectionMessage })
      .describe('A message that asked for no acknowledgement was refused'),
    z
      .strictObject({ kind: z.literal('stop-asked') })
      .describe(
        'Somebody pressed the safety stop and the disk refuses to store it: stop at once. Said until it is stored',
      ),
    z.strictObject({ kind: z.literal('closing') }).describe('The server stops and closes all connections in a moment'),
  ])
  .describe('About the connection and the room, not part of any view; it asks for no acknowledgement');

export type JoinMessage = z.output<typeof JoinMessage>;
export type JoinAnswer = z.output<typeof JoinAnswer>;
export type CommandMessage = z.output<typeof CommandMessage>;
export type CommandAnswer = z.output<typeof CommandAnswer>;
export type DraftMessage = z.output<typeof DraftMessage>;
export type DraftAnswer = z.output<typeof DraftAnswer>;
export type BreakAnswer = z.output<typeof BreakAnswer>;
export type ViewMessage = z.output<typeof ViewMessage>;
export type NoticeMessage = z.output<typeof NoticeMessage>;
export type PersonHere = z.output<typeof PersonHere>;

/** Events a client may send; each is answered through its acknowledgement, in any order. */
export interface ClientToServer {
  join: (message: JoinMessage, answer: (answer: JoinAnswer) => void) => void;
  command: (message: CommandMessage, answer: (answer: CommandAnswer) => void) => void;
  draft: (message: DraftMessage, answer: (answer: DraftAnswer) => void) => void;
  /** The server's wall clock, to keep the offset true. */
  time: (answer: (answer: { now: number }) => void) => void;
  /** "I need a break": tells control, is in no log. */
  break: (answer: (answer: BreakAnswer) => void) => void;
}
/** Events the server sends; it waits for no acknowledgement. */
export interface ServerToClient {
  view: (message: ViewMessage) => void;
  notice: (message: NoticeMessage) => void;
}
