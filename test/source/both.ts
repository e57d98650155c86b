/** Reads one text with the quick reader and with the library. */
import { readByHand } from '../../src/source/yaml/tree.ts';
import { readByLibrary, type Tree } from '../../src/source/yaml/yaml-library.ts';

/** `unsure`: the quick reader gave up, as it may; `same`; or the difference between the two, which must not occur. */
export type Verdict = 'unsure' | 'same' | `differs: ${string}`;

/**
 * Compares the two readers.
 * @param before the text before this one in its file
 */
export function compare(text: string, before = ''): Verdict {
  const whole = before + text;
  const quick = readByHand(text, whole, before.length);
  if (!quick) return 'unsure';
  const slow = readByLibrary(text, whole, before.length);
  const difference =
    differenceOf(quick.troubles, slow.troubles, 'troubles') ??
    differenceOf(quick.comments, slow.comments, 'comments') ??
    differenceIn(quick.value, slow.value, quick, slow, '');
  return difference === undefined ? 'same' : `differs: ${difference}`;
}

function differenceOf(quick: unknown, slow: unknown, what: string): string | undefined {
  const [ours, theirs] = [JSON.stringify(quick), JSON.stringify(slow)];
  return ours === theirs ? undefined : `${what}: ${ours} is not ${theirs}`;
}

/** Compares values, the order of keys, and all places. */
function differenceIn(
  quick: unknown,
  slow: unknown,
  ours: Tree,
  theirs: Tree,
  path: string,
): string | undefined {
  if (!isObject(quick) || !isObject(slow))
    return Object.is(quick, slow) ? undefined : `${path}: ${show(quick)} is not ${show(slow)}`;
  const found =
    differenceOf(Object.getPrototypeOf(quick) === null, Object.getPrototypeOf(slow) === null, path) ??
    differenceOf(Array.isArray(quick), Array.isArray(slow), path) ??
    differenceOf(Object.keys(quick), Object.keys(slow), path) ??
    differenceOf(ours.places.path(quick), theirs.places.path(slow), `${path} path`) ??
    differenceOf(ours.places.range(quick), theirs.places.range(slow), `${path} range`);
  if (found !== undefined) return found;
  for (const name of Object.keys(quick)) {
    const key = Array.isArray(quick) ? Number(name) : name;
    const below = `${path}/${name}`;
    const different =
      differenceOf(ours.places.slot(quick, key), theirs.places.slot(slow, key), `${below} slot`) ??
      differenceIn(at(quick, name), at(slow, name), ours, theirs, below);
    if (different !== undefined) return different;
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function at(value: object, name: string): unknown {
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function show(value: unknown): string {
  return Object.is(value, -0) ? '-0' : (JSON.stringify(value) ?? String(value));
}
