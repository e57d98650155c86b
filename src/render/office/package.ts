/** The file of an office program is a ZIP of XML; this one has the same bytes whenever and wherever it is made. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Day } from '../../model/dates.ts';

/** The first date that a ZIP can hold, in local time, because that is how it is read. */
const NO_TIME = new Date(1980, 0, 1);

const FIRST = '[Content_Types].xml';

/** @param asOf the day that the properties name @param edit what is still to be changed in each part of XML */
export function sealedPackage(
  bytes: Uint8Array,
  asOf: Day,
  edit: (xml: string, path: string) => string = (xml) => xml,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  const ordered = parts.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const sealed = ordered.map(([path, content]) => [
    path,
    /\.(?:xml|rels)$/.test(path) ? strToU8(edit(dated(strFromU8(content), asOf), path)) : content,
  ]);
  return zipSync(Object.fromEntries(sealed), { level: 9, mtime: NO_TIME, os: 0 });
}

const rank = (path: string) => (path === FIRST ? 0 : 1);

/** Neither the moment at which a file was made nor who made it says anything about a strategy. */
function dated(xml: string, asOf: Day): string {
  return xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`);
}
