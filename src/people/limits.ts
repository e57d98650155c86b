/**
 * Below these limits a survey gives no number, so that nobody can be found. Each counts people; sources are named where
 * a limit is not ours.
 */
import { HARDLY_ANYBODY, NEARLY_ALL } from '../model/survey-terms.ts';

/** The fewest people of a group with numbers of its own: the usual default of survey services (Viva Glint, Lattice). */
export const DEFAULT_LEAST = 5;
/** The lowest that a configuration may set: the lowest of Lattice and Humaans. */
export const LOWEST_LEAST = 3;
/** The highest that a configuration may set. */
export const HIGHEST_LEAST = 10;
/** Groups of so many people have their statements stored; smaller ones only their dimensions (ours). */
export const STATEMENTS_FROM = 30;
/** So many people could be found by what they did not say (ours). */
export const FEW_PEOPLE = 2;

/** The answers of a smaller group to a dimension. */
export type DimensionCounts = readonly [favourable: number, rest: number];

/**
 * Withholds numbers that may come from one or two people: at most twice as many answers as the dimension has
 * statements, none included. Where both sides are so small, the larger side is the one that is said.
 * @param statements how many statements the dimension has
 */
export function withholdCounts(
  favourable: number,
  rest: number,
  statements: number,
): DimensionCounts | typeof NEARLY_ALL | typeof HARDLY_ANYBODY {
  const few = FEW_PEOPLE * statements;
  if (rest <= few && favourable >= rest) return NEARLY_ALL;
  return favourable <= few ? HARDLY_ANYBODY : [favourable, rest];
}
