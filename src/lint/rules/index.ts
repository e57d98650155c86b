/** Every rule, in the order of the catalogue: the one list. */
import type { AnyRule } from '../rule.ts';
import { criterionWithoutBaseline } from './criterion-without-baseline.ts';
import { destinationLength } from './destination-length.ts';

export const RULES: readonly AnyRule[] = [destinationLength, criterionWithoutBaseline];
