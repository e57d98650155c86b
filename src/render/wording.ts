/** How a brief words what a strategy holds. A text that is absent is empty, so that a layout can ask for it. */
import { sayDate } from '../model/dates.ts';
import { asList } from '../model/plan.ts';
import { cutAt } from '../model/quote.ts';
import type { DateValue } from '../model/schema.ts';
import { visible } from '../model/visible.ts';

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

export function dateOf(date: DateValue | undefined): string {
  return date === undefined ? '' : sayDate(date);
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
export function sayPeriod(start: DateValue | undefined, end: DateValue | undefined): string {
  if (start === undefined) return end === undefined ? '' : `by ${sayDate(end)}`;
  return end === undefined ? `from ${sayDate(start)}` : `${sayDate(start)} to ${sayDate(end)}`;
}

const SPANS = /^(?:day|week|fortnight|month|quarter|half-year|year|\d+ \w+)$/i;

/** `month` → `every month`; anything else as it was written. */
export function sayEvery(every: string | undefined): string {
  const text = textOf(every);
  return SPANS.test(text) ? `every ${text}` : text;
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
