// Indicators in review: what each team could have seen of each person, from when and by what, what it saw, missed and read too
// much into, and whether act, means and purpose came together. Derived from the ticks and from what the teams were given.

import type { TickRow } from '../exercise/state/knowledge.ts';
import { type ExerciseState, teamState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { ELEMENTS, type Element, type Strength } from '../scenario/elements.ts';
import {
  type EvidenceRef,
  indicatorsOf,
  isSo,
  type Sign,
  showing,
  shownPersons,
  type Verdict,
  verdictOn,
} from '../scenario/indicators.ts';
import { teamsPlayed } from './played.ts';

/** unjudged: the author does not say whether it is so. */
export type SignResult = 'seen' | 'missed' | 'over-read' | 'unjudged';

/** One indicator of one person, as one team had it. */
export interface SignReview extends Sign {
  readonly result: SignResult;
  /** From when the team could have ticked it for good reason, and by what; absent if never. */
  readonly observableAt?: ExerciseMs;
  readonly by: readonly EvidenceRef[];
  /** The first tick that was right, else the one that stands. */
  readonly tick?: TickRow;
  /** Exercise milliseconds from observable to seen. */
  readonly delay?: ExerciseMs;
  /** Why a tick reads too much: it is not so, or what it names does not show it. */
  readonly why?: Extract<Verdict, 'not-so' | 'unsupported'>;
  /** It was ticked for good reason once, and taken back. */
  readonly takenBack: boolean;
}

export type Matrix = Readonly<Record<Element, boolean>>;

/** What one team had of one person. */
export interface PersonIndicators {
  readonly person: string;
  readonly team: string;
  readonly signs: readonly SignReview[];
  /** Elements under which something true was seen. */
  readonly matrix: Matrix;
  /** Elements of everything it could have seen. */
  readonly possible: Matrix;
  /** [IND-7] Act, means and purpose; for a child, act and purpose. */
  readonly complete: boolean;
  readonly couldBeComplete: boolean;
  /** [IND-8] Elements a complete matrix asks for that nothing this team was given showed: no gap of theirs. */
  readonly unshown: readonly Element[];
  readonly isChild: boolean;
  /** When what was seen came to reasonable grounds, by the default of the exercise. */
  readonly groundsAt?: ExerciseMs;
}

/** All persons in the scenario's order, and for each the teams that were played and had anything to tick or ticked anything. */
export function indicatorReviews(state: ExerciseState): PersonIndicators[] {
  const played = teamsPlayed(state);
  const teams = Object.keys(state.scenario.teams).filter((team) => played.has(team));
  return Object.keys(state.scenario.people).flatMap((person) =>
    teams.flatMap((team) => {
      const signs = signsOf(state, team, person);
      return signs.length === 0 ? [] : [put(state, { person, team, signs })];
    }),
  );
}

function signsOf(state: ExerciseState, team: string, person: string): SignReview[] {
  const held = cardHeldAt(state, team, person);
  if (held === undefined) return [];
  return [...indicatorsOf(state.scenario, team)].flatMap((indicator) => {
    const row = reviewOf(state, team, { person, indicator }, held);
    return row === undefined ? [] : [row];
  });
}

/** [IND-6] Seen, missed, over-read; nothing where there is nothing to say. */
function reviewOf(state: ExerciseState, team: string, sign: Sign, held: ExerciseMs): SignReview | undefined {
  const { scenario } = state;
  const ticks = teamState(state, team)
    .ticks.slice(0)
    .filter(({ person, indicator }) => person === sign.person && indicator === sign.indicator);
  const stands = ticks.filter(({ until }) => until === undefined);
  const so = isSo(scenario, sign.person, sign.indicator);
  const base = { ...sign, by: [], takenBack: false };
  if (so !== true) {
    const [tick] = stands;
    if (tick === undefined) return undefined;
    return so === undefined
      ? { ...base, result: 'unjudged', tick }
      : { ...base, result: 'over-read', why: 'not-so', tick };
  }
  const given = showing(scenario, sign).flatMap((ref) => {
    const t = givenAt(state, team, ref);
    return t === undefined ? [] : [{ ref, t: Math.max(t, held) }];
  });
  const observableAt = given.length === 0 ? undefined : Math.min(...given.map(({ t }) => t));
  const shown = {
    ...base,
    by: given.map(({ ref }) => ref),
    ...(observableAt === undefined ? {} : { observableAt }),
  };
  const fits = (tick: TickRow): boolean => verdictOn(scenario, tick) === 'fits';
  const first = ticks.find(fits);
  if (first && stands.some(fits))
    return { ...shown, result: 'seen', tick: first, delay: Math.max(0, first.t - (observableAt ?? first.t)) };
  const [tick] = stands;
  if (tick) return { ...shown, result: 'over-read', why: 'unsupported', tick };
  return observableAt === undefined ? undefined : { ...shown, result: 'missed', takenBack: first !== undefined };
}

/** When a team came to hold a person's card. */
function cardHeldAt(state: ExerciseState, team: string, person: string): ExerciseMs | undefined {
  if (!Object.hasOwn(teamState(state, team).people, person)) return undefined;
  const brought = teamState(state, team).inbox.find(({ key }) =>
    shownPersons(state.scenario.injects[key]?.shows ?? []).includes(person),
  );
  return brought?.t ?? 0;
}

/** When a team was given something; `undefined` if never. */
function givenAt(state: ExerciseState, team: string, ref: EvidenceRef): ExerciseMs | undefined {
  const [kind, id = ''] = ref.split(/:(.*)/s);
  if (kind === 'inject') return teamState(state, team).inbox.get(id)?.t;
  if (kind === 'card') return cardHeldAt(state, team, id);
  const [person = '', disclosure] = id.split('/');
  return teamState(state, team).people[person]?.find((told) => told.id === disclosure)?.t;
}

function put(state: ExerciseState, row: Pick<PersonIndicators, 'person' | 'team' | 'signs'>): PersonIndicators {
  const { scenario } = state;
  const { person, team, signs } = row;
  const seen = signs.filter(({ result }) => result === 'seen');
  const ticked = teamState(state, team)
    .ticks.slice(0)
    .filter((tick) => tick.person === person && tick.until === undefined && verdictOn(scenario, tick) === 'fits');
  const matrix = matrixOf(ticked.map(({ element }) => element));
  const possible = matrixOf(
    signs.flatMap(({ indicator, observableAt }) =>
      observableAt === undefined ? [] : (scenario.indicators?.[indicator]?.elements ?? []),
    ),
  );
  const isChild = (scenario.people[person]?.truth.age ?? ADULT) < ADULT;
  const groundsAt = groundsOf(state, seen);
  return {
    ...row,
    matrix,
    possible,
    complete: isComplete(matrix, isChild),
    couldBeComplete: isComplete(possible, isChild),
    unshown: ELEMENTS.filter((element) => !possible[element] && !(isChild && element === 'means')),
    isChild,
    ...(groundsAt === undefined ? {} : { groundsAt }),
  };
}

const ADULT = 18;

const matrixOf = (elements: readonly Element[]): Matrix =>
  Object.fromEntries(ELEMENTS.map((element) => [element, elements.includes(element)])) as Matrix;

const isComplete = ({ act, means, purpose }: Matrix, isChild: boolean): boolean => act && purpose && (means || isChild);

/** Reasonable grounds, by the default of the exercise: one strong, two medium, or one medium and two weak indicators. */
function groundsOf({ scenario }: ExerciseState, seen: readonly SignReview[]): ExerciseMs | undefined {
  const count: Record<Strength, number> = { weak: 0, medium: 0, strong: 0 };
  const inOrder = seen
    .flatMap(({ indicator, tick }) => (tick ? [{ indicator, t: tick.t }] : []))
    .sort((a, b) => a.t - b.t);
  for (const { indicator, t } of inOrder) {
    count[scenario.indicators?.[indicator]?.strength ?? 'weak'] += 1;
    if (count.strong >= 1 || count.medium >= 2 || (count.medium >= 1 && count.weak >= 2)) return t;
  }
  return undefined;
}
