/** The forms in which people type dates, and how each is taken apart. */
import { makeLate } from './late.ts';
import { findMonth, makeMonthPattern } from './month-names.ts';

/** A date as it was typed, not checked yet. */
export interface TypedParts {
  readonly year: string;
  readonly fiscal?: boolean;
  /** `Q3` or `H1`. */
  readonly part?: string;
  readonly month?: number;
  readonly day?: number;
  /** Whether the year has two digits and may be something else. */
  readonly isShort?: true;
}

/** A form that people type, and how its groups are read. Day first comes before month first. */
type Form = readonly [RegExp, (groups: readonly string[]) => readonly TypedParts[]];

const END =
  '(?:(?:the |by )?end(?: of)?(?: the)? |(?:by )?eoy ?|(?:bis )?ende? (?:des jahres )?|(?:a )?fine?s? (?:de |del )?|finales de )?';
const FISCAL = '(FY ?|fiscal(?: year)? )?';
/** Four digits, or two after an apostrophe or `FY`. */
const YEAR = "['’]?(\\d{4}|\\d\\d)";
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er)?\\.?';
const form = (pattern: string) => new RegExp(`^${pattern}$`, 'i');

const readDay = (year: string, month: string | number, day: string): readonly TypedParts[] => [
  { year, month: Number(month), day: Number(day) },
];
const readMonth = (year: string, month: string | number): readonly TypedParts[] => [
  { year, month: Number(month) },
];
const readPart = (fiscal: string, year: string, part: string): readonly TypedParts[] => [
  { year, part, fiscal: fiscal !== '' },
];

/** The last day and the quarter that a vague word can mean. */
const VAGUE = {
  early: { month: 3, day: 31, part: 'Q1' },
  spring: { month: 5, day: 31, part: 'Q2' },
  mid: { month: 6, day: 30, part: 'Q2' },
  summer: { month: 8, day: 31, part: 'Q3' },
  autumn: { month: 11, day: 30, part: 'Q4' },
  late: { month: 12, day: 31, part: 'Q4' },
} as const;

function readVague(when: keyof typeof VAGUE, year: string): readonly TypedParts[] {
  const { month, day, part } = VAGUE[when];
  return [
    { year, month, day },
    { year, part },
  ];
}

const ORDINALS: Readonly<Record<string, string>> = { first: '1', '1st': '1', second: '2', '2nd': '2' };

