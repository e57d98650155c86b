/** The file of an office program is a ZIP of XML; this one has the same bytes whenever and wherever it is made. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Day } from '../../model/dates.ts';
import { metafileOf } from './metafile.ts';
import { drawingIn } from './picture-file.ts';

/** The first date that a ZIP can hold, in local time, because that is how it is read. */
const noTime = () => new Date(1980, 0, 1);

const FIRST = '[Content_Types].xml';

/** @param asOf the day that the properties name @param edit what is still to be changed in each part of XML */
export function sealedPackage(
  bytes: Uint8Array,
  asOf: Day,
  edit: (xml: string, path: string) => string = (xml) => xml,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  const names = new Set(parts.map(([path]) => path));
  const stands = new Set(parts.filter(isStandIn).map(([path]) => path));
  const sealed = parts.map(([path, content]): [string, Uint8Array] => {
    if (stands.has(path)) return [metafileName(path), metafileOf(drawingIn(strFromU8(content)))];
    if (!/\.(?:xml|rels)$/.test(path)) return [path, content];
    const xml = withMetafiles(dated(strFromU8(content), asOf), stands);
    return [path, strToU8(edit(path === FIRST ? withoutMissing(xml, names) : xml, path))];
  });
  const ordered = sealed.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(ordered), { level: 9, mtime: noTime(), os: 0 });
}

const rank = (path: string) => (path === FIRST ? 0 : 1);

/** Where SVG is not shown a picture of another kind is; the libraries put the drawing there a second time. */
function isStandIn([path, content]: readonly [path: string, content: Uint8Array]): boolean {
  return path.endsWith('.png') && strFromU8(content.subarray(0, 5)) === '<?xml';
}

const metafileName = (path: string) => path.replace(/\.png$/, '.emf');
const METAFILES = '<Default Extension="emf" ContentType="image/x-emf"/>';

function withMetafiles(xml: string, stands: ReadonlySet<string>): string {
  if (stands.size === 0) return xml;
  return xml
    .replace(/(<Types\b[^>]*>)/, `$1${METAFILES}`)
    .replace(/(Target="[^"]*?)(media\/[^"/]+\.png)"/g, (all, start: string, path: string) =>
      [...stands].some((stand) => stand.endsWith(path)) ? `${start}${metafileName(path)}"` : all,
    );
}

/** The library of slides names more masters than there are. */
function withoutMissing(types: string, names: ReadonlySet<string>): string {
  return types.replace(/<Override\b[^>]*?PartName="\/([^"]+)"[^>]*?\/>/g, (all, path: string) =>
    names.has(path) ? all : '',
  );
}

/** Neither the moment at which a file was made nor who made it says anything about a strategy. */
function dated(xml: string, asOf: Day): string {
  return xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`);
}
