import * as z from 'zod/mini';
import { field } from '../../model/fields.ts';
import { LEVEL_NAMES, WRITTEN_LEVELS } from '../../model/level.ts';
import { addExpectation } from '../../model/shapes.ts';

/** Makes a field for a level, which takes `warn` and `warning` alike. */
export function makeLevelField(description: string) {
  const names = LEVEL_NAMES.map((name) => `\`${name}\``).join(', ');
  return field(addExpectation(z.enum(WRITTEN_LEVELS), `one of ${names}`), description, 'choice');
}
