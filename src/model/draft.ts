/** A strategy in the making: the answers so far, under the keys that they will have in the file. */

/** Marks an answer that does not fit its key, such as “about 80” for a number. It is kept as a comment. */
export const UNCLEAR: unique symbol = Symbol('unclear');

export interface Unclear {
  readonly [UNCLEAR]: string;
}

export type DraftValue = string | number | boolean | null | Unclear | readonly DraftValue[] | DraftMap;

export interface DraftMap {
  readonly [key: string]: DraftValue | undefined;
}

/** One answer and the keys that lead to it; `isItem` adds it to the list there. */
export interface Answer {
  readonly path: readonly string[];
  readonly value: DraftValue;
  readonly isItem?: true;
}

export function markUnclear(said: string): Unclear {
  return { [UNCLEAR]: said };
}

export function isUnclear(value: DraftValue | undefined): value is Unclear {
  return typeof value === 'object' && value !== null && UNCLEAR in value;
}

export function isDraftList(value: DraftValue | undefined): value is readonly DraftValue[] {
  return Array.isArray(value);
}

export function isDraftMap(value: DraftValue | undefined): value is DraftMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnclear(value);
}

/** Returns the draft with one more answer. */
export function addAnswer(draft: DraftMap, { path, value, isItem }: Answer): DraftMap {
  const [key, ...rest] = path;
  if (key === undefined) return draft;
  const old = Object.hasOwn(draft, key) ? draft[key] : undefined;
  if (rest.length > 0) {
    const below = { path: rest, value, ...(isItem && { isItem }) };
    return { ...draft, [key]: addAnswer(isDraftMap(old) ? old : {}, below) };
  }
  return { ...draft, [key]: isItem ? [...(isDraftList(old) ? old : []), value] : value };
}

/** Returns the value at a path, or undefined if there is none. */
export function getDraftValue(draft: DraftMap, path: readonly string[]): DraftValue | undefined {
  let at: DraftValue | undefined = draft;
  for (const key of path) at = isDraftMap(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return at;
}
