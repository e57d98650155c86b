/** The last guard of an import: a value that the schema refuses goes back to the texts that are kept. */
import * as z from 'zod/mini';
import type { DraftMap, DraftValue } from '../../model/draft.ts';
import { isDraftMap } from '../../model/draft.ts';
import { strategySchema } from '../../model/schema.ts';
import type { OpenIntake } from './intake.ts';

/** Removes what the schema refuses from a draft; the texts behind it are kept as they stand. */
export function keepWhatDoesNotFit(draft: DraftMap, intake: OpenIntake): DraftMap {
  const result = z.safeParse(strategySchema, dropOwnKeys(draft));
  if (result.success) return draft;
  return result.error.issues.reduce((all, { path }) => {
    const keys = path.map(String);
    intake.release(keys, 'the key does not take it');
    return removeAt(all, keys);
  }, draft);
}

/** Drops keys of the reader’s own, which the schema leaves to the parser. */
function dropOwnKeys(value: DraftValue | undefined): unknown {
  if (!isDraftMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, below]) =>
      key.startsWith('x-') ? [] : [[key, dropOwnKeys(below)]],
    ),
  );
}

function removeAt(map: DraftMap, [key, ...rest]: readonly string[]): DraftMap {
  if (key === undefined || !Object.hasOwn(map, key)) return map;
  const { [key]: at, ...others } = map;
  const below: DraftValue | undefined = isDraftMap(at) && rest.length > 0 ? removeAt(at, rest) : undefined;
  return below === undefined ? others : { ...map, [key]: below };
}
