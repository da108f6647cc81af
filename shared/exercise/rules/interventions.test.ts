import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';

const running = () => {
  const x = new TableTop(smallScenario());
  x.control({ type: 'StartExercise' });
  x.until(60_000);
  return x;
};

describe('interventions', () => {
  it('[ITV-1] a struck decision stays, marked; its card lies open again if control says so', () => {
    const x = running();
    x.decideFor('red', 'open-gate', 'no');
    const made = [...x.state.decisions][0]?.key ?? '';
    expect(x.tryControl({ type: 'StrikeDecision', made: 'nothing', reason: 'r', reopen: false })).toBe(
      'unknown-decision',
    );
    x.control({ type: 'StrikeDecision', made, reason: 'misread the card', reopen: true });
    expect(x.state.decisions.get(made)?.struck).toBe('misread the card');
    expect(x.state.teams.red?.decisions.get(made)?.struck).toBe('misread the card');
    expect(x.tryControl({ type: 'StrikeDecision', made, reason: 'again', reopen: false })).toBe(
      'decision-already-struck',
    );
    x.decideFor('red', 'open-gate', 'yes');
    expect(x.state.decisions.size).toBe(2);
  });

  it.each(['constructor', '__proto__', 'toString'])(
    '[ITV-2] [ITV-3] [DEC-4] nothing is called "%s" unless an author calls it so',
    (id) => {
      const x = running();
      const reason = 'r';
      const before = x.state.position;
      expect(x.tryControl({ type: 'SetFact', fact: id, value: 3, reason })).toBe('unknown-fact');
      expect(x.tryControl({ type: 'MoveStoryline', storyline: id, state: 'open', reason })).toBe('unknown-storyline');
      expect(x.tryControl({ type: 'MoveStoryline', storyline: 'gate', state: id, reason })).toBe('unknown-state');
      const record = { type: 'RecordDecision', team: 'red', decision: 'open-gate', option: 'yes', reason } as const;
      expect(x.tryControl({ ...record, team: id })).toBe('unknown-team');
      expect(x.tryControl({ ...record, decision: id })).toBe('unknown-decision');
      expect(x.tryControl({ ...record, option: id })).toBe('unknown-option');
      expect(x.give({ type: 'TakeSeat', seat: 's', role: 'trainee', team: id, language: 'en' }, 'system')).toBe(
        'unknown-team',
      );
      expect(x.state.position).toBe(before);
    },
  );

  it('[ITV-2] a fact is set only to a value of its type', () => {
    const x = running();
    expect(x.tryControl({ type: 'SetFact', fact: 'gate_open', value: 3, reason: 'r' })).toBe('wrong-fact-type');
    expect(x.tryControl({ type: 'SetFact', fact: 'nothing', value: 3, reason: 'r' })).toBe('unknown-fact');
    expect(x.tryControl({ type: 'SetFact', fact: 'workers', value: 0, reason: 'r' })).toBe('nothing-to-do');
    x.control({ type: 'SetFact', fact: 'workers', value: 3, reason: 'counted again' });
    expect(x.state.facts.workers).toBe(3);
  });

  it('[ITV-3] a storyline that control moves has the consequences of entering the state', () => {
    const x = running();
    expect(x.tryControl({ type: 'MoveStoryline', storyline: 'gate', state: 'nowhere', reason: 'r' })).toBe(
      'unknown-state',
    );
    expect(x.tryControl({ type: 'MoveStoryline', storyline: 'gate', state: 'shut', reason: 'r' })).toBe(
      'nothing-to-do',
    );
    x.control({ type: 'MoveStoryline', storyline: 'gate', state: 'rusty', reason: 'skip ahead' });
    x.pass(1);
    expect(x.inbox('red')).toContain('rust');
  });

  it('[ITV-4] an intervention needs a reason, and control sees it among the alerts', () => {
    const x = running();
    x.decideFor('red', 'open-gate', 'no');
    const made = [...x.state.decisions][0]?.key ?? '';
    expect(x.tryControl({ type: 'SetFact', fact: 'workers', value: 9, reason: '' })).toBe('reason-missing');
    expect(x.tryControl({ type: 'MoveStoryline', storyline: 'gate', state: 'rusty', reason: '' })).toBe(
      'reason-missing',
    );
    expect(x.tryControl({ type: 'StrikeDecision', made, reason: '', reopen: false })).toBe('reason-missing');
    x.control({ type: 'SetFact', fact: 'workers', value: 9, reason: 'r' });
    x.control({ type: 'MoveStoryline', storyline: 'gate', state: 'rusty', reason: 'r' });
    x.control({ type: 'StrikeDecision', made, reason: 'r', reopen: false });
    expect([...x.state.alerts].map((row) => row.about.what)).toEqual(['fact', 'storyline', 'struck']);
  });
});
