/** Removes Markdown from the texts of a strategy, for drawings. */
import { stripMarkup } from '../render/markup.ts';

export function stripMarkupDeeply<T>(value: T): T {
  return stripValue(value) as T;
}

function stripValue(value: unknown): unknown {
  if (typeof value === 'string') return stripMarkup(value);
  if (Array.isArray(value)) return value.map(stripValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stripValue(inner)]));
}
