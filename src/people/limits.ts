/**
 * What keeps people from being found in a survey. Five is the default of Viva Glint, Lattice, Humaans, Emplify,
 * AskYourTeam and Quantum Workplace; the lowest that Lattice and Humaans allow is 3.
 */
import { HARDLY_ANYBODY, NEARLY_ALL } from '../model/survey.ts';

/** The least group where a survey does not say. */
export const DEFAULT_LEAST = 5;
/** The lowest that a least group may be set to. */
export const LOWEST_LEAST = 3;
/** Groups of so many people have statements of their own; smaller ones have only dimensions. */
export const STATEMENTS_FROM = 30;
/** So many people could be found. */
const FEW = 2;

/**
 * Returns counts that show nobody, or words in their place where one or two people may be all who differ.
 * @param statements how many statements of the dimension the answers are to
 */
export function withholdCounts(
  favourable: number,
  rest: number,
  statements: number,
): readonly [favourable: number, rest: number] | typeof NEARLY_ALL | typeof HARDLY_ANYBODY {
  const few = FEW * statements;
  if (rest <= few) return NEARLY_ALL;
  return favourable <= few ? HARDLY_ANYBODY : [favourable, rest];
}
