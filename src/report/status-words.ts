/** States in the words of the terminal: English, with short days. */
import { type Day, sayDate } from '../model/dates.ts';
import { fillPlaces } from '../model/fill-places.ts';
import { sayNumber } from '../model/numbers.ts';
import { sayTarget } from '../model/target.ts';
import type { StateName } from '../track/measure.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import { listStandingNotes, sayDistance, sayPace } from '../track/standing-notes.ts';
import * as words from '../track/standing-words.ts';

export { STATE_SIGNS } from '../track/standing-words.ts';

/** Says a state for people: `off track`, `no data yet`. */
export const sayState = (state: StateName): string => words.STATE_WORDS[state];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Says a day shortly: `30 Nov`, with the year where it is another than that of the day of the status. */
export function sayShortDay(day: Day, asOf: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const said = `${Number(date)} ${MONTHS[Number(month) - 1] ?? month}`;
  return year === asOf.slice(0, 4) ? said : `${said} ${year}`;
}

/** Says a day in full: `9 August 2028`. */
export const sayLongDay = (day: Day): string => sayDate(day);

/** Says the end of a month by the month alone: `December 2028`. */
export function sayLastDay(day: Day): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
  return next.slice(8, 10) === '01' ? sayDate(day.slice(0, 7)) : sayDate(day);
}

const ENGLISH_NUMBERS = { number: sayNumber };

/** Says a computed number as roughly as people would: three digits, or whole from 1,000 on. */
export const sayRoughly = (value: number): string => words.sayAbout(value, ENGLISH_NUMBERS);

/** Says a value with its unit: `36 hours`, `43 percent`, `43 %`. */
export const sayMeasured = (value: number, unit: string | undefined): string =>
  words.sayWithUnit(value, unit, ENGLISH_NUMBERS);

/** Says a share so that rounding never completes it: 99.6 % is not 100 %. */
export const sayShare = (share: number): string => words.sayPercent(share, ENGLISH_NUMBERS);

/** Says where a measure stands, in one sentence part: `36 hours, 28 expected on 30 Nov`. */
export const sayWhere = (one: MeasureStanding, asOf: Day): string =>
  words.sayWhereItStands(one, asOf, makeTerminalVoice(asOf));

/** Says what a value is compared with: `28 expected`, `at most 0.6`, `target 85`. */
export const sayComparison = (one: MeasureStanding): string =>
  words.sayComparedWith(one, makeTerminalVoice(''));

/** Says how far a kept value is off, and how far it may be: `0.11 over, 0.05 allowed`. */
export const sayOff = (one: MeasureStanding): readonly string[] =>
  [sayDistance(one, makeTerminalVoice(''))].filter(Boolean);

/** Lists what else is worth saying of a measure: `61 days late`, `confidence 0.4`, `−2 since 31 Oct`. */
export const listNotes = (one: MeasureStanding, asOf: Day): readonly string[] =>
  listStandingNotes(one, asOf, makeTerminalVoice(asOf));

/** Says where the last values lead: `at this pace 4 on 9 August 2028, due December 2028`. */
export const sayForecast = (one: MeasureStanding, asOf: Day): string | undefined =>
  sayPace(one, asOf, makeTerminalVoice(asOf));

function makeTerminalVoice(asOf: Day): words.Voice {
  return {
    say: (english, ...values) => fillPlaces(english, english, values),
    number: sayNumber,
    day: (day) => sayShortDay(day, asOf),
    fullDay: sayLongDay,
    lastDay: sayLastDay,
    target: sayTarget,
  };
}
