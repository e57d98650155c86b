/** The answers file: a strategy as far as it is known. It has the keys of `strategy.yaml`, and none of them is required. */
import * as z from 'zod/mini';
import type { DraftMap } from '../model/draft.ts';
import { section } from '../model/fields.ts';
import { strategySchema } from '../model/schema.ts';

export const answersSchema = section({
  ...strategySchema.shape,
  strat: z.optional(strategySchema.shape.strat),
  name: z.optional(strategySchema.shape.name),
});

export type Answers = z.infer<typeof answersSchema>;

/** Answers as a draft; the format’s own marker is left to the template. */
export function draftOf(answers: Answers): DraftMap {
  const { strat: _, ...rest } = answers;
  return rest as DraftMap;
}
