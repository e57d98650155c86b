/** Finds what its writer meant to hide from the public, so that a mistake in doing so does not publish it. */
import { type Closed, closePart, HIDING_KEYS } from '../../model/hidden.ts';
import { getStrategyKinds, type KeyKind } from '../../model/key-kinds.ts';
import { findNearest } from '../../model/nearest.ts';

/** A section, a map of entries or an entry, and the key that hides it. */
export interface ClosedPart extends Closed {
  readonly part: Record<string, unknown>;
  /** The key of the format that it stands for, where the part has it. */
  readonly as: string | undefined;
}

/**
 * Lists the parts that a key closes although it cannot be read: its value is not `true` or `false`, its name is
 * misspelled or not known, or it stands where it does not belong. All but the reader's own keys are reported as well.
 */
export function listClosedParts(value: unknown, of: KeyKind = getStrategyKinds()): readonly ClosedPart[] {
  const found: ClosedPart[] = [];
  if (typeof value === 'object' && value !== null) collectClosedParts(value, of, found);
  return found;
}

/** Every file is walked, so this makes no lists on its way. */
function collectClosedParts(value: object, of: KeyKind, found: ClosedPart[]): void {
  const part = value as ClosedPart['part'];
  const isList = Array.isArray(value);
  for (const key of Object.keys(part)) {
    const child = part[key];
    const below = of.below(key);
    const why = isList ? undefined : findMark(key, child, of, below);
    if (why) found.push({ ...why, part, key });
    if (below && typeof child === 'object' && child !== null) collectClosedParts(child, below, found);
  }
}

/** Closes the parts once everything that cannot be read was removed. */
export function closeParts(parts: readonly ClosedPart[]): void {
  for (const { part, as, ...why } of parts) {
    closePart(part, why);
    if (as !== undefined) part[as] = true;
  }
}

type Mark = Pick<ClosedPart, 'isMark' | 'as'>;

/** Finds what a key hides by its name, or because nobody knows what it means; undefined if it hides nothing. */
function findMark(key: string, value: unknown, of: KeyKind, below: KeyKind | undefined): Mark | undefined {
  if (of.keys.length === 0) return isMarkOfMap(key, value, of) ? { isMark: true, as: undefined } : undefined;
  if (below?.kind === 'hides') return value !== false ? { isMark: true, as: key } : undefined;
  if (below) return isHidingKey(key) && value === true ? { isMark: true, as: undefined } : undefined;
  if (/^x-/i.test(key.normalize('NFKC')))
    return OWN_MARK.test(key.normalize('NFKC')) && value !== false
      ? { isMark: true, as: undefined }
      : undefined;
  const meant = findHidingKey(key, of.keys);
  if (meant === undefined) return { isMark: false, as: undefined };
  if (value === false) return undefined;
  return { isMark: true, as: of.below(meant)?.kind === 'hides' ? meant : undefined };
}

/** Keys of the reader's own that say it in their name, in the languages of the briefs. */
const OWN_MARK =
  /confiden|internal|\bintern[aeo]?\b|privat|privé|secret|sensitiv|restricted|hidden|vertraulich|geheim|no[tn]-?public|\bnda\b|機密|社外秘/i;

function isHidingKey(key: string): boolean {
  return HIDING_KEYS.includes(key);
}

/** Finds the hiding key that an unknown key was meant as. */
function findHidingKey(key: string, keys: readonly string[]): string | undefined {
  const meant = findNearest(key, [...keys, ...HIDING_KEYS]);
  return meant !== undefined && isHidingKey(meant) ? meant : undefined;
}

/**
 * Returns whether a key of a map by id is no entry but a mark of the whole map: its value is no entry, or it has the
 * name of a mark and a value that only a mark has. An id or a term may well be called `internal`.
 */
export function isMarkOfMap(key: string, value: unknown, of: Pick<KeyKind, 'below'>): boolean {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return false;
  if (value === false) return false;
  if (value === true || isMeantAsYes(value)) return true;
  if (findHidingKey(key.toLowerCase(), []) === undefined) return false;
  const isText = typeof value === 'string' && of.below('*')?.kind === 'text';
  return !isText || !/\s/.test(value.trim());
}

function isMeantAsYes(value: unknown): boolean {
  return value === 1 || (typeof value === 'string' && /^\s*(?:true|yes|y|on|1)\s*$/i.test(value));
}
