/**
 * Imports files of others: `npm run imports -- FOLDER`. Each is brought in or refused with a reason. Where it is brought
 * in, the counts have to add up, every word of the file has to be in its texts or in the names of these, and every text
 * has to be in a file that is written, or left out by name.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { isImportProblem } from '../src/exchange/intake/reading.ts';
import type { DraftValue } from '../src/model/draft.ts';
import { checkDraftFiles } from '../src/tasks/import/check-draft.ts';
import { writeDraftFiles } from '../src/tasks/import/draft-files.ts';
import { readSource, type SourceReading } from '../src/tasks/import/read-source.ts';

const [folder = ''] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const name of readdirSync(folder)) {
  if (name === 'README.md') continue;
  const said = await tryImport(join(folder, name));
  console.log(`${name}: ${said.says}`);
  if (said.isGood) passed++;
  else failed++;
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

async function tryImport(file: string): Promise<{ readonly isGood: boolean; readonly says: string }> {
  const bytes = readFileSync(file);
  try {
    const reading = await readSource({
      bytes,
      file: basename(file),
      as: undefined,
      habits: {},
      asOf: '2026-12-01',
    });
    checkDraftFiles(writeDraftFiles(reading));
    const lost = listLost(reading, readWords(file, bytes));
    const count = (fate: string) => reading.texts.filter((text) => text.fate === fate).length;
    const counts = `${reading.texts.length} texts: ${count('mapped')} mapped, ${count('kept')} kept, ${count('left-out')} left out`;
    return {
      isGood: lost.length === 0,
      says: lost.length === 0 ? counts : `${counts}; lost: ${lost.slice(0, 5).join(' | ')}`,
    };
  } catch (error) {
    if (!isImportProblem(error)) throw error;
    return { isGood: true, says: `refused: ${error.message}` };
  }
}

/** Returns the words of a file: of JSON its values without escapes; of a workbook none. */
function readWords(file: string, bytes: Buffer): string {
  if (extname(file) === '.xlsx') return '';
  const text = bytes.toString('utf8');
  return extname(file) === '.json' ? listValues(JSON.parse(text)).join('\n') : text;
}

/** Words that only mark what stands beside them. */
const MARKS = /<[^>]*>|&\w+;/g;

function listLost(
  { draft, records, narrative, texts, remarks }: SourceReading,
  source: string,
): readonly string[] {
  const written = [draft, ...records.map(({ data }) => data)].flatMap(listValues).join('\n');
  const lost = texts
    .filter(({ fate, text }) => fate === 'kept' && !written.includes(text))
    .map(({ text }) => text);
  const told = [
    ...texts.flatMap(({ text, name, at }) => [text, name, at]),
    ...remarks.map(({ says }) => says),
    narrative,
  ]
    .join('\n')
    .toLowerCase();
  const words = new Set(source.replace(MARKS, ' ').match(/\p{L}{4,}/gu) ?? []);
  return [...lost, ...[...words].filter((word) => !told.includes(word.toLowerCase()))];
}

function listValues(value: DraftValue | undefined): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.values(value as Readonly<Record<string, DraftValue>>).flatMap(listValues);
}
