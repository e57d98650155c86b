/** The messages for values that do not fit their schema, in our own words and with their place. */
import type * as z from 'zod/mini';
import { isBinding } from '../../model/commitments.ts';
import type { Fix } from '../../model/finding.ts';
import { HIDING_KEYS } from '../../model/hidden.ts';
import { getStrategyKinds, walkKeyKinds } from '../../model/key-kinds.ts';
import { isMisspelling } from '../../model/misspelling.ts';
import { findNearest, suggestNearest } from '../../model/nearest.ts';
import { countNoun, quoteValue } from '../../model/quote.ts';
import { findSynonym } from '../../model/synonyms.ts';
import type { KeyPath, PlaceBook } from '../yaml/places.ts';
import type { Trouble } from '../yaml/trouble.ts';
import {
  findSchemaAt,
  fitsApartFromKeys,
  getExpected,
  getShape,
  getValueAt,
  type Schema,
  unwrapSchema,
} from './schema-walk.ts';

/** Reports a key that the section does not have. */
export function reportUnknownKey(
  key: string,
  path: KeyPath,
  root: object,
  owner: Schema | undefined,
  places: PlaceBook,
): Trouble {
  const shape = getShape(unwrapSchema(owner, {})) ?? {};
  const known = Object.keys(shape);
  const full = [...path, key];
  const where = path.length === 0 ? 'here' : `in ${quoteValue(path.join('.'))}`;
  const holder = getValueAt(root, path);
  const free = known.filter((name) => !isObject(holder) || !places.has(holder, name));
  const ours = findSynonym(key, free);
  const meant = ours ? ours[0] : findNearest(key, known);
  if (meant !== undefined) places.damage([...path, ...(ours ?? [meant])]);
  return {
    rule: 'key-unknown',
    message: `There is no key ${quoteValue(key)} ${where}.${ours ? ` Use \`${ours.join('.')}\`.` : suggestNearest(key, known)}`,
    help: HIDING_KEYS.includes(key)
      ? adviseOnMark(key, path)
      : ours
        ? adviseOnSynonym(ours)
        : meant !== undefined
          ? `Write \`${meant}:\`.`
          : listKeys(where, known),
    range: places.rangeOfPath(root, full),
    path: full,
    ...(meant !== undefined && !ours && fixKeyName(key, meant, path, root, shape[meant], places)),
  };
}

/** Says where a key that hides may stand, and what it does where it stands now. */
function adviseOnMark(key: string, path: KeyPath): string {
  const all = path.length === 0 ? 'the whole file' : `all of ${quoteValue(path.join('.'))}`;
  return `Here it keeps ${all} from the public. To hide one entry, write \`${key}: true\` in an entry with an id, or in an item of \`not_doing\`, \`communication\`, \`execution\` or \`reality.evidence\`.`;
}

function adviseOnSynonym(ours: readonly string[]): string {
  const above = ours.slice(0, -1);
  return above.length === 0
    ? `Write \`${ours[0]}:\`.`
    : `Write it as \`${ours.at(-1)}:\` below \`${above.join(': ')}:\`.`;
}

function listKeys(where: string, known: readonly string[]): string {
  return `Keys ${where}: ${known.map((name) => `\`${name}\``).join(', ')}. A key of your own begins with \`x-\`.`;
}

/**
 * Makes the fix that corrects a misspelt key, in its present quotes. There is none if the key may be another word, the
 * right key exists already or binds people, the value does not fit it, or the name is not on one line.
 */
