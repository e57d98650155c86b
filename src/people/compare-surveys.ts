/**
 * What changed between two surveys of one instrument, over the groups that have a number in each dimension of both. It
 * holds no counts: those of two surveys side by side could show who came or left.
 */
import type { Survey } from '../model/survey.ts';
import { compareProportions, type Interval, mayBeChance } from './intervals.ts';
import { addShares, isShare, type Share, type ShareRow, type SurveyShares } from './shares.ts';

/** A change of a share: shares from -1 to 1, not rounded. */
export interface ShareChange {
  readonly change: number;
  readonly interval: Interval;
  readonly isChance: boolean;
}

export interface SurveyComparison {
  /** The groups that are compared. */
  readonly groups: readonly string[];
  readonly dimensions: ReadonlyMap<string, ShareChange>;
  /** Only where both asked the same version of the statements. */
  readonly statements: ReadonlyMap<string, ShareChange>;
}

/** Compares a survey with an earlier one. */
export function compareSurveys(
  now: { readonly survey: Survey; readonly shares: SurveyShares },
  before: { readonly survey: Survey; readonly shares: SurveyShares },
): SurveyComparison {
  const groups = now.shares.total.filter((group) => before.shares.total.includes(group));
  const isSameVersion = (now.survey.version ?? 1) === (before.survey.version ?? 1);
  const listAskedStatements = ({ dimensions }: SurveyShares) =>
    dimensions.flatMap(({ statements }) => statements);
  return {
    groups,
    dimensions: compareRows(now.shares.dimensions, before.shares.dimensions, () => groups),
    statements: isSameVersion
      ? compareRows(listAskedStatements(now.shares), listAskedStatements(before.shares), (a, b) =>
          groups.filter((group) => isShare(a.groups.get(group)) && isShare(b.groups.get(group))),
        )
      : new Map(),
  };
}

function compareRows(
  now: readonly ShareRow[],
  before: readonly ShareRow[],
  chooseGroups: (a: ShareRow, b: ShareRow) => readonly string[],
): ReadonlyMap<string, ShareChange> {
  const earlier = new Map(before.map((row) => [row.id, row]));
  return new Map(
    now.flatMap((row) => {
      const other = earlier.get(row.id);
      if (!other) return [];
      const groups = chooseGroups(row, other);
      const [after, first] = [addShares(row, groups), addShares(other, groups)];
      return after && first ? [[row.id, compareTwoShares(after, first)] as const] : [];
    }),
  );
}

/** Compares two shares; the interval uses the people behind the answers. */
export function compareTwoShares(after: Share, before: Share): ShareChange {
  const interval = compareProportions(
    { share: after.share, of: after.people },
    { share: before.share, of: before.people },
  );
  return { change: after.share - before.share, interval, isChance: mayBeChance(interval) };
}
