// Figures of the whole exercise, as `domain/evaluation.md` §8 lists them, each over what the log can show. A figure that
// nothing could have been seen of is absent: not observed, and never zero. §8 line by line:
//   first private talk, referral           `person-figures.ts`: talkAt, referredAt
//   screened by sex and age                screened, bySex (a private talk; a tick beside it)
//   interviews, people who questioned      `person-figures.ts`: talks, teams, seats
//   minutes in unsafe placement            `person-figures.ts`: unsafe
//   consent records                        consents here and for each person; consentToPass
//   conference composition                 conference: who called it and when. Not who sat there: a conference is one order of
//                                          one team, and no event says who took part
//   findings per trail, frozen share       not yet: they need accounts with balances, the second half of the engine
//   time between arrest and freeze         freezes.gap
//   access-rule violations                 breaches
//   stigma words                           stigma
//   promises made in closings              promises: the wrong move, however it was carried out. What was said in a talk, no log
//                                          shows
//   rejected for lack of authority         refused: by authorities. What the engine refuses is no event
//   unanswered for 15 minutes              unanswered
// Besides: handedOver here; placedAt and guardianAt in `person-figures.ts`.
import type { RecordedEvent } from '../exercise/events.ts';
import type { MeasureRow } from '../exercise/state/measures.ts';
import type { MessageRow } from '../exercise/state/words.ts';
import type { ExerciseState } from '../exercise/state.ts';
import { type ExerciseMs, MINUTE } from '../kit/time.ts';
import type { Content } from '../scenario/walls.ts';
import { type Act, ARREST, actsOf, CONFERENCE, FREEZES, PROMISES, possible } from './acts.ts';
import { personsOf } from './knowledge.ts';
import { type StigmaWord, stigmaWords } from './own-words.ts';
import { type Consents, consentsOf, type PersonFigures } from './person-figures.ts';
import { teamsPlayed } from './played.ts';
import { type HandOver, handOvers } from './receipts.ts';

/** How many of how many. */
export interface Share {
  readonly of: number;
  readonly done: number;
}

export interface ExerciseFigures {
  /** Persons of concern whom a team met and who had a private talk, by age as the ground truth has it. */
  readonly screened?: {
    readonly all: Share;
    readonly children?: Share;
    readonly adults?: Share;
    readonly ageUnknown?: Share;
  };
  /** The same persons by sex as the ground truth has it; absent where it says of none. */
  readonly bySex?: readonly BySex[];
  /** Persons who were promised what nobody can promise; absent where nobody could have promised it. */
  readonly promises?: readonly string[];
  /**
   * Of what was passed on about persons of concern on the basis of consent, that about people who had all agreed before, and to
   * what it was for; absent where nothing was.
   */
  readonly consentToPass?: Share;
  /** Messages and what was passed on, of them those the receiver opened or said they have [LRN-3]; absent where nothing went. */
  readonly handedOver?: Share;
  /** All measures that needed the person's agreement; absent where none was ordered. */
  readonly consents?: Consents;
  /** The first case conference; absent where nobody could have called one. `at` absent: nobody did. */
  readonly conference?: { readonly at?: ExerciseMs; readonly by?: string; readonly roles: readonly string[] };
  /** Absent where no money could be held. */
  readonly freezes?: Freezes;
  /** What went through a wall: how often, and which contents; absent where teams could not pass anything on. */
  readonly breaches?: { readonly count: number; readonly contents: readonly Content[] };
  /** Orders that an authority refused; absent where none needed one. */
  readonly refused?: Share;
  /** Messages that waited longer than a quarter of an hour for an answer; absent where none was written. */
  readonly unanswered?: Share & { readonly messages: readonly string[] };
  /** Words to avoid in what participants wrote; absent where the exercise knows no list of them. */
  readonly stigma?: readonly StigmaWord[];
}

export interface BySex {
  readonly sex: NonNullable<PersonFigures['sex']> | 'unknown';
  /** Persons a team met, who had a private talk, and about whom an indicator was ticked. */
  readonly met: number;
  readonly talked: number;
  readonly ticked: number;
}

