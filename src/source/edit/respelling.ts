/**
 * Tells a new spelling from a new meaning. A fix may spell a date, a number, an id or a choice in our form even where
 * it is a commitment: what could not be read before is read afterwards, and says the same.
 */
import { hasUnseen } from '../../model/characters.ts';
import { findKeyKind, getStrategyKinds } from '../../model/key-kinds.ts';
import { restyleId } from '../../model/make-id.ts';
import { ID_PATTERN } from '../../model/patterns.ts';
import { readTypedDate } from '../../model/typed-date.ts';
import { readTypedTarget } from '../../model/typed-target.ts';
import type { KeyPath } from '../yaml/places.ts';
import type { TextPart } from './text-parts.ts';

const ID = new RegExp(ID_PATTERN);

/** Returns whether a part may be spelt in another way, if only its spelling changes. */
export function mayBeRespelled({ is, path, value }: TextPart): boolean {
  if (typeof value !== 'string') return is === 'value' && typeof value === 'number' && isDateAt(path);
  if (hasUnseen(value)) return false;
  if (is === 'key') return isEntryId(path) && !ID.test(value);
  return respellValue(path, value) !== undefined;
}

/** Returns whether a part says the same before and after. */
export function isSameSpelledAnew(before: TextPart, after: TextPart): boolean {
  const { is, path, value } = before;
  if (is !== after.is) return false;
  if (is === 'key') return isEntryId(path) && typeof value === 'string' && restyleId(value) === after.value;
  if (after.address === `${before.address},0`)
    return (
      isListAt(path) &&
      typeof value === 'string' &&
      (after.value === value || after.value === restyleId(value))
    );
  return respellValue(path, value) === after.value;
}

/** Spells a value in our form, as its key takes it; undefined if it has no such form. */
function respellValue(path: KeyPath, value: unknown): unknown {
  const kind = findKeyKind(getStrategyKinds(), path);
  const above = findKeyKind(getStrategyKinds(), path.slice(0, -1));
  if (isListAt(path) || above?.kind === 'reference') return restyleId(String(value));
  if (isDateAt(path)) return readCertain(readTypedDate(String(value)));
  if (typeof value !== 'string') return undefined;
  if (kind?.kind === 'number' || above?.kind === 'numbers')
    return readCertain(readTypedTarget(value)) ?? readWithUnit(value);
  const typed = value.trim().toLowerCase();
  if (kind?.to && kind.kind === 'text') return restyleId(value);
  return kind?.values?.find((one) => one === typed);
}

/** Reads a number with a scale and the sign of a currency, `4m €`, where `m` alone may be metres. */
function readWithUnit(value: string): unknown {
  const currency = /\p{Sc}/u.exec(value)?.[0];
  return currency === undefined ? undefined : readCertain(readTypedTarget(value, { unit: currency }));
}

function readCertain(read: { readonly is: string; readonly value?: unknown }): unknown {
  return read.is === 'certain' ? read.value : undefined;
}

function isDateAt(path: KeyPath): boolean {
  const kind = findKeyKind(getStrategyKinds(), path)?.kind;
  return kind === 'date' || kind === 'beginning';
}

/** Returns whether a path leads to a list of ids or words, which may be written as one alone. */
function isListAt(path: KeyPath): boolean {
  const kind = findKeyKind(getStrategyKinds(), path)?.kind;
  return kind === 'reference' || kind === 'facts';
}

function isEntryId(path: KeyPath): boolean {
  return findKeyKind(getStrategyKinds(), path.slice(0, -1))?.kind === 'entries';
}
