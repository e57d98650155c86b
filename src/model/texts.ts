/** Every text of a strategy, wherever it stands. */
import { NOUN } from './names.ts';
import type { Section } from './plan.ts';
import type { Strategy } from './schema.ts';

export interface TextPlace {
  readonly at: object;
  readonly key: string | number;
  /** Where it stands, for a sentence: `source` of criterion `loan-time`. */
  readonly name: string;
  /** The key at the top of the file below which it stands. */
  readonly root: string;
  readonly text: string;
}

/** Walks over texts, names of people and dates alike; keys of the reader’s own (`x-…`) are left out. */
export function textsOf(strategy: Strategy): Iterable<TextPlace> {
  return within(strategy, { of: '', isEntry: false });
}

/** How a text below an object is named: ` of criterion \`loan-time\``. */
interface Owner {
  readonly of: string;
  /** Whether it can be told from its like: an entry with an id, or with its number in a list. */
  readonly isEntry: boolean;
  readonly key?: string;
  readonly root?: string;
}

function* within(at: object, owner: Owner): Iterable<TextPlace> {
  const isList = Array.isArray(at);
  for (const [key, value] of Object.entries(at)) {
    const root = owner.root ?? key;
    const name = `${isList ? `Entry ${Number(key) + 1}` : `\`${key}\``}${owner.of}`;
    if (key.startsWith('x-')) continue;
    if (typeof value === 'string') yield { at, key: isList ? Number(key) : key, name, root, text: value };
    else if (typeof value === 'object' && value !== null)
      yield* within(value, { ...nameBelow(isList, key, owner), key, root });
  }
}

function nameBelow(isList: boolean, key: string, { of, isEntry, key: map }: Owner): Owner {
  if (isList) return { of: ` of entry ${Number(key) + 1}${of}`, isEntry: true };
  if (map !== undefined && Object.hasOwn(NOUN, map))
    return { of: ` of ${NOUN[map as Section]} \`${key}\``, isEntry: true };
  return { of: ` of \`${key}\`${isEntry ? of : ''}`, isEntry: false };
}
