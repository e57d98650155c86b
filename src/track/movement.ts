/** A value against what was expected on its own day. */
import type { Day } from '../model/dates.ts';
import { expectOn } from './course.ts';
import { type Standing, type StatusSettings, TINY, type TrackedMeasure } from './measure.ts';
import { getSign, measureOff, reachesTarget, readTolerance } from './reach.ts';

/** From one to three tolerances off is at risk. */
const TOLERANCES_AT_RISK = 3;
/** The slack of a measure at risk, in slacks of a measure on track. */
const SLACKS_AT_RISK = 2;

/**
 * Judges a value against the course, on the day for which it is true. A movement is compared with the movement that was
 * expected, as shares of the ambition; what is maintained, with its tolerance.
 * @returns undefined if the course is not known
 */
export function judgeValue(
  measure: TrackedMeasure,
  at: Day,
  value: number,
  settings: StatusSettings,
): Standing | undefined {
  if (measure.direction === 'maintain') return judgeDistance(measure, value);
  const facts = compareMovement(measure, at, value);
  if (!facts) return undefined;
  if (reachesTarget(measure, value)) return { state: 'met', facts };
  const limits = limitShortfall(facts.expectedProgress, settings);
  const limited = { ...facts, ...limits };
  if (-facts.shortfall > limits.onTrackTo + TINY)
    return { state: 'on-track', detail: 'ahead', facts: limited };
  return { state: chooseState(facts.shortfall, limits.onTrackTo, limits.atRiskTo), facts: limited };
}

/** Compares the movement of a value with the expected one, as shares of the ambition. */
function compareMovement(measure: TrackedMeasure, at: Day, value: number) {
  const { baseline, target } = measure;
  const [expected, sign] = [expectOn(measure, at), getSign(measure)];
  if (expected === undefined || sign === undefined || baseline === undefined || target === undefined)
    return undefined;
  const toShare = (number: number) => (sign * (number - baseline)) / Math.abs(target - baseline);
  const [progress, expectedProgress] = [toShare(value), toShare(expected)];
  const ratio = expectedProgress > 0 ? { ratio: progress / expectedProgress } : {};
  return { expected, progress, expectedProgress, ...ratio, shortfall: expectedProgress - progress };
}

function judgeDistance(measure: TrackedMeasure, value: number): Standing | undefined {
  if (measure.target === undefined) return undefined;
  const [off, tolerance] = [measureOff(measure, value), readTolerance(measure)];
  return {
    state: chooseState(off, tolerance, TOLERANCES_AT_RISK * tolerance),
    facts: { expected: measure.target, off, tolerance },
  };
}

/** Limits the shortfall: by a share of what is expected, but never below the slack, which early values need. */
function limitShortfall(expectedProgress: number, { onTrack, atRisk, slack }: StatusSettings) {
  return {
    onTrackTo: Math.max((1 - onTrack) * expectedProgress, slack),
    atRiskTo: Math.max((1 - atRisk) * expectedProgress, SLACKS_AT_RISK * slack),
  };
}

function chooseState(distance: number, onTrackTo: number, atRiskTo: number) {
  if (distance <= onTrackTo + TINY) return 'on-track';
  return distance <= atRiskTo + TINY ? 'at-risk' : 'off-track';
}
