/** Reads what people type at a check-in: values and their days, how sure they are, words such as `r` for at risk. */
import { addDays } from '../model/cadence.ts';
import type { Day } from '../model/dates.ts';
import { parseDateSpan } from '../model/dates.ts';
import { joinList, quoteValue } from '../model/quote.ts';
import { TEXT_LIMIT } from '../model/shapes.ts';
import { explainTyped, type TypedHabits } from '../model/typed.ts';
import { readTypedDate } from '../model/typed-date.ts';
import { isUnknown, readTypedNumber } from '../model/typed-number.ts';
import type { LineReading } from './line-asking.ts';

/** How the plan and the one who types write numbers and dates. */
export interface LineHabits extends TypedHabits {
  /** The month (1–12) in which a fiscal year begins. */
  readonly fiscalStart?: number | undefined;
}

/** A value and the day for which it is true. */
export interface DatedValue {
  readonly value: number | boolean | 'unknown';
  readonly at: Day;
}

export interface AskedMeasure {
  readonly isMilestone: boolean;
  readonly unit: string | undefined;
}

const refuse = (why: string) => ({ is: 'wrong', why }) as const;
const accept = <T>(value: T) => ({ is: 'read', value }) as const;

/** The day on which an answer was given, and the one that it is about if it names none. */
export interface AnswerDays {
  readonly on: Day;
  readonly about: Day;
}

/** Reads a value: `38`, `38 on 30 September`, `38 @2027-09-30`, `yes`, `?`. */
export function readDatedValue(
  text: string,
  { on, about }: AnswerDays,
  kind: AskedMeasure,
  habits: LineHabits,
): LineReading<DatedValue> {
  const [said, date] = splitDay(text);
  const at = date === undefined ? accept(about) : readPastDay(date, on, habits);
  if (at.is === 'wrong') return at;
  if (isUnknown(said)) return accept({ value: 'unknown', at: at.value });
  const value = kind.isMilestone ? readYesNo(said) : readNumber(said, kind.unit, habits);
  return value.is === 'wrong' ? value : accept({ value: value.value, at: at.value });
}

/** Splits `38 on 30 September`, `38 @2027-09-30` and `38 yesterday`. */
function splitDay(text: string): readonly [said: string, date: string | undefined] {
  const [, said, date] =
    /^(.*?\S)(?:\s+(?:on|for)\s+|\s*@\s*)(\S.*)$/i.exec(text) ?? /^(.*?\S)\s+(yesterday)$/i.exec(text) ?? [];
  return said === undefined ? [text, undefined] : [said, date];
}

/** Adds the day that a typed value is about, if it names none: `38 on 2027-11-30`. */
export function addDayToLine(text: string, about: Day): string {
  return splitDay(text)[1] === undefined ? `${text.trim()} on ${about}` : text;
}

function readNumber(said: string, unit: string | undefined, { decimal }: LineHabits): LineReading<number> {
  const read = readTypedNumber(said, { unit, decimal });
  if (read.is !== 'certain') return refuse(explainTyped(said, 'number', read));
  if (!unit && read.unit !== undefined)
    return refuse(`This measure has no unit in the plan. Write \`${read.written}\`.`);
  return accept(read.value);
}

const YES_WORD = /^(?:y|yes|true)$/i;
const NO_WORD = /^(?:n|no|not yet|false)$/i;

/** Reads yes or no. */
export function readYesNo(said: string): LineReading<boolean> {
  if (YES_WORD.test(said)) return accept(true);
  if (NO_WORD.test(said)) return accept(false);
  return refuse(`${quoteValue(said)} is not yes or no. Write \`y\` or \`n\`.`);
}

/** Reads a day that is not after another; a date without a year is the last one of that name. */
export function readPastDay(said: string, on: Day, habits: LineHabits): LineReading<Day> {
  if (/^yesterday$/i.test(said)) return accept(addDays(on, -1));
  const read = readDay(said, Number(on.slice(0, 4)), -1, (day) => day <= on, habits);
  if (read.is === 'wrong' || read.value <= on) return read;
  return refuse(`${read.value} is after ${on}, the day of this check-in. Write an earlier day.`);
}

