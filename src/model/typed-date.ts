/** Reads dates as people type them: “Q3 2027”, “30 Sep 2027”, “end of 2027”, `31/12/2027`. */
import { countMonthDays, MONTHS, padTwoDigits } from './dates.ts';
import type { DateValue } from './schema.ts';
import { DATE_PATTERN } from './shapes.ts';
import {
  chooseReading,
  suggestTexts,
  TYPED_LIMIT,
  type Typed,
  type TypedHabits,
  type TypedReading,
  type TypedRefusal,
} from './typed.ts';

/** A date as it was typed, not checked yet. */
interface TypedParts {
  readonly year: string;
  readonly fiscal?: boolean;
  /** `Q3` or `H1`. */
  readonly part?: string;
  readonly month?: number;
  readonly day?: number;
}

const WRITTEN = new RegExp(DATE_PATTERN);

/**
 * Reads a typed date. A fiscal year is certain whether or not the strategy says when it begins.
 * @param habits only the order of day and month is used
 */
export function readTypedDate(typed: string, { order }: TypedHabits = {}): Typed<DateValue> {
  if (WRITTEN.test(typed)) return { is: 'certain', ...makeReading(typed) };
  const text = cleanDate(typed);
  if (text.length > TYPED_LIMIT) return { is: 'refused', why: 'It is too long. Try `2028-09-30`.' };
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    if (match) return chooseDate(read(match.slice(1).map((one) => one ?? '')), order);
  }
  return { is: 'refused', why: suggestDates(text) };
}

function cleanDate(typed: string): string {
  return typed
    .slice(0, 2 * TYPED_LIMIT)
    .replace(/[\s\u200b]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/^(?:by|until|in|due) /i, '')
    .replace(/[.,]$/, '');
}

/** Suggests dates for a text that is not one, in the year that it names. */
function suggestDates(said: string): string {
  const year = /(?<!\d)(?:19|20|21)\d{2}(?!\d)/.exec(said)?.[0] ?? '2028';
  return `Try ${suggestTexts([year, `${year}-Q2`, `${year}-06-30`])}.`;
}

type Choices = readonly TypedParts[] | TypedRefusal;

function isRefused(choices: Choices): choices is TypedRefusal {
  return 'is' in choices;
}

/** Keeps the readings that exist; the order of day and month decides between two that differ in it. */
function chooseDate(choices: Choices, order: TypedHabits['order']): Typed<DateValue> {
  if (isRefused(choices)) return choices;
  const checked = choices.map(checkParts);
  const readings = checked.filter((one): one is TypedReading<DateValue> => 'written' in one);
  const chosen = chooseReading(readings);
  if (chosen?.is === 'two-readings' && order && choices.length > 1 && choices.every(({ day }) => day)) {
    const wanted = readings[order === 'dmy' ? 0 : 1];
    if (wanted) return { is: 'certain', ...wanted };
  }
  return (
    chosen ??
    checked.find((one): one is TypedRefusal => 'is' in one) ?? { is: 'refused', why: suggestDates('') }
  );
}

/** Writes a date in our form, or says why there is no such date. */
function checkParts(parts: TypedParts): TypedReading<DateValue> | TypedRefusal {
  const year = parts.year.length === 2 ? `20${parts.year}` : parts.year;
  const { month, day } = parts;
  if (month !== undefined && (month < 1 || month > 12))
    return { is: 'refused', why: `A year has 12 months. Try \`${year}-12\`.` };
  if (month !== undefined && day !== undefined) {
    const most = countMonthDays(Number(year), month);
    if (day < 1 || day > most) return refuseDay(year, month, most);
  }
  const written = writeParts(year, parts);
  if (!WRITTEN.test(written)) return { is: 'refused', why: suggestDates(year) };
  return makeReading(written);
}

function makeReading(written: string): TypedReading<DateValue> {
  return { value: /^\d{4}$/.test(written) ? Number(written) : written, written };
}

function refuseDay(year: string, month: number, most: number): TypedRefusal {
  const name = `${MONTHS[month - 1]}${month === 2 ? ` ${year}` : ''}`;
  return { is: 'refused', why: `${name} has ${most} days. Try \`${year}-${padTwoDigits(month)}-${most}\`.` };
}

function writeParts(year: string, { fiscal, part, month, day }: TypedParts): string {
  const begin = `${fiscal ? 'FY' : ''}${year}`;
  if (part !== undefined) return `${begin}-${part.toUpperCase()}`;
  if (month === undefined) return begin;
  return [begin, padTwoDigits(month), ...(day === undefined ? [] : [padTwoDigits(day)])].join('-');
}

/** A form that people type, and how its groups are read. Day first comes before month first. */
type Form = readonly [RegExp, (groups: readonly string[]) => Choices];

/** Returns 1 to 12, or 0 if it is not the name of a month. */
function findMonth(name: string): number {
  const wanted = name.toLowerCase().replace(/^sept$/, 'sep');
  return (
    1 + MONTHS.findIndex((month) => [month, month.slice(0, 3)].some((one) => one.toLowerCase() === wanted))
  );
}

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const END = '(?:(?:the )?end(?: of)? |eoy ?)?';
const FISCAL = '(FY ?|fiscal(?: year)? )?';
/** Four digits, or two after an apostrophe or `FY`. */
const YEAR = "['’]?(\\d{4}|\\d\\d)";
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?\\.?';
const form = (pattern: string) => new RegExp(`^${pattern}$`, 'i');

