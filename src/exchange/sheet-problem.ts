/** Why a sheet is refused: what is wrong, what to do, and where. */
import { cutText, quoteValue } from '../model/quote.ts';
import { keepVisibleLine } from '../model/visible.ts';

/** A place in the text of a sheet; both count from 1, columns in UTF-16 units. */
export interface SheetPlace {
  readonly line: number;
  readonly column: number;
}

export interface SheetRefusal {
  readonly message: string;
  readonly help: string;
  readonly line?: number;
  readonly column?: number;
}

/** Ends the reading of a sheet; `readCheckinSheet` turns it into a refusal. */
export class SheetProblem extends Error {
  readonly refusal: SheetRefusal;

  constructor(message: string, help: string, place?: SheetPlace) {
    super(message);
    this.refusal = { message, help, ...(place && { line: place.line, column: place.column }) };
  }
}

/** The most characters of a cell in a message: sheets of others hold names and texts that belong nowhere else. */
export const CELL_LIMIT = 40;

/** Cuts a cell for a message, to 40 characters that can be seen. */
export function cutCell(text: string): string {
  const seen = keepVisibleLine(text.slice(0, 1000));
  return seen.length > CELL_LIMIT ? `${cutText(seen, CELL_LIMIT - 1)}…` : seen;
}

export function quoteCell(text: string): string {
  return quoteValue(cutCell(text));
}
