/** What a reader of a survey would ask about. These are remarks, never findings: answers must not block a merge. */

import type { DatedSurvey } from '../model/dated-record.ts';
import type { Day } from '../model/dates.ts';
import { INSTRUMENTS, type InstrumentId } from '../model/survey-terms.ts';
import type { ShareChange } from './compare-surveys.ts';
import { findInstrument } from './instruments.ts';
import { type AskedDimension, readShares, type Share } from './shares.ts';
import { listGroupGaps, OTHER_GROUPS } from './survey-facts.ts';

/** Under 60 % agree: red at Salpulse. */
const LOW = 0.6;
/** Fewer people say little. */
const LEAST_PEOPLE = 10;
/** Points between leaders and staff that are worth a question; the number is ours. */
const FAR = 0.2;
/** Shares are fractions: 0.8 - 0.6 is a little more than 0.2. */
const TINY = 1e-9;

export type SurveyRemark = {
  readonly instrument: InstrumentId;
  /** The last day of the survey. */
  readonly on: Day;
  readonly dimension: string;
} & (
  | {
      readonly kind: 'few-agree';
      readonly share: Share;
      /** Groups that are not in the share. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'leaders-apart'; readonly gap: ShareChange }
);

/** Lists the remarks on the last survey of each instrument. @param surveys in the order of their days */
export function listSurveyRemarks(surveys: readonly DatedSurvey[]): readonly SurveyRemark[] {
  return INSTRUMENTS.flatMap((instrument) => {
    const last = surveys.findLast(({ record }) => record.instrument === instrument);
    return last === undefined || instrument === 'gap'
      ? []
      : findSurveyRemarks(last, findInstrument(instrument).dimensions);
  });
}

/** Finds the remarks on one survey. */
export function findSurveyRemarks(
  { record: survey, on }: DatedSurvey,
  asked: readonly AskedDimension[],
): readonly SurveyRemark[] {
  const { instrument } = survey;
  if (instrument === undefined || instrument === 'gap') return [];
  const shares = readShares(survey, asked);
  const low = shares.dimensions.flatMap(({ id: dimension, all }): SurveyRemark[] =>
    all && all.share < LOW - TINY && all.people >= LEAST_PEOPLE
      ? [{ instrument, on, dimension, kind: 'few-agree', share: all, leftOut: shares.leftOut }]
      : [],
  );
  const far = listGroupGaps(survey, shares).flatMap(({ dimension, with: other, gap }): SurveyRemark[] =>
    other === OTHER_GROUPS[0] && Math.abs(gap.change) >= FAR - TINY && !gap.isChance
      ? [{ instrument, on, dimension, kind: 'leaders-apart', gap }]
      : [],
  );
  return [...low, ...far];
}
