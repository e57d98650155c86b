/** Reads CSV and TSV as a table. */
import { removeFormulaEscape } from '../../model/escape-csv.ts';
import { readCsv } from '../csv.ts';
import { ImportProblem } from '../intake/reading.ts';
import { makeSourceText, type SourceText } from '../intake/source-text.ts';
import { SheetProblem } from '../sheet-problem.ts';
import type { SourceTable } from './source-table.ts';

/** The texts that a spreadsheet program writes for a formula that has no value. */
const ERRORS = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|ERROR!)$/;

/** Returns whether a cell holds only the error of a formula. */
export function isFormulaError(text: string): boolean {
  return ERRORS.test(text.trim());
}

/** Reads a table. @throws ImportProblem */
export function readCsvTable(text: string): SourceTable {
  const rows = readLines(text);
  const isOwn = ['Type', 'ID', 'Parent', 'Stage'].every((name, at) => rows[0]?.[at]?.text === name);
  const silent: { readonly text: SourceText; readonly why: string }[] = [];
  let breaks = 0;
  const read = rows.map((row) => {
    const number = (row[0]?.line ?? 1) - breaks;
    breaks += row.reduce((sum, { text: cell }) => sum + countBreaks(cell), 0);
    return row.map((cell, at) => {
      const plain = isOwn ? removeFormulaEscape(cell.text) : cell.text;
      const made = makeSourceText(plain, `${nameColumnAt(at)}${number}`);
      if (!made || !isFormulaError(made.text)) return made;
      silent.push({ text: made, why: 'the error of a formula' });
      return undefined;
    });
  });
  return { name: '', rows: read, merged: [], silent, notes: [], remarks: [] };
}

const countBreaks = (text: string) => text.match(/\r\n?|\n/g)?.length ?? 0;

function readLines(text: string) {
  try {
    return readCsv(text, { isLoose: true });
  } catch (error) {
    if (!(error instanceof SheetProblem)) throw error;
    const { message, help, line, column } = error.refusal;
    throw new ImportProblem(
      message,
      help,
      line === undefined || column === undefined ? undefined : { line, column },
    );
  }
}

/** Names a column as spreadsheet programs do: A, B, …, Z, AA. @param at its number, from 0 */
export function nameColumnAt(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${nameColumnAt(Math.floor(at / 26) - 1)}${letter}`;
}
