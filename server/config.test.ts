import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('readConfig', () => {
  it('has a default for everything', () => {
    const read = readConfig({});
    expect(read).toEqual({
      ok: true,
      value: {
        port: 3000,
        host: '0.0.0.0',
        dataDir: path.resolve('data'),
        scenariosDir: path.resolve('scenarios'),
        trustProxy: false,
        logLevel: 'info',
      },
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: ' ', TRUST_PROXY: '', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['1', 1],
    ['true', 1],
    ['false', false],
    ['loopback, 10.0.0.0/8', ['loopback', '10.0.0.0/8']],
  ])('reads TRUST_PROXY=%s', (text, expected) => {
    const read = readConfig({ TRUST_PROXY: text });
    expect(read.ok && read.value.trustProxy).toEqual(expected);
  });

  it('names each wrong variable in one line, with what to write', () => {
    const read = readConfig({
      PORT: '80000',
      HOST: 'a b',
      PUBLIC_URL: 'example.org',
      TRUST_PROXY: '?',
      LOG_LEVEL: 'loud',
    });
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.error.map((line) => line.split('=')[0])).toEqual([
      'PORT',
      'HOST',
      'PUBLIC_URL',
      'TRUST_PROXY',
      'LOG_LEVEL',
    ]);
    expect(read.error[0]).toBe('PORT="80000" does not work: write a port number from 0 to 65535.');
    for (const line of read.error) expect(line).not.toContain('\n');
  });
});
