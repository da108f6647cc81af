import { expect, it } from 'vitest';
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import { hashText } from '../../shared/kit/hash.ts';
import type { EventStore } from '../ports.ts';
import { redact } from './redact.ts';

it('[MSG-4] replaces the reason and the basis of an order in the log by their hashes, and no id', async () => {
  const event = { type: 'MeasureOrdered', order: 'command-1', reason: 'for Ann', basis: 'the letter of Ann' };
  const written: unknown[] = [];
  const store = {
    read: async function* () {
      yield [{ position: 7, event } as unknown as RecordedEvent];
    },
    redact: async (...what: unknown[]) => written.push(what) > 0,
  } as unknown as EventStore;
  await redact(
    store,
    'one',
    ['reason', 'basis', 'order'].map((field) => ({ position: 7, field })),
  );
  expect(written).toEqual([
    ['one', 7, 'reason', `sha256:${hashText('for Ann')}`],
    ['one', 7, 'basis', `sha256:${hashText('the letter of Ann')}`],
  ]);
});
