/**
 * Turns tallies into what a survey file holds: merged groups, statements for large groups and dimensions for small
 * ones, and no number that may come from one or two people. What is left out here is never written anywhere.
 */
import type { SurveyCounts } from '../model/survey.ts';
import { OUTCOMES_STATEMENT } from './instruments/structure.ts';
import { STATEMENTS_FROM, withholdCounts } from './limits.ts';
import { mergeGroups } from './merge-groups.ts';
import { addTallies, type GroupTally, type StatementTally } from './tally.ts';

/** A dimension with the ids of its statements. */
export interface CountedDimension {
  readonly id: string;
  readonly statements: readonly { readonly id: string }[];
}

/** The part of a survey file that counts. */
export interface StoredAnswers {
  readonly groups: Readonly<Record<string, number>>;
  /** Statements first, in their order, then dimensions. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, SurveyCounts>>>>;
  /** How many groups were put together, because they were too small. */
  readonly mergedGroups: number;
}

/** Makes what is stored. @param tallies by group as it was chosen */
export function storeCounts(
  tallies: ReadonlyMap<string, GroupTally>,
  dimensions: readonly CountedDimension[],
  least: number,
): StoredAnswers {
  const sizes = new Map([...tallies].map(([group, { people }]) => [group, people]));
  const merged = mergeGroups(sizes, least);
  const names = [...new Set(merged.values())];
  const groups = names.map((name) => {
    const own = [...tallies].filter(([group]) => merged.get(group) === name);
    return [name, addTallies(own.map(([, tally]) => tally))] as const;
  });
  const cells = groups.flatMap(([name, tally]) =>
    dimensions.flatMap((dimension) => storeDimension(tally, dimension).map((cell) => ({ ...cell, name }))),
  );
  const tested = groups.flatMap(([name, tally]) => storeOutcomes(tally).map((cell) => ({ ...cell, name })));
  const order = [
    ...dimensions.flatMap(({ statements }) => statements.map(({ id }) => id)),
    OUTCOMES_STATEMENT,
  ];
  const ids = [...order, ...dimensions.map(({ id }) => id)];
  const answers = ids.flatMap((id) => {
    const own = [...cells, ...tested].filter((cell) => cell.id === id);
    return own.length === 0 ? [] : [[id, Object.fromEntries(own.map(({ name, counts }) => [name, counts]))]];
  });
  const mergedGroups = [...merged].filter(([group, name]) => group !== name).length;
  return {
    groups: Object.fromEntries(groups.map(([name, { people }]) => [name, people])),
    answers: Object.fromEntries(answers),
    mergedGroups,
  };
}

interface StoredCell {
  readonly id: string;
  readonly counts: SurveyCounts;
}

/** Stores the statements of a large group; where one of them would show a few people, only the dimension. */
function storeDimension(
  { people, statements: tallied }: GroupTally,
  { id, statements }: CountedDimension,
): readonly StoredCell[] {
  const own = statements.flatMap((one) => {
    const counts = tallied.get(one.id);
    return counts === undefined || addUp(counts) === 0 ? [] : [{ id: one.id, counts }];
  });
  if (own.length === 0) return [];
  const isOpen = ({ counts }: { readonly counts: StatementTally }) =>
    typeof withholdCounts(counts[2], counts[0] + counts[1], 1) !== 'string';
  if (people >= STATEMENTS_FROM && own.every(isOpen))
    return own.map(({ id: one, counts }) => ({ id: one, counts: [...counts] }));
  const favourable = own.reduce((sum, { counts }) => sum + counts[2], 0);
  const all = own.reduce((sum, { counts }) => sum + addUp(counts), 0);
  return [{ id, counts: toStored(withholdCounts(favourable, all - favourable, statements.length)) }];
}

const addUp = ([disagree, between, agree]: StatementTally) => disagree + between + agree;

function toStored(counts: ReturnType<typeof withholdCounts>): SurveyCounts {
  return typeof counts === 'string' ? counts : [...counts];
}

function storeOutcomes({ outcomes: { right, wrong } }: GroupTally): readonly StoredCell[] {
  if (right + wrong === 0) return [];
  return [{ id: OUTCOMES_STATEMENT, counts: toStored(withholdCounts(right, wrong, 1)) }];
}
