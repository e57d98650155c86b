/** Edits of a text at known places; every other character stays as it is. */
import type { Edit, Fix } from '../../model/finding.ts';

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
  const edits: Edit[] = [];
  for (const fix of fixes) {
    const fits = fix.edits.every(
      (edit) => isWithin(edit, text) && !edits.some((other) => overlap(edit, other)),
    );
    (fits ? applied : left).push(fix);
    if (fits) edits.push(...fix.edits);
  }
  return { text: spliced(text, edits), applied, left };
}

/** Applies edits that do not overlap, in any order. */
export function spliced(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: written } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(from, start) + written;
    from = end;
  }
  return result + text.slice(from);
}

function isWithin({ start, end }: Edit, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

/** Returns whether two edits overlap. Two insertions at one place do, because their order is not known. */
function overlap(a: Edit, b: Edit): boolean {
  return (
    (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end))
  );
}
