/** What the rows of a table are: from a column of types, from the columns of titles, or from who is below whom. */
import { findFieldName } from '../intake/field-names.ts';
import type { OutlineKind } from '../intake/outline.ts';
import type { TableColumn } from './header.ts';
import type { SourceRow } from './source-table.ts';

/** Reads the kind that a cell of a column of types names; `measurement` is a value of another row. */
export function readKind(text: string): OutlineKind | 'measurement' | undefined {
  const plain = text.trim().toLowerCase();
  if (['measurement', 'value', 'check-in', 'checkin'].includes(plain)) return 'measurement';
  if (plain === 'criterion') return 'criterion';
  const name =
    findFieldName(plain) ?? findFieldName(plain.replace(/^(?:strategic|company|team|individual) /, ''));
  if (name === 'fact:metric') return 'indicator';
  if (name === undefined || !name.startsWith('title:') || name === 'title:entry') return undefined;
  return name.slice('title:'.length) as OutlineKind;
}

/** Finds the column that says what the rows are: most of its cells name a kind. */
export function findTypeColumn(
  columns: readonly TableColumn[],
  rows: readonly SourceRow[],
): TableColumn | undefined {
  return columns.find(({ name, at }) => {
    if (name !== 'fact:type') return false;
    const cells = rows.flatMap((row) => row[at] ?? []);
    return cells.length > 0 && cells.filter(({ text }) => readKind(text)).length * 2 > cells.length;
  });
}

/** A column whose cells are the titles of entries of one kind. */
export interface TitleColumn {
  readonly column: TableColumn;
  readonly kind: OutlineKind;
}

const RANKS: readonly OutlineKind[] = [
  'group',
  'objective',
  'criterion',
  'key-result',
  'indicator',
  'initiative',
  'capability',
  'obstacle',
  'risk',
];

/** Lists the columns of titles, the widest kind first. */
export function listTitleColumns(columns: readonly TableColumn[]): readonly TitleColumn[] {
  const titles = columns.flatMap((column): readonly TitleColumn[] => {
    const { name, on } = column;
    return on || !name?.startsWith('title:') || name === 'title:entry'
      ? []
      : [{ column, kind: name.slice('title:'.length) as OutlineKind }];
  });
  const firsts = RANKS.flatMap((kind) => titles.find((title) => title.kind === kind) ?? []);
  const rowTitle = columns.find(({ name }) => name === 'title:entry');
  const metric = columns.find(({ name, on }) => name === 'fact:metric' && !on);
  const has = (kind: OutlineKind) => firsts.some((title) => title.kind === kind);
  const hasResults = has('key-result') || has('criterion');
  const objective: readonly TitleColumn[] =
    rowTitle && !has('objective') && hasResults ? [{ column: rowTitle, kind: 'objective' }] : [];
  // A row with a title and a metric is an objective with that measure.
  if (rowTitle && !has('objective') && !hasResults && metric)
    return [{ column: rowTitle, kind: 'objective' }];
  const result: readonly TitleColumn[] =
    metric && !hasResults
      ? [{ column: metric, kind: has('objective') || objective.length > 0 ? 'key-result' : 'criterion' }]
      : [];
  return [...firsts, ...objective, ...result].sort((a, b) => RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind));
}
