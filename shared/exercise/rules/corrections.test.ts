import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { seatOf, TableTop } from '../../../tests/support/table-top.ts';
import type { ControlInject } from '../../views/shapes/control-play.ts';
import type { InboxItem } from '../../views/shapes/trainee.ts';
import { viewFor } from '../../views/view-for.ts';
import { opaqueOf } from '../opaque.ts';

const MIN = 60_000;
const running = () => {
  const x = new TableTop(smallScenario());
  x.control({ type: 'StartExercise' });
  return x;
};
const FIX = { type: 'CorrectInject', inject: 'first', language: 'en', reason: 'a wrong name' } as const;
const read = (x: TableTop, team: string, subject: string): InboxItem | undefined =>
  ((viewFor({ kind: 'team', team, language: 'en' }, x.state).lists.inbox?.rows() ?? []) as InboxItem[]).find(
    (item) => item.subject.text === subject,
  );
const onDesk = (x: TableTop): ControlInject | undefined =>
  ((viewFor({ kind: 'control', language: 'en' }, x.state).lists.injects?.rows() ?? []) as ControlInject[]).find(
    ({ key }) => key === 'first',
  );

describe('corrected injects', () => {
  it('[INJ-11] whoever has it reads the corrected words and the version before; who had opened that is recorded', () => {
    const x = running();
    x.until(2 * MIN);
    const before = x.state.scenario.injects.first;
    x.trainee('red', { type: 'OpenInject', inject: 'first' });
    x.control({ ...FIX, subject: 'Right name', body: 'All of it.' });
    expect(read(x, 'red', 'Right name')).toMatchObject({
      body: { text: 'All of it.' },
      corrected: { t: 2 * MIN, earlier: [{ subject: { text: before?.subject }, body: { text: before?.body } }] },
    });
    expect(onDesk(x)?.corrections).toMatchObject([
      { reason: 'a wrong name', before: { body: { text: before?.body } }, hadOpened: { red: [seatOf('red')] } },
    ]);
    x.control({ ...FIX, body: 'Once more.', language: 'it' });
    const twice = read(x, 'red', 'Right name');
    expect(twice?.body).toEqual({ text: 'Once more.', language: 'it' });
    expect(twice?.corrected?.earlier.map(({ body }) => body.text)).toEqual([before?.body, 'All of it.']);
    expect(x.log.filter(({ event }) => event.type === 'InjectCorrected')).toHaveLength(2);
  });

  it('[INJ-14] whoever had opened it is told until they open it again, and control sees who has', () => {
    const x = new TableTop(smallScenario(), 2);
    x.control({ type: 'StartExercise' });
    x.until(2 * MIN);
    const toRead = (n: number) =>
      viewFor({ kind: 'seat', seat: seatOf('red', n), language: 'en' }, x.state).fields.corrected as readonly string[];
    const opened = () => x.log.filter(({ event }) => event.type === 'InjectOpened').length;
    x.trainee('red', { type: 'OpenInject', inject: 'first' }, 1);
    x.control({ ...FIX, body: 'All of it.' });
    expect(toRead(1)).toEqual([opaqueOf(x.state, 'inject', 'first')]);
    expect(toRead(2)).toEqual([]);
    // Who opens it now for the first time reads the corrected words only once.
    x.trainee('red', { type: 'OpenInject', inject: 'first' }, 2);
    x.trainee('red', { type: 'OpenInject', inject: 'first' }, 2);
    expect(opened()).toBe(2);
    expect(onDesk(x)?.corrections).toMatchObject([{ hadOpened: { red: [seatOf('red', 1)] }, readBy: {} }]);
    for (let n = 0; n < 2; n++) x.trainee('red', { type: 'OpenInject', inject: 'first' }, 1);
    expect(x.log.filter(({ event }) => event.type === 'CorrectionRead')).toHaveLength(1);
    expect(opened()).toBe(2);
    expect(toRead(1)).toEqual([]);
    expect(onDesk(x)?.corrections).toMatchObject([{ readBy: { red: [seatOf('red', 1)] } }]);
    expect(onDesk(x)?.openedBy).toEqual({ red: [seatOf('red', 1), seatOf('red', 2)] });
    // Corrected once more, both are told; the earlier reading stays on record.
    x.control({ ...FIX, body: 'Once more.' });
    expect([toRead(1), toRead(2)]).toEqual([[opaqueOf(x.state, 'inject', 'first')], [expect.anything()]]);
    expect(onDesk(x)?.corrections).toMatchObject([{ readBy: { red: [seatOf('red', 1)] } }, { readBy: {} }]);
    expect(onDesk(x)?.corrections?.map(({ now }) => now)).toEqual([
      { body: { text: 'All of it.' } },
      { body: { text: 'Once more.' } },
    ]);
  });

  it('[ITV-4] a correction is an intervention in control’s alerts', () => {
    const x = running();
    x.until(2 * MIN);
    x.control({ ...FIX, body: 'All of it.' });
    expect([...x.state.alerts].at(-1)).toMatchObject({
      kind: 'intervention',
      about: { what: 'corrected', inject: 'first', reason: 'a wrong name' },
    });
  });

  it('[INJ-12] corrected before it comes, it brings the corrected words and nothing of those before', () => {
    const x = running();
    const before = x.state.scenario.injects.first?.body ?? '';
    x.control({ ...FIX, body: 'All of it.' });
    x.until(2 * MIN);
    const subject = x.state.scenario.injects.first?.subject ?? '';
    expect(read(x, 'red', subject)).toMatchObject({ body: { text: 'All of it.' }, corrected: { earlier: [] } });
    expect(JSON.stringify(read(x, 'red', subject))).not.toContain(before);
    expect(onDesk(x)?.corrections?.[0]?.before.body.text).toBe(before);
  });

  it('[INJ-13] it needs other words and a reason, and something that can still be read', () => {
    const x = running();
    expect(x.tryControl({ ...FIX, inject: 'nowhere', body: 'x' })).toBe('unknown-inject');
    expect(x.tryControl(FIX)).toBe('text-missing');
    expect(x.tryControl({ ...FIX, body: 'x', reason: '' })).toBe('reason-missing');
    x.control({ type: 'SkipInject', inject: 'first', reason: 'no time' });
    expect(x.tryControl({ ...FIX, body: 'x' })).toBe('inject-not-open');
  });

  it('[INJ-13] its words can be redacted, wherever they had got to', () => {
    const x = running();
    x.until(2 * MIN);
    x.control({ ...FIX, subject: 'Secret head', body: 'Secret body' });
    x.control({ ...FIX, body: 'Later.' });
    const { position } = x.log.find(({ event }) => event.type === 'InjectCorrected') ?? { position: 0 };
    expect(x.tryControl({ type: 'Redact', position, field: 'text', reason: 'names' })).toBe('not-found');
    for (const field of ['subject', 'body', 'reason']) x.control({ type: 'Redact', position, field, reason: 'names' });
    const seen = JSON.stringify([
      viewFor({ kind: 'team', team: 'red', language: 'en' }, x.state).lists.inbox?.rows(),
      onDesk(x),
      [...x.state.alerts].filter((row) => row.position === position),
    ]);
    expect(seen).not.toMatch(/Secret|a wrong name.*Secret/);
    expect([...x.state.alerts].find((row) => row.position === position)?.about.reason).toBe('');
  });
});
