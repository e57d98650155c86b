/** A quarter or year says when an entry begins and when it is due. */

import { parseDateSpan } from '../../model/dates.ts';
import type { DateValue } from '../../model/schema.ts';
import type { TypedHabits } from '../../model/typed.ts';
import { readTypedDate } from '../../model/typed-date.ts';
import { addDerived, type Filler, keepText } from './filler.ts';
import type { SourceText } from './source-text.ts';

export interface ReadPeriod {
  readonly start: string | number;
  readonly end: string | number;
}

const BETWEEN = /\s*(?:–|—|\.\.\.?|→|\bto\b|\bbis\b|\buntil\b|\bà\b|\ba\b|〜|～|\s-\s)\s*/iu;
const YEAR = /\b(?:19|20|21)\d{2}\b/g;

/** Reads `2027-Q1`, “Annual 2022”, “Q1 – Q3 2027” and “1 Jan 2027 to 30 June 2027”. */
export function readPeriod(text: string, habits: TypedHabits): ReadPeriod | undefined {
  const one = readOne(text, habits);
  if (one !== undefined) return { start: one, end: one };
  const parts = text.split(BETWEEN);
  if (parts.length === 2) {
    const end = readOne(parts[1] ?? '', habits);
    const start = readOne(parts[0] ?? '', habits) ?? readWithYear(parts[0] ?? '', parts[1] ?? '', habits);
    if (start !== undefined && end !== undefined) return { start, end };
  }
  const years = text.match(YEAR) ?? [];
  const rest = text.replace(YEAR, '').trim();
  const isWholeYear =
    /^(?:annual|yearly|year|fiscal year|jahr|geschäftsjahr|année|annuel|anual|año|年度|年|okrs?|goals?|plan)?$/iu.test(
      rest,
    );
  return years.length === 1 && isWholeYear ? { start: Number(years[0]), end: Number(years[0]) } : undefined;
}

function readOne(text: string, habits: TypedHabits): string | number | undefined {
  const typed = readTypedDate(text, habits);
  return typed.is === 'certain' ? typed.value : undefined;
}

function readWithYear(text: string, other: string, habits: TypedHabits): string | number | undefined {
  const [year] = other.match(YEAR) ?? [];
  return year === undefined ? undefined : readOne(`${text} ${year}`, habits);
}

const PERIOD_IN_NAME =
  /(?<!\p{L})(?:(?:Q[1-4]|H[12]|[1-4]\. ?Quartal|T[1-4]|S[12])[ /-]*(?:FY ?)?(?:20)\d\d|(?:FY ?)?20\d\d[ /-]*(?:Q[1-4]|H[12])|(?:FY ?)?20\d\d(?: ?[–-] ?20\d\d)?)(?![\p{L}\d])/giu;

/** Finds the only period that a name holds: “Company OKRs 2026”, “OKRs 2019 Q1”. */
export function findPeriodInName(name: string, habits: TypedHabits): ReadPeriod | undefined {
  const found = name.match(PERIOD_IN_NAME) ?? [];
  return found.length === 1 ? readPeriod(found[0], habits) : undefined;
}

const isSameDay = (a: unknown, b: DateValue) =>
  parseDateSpan(a as DateValue)?.last === parseDateSpan(b)?.last;

/** Fills `start` and `due` of an entry that has these keys. */
export function fillPeriod(filler: Filler, text: SourceText): void {
  const { habits, intake } = filler.context;
  const endKey = ['due', 'end'].find((key) => filler.of.keys.includes(key));
  const period = readPeriod(text.written ?? text.text, habits);
  if (!period || endKey === undefined) {
    keepText(filler, text, period ? 'no key for it' : 'not a period');
    return;
  }
  const hasDue = !addDerived(filler, endKey, period.end);
  addDerived(filler, 'start', period.start);
  if (hasDue && !isSameDay(filler.draft[endKey], period.end))
    keepText(filler, text, 'it has dates of its own');
  else intake.map(text, [...filler.node.path, endKey]);
}
