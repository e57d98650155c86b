/** A table of two columns, keys and values: `objectives.title` is a path, so the table is data. */
import { foldHeading } from '../intake/field-names.ts';
import type { SourceRow } from './source-table.ts';

type Data = { [key: string]: Data | string };

const KEYS = ['key', 'keys', 'field', 'property', 'schlussel', 'cle', 'clave'];
const VALUES = ['value', 'values', 'text', 'wert', 'valeur', 'valor'];

/** Reads the table as data; undefined if its header is another one. */
export function readKeyValueTable(rows: readonly SourceRow[]): Data | undefined {
  const [header, ...rest] = rows;
  const [key, value, more] = header ?? [];
  if (
    !key ||
    !value ||
    more ||
    !KEYS.includes(foldHeading(key.text)) ||
    !VALUES.includes(foldHeading(value.text))
  )
    return undefined;
  const data: Data = Object.create(null) as Data;
  for (const [path, text] of rest) if (path && text) put(data, path.text.split('.'), text.text);
  return data;
}

/** Puts a text at a path; one that is taken gets a number. */
function put(data: Data, [key = '', ...rest]: readonly string[], text: string): void {
  const below = data[key];
  if (rest.length > 0 && (below === undefined || typeof below === 'object')) {
    const inside = below ?? (Object.create(null) as Data);
    data[key] = inside;
    put(inside, rest, text);
    return;
  }
  const name = [key, ...rest].join('.');
  let free = name;
  for (let number = 2; free in data; number++) free = `${name} ${number}`;
  data[free] = text;
}
