/** Turns the bytes of a sheet into text, or says how to save it. */
import { SheetProblem } from './sheet-problem.ts';

/** The most bytes of a sheet. */
export const SHEET_LIMIT = 5 * 1_048_576;

const SAVE_AS = 'Save it as “CSV UTF-8” in your spreadsheet program.';

/** Decodes a sheet without its byte order mark. @throws SheetProblem */
export function decodeSheet(bytes: Uint8Array): string {
  if (bytes.length > SHEET_LIMIT)
    throw new SheetProblem(
      'The sheet is larger than 5 MiB.',
      'Keep only the rows of your measures, then try again.',
    );
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || isWithoutMark(bytes))
    throw new SheetProblem('The sheet is UTF-16 text.', SAVE_AS);
  if (first === 0x50 && second === 0x4b)
    throw new SheetProblem(
      'This is a workbook, not CSV.',
      'Save the sheet as “CSV UTF-8”, and use that file.',
    );
  const text = decodeStrictly(bytes);
  if (text === undefined)
    throw new SheetProblem('The sheet is not UTF-8 text.', SAVE_AS, { line: findBadLine(bytes), column: 1 });
  if (text.includes('\0')) throw new SheetProblem('The sheet is not text.', SAVE_AS);
  return text;
}

/** Returns whether every second byte at the beginning is zero: UTF-16 without a mark. */
function isWithoutMark(bytes: Uint8Array): boolean {
  const begin = [...bytes.subarray(0, 8)];
  return (
    begin.length >= 4 && [0, 1].some((from) => begin.every((byte, at) => (byte === 0) === (at % 2 === from)))
  );
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Finds the first line that is not UTF-8: no other character holds the byte of a line break. */
function findBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
    const next = end === -1 ? bytes.length : end + 1;
    if (decodeStrictly(bytes.subarray(from, next)) === undefined) return line;
    from = next;
  }
  return line;
}
