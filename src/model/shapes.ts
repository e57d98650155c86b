/** The shapes of values in our files, with the expectation that a message states. */
import * as z from 'zod/mini';
import { DATE_PATTERN, ID_PATTERN } from './patterns.ts';

/** The expectation that a message states for a value of the wrong shape, and the advice. */
export interface Expected {
  readonly expected: string;
  readonly help?: string;
}

/** Expectations by schema: messages use these and never zod's own words. */
export const expectations: z.core.$ZodRegistry<Expected> = z.registry<Expected>();

/** The most characters (UTF-16 units) in one text: longer fields slow down Markdown readers and nobody reads them. */
export const TEXT_LIMIT = 8192;
/** The most entries in one map or list. */
export const COUNT_LIMIT = 1000;

export const FAR_ID_LIMIT = 200;

export function addExpectation<S extends z.ZodMiniType>(schema: S, expected: string, help?: string): S {
  expectations.add(schema, help === undefined ? { expected } : { expected, help });
  return schema;
}

export const plainText = addExpectation(
  z.string().check(z.maxLength(TEXT_LIMIT)),
  'a text',
  'Write it as text; put quotes around it where it is a number, a date or holds `: `.',
);
/** Every written form of a date. */
export const dateShape = addExpectation(
  z.union([
    z.string().check(z.regex(new RegExp(DATE_PATTERN))),
    z.int().check(z.minimum(1900), z.maximum(2199)),
  ]),
  'a date',
  'Write `2028`, `2028-H1`, `2028-Q3`, `2028-09` or `2028-09-30` (or `FY2028`, `FY2028-H2`, `FY2028-Q3` where `fiscal_year_starts` is set).',
);
export const idShape = addExpectation(
  z.string().check(z.regex(new RegExp(ID_PATTERN))),
  'an id',
  'An id begins with a lower-case letter and has only a–z, 0–9 and `-`, at most 60: `loan-time`.',
);

export function makeWholeShape(least: number, most: number) {
  return addExpectation(
    z.int().check(z.minimum(least), z.maximum(most)),
    `a whole number from ${least} to ${most}`,
  );
}

/** Every text that a target may be: a limit (`<= 0.6`, `at least 40`) or a range (`30..40`). */
export const TARGET_PATTERN =
  '^\\s*(?:(?:>=|<=|at least|at most|under)\\s*-?\\d+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?\\s*\\.\\.\\s*-?\\d+(?:\\.\\d+)?)\\s*$';
/** A target as written. */
export type TargetValue = number | string;
/** A number, or a text that states a limit. */
export const targetShape = addExpectation(
  z.union([z.number(), z.string().check(z.regex(new RegExp(TARGET_PATTERN)))]),
  'a number or a limit',
  'Write the bare number, a limit such as `"<= 0.6"` or `">= 40"`, or a range such as `"30..40"`; the unit belongs in `unit`.',
);

export const shortText = addExpectation(
  z.string().check(z.minLength(1), z.maxLength(200)),
  'a short text',
  'Write it as text; put quotes around a number.',
);
