/** Values as JSON: by id, as a list of `{id, value, at?}`, or a whole check-in, which is passed through. */
import type { CsvCell } from './csv.ts';
import { findJsonParts, type JsonPart } from './json-places.ts';
import type { SheetEntry } from './sheet-entries.ts';
import { quoteCell, type SheetPlace, SheetProblem } from './sheet-problem.ts';
import {
  findMeasure,
  type MeasuredValue,
  readConfidence,
  readNote,
  readPastDate,
  readValue,
  type SheetMeasure,
  type SheetReader,
  skipCell,
} from './sheet-values.ts';

type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonSheet(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/** Reads values from JSON. @throws SheetProblem */
export function readJsonSheet(
  reader: SheetReader,
  text: string,
): { readonly entries: readonly SheetEntry[] } | { readonly checkin: unknown } {
  const data = parseJson(text);
  const parts = findJsonParts(text);
  if (Array.isArray(data))
    return { entries: data.flatMap((item, at) => readItem(reader, item, parts[at]) ?? []) };
  if (!isObject(data)) return { entries: [] };
  if ('strat' in data || isObject(data.measures)) return { checkin: data };
  refuseKeyTwice(parts);
  return {
    entries: parts.flatMap((part) => {
      const measure = findMeasure(reader, part.name, part.place);
      if (!measure) return [];
      const value = readJsonValue(reader, measure, data[part.name], part.place);
      return value === undefined ? [] : [{ id: measure.id, value, ...part.place }];
    }),
  };
}

/** The messages of the parser carry the text, so none of them is used. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SheetProblem('This is not JSON.', 'Check for a missing quote, comma or bracket.');
  }
}

function isObject(data: unknown): data is JsonObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function refuseKeyTwice(parts: readonly JsonPart[]): void {
  const seen = new Set<string>();
  for (const { name, place } of parts) {
    if (seen.has(name))
      throw new SheetProblem(`${quoteCell(name)} has two values.`, 'Delete one of them.', place);
    seen.add(name);
  }
}

function readItem(reader: SheetReader, item: unknown, part: JsonPart | undefined): SheetEntry | undefined {
  const place = part?.place ?? { line: 1, column: 1 };
  if (!isObject(item) || typeof item.id !== 'string')
    throw new SheetProblem('This value has no id.', 'Write `{ "id": "loan-time", "value": 36 }`.', place);
  const measure = findMeasure(reader, item.id, place);
  const value = measure && readJsonValue(reader, measure, item.value, place);
  if (!measure || value === undefined) return undefined;
  const [at, confidence, note] = [item.at ?? item.date, item.confidence, item.note].map((one) =>
    writeCell(one, place),
  );
  const said = readNote(note);
  return {
    id: measure.id,
    value,
    ...(at && { date: readPastDate(reader, at) }),
    ...(confidence && { confidence: readConfidence(machineReader(reader), confidence) }),
    ...(said && { note: said }),
    ...place,
  };
}

/** Makes a cell of a text or number, so that it is read like one of CSV; undefined if there is none. */
function writeCell(data: unknown, place: SheetPlace): CsvCell | undefined {
  return (typeof data === 'string' && data.trim() !== '') || typeof data === 'number'
    ? { text: String(data), ...place }
    : undefined;
}

/** A number as JSON writes it. Databases put such numbers in quotes, and 38.125 has one reading there. */
const MACHINE_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/** Reads numbers of programs, which put a point before decimals. */
function machineReader(reader: SheetReader): SheetReader {
  return { ...reader, options: { ...reader.options, decimal: 'point' } };
}

function readJsonValue(
  reader: SheetReader,
  measure: SheetMeasure,
  data: unknown,
  place: SheetPlace,
): MeasuredValue | undefined {
  if (data === undefined || data === null || data === '') {
    skipCell(reader, '');
    return undefined;
  }
  if (!['string', 'number', 'boolean'].includes(typeof data))
    throw new SheetProblem(
      `The value of ${measure.id} is not a number or a text.`,
      'Write only the number.',
      place,
    );
  const text = String(data);
  if (skipCell(reader, text)) return undefined;
  const cell = { text, ...place };
  return readValue(MACHINE_NUMBER.test(text) ? machineReader(reader) : reader, measure, cell);
}
