/** A sheet with one value in each line: `id`, `value` and, where people have them, `at`, `confidence` and `note`. */
import type { CsvRow } from './csv.ts';
import { type CsvTable, findColumn } from './csv-table.ts';
import type { SheetEntry } from './sheet-entries.ts';
import {
  findMeasure,
  readConfidence,
  readNote,
  readPastDate,
  readValue,
  type SheetReader,
  skipCell,
} from './sheet-values.ts';

export function isLongSheet(table: CsvTable): boolean {
  return findColumn(table, 'id') !== -1 && findColumn(table, 'value') !== -1;
}

/** Reads the values of a long sheet. Other columns are not read. @throws SheetProblem */
export function readLongSheet(reader: SheetReader, table: CsvTable): readonly SheetEntry[] {
  const columns = {
    id: findColumn(table, 'id'),
    value: findColumn(table, 'value'),
    at: findColumn(table, 'at', 'date'),
    confidence: findColumn(table, 'confidence'),
    note: findColumn(table, 'note'),
  };
  return table.rows.flatMap((row) => readLine(reader, row, columns) ?? []);
}

type Columns = Readonly<Record<'id' | 'value' | 'at' | 'confidence' | 'note', number>>;

function readLine(reader: SheetReader, row: CsvRow, columns: Columns): SheetEntry | undefined {
  const id = row[columns.id];
  const cell = row[columns.value];
  const measure = id && findMeasure(reader, id.text, id);
  if (!measure || skipCell(reader, cell?.text ?? '') || !cell) return undefined;
  const [at, confidence, note] = [row[columns.at], row[columns.confidence], row[columns.note]].map((one) =>
    one?.text.trim() ? one : undefined,
  );
  const said = readNote(note);
  return {
    id: measure.id,
    value: readValue(reader, measure, cell),
    ...(at && { date: readPastDate(reader, at) }),
    ...(confidence && { confidence: readConfidence(reader, confidence) }),
    ...(said && { note: said }),
    line: cell.line,
    column: cell.column,
  };
}
