/** Fields of measures and check-ins that hold numbers of one meaning. */
import * as z from 'zod/mini';
import { STAGES } from './choices.ts';
import type { Mark } from './key-info.ts';
import { DATE_PATTERN } from './patterns.ts';
import { field, fieldsOfKind, number } from './plain-fields.ts';
import { addExpectation, makeWholeShape, targetShape } from './shapes.ts';

/** A number, or a text that states a limit. */
export const target = fieldsOfKind('number', z.optional(targetShape));

/** A number above 0. */
export const positive = fieldsOfKind(
  'number',
  z.optional(
    addExpectation(
      z.number().check(z.positive()),
      'a number above 0',
      'Write the bare number; leave the unit out.',
    ),
  ),
);

/** A share from 0 to 1. */
export const share = fieldsOfKind(
  'number',
  z.optional(
    addExpectation(
      z.number().check(z.minimum(0), z.maximum(1)),
      'a number from 0 to 1',
      'Write 7 of 10, or 70 %, as `0.7`.',
    ),
  ),
);

/** A number of days. */
export const days = (most: number, description: string, ...marks: readonly Mark[]) => ({
  ...field(makeWholeShape(0, most), description, 'number', marks),
  unit: 'days' as const,
});

/** An amount of money, in the currency of the plan. */
export const money = (description: string, ...marks: readonly Mark[]) => ({
  ...number(description, ...marks),
  unit: 'money' as const,
});

/** A number of people, in full-time equivalents. */
export const workforce = (description: string, ...marks: readonly Mark[]) => ({
  ...number(description, ...marks),
  unit: 'people' as const,
});

/** Numbers by the day for which they hold: a date, or a stage for its last day. */
export const numbersByDay = fieldsOfKind(
  'numbers',
  z.optional(
    addExpectation(
      z.record(
        addExpectation(
          z.union([
            z.string().check(z.regex(new RegExp(DATE_PATTERN))),
            z.string().check(z.regex(/^(?:19|20|21)\d\d$/)),
            z.enum(STAGES),
          ]),
          'a date or a stage',
          'Write a date such as `2027-06`, or a stage: `incremental`, `substantial`, `transformational`.',
        ),
        z.number(),
      ),
      'a map of dates and numbers',
      'Write each as `2027-06: 48`.',
    ),
  ),
);
