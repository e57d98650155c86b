/** What `strat import` has made of a file, as data for programs. */
import type { JsonSchema } from '../model/json-schema.ts';
import { addTitle } from '../model/json-schema.ts';
import { writeSafeJson } from './json.ts';
import { makeListSchema, makeRecordSchema } from './status-schema.ts';

/** Where a text of the file went. */
export const TEXT_FATES = ['mapped', 'kept', 'left-out'] as const;

export interface ReportedText {
  /** Its place in the file: a cell, a line, the path of an element. */
  readonly at: string;
  /** What names it in the file; empty if nothing does. */
  readonly name: string;
  readonly text: string;
  readonly fate: (typeof TEXT_FATES)[number];
  /** The keys that lead to it, or to the entry that keeps it. */
  readonly path: readonly string[];
  readonly why?: string;
}

export interface ImportReport {
  /** The file that was read, for display. */
  readonly source: string;
  readonly format: string;
  readonly isDryRun: boolean;
  /** The files that were written, or would be, for display. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  /** How many entries of each section the plan has, and how many values the check-ins have. */
  readonly counts: readonly { readonly name: string; readonly count: number }[];
  readonly texts: readonly ReportedText[];
  readonly remarks: readonly { readonly at?: string; readonly says: string }[];
}

/** Counts the texts by what became of them. */
export function countFates(texts: readonly ReportedText[]) {
  const count = (fate: ReportedText['fate']) => texts.filter((text) => text.fate === fate).length;
  return { texts: texts.length, mapped: count('mapped'), kept: count('kept'), leftOut: count('left-out') };
}

/** Writes the data; keys may be added later, none change. */
export function writeImportReport(report: ImportReport): string {
  const { source, format, isDryRun, files, texts, remarks, counts } = report;
  return writeSafeJson({
    version: 1,
    source: { file: source, format },
    dryRun: isDryRun,
    files,
    entries: Object.fromEntries(counts.map(({ name, count }) => [name, count])),
    counts: countFates(texts),
    texts: texts.map(({ at, name, text, fate, path, why }) => ({
      at,
      name,
      text,
      fate,
      path,
      why: why ?? null,
    })),
    remarks: remarks.map(({ at, says }) => ({ at: at ?? null, says })),
  });
}

const text = { type: 'string' };
const maybeText = { type: ['string', 'null'] };
const count = { type: 'integer', minimum: 0 };

/** Makes the JSON Schema (draft 2020-12) of `strat import --format json`. */
export function makeImportReportJsonSchema(): JsonSchema {
  const schema = makeRecordSchema({
    version: { const: 1 },
    source: makeRecordSchema({ file: text, format: text }),
    dryRun: { type: 'boolean', description: 'True if nothing was written.' },
    files: makeListSchema(makeRecordSchema({ file: text, text })),
    entries: {
      type: 'object',
      additionalProperties: count,
      description: 'How many entries of each section, check-ins and values were made.',
    },
    counts: makeRecordSchema({ texts: count, mapped: count, kept: count, leftOut: count }),
    texts: {
      ...makeListSchema(
        makeRecordSchema({
          at: { ...text, description: 'Its place in the file: a cell, a line, the path of an element.' },
          name: { ...text, description: 'What names it in the file, such as the heading of its column.' },
          text,
          fate: { enum: TEXT_FATES },
          path: {
            ...makeListSchema(text),
            description: 'The keys that lead to it, or to the entry that keeps it.',
          },
          why: { ...maybeText, description: 'Why it was kept or left out.' },
        }),
      ),
      description: 'Every text of the file that is not empty.',
    },
    remarks: makeListSchema(makeRecordSchema({ at: maybeText, says: text })),
  });
  return addTitle(
    { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema },
    'import-report',
    'What an import has made of a file, version 1 of strat.',
  );
}
