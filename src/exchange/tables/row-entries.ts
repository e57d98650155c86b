/** What the rows of a table say. */
import type { OutlineValue } from '../intake/outline.ts';
import type { SourceText } from '../intake/source-text.ts';
import type { OpenEntry } from './open-entry.ts';

/** The entries of a table, and the texts of its rows that belong to none. */
export interface ReadRows {
  readonly entries: readonly OpenEntry[];
  /** The texts of the rows that belong to no entry. */
  readonly others: readonly SourceText[];
  readonly measurements: readonly Measurement[];
}

/** A row with a value of another row, which it names. */
export interface Measurement {
  readonly of: SourceText;
  readonly value: OutlineValue;
  /** The other texts of the row. */
  readonly rest: readonly SourceText[];
}
