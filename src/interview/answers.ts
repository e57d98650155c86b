/** The answers file: a strategy as far as it is known. It has the keys of `strategy.yaml`, all of them optional. */
import * as z from 'zod/mini';
import { type DraftMap, type DraftValue, isDraftMap } from '../model/draft.ts';
import { section } from '../model/fields.ts';
import { strategySchema } from '../model/schema.ts';

export const answersSchema = section({
  ...strategySchema.shape,
  strat: z.optional(strategySchema.shape.strat),
  name: z.optional(strategySchema.shape.name),
});

export type Answers = z.infer<typeof answersSchema>;

/** Makes a draft from answers. Drops empty sections and the format marker, which the template writes. */
export function makeDraft(answers: Answers): DraftMap {
  const { strat: _, ...rest } = answers as DraftMap;
  return dropEmptySections(
    isDraftMap(rest.stages) ? { ...rest, stages: dropEmptySections(rest.stages) } : rest,
  );
}

function dropEmptySections(map: DraftMap): DraftMap {
  const isEmpty = (value: DraftValue | undefined) => isDraftMap(value) && Object.keys(value).length === 0;
  return Object.fromEntries(Object.entries(map).filter(([, value]) => !isEmpty(value)));
}
