/** Everything that is shown of one survey, and how it compares with the one before. */
import type { DatedSurvey } from '../model/dated-record.ts';
import { countDays, type Day } from '../model/dates.ts';
import type { Survey } from '../model/survey.ts';
import type { InstrumentId } from '../model/survey-terms.ts';
import { compareSurveys, type SurveyComparison } from './compare-surveys.ts';
import { findInstrument } from './instruments.ts';
import { DEFAULT_LEAST } from './limits.ts';
import { type AskedDimension, readShares, type Share, type SurveyShares } from './shares.ts';
import {
  type ChainBreak,
  findChainBreak,
  findSilentRange,
  findWidestGap,
  type GroupGap,
  listGroupGaps,
  type SilentRange,
} from './survey-facts.ts';

export interface SurveyResult {
  readonly dated: DatedSurvey;
  readonly survey: Survey;
  readonly shares: SurveyShares;
  /** The last survey before that can be compared. */
  readonly since: { readonly on: Day; readonly comparison: SurveyComparison } | undefined;
  /** An earlier survey that is not compared: it is so near, with so nearly the same people, that one might be found. */
  readonly nearTo: Day | undefined;
  readonly gaps: readonly GroupGap[];
  readonly widestGap: GroupGap | undefined;
  readonly chainBreak: ChainBreak | undefined;
  /** What those who did not answer could change in the dimension after the break, or the lowest. */
  readonly silent: (SilentRange & { readonly dimension: string }) | undefined;
  /** Groups whose counts may be shown, and whether those of the total may. */
  readonly countable: { readonly groups: ReadonlySet<string>; readonly total: boolean };
}

/**
 * Makes what is shown of a survey.
 * @param others all other surveys of the instrument, by day
 */
export function makeSurveyResult(
  dated: DatedSurvey,
  others: readonly DatedSurvey[],
  asked: readonly AskedDimension[],
): SurveyResult {
  const survey = dated.record;
  const shares = readShares(survey, asked);
  const earlier = others.filter(({ on }) => on < dated.on);
  const near = earlier.findLast((one) => isNear(one, dated));
  const before = earlier.findLast((one) => !isNear(one, dated));
  const gaps = listGroupGaps(survey, shares);
  const chainBreak = findChainBreak(shares);
  return {
    dated,
    survey,
    shares,
    since: before && { on: before.on, comparison: compareWith(before, { survey, shares }, asked) },
    nearTo: near?.on,
    gaps,
    widestGap: findWidestGap(gaps),
    chainBreak,
    silent: describeSilent(survey, shares, chainBreak?.to),
    countable: findCountable(
      { survey, shares },
      others.map(({ record }) => ({ survey: record, shares: readShares(record, asked) })),
    ),
  };
}

/** Finds the last survey of an instrument, and the one before. @param surveys in the order of their days */
export function findLastResult(
  surveys: readonly DatedSurvey[],
  instrument: Exclude<InstrumentId, 'gap'>,
): { readonly result: SurveyResult; readonly before: DatedSurvey | undefined } | undefined {
  const known = surveys.filter(({ record }) => record.instrument === instrument);
  const last = known.at(-1);
  if (!last) return undefined;
  const { dimensions } = findInstrument(instrument);
  return { result: makeSurveyResult(last, known.slice(0, -1), dimensions), before: known.at(-2) };
}

interface ReadSurvey {
  readonly survey: Survey;
  readonly shares: SurveyShares;
}

function compareWith({ record }: DatedSurvey, now: ReadSurvey, asked: readonly AskedDimension[]) {
  return compareSurveys(now, { survey: record, shares: readShares(record, asked) });
}

/** Two surveys so many days apart ask nearly the same people. */
const NEAR_DAYS = 30;

/** Returns whether two surveys are near in time, and no group has grown or shrunk by as many as the least group. */
function isNear(before: DatedSurvey, { record, on }: DatedSurvey): boolean {
  if (countDays(before.on, on) > NEAR_DAYS) return false;
  const least = record.least ?? DEFAULT_LEAST;
  const sizes = before.record.groups ?? {};
  return Object.entries(record.groups ?? {}).some(
    ([group, size]) => sizes[group] !== undefined && Math.abs(size - sizes[group]) < least,
  );
}

function describeSilent(survey: Survey, { dimensions }: SurveyShares, after: string | undefined) {
  const known = dimensions.flatMap(({ id, all }) => (all ? [{ id, all }] : []));
  const lowest = known.reduce<{ id: string; all: Share } | undefined>(
    (low, one) => (low === undefined || one.all.share < low.all.share ? one : low),
    undefined,
  );
  const chosen = known.find(({ id }) => id === after) ?? lowest;
  if (!chosen) return undefined;
  const range = findSilentRange(survey, chosen.all);
  return range.silent === 0 ? undefined : { dimension: chosen.id, ...range };
}

/**
 * Finds whose counts may be shown: of no group whose size is so near to that in another survey that one person could be
 * found, not even by subtracting the others from the total. Where it is one or the other, the total is shown.
 */
function findCountable({ survey, shares }: ReadSurvey, others: readonly ReadSurvey[]) {
  const least = survey.least ?? DEFAULT_LEAST;
  const countIn = (groups: readonly string[], { groups: sizes = {} }: Survey) =>
    groups.reduce((sum, group) => sum + (sizes[group] ?? 0), 0);
  const isFar = (groups: readonly string[]) =>
    others.every((other) => Math.abs(countIn(groups, other.survey) - countIn(groups, survey)) >= least);
  const far = shares.groups.filter((group) => isFar([group]));
  const near = shares.total.filter((group) => !far.includes(group));
  const isTotalShown = shares.total.length > 0 && isFar(shares.total);
  const isRestFound = isTotalShown && near.length > 0 && !isFar(near);
  return { groups: new Set(isRestFound ? [] : far), total: isTotalShown };
}
