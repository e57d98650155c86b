/** Shows all answers of an interview on one screen, and asks which of them is to be changed. */
import { isWentBack } from '../../exit.ts';
import type { Host } from '../../host/host.ts';
import type { InterviewWords } from '../../interview/words.ts';
import { cutToWidth, padToWidth } from '../../report/columns.ts';
import { measureDisplayWidth } from '../../report/frame.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import { loadPaint } from '../print.ts';

/** One answer as it is listed. */
export interface AnswerRow {
  readonly key: string;
  readonly label: string;
  /** How the answer is understood; empty if the question was left open. */
  readonly shown: string;
  /** Whether it can be used. */
  readonly isUsed: boolean;
}

const LEAST_COLUMNS = 60;

/**
 * Lists the answers and asks.
 * @returns the key of the question to ask again, `<` for the last one, or undefined if all is well
 */
export async function reviewAnswers(
  host: Host,
  { say }: InterviewWords,
  rows: readonly AnswerRow[],
  file: string,
): Promise<string | undefined> {
  if (rows.length === 0) return undefined;
  const paint = await loadPaint(host.stderr);
  host.stderr.write(`\n${paint.strong(say('Your answers'))}\n`);
  for (const line of layOutRows(rows, host.stderr.columns)) host.stderr.write(`${line}\n`);
  const prompts = await host.prompts();
  const ask = say('Write {file}?', file);
  for (let help = say('Press Enter to write it. To change an answer, type its number.'); ; ) {
    let said: string;
    try {
      const fits = (typed: string) => findRow(rows, typed) !== undefined;
      said = (await prompts.text(ask, { help, fits })).trim();
    } catch (error) {
      if (!isWentBack(error)) throw error;
      return '<';
    }
    const row = findRow(rows, said);
    if (row !== undefined) return row === '' ? undefined : row;
    help = say('Type a number from 1 to {last}, or press Enter to write the file.', String(rows.length));
  }
}

/** Returns the key for a typed number, nothing for a yes, and undefined if it is neither. */
function findRow(rows: readonly AnswerRow[], typed: string): string | undefined {
  const said = typed.trim().normalize('NFKC');
  if (/^(?:|y|yes|ok|j|ja|o|oui|s|si|sí|はい)$/iu.test(said)) return '';
  if (said === '<') return '<';
  return /^\d{1,4}$/.test(said) ? rows[Number(said) - 1]?.key : undefined;
}

/** Lays the answers out, one line each; in a narrow window the answer stands below its name. */
export function layOutRows(rows: readonly AnswerRow[], columns: number): readonly string[] {
  const numberWidth = String(rows.length).length + 1;
  const labels = rows.map(({ label }) => revealOnOneLine(label));
  const widest = Math.min(20, Math.max(0, ...labels.map(measureDisplayWidth)));
  return rows.flatMap(({ shown, isUsed }, at) => {
    const number = String(at + 1).padStart(numberWidth);
    const label = cutToWidth(labels[at] ?? '', 22);
    const said = `${isUsed ? '' : '✘ '}${shown === '' ? '–' : revealOnOneLine(shown)}`;
    if (columns < LEAST_COLUMNS)
      return [
        `${number} ${label}`,
        `${' '.repeat(numberWidth + 1)}${cutToWidth(said, columns - numberWidth - 2)}`,
      ];
    const begin = `${number}  ${padToWidth(label, widest)}  `;
    return [`${begin}${cutToWidth(said, Math.min(columns, 110) - measureDisplayWidth(begin))}`];
  });
}
