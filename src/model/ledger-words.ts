/** The ledger in words. Text quoted from a strategy is untrusted: it is escaped where it is printed. */
import { sayShareLeft } from './ambition-words.ts';
import type { Day } from './dates.ts';
import type {
  Commitment,
  Event,
  FieldHistory,
  LedgerEntry,
  LedgerField,
  Moment,
  Reason,
  Value,
} from './ledger.ts';
import { sayNumber } from './numbers.ts';
import { countNoun, joinList } from './quote.ts';
import { SENTENCE_FIELDS } from './schema.ts';
import { readTarget, sayTarget } from './target.ts';

/** Everything that one commit did to a commitment. */
export interface Step extends Moment {
  readonly changes: readonly StepChange[];
}

export interface StepChange {
  /** `target 2 → 4 hours`, `removed`. */
  readonly says: string;
  readonly reason: Reason | undefined;
}

/** Lists the steps of a commitment, the oldest first. */
export function listSteps(commitment: Commitment): readonly Step[] {
  const steps = new Map<number, Step & { readonly changes: StepChange[] }>();
  const note = ({ version, commit, on, by, subject }: Moment, says: string, reason: Reason | undefined) => {
    const step = steps.get(version) ?? { version, commit, on, by, subject, changes: [] };
    step.changes.push({ says, reason });
    steps.set(version, step);
  };
  for (const event of commitment.events) note(event, sayEvent(event, commitment), event.reason);
  for (const { field, entries } of commitment.fields.filter(isWorthSaying))
    for (const [index, entry] of entries.entries())
      note(entry, sayLedgerEntry(field, entry, entries[index - 1], commitment.unit), entry.reason);
  return [...steps.values()].sort((a, b) => a.version - b.version);
}

const SENTENCES: ReadonlySet<LedgerField> = new Set(SENTENCE_FIELDS);

/** Returns whether the values of a field are steps: a sentence that was never reworded stands above all of them. */
function isWorthSaying({ field, entries }: FieldHistory): boolean {
  return !SENTENCES.has(field) || entries.length > 1;
}

interface Dated {
  readonly on: Day;
}

/** Puts rows between steps: each after the steps of its day. Steps keep their order, whatever day a commit names. */
export function interleaveByDay<S extends Dated, R extends Dated>(
  steps: readonly S[],
  rows: readonly R[],
): readonly (S | R)[] {
  const merged: (S | R)[] = [];
  let next = 0;
  for (const step of steps) {
    for (let row = rows[next]; row && row.on < step.on; row = rows[++next]) merged.push(row);
    merged.push(step);
  }
  return [...merged, ...rows.slice(next)];
}

/** The words that open the first step of a commitment. */
const BEGINNINGS: ReadonlySet<string> = new Set(['made', 'first known']);

export function isOpeningStep({ says }: StepChange): boolean {
  return BEGINNINGS.has(says);
}

function sayEvent(event: Event, { isOlder }: Commitment): string {
  if (isOlder && event.is === 'made') return 'first known';
  return event.is === 'renamed' ? `renamed, before: ${event.from}` : event.is;
}

function sayLedgerEntry(
  field: LedgerField,
  { value }: LedgerEntry,
  before: LedgerEntry | undefined,
  unit: string | undefined,
): string {
  const now = sayValue(field, value, unit);
  return before === undefined || before.value === undefined
    ? `${field} ${now}`
    : `${field} ${sayValue(field, before.value, undefined)} → ${now}`;
}

/** Formats a value for reading; numbers with their unit. */
export function sayValue(field: LedgerField, value: Value, unit: string | undefined): string {
  if (value === undefined) return 'none';
  if (SENTENCES.has(field)) return `“${String(value).replace(/\s+/g, ' ').trim()}”`;
  if (field === 'target') return sayPromisedTarget(value, unit);
  if (field === 'expected')
    return joinList(
      readCoursePoints(String(value)).map(([day, number]) => `${sayNumber(Number(number))} by ${day}`),
    );
  if (field === 'lag' || field === 'grace') return countNoun(Number(value), 'day');
  if (typeof value === 'string' || field === 'due' || field === 'end') return String(value);
  const isCounted = (field === 'baseline' || field === 'tolerance') && unit;
  return `${sayNumber(value)}${isCounted ? ` ${unit}` : ''}`;
}

/** Says a target with its unit: `4 hours`, `at most 0.6 percent`, `30 to 40 percent`. */
function sayPromisedTarget(value: string | number, unit: string | undefined): string {
  const isStated = readTarget(value) !== undefined;
  return `${sayTarget(value)}${isStated && unit ? ` ${unit}` : ''}`;
}

/**
 * Says how the ambition moved: `lowered 3 times; first set at 80 on 2026-01-09, now 36: 55 % less ambitious`;
 * undefined if it never moved.
 */
export function sayAmbitionHistory({
  ambition,
  isOlder,
}: Pick<Commitment, 'ambition' | 'isOlder'>): string | undefined {
  if (!ambition || ambition.less + ambition.more === 0) return undefined;
  const { first, now, share } = ambition;
  const moved = [sayTimes('lowered', ambition.less), sayTimes('raised', ambition.more)].filter(
    (text) => text !== '',
  );
  const [was, is] = [first, now].map(({ baseline, target }) =>
    first.baseline === now.baseline ? sayNumber(target) : `${sayNumber(baseline)} → ${sayNumber(target)}`,
  );
  const since = ambition.unitSince === undefined ? '' : ' (in another unit before)';
  return `${moved.join(', ')}; first ${isOlder ? 'known' : 'set'} at ${was} on ${first.on}${since}, now ${is}: ${share === undefined ? 'no ambition at first' : sayShareLeft(share)}`;
}

const sayTimes = (verb: string, times: number) =>
  times === 0 ? '' : `${verb} ${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`}`;

/**
 * Says how the due date moved: `due moved twice; first 2027-06-30, now 2028-03-31: 275 days later`; undefined if it
 * never moved.
 */
export function sayDueHistory(
  { due, isOlder }: Pick<Commitment, 'due' | 'isOlder'>,
  field: string,
): string | undefined {
  if (!due || due.moves === 0) return undefined;
  const { first, now, days } = due;
  const effect =
    days === undefined
      ? ''
      : days === 0
        ? ': the same again'
        : `: ${countNoun(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`;
  return `${field} ${sayTimes('moved', due.moves)}; first ${isOlder ? 'known ' : ''}${first.value} on ${first.on}, now ${now ?? 'none'}${effect}`;
}

/** Reads the points of a course as the ledger keeps it: `2027-06: 48, 2027-12: 24`. */
export function readCoursePoints(course: string): readonly (readonly [day: string, value: string])[] {
  return course.split(', ').map((point) => {
    const [day = '', value = ''] = point.split(': ');
    return [day, value] as const;
  });
}
