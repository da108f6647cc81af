import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { CONTROL, DIRECTOR, seatOf, TableTop } from '../../../tests/support/table-top.ts';
import { wholeOf } from '../../views/model.ts';
import { viewFor } from '../../views/view-for.ts';

const running = () => {
  const x = new TableTop(smallScenario());
  x.control({ type: 'StartExercise' });
  return x;
};
const seen = (x: TableTop, team: string) =>
  JSON.stringify(wholeOf(viewFor({ kind: 'team', team, language: 'en' }, x.state)));

describe('seats', () => {
  it('[SEA-1] a seat is taken once and a team has only its seats', () => {
    const x = new TableTop(smallScenario());
    const take = (seat: string) =>
      x.give({ type: 'TakeSeat', seat, role: 'trainee', team: 'red', language: 'en' }, 'system');
    expect(take(seatOf('red'))).toBe('seat-taken');
    expect(take('second')).toBeUndefined();
    expect(take('third')).toBe('team-full');
    expect(x.give({ type: 'TakeSeat', seat: 'lost', role: 'trainee', language: 'en' }, 'system')).toBe('unknown-team');
  });

  it('[SEA-2] a language can be chosen in every phase', () => {
    const x = running();
    x.trainee('red', { type: 'ChooseLanguage', language: 'ru' });
    x.system({ type: 'StopPlay' });
    x.trainee('red', { type: 'ChooseLanguage', language: 'it' });
    expect(x.state.seats.get(seatOf('red'))?.language).toBe('it');
  });

  it('[SEA-3] a removed seat can do nothing and frees its place; the director stays', () => {
    const x = running();
    x.system({ type: 'TakeSeat', seat: 'second', role: 'trainee', team: 'red', language: 'en' });
    x.control({ type: 'RemoveSeat', seat: seatOf('red') });
    expect(x.tryTrainee('red', { type: 'SendMessage', to: 'control', text: 'hello', language: 'en' })).toBe(
      'unknown-seat',
    );
    x.system({ type: 'TakeSeat', seat: 'third', role: 'trainee', team: 'red', language: 'en' });
    expect(x.tryControl({ type: 'RemoveSeat', seat: DIRECTOR })).toBe('director-only');
  });

  it('[SEA-4] only a named deputy takes over, and the director before goes on as a controller', () => {
    const x = running();
    expect(x.tryControl({ type: 'TakeOver' })).toBe('director-only');
    x.director({ type: 'NameDeputy', seat: CONTROL });
    x.control({ type: 'TakeOver' });
    expect(x.state.director).toBe(CONTROL);
    x.system({ type: 'StopPlay' });
    expect(x.give({ type: 'LiftStop' }, { seat: DIRECTOR, role: 'director' })).toBe('director-only');
    expect(x.give({ type: 'LiftStop' }, { seat: CONTROL, role: 'controller' })).toBeUndefined();
  });

  it('[SEA-4] a second director’s link seats a deputy, not a second director', () => {
    const x = running();
    x.system({ type: 'TakeSeat', seat: 'second-director', role: 'director', language: 'en' });
    expect(x.state.director).toBe(DIRECTOR);
    expect(x.state.seats.get('second-director')?.role).toBe('controller');
    expect(x.give({ type: 'TakeOver' }, { seat: 'second-director', role: 'controller' })).toBeUndefined();
    expect(x.state.director).toBe('second-director');
  });

  it('[SEA-5] only the director names deputies, and only controllers', () => {
    const x = running();
    expect(x.tryControl({ type: 'NameDeputy', seat: CONTROL })).toBe('director-only');
    expect(x.give({ type: 'NameDeputy', seat: seatOf('red') }, { seat: DIRECTOR, role: 'director' })).toBe(
      'unknown-seat',
    );
  });

  it('[SEA-6] each seat answers each comcheck once', () => {
    const x = running();
    x.trainee('red', { type: 'AnswerComcheck' });
    expect(x.state.seats.get(seatOf('red'))?.comcheck).toBeUndefined();
    x.control({ type: 'AskComcheck' });
    x.trainee('red', { type: 'AnswerComcheck' });
    const { position } = x.state;
    x.trainee('red', { type: 'AnswerComcheck' });
    expect(x.state.position).toBe(position);
    x.control({ type: 'AskComcheck' });
    x.trainee('red', { type: 'AnswerComcheck' });
    expect(x.state.seats.get(seatOf('red'))?.comcheck).toBe(x.state.comcheckAsked);
  });
});

