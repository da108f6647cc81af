// All that goes over HTTP: entering, whole views, files, the log. Refusals are answered as `{ rejection }` with a status.
import { z } from 'zod';
import { ROLES } from '../exercise/actors.ts';
import { CommandId, ExerciseMoment, PaceValue } from '../exercise/commands.ts';
import { PHASES } from '../exercise/phases.ts';
import { LANGUAGES } from '../kit/languages.ts';
import { Channel } from '../scenario/schema/injects.ts';
import { Recipients } from '../scenario/schema/values.ts';
import { RejectionMessage } from './messages.ts';

const Language = z.enum(LANGUAGES);
const ByLanguage = z.partialRecord(Language, z.string());
const Code = z
  .string()
  .trim()
  .min(4)
  .max(40)
  .describe(
    'A code that was given out (of a team, of controllers or facilitators), or a seat’s own: ten letters and digits, shown as ACDEF-34679; hyphens, blanks and case do not count',
  );

export const Refused = z.strictObject({ rejection: RejectionMessage });

// POST /api/code — what a code is for, before a name is asked
export const CodeRequest = z.strictObject({ code: Code });
export const CodeAnswer = z.strictObject({
  exercise: ByLanguage.describe('Title by language'),
  role: z.enum(ROLES),
  team: z.strictObject({ code: z.string().describe('Its two-letter code'), title: ByLanguage }).optional(),
  name: z.string().optional().describe('Whose seat it is, if the code is a seat’s own'),
  full: z
    .boolean()
    .optional()
    .describe('Every seat of the team is taken: only a seat’s own code brings in; absent if there is room'),
  phase: z.enum(PHASES),
  languages: z
    .array(Language)
    .describe('Languages the scenario is written in; in any other its texts come in its own, labelled'),
});

// POST /api/join — takes a seat, or comes back to it with the seat's own code
export const JoinRequest = z.strictObject({
  code: Code,
  name: z
    .string()
    .trim()
    .max(60)
    .describe('As the person wishes to be called; may be left out with a seat’s own code, then it stays as it was')
    .default(''),
  language: Language.describe('The seat’s language in the log, until ChooseLanguage'),
});
export const JoinResponse = z.strictObject({
  handle: z.string().describe('Opaque name of the seat’s page: /s/<handle>'),
  token: z.string().describe('For clients that are no browser; browsers get it as an HttpOnly cookie as well'),
  role: z.enum(ROLES),
  seatCode: z.string().describe('Brings this seat back on another device; show it to the person'),
});

// POST /api/stop — safety stop with a code alone, from the join page or a page that lost its seat; answered with {}
export const StopRequest = z.strictObject({ code: Code });

// POST /api/director — spends the director's link
export const DirectorRequest = z.strictObject({
  token: z.string().min(16).max(128),
  name: z.string().trim().min(1).max(60),
  language: Language,
});

/** The name of a board: which room, which table. */
const BoardName = z.string().trim().max(40);

// GET /api/house — the director's start page
export const HouseAnswer = z.strictObject({
  name: z.string(),
  language: Language,
  now: z.number().describe('The server’s wall clock, milliseconds'),
  exercises: z.array(
    z.strictObject({
      id: z.string(),
      title: ByLanguage,
      scenario: z.string(),
      board: z.string().optional().describe('What it is called beside its title; absent if it was given no name'),
      set: z.string().describe('The same for exercises of one scenario with the same content, and for no others'),
      phase: z.enum(PHASES),
      clock: z
        .strictObject({ anchorWall: z.number(), anchorT: z.number(), pace: z.number(), running: z.boolean() })
        .describe('How to tell exercise time'),
      plannedAt: z.number().describe('Wall milliseconds'),
      seats: z.int(),
      online: z.int().describe('Seats that are connected'),
      directs: z.boolean().describe('Whether you direct it, or are a deputy: it can be steered with its set'),
    }),
  ),
  scenarios: z.array(
    z.strictObject({
      id: z.string(),
      title: ByLanguage,
      languages: z.array(Language),
      size: z
        .strictObject({
          ends: z.number().describe('Planned ENDEX, exercise milliseconds'),
          teams: z.int(),
          seats: z.int(),
        })
        .optional()
        .describe('How long and how large; absent if the scenario cannot be read'),
      problems: z.array(
        z.strictObject({
          file: z.string(),
          line: z.int(),
          where: z.string(),
          message: z.string(),
          mend: z.string(),
          severity: z.enum(['error', 'warning']),
        }),
      ),
    }),
  ),
});
// POST /api/exercises {scenario, board} and POST /api/exercises/<id>/enter → JoinResponse (a director's seat)
export const CreateRequest = z.strictObject({
  scenario: z.string().max(60),
  board: BoardName.optional().describe('Which room or table plays it; in no trainee’s view, so name no person'),
});

