/**
 * Remarks on a measure: what a reader of the numbers would ask about. They are never findings and never change a state.
 * Where no source is named, a limit is our choice.
 */
import { countDays, type Day } from '../model/dates.ts';
import { isDated, type Standing, TINY, type TrackedMeasure } from './measure.ts';
import { getSign, measureOff } from './reach.ts';
import type { KnownValue, ValueSeries } from './series.ts';

/** A remark on a measure, with the facts of its sentence. */
export type MeasureRemark = { readonly id: string } & (
  | {
      readonly kind: 'wrong-side';
      readonly at: Day;
      readonly value: number;
      readonly baseline: number;
    }
  | { readonly kind: 'moved-away'; readonly values: readonly KnownValue[] }
  | { readonly kind: 'unchanged'; readonly values: readonly KnownValue[] }
  | {
      readonly kind: 'confidence-high' | 'confidence-low';
      /** The average, from 0 to 1. */
      readonly mean: number;
      readonly answers: number;
    }
  | {
      readonly kind: 'on-track-in-doubt' | 'off-track-but-sure';
      readonly at: Day;
      readonly confidence: number;
    }
  | { readonly kind: 'confidence-fell'; readonly at: Day; readonly from: number; readonly to: number }
  | { readonly kind: 'guardrail-off-track'; readonly guards: readonly string[] }
);

/** Under 0.4 is doubtful (Atlassian's 0 to 0.3). */
const DOUBTFUL = 0.4;
/** From 0.8 on, somebody is sure. */
const SURE = 0.8;
/** A fall of the confidence that is worth a question. */
const FALL = 0.3;
/** Averages in the first quarter of the time: a target that seems too easy, or out of reach. */
const EARLY = { share: 0.25, high: 0.9, low: 0.25 } as const;
const TIMES_UNCHANGED = 4;
/** Two moves need three values. */
const VALUES_MOVED_AWAY = 3;

/**
 * Finds the remarks on a measure.
 * @param standing its state on the same day
 * @param guards the ids of the criteria that name it as their guardrail
 */
export function findMeasureRemarks(
  measure: TrackedMeasure,
  series: ValueSeries,
  standing: Standing,
  asOf: Day,
  guards: readonly string[] = [],
): readonly MeasureRemark[] {
  return [
    ...findWrongSide(measure, series),
    ...findMovedAway(measure, series),
    ...findUnchanged(measure, series),
    ...findEarlyConfidence(measure, series, asOf),
    ...findOddConfidence(measure, series, standing),
    ...findFallOfConfidence(measure, series),
    ...findGuardrail(measure, standing, guards),
  ];
}

function* findWrongSide(measure: TrackedMeasure, { values }: ValueSeries): Iterable<MeasureRemark> {
  const { id, baseline, target } = measure;
  const [last, sign] = [values.at(-1), getSign(measure)];
  if (typeof last?.value !== 'number' || sign === undefined || baseline === undefined) return;
  const size = target === undefined ? 1 : Math.abs(target - baseline);
  if (sign * (last.value - baseline) < -TINY * size)
    yield { id, kind: 'wrong-side', at: last.at, value: last.value, baseline };
}

function* findMovedAway(measure: TrackedMeasure, { values }: ValueSeries): Iterable<MeasureRemark> {
  const used = values.slice(-VALUES_MOVED_AWAY);
  if (used.length < VALUES_MOVED_AWAY || measure.isMilestone || measure.direction === undefined) return;
  const distances = used.map(({ value }) => measureDistance(measure, Number(value)));
  const isAway = distances.slice(1).every((distance, index) => distance > (distances[index] ?? 0) + TINY);
  if (isAway) yield { id: measure.id, kind: 'moved-away', values: used };
}

/** Measures how far a value is from the target: below zero if it is beyond it. */
function measureDistance(measure: TrackedMeasure, value: number): number {
  const sign = getSign(measure);
  return sign === undefined ? measureOff(measure, value) : -sign * value;
}

function* findUnchanged(measure: TrackedMeasure, { values }: ValueSeries): Iterable<MeasureRemark> {
  const used = values.slice(-TIMES_UNCHANGED);
  // Nobody expects a milestone to change but once.
  if (measure.isMilestone || used.length < TIMES_UNCHANGED) return;
  if (used.every(({ value }) => value === used[0]?.value))
    yield { id: measure.id, kind: 'unchanged', values: used };
}

/** Only until the first quarter of the time is over; then it is too late for another target. */
function* findEarlyConfidence(
  measure: TrackedMeasure,
  series: ValueSeries,
  asOf: Day,
): Iterable<MeasureRemark> {
  if (!isDated(measure) || asOf < measure.start) return;
  const { id, start, due } = measure;
  if (countDays(start, asOf) > EARLY.share * countDays(start, due)) return;
  const answers = listConfidences(series).filter(({ at }) => at >= start);
  const mean = answers.reduce((sum, { confidence }) => sum + confidence, 0) / answers.length;
  const found = { id, mean, answers: answers.length };
  if (mean > EARLY.high + TINY) yield { ...found, kind: 'confidence-high' };
  if (mean < EARLY.low - TINY) yield { ...found, kind: 'confidence-low' };
}

function* findOddConfidence(
  { id }: TrackedMeasure,
  series: ValueSeries,
  { state }: Standing,
): Iterable<MeasureRemark> {
  const last = listConfidences(series).at(-1);
  if (!last) return;
  const { at, confidence } = last;
  if (state === 'on-track' && confidence < DOUBTFUL) yield { id, kind: 'on-track-in-doubt', at, confidence };
  if (state === 'off-track' && confidence >= SURE) yield { id, kind: 'off-track-but-sure', at, confidence };
}

function* findFallOfConfidence({ id }: TrackedMeasure, series: ValueSeries): Iterable<MeasureRemark> {
  const [before, last] = listConfidences(series).slice(-2);
  if (!before || !last) return;
  const [from, to] = [before.confidence, last.confidence];
  if (from - to >= FALL - TINY) yield { id, kind: 'confidence-fell', at: last.at, from, to };
}

function* findGuardrail(
  { id }: TrackedMeasure,
  { state }: Standing,
  guards: readonly string[],
): Iterable<MeasureRemark> {
  if (state === 'off-track' && guards.length > 0) yield { id, kind: 'guardrail-off-track', guards };
}

/** Lists what owners said about their confidence, with the days of the values that it came with. */
function listConfidences({
  values,
}: ValueSeries): readonly { readonly at: Day; readonly confidence: number }[] {
  return values.flatMap(({ at, confidence }) => (confidence === undefined ? [] : [{ at, confidence }]));
}
