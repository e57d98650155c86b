/** The words of a brief in its own language: texts by their English, dates and numbers by `Intl`. */
import { sayDate } from '../model/dates.ts';
import { sayNumber } from '../model/numbers.ts';
import type { DateValue } from '../model/schema.ts';

/** The language in which a brief speaks of a strategy; the strategy itself stays as it was written. */
export interface Words {
  readonly lang: string;
  /** A text of ours; each `{name}` in it is filled with the next value. */
  say(english: string, ...values: readonly string[]): string;
  date(date: DateValue): string;
  number(value: number): string;
}

/** Fills the places of a text in the order in which its English has them. */
function filled(english: string, text: string, values: readonly string[]): string {
  const names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return text.replace(/\{(\w+)\}/g, (place, name) => values[names.indexOf(name)] ?? place);
}

export const ENGLISH: Words = {
  lang: 'en',
  say: (english, ...values) => filled(english, english, values),
  date: sayDate,
  number: sayNumber,
};
