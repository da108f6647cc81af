import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { shortHash } from '../../shared/kit/hash.ts';
import { openLocale } from './locale-file.ts';

const SOURCE = new Map([
  ['title', 'Small port'],
  ['summary', 'Two teams.'],
  ['place', 'Vela'],
]);
const FILE = `# by Anna
language: it
texts:
  # first things first
  summary: { of: '${shortHash('Two teams.')}', text: Due squadre. } # fine
  title:
    of: '${shortHash('Tiny port')}'
    text: Porto
`;

describe('a translation file', () => {
  test('knows what is missing and what was made from an older text', () => {
    const locale = openLocale(FILE, 'it', SOURCE);
    expect(locale.missing()).toEqual(['place']);
    expect(locale.stale()).toEqual(['title']);
    expect(locale.changed()).toBe(false);
  });

  test('keeps comments and order when a text is stamped', () => {
    const locale = openLocale(FILE, 'it', SOURCE);
    locale.stamp(['title', 'summary', 'unknown']);
    expect(locale.stale()).toEqual([]);
    const text = locale.toString();
    expect(text).toContain('# by Anna');
    expect(text).toContain('# first things first');
    expect(text).toContain('# fine');
    expect(text).toContain(`of: "${shortHash('Small port')}"`);
    expect(text.indexOf('summary')).toBeLessThan(text.indexOf('title'));
  });

  test('texts that were added stay missing until they are stamped', () => {
    const locale = openLocale(FILE, 'it', SOURCE);
    locale.addMissing();
    expect(locale.missing()).toEqual(['place']);
    expect(parse(locale.toString())).toMatchObject({ texts: { place: { of: '000000000000', text: 'Vela' } } });
    locale.stamp(['place']);
    expect(locale.missing()).toEqual([]);
  });

  test('a new file starts with its language and takes every text', () => {
    const locale = openLocale('', 'ru', SOURCE);
    locale.addMissing();
    expect(parse(locale.toString())).toMatchObject({ language: 'ru', texts: { title: {}, summary: {}, place: {} } });
    expect(locale.toString()).not.toContain('texts: {');
  });
});