const readDay = (year: string, month: string | number, day: string): Choices => [
  { year, month: Number(month), day: Number(day) },
];
const readMonth = (year: string, month: string | number): Choices => [{ year, month: Number(month) }];
const readPart = (fiscal: string, year: string, part: string): Choices => [
  { year, part, fiscal: fiscal !== '' },
];

const WANTS_YEAR: TypedRefusal = { is: 'refused', why: 'Write the year with four digits. Try `2028-09-30`.' };

/** The last day and the quarter that a vague word can mean. */
const VAGUE = {
  early: { month: 3, day: 31, part: 'Q1' },
  mid: { month: 6, day: 30, part: 'Q2' },
  late: { month: 12, day: 31, part: 'Q4' },
} as const;

function readVague(when: keyof typeof VAGUE, year: string): Choices {
  const { month, day, part } = VAGUE[when];
  return [
    { year, month, day },
    { year, part },
  ];
}

const ORDINALS: Readonly<Record<string, string>> = { first: '1', '1st': '1', second: '2', '2nd': '2' };

const FORMS: readonly Form[] = [
  [form(`${END}${FISCAL}(\\d{4})`), ([fiscal = '', year = '']) => [{ year, fiscal: fiscal !== '' }]],
  [form("FY ?['’]?(\\d\\d)"), ([year = '']) => [{ year, fiscal: true }]],
  [
    form(`${END}${FISCAL}${YEAR}[ /-]*([QH][1-4])`),
    ([fiscal = '', year = '', part = '']) => readPart(fiscal, year, part),
  ],
  [
    form(`${END}([QH][1-4])[ /,-]*(?:of )?${FISCAL}${YEAR}`),
    ([part = '', fiscal = '', year = '']) => readPart(fiscal, year, part),
  ],
  [
    form(`([1-4])([QH])[ /-]*${FISCAL}${YEAR}`),
    ([number = '', letter = '', fiscal = '', year = '']) => readPart(fiscal, year, `${letter}${number}`),
  ],
  [
    form(`(?:the )?(first|second|1st|2nd) half(?: of)? ${FISCAL}(\\d{4})`),
    ([which = '', fiscal = '', year = '']) => readPart(fiscal, year, `H${ORDINALS[which.toLowerCase()]}`),
  ],
  [
    form('(?:early|(?:the )?(?:beginning|start) of)[ -]*(?:in )?(\\d{4})'),
    ([year = '']) => readVague('early', year),
  ],
  [form('(?:mid|(?:the )?middle of)[ -]*(\\d{4})'), ([year = '']) => readVague('mid', year)],
  [form('late[ -]*(?:in )?(\\d{4})'), ([year = '']) => readVague('late', year)],
  [form('(\\d{4})[-/.](\\d{1,2})'), ([year = '', month = '']) => readMonth(year, month)],
  // A database writes the moment as well; the day is the day as it is written there.
  [
    form(
      '(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?: ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d))?)?',
    ),
    ([year = '', month = '', day = '']) => readDay(year, month, day),
  ],
  [form('(\\d{1,2})[-/.](\\d{4})'), ([month = '', year = '']) => readMonth(year, month)],
  [
    form('(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})'),
    ([day = '', month = '', year = '']) => readDay(year, month, day),
  ],
  [
    form('(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4})'),
    ([one = '', , other = '', year = '']) => readEitherOrder(year, one, other),
  ],
  [form('(\\d{1,2})/(\\d{2})'), ([one = '', other = '']) => readShort(one, other)],
  [form('\\d{1,2}([-/.])\\d{1,2}(?:\\1\\d\\d)?'), () => WANTS_YEAR],
  [form(`${END}${MONTH},?[ -]*(\\d{4})`), ([name = '', year = '']) => readMonth(year, findMonth(name))],
  [
    form(`(?:the )?${DAY}[ -]*(?:of )?${MONTH},?[ -]*(\\d{4})`),
    ([day = '', name = '', year = '']) => readDay(year, findMonth(name), day),
  ],
  [
    form(`${MONTH} ${DAY},? (\\d{4})`),
    ([name = '', day = '', year = '']) => readDay(year, findMonth(name), day),
  ],
  [form(`(?:\\d{1,2}[ -]*)?${MONTH}[ -]*['’]?\\d\\d`), () => WANTS_YEAR],
  [form('(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?'), readJapanese],
];

function readJapanese([year = '', month = '', day = '']: readonly string[]): Choices {
  if (day !== '') return readDay(year, month, day);
  return month === '' ? [{ year }] : readMonth(year, month);
}

/** Reads day first, then month first; one of them drops out if there is no such month. */
function readEitherOrder(year: string, one: string, other: string): Choices {
  const [first, second] = [Number(one), Number(other)];
  if (first > 12 && second <= 12) return readDay(year, second, one);
  if (second > 12 && first <= 12) return readDay(year, first, other);
  return [
    { year, day: first, month: second },
    { year, day: second, month: first },
  ];
}

/** Reads `3/27` as a month and a year, and as a month and a day of that year. */
function readShort(one: string, other: string): Choices {
  const month = Number(one);
  if (month > 12 || Number(other) < 20) return WANTS_YEAR;
  return [
    { year: other, month },
    { year: other, month, day: Number(other) },
  ];
}
