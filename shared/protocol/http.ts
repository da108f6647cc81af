// All that goes over HTTP: entering, whole views, files, the log. Refusals are answered as `{ rejection }` with a status.
import { z } from 'zod';
import { ROLES } from '../exercise/actors.ts';
import { PHASES } from '../exercise/phases.ts';
import { LANGUAGES } from '../kit/languages.ts';
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

// GET /api/house — the director's start page
export const HouseAnswer = z.strictObject({
  name: z.string(),
  language: Language,
  exercises: z.array(
    z.strictObject({
      id: z.string(),
      title: ByLanguage,
      scenario: z.string(),
      phase: z.enum(PHASES),
      plannedAt: z.number().describe('Wall milliseconds'),
      seats: z.int(),
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
// POST /api/exercises {scenario} and POST /api/exercises/<id>/enter → JoinResponse (a director's seat)
export const CreateRequest = z.strictObject({ scenario: z.string().max(60) });

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
export type RoomAnswer = z.output<typeof RoomAnswer>;
export type CodesAnswer = z.output<typeof CodesAnswer>;
export type WhoStopped = z.output<typeof WhoStopped>;
