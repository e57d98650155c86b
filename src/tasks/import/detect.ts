/** Recognises the format of a file by its content; `--as` names it where content does not tell. */
import { basename, extname } from 'node:path';
import { type ImportFormat, ImportProblem } from '../../exchange/intake/reading.ts';

/** What a file is, before anything in it is understood. */
export type Detected = ImportFormat | 'strategy';

const startsWith = (bytes: Uint8Array, ...begin: readonly number[]) =>
  begin.every((byte, at) => bytes[at] === byte);

/** Detects the format. @throws ImportProblem for formats that are known and not read */
export function detectFormat(bytes: Uint8Array, text: string | undefined, file: string): Detected {
  if (startsWith(bytes, 0x50, 0x4b)) return detectZip(bytes);
  const begin = (text ?? '').slice(0, 200_000).trimStart();
  const ending = extname(file).toLowerCase();
  if (begin.startsWith('<')) return 'stratml';
  if (/^[{[]/.test(begin) && ending !== '.csv' && ending !== '.md')
    return /"strategy"\s*:\s*\{/.test(begin) && /"version"\s*:\s*1\b/.test(begin) ? 'strat' : 'json';
  if (/^strat:\s*1\s*$/m.test(begin.slice(0, 2000))) return 'strategy';
  if (['.csv', '.tsv', '.tab'].includes(ending)) return 'csv';
  if (['.md', '.markdown'].includes(ending)) return 'okr-markdown';
  if (['.yaml', '.yml'].includes(ending)) return 'yaml';
  return detectText(begin);
}

/** Tells text formats apart that the name of the file does not name. */
function detectText(begin: string): Detected {
  const lines = begin
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  if (lines.some((line) => /^#{1,6} /.test(line)) || /^(?:===|---)+$/m.test(begin)) return 'okr-markdown';
  if (/^(?:---\s*$|[\w"' -]+:(?:\s|$))/m.test(lines[0] ?? '')) return 'yaml';
  if (lines.length > 0 && lines.filter((line) => /[,;\t]/.test(line)).length * 2 > lines.length) return 'csv';
  return 'okr-markdown';
}

function detectZip(bytes: Uint8Array): ImportFormat {
  const names = new TextDecoder('latin1').decode(bytes);
  if (names.includes('word/document.xml'))
    throw new ImportProblem(
      'This is a Word file, which cannot be imported yet.',
      'Copy its table into a spreadsheet and save that as .xlsx or .csv, or save the text as Markdown.',
    );
  if (names.includes('ppt/presentation.xml'))
    throw new ImportProblem(
      'This is a presentation.',
      'Copy its table into a spreadsheet and save that as .xlsx or .csv.',
    );
  if (names.includes('mimetypeapplication/vnd.oasis.opendocument'))
    throw new ImportProblem('This is an OpenDocument file.', 'Open it in LibreOffice and save it as .xlsx.');
  return 'xlsx';
}

/** Refuses files that are no text and no workbook, by their first bytes. @throws ImportProblem */
export function refuseBinary(bytes: Uint8Array, file: string): void {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new ImportProblem(
      'This is an old Excel or Word file, or one with a password.',
      'Open it, remove the password if it has one, and save it as .xlsx.',
    );
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new ImportProblem(
      'This is a PDF.',
      'Import the file that it was made from, or copy its table into a spreadsheet.',
    );
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff))
    throw new ImportProblem(`${basename(file)} is a picture.`, 'Import the file that it was made from.');
}
