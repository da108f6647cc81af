import { describe, expect, it } from 'vitest';
import { COMMAND_ID_BYTES, commandIdAt } from './command-id.ts';

const NOW = Date.UTC(2026, 10, 28);
const bytes = (value: number) => new Uint8Array(COMMAND_ID_BYTES).fill(value);

describe('command ids', () => {
  it('sort by their moment, whatever chance gave them', () => {
    const moments = [NOW, NOW + 1, NOW + 63, NOW + 64, NOW + 5000, NOW + 3_600_000, NOW + 400 * 86_400_000];
    const ids = moments.map((moment, index) => commandIdAt(moment, bytes(255 - index * 30)));
    expect([...ids].sort()).toEqual(ids);
  });

  it('differ within one moment, and are ids the protocol takes', () => {
    const ids = Array.from({ length: 64 }, (_, value) => commandIdAt(NOW, bytes(value)));
    expect(new Set(ids).size).toBe(64);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });
});
