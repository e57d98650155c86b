/** Removes Markdown from the texts of a strategy, for drawings. */
import { wordsOfMarkup } from '../render/markup.ts';

export function unmarked<T>(value: T): T {
  return plain(value) as T;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return wordsOfMarkup(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
