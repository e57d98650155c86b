/** Brings a plan of another tool in: reads it, asks about what has two readings, and writes a draft. */
import { basename, dirname, extname, join, resolve } from 'node:path';
import {
  type ImportDoubt,
  type ImportFormat,
  type ImportProblem,
  isImportDoubts,
  isImportProblem,
} from '../../exchange/intake/reading.ts';
import { UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import { chooseStrategyPath } from '../../folder/place.ts';
import type { Host } from '../../host/host.ts';
import { type Day, MONTHS } from '../../model/dates.ts';
import { makeId } from '../../model/make-id.ts';
import { cutText, quoteValue } from '../../model/quote.ts';
import type { TypedHabits } from '../../model/typed.ts';
import type { ImportReport } from '../../report/import-report.ts';
import { checkDraftFiles } from './check-draft.ts';
import { countImported } from './count-imported.ts';
import { writeDraftFiles } from './draft-files.ts';
import { readTableMap } from './read-map.ts';
import { IMPORT_LIMIT, readSource, type SourceAsk, type SourceReading } from './read-source.ts';

export interface ImportAsk {
  /** As it was given; `-` for standard input. */
  readonly file: string;
  readonly as: ImportFormat | undefined;
  readonly output: string | undefined;
  readonly habits: TypedHabits;
  readonly asOf: Day;
  readonly isDryRun: boolean;
  /** The month, 1–12, in which a fiscal year begins. */
  readonly fiscalStart?: number | undefined;
  /** The file that says which column is which. */
  readonly map?: string | undefined;
}

export interface Imported extends ImportReport {
  /** The folder of the draft, for display. */
  readonly folder: string;
}

/** Imports a file. @throws UserError if it cannot be read, or its draft cannot be written */
export async function importPlan(host: Host, ask: ImportAsk): Promise<Imported> {
  const bytes = readBytes(host, ask.file);
  const source = ask.file === '-' ? 'standard input' : formatPath(host.cwd, resolve(host.cwd, ask.file));
  if (bytes.length === 0) throw new UserError(`${source} is empty.`, 'Give a file with a plan in it.');
  const reading = await readAsked(host, {
    ...ask,
    bytes,
    file: source,
    map: ask.map === undefined ? undefined : readTableMap(host, ask.map),
  });
  const folder = chooseFolder(ask, reading);
  const plan = chooseStrategyPath(host.files, host.cwd, folder, false);
  const files = writeDraftFiles(reading);
  checkDraftFiles(files, reading.format === 'strat');
  const placed = files.map(({ file, text }) => ({ path: join(dirname(plan), file), text }));
  refuseTaken(
    host,
    placed.map(({ path }) => path),
  );
  if (!ask.isDryRun) writeAll(host, placed);
  return {
    source,
    format: reading.format,
    isDryRun: ask.isDryRun,
    folder,
    files: placed.map(({ path, text }) => ({ file: formatPath(host.cwd, path), text })),
    counts: countImported(reading),
    texts: reading.texts,
    remarks: reading.remarks,
  };
}

function readBytes({ files, cwd, ...host }: Host, file: string): Uint8Array {
  if (file === '-') return host.readStdin(IMPORT_LIMIT);
  const path = resolve(cwd, file);
  if (files.kind(path) === 'folder')
    throw new UserError(
      `${formatPath(cwd, path)} is a folder.`,
      'Give the file to import, such as `strat import okrs.csv`.',
    );
  return files.read(path, IMPORT_LIMIT);
}

/** Reads the source; a person at a terminal is asked which of two readings is meant. */
async function readAsked(host: Host, ask: SourceAsk): Promise<SourceReading> {
  try {
    return await readSource(ask);
  } catch (error) {
    if (isImportProblem(error)) throw explainProblem(ask.file, error);
    if (!isImportDoubts(error)) throw error;
    return readAsked(host, { ...ask, ...(await settle(host, ask, error.doubts)) });
  }
}

function explainProblem(file: string, { refusal }: ImportProblem): UserError {
  const { message, help, line, column } = refusal;
  const place = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
  return new UserError(`${file}${place}: ${message}`, help);
}

const QUESTIONS = {
  dates: {
    flag: '--dates',
    choices: [
      ['dmy', 'the day comes first'],
      ['mdy', 'the month comes first'],
    ],
  },
  decimal: {
    flag: '--decimal',
    choices: [
      ['comma', 'the comma separates decimals'],
      ['point', 'the point separates decimals'],
    ],
  },
} as const;

type Settled = Pick<SourceAsk, 'habits' | 'fiscalStart'>;

/** Asks what the first doubt means. @throws UserError that names the flag where there is no terminal */
async function settle(
  host: Host,
  { habits, file }: SourceAsk,
  doubts: readonly ImportDoubt[],
): Promise<Settled> {
  const [first] = doubts;
  if (!first) return { habits };
  const said = `${quoteValue(cutText(first.text.text, 40))} (${first.text.at})`;
  if (first.is === 'fiscal') return { habits, fiscalStart: await askMonth(host, file, said) };
  const { flag, choices } = QUESTIONS[first.is];
  const alike = doubts.filter(({ is }) => is === first.is).length;
  if (!host.isInteractive)
    throw new UserError(
      `${file}: ${said} can mean ${first.readings.join(' or ')}${alike > 1 ? `, and so can ${alike - 1} more` : ''}.`,
      `Say which: ${choices.map(([word]) => `\`${flag} ${word}\``).join(' or ')}.`,
    );
  const prompts = await host.prompts();
  const word = await prompts.choose(
    `What does ${said} mean?`,
    choices.map(([value, name], at) => ({ value, name: `${first.readings[at] ?? ''}: ${name}` })),
  );
  return {
    habits:
      first.is === 'dates'
        ? { ...habits, order: word as 'dmy' | 'mdy' }
        : { ...habits, decimal: word as 'comma' | 'point' },
  };
}

async function askMonth(host: Host, file: string, said: string): Promise<number> {
  if (!host.isInteractive)
    throw new UserError(
      `${file}: ${said} is a fiscal date, and nothing says when a fiscal year begins.`,
      'Say in which month: `--fiscal-year-starts 10` for October.',
    );
  const prompts = await host.prompts();
  const choices = MONTHS.map((name, at) => ({ value: String(at + 1), name }));
  return Number(await prompts.choose(`${said} is a fiscal date. When does your fiscal year begin?`, choices));
}

/** Chooses a new folder, named after the file. */
function chooseFolder({ output, file }: ImportAsk, { draft }: SourceReading): string {
  if (output !== undefined && /\.(?:ya?ml|md)$/i.test(output))
    throw new UserError(
      `${output} looks like a file, and --output names a folder.`,
      `Write \`--output ${output.replace(/\.[a-z]+$/i, '')}\`.`,
    );
  if (output !== undefined) return output;
  const name = file === '-' ? String(draft.name) : basename(file, extname(file));
  return makeId(name, 'plan', new Set());
}

function refuseTaken({ files, cwd }: Host, paths: readonly string[]): void {
  for (const path of paths)
    if (files.kind(path) !== undefined)
      throw new UserError(
        `${formatPath(cwd, path)} already exists.`,
        'Give another folder: `--output FOLDER`.',
      );
}

/** Writes all files, or none. */
function writeAll(
  { files }: Host,
  placed: readonly { readonly path: string; readonly text: string }[],
): void {
  const written: string[] = [];
  try {
    for (const { path, text } of placed) {
      files.write(path, text);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) files.remove(path);
    throw error;
  }
}