/** Every form that people type, the plainer ones first. */
export const getDateForms = makeLate((): readonly Form[] => {
  const month = `(${makeMonthPattern()})\\.?`;
  return [
    [form(`${END}${FISCAL}(\\d{4})`), ([fiscal = '', year = '']) => [{ year, fiscal: fiscal !== '' }]],
    [form("FY ?['’]?(\\d\\d)"), ([year = '']) => [{ year, fiscal: true }]],
    [
      form(`${END}${FISCAL}${YEAR}[ /-]*([QH]\\d)`),
      ([fiscal = '', year = '', part = '']) => readPart(fiscal, year, part),
    ],
    [
      form(`${END}([QH]\\d)[ /,-]*(?:of )?${FISCAL}${YEAR}`),
      ([part = '', fiscal = '', year = '']) => readPart(fiscal, year, part),
    ],
    [
      form(`([1-4])([QH])[ /-]*${FISCAL}${YEAR}`),
      ([number = '', letter = '', fiscal = '', year = '']) => readPart(fiscal, year, `${letter}${number}`),
    ],
    [
      form(`(?:the )?([1-4])(?:st|nd|rd|th) quarter(?: of)? ${FISCAL}(\\d{4})`),
      ([number = '', fiscal = '', year = '']) => readPart(fiscal, year, `Q${number}`),
    ],
    [form(`(\\d{4}),? ${month}`), ([year = '', name = '']) => readMonth(year, findMonth(name))],
    [
      form(`(?:the )?(first|second|1st|2nd) half(?: of)? ${FISCAL}(\\d{4})`),
      ([which = '', fiscal = '', year = '']) => readPart(fiscal, year, `H${ORDINALS[which.toLowerCase()]}`),
    ],
    [
      form('(spring|summer|autumn|fall)(?: of)? (\\d{4})'),
      ([season = '', year = '']) => readSeason(season, year),
    ],
    [
      form('(?:early|anfang|(?:the )?(?:beginning|start) of)[ -]*(?:in )?(\\d{4})'),
      ([year = '']) => readVague('early', year),
    ],
    [form('(?:mid|mitte|mi|(?:the )?middle of)[ -]*(\\d{4})'), ([year = '']) => readVague('mid', year)],
    [form('late[ -]*(?:in )?(\\d{4})'), ([year = '']) => readVague('late', year)],
    [form('(\\d{4})[-/.](\\d{1,2})'), ([year = '', month = '']) => readMonth(year, month)],
    [
      form('((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)'),
      ([year = '', month = '', day = '']) => readDay(year, month, day),
    ],
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
    [
      form('(\\d{1,2})([-/.])(\\d{1,2})(?:\\2(\\d\\d))?'),
      ([one = '', sign = '', other = '', year = '']) => readShortYear(year, one, other, sign),
    ],
    [
      form(`${END}${month},?[ -]*(?:de )?(\\d{4})`),
      ([name = '', year = '']) => readMonth(year, findMonth(name)),
    ],
    [
      form(`(?:the )?${DAY}[ -]*(?:of |de )?${month},?[ -]*(?:de )?(\\d{4})`),
      ([day = '', name = '', year = '']) => readDay(year, findMonth(name), day),
    ],
    [
      form(`${month} ${DAY},? (\\d{4})`),
      ([name = '', day = '', year = '']) => readDay(year, findMonth(name), day),
    ],
    [
      form(`(?:(\\d{1,2})[ -]*)?${month}[ -]*['’]?(\\d\\d)`),
      ([day = '', name = '', year = '']) =>
        markShort([{ year, month: findMonth(name), ...(day !== '' && { day: Number(day) }) }]),
    ],
    [form('(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?'), readJapanese],
  ];
});

function readJapanese([year = '', month = '', day = '']: readonly string[]): readonly TypedParts[] {
  if (day !== '') return readDay(year, month, day);
  return month === '' ? [{ year }] : readMonth(year, month);
}

/** Reads day first, then month first; one of them drops out if there is no such month. */
function readEitherOrder(year: string, one: string, other: string): readonly TypedParts[] {
  const [first, second] = [Number(one), Number(other)];
  if (first > 12 && second <= 12) return readDay(year, second, one);
  if (second > 12 && first <= 12) return readDay(year, first, other);
  return [
    { year, day: first, month: second },
    { year, day: second, month: first },
  ];
}

const NO_YEAR: readonly TypedParts[] = [{ year: '', isShort: true }];

const markShort = (choices: readonly TypedParts[]) =>
  choices.map((one) => ({ ...one, isShort: true as const }));

/** Reads `31/03/28`, day first and month first. With hyphens, as in our dates, the year may come first: `28-03-31`. */
function readShortYear(year: string, one: string, other: string, sign: string): readonly TypedParts[] {
  const mayBeYear = sign === '-' && Number(one) >= 20 && Number(other) >= 1 && Number(other) <= 12;
  if (year === '') return mayBeYear ? markShort([{ year: one, month: Number(other) }]) : NO_YEAR;
  const inOurOrder = mayBeYear ? [{ year: one, month: Number(other), day: Number(year) }] : [];
  return markShort([...inOurOrder, ...readEitherOrder(year, one, other)]);
}

function readSeason(season: string, year: string): readonly TypedParts[] {
  const name = season.toLowerCase();
  return readVague(name === 'spring' || name === 'summer' ? name : 'autumn', year);
}

/** Reads `3/27` as a month and a year, and as a month and a day of that year. */
function readShort(one: string, other: string): readonly TypedParts[] {
  const month = Number(one);
  if (month > 12 || Number(other) < 20) return NO_YEAR;
  return [
    { year: other, month },
    { year: other, month, day: Number(other) },
  ];
}
