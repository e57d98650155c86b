/**
 * Fixes a strategy: applies fixes to its text, reads it again, and keeps only those that changed no more than
 * intended.
 */
import { isCommitment } from '../../model/commitments.ts';
import type { Finding, Fix, TextEdit } from '../../model/finding.ts';
import { type Key, type KeyPath, parseStrategy, type StrategyReading } from '../parse.ts';
import { applyFixes } from './edit.ts';

export interface FixedStrategy {
  readonly bytes: Uint8Array;
  readonly applied: readonly Fix[];
}

const BOM = [0xef, 0xbb, 0xbf] as const;

/** Applies all fixes together; if that changes too much, applies each one alone. */
export function fixStrategy(bytes: Uint8Array, file: string, fixes: readonly Fix[]): FixedStrategy {
  const together = tryFixes(bytes, file, fixes);
  if (together) return together;
  let done: FixedStrategy = { bytes, applied: [] };
  for (const fix of fixes) {
    // After the first applied fix the places of the others are no longer known: the next round finds them.
    if (done.applied.length === 0) done = tryFixes(bytes, file, [fix]) ?? done;
  }
  return done;
}

function tryFixes(bytes: Uint8Array, file: string, fixes: readonly Fix[]): FixedStrategy | undefined {
  const before = parseStrategy(bytes, file);
  const { text, applied } = applyFixes(before.text, fixes);
  const fixed = addByteOrderMark(bytes, text);
  const after = parseStrategy(fixed, file);
  const edits = applied.flatMap((fix) => fix.edits);
  return applied.length > 0 && isMeantFix(before, after, edits) ? { bytes: fixed, applied } : undefined;
}

/** Restores the byte order mark, which is not part of the text. */
function addByteOrderMark(bytes: Uint8Array, text: string): Uint8Array {
  const hasMark = BOM.every((byte, at) => bytes[at] === byte);
  return Buffer.concat([...(hasMark ? [Uint8Array.from(BOM)] : []), new TextEncoder().encode(text)]);
}

/** Returns whether values differ only where an edit touches them, no commitment changed, and nothing new is wrong. */
function isMeantFix(before: StrategyReading, after: StrategyReading, edits: readonly TextEdit[]): boolean {
  if (!before.model || !after.model) return false;
  if (hasMoreFindings(after.findings, before.findings)) return false;
  const moved = moveEdits(edits);
  const wasThere = (path: KeyPath) => isTouched(before, path, edits);
  const isThere = (path: KeyPath) => isTouched(after, path, moved);
  return listDifferences(before.model, after.model).every(
    (path) => !isCommitment(path) && (wasThere(path) || isThere(path)),
  );
}

/** Returns whether a schema or syntax rule reports more than before. */
function hasMoreFindings(after: readonly Finding[], before: readonly Finding[]): boolean {
  const counted = (findings: readonly Finding[], wanted: string) =>
    findings.filter(({ rule }) => rule === wanted).length;
  return [...new Set(after.map(({ rule }) => rule))].some(
    (rule) => counted(after, rule) > counted(before, rule),
  );
}

/** Returns the replaced ranges as they are in the new text. */
function moveEdits(edits: readonly TextEdit[]): TextEdit[] {
  let by = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .map((edit) => {
      const start = edit.start + by;
      by += edit.text.length - (edit.end - edit.start);
      return { start, end: start + edit.text.length, text: edit.text };
    });
}

function isTouched({ model, places }: StrategyReading, path: KeyPath, edits: readonly TextEdit[]): boolean {
  const owner = findHolder(model, path);
  const slot = owner && places.slot(owner, path.at(-1) ?? '');
  return slot !== undefined && edits.some(({ start, end }) => start < slot.end && end > slot.start);
}

function findHolder(root: unknown, path: KeyPath): object | undefined {
  let at = root;
  for (const key of path.slice(0, -1))
    at = isObject(at) && Object.hasOwn(at, key) ? (at as Record<Key, unknown>)[key] : undefined;
  return isObject(at) ? at : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Lists the paths at which two values differ: a key that only one has, or a different value. */
function listDifferences(a: unknown, b: unknown, path: KeyPath = []): KeyPath[] {
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b))
    return Object.is(a, b) ? [] : [path];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((name) => {
    const key = Array.isArray(a) ? Number(name) : name;
    const [inA, inB] = [Object.hasOwn(a, name), Object.hasOwn(b, name)];
    const [x, y] = [a, b].map((one) => (one as Record<string, unknown>)[name]);
    return inA && inB ? listDifferences(x, y, [...path, key]) : [[...path, key]];
  });
}
