import { describe, expect, it } from 'vitest';
import { Addresses } from './addresses.ts';

const interfaces = () => [
  { address: '127.0.0.1', family: 'IPv4', internal: true },
  { address: '192.168.1.10', family: 'IPv4', internal: false },
  { address: '10.8.0.2', family: 'IPv4', internal: false },
  { address: '169.254.3.3', family: 'IPv4', internal: false },
  { address: 'fe80::1', family: 'IPv6', internal: false },
];

describe('addresses of the machine', () => {
  it('lists the public address and every address of the machine', () => {
    const addresses = new Addresses({
      port: () => 3000,
      host: '0.0.0.0',
      publicUrl: 'https://ex.example.org',
      interfaces,
    });
    expect(addresses.urls()).toEqual(['https://ex.example.org', 'http://192.168.1.10:3000', 'http://10.8.0.2:3000']);
  });

  it('keeps to the one host it was told to listen on', () => {
    expect(new Addresses({ port: () => 80, host: '192.168.1.10', interfaces }).urls()).toEqual(['http://192.168.1.10']);
  });

  it('names localhost on a machine without a network', () => {
    expect(new Addresses({ port: () => 3000, host: '0.0.0.0', interfaces: () => [] }).urls()).toEqual([
      'http://localhost:3000',
    ]);
  });

  it('tells which address another device has reached; its own visits do not count', () => {
    const addresses = new Addresses({ port: () => 3000, host: '0.0.0.0', interfaces });
    addresses.seen('192.168.1.10:3000', '127.0.0.1');
    addresses.seen('192.168.1.10:3000', '::ffff:192.168.1.10');
    addresses.seen('evil.example:3000', '192.168.1.77');
    expect(addresses.list().some((a) => a.reached)).toBe(false);
    addresses.seen('192.168.1.10:3000', '::ffff:192.168.1.77');
    expect(addresses.list()).toEqual([
      { url: 'http://192.168.1.10:3000', reached: true },
      { url: 'http://10.8.0.2:3000', reached: false },
    ]);
  });
});
