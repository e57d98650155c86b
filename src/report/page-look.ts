/** How a page looks: its columns, and how much of each entry it shows. */
import { NARROW } from './columns.ts';
import type { ViewEntry } from './entries.ts';
import type { Paint } from './paint.ts';

/** How much is shown of an entry. */
export interface Limits {
  /** The most places of an entry to fix first, lines of its advice and lines of its sentence. */
  readonly places: number;
  readonly help: number;
  readonly sentence: number;
  /** The most entries of the second part, and the lines of each. */
  readonly others: number;
  readonly otherLines: number;
  /** The most lines about what is absent. */
  readonly absent: number;
}

export interface PageLook {
  readonly paint: Paint;
  readonly width: number;
  readonly limits: Limits;
  /** The columns of a level, before the text, and of the longest name of a rule. */
  readonly level: number;
  readonly text: number;
  readonly rule: number;
}

/**
 * The columns from which names of rules have a column of their own: in the first part, and in the second. In a page
 * with fewer than the least of these, the text begins at the left, below the level.
 */
export const WIDE = 80;
export const WIDER = 96;
const NARROW_TEXT = 3;

/** Chooses the columns in which the levels, the text and the names of rules begin. */
export function chooseColumns(
  entries: readonly Pick<ViewEntry, 'rule' | 'level'>[],
  width: number,
): Pick<PageLook, 'text' | 'rule' | 'level'> {
  const level = entries.some((entry) => entry.level === 'warn') ? 7 : 5;
  const rule = Math.max(0, ...entries.map((entry) => entry.rule.length));
  return { level, text: width < NARROW ? NARROW_TEXT : level + 6, rule };
}
