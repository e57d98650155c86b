/** Finds out what the columns of a table hold. */
import { findFieldName, type HeadingName } from '../intake/field-names.ts';
import type { OutlineKind } from '../intake/outline.ts';
import { isPeriod } from './heading-period.ts';
import type { MarkdownTable } from './markdown-node.ts';

export interface MarkdownColumn {
  readonly heading: string;
  /** Undefined for a heading that names no field; `value`: a column of values for the period in its heading. */
  readonly name?: HeadingName | 'value';
  /** The kind of entry that it names. */
  readonly kind?: OutlineKind;
}

/** Returns whether a table names entries. @param name only entries in such columns */
export function hasTitles({ header }: MarkdownTable, name?: HeadingName): boolean {
  const names = header.map(findFieldName);
  return name
    ? names.includes(name)
    : names.some((one) => one?.startsWith('title:') || one === 'fact:metric');
}

/** Says what each column holds. @param usual the kind of entry that a column such as “Name” holds here */
export function readColumns(table: MarkdownTable, usual: OutlineKind): readonly MarkdownColumn[] {
  const columns = table.header.map((heading): MarkdownColumn => {
    const plain = heading.replace(/[*_`]/g, '');
    const name = findFieldName(plain) ?? (isPeriod(plain) ? 'value' : undefined);
    const kind = name?.startsWith('title:') ? readKind(name, usual) : undefined;
    return { heading: plain, ...(name && { name }), ...(kind && { kind }) };
  });
  if (columns.some(({ kind }) => kind)) return columns;
  const first = findFirstTitle(columns);
  return columns.map((column, at) => (at === first ? { ...column, kind: usual } : column));
}

function readKind(name: string, usual: OutlineKind): OutlineKind {
  const kind = name.slice('title:'.length);
  return kind === 'entry' ? usual : (kind as OutlineKind);
}

/** Without a column for titles, that of metrics has them; else the first, if others say that the rows are entries. */
function findFirstTitle(columns: readonly MarkdownColumn[]): number {
  const metric = columns.findIndex(({ name }) => name === 'fact:metric');
  if (metric !== -1) return metric;
  const areFields = columns.slice(1).some(({ name }) => name !== undefined);
  return areFields && columns[0]?.name === undefined ? 0 : -1;
}

/** Returns whether a table of two columns has fields in its rows: “Owner | Ana”. */
export function isFieldTable({ header, rows }: MarkdownTable): boolean {
  if (header.length !== 2 || rows.length === 0) return false;
  const fields = rows.filter(([name = '']) => {
    const found = findFieldName(name.replace(/[*_`:]/g, ''));
    return found !== undefined && !found.startsWith('title:');
  });
  return fields.length * 2 >= rows.length;
}
