/** The answers of a look back as data: the keys of a retrospective, all of them optional. */
import * as z from 'zod/mini';
import { section } from '../model/fields.ts';
import { retroSchema } from '../model/retro.ts';

export const retroAnswersSchema = section({
  ...retroSchema.shape,
  strat: z.optional(retroSchema.shape.strat),
});
