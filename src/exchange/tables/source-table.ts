/** A table of a file, before anything is known about its columns: CSV has one, a workbook one for each sheet. */
import type { SourceText } from '../intake/source-text.ts';

/** The cells of a row by their columns; an empty cell is undefined. */
export type SourceRow = readonly (SourceText | undefined)[];

/** Cells that were joined: the first of them holds the text. Rows and columns count from 0. */
export interface MergedCells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SourceTable {
  /** The name of the sheet; empty for CSV. */
  readonly name: string;
  /** In the order of the sheet; rows without a text are there, too, so that numbers of rows stay true. */
  readonly rows: readonly SourceRow[];
  readonly merged: readonly MergedCells[];
  /** Texts that say nothing, such as the error of a formula, and why. They are not in the rows. */
  readonly silent: readonly { readonly text: SourceText; readonly why: string }[];
  /** Texts beside the cells: notes, and the targets of links. */
  readonly notes: readonly SourceText[];
  /** Sentences for the person who imports: a hidden sheet was read, too. */
  readonly remarks: readonly string[];
}
