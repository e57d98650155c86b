/** The parts of a text that a fix may name: its keys, its values, its comments and the narrative below it. */
import { splitFrontMatter } from '../yaml/front-matter.ts';
import type { Comment } from '../yaml/limits.ts';
import type { KeyPath, PlaceBook } from '../yaml/places.ts';
import { readTree } from '../yaml/tree.ts';

/** A key, or a value that is not a section or list with something in it. */
export interface TextPart {
  readonly is: 'key' | 'value';
  readonly path: KeyPath;
  /** The numbers of the entries down to it: they stay when a key is renamed. */
  readonly address: string;
  readonly start: number;
  readonly end: number;
  /** The name of a key; the value as YAML reads it; `{}` or `[]` for an empty section or list. */
  readonly value: unknown;
}

export interface TextParts {
  readonly text: string;
  readonly parts: readonly TextPart[];
  readonly comments: readonly Comment[];
  /** Where the narrative begins; the end of the text if there is none. */
  readonly planEnd: number;
  /** Whether the text breaks a rule of YAML. */
  readonly isBroken: boolean;
}

/** Reads the parts of a text. @param file the ending `.md` means front matter */
export function readTextParts(text: string, file: string): TextParts {
  const split = file.endsWith('.md') ? splitFrontMatter(text) : { plan: text, offset: 0 };
  if (!split) return { text, parts: [], comments: [], planEnd: 0, isBroken: true };
  const { value, places, comments, isBroken } = readTree(split.plan, text, split.offset);
  const parts = isObject(value) ? [...listParts(value, [], [], places)] : [];
  return { text, parts, comments, planEnd: split.offset + split.plan.length, isBroken };
}

/** Lists the parts of a section or list in the order of its entries. */
function* listParts(
  holder: object,
  path: KeyPath,
  address: readonly number[],
  places: PlaceBook,
): Generator<TextPart> {
  const keys = Array.isArray(holder) ? [...holder.keys()] : Object.keys(holder);
  for (const [number, key] of sortByPlace(keys, holder, places).entries()) {
    const slot = places.slot(holder, key);
    if (!slot) continue;
    const below = [...path, key];
    const numbers = [...address, number];
    const at = { path: below, address: numbers.join() };
    if (typeof key === 'string') yield { ...at, is: 'key', start: slot.start, end: slot.keyEnd, value: key };
    const value = (holder as Record<string | number, unknown>)[key];
    if (isObject(value) && Object.keys(value).length > 0) yield* listParts(value, below, numbers, places);
    else {
      const plain = isObject(value) ? (Array.isArray(value) ? '[]' : '{}') : value;
      yield {
        ...at,
        is: 'value',
        start: slot.valueStart,
        end: Math.max(slot.valueStart, slot.end),
        value: plain,
      };
    }
  }
}

/** Sorts keys by their place, because an object puts names that are numbers first. */
function sortByPlace(keys: readonly (string | number)[], holder: object, places: PlaceBook) {
  const startOf = (key: string | number) => places.slot(holder, key)?.start ?? 0;
  return [...keys].sort((a, b) => startOf(a) - startOf(b));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
