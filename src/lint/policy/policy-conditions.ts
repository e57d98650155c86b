/** Tests the conditions of a policy on the values of fields. */
import { addMonths, type Day, type Span } from '../../model/dates.ts';
import { chooseDay } from '../../model/entities.ts';
import type { FieldInfo } from '../../model/kinds.ts';
import type { DateValue } from '../../model/schema.ts';
import { readTargetNumber } from '../../model/target.ts';
import type { Condition, CountCondition, DateReference, Scalar } from './policy-model.ts';

export const TODAY = 'today';

/** A regular expression that takes linear time and matches anywhere in the text. */
export interface Pattern {
  isIn(text: string): boolean;
}

/** Patterns by their text. */
export type Patterns = ReadonlyMap<string, Pattern>;

/** The values that a condition can look at. */
export interface Seen {
  readonly asOf: Day;
  readonly patterns: Patterns;
  span(value: DateValue | undefined): Span | undefined;
  read(field: string): unknown;
}

interface Asked {
  readonly field: string;
  readonly info: FieldInfo;
  readonly value: unknown;
  readonly condition: Condition;
}

type Test = (asked: Asked, seen: Seen) => boolean;

/** One test for each word of a condition. If a field is absent, only `missing` and `count` can hold. */
const TESTS: Readonly<Record<keyof Condition, Test>> = {
  missing: ({ value, condition }) => isMissingValue(value) === condition.missing,
  equals: (asked, seen) =>
    matchesAny(asked, (value) => equalsWanted(value, asked.condition.equals, asked, seen)),
  one_of: (asked, seen) =>
    matchesAny(
      asked,
      (value) => asked.condition.one_of?.some((one) => equalsWanted(value, one, asked, seen)) ?? false,
    ),
  matches: (asked, { patterns }) =>
    matchesAny(asked, (value) => patterns.get(asked.condition.matches ?? '')?.isIn(String(value)) ?? false),
  above: ({ value, condition }) => typeof value === 'number' && value > (condition.above ?? Number.NaN),
  below: ({ value, condition }) => typeof value === 'number' && value < (condition.below ?? Number.NaN),
  before: (asked, seen) => matchesDayOrder('before', asked, seen),
  after: (asked, seen) => matchesDayOrder('after', asked, seen),
  count: ({ value, condition }) => fitsCount(countEntries(value), condition.count ?? {}),
};

/** Returns whether a condition holds. */
export function holdsCondition(
  { field, info, condition }: Pick<Asked, 'field' | 'info' | 'condition'>,
  seen: Seen,
): boolean {
  const asked = { field, info, condition, value: readComparable(seen.read(field), info) };
  return Object.entries(TESTS).every(
    ([word, test]) => condition[word as keyof Condition] === undefined || test(asked, seen),
  );
}

/** Reads a field of numbers: a limit such as `<= 4` counts as its number, other texts as they are. */
function readComparable(value: unknown, { type }: FieldInfo): unknown {
  return type === 'number' && typeof value === 'string' ? (readTargetNumber(value) ?? value) : value;
}

/** Returns whether a value is absent or empty. */
export function isMissingValue(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string'
    ? value.trim() === ''
    : typeof value === 'object' && countEntries(value) === 0;
}

/** Returns whether a value passes a test; one of several texts is enough. */
function matchesAny({ value }: Asked, test: (value: unknown) => boolean): boolean {
  return Array.isArray(value)
    ? value.some(test)
    : !isMissingValue(value) && typeof value !== 'object' && test(value);
}

/** Returns whether two values are equal. Dates are equal if they cover the same days. */
function equalsWanted(value: unknown, wanted: Scalar | undefined, { info }: Asked, { span }: Seen): boolean {
  if (info.type !== 'date' || typeof wanted === 'boolean') return value === wanted;
  const [own, other] = [span(value as DateValue), span(wanted)];
  return own !== undefined && own.first === other?.first && own.last === other.last;
}

function matchesDayOrder(way: 'before' | 'after', { field, value, condition }: Asked, seen: Seen): boolean {
  const own = seen.span(value as DateValue | undefined);
  const other = findComparisonDay(way, condition[way] ?? TODAY, seen);
  if (!own || other === undefined) return false;
  const day = chooseDay(field, own);
  return way === 'before' ? day < other : day > other;
}

/** Finds the day to compare with: `before` takes the first day of a written date, `after` its last day. */
function findComparisonDay(
  way: 'before' | 'after',
  written: DateValue | DateReference,
  seen: Seen,
): Day | undefined {
  const { date, field, months = 0 } = typeof written === 'object' ? written : { date: written };
  const span = field === undefined ? undefined : seen.span(seen.read(field) as DateValue | undefined);
  const writtenOut = date === TODAY ? { first: seen.asOf, last: seen.asOf } : seen.span(date);
  const day =
    field === undefined ? writtenOut?.[way === 'before' ? 'first' : 'last'] : span && chooseDay(field, span);
  return day === undefined ? undefined : addMonths(day, months);
}

function countEntries(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return isMissingValue(value) ? 0 : 1;
  return Object.keys(value).filter((key) => !key.startsWith('x-')).length;
}

function fitsCount(size: number, { equals, above, below }: CountCondition): boolean {
  return (
    (equals === undefined || size === equals) &&
    (above === undefined || size > above) &&
    (below === undefined || size < below)
  );
}
