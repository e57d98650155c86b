/** Which parts of a strategy are hidden from the public: by a key in them, or in doubt. */
import { hiding } from './fields.ts';

/** The keys that hide an entry from the public, wherever they belong. */
export const HIDING_KEYS: readonly string[] = Object.keys(hiding);

/** Why a part is closed although no key of the format closes it. */
export interface Closed {
  /** The key as it was written. */
  readonly key: string;
  /** Whether the key hides by its name; otherwise nobody knows what it means. */
  readonly isMark: boolean;
}

/** Beside the model, because a mark of a whole map of entries is no entry. */
const closed = new WeakMap<object, Closed>();

export function closePart(part: object, why: Closed): void {
  if (!closed.get(part)?.isMark) closed.set(part, why);
}

/** Returns whether a key hides an entry or section from the public; the reader of files closes them in doubt. */
export function isMarkedHidden(part: object): boolean {
  const keys = part as Readonly<Record<string, unknown>>;
  return HIDING_KEYS.some((key) => keys[key] === true) || closed.get(part)?.isMark === true;
}

/** Returns whether an entry or section is hidden from the public, by a mark or in doubt. */
export function isHidden(part: object): boolean {
  return closed.has(part) || isMarkedHidden(part);
}

/** A part that is closed because of a key that the format does not have. */
export interface Doubt {
  /** Such as `criteria.loan-time`; empty for the whole file. */
  readonly place: string;
  readonly key: string;
}

/** Lists the outermost parts that are hidden only in doubt, or by a key of the reader’s own. */
export function listDoubts(part: unknown, path: readonly string[] = []): readonly Doubt[] {
  if (typeof part !== 'object' || part === null) return [];
  const why = closed.get(part);
  if (isMarkedHidden(part) && !/^x-/i.test(why?.key ?? '')) return [];
  if (why) return [{ place: path.join('.'), key: why.key }];
  return Object.entries(part).flatMap(([key, value]) => listDoubts(value, [...path, key]));
}
