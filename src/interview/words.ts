/** The words of an interview in its language: texts by their English, as in the briefs. */
import { sayDate } from '../model/dates.ts';
import { fillPlaces } from '../model/fill-places.ts';
import { sayNumber } from '../model/numbers.ts';
import type { DateValue } from '../model/schema.ts';
import { readTarget } from '../model/target.ts';
import type { OutcomeHabits, OutcomeLine } from './outcome-line.ts';
import type { SpanLine } from './span-line.ts';

export interface InterviewWords {
  readonly lang: string;
  /** Translates one of our texts; each `{name}` in it is replaced by the next value. */
  readonly say: (english: string, ...values: readonly string[]) => string;
  readonly date: (date: DateValue) => string;
  readonly number: (value: number) => string;
}

export const ENGLISH_WORDS: InterviewWords = {
  lang: 'en',
  say: (english, ...values) => fillPlaces(english, english, values),
  date: sayDate,
  number: sayNumber,
};

/** How people who speak a language write numbers and dates. English writes both orders of a date. */
export function chooseHabits(lang: string): OutcomeHabits {
  if (lang === 'en') return {};
  if (lang === 'ja') return { decimal: 'point' };
  return { decimal: 'comma', order: 'dmy', ...(lang === 'de' && { hasNounCapitals: true }) };
}

/** Says what was read from a line: `72 → 4 hours · by December 2028 · Jon`. */
export function sayOutcomeLine(line: OutcomeLine, { say, date, number }: InterviewWords): string {
  const { baseline, target, unit, due, owner, metWhen, isMilestone } = line;
  const today =
    baseline === 'unknown' ? say('unknown') : baseline !== undefined ? number(baseline) : undefined;
  const goal = target === undefined ? undefined : sayGoal(target, number, say);
  const values = [today ?? (goal === undefined ? undefined : '?'), goal].filter((one) => one !== undefined);
  const parts = [
    values.length > 0 ? `${values.join(' → ')}${unit === undefined ? '' : ` ${unit}`}` : undefined,
    isMilestone ? say('done or not') : undefined,
    metWhen,
    due === undefined ? say('no date yet') : say('by {date}', date(due)),
    owner === undefined ? say('no owner yet') : say('owner {name}', owner),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function sayGoal(
  target: NonNullable<OutcomeLine['target']>,
  number: (value: number) => string,
  say: InterviewWords['say'],
): string {
  if (typeof target === 'number') return number(target);
  const read = readTarget(target);
  if (!read) return String(target);
  if (read.limit === 'below') return say('at most {value}', number(read.number));
  if (read.limit === 'above') return say('at least {value}', number(read.number));
  const half = read.half ?? 0;
  return say('{low} to {high}', number(read.number - half), number(read.number + half));
}

/** Says from when to when a strategy runs. */
export function saySpan({ start, end }: SpanLine, { say, date }: InterviewWords): string {
  if (start !== undefined && end !== undefined) return say('from {start} to {end}', date(start), date(end));
  if (end !== undefined) return say('until {date}', date(end));
  return start === undefined ? '' : say('from {date}', date(start));
}
