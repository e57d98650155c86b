/** The file that says where in a sheet of any form each measure stands. */
import * as z from 'zod/mini';
import { addExpectation, COUNT_LIMIT, idShape, shortText } from '../model/shapes.ts';

/** The name of the newest column that holds a value. */
export const LATEST = 'latest';

const mappedMeasure = addExpectation(
  z.strictObject({
    row: shortText,
    column: shortText,
    scale: z.optional(
      addExpectation(z.number(), 'a number', 'Write the number to multiply the cell by, such as `0.001`.'),
    ),
  }),
  'a row and a column',
  'Write `{ row: "Median hours", column: latest }`. The column is its heading, or `latest`.',
);

/** The measures by their ids: the text of the row, the text above the column or `latest`, and a factor. */
export const sheetMapShape = addExpectation(
  z.record(idShape, mappedMeasure).check(z.refine((map) => Object.keys(map).length <= COUNT_LIMIT)),
  'a map of measures by id',
  'Write each measure as `loan-time: { row: "Median hours", column: latest }`.',
);

export type SheetMap = z.infer<typeof sheetMapShape>;
export type MappedMeasure = SheetMap[string];
