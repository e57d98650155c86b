/** Writes tables as an XLSX workbook, one sheet each: a ZIP of XML whose bytes depend on the tables alone. */
import { strToU8, zipSync } from 'fflate';
import type { SheetTable } from './plan-tables.ts';
import { STYLES_PART, writeWorksheet } from './xlsx-sheet.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Returns the first date that a ZIP can hold, in local time, because ZIP dates are read as local time. */
const makeZipDate = () => new Date(1980, 0, 1);

export interface Workbook {
  readonly bytes: Uint8Array;
  /** Columns with a text that was too long for a cell: `Objectives, With`. */
  readonly cut: readonly string[];
}

/** Writes a workbook. */
export function writeXlsx(tables: readonly SheetTable[]): Workbook {
  const sheets = tables.map((table, at) => ({
    title: table.name.charAt(0).toUpperCase() + table.name.slice(1),
    path: `worksheets/sheet${at + 1}.xml`,
    ...writeWorksheet(table, at === 0),
  }));
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': writeTypes(sheets.map(({ path }) => path)),
    '_rels/.rels': writeRelations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': writeBook(sheets.map(({ title }) => title)),
    'xl/_rels/workbook.xml.rels': writeRelations([
      ...sheets.map(({ path }) => ['worksheet', path] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES_PART,
    ...Object.fromEntries(sheets.map(({ path, xml }) => [`xl/${path}`, xml])),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)] as const);
  return {
    bytes: zipSync(Object.fromEntries(files), { level: 9, mtime: makeZipDate(), os: 0 }),
    cut: sheets.flatMap(({ title, cut }) => cut.map((column) => `${title}, ${column}`)),
  };
}

function writeTypes(sheets: readonly string[]): string {
  const parts = [
    ['workbook.xml', 'sheet.main+xml'],
    ['styles.xml', 'styles+xml'],
    ...sheets.map((path) => [path, 'worksheet+xml'] as const),
  ];
  const overrides = parts.map(
    ([path, type]) => `<Override PartName="/xl/${path}" ContentType="${TYPES}.${type}"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function writeRelations(parts: readonly (readonly [type: string, target: string])[]): string {
  const all = parts.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function writeBook(titles: readonly string[]): string {
  const sheets = titles.map(
    (title, at) => `<sheet name="${title}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`;
}
