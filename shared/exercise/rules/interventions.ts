// Rules of interventions: ITV in RULES.md. Each needs a reason and stays visible in review.
import { own } from '../../kit/own.ts';
import type { CommandOf } from '../commands.ts';
import { enter } from '../consequences.ts';
import { type Play, type Refusal, refuse } from '../play.ts';
import { callOff } from './measures.ts';

/** [ITV-1] A struck decision stays in the log, marked; what followed from it is not undone by itself. */
export function strikeDecision(command: CommandOf<'StrikeDecision'>, play: Play): Refusal {
  const row = play.state.decisions.get(command.made);
  if (!row) return refuse('unknown-decision');
  if (row.struck !== undefined) return refuse('decision-already-struck');
  if (command.reason === '') return refuse('reason-missing');
  play.emit({ type: 'DecisionStruck', made: command.made, reason: command.reason });
  const closed = play.state.teams[row.team]?.closed[row.decision];
  const options = Object.keys(play.state.scenario.decisions[row.decision]?.options ?? {});
  if (command.reopen && closed) play.emit({ type: 'DecisionOpened', decision: row.decision, team: row.team, options });
  return undefined;
}

/** [ITV-5] A struck measure stays, marked; one under way is called off, and what a result did is not undone by itself. */
export function strikeMeasure(command: CommandOf<'StrikeMeasure'>, play: Play): Refusal {
  const row = play.state.measures.get(command.order);
  if (!row) return refuse('unknown-order');
  if (row.struck !== undefined) return refuse('nothing-to-do');
  if (command.reason === '') return refuse('reason-missing');
  play.emit({ type: 'MeasureStruck', order: row.key, reason: command.reason });
  callOff(play, row.key);
  return undefined;
}

/** [ITV-2] Control sets a fact of the declared type. */
export function setFact(command: CommandOf<'SetFact'>, play: Play): Refusal {
  const definition = own(play.state.scenario.facts, command.fact);
  if (!definition) return refuse('unknown-fact', command.fact);
  if ((definition.type === 'bool') !== (typeof command.value === 'boolean'))
    return refuse('wrong-fact-type', command.fact);
  if (play.state.facts[command.fact] === command.value) return refuse('nothing-to-do');
  if (command.reason === '') return refuse('reason-missing');
  const cause = { kind: 'control' as const, ref: play.giver?.seat ?? 'system' };
  play.emit({ type: 'FactSet', fact: command.fact, value: command.value, cause, reason: command.reason });
  return undefined;
}

/** [ITV-3] Control moves a storyline to any of its states; entering it has the same consequences as by itself. */
export function moveStoryline(command: CommandOf<'MoveStoryline'>, play: Play): Refusal {
  const definition = own(play.state.scenario.storylines, command.storyline);
  if (!definition) return refuse('unknown-storyline', command.storyline);
  if (!own(definition.states, command.state)) return refuse('unknown-state', command.state);
  const here = play.state.storylines[command.storyline]?.state ?? '';
  if (here === command.state) return refuse('nothing-to-do');
  if (command.reason === '') return refuse('reason-missing');
  enter(
    play,
    command.storyline,
    here,
    command.state,
    { kind: 'control', ref: play.giver?.seat ?? 'system' },
    command.reason,
  );
  return undefined;
}
