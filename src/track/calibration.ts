/** How good people's confidence was: what they said a quarter before a day, and what came of it. */
import { addDays } from '../model/cadence.ts';
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import type { Plan } from '../model/plan.ts';
import { listKnownCheckins } from './known-checkins.ts';
import type { SaidValue, Standing, StatusSettings } from './measure.ts';
import { compareSaidValues } from './series.ts';
import { judge } from './state.ts';
import { collectSaidValues, type Redefining, trackPlan } from './track-plan.ts';

/** A quarter: a confidence counts if it was said so many days before the last day, or earlier. */
export const DAYS_BEFORE = 91;
/** From so many cases on, a band says something, and nobody is found in it. */
export const LEAST_CASES = 10;

/**
 * The bands of confidence, the surest first, each with its least confidence. Atlassian cuts at 0.3 and 0.7, Koan a scale
 * of ten at 3 and 7.
 */
export const BANDS = [
  { name: 'confident', from: 0.7 },
  { name: 'uncertain', from: 0.4 },
  { name: 'doubtful', from: 0 },
] as const;

export type BandName = (typeof BANDS)[number]['name'];

export interface Band {
  readonly name: BandName;
  readonly from: number;
  readonly cases: number;
  /** How many were met in time, met late and missed; undefined where the cases are too few to say. */
  readonly outcomes: Outcomes | undefined;
}

export interface Outcomes {
  readonly met: number;
  readonly late: number;
  readonly missed: number;
}

export interface Calibration {
  readonly asOf: Day;
  /** How many strategies were read. */
  readonly strategies: number;
  /** How many measures are past their last day. */
  readonly past: number;
  readonly bands: readonly Band[];
  /** Measures of which nobody has said whether they were met: not counted. */
  readonly unknown: number;
  /** Measures with a result, of which nobody had said a confidence by then: not counted. */
  readonly silent: number;
}

/** A strategy with everything that was said of it. */
export interface CalibrationSource {
  readonly plan: Plan;
  readonly checkins: readonly DatedCheckin[];
  readonly amendments: readonly Redefining[];
  readonly settings: StatusSettings;
}

interface Case {
  /** Undefined if nobody had said one by then. */
  readonly confidence: number | undefined;
  /** Undefined if nobody has said it, or the plan is not clear enough. */
  readonly outcome: keyof Outcomes | undefined;
}

/** Counts over all measures whose last day is past, by the last confidence said a quarter before it or earlier. */
export function calibrate(sources: readonly CalibrationSource[], asOf: Day): Calibration {
  const cases = sources.flatMap((source) => listCases(source, asOf));
  const known = cases.filter(({ outcome }) => outcome !== undefined);
  return {
    asOf,
    strategies: sources.length,
    past: cases.length,
    bands: BANDS.map(({ name, from }) =>
      makeBand(
        name,
        from,
        known.filter(({ confidence }) => confidence !== undefined && findBand(confidence) === name),
      ),
    ),
    unknown: cases.length - known.length,
    silent: known.filter(({ confidence }) => confidence === undefined).length,
  };
}

/** Finds the band of a confidence. */
export function findBand(confidence: number): BandName {
  return BANDS.find(({ from }) => confidence >= from)?.name ?? 'doubtful';
}

function makeBand(name: BandName, from: number, cases: readonly Case[]): Band {
  const count = (wanted: keyof Outcomes) => cases.filter(({ outcome }) => outcome === wanted).length;
  const isEnough = cases.length >= LEAST_CASES;
  return {
    name,
    from,
    cases: cases.length,
    outcomes: isEnough ? { met: count('met'), late: count('late'), missed: count('missed') } : undefined,
  };
}

function listCases({ plan, checkins, amendments, settings }: CalibrationSource, asOf: Day): readonly Case[] {
  const said = collectSaidValues(plan, listKnownCheckins(plan, checkins, asOf));
  return trackPlan(plan, amendments).flatMap((measure) => {
    const { id, due } = measure;
    if (due === undefined || due >= asOf) return [];
    const words = said.get(id) ?? [];
    return [
      {
        confidence: findConfidence(words, addDays(due, -DAYS_BEFORE)),
        outcome: findOutcome(judge(measure, words, asOf, settings)),
      },
    ];
  });
}

/** Finds the last confidence that was said, and known, on a day or before it. */
function findConfidence(words: readonly SaidValue[], day: Day): number | undefined {
  const inTime = words.filter(({ on, knownOn }) => on <= day && (knownOn ?? on) <= day);
  return [...inTime].sort(compareSaidValues).findLast(({ confidence }) => confidence !== undefined)
    ?.confidence;
}

function findOutcome({ state, detail }: Standing): keyof Outcomes | undefined {
  if (state === 'met') return detail === 'late' ? 'late' : 'met';
  return state === 'missed' ? 'missed' : undefined;
}