/** Characters of an inject written to a whole set: with its exercises it must fit into one request. */
export const SET_BODY = 6000;

// POST /api/house/steer — the same command to several exercises of one set, each in its own log
/** What may be asked of a whole set. A safety stop is lifted in its own exercise, never here. */
export const SetCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('OpenLobby') }),
  z.strictObject({ type: z.literal('StartExercise') }),
  z.strictObject({ type: z.literal('PauseExercise') }),
  z.strictObject({ type: z.literal('ResumeExercise') }),
  z.strictObject({ type: z.literal('CallTimeOut') }),
  z.strictObject({ type: z.literal('EndExercise') }),
  z.strictObject({ type: z.literal('SetPace'), pace: PaceValue }),
  z.strictObject({ type: z.literal('JumpTo'), to: ExerciseMoment }),
  z.strictObject({
    type: z.literal('SendMessage'),
    to: z.literal('everyone'),
    text: z.string().trim().min(1).max(2000),
    language: Language,
  }),
  z.strictObject({
    type: z.literal('SendAdHocInject'),
    to: Recipients.describe('`everyone`, or ids of teams: boards of one set have the same'),
    from: z.string().trim().min(1).max(200),
    channel: Channel,
    subject: z.string().trim().min(1).max(300),
    body: z.string().min(1).max(SET_BODY),
    language: Language,
  }),
]);
// GET /api/house/control/<exercise>?language=… → the view of control of an exercise one directs, whole
export const SteerRequest = z.strictObject({
  command: SetCommand,
  exercises: z
    .array(
      z.strictObject({
        exercise: z.string().min(1).max(64),
        id: CommandId.describe('The id of the command in this exercise’s log; sent again, it does nothing again'),
      }),
    )
    .min(1)
    .max(24)
    .refine((rows) => new Set(rows.map(({ exercise }) => exercise)).size === rows.length)
    .describe('Each named once'),
});
export const SteerAnswer = z.strictObject({
  answers: z
    .array(
      z.strictObject({
        exercise: z.string(),
        position: z.int().optional().describe('Where it stands in the log; absent if it was refused'),
        rejection: RejectionMessage.optional().describe('Why this exercise did not do it; the others may have'),
      }),
    )
    .describe('In the order they were named'),
});

// GET /api/s/<handle>/room — control: codes, addresses, names
export const RoomAnswer = z.strictObject({
  exercise: z.string(),
  codes: z.array(z.strictObject({ code: z.string(), role: z.enum(ROLES), team: z.string().optional() })),
  addresses: z.array(
    z.strictObject({ url: z.string(), reached: z.boolean().describe('Another device has opened it') }),
  ),
  seats: z.array(
    z.strictObject({
      seat: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      team: z.string().optional(),
      seatCode: z.string().optional().describe('The director’s and the deputies’ own: for the director only'),
    }),
  ),
});

// POST /api/s/<handle>/codes — control: one more code, or one that works no longer
export const CodesRequest = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('new'),
    role: z.enum(['controller', 'facilitator', 'trainee']),
    team: z.string().max(60).optional().describe('The team’s id; trainees only'),
  }),
  z.strictObject({ action: z.literal('withdraw'), code: Code }),
]);
export const CodesAnswer = RoomAnswer.pick({ codes: true }).describe('All codes that work now');

// GET /api/s/<handle>/stop — director only: who pressed
export const WhoStopped = z.strictObject({
  presses: z.array(
    z.strictObject({ at: z.number(), name: z.string(), team: z.string().optional(), role: z.enum(ROLES) }),
  ),
});

export type CodeAnswer = z.output<typeof CodeAnswer>;
export type JoinRequest = z.output<typeof JoinRequest>;
export type JoinResponse = z.output<typeof JoinResponse>;
export type HouseAnswer = z.output<typeof HouseAnswer>;
export type SetCommand = z.output<typeof SetCommand>;
export type SteerRequest = z.output<typeof SteerRequest>;
export type SteerAnswer = z.output<typeof SteerAnswer>;
export type RoomAnswer = z.output<typeof RoomAnswer>;
export type CodesAnswer = z.output<typeof CodesAnswer>;
export type WhoStopped = z.output<typeof WhoStopped>;
