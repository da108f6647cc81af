// A value with its keyed lists written out, so that two states can be compared.
import { KeyedList } from '../../shared/kit/keyed-list.ts';

export function plain(value: unknown): unknown {
  if (value instanceof KeyedList) return [...value].map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