export interface Freezes {
  readonly ordered: number;
  readonly carriedOut: number;
  /** Of those carried out, the ones that were before the first arrest, or all of them if nobody was arrested. */
  readonly beforeArrest: number;
  readonly firstAt?: ExerciseMs;
  readonly arrestAt?: ExerciseMs;
  /** Exercise milliseconds from the first arrest to the first freeze: below zero, the money was held first. */
  readonly gap?: ExerciseMs;
}

/** How long a message may wait for its answer. */
export const ANSWER_WITHIN: ExerciseMs = 15 * MINUTE;

export function exerciseFigures(
  state: ExerciseState,
  log: readonly RecordedEvent[],
  persons: readonly PersonFigures[],
): ExerciseFigures {
  const acts = actsOf(state, log);
  const measures = [...state.measures];
  const consents = consentsOf(measures);
  const screened = screenedOf(persons);
  const bySex = bySexOf(persons);
  const consentToPass = consentToPassOf(state, log, new Set(persons.map(({ person }) => person)));
  const handed = handOvers(state);
  const conference = conferenceOf(state, acts);
  const freezes = freezesOf(state, acts);
  const refused = refusedOf(measures);
  const unanswered = unansweredOf(state, log.at(-1)?.t ?? 0);
  const stigma = stigmaWords(state);
  return {
    ...(screened ? { screened } : {}),
    ...(bySex.some(({ sex }) => sex !== 'unknown') ? { bySex } : {}),
    ...(possible(state, PROMISES) ? { promises: persons.flatMap((row) => (row.promised ? row.person : [])) } : {}),
    ...(consentToPass.of > 0 ? { consentToPass } : {}),
    ...(handed.length > 0 ? { handedOver: confirmedOf(handed) } : {}),
    ...(consents.asked > 0 ? { consents } : {}),
    ...(conference ? { conference } : {}),
    ...(freezes ? { freezes } : {}),
    ...(state.scenario.between_teams ? { breaches: breachesOf(state) } : {}),
    ...(refused.of > 0 ? { refused } : {}),
    ...(unanswered.of > 0 ? { unanswered } : {}),
    ...(stigma ? { stigma } : {}),
  };
}

function screenedOf(persons: readonly PersonFigures[]): ExerciseFigures['screened'] {
  const met = persons.filter(({ noticedAt }) => noticedAt !== undefined);
  if (met.length === 0) return undefined;
  const share = (rows: readonly PersonFigures[]): Share => ({
    of: rows.length,
    done: rows.filter(({ talkAt }) => talkAt !== undefined).length,
  });
  const children = met.filter(({ age }) => age !== undefined && age < 18);
  const adults = met.filter(({ age }) => age !== undefined && age >= 18);
  const unknown = met.filter(({ age }) => age === undefined);
  return {
    all: share(met),
    ...(children.length > 0 ? { children: share(children) } : {}),
    ...(adults.length > 0 ? { adults: share(adults) } : {}),
    ...(unknown.length > 0 ? { ageUnknown: share(unknown) } : {}),
  };
}

function bySexOf(persons: readonly PersonFigures[]): BySex[] {
  const met = persons.filter(({ noticedAt }) => noticedAt !== undefined);
  return (['female', 'male', 'other', 'unknown'] as const).flatMap((sex) => {
    const rows = met.filter((row) => (row.sex ?? 'unknown') === sex);
    const count = (is: (row: PersonFigures) => boolean) => rows.filter(is).length;
    if (rows.length === 0) return [];
    return [
      {
        sex,
        met: rows.length,
        talked: count(({ talkAt }) => talkAt !== undefined),
        ticked: count((row) => row.ticked),
      },
    ];
  });
}

function consentToPassOf(state: ExerciseState, log: readonly RecordedEvent[], concern: ReadonlySet<string>): Share {
  // [KNO-6] What was agreed to for another purpose is no consent to this.
  const lacking = new Set(log.flatMap(({ event }) => (event.type === 'PassedOn' && event.without ? event.pass : [])));
  const agreed = (person: string, by: number): boolean =>
    state.measures.find(
      ({ about, authority, answer }) =>
        about === person && authority.kind === 'person' && answer?.answer === 'granted' && answer.position < by,
    ) !== undefined;
  const passed = [...state.passes].flatMap(({ key, basis, inject, position }) => {
    const shown = personsOf(state, `inject:${inject}`).filter((person) => concern.has(person));
    return basis === 'consent' && shown.length > 0 ? [{ key, shown, position }] : [];
  });
  return {
    of: passed.length,
    done: passed.filter(({ key, shown, position }) => !lacking.has(key) && shown.every((one) => agreed(one, position)))
      .length,
  };
}

