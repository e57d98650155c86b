/** Says what to type in place of a date that cannot be read. */
import { parseDateParts, parseDateSpan, sayDate } from '../../model/dates.ts';
import { quoteValue } from '../../model/quote.ts';
import type { DateValue } from '../../model/schema.ts';
import { readTypedDate } from '../../model/typed-date.ts';
import { fitsForCertain } from './quick-fit.ts';
import { getValueAt } from './schema-walk.ts';
import { showPair, showPairs } from './to-type.ts';
import type { Remedy, WrongValue } from './wrong-value.ts';

/** A text that names the end of a period: as a first day, it would mean the beginning. */
const NAMES_END = /^(?:the |by )?(?:end|ende|fin|eoy)\b/i;

/** Answers a date as people type it; undefined where the value is no text. */
export function answerDate(asked: WrongValue): Remedy | undefined {
  const { key, value } = asked;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const typed = String(value);
  const read = readTypedDate(typed);
  const says = `\`${key}\` is ${quoteValue(value)}`;
  if (read.is === 'certain') {
    const message = `${says}, and dates are written in another way.`;
    return answerCertain(asked, read.written, message);
  }
  if (read.is === 'two-readings') {
    const written = read.readings.map((one) => one.written);
    const meanings = read.readings.map(
      (one) => `${showPair(key, toValue(one.written))} for ${sayDate(one.value)}`,
    );
    const isVague = /\p{L}/u.test(typed);
    return {
      message: isVague ? `${says}, which is not a date.` : `${says}, which can mean two dates.`,
      help: `Write ${isVague ? showDates(key, written) : meanings.join(', or ')}.`,
    };
  }
  if (read.because !== undefined)
    return {
      message: `${says}, which is not a date. ${read.because}`,
      help: `Write ${showDates(key, read.tries ?? [])}.`,
    };
  return answerUnread(asked, typed, says, read.tries ?? []);
}

/** Answers a date that certainly means one thing, unless the key takes a full day, or a first day is asked. */
function answerCertain(
  { key, value, of, wanted, root }: WrongValue,
  written: string,
  message: string,
): Remedy {
  const fits = wanted === undefined || fitsForCertain(wanted, toValue(written));
  const isEnd = of?.kind === 'beginning' && NAMES_END.test(String(value).trim());
  const help = `Write ${showPair(key, toValue(written))}.`;
  const isFiscal = written.startsWith('FY') && getValueAt(root, ['fiscal_year_starts']) === undefined;
  if (fits && !isEnd) return { message, help, ...(!isFiscal && { written }) };
  const span = parseDateSpan(written);
  return { message, help: `Write the full day: ${showPair(key, span?.last ?? written)}.` };
}

/** Answers a text that is no date, with a year of the plan or with a day in its period. */
function answerUnread(asked: WrongValue, typed: string, says: string, tries: readonly string[]): Remedy {
  const { key, root, of } = asked;
  const [begin, end] = ['start', 'end'].map((name) => readDate(getValueAt(root, [name])));
  const own = /(?<!\d)(?:19|20|21)\d{2}(?!\d)/.test(typed);
  const withYear = own ? [] : addYear(asked, typed);
  if (withYear.length > 0)
    return { message: `${says}, which has no year.`, help: `Add the year: ${showDates(key, withYear)}.` };
  const inside = findDateInside(typed);
  if (inside !== undefined)
    return {
      message: `${says}, which says more than a date.`,
      help: `Write ${showDates(key, [inside])}.`,
    };
  const day = of?.kind === 'beginning' ? parseDateSpan(begin)?.first : parseDateSpan(end)?.last;
  const on = parseDateSpan(readDate(getValueAt(root, ['on'])))?.last;
  const dates = own || (day ?? on) === undefined ? tries.slice(1) : [day ?? on ?? ''];
  return {
    message: `${says}, which is not a date.`,
    help: `Write a date, such as ${showDates(key, dates)}.`,
  };
}

/** Adds the year to a date without one: those of the plan’s own period or, in a record, the year nearest to its day. */
function addYear({ key, root, holderKind }: WrongValue, typed: string): readonly string[] {
  const read = (year: number | string) => {
    const one = readTypedDate(`${typed.trim()} ${year}`);
    return one.is === 'certain' ? [one.written] : [];
  };
  const lastOf = (written: string) => parseDateSpan(written)?.last ?? '';
  const on = parseDateSpan(readDate(getValueAt(root, ['on'])))?.last;
  if (on !== undefined) {
    const year = Number(on.slice(0, 4));
    const isAhead = !(holderKind?.keys.includes('confidence') && key !== 'next');
    const all = [year - 1, year, year + 1].flatMap(read);
    const one = isAhead ? all.find((date) => lastOf(date) >= on) : all.findLast((date) => lastOf(date) <= on);
    return one === undefined ? [] : [one];
  }
  const [begin, end] = ['start', 'end'].map((name) => readDate(getValueAt(root, [name])));
  const [first, last] = [parseDateSpan(begin)?.first, parseDateSpan(end)?.last];
  const latest = parseDateParts(end ?? begin ?? '')?.year;
  if (latest === undefined) return [];
  if (first === undefined || last === undefined) return read(latest);
  const all = [...Array(MOST_YEARS).keys()].flatMap((count) => read(Number(first.slice(0, 4)) + count));
  const inside = all.filter((date) => lastOf(date) >= first && lastOf(date) <= last);
  return inside.length > 0 ? inside : read(latest);
}

/** The most years of a plan that are shown. */
const MOST_YEARS = 4;

/** Returns a date of the plan, which may be anything as long as its file is read. */
function readDate(value: unknown): DateValue | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** Finds the longest run of words that is a date: `June 2028` in “June 2028 at the latest”. */
function findDateInside(typed: string): string | undefined {
  const words = typed
    .trim()
    .split(/[\s(),;]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const text = words.slice(from, from + length).join(' ');
      const read = /^\d{1,4}$/.test(text) ? undefined : readTypedDate(text);
      if (read?.is === 'certain') return read.written;
    }
  return undefined;
}

/** The most words that are searched for a date. */
const MOST_WORDS = 8;

const showDates = (key: string | number, dates: readonly string[]) => showPairs(key, dates.map(toValue));

/** A year alone is a number in YAML. */
const toValue = (written: string) => (/^\d{4}$/.test(written) ? Number(written) : written);
