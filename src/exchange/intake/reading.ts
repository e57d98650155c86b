/** The result of reading a file of another tool: a draft, its check-ins, and where each text of the file went. */
import type { DraftMap } from '../../model/draft.ts';
import type { SourceText } from './source-text.ts';

/** The formats, as `--as` names them. */
export const IMPORT_FORMATS = ['csv', 'xlsx', 'okr-markdown', 'yaml', 'json', 'stratml', 'strat'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Where a text went. `kept`: under `x-import` of the entry. */
export type TextFate = 'mapped' | 'kept' | 'left-out';

/** One text of the file. */
export interface TextReport extends SourceText {
  readonly fate: TextFate;
  /** The keys in the draft that lead to it, or to the entry that keeps it; empty for the plan itself. */
  readonly path: readonly string[];
  /** Why it was kept or left out: a short phrase without a full stop, such as “no key for it”. */
  readonly why?: string;
}

/** A record beside the strategy, below its folder. */
export interface ImportedRecord {
  /** Such as `checkins/2027-03-31.yaml`. */
  readonly file: string;
  readonly data: DraftMap;
  /** The Markdown below the front matter; empty if there is none. */
  readonly narrative: string;
}

/** Something a person should know: two owners, a hidden sheet, a date that was worked out. One or two sentences. */
export interface ImportRemark {
  readonly at?: string;
  readonly says: string;
}

export interface ImportReading {
  readonly draft: DraftMap;
  /** The Markdown of a `strategy.md`; empty if there is none. */
  readonly narrative: string;
  readonly records: readonly ImportedRecord[];
  /** Every text of the source that is not empty, once, in the order of the source. */
  readonly texts: readonly TextReport[];
  readonly remarks: readonly ImportRemark[];
}

/** A text with two readings: the person who imports has to say which is meant. */
export interface ImportDoubt {
  /** `fiscal`: it names a fiscal year, and nothing says when one begins. */
  readonly is: 'dates' | 'decimal' | 'fiscal';
  readonly text: SourceText;
  /** Both readings in our form. */
  readonly readings: readonly string[];
}

/** Why a file is refused: what is wrong, and what to do. */
export interface ImportRefusal {
  readonly message: string;
  readonly help: string;
  readonly line?: number;
  readonly column?: number;
}

/** Ends the reading of a file that cannot be brought in. */
export class ImportProblem extends Error {
  readonly refusal: ImportRefusal;

  constructor(message: string, help: string, place?: { readonly line: number; readonly column: number }) {
    super(message);
    this.name = 'ImportProblem';
    this.refusal = { message, help, ...(place && { line: place.line, column: place.column }) };
  }
}

/** Ends the reading of a file whose dates or numbers have two readings, with all of them. */
export class ImportDoubts extends Error {
  readonly doubts: readonly ImportDoubt[];

  constructor(doubts: readonly ImportDoubt[]) {
    super('Some texts have two readings.');
    this.name = 'ImportDoubts';
    this.doubts = doubts;
  }
}

// Each bundle has its own copy of these classes, so errors are recognized by name.

export function isImportProblem(error: unknown): error is ImportProblem {
  return error instanceof Error && error.name === 'ImportProblem';
}

export function isImportDoubts(error: unknown): error is ImportDoubts {
  return error instanceof Error && error.name === 'ImportDoubts';
}