const confirmedOf = (rows: readonly HandOver[]): Share => ({
  of: rows.length,
  done: rows.filter(({ confirmedAfter, openedAfter }) => confirmedAfter !== undefined || openedAfter !== undefined)
    .length,
});

/** Who sat at the table is not in the log: the roles are those of the team that called the conference. */
function conferenceOf(state: ExerciseState, acts: readonly Act[]): ExerciseFigures['conference'] {
  const first = acts.find(({ measure }) => measure === CONFERENCE);
  if (first) return { at: first.at, by: first.team, roles: state.scenario.teams[first.team]?.plays ?? [] };
  return possible(state, [CONFERENCE]) ? { roles: [] } : undefined;
}

function freezesOf(state: ExerciseState, acts: readonly Act[]): Freezes | undefined {
  const mine = acts.filter(({ measure }) => FREEZES.includes(measure));
  if (mine.length === 0 && !possible(state, FREEZES)) return undefined;
  const done = moments(mine);
  const [arrestAt] = moments(acts.filter(({ measure }) => measure === ARREST));
  const [firstAt] = done;
  return {
    ordered: mine.length,
    carriedOut: done.length,
    beforeArrest: done.filter((at) => arrestAt === undefined || at < arrestAt).length,
    ...(firstAt === undefined ? {} : { firstAt }),
    ...(arrestAt === undefined ? {} : { arrestAt }),
    ...(firstAt === undefined || arrestAt === undefined ? {} : { gap: firstAt - arrestAt }),
  };
}

/** When acts were carried out, earliest first. */
const moments = (acts: readonly Act[]): ExerciseMs[] =>
  acts.flatMap(({ done }) => (done && done.quality !== 'nothing' ? [done.at] : [])).sort((a, b) => a - b);

function breachesOf({ passes }: ExerciseState): NonNullable<ExerciseFigures['breaches']> {
  const rows = [...passes].filter(({ breaches }) => breaches.length > 0);
  return { count: rows.length, contents: [...new Set(rows.flatMap(({ breaches }) => breaches))] };
}

/** Of the orders that needed an authority, those refused by it. What the engine itself refused is not in the log. */
function refusedOf(measures: readonly MeasureRow[]): Share {
  const asked = measures.filter(({ authority }) => authority.kind === 'team' || authority.kind === 'control');
  return { of: asked.length, done: asked.filter(({ answer }) => answer?.answer === 'refused').length };
}

/**
 * Messages of teams in play to control, or to other teams in play. One is answered by the next message of an addressee
 * to its sender, a request also by being closed. One that was written less than a quarter of an hour before the end is not judged.
 */
function unansweredOf(state: ExerciseState, end: ExerciseMs): NonNullable<ExerciseFigures['unanswered']> {
  const played = teamsPlayed(state);
  const all = [...state.messages];
  const judged = all.filter(
    (row) => row.from !== 'control' && row.inReplyTo === undefined && addressees(row, played).length > 0,
  );
  const place = new Map(all.map(({ key }, index) => [key, index]));
  const waiting = judged.filter(
    (row) => (row.end?.t ?? answerTo(all, row, place.get(row.key) ?? 0) ?? end) - row.t > ANSWER_WITHIN,
  );
  return { of: judged.length, done: waiting.length, messages: waiting.map(({ key }) => key) };
}

const addressees = ({ to }: MessageRow, played: ReadonlySet<string>): readonly string[] =>
  to === 'control' ? [to] : to.filter((team) => played.has(team));

/** When it was answered: messages stand in the order of the log, so one looks from its own place on. */
function answerTo(all: readonly MessageRow[], asked: MessageRow, place: number): ExerciseMs | undefined {
  const from = asked.to === 'control' ? ['control'] : asked.to;
  for (let index = place + 1; index < all.length; index++) {
    const row = all[index] as MessageRow;
    const back = row.to === 'control' ? asked.from === 'control' : row.to.includes(asked.from);
    if (row.inReplyTo === asked.key || (back && from.includes(row.from))) return row.t;
  }
  return undefined;
}
