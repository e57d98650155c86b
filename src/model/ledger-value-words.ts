/** The values of the ledger in words. Text quoted from a strategy is untrusted: it is escaped where it is printed. */
import type { LedgerField, Value } from './ledger.ts';
import { sayNumber } from './numbers.ts';
import { countNoun, joinList } from './quote.ts';
import { SENTENCE_FIELDS } from './schema.ts';
import { readTarget, sayTarget } from './target.ts';

/** The fields whose values are sentences. */
export const SENTENCES: ReadonlySet<LedgerField> = new Set(SENTENCE_FIELDS);

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

/** Reads the points of a course as the ledger keeps it: `2027-06: 48, 2027-12: 24`. */
export function readCoursePoints(course: string): readonly (readonly [day: string, value: string])[] {
  return course.split(', ').map((point) => {
    const [day = '', value = ''] = point.split(': ');
    return [day, value] as const;
  });
}
