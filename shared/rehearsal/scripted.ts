// Scripted seats do what the script says at its moment. Besides, they only open what arrives and agree to what they are
// asked, unless the script answers.
import type { ExerciseState } from '../exercise/state.ts';
import { SECOND } from '../kit/time.ts';
import { carefulControl } from './control.ts';
import { answerLater, cardOf, decideNow, openLater, orderNow } from './habits.ts';
import type { Line } from './script.ts';
import type { Cast, Place, Policy, Stage } from './stage.ts';

export function scripted(lines: readonly Line[]): Cast {
  return { seat: seatBy(lines), control: controlBy(lines) };
}

type Answering = Extract<Line, { answers: string }>;
const isAnswer = (line: Line): line is Answering => 'answers' in line;

const seatBy =
  (lines: readonly Line[]): Policy =>
  (place, stage, chance) => {
    const { team, first } = place;
    const mine = lines.filter((line) => 'team' in line && line.team === team);
    const answered = mine.filter(isAnswer);
    return {
      begin() {
        if (first) for (const line of mine) stage.later(line.t, () => act(stage, place, line));
      },
      notice({ event }) {
        if (event.type === 'InjectReleased' && event.to.includes(team))
          openLater(stage, place, event.inject, chance.whole(5, 50) * SECOND);
        if (!first || event.type !== 'MeasureOrdered' || event.status !== 'asked') return;
        if (!event.authority.teams?.includes(team)) return;
        if (answered.some((line) => isAbout(line, event))) return;
        answerLater(stage, event.order, 'granted', 'Agreed.', chance.whole(20, 90) * SECOND);
      },
    };
  };

const isAbout = (line: Answering, order: { measure: string; about?: string | undefined }): boolean =>
  line.answers === order.measure && (line.about === undefined || line.about === order.about);

function act(stage: Stage, { team }: Place, line: Line): void {
  if ('release' in line) return;
  const { reason } = line;
  if ('decision' in line) {
    const card = cardOf(stage, team, line.decision);
    if (card) decideNow(stage, card, line.option, reason);
    // Not there, or closed: the engine says so, and the run lists it.
    else stage.give({ type: 'MakeDecision', decision: line.decision, option: line.option, reason, restsOn: [] });
  } else if ('measure' in line) orderNow(stage, line.measure, line.about, reason);
  else answer(stage, line);
}

/** Answers the oldest order of that measure that waits; one that was never given is refused as unknown. */
function answer(stage: Stage, line: Answering): void {
  const order = waiting(stage.state, line) ?? line.answers;
  stage.give({ type: 'AuthoriseMeasure', order, answer: line.answer, reason: line.reason });
}

const waiting = (state: ExerciseState, line: Answering): string | undefined =>
  state.measures.find((row) => row.status === 'asked' && isAbout(line, row))?.key;

const controlBy =
  (lines: readonly Line[]): Policy =>
  (place, stage, chance) => {
    const answered = lines.filter(isAnswer).filter(({ team }) => team === 'control');
    const usual = carefulControl(place, stage, chance);
    return {
      begin() {
        for (const line of lines)
          if ('release' in line)
            stage.later(line.t, () => void stage.give({ type: 'ReleaseInject', inject: line.release }));
        for (const line of answered) stage.later(line.t, () => answer(stage, line));
      },
      notice(recorded) {
        const { event } = recorded;
        if (event.type === 'MeasureOrdered' && answered.some((line) => isAbout(line, event))) return;
        usual.notice?.(recorded);
      },
    };
  };
