/** Reads targets as people type them: a number, or the limit that a value must keep. */
import { chooseReading, type Typed, type TypedReading, type TypedTwice } from './typed.ts';
import { cleanNumber, type NumberHabits, readTypedNumber, splitRange } from './typed-number.ts';

/** The limits that a value must keep, both included. */
export interface TypedLimit {
  readonly least?: number;
  readonly most?: number;
}

const MOST = /^(?:<=?|≤|under|below|less than|fewer than|at most|no more than|up to|max(?:imum|\.)?) ?/i;
const LEAST = /^(?:>=?|≥|over|above|more than|at least|no less than|no fewer than|min(?:imum|\.)?) ?/i;

/**
 * Reads a typed target: `40`, `>= 40`, `under 4`, `30..40`. `30-40` is two: the range, or its lower end. `under` and
 * `at least` mean the same as `<=` and `>=`.
 */
export function readTypedTarget(typed: string, habits: NumberHabits = {}): Typed<number | TypedLimit> {
  const text = cleanNumber(typed);
  if (splitRange(text)) return readRange(text, habits);
  for (const [pattern, sign, makeLimit] of SIDES)
    if (pattern.test(text))
      return mapReadings(readTypedNumber(text.replace(pattern, ''), habits), sign, makeLimit);
  return readTypedNumber(text, habits);
}

const SIDES: readonly (readonly [RegExp, string, (value: number) => TypedLimit])[] = [
  [MOST, '<=', (most) => ({ most })],
  [LEAST, '>=', (least) => ({ least })],
];

function mapReadings(
  read: Typed<number>,
  sign: string,
  makeLimit: (value: number) => TypedLimit,
): Typed<number | TypedLimit> {
  const limit = ({ value, written }: TypedReading<number>) => ({
    value: makeLimit(value),
    written: `${sign} ${written}`,
  });
  if (read.is === 'refused') return read;
  if (read.is === 'two-readings') return { is: 'two-readings', readings: read.readings.map(limit) };
  return { ...read, ...limit(read) };
}

function readRange(text: string, habits: NumberHabits): Typed<number | TypedLimit> {
  const read = readTypedNumber(text, habits);
  if (read.is !== 'two-readings') return read;
  const [from, to] = read.readings;
  if (!from || !to) return read;
  const range = { value: { least: from.value, most: to.value }, written: `${from.written}..${to.written}` };
  const isWritten = /\.\.|…| to |^between /.test(text);
  return (isWritten ? chooseReading<number | TypedLimit>([range]) : undefined) ?? makeTwo(range, from);
}

function makeTwo(
  range: TypedReading<TypedLimit>,
  from: TypedReading<number>,
): TypedTwice<number | TypedLimit> {
  return { is: 'two-readings', readings: [range, from] };
}
