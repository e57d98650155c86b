/** How a brief words what a strategy holds. A text that is absent is empty, so that a layout can ask for it. */
import { asList } from '../model/plan.ts';
import { cutAt } from '../model/quote.ts';
import type { DateValue } from '../model/schema.ts';
import { visible } from '../model/visible.ts';
import type { Words } from './words.ts';

/** A value as the text that it stands for; a list as its entries. */
export function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The text, or nothing where none of its characters can be seen. */
export function textOf(text: string | undefined): string {
  return visible(text ?? '');
}

export function textsOf(texts: string | readonly string[] | undefined): readonly string[] {
  return asList(texts).map(textOf).filter(Boolean);
}

export function dateOf(date: DateValue | undefined, words: Words): string {
  return date === undefined ? '' : words.date(date);
}

/** On one line and at most so many characters, cut between words where one is near. */
export function shortened(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = cutAt(flat, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** `July 2026 to June 2029`, `by June 2029`, `from July 2026`. */
export function sayPeriod(
  start: DateValue | undefined,
  end: DateValue | undefined,
  { say, date }: Words,
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

/** `month` → `every month`; anything else as it was written. */
export function sayEvery(every: string | undefined, { lang, say }: Words): string {
  const text = textOf(every);
  const span = Object.hasOwn(EVERY, text.toLowerCase()) ? EVERY[text.toLowerCase()] : undefined;
  if (span !== undefined) return say(span);
  return lang === 'en' && SEVERAL.test(text) ? `every ${text}` : text;
}

/** The parts that are there, with something between them. */
export function together(parts: readonly string[], between = ', '): string {
  return parts.filter(Boolean).join(between);
}

/** As a sentence: with a full stop where nothing ends it yet. */
export function withStop(text: string): string {
  return text === '' || /[.!?…:;。！？]["'’”»)]*$/u.test(text) ? text : `${text}.`;
}

/** As part of a sentence: without the full stop that ends it. */
export function withoutStop(text: string): string {
  return text.replace(/(?<!\.)\.$/, '');
}
