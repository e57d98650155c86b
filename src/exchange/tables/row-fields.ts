/** The cells of a row as fields of the entries that it is about. */
import type { HeadingName } from '../intake/field-names.ts';
import type { FieldName, OutlineField, OutlineKind, OutlineValue } from '../intake/outline.ts';
import type { SourceText } from '../intake/source-text.ts';
import type { TableColumn } from './header.ts';
import type { SourceRow } from './source-table.ts';

/** Names a cell after the heading of its column. */
export function nameCell(cell: SourceText, column: TableColumn | undefined): SourceText {
  return column ? { ...cell, name: column.heading.text } : cell;
}

/** A field, and the kind of entry that it is about where its heading says so. */
export interface RowField extends OutlineField {
  readonly of: OutlineKind | undefined;
}

/** Reads the fields of a row. @param used the columns that are read otherwise: titles and types */
export function readRowFields(
  row: readonly SourceText[] | SourceRow,
  columns: ReadonlyMap<number, TableColumn>,
  used: ReadonlySet<number>,
): readonly RowField[] {
  return row.flatMap((text, at) => {
    const column = columns.get(at);
    if (!text || used.has(at) || column?.on) return [];
    return [{ name: toFieldName(column?.name), text, of: column?.of }];
  });
}

/** Reads the units that headings name, for the columns that have a value in a row. */
export function readHeadingUnits(row: SourceRow, columns: readonly TableColumn[]): readonly OutlineField[] {
  const units = columns.flatMap(({ at, unit }) => (unit && row[at] ? [unit] : []));
  return units.slice(0, 1).map((text) => ({ name: 'key:unit', text }));
}

export function toFieldName(name: HeadingName | undefined): FieldName {
  if (name === 'fact:metric') return 'key:measure';
  if (name === undefined || name === 'fact:type' || name === 'fact:level' || name.startsWith('title:'))
    return 'other';
  return name as FieldName;
}

/** Reads the cells below dates: a value for each day, with whatever else stands there for it. */
export function readDatedCells(row: SourceRow, columns: readonly TableColumn[]): readonly OutlineValue[] {
  const days = new Map<string, { on: SourceText; value?: SourceText; fields: OutlineField[] }>();
  for (const { at, name, on } of columns) {
    const cell = row[at];
    if (!on || !cell) continue;
    const day = days.get(on.text) ?? { on, fields: [] };
    days.set(on.text, day);
    if (name === 'fact:current' && !day.value) day.value = cell;
    else day.fields.push({ name: toFieldName(name), text: cell });
  }
  return [...days.values()];
}
