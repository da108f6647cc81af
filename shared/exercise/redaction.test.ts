// Words of orders and of answers can be redacted like those of decisions: gone from every list that shows them.
import { describe, expect, it } from 'vitest';
import { measuresScenario } from '../../tests/support/measures-scenario.ts';
import { TableTop } from '../../tests/support/table-top.ts';
import { wholeOf } from '../views/model.ts';
import { viewFor } from '../views/view-for.ts';
import type { Command } from './commands.ts';
import type { ExerciseState } from './state.ts';

const MIN = 60_000;
const TEAMS = ['aid', 'force', 'press'];
const AUDIENCES = [
  { kind: 'control' as const, language: 'en' as const },
  ...TEAMS.map((team) => ({ kind: 'team' as const, team, language: 'en' as const })),
];
const views = (state: ExerciseState): string =>
  JSON.stringify(AUDIENCES.map((audience) => wholeOf(viewFor(audience, state))));

/** Orders a team is asked to agree to, one that control answers, and one that control records. */
function played(): TableTop {
  const x = new TableTop(measuresScenario());
  x.control({ type: 'StartExercise' });
  x.until(2 * MIN);
  const order = (measure: string, words: string): Command => ({
    type: 'OrderMeasure',
    measure,
    reason: `MARK ${words}`,
    restsOn: [],
    basis: `MARK basis of ${words}`,
  });
  const last = (): string => [...x.state.measures].at(-1)?.key ?? '';
  x.trainee('aid', order('MEA-CO-04', 'plan'));
  x.trainee('force', { type: 'AuthoriseMeasure', order: last(), answer: 'narrowed', reason: 'MARK narrowed' });
  x.trainee('force', order('MEA-IV-05', 'search'));
  x.control({ type: 'AuthoriseMeasure', order: last(), answer: 'refused', reason: 'MARK refused' });
  x.control({ type: 'RecordMeasure', team: 'aid', measure: 'MEA-PR-01', about: 'mara', reason: 'MARK recorded' });
  x.until(20 * MIN);
  return x;
}

describe('redaction', () => {
  it('[MSG-4] takes the words of orders and answers out of every view, live and after a restart', () => {
    const redactable = played().log.flatMap(({ position, event }) =>
      Object.entries(event).flatMap(([field, words]) =>
        typeof words === 'string' && words.startsWith('MARK') ? [{ position, field, words, type: event.type }] : [],
      ),
    );
    expect(new Set(redactable.map(({ type, field }) => `${type}.${field}`))).toEqual(
      new Set(['MeasureOrdered.reason', 'MeasureOrdered.basis', 'MeasureAnswered.reason']),
    );
    expect(redactable).toHaveLength(7);
    for (const { position, field, words } of redactable) {
      const x = played();
      const said = `"${words}"`;
      expect(views(x.state)).toContain(said);
      x.control({ type: 'Redact', position, field, reason: 'a real name' });
      expect(views(x.state)).not.toContain(said);
      for (const other of redactable) if (other.words !== words) expect(views(x.state)).toContain(`"${other.words}"`);
      const row = x.log[position - 1]?.event as Record<string, unknown>;
      row[field] = 'sha256:0';
      expect(views(x.restarted())).toBe(views(x.state));
      expect(views(x.state)).not.toContain('sha256:');
    }
  });

  it('[MSG-4] is refused for what an order or an answer does not have', () => {
    const x = played();
    const at = (type: string): number => x.log.find(({ event }) => event.type === type)?.position ?? 0;
    const field = (position: number, name: string) =>
      x.tryControl({ type: 'Redact', position, field: name, reason: 'a real name' });
    expect(field(at('MeasureOrdered'), 'text')).toBe('not-found');
    expect(field(at('MeasureAnswered'), 'basis')).toBe('not-found');
    const recorded = x.log.find(({ onBehalfOf }) => onBehalfOf === 'aid')?.position ?? 0;
    expect(field(recorded, 'basis')).toBe('not-found');
  });
});
