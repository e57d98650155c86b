/** How a brief words the contents of a strategy. A missing text is empty, so that a layout can test it. */
import { toList } from '../model/plan.ts';
import { cutText } from '../model/quote.ts';
import type { DateValue } from '../model/schema.ts';
import { keepVisible } from '../model/visible.ts';
import type { BriefWords } from './words.ts';

/** Converts a value to text, and a list to its entries. */
export function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Returns the text, or an empty text if all its characters are invisible. */
export function toVisibleText(text: string | undefined): string {
  return keepVisible(text ?? '');
}

export function toVisibleTexts(texts: string | readonly string[] | undefined): readonly string[] {
  return toList(texts).map(toVisibleText).filter(Boolean);
}

export function formatBriefDate(date: DateValue | undefined, words: BriefWords): string {
  return date === undefined ? '' : words.date(date);
}

/** Shortens a text to one line of at most `most` characters, cut between words if possible. */
export function shortenToLine(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = cutText(flat, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** Formats `July 2026 to June 2029`, `by June 2029`, `from July 2026`. */
export function sayPeriod(
  start: DateValue | undefined,
  end: DateValue | undefined,
  { say, date }: BriefWords,
): string {
  if (start === undefined) return end === undefined ? '' : say('by {date}', date(end));
  return end === undefined
    ? say('from {date}', date(start))
    : say('{start} to {end}', date(start), date(end));
}

const EVERY: Readonly<Record<string, string>> = {
  day: 'every day',
  week: 'every week',
  fortnight: 'every fortnight',
  month: 'every month',
  quarter: 'every quarter',
  'half-year': 'every half-year',
  year: 'every year',
};
const SEVERAL = /^\d+ \w+$/;

/** Turns `month` into `every month`; returns anything else as it was written. */
export function sayEvery(every: string | undefined, { lang, say }: BriefWords): string {
  const text = toVisibleText(every);
  const span = Object.hasOwn(EVERY, text.toLowerCase()) ? EVERY[text.toLowerCase()] : undefined;
  if (span !== undefined) return say(span);
  return lang === 'en' && SEVERAL.test(text) ? `every ${text}` : text;
}

/** Joins the parts that are not empty. */
export function joinPresentParts(parts: readonly string[], between = ', '): string {
  return parts.filter(Boolean).join(between);
}

/** Adds a full stop if no punctuation ends the text. */
export function addFullStop(text: string): string {
  return text === '' || /[.!?…:;。！？]["'’”»)]*$/u.test(text) ? text : `${text}.`;
}

/** Drops the full stop at the end. */
export function dropFullStop(text: string): string {
  return text.replace(/(?<!\.)\.$/, '');
}