/** Reads a day after another; a date without a year is the next one of that name, and `?` is none. */
export function readNextDay(said: string, on: Day, habits: LineHabits): LineReading<Day | undefined> {
  if (isUnknown(said)) return accept(undefined);
  const read = readDay(said, Number(on.slice(0, 4)), 1, (day) => day > on, habits);
  if (read.is === 'wrong' || read.value > on) return read;
  return refuse(`${read.value} is not after ${on}. Write a later day.`);
}

/** Reads a date as its last day. A date without a year gets the given one or, if that does not fit, its neighbour. */
function readDay(
  said: string,
  year: number,
  step: 1 | -1,
  fits: (day: Day) => boolean,
  habits: LineHabits,
): LineReading<Day> {
  const hasYear = /\d{4}|\d[-/.]\d/.test(said);
  const texts = hasYear ? [said] : [`${said} ${year}`, `${said} ${year + step}`];
  const days = texts.flatMap((text) => {
    const read = readTypedDate(text, habits);
    return read.is === 'certain' ? (parseDateSpan(read.value, habits.fiscalStart)?.last ?? []) : [];
  });
  const day = days.find(fits) ?? days[0];
  if (day !== undefined) return accept(day);
  const read = readTypedDate(said, habits);
  if (read.is === 'certain')
    return refuse('The plan does not say when a fiscal year begins. Write a calendar date.');
  return refuse(explainTyped(said, 'date', read));
}

/** Reads how sure somebody is, 0 to 10, as a share. */
export function readSureness(said: string, { decimal }: LineHabits): LineReading<number | undefined> {
  if (isUnknown(said)) return accept(undefined);
  const read = readTypedNumber(said.replace(/\s*(?:\/|of|out of)\s*10$/i, ''), { decimal });
  const value = read.is === 'certain' && read.unit === undefined ? read.value : undefined;
  const share = value === undefined ? undefined : value / 10;
  const isShare = value !== undefined && value > 0 && value < 1;
  if (share !== undefined && share >= 0 && share <= 1 && !isShare && Number(share.toFixed(2)) === share)
    return accept(share);
  if (isShare)
    return refuse(`Use a number from 0 (not sure at all) to 10 (certain). ${suggestSureness(said, value)}`);
  return refuse(`${quoteValue(said)} is not a number from 0 to 10. ${suggestSureness(said, value)}`);
}

/** Suggests 7 for 70, 70 % and 0.7. */
function suggestSureness(said: string, value: number | undefined): string {
  const percent = /^(\d{1,3}) ?(?:%|percent)$/i.exec(said)?.[1];
  const number = value ?? Number(percent);
  const factor = number > 0 && number < 1 ? 10 : number >= 20 && number <= 100 ? 0.1 : 1;
  const meant = number * factor;
  return meant >= 0 && meant <= 10 ? `Write \`${Math.round(meant)}\`.` : 'Write a whole number.';
}

/** Reads a note; `?` is none. */
export function readNoteLine(said: string): LineReading<string | undefined> {
  if (said.length > TEXT_LIMIT)
    return refuse(`This answer has ${said.length} characters. Shorten it to ${TEXT_LIMIT}.`);
  return accept(/^\?+$/.test(said) ? undefined : said);
}

/** A word to choose, and the letter for it. */
export interface LineWord<W extends string = string> {
  readonly word: W;
  readonly letter: string;
}

/** Reads one of a few words, by its letter, by the word or by its beginning; `?` is none. */
export function readWord<W extends string>(
  said: string,
  words: readonly LineWord<W>[],
): LineReading<W | undefined> {
  if (/^\?+$/.test(said)) return accept(undefined);
  const plain = said.toLowerCase().replace(/[\s_]+/g, '-');
  const begun = words.filter(({ word }) => word.startsWith(plain));
  const found =
    words.find(({ letter, word }) => plain === letter || plain === word) ??
    (begun.length === 1 ? begun[0] : undefined);
  if (found) return accept(found.word);
  const letters = words.map(({ letter, word }) => `\`${letter}\` for ${word.replace('-', ' ')}`);
  return refuse(`${quoteValue(said)} is not one of the choices. Write ${joinList(letters, 'or')}.`);
}
