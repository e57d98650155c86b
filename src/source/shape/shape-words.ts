/** The messages for values that do not fit their schema, in our own words and with their place. */
import type * as z from 'zod/mini';
import { hasUnseen } from '../../model/characters.ts';
import type { Fix } from '../../model/finding.ts';
import { HIDING_KEYS } from '../../model/hidden.ts';
import { countNoun, quoteValue } from '../../model/quote.ts';
import type { Key, KeyPath, PlaceBook } from '../yaml/places.ts';
import type { Trouble } from '../yaml/trouble.ts';
import { answerValue } from './answer.ts';
import { respellReference } from './answer-ids.ts';
import { adviseOnMark } from './key-words.ts';
import { fitsForCertain } from './quick-fit.ts';
import { getExpected } from './schema-walk.ts';
import { showPair, writeFlow } from './to-type.ts';
import { askAbout, isObject, type Remedy, type ShapedFile, type WrongValue } from './wrong-value.ts';

/** Reports a value that its schema does not take. */
export function reportMismatch(issue: z.core.$ZodIssue, path: KeyPath, file: ShapedFile): Trouble {
  const asked = askAbout(file, path);
  const { value, key } = asked;
  const range = file.places.rangeOfPath(file.root, path);
  const at = { rule: 'schema' as const, range, path };
  if (value === undefined)
    return {
      ...at,
      message: `The file has no ${quoteValue(key)}.`,
      help: isOne(asked.wanted) ? `Add ${showPair(key, 1)}.` : `Add \`${key}:\`.`,
    };
  if (issue.code === 'too_big' && typeof value !== 'number')
    return reportTooLarge(path, value, issue.maximum, file.root, file.places);
  const answer = answerValue(asked);
  if (answer?.inside) at.range = file.places.rangeOfPath(file.root, [...path, ...answer.inside]);
  if (answer) return { ...at, message: answer.message, help: answer.help, ...fixValue(asked, answer) };
  const { expected, help } = getExpected(asked.wanted) ?? { expected: 'something else', help: undefined };
  return {
    ...at,
    message: `${formatPathEnd(path)} is ${describeShapeValue(value)}, but should be ${expected}.`,
    help:
      value === true && HIDING_KEYS.includes(String(key))
        ? adviseOnMark(String(key), path.slice(0, -1))
        : (help ?? `Write ${expected}.`),
  };
}

/** Returns whether a key takes the number 1 alone. */
function isOne(wanted: WrongValue['wanted']): boolean {
  return wanted !== undefined && fitsForCertain(wanted, 1) && !fitsForCertain(wanted, 2);
}

/** Makes the fix that spells a value in our form, where it certainly means the same and is on one line. */
function fixValue(asked: WrongValue, { written }: Remedy): { readonly fix?: Fix } {
  const { places, holder, holderKind, key, value } = asked;
  const text = holderKind?.kind === 'reference' ? respellReference(value, asked, holderKind) : written;
  const slot = isObject(holder) ? places.slot(holder, key) : undefined;
  if (typeof value === 'string' && hasUnseen(value)) return {};
  if (text === undefined || !slot || !places.isOnOneLine(slot.valueStart, slot.end)) return {};
  const edit = { start: slot.valueStart, end: slot.end, text };
  return { fix: { description: `Write \`${text}\` in place of ${quoteValue(value)}.`, edits: [edit] } };
}

/** Reports a text that was read as a list of one. */
export function reportSingle(
  holder: object,
  key: Key,
  value: string,
  path: KeyPath,
  places: PlaceBook,
): Trouble {
  const slot = places.slot(holder, key);
  const isOnOneLine = slot !== undefined && places.isOnOneLine(slot.valueStart, slot.end);
  const text = writeFlow([value]);
  return {
    rule: 'schema',
    level: 'warn',
    message: `\`${key}\` is a list, and ${quoteValue(value)} is not between brackets.`,
    help: `Write ${showPair(key, [value])}.`,
    range: places.range(holder, key),
    path,
    ...(isOnOneLine && {
      fix: {
        description: `Write \`${text}\` in place of ${quoteValue(value)}.`,
        edits: [{ start: slot.valueStart, end: slot.end, text }],
      },
    }),
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
