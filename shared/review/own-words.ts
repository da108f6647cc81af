// What participants wrote themselves: reasons, messages, notes and words on what they passed on; and the words to avoid
// among them. Rule LRN-7 in RULES.md.
import type { ExerciseState } from '../exercise/state.ts';
import type { Language } from '../kit/languages.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { type Avoided, avoidedIn } from '../scenario/avoided.ts';

export interface OwnWords {
  readonly team: string;
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  /** Position in the log. */
  readonly position: number;
}

export interface StigmaWord extends Avoided, Omit<OwnWords, 'text'> {}

/** Words to avoid in the order of the log; `undefined` where the exercise knows no list of them. */
export function stigmaWords(state: ExerciseState): StigmaWord[] | undefined {
  const { avoid, languages } = state.scenario;
  if (!avoid) return undefined;
  const find = new Map(languages.map((language) => [language, avoidedIn(avoid, language)]));
  return ownWords(state).flatMap(({ text, ...where }) => {
    let search = find.get(where.language);
    if (!search) {
      search = avoidedIn(avoid, where.language);
      find.set(where.language, search);
    }
    return search(text).map((found) => ({ ...found, ...where }));
  });
}

/** Everything teams wrote, in the order of the log. Reasons are taken to be in the language of the seat that gave them. */
export function ownWords(state: ExerciseState): OwnWords[] {
  const spoken = (seat: string | undefined): Language =>
    (seat === undefined ? undefined : state.seats.get(seat)?.language) ?? state.scenario.language;
  const words: OwnWords[] = [];
  for (const { team, reason: text, seat, t, position } of [...state.decisions, ...state.measures])
    if (seat !== undefined) words.push({ team, text, language: spoken(seat), t, position });
  for (const { answer } of state.measures)
    if (answer && state.scenario.teams[answer.by])
      words.push({
        team: answer.by,
        text: answer.reason,
        language: state.scenario.language,
        t: answer.t,
        position: answer.position,
      });
  for (const { from: team, text, language, t, position, redacted } of state.messages)
    if (team !== 'control' && !redacted) words.push({ team, text, language, t, position });
  for (const { from: team, text, language, t, position } of state.passes)
    words.push({ team, text, language, t, position });
  for (const { team, note: text, seat, t, position } of state.ticks)
    words.push({ team, text, language: spoken(seat), t, position });
  for (const { team, role, text, language, t, position } of state.notes)
    if (role === 'trainee' && team !== undefined) words.push({ team, text, language, t, position });
  return words.filter(({ text }) => text.trim() !== '').sort((a, b) => a.position - b.position);
}
