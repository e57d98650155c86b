/** Reads targets as people type them: a number, or a limit in the form that `readTarget` reads. */
import type { TargetValue } from './shapes.ts';
import type { Typed, TypedReading } from './typed.ts';
import { cleanNumber, type NumberHabits, readTypedNumber, splitRange } from './typed-number.ts';

const SIDES: readonly (readonly [RegExp, string])[] = [
  [/^(?:<=?|=<|≤|under|below|less than|fewer than|at most|no more than|up to|max(?:imum|\.)?) ?/i, '<='],
  [/^(?:>=?|=>|≥|over|above|more than|at least|no less than|no fewer than|min(?:imum|\.)?) ?/i, '>='],
];

/**
 * Reads a typed target: `40`, `>= 40`, `under 4`, `30..40`. `30-40` is two: the range, or its lower end. `under` and
 * `at least` mean the same as `<=` and `>=`.
 */
export function readTypedTarget(typed: string, habits: NumberHabits = {}): Typed<TargetValue> {
  const text = cleanNumber(typed);
  if (splitRange(text)) return readRange(text, habits);
  const least = /^(.*\d.*?) ?\+$/.exec(text)?.[1];
  if (least !== undefined) return addSign(readTypedNumber(least, habits), '>=');
  for (const [pattern, sign] of SIDES)
    if (pattern.test(text)) return addSign(readTypedNumber(text.replace(pattern, ''), habits), sign);
  return readTypedNumber(text, habits);
}

function addSign(read: Typed<number>, sign: string): Typed<TargetValue> {
  const limit = ({ written }: TypedReading<number>) => makeText(`${sign} ${written}`);
  if (read.is === 'refused') return read;
  if (read.is === 'two-readings') return { is: 'two-readings', readings: read.readings.map(limit) };
  return { ...read, ...limit(read) };
}

function makeText(written: string): TypedReading<string> {
  return { value: written, written };
}

function readRange(text: string, habits: NumberHabits): Typed<TargetValue> {
  const read = readTypedNumber(text, habits);
  if (read.is !== 'two-readings') return read;
  const [from, to] = read.readings;
  if (!from || !to) return read;
  const range = makeText(`${from.written}..${to.written}`);
  const isWritten = /\.\.|…| to |^between /.test(text);
  return isWritten ? { is: 'certain', ...range } : { is: 'two-readings', readings: [range, from] };
}
