// Red lines of the evaluation guide (`domain/evaluation.md` §5), where the log can show them, with the event that does; and
// what the guide's anchors say of children (§3): steps out of their order, and limits that were missed.
// A finding caps the objectives it names. Lines 2 (help made conditional) and 7 (real distress) no log can show.
import type { RecordedEvent } from '../exercise/events.ts';
import type { ExerciseState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { caseFact } from '../scenario/case-facts.ts';
import type { ProtectionClock } from '../scenario/protection-clocks.ts';
import type { Content } from '../scenario/walls.ts';
import { type Act, actsOf, isTalk } from './acts.ts';
import { FactHistory } from './fact-history.ts';
import { type Lapse, lapsesOf } from './lapses.ts';
import { isPrivate } from './person-figures.ts';

/**
 * 1 talk beside a controller · 3 child handed over or detained · 4 charged or removed · 5 disclosed · 6 used for evidence ·
 * order: a child step begun before what comes first · limit: time limits of a child that were missed, one finding each child.
 */
export type Line = 1 | 3 | 4 | 5 | 6 | 'order' | 'limit';
type Caps = Readonly<Record<string, 'S' | 'M' | 'U'>>;
export interface RedLine {
  readonly line: Line;
  /** Objectives, by the letters of the guide, and the best rating they can still have. */
  readonly caps: Caps;
  /** Absent of what nobody did. */
  readonly team?: string;
  readonly person?: string;
  readonly measure?: string;
  /** What was disclosed, and to whom. */
  readonly contents?: readonly Content[];
  readonly to?: string;
  /** Child steps: the one begun too early, or those overdue; and what should have come first. */
  readonly steps?: readonly string[];
  readonly missing?: readonly string[];
  /** Protection clocks of the child that ran out. */
  readonly clocks?: readonly ProtectionClock[];
  /** Exercise milliseconds, and the position of the (first) event that shows it. */
  readonly t: ExerciseMs;
  readonly position: number;
}

const CAPS: Readonly<Record<Line, Caps>> = {
  1: { IN: 'M', PR: 'M' },
  3: { CH: 'U' },
  4: { NP: 'U' },
  5: { DP: 'U' },
  6: { CO: 'U', IV: 'U' },
  order: { CH: 'M' },
  limit: { CH: 'S' },
};
/** Clocks that run for a child because it is one. */
const CHILD_CLOCKS: readonly ProtectionClock[] = ['guardian', 'best_interests', 'age_assessment'];
/** Contents that must never be disclosed. */
const SECRET: readonly Content[] = ['shelter-address', 'identity', 'str'];
/** Wrong moves of the catalogue that cross a line by themselves. */
const HANDED_OVER = 'CW-02';
const SHOWN_IN_MEDIA = 'CW-08';
const SENT_FOR_EVIDENCE = 'CW-13';

/** [LRN-4] [LRN-8] All findings in the order of the log. */
export function redLines(state: ExerciseState, log: readonly RecordedEvent[]): RedLine[] {
  const history = new FactHistory(state, log);
  const found = actsOf(state, log).flatMap((act): RedLine[] => {
    const lines = linesOf(state, history, act);
    const { team, about, measure, at: t, position } = act;
    return lines.map((line) => ({
      line,
      // Somebody who was accused and later cleared was harmed, and the harm was undone.
      caps: line === 4 && cleared(state, about) ? { NP: 'M' } : CAPS[line],
      team,
      ...(about === undefined ? {} : { person: about }),
      measure,
      t,
      position,
    }));
  });
  const disclosed = [...state.passes].flatMap((pass): RedLine[] => {
    const contents = pass.breaches.filter((content) => SECRET.includes(content));
    const { from, to, t, position } = pass;
    return contents.length === 0 ? [] : [{ line: 5, caps: CAPS[5], team: from, to, contents, t, position }];
  });
  const children = childLines(lapsesOf(state, log));
  return [...found, ...disclosed, ...children].sort((a, b) => a.position - b.position);
}

/** Each step begun out of order, and the limits missed of each child, told at the first of them. */
function childLines(lapses: readonly Lapse[]): RedLine[] {
  const lines: RedLine[] = [];
  const limits = new Map<string, Lapse[]>();
  for (const lapse of lapses) {
    const { kind, person, team, step, missing = [], clock, t, position } = lapse;
    if (person === undefined || (clock !== undefined && !CHILD_CLOCKS.includes(clock))) continue;
    if (kind !== 'step-order') limits.set(person, [...(limits.get(person) ?? []), lapse]);
    else if (step !== undefined && team !== undefined)
      lines.push({ line: 'order', caps: CAPS.order, team, person, steps: [step], missing, t, position });
  }
  for (const [person, missed] of limits) {
    const [first] = missed;
    if (!first) continue;
    const { t, position } = first;
    const steps = missed.flatMap(({ step }) => step ?? []);
    const clocks = missed.flatMap(({ clock }) => clock ?? []);
    lines.push({ line: 'limit', caps: CAPS.limit, person, steps, clocks, t, position });
  }
  return lines;
}

function linesOf(state: ExerciseState, history: FactHistory, act: Act): Line[] {
  // What was refused, called off or is still under way has happened to nobody.
  if (!act.done) return [];
  const { about, measure } = act;
  const truth = about === undefined ? undefined : state.scenario.people[about]?.truth;
  const lines: Line[] = [];
  if (measure === SHOWN_IN_MEDIA) lines.push(5);
  if (measure === SENT_FOR_EVIDENCE) lines.push(6);
  if (about === undefined || truth?.trafficked === false) return lines;
  const beside = !isPrivate({ state, history, person: about }, act);
  if (isTalk(state, measure) && act.done.quality !== 'nothing' && beside) lines.push(1);
  const child = (truth?.age ?? 99) < 18;
  const punishes = state.scenario.orders?.[measure]?.punishes;
  if (measure === HANDED_OVER || (child && punishes === 'detention')) lines.push(3);
  // An arrest for an offence is the first step of a charge.
  if (punishes !== undefined && punishes !== 'fine' && pending(history, about, act)) lines.push(4);
  return lines;
}

const cleared = ({ facts }: ExerciseState, person: string | undefined): boolean =>
  person !== undefined && facts[caseFact(person, 'cleared')] === true;

/** Identification is pending while somebody is noticed as a possible victim and non-punishment has not been applied. */
const pending = (history: FactHistory, person: string, { at }: Act): boolean =>
  Number(history.at(person, 'stage', at) ?? 0) > 0 && history.at(person, 'cleared', at) !== true;
