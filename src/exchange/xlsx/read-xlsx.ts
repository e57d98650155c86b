/** Reads a workbook as tables: the texts and values of its cells. Formulas are not calculated, and macros never run. */
import { ImportProblem } from '../intake/reading.ts';
import type { SourceTable } from '../tables/source-table.ts';
import { readWorkbook } from './read-parts.ts';
import { readSheetTable } from './read-sheet.ts';
import { unpackWorkbook } from './unpack.ts';

const SHEETS_LIMIT = 200;

/** Reads a workbook. @throws ImportProblem */
export function readXlsx(bytes: Uint8Array): readonly SourceTable[] {
  const parts = unpackWorkbook(bytes);
  const book = readWorkbook(parts);
  const sheets = book.sheets.filter(({ part }) => /worksheets\//i.test(part));
  if (sheets.length === 0 || sheets.length > SHEETS_LIMIT)
    throw new ImportProblem(
      sheets.length === 0
        ? 'The workbook has no sheet with cells.'
        : `The workbook has more than ${SHEETS_LIMIT} sheets.`,
      'Copy the sheet with the plan into a new workbook, and import that.',
    );
  return sheets.map((sheet) => readSheetTable(parts, book, sheet, sheets.length === 1));
}