function fixKeyName(
  key: string,
  meant: string,
  path: KeyPath,
  root: object,
  wanted: Schema | undefined,
  places: PlaceBook,
): { readonly fix?: Fix } {
  const owner = getValueAt(root, path);
  if (!isObject(owner) || isBinding([...path, meant])) return {};
  const isAnother = isKeyName(key) || findSynonym(key, [meant]) !== undefined;
  if (isAnother || !isMisspelling(key, meant) || !fitsApartFromKeys(wanted, getValueAt(owner, [key])))
    return {};
  const slot = places.slot(owner, key);
  const quotes = slot ? slot.keyEnd - slot.start - key.length : -1;
  if (!slot || (quotes !== 0 && quotes !== 2) || places.has(owner, meant)) return {};
  if (!places.isOnOneLine(slot.start, slot.keyEnd)) return {};
  const edit = { start: slot.start + quotes / 2, end: slot.keyEnd - quotes / 2, text: meant };
  return { fix: { description: `Write \`${meant}\` in place of ${quoteValue(key)}.`, edits: [edit] } };
}

let keyNames: ReadonlySet<string> | undefined;

/** Returns whether a name is a key of the format: here it may be in the wrong section, but it is spelt well. */
function isKeyName(name: string): boolean {
  keyNames ??= new Set([...walkKeyKinds(getStrategyKinds())].map(({ path }) => path.at(-1) ?? ''));
  return keyNames.has(name);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Reports a key of a map that is not an id, handle or name. */
export function reportBadKey(path: KeyPath, root: object, schema: Schema, places: PlaceBook): Trouble {
  const record = unwrapSchema(findSchemaAt(schema, path.slice(0, -1), root), {});
  const expected =
    record && 'keyType' in record._zod.def ? getExpected(record._zod.def.keyType as Schema) : undefined;
  return {
    rule: 'schema',
    message: `${quoteValue(path.at(-1))} is not ${expected?.expected ?? 'a name'}.`,
    help: expected?.help ?? 'Use a shorter name.',
    range: places.rangeOfPath(root, path),
    path,
  };
}

/** Reports a value that its schema does not take. */
export function reportMismatch(
  issue: z.core.$ZodIssue,
  path: KeyPath,
  value: unknown,
  wanted: Schema | undefined,
  root: object,
  places: PlaceBook,
): Trouble {
  const range = places.rangeOfPath(root, path);
  if (value === undefined) {
    const key = path.at(-1);
    return {
      rule: 'schema',
      message: `The file has no ${quoteValue(key)}.`,
      help: `Add \`${key}:\`.`,
      range,
      path,
    };
  }
  const name = formatPathEnd(path);
  if (issue.code === 'too_big' && typeof value !== 'number')
    return reportTooLarge(path, value, issue.maximum, root, places);
  const { expected, help } = getExpected(wanted) ?? { expected: 'something else', help: undefined };
  return {
    rule: 'schema',
    message: `${name} is ${describeShapeValue(value)}, but should be ${expected}.`,
    help:
      value === true && HIDING_KEYS.includes(String(path.at(-1)))
        ? adviseOnMark(String(path.at(-1)), path.slice(0, -1))
        : (help ?? `Write ${expected}.`),
    range,
    path,
  };
}

/** Reports a text, list or map that is too large. */
export function reportTooLarge(
  path: KeyPath,
  value: unknown,
  most: number | bigint,
  root: object,
  places: PlaceBook,
): Trouble {
  const size =
    typeof value === 'string'
      ? countNoun(value.length, 'character')
      : countNoun(measureSize(value), 'entry', 'entries');
  return {
    rule: 'schema',
    message: `${formatPathEnd(path)} has ${size}; at most ${most} fit.`,
    help: 'Shorten it.',
    range: places.rangeOfPath(root, path),
    path,
  };
}

/** Formats the last key of a path: `target`; for an item of a list, the list and its number. */
function formatPathEnd(path: KeyPath): string {
  const last = path.at(-1);
  return typeof last === 'number'
    ? `Entry ${last + 1} of ${quoteValue(path.at(-2))}`
    : quoteValue(last ?? 'The file');
}

function describeShapeValue(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a section with keys';
  if (typeof value === 'number') return `the number ${quoteValue(value)}`;
  return typeof value === 'string'
    ? value.trim() === ''
      ? 'empty'
      : `the text ${quoteValue(value)}`
    : quoteValue(value);
}

function measureSize(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
