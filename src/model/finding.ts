/** Findings: what is wrong in a strategy, and where. */

export const LEVELS = ['error', 'warn', 'info'] as const;
export type Level = (typeof LEVELS)[number];

/** A point in a text: line and column count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From one point up to, but not including, another. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** A change to a file’s text: the text between two offsets (without a byte order mark) is replaced. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change that fixes a finding, is safe to apply and touches no commitment. */
export interface Fix {
  /** What the fix does: “Write `theme` in place of `them`.” */
  readonly description: string;
  readonly edits: readonly TextEdit[];
  /** Whether words of a person are lost, so that the description, which repeats them, must be shown. */
  readonly isLoss?: true;
}

/** Why a finding does not count: a comment in the file, or it was accepted. */
export interface Suppression {
  readonly kind: 'comment' | 'accepted';
  readonly reason?: string;
  /** The last day on which it applies. */
  readonly until?: string;
}

export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  /** `criteria/loan-time`: the section and id of the entry it is about. */
  readonly entity?: string;
  /** The key it is about, within the entry. */
  readonly field?: string;
  readonly help?: string;
  /** The value it is about, where one field can have several findings of a rule. */
  readonly about?: string;
  readonly related: readonly Related[];
  readonly fix?: Fix;
  /** Set if the finding is suppressed and does not count. */
  readonly suppressed?: Suppression;
}

/** Returns whether a level reaches a threshold; an error reaches all. */
export function matchesThreshold(level: Level, threshold: Level): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(threshold);
}

/** Sorts findings by place, then by rule: the order in which they are shown. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareTexts(a.file, b.file) ||
      a.range.start.line - b.range.start.line ||
      a.range.start.column - b.range.start.column ||
      compareTexts(a.rule, b.rule) ||
      compareTexts(a.message, b.message),
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Drops the numbers of list items from a field, because inserting an item above changes them, as with line numbers. */
export function dropItemNumbers(field: string): string {
  return field
    .split('.')
    .filter((key) => !/^\d+$/.test(key))
    .join('.');
}
