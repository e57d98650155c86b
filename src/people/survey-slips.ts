/** What must not stand in a stored survey: numbers that show a few people, and counts that cannot be. */
import type { Survey, SurveyCounts } from '../model/survey.ts';
import { OUTCOMES_STATEMENT } from './instruments/structure.ts';
import { findInstrument } from './instruments.ts';
import { STATEMENTS_FROM, withholdCounts } from './limits.ts';

/** Counts of a survey, with what they are about. */
export interface StoredCounts {
  /** The statement or dimension. */
  readonly asked: string;
  readonly group: string;
  readonly counts: SurveyCounts;
  /** The object that holds them, under the name of the group. */
  readonly at: object;
  /** How many statements they add up; undefined where nobody knows what was asked. */
  readonly statements: number | undefined;
  readonly isStatement: boolean;
  /** How many people the group has; undefined if the survey does not name it. */
  readonly size: number | undefined;
}

/** Lists all counts of a survey in the order of its file. */
export function listStoredCounts({ instrument, answers = {}, groups = {} }: Survey): readonly StoredCounts[] {
  const dimensions =
    instrument === undefined || instrument === 'gap' ? [] : findInstrument(instrument).dimensions;
  const sizes = new Map(dimensions.map(({ id, statements }) => [id, statements.length]));
  const statements = new Set(dimensions.flatMap((one) => one.statements.map(({ id }) => id)));
  return Object.entries(answers).flatMap(([asked, at]) =>
    Object.entries(at).map(([group, counts]) => ({
      asked,
      group,
      counts,
      at,
      statements: asked === OUTCOMES_STATEMENT || statements.has(asked) ? 1 : sizes.get(asked),
      isStatement: asked !== OUTCOMES_STATEMENT && statements.has(asked),
      size: Object.hasOwn(groups, group) ? groups[group] : undefined,
    })),
  );
}

/** Returns whether counts are those of a statement of a group that is too small to have its own. */
export function isStatementTooSmall({ isStatement, size = 0 }: StoredCounts): boolean {
  return isStatement && size < STATEMENTS_FROM;
}

/** Returns the words that counts must be stored as; undefined if the numbers show nobody. */
export function findWithheldWords({ counts, statements = 1, isStatement, size = 0, asked }: StoredCounts) {
  if (isStatement || typeof counts === 'string') return undefined;
  if (asked === OUTCOMES_STATEMENT && size >= STATEMENTS_FROM) return undefined;
  const [favourable = 0] = counts;
  const kept = withholdCounts(favourable, addUp(counts) - favourable, statements);
  return typeof kept === 'string' ? kept : undefined;
}

/** Adds up counts; words have none. */
export function addUp(counts: SurveyCounts): number {
  return typeof counts === 'string' ? 0 : counts.reduce((sum, count) => sum + count, 0);
}
