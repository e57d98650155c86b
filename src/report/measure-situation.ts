/** Where a measure stands before somebody says more: its start and target, its last value, and what would be on track. */
import type { Day } from '../model/dates.ts';
import { sayNumber } from '../model/numbers.ts';
import { sayTarget } from '../model/target.ts';
import { expectOn } from '../track/course.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import { readTolerance } from '../track/reach.ts';
import { findLastGiven } from '../track/series.ts';
import { sayLastDay, sayLongDay, sayShortDay } from './status-words.ts';

/** Describes a measure in short parts. @param on the day for which the next value is true */
export function describeSituation(one: MeasureStanding, on: Day, asOf: Day): readonly string[] {
  const { measure, placed } = one;
  const way = measure.isMilestone ? sayMilestoneWay(one) : sayWay(one);
  const begins = measure.start !== undefined && asOf < measure.start;
  return [
    ...way,
    sayLast(one, asOf),
    ...(measure.isMilestone ? [] : begins ? [`begins on ${sayLongDay(measure.start ?? '')}`] : []),
    ...(measure.isMilestone || begins || placed.measure.target === undefined ? [] : sayOnTrack(one, on)),
  ];
}

/** Says a last day shortly: `Dec 2028` for the end of a month, else `15 Nov 2029`. */
function sayShortLastDay(day: Day): string {
  const short = sayShortDay(day, '');
  return /^\d/.test(sayLastDay(day)) ? short : short.replace(/^\d+ /, '');
}

function sayMilestoneWay({ placed, measure }: MeasureStanding): readonly string[] {
  const by = measure.due === undefined ? '' : ` by ${sayShortLastDay(measure.due)}`;
  return [`met when: ${(placed.measure.met_when ?? '').trim().replace(/[.\s]+$/, '')}`, `due${by}`].filter(
    (part) => part !== 'due',
  );
}

/** Says start and target: `72 on 1 Jan 2027 → 4 by Dec 2028`, `0.55 on 1 Jan 2027 → at most 0.6 until Dec 2029`. */
function sayWay({ placed, measure }: MeasureStanding): readonly string[] {
  const { target } = placed.measure;
  if (target === undefined) return ['no target'];
  // A measure of an objective begins with it.
  const isOwnStart = placed.kind === 'criterion' || placed.measure.start !== undefined;
  const on = isOwnStart && measure.start !== undefined ? ` on ${sayShortDay(measure.start, '')}` : '';
  const from = measure.baseline === undefined ? 'start unknown' : `${sayNumber(measure.baseline)}${on}`;
  const until = measure.direction === 'maintain' ? 'until' : 'by';
  const end = measure.due === undefined ? '' : ` ${until} ${sayShortLastDay(measure.due)}`;
  return [`${from} → ${sayTarget(target)}${end}`];
}

/** Says the last value: `last 38 on 31 Oct`, `last: not met on 31 Oct`. */
function sayLast({ series }: MeasureStanding, asOf: Day): string {
  const last = findLastGiven(series);
  const unknown = series.unknowns.at(-1);
  const silence = unknown ? `reported as unknown on ${sayShortDay(unknown.on, asOf)}` : '';
  if (!last) return silence || 'no value yet';
  const value = typeof last.value === 'number' ? sayNumber(last.value) : last.value ? 'met' : 'not yet';
  const isGrey = series.values.length === 0 ? ', measured differently' : '';
  return [`last ${value} on ${sayShortDay(last.at, asOf)}${isGrey}`, silence].filter(Boolean).join(', ');
}

function sayOnTrack({ measure, placed, standing }: MeasureStanding, on: Day): readonly string[] {
  if (measure.direction === 'maintain') return [`${sayKeptRange({ measure, placed })} would be on track`];
  if (measure.due !== undefined && on >= measure.due) return [];
  if (measure.baseline === undefined) return ['the first value will be the start'];
  const expected = standing.detail === 'cannot-say' ? undefined : expectOn(measure, on);
  return expected === undefined ? [] : [`about ${sayNumber(roundForReading(expected))} would be on track`];
}

/** Rounds as people do who say “about”: to three digits, and to a whole number from ten on. */
function roundForReading(value: number): number {
  const rough = Number(value.toPrecision(3));
  return Math.abs(value) >= 10 ? Math.round(rough) : Number(value.toPrecision(2));
}

/** Says which values are kept: `up to 0.65`, `at least 57`, `76 to 84`. */
function sayKeptRange({ measure }: Pick<MeasureStanding, 'measure' | 'placed'>): string {
  const { target = 0, limit } = measure;
  const tolerance = readTolerance(measure);
  const tidy = (value: number) => sayNumber(Number(value.toPrecision(12)));
  if (limit === 'below') return `up to ${tidy(target + tolerance)}`;
  if (limit === 'above') return `at least ${tidy(target - tolerance)}`;
  return tolerance === 0 ? tidy(target) : `${tidy(target - tolerance)} to ${tidy(target + tolerance)}`;
}

/** Asks how sure somebody is; undefined without a target, and once the last day is past. */
export function askSureness({ placed, measure }: MeasureStanding, asOf: Day): string | undefined {
  const { target } = placed.measure;
  const { due, isMilestone, direction } = measure;
  if ((target === undefined && !isMilestone) || (due !== undefined && due <= asOf)) return undefined;
  const isKept = direction === 'maintain';
  const goal = target === undefined ? '' : sayTarget(target);
  const will = isMilestone
    ? 'this will happen'
    : isKept
      ? `it will stay ${measure.limit === 'above' || measure.limit === 'below' ? '' : 'at '}${goal}`
      : `it will be ${goal}`;
  const end = due === undefined ? '' : ` ${isKept ? 'until' : 'by'} ${sayLastDay(due)}`;
  return `How sure are you that ${will}${end}? 0 to 10`;
}
