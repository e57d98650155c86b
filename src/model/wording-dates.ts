/** Finds the dates that a sentence names: `June`, `by the end of 2028`, `30 September`, `Q3 2027`. */
import { countMonthDays } from './dates.ts';
import type { PromiseLanguage } from './languages/index.ts';
import { makeLate } from './late.ts';
import { findMonth, makeMonthPattern } from './month-names.ts';
import { isBasis, matchBefore } from './wording-cover.ts';

/** A date in a sentence. */
export interface SaidDate {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly year: number | undefined;
  /** The last day within the year, as month times 32 and day. */
  readonly order: number;
  /** Whether it is due then, begins or lasts until then, or is compared with it. */
  readonly role: 'by' | 'from' | 'until' | 'basis';
  /** The word before it, with its space. */
  readonly before: string;
}

type BareDate = Omit<SaidDate, 'role' | 'before'>;

const BEFORE =
  'by|in|on|until|till|of|end|before|from|since|through|throughout|during|late|early|mid|next|year|bis|zum|zur|im|am|ende|anfang|mitte|ab|seit|jahr|en|fin|finales|fins|avant|de|depuis|à|a|em|fim|ate|hasta|para|del|do|antes|desde|le|el';

const getPatterns = makeLate(() => {
  const month = `(?<month>${makeMonthPattern()})\\.?`;
  const year = '(?<year>(?:19|20)\\d\\d)';
  const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th|er|º|\\.)?';
  const patterns = [
    '(?<year>(?:19|20)\\d\\d)-(?<number>0[1-9]|1[0-2])(?:-(?<day>[0-3]\\d))?',
    '(?<day>[0-3]?\\d)[./](?<number>0?[1-9]|1[0-2])[./](?<year>(?:19|20)\\d\\d)',
    `(?:${day}\\s+(?:of\\s+|de\\s+)?)?${month}(?:,?\\s+(?:of\\s+|de\\s+)?${year})?`,
    `${month}\\s+${day}(?:,?\\s+${year})?`,
    `(?<part>[qhts][1-4])(?:[\\s/-]*(?:of\\s+|fy\\s?)?${year})?`,
    `(?:fy\\s?)?${year}[\\s/-]*(?<part>[qhts][1-4])`,
    'fy\\s?(?:20)?(?<short>\\d\\d)',
    `(?<=(?<![\\p{L}])(?:${BEFORE})\\s+(?:the\\s+)?)${year}|${year.replace('year', 'later')}(?=\\s*(?:$|[.,;:!?)]))`,
  ];
  return patterns.map(
    (source) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}]|[.,]\\d)`, 'gu'),
  );
});

const NEEDS_CONTEXT = new RegExp(`(?:^|[\\s(])(?:${BEFORE})\\s+$`);

/** Finds the dates of a sentence, in order. */
export function findSaidDates(plain: string, language?: PromiseLanguage): readonly SaidDate[] {
  const text = [...plain]
    .map((sign) => (sign.length === 1 ? removeMark(sign) : sign))
    .join('')
    .toLowerCase();
  if (text.length !== plain.length) return [];
  const found: BareDate[] = [];
  for (const pattern of getPatterns())
    for (const match of text.matchAll(pattern)) {
      const date = readDate(match, plain, text);
      if (!date) continue;
      const over = found.findIndex(({ from, to }) => date.from < to && from < date.to);
      const other = found[over];
      if (!other) found.push(date);
      else if (date.to - date.from > other.to - other.from) found[over] = date;
    }
  return found
    .sort((a, b) => a.from - b.from)
    .map((date) => ({ ...date, ...findRole(date, plain, language) }));
}

/** Finds what a date is to a promise from the words around it. */
function findRole({ from, to }: Span, plain: string, language: PromiseLanguage | undefined) {
  const before = plain.slice(Math.max(0, from - MOST_BEFORE), from).toLowerCase();
  const make = (role: SaidDate['role'], length = /\S+\s*$/.exec(before)?.[0].length ?? 0) => ({
    role,
    before: plain.slice(from - length, from),
  });
  if (!language) return make('by');
  const { caution } = language;
  if (isBasis(plain, from, to, language))
    return make('basis', matchBefore(caution.basis, before) || undefined);
  const [until, since] = [matchBefore(caution.until, before), matchBefore(caution.since, before)];
  return until > 0 ? make('until', until) : since > 0 ? make('from', since) : make('by');
}

const MOST_BEFORE = 40;

interface Span {
  readonly from: number;
  readonly to: number;
}

const removeMark = (sign: string) =>
  /[^\0-\x7f]/.test(sign) ? sign.normalize('NFD').charAt(0) || sign : sign;

function readDate(match: RegExpMatchArray, plain: string, text: string): BareDate | undefined {
  const { month, number, day, part, short, year: first, later } = match.groups ?? {};
  const from = match.index ?? 0;
  const to = from + match[0].length;
  const written = first ?? later;
  const year =
    written !== undefined ? Number(written) : short !== undefined ? 2000 + Number(short) : undefined;
  if (month !== undefined && month.length <= 5 && year === undefined && day === undefined) {
    // Short names are words as well: may, march, mar.
    if (!NEEDS_CONTEXT.test(text.slice(0, from)) && !/^\p{Lu}/u.test(plain.slice(from))) return undefined;
    if (month === 'may' && !/^\p{Lu}/u.test(plain.slice(from))) return undefined;
    if (from === 0) return undefined;
  }
  const place = month !== undefined ? findMonth(month) : number !== undefined ? Number(number) : undefined;
  const last = place ?? readPart(part);
  const order =
    last * 32 + (day !== undefined && place !== undefined ? Number(day) : countMonthDays(2000, last));
  return { text: plain.slice(from, to).replace(/\.$/, ''), from, to, year, order };
}

/** Returns the last month of a quarter, a half-year or a year. */
function readPart(part: string | undefined): number {
  if (part === undefined) return 12;
  const number = Number(part.charAt(1));
  const months = { q: 3, h: 6, s: 6, t: 3 }[part.charAt(0)] ?? 12;
  return Math.min(12, number * months);
}

/** Returns whether a date is later than another: above 0 if so, 0 if the same; undefined if nobody can tell. */
export function compareSaidDates(a: SaidDate, b: SaidDate): number | undefined {
  if (a.role !== b.role || (a.year === undefined) !== (b.year === undefined)) return undefined;
  const later = ((b.year ?? 0) - (a.year ?? 0)) * 1000 + (b.order - a.order);
  // What lasts until then, or is compared with it, is no deadline.
  return later !== 0 && (a.role === 'until' || a.role === 'basis') ? undefined : later;
}
