/** Explains keys that are a part of a value, or a key and its value: what braces make of a comma or a missing space. */
import { quoteValue } from '../../model/quote.ts';
import type { KeyPath, PlaceBook } from '../yaml/places.ts';
import type { Trouble } from '../yaml/trouble.ts';
import { answerNumber } from './answer-number.ts';
import { getValueAt } from './schema-walk.ts';
import { showCode } from './to-type.ts';
import { askAbout, isObject, type ShapedFile } from './wrong-value.ts';

/** Explains `unit:evenings`: in braces, YAML takes it for one key. */
export function explainMissingSpace(
  key: string,
  known: readonly string[],
): Pick<Trouble, 'message' | 'help'> | undefined {
  const [, name = '', value = ''] = /^([\w-]+):(\S.*)$/.exec(key) ?? [];
  if (!known.includes(name)) return undefined;
  return {
    message: `A space is missing after \`${name}:\`.`,
    help: `Write ${showCode(`${name}: ${value}`)}.`,
  };
}

/** The most keys of one entry among which the one before is looked for: nobody writes more. */
const MOST_KEYS = 100;

const knownCounts = new WeakMap<object, number>();

/** Counts the keys of an entry, once: it may have thousands of keys that are asked about. */
function countKeys(holder: object): number {
  const count = knownCounts.get(holder) ?? Object.keys(holder).length;
  knownCounts.set(holder, count);
  return count;
}

/** Explains digits that a comma in braces has made a key of: `{ budget: 14,000 }`. */
export function explainCutNumber(
  key: string,
  path: KeyPath,
  file: ShapedFile,
): Pick<Trouble, 'message' | 'help'> | undefined {
  const holder = getValueAt(file.root, path);
  if (
    !/^\d+(?:\.\d+)?(?: ?[^\s\d]{1,12}){0,2}$/.test(key) ||
    !isObject(holder) ||
    getValueAt(holder, [key]) !== null
  )
    return undefined;
  const before = findKeyBefore(key, holder, file.places);
  const value = before === undefined ? undefined : getValueAt(holder, [before]);
  if (before === undefined || isObject(value) || !/^\d[\d .]*$/.test(String(value))) return undefined;
  const asked = askAbout(file, [...path, before]);
  const answer = answerNumber({
    ...asked,
    value: `${writeAsTyped(value, before, holder, file.places)},${key}`,
  });
  if (!answer) return undefined;
  delete (holder as Record<string, unknown>)[before];
  file.places.damage([...path, before]);
  return {
    message: `\`${before}\` has a comma. Between braces, a comma ends the value, so ${quoteValue(key)} became a key.`,
    help: answer.help,
  };
}

/** Adds the zeros that YAML has cut: `30.000` is read as 30. */
function writeAsTyped(value: unknown, key: string, holder: object, places: PlaceBook): string {
  const slot = places.slot(holder, key);
  const written = String(value);
  const length = slot ? slot.end - slot.valueStart : 0;
  if (typeof value !== 'number' || length <= written.length) return written;
  return (written.includes('.') ? written : `${written}.`).padEnd(length, '0');
}

/** Finds the key that stands directly before another in the text; undefined among very many. */
export function findKeyBefore(key: string, holder: object, places: PlaceBook): string | undefined {
  if (countKeys(holder) > MOST_KEYS) return undefined;
  const start = places.slot(holder, key)?.start ?? 0;
  const above = Object.keys(holder).flatMap((name) => {
    const at = places.slot(holder, name)?.start ?? start;
    return at < start ? [{ name, at }] : [];
  });
  return above.sort((a, b) => b.at - a.at)[0]?.name;
}
