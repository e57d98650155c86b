/** Unpacks the parts of a workbook, as far as they are read, within bounds. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { ImportProblem } from '../intake/reading.ts';

/** The most bytes of all parts together. */
const UNPACKED_LIMIT = 64 * 1_048_576;
const PARTS_LIMIT = 2000;

/** The parts that hold what cells say. Pictures, macros and links to other files are not opened. */
const WANTED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml|worksheets\/_rels\/[^/]+\.rels|comments\d*\.xml|comments\/[^/]+\.xml)$/i;

/** Unpacks parts by their names. @throws ImportProblem */
export function unpackWorkbook(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const seen = new Map<string, UnzipFileInfo>();
  let total = 0;
  unpack(bytes, (part) => {
    total += part.originalSize;
    if (total > UNPACKED_LIMIT || seen.size > PARTS_LIMIT)
      throw new ImportProblem(
        'The workbook unpacks to more than 64 MiB.',
        'Copy the sheet with the plan into a new workbook, and import that.',
      );
    // An empty part takes two bytes.
    if ((part.originalSize === 0 && part.size > 2) || seen.has(part.name)) throw makeBroken();
    seen.set(part.name, part);
    return false;
  });
  const parts = unpack(bytes, ({ name }) => WANTED.test(name));
  if (!parts['xl/workbook.xml']) throw makeBroken();
  return new Map(Object.entries(parts));
}

function unpack(bytes: Uint8Array, filter: (part: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof ImportProblem ? error : makeBroken();
  }
}

function makeBroken(): ImportProblem {
  return new ImportProblem(
    'This is not a workbook that can be read.',
    'Open it in your spreadsheet program, and save it again as .xlsx.',
  );
}
