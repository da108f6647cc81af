// What turned beside storylines, the few most telling of it with their sentences, and words to avoid.
import { describe, expect, it } from 'vitest';
import { order, personScenario, personTable } from '../../tests/support/person-play.ts';
import { TableTop } from '../../tests/support/table-top.ts';
import { MINUTE } from '../kit/time.ts';
import { Frames } from './frames.ts';
import { headlineOf } from './headline.ts';
import { stigmaWords } from './own-words.ts';
import { mostTelling, turningPoints } from './turning-points.ts';

/** A harm, a breach, a refusal, a late placement, and something missed. */
function played(): TableTop {
  const table = personTable();
  table.trainee('aid', order('CW-02', 'ilo'));
  table.trainee('aid', { type: 'PassOn', inject: 'arrival', to: 'press', basis: 'useful', text: '', language: 'en' });
  table.trainee('force', order('MEA-IV-05'));
  const key = [...table.state.measures].at(-1)?.key ?? '';
  table.control({ type: 'AuthoriseMeasure', order: key, answer: 'refused', reason: 'No grounds.' });
  table.until(70 * MINUTE);
  table.trainee('aid', order('MEA-PR-03', 'mara'));
  table.until(80 * MINUTE);
  table.control({ type: 'EndExercise' });
  return table;
}

describe('turning points', () => {
  const frames = Frames.of(played().log);
  const points = turningPoints(frames);
  const of = (kind: string) => points.filter((point) => point.kind === kind);

  it('[LRN-6] are harms, breaches, refusals by authorities, and protection, early or late', () => {
    expect(of('harm')).toMatchObject([{ subject: 'person:ilo', outcome: 'harm' }]);
    expect(of('breach')).toHaveLength(1);
    expect(of('refused')).toHaveLength(1);
    expect(of('protection')).toMatchObject([{ subject: 'person:mara', outcome: 'mixed', t: 72 * MINUTE }]);
    const early = personTable();
    early.trainee('aid', order('MEA-PR-03', 'mara'));
    early.until(5 * MINUTE);
    expect(turningPoints(Frames.of(early.log)).find(({ kind }) => kind === 'protection')?.outcome).toBe('good');
  });

  it('[LRN-6] say whom they were about, and what somebody ordered', () => {
    const say = (kind: string) => headlineOf(frames, of(kind)[0] as (typeof points)[number]);
    expect(say('harm')).toMatchObject({ person: 'ilo', order: { measure: 'CW-02', team: 'aid' } });
    expect(say('breach').pass).toMatchObject({ from: 'aid', to: 'press', breaches: ['medical'] });
    expect(say('refused').order).toMatchObject({ measure: 'MEA-IV-05' });
    expect(say('protection')).toMatchObject({ person: 'mara', order: { measure: 'MEA-PR-03' } });
    expect(say('missed')).toMatchObject({ person: 'mara', undone: ['arrival/0'] });
  });

  it('[LRN-6] the most telling are few, and about different things while there are any', () => {
    const telling = mostTelling(points, 4);
    expect(telling).toHaveLength(4);
    expect(telling.map(({ position }) => position)).toEqual(telling.map((p) => p.position).sort((a, b) => a - b));
    const subjects = telling.flatMap(({ subject }) => subject ?? []);
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(telling.map(({ kind }) => kind)).not.toContain('start');
    // Mara was missed and placed late: the second only comes once nothing else is left.
    expect(mostTelling(points, 20).filter(({ subject }) => subject === 'person:mara').length).toBe(2);
  });

  it('[LRN-2] of something missed, name what never reached a team that could act', () => {
    const scenario = personScenario((yaml) =>
      yaml
        .replace('MEA-PR-01: {}', 'MEA-PR-01: { by: [aid] }')
        .concat(
          '  sighting: { number: M03, at: 1m, from: Desk, to: [press], channel: media, subject: S, body: B, shows: [person:mara] }\n',
        ),
    );
    const table = new TableTop(scenario);
    table.control({ type: 'StartExercise' });
    table.until(2 * MINUTE);
    table.trainee('press', { type: 'OpenInject', inject: 'sighting' });
    table.until(10 * MINUTE);
    const missed = Frames.of(table.log);
    const point = turningPoints(missed).find(({ kind }) => kind === 'missed');
    expect(point && headlineOf(missed, point)).toMatchObject({
      had: [
        { team: 'press', inject: 'sighting' },
        { team: 'aid', inject: 'arrival' },
      ],
      never: { known: { item: 'inject:sighting', team: 'press' }, able: ['aid'] },
    });
  });
});

describe('words to avoid', () => {
  const avoid = {
    T001: {
      avoid: { en: ['illegal migrant(s)'] as string[], it: ['clandestin*'] as string[] },
      say: { en: 'person', it: 'persona', ru: 'человек' },
    },
  };

  it('[LRN-7] are found in what teams wrote, in its language, and not in what was taken out', () => {
    const table = new TableTop({ ...personScenario(), avoid }, 1);
    table.control({ type: 'StartExercise' });
    table.until(2 * MINUTE);
    const say = (text: string, language: 'en' | 'it') =>
      table.trainee('aid', { type: 'SendMessage', to: 'control', text, language });
    say('Two illegal migrants.', 'en');
    say('I clandestini.', 'it');
    say('Clandestini is what they call them.', 'en');
    table.trainee('force', { ...order('MEA-IV-05'), reason: 'An illegal migrant.' } as never);
    table.control({ type: 'SendMessage', to: ['aid'], text: 'illegal migrants', language: 'en' });
    expect(stigmaWords(table.state)).toMatchObject([
      { word: 'illegal migrants', say: 'person', team: 'aid' },
      { word: 'clandestini', say: 'persona', team: 'aid' },
      { word: 'illegal migrant', team: 'force' },
    ]);
    const [first] = table.state.messages;
    table.control({ type: 'Redact', position: first?.position ?? 0, field: 'text', reason: 'r' });
    expect(stigmaWords(table.state)).toHaveLength(2);
  });

  it('[LRN-7] without a list, nothing is observed', () => {
    expect(stigmaWords(personTable().state)).toBeUndefined();
  });
});
