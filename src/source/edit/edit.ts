/** Edits of a text at known places; every other character stays as it is. */
import type { Fix, TextEdit } from '../../model/finding.ts';

export interface Edited<F extends Fix = Fix> {
  readonly text: string;
  readonly applied: readonly F[];
  /** Fixes that overlap one already applied: they wait for a second round. */
  readonly left: readonly F[];
}

/** Applies fixes, each with all its edits or not at all. */
export function applyFixes<F extends Fix>(text: string, fixes: readonly F[]): Edited<F> {
  const applied: F[] = [];
  const left: F[] = [];
  const edits: TextEdit[] = [];
  for (const fix of fixes) {
    const fits = fix.edits.every(
      (edit) => isEditWithin(edit, text) && !edits.some((other) => doesOverlap(edit, other)),
    );
    (fits ? applied : left).push(fix);
    if (fits) edits.push(...fix.edits);
  }
  return { text: applyEdits(text, edits), applied, left };
}

/** Applies edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: written } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(from, start) + written;
    from = end;
  }
  return result + text.slice(from);
}

function isEditWithin({ start, end }: TextEdit, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

/** Returns whether two edits overlap. Two insertions at one place do, because their order is not known. */
function doesOverlap(a: TextEdit, b: TextEdit): boolean {
  return (
    (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end))
  );
}
