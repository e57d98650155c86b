/** Fixes a strategy: applies every fix that changes only what it names, and says which it left out. */
import type { Fix } from '../../model/finding.ts';
import { applyEdits, applyFixes } from './edit.ts';
import { type FixRefusal, findRefusal, isOnlyAsNamed } from './fix-guard.ts';
import { readTextParts, type TextParts } from './text-parts.ts';

export interface FixedStrategy<F extends Fix = Fix> {
  readonly bytes: Uint8Array;
  readonly applied: readonly F[];
  readonly refused: readonly Refused<F>[];
}

/** A fix that was left out. */
export interface Refused<F extends Fix = Fix> {
  readonly fix: F;
  readonly why: FixRefusal;
}

const MARK = '\ufeff';

/**
 * Applies fixes to a text. Fixes that overlap one already applied wait for the next round, and are not counted as refused.
 * @param file the ending `.md` means front matter
 */
export function fixStrategy<F extends Fix>(
  bytes: Uint8Array,
  file: string,
  fixes: readonly F[],
): FixedStrategy<F> {
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = whole.startsWith(MARK) ? MARK : '';
  const before = readTextParts(whole.slice(mark.length), file);
  const refused: Refused<F>[] = [];
  const named = fixes.filter((fix) => {
    const why = findRefusal(before, fix);
    if (why) refused.push({ fix, why });
    return !why;
  });
  const applied = chooseFixes(before, file, applyFixes(before.text, named).applied, refused);
  if (applied.length === 0) return { bytes, applied, refused };
  const text = applyEdits(before.text, listEdits(applied));
  return { bytes: new TextEncoder().encode(mark + text), applied, refused };
}

/** Chooses the fixes that together change only what they name: all of them, or those of each half that do. */
function chooseFixes<F extends Fix>(
  before: TextParts,
  file: string,
  fixes: readonly F[],
  refused: Refused<F>[],
): readonly F[] {
  if (fixes.length === 0 || areAsNamed(before, file, fixes)) return fixes;
  if (fixes.length === 1) {
    refused.push(...fixes.map((fix) => ({ fix, why: 'more' as const })));
    return [];
  }
  const half = fixes.length >> 1;
  const first = chooseFixes(before, file, fixes.slice(0, half), refused);
  const both = [...first, ...chooseFixes(before, file, fixes.slice(half), refused)];
  // Two that are right alone and wrong together: the second waits for the next round.
  return both.length === first.length || areAsNamed(before, file, both) ? both : first;
}

function areAsNamed(before: TextParts, file: string, fixes: readonly Fix[]): boolean {
  const edits = listEdits(fixes);
  return isOnlyAsNamed(before, readTextParts(applyEdits(before.text, edits), file), edits);
}

const listEdits = (fixes: readonly Fix[]) => fixes.flatMap(({ edits }) => edits);