describe('words', () => {
  it('[MSG-1] a team writes to control only', () => {
    const x = running();
    expect(x.tryTrainee('red', { type: 'SendMessage', to: ['blue'], text: 'psst', language: 'en' })).toBe(
      'team-forbids',
    );
    expect(x.tryTrainee('red', { type: 'SendMessage', to: 'control', text: '  ', language: 'en' })).toBe(
      'text-missing',
    );
    x.trainee('red', { type: 'SendMessage', to: 'control', text: 'MARK-1', language: 'it' });
    expect(seen(x, 'red')).toContain('MARK-1');
    expect(seen(x, 'blue')).not.toContain('MARK-1');
  });

  it('[MSG-2] control writes to teams, and nobody else reads it', () => {
    const x = running();
    expect(x.tryControl({ type: 'SendMessage', to: ['green'], text: 'x', language: 'en' })).toBe('unknown-team');
    expect(x.tryControl({ type: 'SendMessage', to: 'control', text: 'x', language: 'en' })).toBe('unknown-team');
    x.control({ type: 'SendMessage', to: ['blue'], text: 'MARK-2', language: 'en' });
    expect(seen(x, 'blue')).toContain('MARK-2');
    expect(seen(x, 'red')).not.toContain('MARK-2');
  });

  it('[MSG-3] notes reach no trainee', () => {
    const x = running();
    x.control({ type: 'AddNote', text: 'MARK-3', language: 'en' });
    expect(x.state.notes.size).toBe(1);
    expect(seen(x, 'red')).not.toContain('MARK-3');
    expect(x.tryControl({ type: 'AddNote', text: ' ', language: 'en' })).toBe('text-missing');
  });

  it('[MSG-4] redacted words are gone from every view, live', () => {
    const x = running();
    x.until(60_000);
    x.trainee('red', { type: 'SendMessage', to: 'control', text: 'MARK-4', language: 'en' });
    const { position } = x.state;
    expect(x.tryControl({ type: 'Redact', position, field: 'text', reason: '' })).toBe('reason-missing');
    expect(x.tryControl({ type: 'Redact', position, field: 'reason', reason: 'the log would keep it' })).toBe(
      'not-found',
    );
    x.control({ type: 'Redact', position, field: 'text', reason: 'a real name' });
    x.decideFor('red', 'open-gate', 'yes', 'MARK-5');
    const made = x.log.find(({ event }) => event.type === 'DecisionMade')?.position ?? 0;
    x.control({ type: 'Redact', position: made, field: 'reason', reason: 'a real name' });
    const control = JSON.stringify(wholeOf(viewFor({ kind: 'control', language: 'en' }, x.state)));
    for (const view of [seen(x, 'red'), control]) expect(view).not.toMatch(/MARK-[45]/);
    expect([...x.state.messages][0]?.redacted).toBe(true);
  });

  it('[MSG-4] whatever can be redacted is gone from every view, live and after a restart', () => {
    const played = () => {
      const x = running();
      const to = ['red'];
      const adHoc = (n: string) =>
        x.control({
          type: 'SendAdHocInject',
          to,
          from: 'Desk',
          channel: 'message',
          subject: `MARK subject ${n}`,
          body: `MARK body ${n}`,
          language: 'en',
        });
      adHoc('a');
      adHoc('b');
      x.control({ type: 'SkipInject', inject: 'asked', reason: 'MARK skipped' });
      x.until(60_000);
      x.control({ type: 'WithdrawInject', inject: 'first', reason: 'MARK withdrawn' });
      x.control({ type: 'SetFact', fact: 'workers', value: 2, reason: 'MARK fact' });
      x.control({ type: 'MoveStoryline', storyline: 'gate', state: 'rusty', reason: 'MARK storyline' });
      x.trainee('red', { type: 'SendMessage', to: 'control', text: 'MARK message', language: 'en' });
      x.control({ type: 'SendMessage', to, text: 'MARK answer', language: 'en' });
      x.control({ type: 'AddNote', text: 'MARK note', language: 'en' });
      x.system({
        type: 'NoteUndelivered',
        command: 'command-late',
        seat: seatOf('red'),
        team: 'red',
        decision: 'open-gate',
        option: 'yes',
        reason: 'MARK undelivered',
      });
      x.decideFor('red', 'open-gate', 'yes', 'MARK decision');
      const made = x.log.find(({ event }) => event.type === 'DecisionMade')?.event;
      if (made?.type !== 'DecisionMade') throw new Error('nothing was decided');
      x.control({ type: 'StrikeDecision', made: made.made, reason: 'MARK struck', reopen: false });
      return x;
    };
    const views = (state: TableTop['state']) =>
      JSON.stringify(
        (['control', 'red', 'blue'] as const).map((of) =>
          wholeOf(
            viewFor(
              of === 'control' ? { kind: of, language: 'en' } : { kind: 'team', team: of, language: 'en' },
              state,
            ),
          ),
        ),
      );
    const redactable = played().log.flatMap(({ position, event }) =>
      Object.entries(event).flatMap(([field, words]) =>
        typeof words === 'string' && words.startsWith('MARK') ? [{ position, field, words, type: event.type }] : [],
      ),
    );
    expect(new Set(redactable.map(({ type, field }) => `${type}.${field}`)).size).toBe(11);
    for (const { position, field, words } of redactable) {
      const x = played();
      expect(views(x.state)).toContain(words);
      x.control({ type: 'Redact', position, field, reason: 'a real name' });
      expect(views(x.state)).not.toContain(words);
      const row = x.log[position - 1]?.event as Record<string, unknown>;
      row[field] = 'sha256:0';
      expect(views(x.restarted())).toBe(views(x.state));
      expect(views(x.state)).not.toContain('sha256:');
    }
  });
});
