/** Fixes a file of accepted findings: takes entries away or lowers their counts, and nothing else. */
import type { Fix } from '../../model/finding.ts';
import { applyFixes } from './edit.ts';
import type { FixedStrategy } from './fix-strategy.ts';

const MARK = '\ufeff';

/** Applies fixes to a JSON file. Where more than its entries would change, it stays as it is. */
export function fixEntries<F extends Fix>(bytes: Uint8Array, fixes: readonly F[]): FixedStrategy<F> {
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = whole.startsWith(MARK) ? MARK : '';
  const before = whole.slice(mark.length);
  const { text, applied } = applyFixes(before, fixes);
  if (applied.length === 0) return { bytes, applied, refused: [] };
  if (!isShorterList(before, text, applied.length))
    return { bytes, applied: [], refused: fixes.map((fix) => ({ fix, why: 'more' })) };
  return { bytes: new TextEncoder().encode(mark + text), applied, refused: [] };
}

/** Returns whether both are the same JSON, apart from at most so many entries that are gone or have another count. */
function isShorterList(before: string, after: string, most: number): boolean {
  const [old, now] = [parseJson(before), parseJson(after)];
  if (!old || !now || Object.keys(old).join() !== Object.keys(now).join()) return false;
  let changes = 0;
  for (const [key, value] of Object.entries(old)) {
    const left = now[key];
    if (!Array.isArray(value) || !Array.isArray(left)) {
      if (JSON.stringify(value) !== JSON.stringify(left)) return false;
      continue;
    }
    let at = 0;
    for (const entry of value) {
      if (at < left.length && JSON.stringify(entry) === JSON.stringify(left[at])) at++;
      else {
        changes++;
        if (at < left.length && nameEntry(entry) === nameEntry(left[at])) at++;
      }
    }
    if (at < left.length) return false;
  }
  return changes <= most;
}

/** Returns everything about an entry but its count. */
function nameEntry(entry: unknown): string {
  return JSON.stringify(entry, (key, value) => (key === 'count' ? undefined : value));
}

function parseJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
