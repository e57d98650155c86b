/** Seals the file of an office program, a ZIP of XML, so that its bytes are the same whenever and wherever it is made. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Day } from '../model/dates.ts';

/** Returns the first date that a ZIP can hold, in local time, because ZIP dates are read as local time. */
const makeZipDate = () => new Date(1980, 0, 1);

const FIRST = '[Content_Types].xml';

/** @param asOf the date in the properties @param edit changes each XML part at the end */
export function sealPackage(
  bytes: Uint8Array,
  asOf: Day,
  edit: (xml: string, path: string) => string = (xml) => xml,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  const names = new Set(parts.map(([path]) => path));
  const copies = findDrawingCopies(parts);
  const sealed = parts
    .filter(([path]) => !copies.has(takeFileName(path)))
    .map(([path, content]): [string, Uint8Array] => {
      if (!/\.(?:xml|rels)$/.test(path)) return [path, content];
      const xml = setPackageDate(strFromU8(content), asOf);
      if (path.endsWith('.rels')) return [path, strToU8(dropCopies(xml, copies))];
      return [path, strToU8(edit(path === FIRST ? dropMissingMasters(xml, names) : xml, path))];
    });
  const ordered = sealed.sort(([a], [b]) => rankPart(a) - rankPart(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(ordered), { level: 9, mtime: makeZipDate(), os: 0 });
}

const rankPart = (path: string) => (path === FIRST ? 0 : 1);

const takeFileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/**
 * The libraries write each drawing twice: as SVG, and under a PNG name for programs that show no SVG. We have no PNG, so
 * the SVG takes both places. LibreOffice 7 shows it as well.
 * @returns the SVG file for each copy
 */
function findDrawingCopies(
  parts: readonly (readonly [path: string, content: Uint8Array])[],
): ReadonlyMap<string, string> {
  const ending = (end: string) => parts.filter(([path]) => path.endsWith(end));
  const drawings = new Map(ending('.svg').map(([path, content]) => [strFromU8(content), path]));
  return new Map(
    ending('.png').flatMap(([path, content]) => {
      const drawing = drawings.get(strFromU8(content));
      return drawing === undefined ? [] : [[takeFileName(path), takeFileName(drawing)]];
    }),
  );
}

function dropCopies(rels: string, copies: ReadonlyMap<string, string>): string {
  return rels.replace(/[^"/]+\.png(?=")/g, (file) => copies.get(file) ?? file);
}

/** Drops slide masters that the library names but does not write. */
function dropMissingMasters(types: string, names: ReadonlySet<string>): string {
  return types.replace(/<Override\b[^>]*?PartName="\/([^"]+)"[^>]*?\/>/g, (all, path: string) =>
    names.has(path) ? all : '',
  );
}

/** Sets the date to the day of the brief, and removes the time and the author: they say nothing about a strategy. */
function setPackageDate(xml: string, asOf: Day): string {
  return xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`);
}
