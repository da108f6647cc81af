import { describe, expect, it } from 'vitest';
import { randomIds } from './ids.ts';

describe('ids', () => {
  it('draws codes without letters that are mistaken for another', () => {
    for (let n = 0; n < 200; n++) expect(randomIds.code()).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{10}$/);
  });

  it('draws secrets of at least 128 bits that fit into an address', () => {
    expect(randomIds.secret()).toMatch(/^[A-Za-z0-9_-]{22,}$/);
    expect(randomIds.opaque()).toMatch(/^[A-Za-z0-9_-]{8,40}$/);
    expect(new Set(Array.from({ length: 1000 }, () => randomIds.opaque())).size).toBe(1000);
  });
});
