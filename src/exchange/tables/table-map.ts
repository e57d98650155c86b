/** The file that says which column of a table is which, where its headings do not. */
import * as z from 'zod/mini';
import { suggestNearest } from '../../model/nearest.ts';
import { addExpectation, COUNT_LIMIT, shortText } from '../../model/shapes.ts';

const columns = addExpectation(
  z
    .record(z.string().check(z.maxLength(200)), shortText)
    .check(z.refine((map) => Object.keys(map).length <= COUNT_LIMIT)),
  'a map of our names and their headings',
  'Write each as `owner: Who`: our name first, then the heading of the column.',
);

const constants = addExpectation(
  z.record(z.string().check(z.maxLength(200)), z.union([shortText, z.number()])),
  'a map of our names and values',
  'Write each as `unit: percent`.',
);

const row = addExpectation(
  z.int().check(z.minimum(1), z.maximum(100_000)),
  'the number of a row',
  'Write the number of the row with the headings, such as `3`.',
);

const sheetShape = addExpectation(
  z.strictObject({ columns: z.optional(columns), constants: z.optional(constants), header: z.optional(row) }),
  'a section with `columns`, `constants` or `header`',
);

/** The names of columns, values that all entries share, and the same for single sheets; `skip` leaves a sheet out. */
export const tableMapShape = addExpectation(
  z.strictObject({
    columns: z.optional(columns),
    constants: z.optional(constants),
    header: z.optional(row),
    sheets: z.optional(
      z.record(z.string().check(z.maxLength(200)), z.union([z.literal('skip'), sheetShape])),
    ),
  }),
  'a section with `columns`, `constants`, `header` or `sheets`',
);

export type TableMap = z.infer<typeof tableMapShape>;
export type SheetSettings = z.infer<typeof sheetShape>;

/** Returns what the map says about a sheet; `skip` if it is left out. */
export function findSheetSettings(map: TableMap | undefined, sheet: string): SheetSettings | 'skip' {
  const { sheets = {}, ...all } = map ?? {};
  const own = Object.hasOwn(sheets, sheet) ? sheets[sheet] : undefined;
  if (own === 'skip') return 'skip';
  return {
    ...all,
    ...own,
    columns: { ...all.columns, ...own?.columns },
    constants: { ...all.constants, ...own?.constants },
  };
}

/** Says which name of a map is unknown. */
export function explainUnknownName(name: string, known: readonly string[]): string {
  return `The map has the name \`${name}\`, which is no field.${suggestNearest(name, known)}`;
}
