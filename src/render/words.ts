/** The words of a brief in its language: texts by their English, dates and numbers by `Intl`. */
import { parseDateParts, sayDate } from '../model/dates.ts';
import { fillPlaces } from '../model/fill-places.ts';
import { sayNumber } from '../model/numbers.ts';
import { joinList } from '../model/quote.ts';
import type { DateValue } from '../model/schema.ts';

/** The language of a brief. The strategy itself stays as it was written. */
export interface BriefWords {
  readonly lang: string;
  /** Translates one of our texts; each `{name}` in it is replaced by the next value. */
  readonly say: (english: string, ...values: readonly string[]) => string;
  readonly date: (date: DateValue) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
}

export const ENGLISH: BriefWords = {
  lang: 'en',
  say: (english, ...values) => fillPlaces(english, english, values),
  date: sayDate,
  number: sayNumber,
  list: joinList,
};

/** @param texts translations by their English text; a missing one stays English */
export function makeBriefWords(lang: string, texts: ReadonlyMap<string, string>): BriefWords {
  const plain = new Intl.NumberFormat(lang, { maximumFractionDigits: 10 });
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  const say: BriefWords['say'] = (english, ...values) =>
    fillPlaces(english, texts.get(english) ?? english, values);
  return {
    lang,
    say,
    date: (date) => sayDateIn(lang, say, date),
    number: (value) => plain.format(value === 0 ? 0 : value),
    list: (items) => list.format(items),
  };
}

function sayDateIn(lang: string, say: BriefWords['say'], value: DateValue): string {
  const parts = parseDateParts(value);
  if (!parts) return String(value);
  const { fiscal, year, half, quarter, month, day } = parts;
  if (half) return fiscal ? say('FY{year} H{half}', year, half) : say('H{half} {year}', half, year);
  if (fiscal) return quarter ? say('FY{year} Q{quarter}', year, quarter) : say('FY{year}', year);
  if (quarter) return say('Q{quarter} {year}', quarter, year);
  if (!month) return say('{year}', year);
  const format = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
}
