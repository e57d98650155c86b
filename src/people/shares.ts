/** How many people agree, out of a stored survey: by dimension, by statement and by group. */
import type { Survey, SurveyCounts } from '../model/survey.ts';
import type { HARDLY_ANYBODY, NEARLY_ALL } from '../model/survey-terms.ts';
import { OUTCOMES_STATEMENT } from './instruments/structure.ts';
import { DEFAULT_LEAST, STATEMENTS_FROM, withholdCounts } from './limits.ts';

/** A dimension with the ids of its statements. */
export interface AskedDimension {
  readonly id: string;
  readonly statements: readonly { readonly id: string }[];
}

/** The dimension beside which tested understanding stands. */
const UNDERSTAND = 'understand';

/** How many answers agree, of how many. */
export interface Share {
  /** From 0 to 1, not rounded. */
  readonly share: number;
  readonly favourable: number;
  readonly answers: number;
  /** How many statements were answered. */
  readonly statements: number;
  /** Answers by statement, rounded down. */
  readonly people: number;
}

/** What a group says: a share, or words where a number could show one person; undefined where nothing is kept. */
export type GroupShare = Share | typeof NEARLY_ALL | typeof HARDLY_ANYBODY | undefined;

export interface ShareRow {
  readonly id: string;
  readonly groups: ReadonlyMap<string, GroupShare>;
  /** What all groups in the total say together; undefined where there is none. */
  readonly all: Share | undefined;
}

export interface DimensionShares extends ShareRow {
  readonly statements: readonly ShareRow[];
}

export interface SurveyShares {
  readonly groups: readonly string[];
  /** The groups that have a number in each dimension; only they are in the total. */
  readonly total: readonly string[];
  /** The others, which could be found by subtracting if they were in it. */
  readonly leftOut: readonly string[];
  readonly dimensions: readonly DimensionShares[];
}

/** Reads the shares of a survey. Nothing that could show one or two people comes out, even if the file holds it. */
export function readShares(survey: Survey, asked: readonly AskedDimension[]): SurveyShares {
  const sizes = Object.entries(survey.groups ?? {});
  const groups = sizes.filter(([, size]) => size >= (survey.least ?? DEFAULT_LEAST)).map(([group]) => group);
  const rows = asked
    .map((dimension) => readDimension(survey, dimension, groups))
    .filter(({ groups: cells }) => [...cells.values()].some((cell) => cell !== undefined));
  const total = groups.filter((group) => rows.every(({ groups: cells }) => isShare(cells.get(group))));
  const addUp = <R extends ShareRow>(row: R): R => ({ ...row, all: addShares(row, total) });
  return {
    groups,
    total: rows.length === 0 ? [] : total,
    leftOut: sizes.map(([group]) => group).filter((group) => !total.includes(group)),
    dimensions: rows.map(addUp),
  };
}

/** Returns whether a group has a number. */
export const isShare = (cell: GroupShare): cell is Share => typeof cell === 'object';

function readDimension(
  survey: Survey,
  { id, statements }: AskedDimension,
  groups: readonly string[],
): DimensionShares {
  const written = statements.filter(
    (one) => one.id !== OUTCOMES_STATEMENT && survey.answers?.[one.id] !== undefined,
  );
  const asked = written.length > 0 ? written : statements;
  const large = groups.filter((group) => (survey.groups?.[group] ?? 0) >= STATEMENTS_FROM);
  const rows = written.map(
    (one): ShareRow => ({
      id: one.id,
      all: undefined,
      groups: new Map(large.map((group) => [group, readCounts(survey.answers?.[one.id]?.[group], 1)])),
    }),
  );
  const readGroup = (group: string): GroupShare => {
    const own = rows.map(({ groups: cells }) => cells.get(group)).filter(isShare);
    if (own.length > 0) return sumShares(own, own.length);
    return withholdShare(readCounts(survey.answers?.[id]?.[group], asked.length));
  };
  const outcomes = id === UNDERSTAND ? readOutcomes(survey, groups) : [];
  return {
    id,
    all: undefined,
    groups: new Map(groups.map((group) => [group, readGroup(group)])),
    statements: [...rows, ...outcomes],
  };
}

/** Reads how many named the outcomes of the plan, which stands beside `understand` and is no part of it. */
function readOutcomes(survey: Survey, groups: readonly string[]): readonly ShareRow[] {
  const written = survey.answers?.[OUTCOMES_STATEMENT];
  if (written === undefined) return [];
  const isLarge = (group: string) => (survey.groups?.[group] ?? 0) >= STATEMENTS_FROM;
  const read = (group: string) => {
    const cell = readCounts(written[group], 1);
    return isLarge(group) ? cell : withholdShare(cell);
  };
  return [
    { id: OUTCOMES_STATEMENT, all: undefined, groups: new Map(groups.map((group) => [group, read(group)])) },
  ];
}

/** Reads counts: the last of three, or the first of two, agree. */
function readCounts(counts: SurveyCounts | undefined, statements: number): GroupShare {
  if (counts === undefined || typeof counts === 'string') return counts;
  const favourable = (counts.length === 3 ? counts[2] : counts[0]) ?? 0;
  return makeShare(
    favourable,
    counts.reduce((sum, count) => sum + count, 0),
    statements,
  );
}

/** Says in words what may come from one or two people. */
function withholdShare(cell: GroupShare): GroupShare {
  if (!isShare(cell)) return cell;
  const { favourable, answers, statements } = cell;
  const kept = withholdCounts(favourable, answers - favourable, statements);
  return typeof kept === 'string' ? kept : cell;
}

function makeShare(favourable: number, answers: number, statements: number): Share | undefined {
  if (answers === 0) return undefined;
  const people = Math.floor(answers / statements);
  return { share: favourable / answers, favourable, answers, statements, people };
}

function sumShares(shares: readonly Share[], statements: number): Share | undefined {
  const sum = (key: 'favourable' | 'answers') => shares.reduce((all, share) => all + share[key], 0);
  return makeShare(sum('favourable'), sum('answers'), statements);
}

/** Adds up what groups say. @returns undefined where one of them has no number */
export function addShares({ groups }: ShareRow, of: readonly string[]): Share | undefined {
  const shares = of.map((group) => groups.get(group)).filter(isShare);
  if (shares.length === 0 || shares.length < of.length) return undefined;
  return sumShares(shares, Math.max(...shares.map(({ statements }) => statements)));
}
