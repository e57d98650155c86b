/** A plan as tables: one for each kind of entry, or one of all. */
import { listRows, listTypeColumns, type RowType, type SheetPlan } from './plan-rows.ts';
import type { SheetCell } from './sheet-cell.ts';

export interface SheetTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The tables, and the types of rows in each. */
const TABLES = {
  criteria: ['criterion'],
  objectives: ['objective', 'key-result'],
  indicators: ['indicator'],
  initiatives: ['initiative'],
  measurements: ['measurement'],
} as const satisfies Readonly<Record<string, readonly RowType[]>>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as unknown as readonly [TableName, ...TableName[]];

/** Columns that every table has: what a row is, its id, what holds it, and the stage of an objective. */
const FIRST_COLUMNS = ['Type', 'ID', 'Parent', 'Stage'];

/** Makes one table. It has the same columns for every plan. */
export function makePlanTable(name: TableName, given: SheetPlan): SheetTable {
  return buildTable(name, TABLES[name], given);
}

/** Makes every table. */
export function makePlanTables(given: SheetPlan): readonly SheetTable[] {
  return TABLE_NAMES.map((name) => makePlanTable(name, given));
}

/** Makes a single table with every row; its first column says what each row is. */
export function makeWholeTable(given: SheetPlan): SheetTable {
  return buildTable('plan', Object.values(TABLES).flat(), given);
}

function buildTable(name: string, types: readonly RowType[], given: SheetPlan): SheetTable {
  const listed = types.map((type) => listTypeColumns(type, given.isPublic));
  const columns = [
    ...new Set([
      ...FIRST_COLUMNS,
      ...listed.flatMap(({ titles }) => titles),
      ...listed.flatMap(({ others }) => others),
    ]),
  ];
  const rows = listRows(types, given).map((row) => columns.map((column) => row.get(column)));
  return { name, columns, rows };
}
