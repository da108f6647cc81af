// What many rehearsals of one scenario came to: what was reached and what never, how they ended, where they got stuck.
import type { ExerciseState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { compiled } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { comesByItself, type DeadEnd, type DeadEndKind, deadEnds } from './dead-ends.ts';
import { Load, rounded, type TeamLoad } from './load.ts';
import type { Run } from './play-through.ts';
import { type OutcomeRange, Ranges } from './range.ts';

/** The evaluation points of a state: the review's own reading, handed in by whoever summarises. */
export type ReadPoints = (state: ExerciseState) => readonly { readonly point: string; readonly result: PointResult }[];
type PointResult = 'met' | 'partly' | 'missed' | 'unknown' | 'unplayed';

/** Counts are runs, or orders and decisions where it says so; shares are of all runs, between 0 and 1. */
export interface Summary {
  readonly scenario: string;
  readonly runs: number;
  readonly injects: readonly {
    readonly inject: string;
    readonly number: string;
    readonly reached: number;
    readonly earliest?: ExerciseMs;
    readonly latest?: ExerciseMs;
    /** Only control can bring it: no rehearsal does, unless a script says so. */
    readonly byHandOnly: boolean;
    /** Runs in which a reserve was suggested to control; absent for what is no reserve. */
    readonly suggested?: number;
  }[];
  readonly storylines: readonly {
    readonly storyline: string;
    readonly states: readonly {
      readonly state: string;
      readonly reached: number;
      readonly ended: number;
      readonly outcome?: 'good' | 'mixed' | 'harm';
      readonly branch?: string;
    }[];
  }[];
  readonly branches: readonly { readonly branch: string; readonly reached: number }[];
  readonly decisions: readonly {
    readonly decision: string;
    readonly opened: number;
    /** How often each option was taken, over all teams and runs. */
    readonly options: Readonly<Record<string, number>>;
  }[];
  readonly measures: readonly {
    readonly measure: string;
    /** Orders over all runs, and what became of them. */
    readonly orders: number;
    readonly reached: number;
    readonly results: Readonly<Record<string, number>>;
  }[];
  readonly expectations: readonly {
    /** `<inject>/<index>`. */
    readonly expectation: string;
    readonly team: string;
    /** The inject goes to this team; else it could not know. */
    readonly told: boolean;
    readonly met: number;
    readonly late: number;
    readonly missed: number;
    /** Still open at ENDEX. */
    readonly open: number;
  }[];
  readonly load: readonly TeamLoad[];
  readonly points: readonly {
    readonly point: string;
    readonly shares: Readonly<Partial<Record<PointResult, number>>>;
  }[];
  readonly people: readonly {
    readonly person: string;
    /** Share of runs in which the minimum right outcome held at ENDEX; absent if the scenario names none. */
    readonly right?: number;
    readonly errors: Readonly<Record<string, number>>;
  }[];
  /** How far apart the runs ended. */
  readonly ranges: readonly OutcomeRange[];
  /** What no run reached: `inject:x`, `state:line.x`, `branch:x`, `decision:x`, `option:x.y`, `measure:X`. */
  readonly unreached: readonly string[];
  /** Each with a seed of a run that shows it. */
  readonly deadEnds: readonly (DeadEnd & { readonly runs: number; readonly seed: number })[];
}

/** Counts runs one by one, so that many of them cost no memory. */
export class Tally {
  readonly #scenario: Scenario;
  readonly #points: ReadPoints;
  readonly #scripted: boolean;
  readonly #counts = new Map<string, number>();
  readonly #moments = new Map<string, { earliest: ExerciseMs; latest: ExerciseMs }>();
  readonly #deadEnds = new Map<string, { kind: DeadEndKind; what: string; runs: number; seed: number }>();
  readonly #load: Load;
  readonly #ranges = new Ranges();
  #runs = 0;
  #broken = 0;

  constructor(scenario: Scenario, options: { readonly points: ReadPoints; readonly scripted?: boolean }) {
    this.#scenario = scenario;
    this.#points = options.points;
    this.#scripted = options.scripted === true;
    this.#load = new Load(scenario);
  }

  add(run: Run): void {
    this.#runs += 1;
    this.#load.add(run.log);
    this.#reached(run);
    this.#ended(run.state, run.seed);
    for (const end of deadEnds(run, this.#scripted)) this.#deadEnd(end, run.seed);
  }

  /** A run that threw. */
  broke(seed: number, error: unknown): void {
    this.#runs += 1;
    this.#broken += 1;
    this.#deadEnd({ kind: 'broke-off', what: error instanceof Error ? error.message : String(error) }, seed);
  }

  #count(key: string): void {
    this.#counts.set(key, this.#of(key) + 1);
  }

  #of = (key: string): number => this.#counts.get(key) ?? 0;

  #deadEnd({ kind, what }: DeadEnd, seed: number): void {
    const key = `${kind} ${what}`;
    const known = this.#deadEnds.get(key);
    if (known) known.runs += 1;
    else this.#deadEnds.set(key, { kind, what, runs: 1, seed });
  }

  /** What happened on the way: everything once per run, options and orders each time. */
  #reached({ log }: Run): void {
    const seen = new Set<string>();
    const branch = (name: string | undefined): void => {
      if (name !== undefined) seen.add(`branch:${name}`);
    };
    for (const { event, t } of log)
      switch (event.type) {
        case 'InjectReleased':
          seen.add(`inject:${event.inject}`);
          branch(this.#scenario.injects[event.inject]?.branch);
          this.#moment(event.inject, t);
          break;
        case 'InjectSuggested':
          seen.add(`suggested:${event.inject}`);
          break;
        case 'StorylineMoved':
          seen.add(`state:${event.storyline}.${event.to}`);
          branch(this.#scenario.storylines[event.storyline]?.states[event.to]?.meta.branch);
          break;
        case 'DecisionOpened':
          seen.add(`decision:${event.decision}`);
          break;
        case 'DecisionMade':
          this.#count(`option:${event.decision}.${event.option}`);
          break;
        case 'MeasureOrdered':
          seen.add(`measure:${event.measure}`);
          break;
        default:
      }
    for (const key of seen) this.#count(key);
  }

  #moment(inject: string, t: ExerciseMs): void {
    const { earliest, latest } = this.#moments.get(inject) ?? { earliest: t, latest: t };
    this.#moments.set(inject, { earliest: Math.min(earliest, t), latest: Math.max(latest, t) });
  }

  /** How things stood at ENDEX. */
  #ended(state: ExerciseState, seed: number): void {
    for (const [storyline, { state: at }] of Object.entries(state.storylines)) this.#count(`ended:${storyline}.${at}`);
    for (const { key, status } of state.expectations) this.#count(`expectation:${key}.${status}`);
    for (const { measure, quality, status } of state.measures)
      this.#count(`result:${measure}.${status === 'done' ? (quality ?? 'done') : status}`);
    const points = this.#points(state);
    for (const { point, result } of points) this.#count(`point:${point}.${result}`);
    let right = 0;
    for (const [person, { case: about }] of Object.entries(this.#scenario.people)) {
      if (about?.right !== undefined && this.#holds(about.right, state)) {
        this.#count(`right:${person}`);
        right += 1;
      }
      for (const [error, { when }] of Object.entries(about?.errors ?? {}))
        if (this.#holds(when, state)) this.#count(`error:${person}.${error}`);
    }
    const persons = Object.values(this.#scenario.people).filter((person) => person.case?.right !== undefined).length;
    const inTime = [...state.expectations].filter(({ status }) => status === 'met').length;
    const met = points.filter(({ result }) => result === 'met').length;
    this.#ranges.add('points-met', met, points.length, seed);
    this.#ranges.add('expectations-in-time', inTime, this.#expected(), seed);
    this.#ranges.add('persons-right', right, persons, seed);
    for (const outcome of ['good', 'harm'] as const) {
      const lines = Object.entries(state.storylines);
      const ended = lines.filter(
        ([line, { state: at }]) => this.#scenario.storylines[line]?.states[at]?.meta.outcome === outcome,
      );
      this.#ranges.add(`storylines-${outcome}`, ended.length, lines.length, seed);
    }
  }

  #expected(): number {
    return Object.values(this.#scenario.injects).reduce((sum, { expects }) => sum + expects.length, 0);
  }

  #holds(condition: string, { facts }: ExerciseState): boolean {
    const asked = compiled(this.#scenario).condition(condition).evaluate(facts);
    return asked.ok && asked.value;
  }

  summary(): Summary {
    const { id, injects, storylines, decisions, orders = {}, people, evaluation } = this.#scenario;
    const ended = this.#runs - this.#broken;
    const share = (key: string): number => (ended === 0 ? 0 : rounded(this.#of(key) / ended));
    const counts = (prefix: string, names: readonly string[]): Record<string, number> =>
      Object.fromEntries(names.map((name) => [name, this.#of(`${prefix}.${name}`)]));
    return {
      scenario: id,
      runs: this.#runs,
      injects: Object.entries(injects).map(([inject, { number, reserve }]) => ({
        inject,
        number,
        reached: this.#of(`inject:${inject}`),
        ...this.#moments.get(inject),
        byHandOnly: !comesByItself({ scenario: this.#scenario }, inject),
        ...(reserve ? { suggested: this.#of(`suggested:${inject}`) } : {}),
      })),
      storylines: Object.entries(storylines).map(([storyline, { states }]) => ({
        storyline,
        states: Object.entries(states).map(([state, { meta }]) => ({
          state,
          reached: this.#of(`state:${storyline}.${state}`),
          ended: this.#of(`ended:${storyline}.${state}`),
          ...(meta.outcome === undefined ? {} : { outcome: meta.outcome }),
          ...(meta.branch === undefined ? {} : { branch: meta.branch }),
        })),
      })),
      branches: this.#branches().map((branch) => ({ branch, reached: this.#of(`branch:${branch}`) })),
      decisions: Object.entries(decisions).map(([decision, { options }]) => ({
        decision,
        opened: this.#of(`decision:${decision}`),
        options: counts(`option:${decision}`, Object.keys(options)),
      })),
      measures: Object.keys(orders).map((measure) => {
        const results = counts(`result:${measure}`, RESULTS);
        return {
          measure,
          orders: Object.values(results).reduce((sum, count) => sum + count, 0),
          reached: this.#of(`measure:${measure}`),
          results,
        };
      }),
      expectations: Object.entries(injects).flatMap(([inject, { expects, to }]) =>
        expects.map(({ team }, index) => {
          const key = `expectation:${inject}/${index}`;
          return {
            expectation: `${inject}/${index}`,
            team,
            told: to === 'everyone' || to.includes(team),
            met: this.#of(`${key}.met`),
            late: this.#of(`${key}.late`),
            missed: this.#of(`${key}.missed`),
            open: this.#of(`${key}.open`),
          };
        }),
      ),
      load: this.#load.teams(),
      points: Object.keys(evaluation).map((point) => ({
        point,
        shares: Object.fromEntries(
          POINTS.flatMap((result) => {
            const often = share(`point:${point}.${result}`);
            return often === 0 ? [] : [[result, often]];
          }),
        ),
      })),
      people: Object.entries(people).flatMap(([person, { case: about }]) => {
        if (!about) return [];
        const errors = Object.keys(about.errors).map((error) => [error, share(`error:${person}.${error}`)]);
        const right = about.right === undefined ? {} : { right: share(`right:${person}`) };
        return [{ person, ...right, errors: Object.fromEntries(errors) }];
      }),
      ranges: this.#ranges.all(),
      unreached: this.#unreached(),
      deadEnds: [...this.#deadEnds.values()].sort((a, b) => b.runs - a.runs),
    };
  }

  #branches(): string[] {
    const { injects, storylines } = this.#scenario;
    const names = [
      ...Object.values(injects).map(({ branch }) => branch),
      ...Object.values(storylines).flatMap(({ states }) => Object.values(states).map(({ meta }) => meta.branch)),
    ];
    return [...new Set(names.filter((name) => name !== undefined))].sort();
  }

  /** Everything a run could have reached and none did. */
  #unreached(): string[] {
    const { injects, storylines, decisions, orders = {} } = this.#scenario;
    const all = [
      ...Object.keys(injects).flatMap((id) =>
        comesByItself({ scenario: this.#scenario }, id) ? [`inject:${id}`] : [],
      ),
      ...Object.entries(storylines).flatMap(([id, { states }]) =>
        Object.keys(states).map((state) => `state:${id}.${state}`),
      ),
      ...this.#branches().map((branch) => `branch:${branch}`),
      ...Object.entries(decisions).flatMap(([id, { options }]) => [
        `decision:${id}`,
        ...Object.keys(options).map((option) => `option:${id}.${option}`),
      ]),
      ...Object.keys(orders).map((id) => `measure:${id}`),
    ];
    return all.filter((key) => this.#of(key) === 0);
  }
}

const POINTS: readonly PointResult[] = ['met', 'partly', 'missed', 'unknown', 'unplayed'];
const RESULTS = ['full', 'partial', 'nothing', 'refused', 'doubled', 'cancelled', 'asked', 'running'] as const;
