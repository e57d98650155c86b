/** Reads a file of another tool with the reader of its format, whose code is loaded only then. */
import { basename, extname } from 'node:path';
import { buildDraft } from '../../exchange/intake/build-draft.ts';
import type { Outline } from '../../exchange/intake/outline.ts';
import { type ImportFormat, ImportProblem, type ImportReading } from '../../exchange/intake/reading.ts';
import type { TableMap } from '../../exchange/tables/table-map.ts';
import type { Day } from '../../model/dates.ts';
import type { TypedHabits } from '../../model/typed.ts';
import { readPlainData } from '../../source/plain-data.ts';
import { type Detected, detectFormat, refuseBinary } from './detect.ts';

/** The most bytes of a file. */
export const IMPORT_LIMIT = 5 * 1_048_576;

export interface SourceAsk {
  readonly bytes: Uint8Array;
  /** The name of the file, or of standard input. */
  readonly file: string;
  readonly as: ImportFormat | undefined;
  readonly habits: TypedHabits;
  readonly asOf: Day;
  /** The month, 1–12, in which a fiscal year begins. */
  readonly fiscalStart?: number | undefined;
  /** Says which column is which. */
  readonly map?: TableMap | undefined;
}

export interface SourceReading extends ImportReading {
  readonly format: ImportFormat;
}

/** Reads a file. @throws ImportProblem, or ImportDoubts for texts with two readings */
export async function readSource(ask: SourceAsk): Promise<SourceReading> {
  const { bytes, file } = ask;
  if (bytes.length > IMPORT_LIMIT)
    throw new ImportProblem(`${basename(file)} is larger than 5 MiB.`, 'Split it, or export only the plan.');
  refuseBinary(bytes, file);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const text = isZip ? undefined : decodeSource(bytes);
  const format = ask.as ?? refuseOwn(detectFormat(bytes, text, file), file);
  return { format, ...(await readAs(format, text ?? '', ask)) };
}

function refuseOwn(format: Detected, file: string): ImportFormat {
  if (format !== 'strategy') return format;
  throw new ImportProblem(
    `${basename(file)} is a strategy already.`,
    `Check it: \`strat check ${basename(file)}\`.`,
  );
}

async function readAs(format: ImportFormat, text: string, ask: SourceAsk): Promise<ImportReading> {
  if (format === 'csv') return build(await readCsvOutline(text, ask), ask);
  if (format === 'xlsx') return build(await readBookOutline(ask), ask);
  if (format === 'yaml') return build(await readTreeOutline(parseYaml(text), ask), ask);
  if (format === 'json') return build(await readTreeOutline(parseJson(text), ask), ask);
  if (format === 'okr-markdown') return build(await readMarkdownOutline(text, ask), ask);
  if (format === 'stratml') {
    const { readStratml } = await import('../../exchange/stratml/read-stratml.ts');
    return readStratml(text.replace(/^\ufeff/, ''), { name: namePlan(ask.file), asOf: ask.asOf });
  }
  if (format === 'strat') {
    const { readStratJson } = await import('../../exchange/intake/read-strat-json.ts');
    return readStratJson(parseJson(text));
  }
  throw new ImportProblem(`${format} cannot be imported yet.`, 'Save it as CSV.');
}

async function readCsvOutline(text: string, ask: SourceAsk): Promise<Outline> {
  const { habits, file, map } = ask;
  const [{ readKeyValueTable }, { readCsvTable }, { readTables }] = await Promise.all([
    import('../../exchange/tables/key-value.ts'),
    import('../../exchange/tables/read-csv-table.ts'),
    import('../../exchange/tables/read-tables.ts'),
  ]);
  const table = readCsvTable(text);
  const data = readKeyValueTable(table.rows);
  if (data) {
    const outline = await readTreeOutline(data, ask);
    const says = 'The table has a column of keys and one of values, so it is read as data.';
    return { ...outline, remarks: [...outline.remarks, { says }] };
  }
  return readTables([table], { habits, name: nameFile(file), map });
}

async function readMarkdownOutline(text: string, { file }: SourceAsk): Promise<Outline> {
  const [{ readOkrMarkdown }, { nameLaterFormat }] = await Promise.all([
    import('../../exchange/okr-markdown/read-okr-markdown.ts'),
    import('../../exchange/okr-markdown/is-okr-markdown.ts'),
  ]);
  const later = nameLaterFormat(text);
  if (later !== undefined)
    throw new ImportProblem(
      `${basename(file)} is ${later}, which cannot be imported yet.`,
      'Run `strat init`, and copy its goals.',
    );
  const outline = readOkrMarkdown(text);
  if (outline.entries.length === 0)
    throw new ImportProblem(
      'No objectives or key results were found.',
      'Write each objective as a heading, and its key results as a list below it; or name the format with `--as`.',
    );
  return outline;
}

async function readBookOutline({ bytes, habits, file, map }: SourceAsk): Promise<Outline> {
  const [{ readXlsx }, { readTables }] = await Promise.all([
    import('../../exchange/xlsx/read-xlsx.ts'),
    import('../../exchange/tables/read-tables.ts'),
  ]);
  return readTables(readXlsx(bytes), { habits, name: nameFile(file), map });
}

async function readTreeOutline(data: unknown, { map }: SourceAsk): Promise<Outline> {
  const [{ readDataTree }, { renameKeys }] = await Promise.all([
    import('../../exchange/data-tree/read-data-tree.ts'),
    import('../../exchange/data-tree/rename-keys.ts'),
  ]);
  return readDataTree(renameKeys(data, map?.columns ?? {}));
}

const nameFile = (file: string) => basename(file, extname(file));

function build(outline: Outline, { habits, asOf, file, fiscalStart }: SourceAsk): ImportReading {
  return buildDraft(outline, { name: namePlan(file), asOf, habits, fiscalStart });
}

/** Names a plan after its file. */
function namePlan(file: string): string {
  const name = nameFile(file).replace(/[-_]+/g, ' ').trim();
  return name === '' ? 'Imported plan' : name;
}

/** Decodes UTF-8, and UTF-16 with its mark. @throws ImportProblem */
function decodeSource(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportProblem(
      `The file is not ${encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'} text.`,
      'Open it in the program that wrote it, and save it as UTF-8 (in Excel: “CSV UTF-8”).',
    );
  }
}

/** The message of the parser carries the text, so its own is not used. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new ImportProblem('This is not JSON.', 'Check for a missing quote, comma or bracket.');
  }
}

/** Reads YAML as carefully as a strategy: no anchors, no tags, one document. */
function parseYaml(text: string): unknown {
  const read = readPlainData(new TextEncoder().encode(text));
  if ('data' in read) return read.data;
  throw new ImportProblem(read.message, read.help, read);
}
