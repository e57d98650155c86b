/** What a survey says beyond its shares: where the chain breaks, how far groups are apart, and what the silent could change. */
import type { Survey } from '../model/survey.ts';
import { compareTwoShares, type ShareChange } from './compare-surveys.ts';
import { type DimensionShares, isShare, type Share, type SurveyShares } from './shares.ts';

/** The steps of commitment, each of which needs the one before. */
export const COMMITMENT_CHAIN = ['understand', 'believe', 'own', 'commit', 'accountable'] as const;

export interface ChainBreak {
  readonly from: string;
  readonly to: string;
  readonly before: Share;
  readonly after: Share;
}

/** Finds where a chain breaks: the widest fall between two neighbours; undefined where nothing falls. */
export function findChainBreak(
  { dimensions }: SurveyShares,
  chain: readonly string[] = COMMITMENT_CHAIN,
): ChainBreak | undefined {
  const steps = chain.map((id) => ({ id, all: dimensions.find((one) => one.id === id)?.all }));
  const falls = steps.flatMap(({ id: to, all: after }, at) => {
    const { id: from, all: before } = steps[at - 1] ?? {};
    return from !== undefined && before && after && after.share < before.share
      ? [{ from, to, before, after }]
      : [];
  });
  return falls.reduce<ChainBreak | undefined>(
    (widest, fall) => (widest === undefined || measureFall(fall) > measureFall(widest) ? fall : widest),
    undefined,
  );
}

const measureFall = ({ before, after }: ChainBreak) => before.share - after.share;

/** The group that is compared with the others. */
export const LEADERS = 'leaders';
export const OTHER_GROUPS = ['staff', 'managers'] as const;
/** Fewer people are not compared. */
const LEAST_COMPARED = 5;

export interface GroupGap {
  readonly dimension: string;
  /** The group that leaders are compared with. */
  readonly with: string;
  /** Leaders less the others. */
  readonly gap: ShareChange;
}

/** Lists how far leaders are from staff and from managers, where both have a number and enough people. */
export function listGroupGaps({ groups = {} }: Survey, { dimensions }: SurveyShares): readonly GroupGap[] {
  const isLarge = (group: string) => (groups[group] ?? 0) >= LEAST_COMPARED;
  return OTHER_GROUPS.filter((other) => isLarge(other) && isLarge(LEADERS)).flatMap((other) =>
    dimensions.flatMap((dimension) => {
      const gap = measureGap(dimension, other);
      return gap ? [{ dimension: dimension.id, with: other, gap }] : [];
    }),
  );
}

function measureGap({ groups }: DimensionShares, other: string): ShareChange | undefined {
  const [leaders, others] = [groups.get(LEADERS), groups.get(other)];
  return isShare(leaders) && isShare(others) ? compareTwoShares(leaders, others) : undefined;
}

/** Finds the dimension on which leaders and staff are furthest apart. */
export function findWidestGap(gaps: readonly GroupGap[]): GroupGap | undefined {
  const size = ({ gap }: GroupGap) => Math.abs(gap.change);
  return gaps
    .filter(({ with: other }) => other === OTHER_GROUPS[0])
    .reduce<GroupGap | undefined>(
      (widest, one) => (widest === undefined || size(one) > size(widest) ? one : widest),
      undefined,
    );
}

export interface SilentRange {
  /** How many were asked and did not answer. */
  readonly silent: number;
  /** The share if all of them disagreed, and if all agreed. */
  readonly low: number;
  readonly high: number;
}

/** Finds what a share could be if all who did not answer had. It is no margin of error: everybody was asked. */
export function findSilentRange({ asked = 0, answered = 0 }: Survey, { share, people }: Share): SilentRange {
  const silent = Math.max(0, asked - answered);
  const agree = share * people;
  return { silent, low: agree / (people + silent), high: (agree + silent) / (people + silent) };
}
