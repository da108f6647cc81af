// Logs of released versions keep folding, for ever. A golden log is never written anew: a new kind of log gets a new file.
// `<name>.jsonl` is the log as it was stored, `<name>.json` what it has always led to.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Envelope, type RecordedEvent } from '../../shared/exercise/events.ts';
import { fold } from '../../shared/exercise/fold.ts';
import { upcast } from '../../shared/exercise/upcast.ts';
import { summaryOf } from '../support/summary.ts';

const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.jsonl'));

describe.each(names)('%s', (name) => {
  const log = (): RecordedEvent[] =>
    readFileSync(path.join(import.meta.dirname, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => upcast(JSON.parse(line)));

  it('[LOG-1] folds to what it has always led to', () => {
    const expected = JSON.parse(readFileSync(path.join(import.meta.dirname, name.replace(/l$/, '')), 'utf8'));
    // What a later release adds is empty in an older log; what was there is as it was.
    expect(summaryOf(fold(log()))).toMatchObject(expected);
  });

  it('[LOG-2] fits today’s schema once it is read', () => {
    for (const recorded of log())
      expect(Envelope.safeParse(recorded).success, `position ${recorded.position}`).toBe(true);
  });
});

it('there is a golden log', () => {
  expect(names.length).toBeGreaterThan(0);
});
