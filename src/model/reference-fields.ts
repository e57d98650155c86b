/** Fields that name other entries. */
import * as z from 'zod/mini';
import { type Mark, PARENT } from './key-info.ts';
import { FAR_ID_PATTERN } from './patterns.ts';
import { fieldsOfKind, optionalText } from './plain-fields.ts';
import { addExpectation, COUNT_LIMIT, FAR_ID_LIMIT, idShape } from './shapes.ts';

const idsShape = z.optional(
  addExpectation(
    z.array(idShape).check(z.maxLength(COUNT_LIMIT)),
    'a list of ids',
    'Write a list, also for a single one: `[loan-time]`.',
  ),
);

/** Ids of entries, by the maps that may contain them. */
export const references = (to: readonly string[], description: string, ...marks: readonly Mark[]) => ({
  ...fieldsOfKind('reference', idsShape)(description, ...marks),
  to,
});

const farIdsShape = z.optional(
  addExpectation(
    z
      .array(
        addExpectation(
          z.string().check(z.maxLength(FAR_ID_LIMIT), z.regex(new RegExp(FAR_ID_PATTERN))),
          'an id, or `folder#id`',
          'Write the id of an entry here, such as `new-form`, or of another strategy: `../loans#new-form`.',
        ),
      )
      .check(z.maxLength(COUNT_LIMIT)),
    'a list of ids',
    'Write a list, also for a single one: `[new-form]`.',
  ),
);

/** Ids of entries of this strategy, or of another one: `folder#id`. */
export const referencesAround = (to: readonly string[], description: string, ...marks: readonly Mark[]) => ({
  ...fieldsOfKind('reference', farIdsShape)(description, ...marks),
  to,
});

/** Ids of entries of the parent strategy. */
export const referencesUp = (description: string, ...marks: readonly Mark[]) =>
  references([PARENT], description, ...marks);

/** A text, or the id of an entry in one of these maps. */
export const textOrReference = (to: readonly string[], description: string, ...marks: readonly Mark[]) => ({
  ...fieldsOfKind('text', optionalText)(description, ...marks),
  to,
});
