/** The header of a table: which row it is, and what each of its columns holds. */
import type { TypedHabits } from '../../model/typed.ts';
import { readTypedDate } from '../../model/typed-date.ts';
import { findFieldName, foldHeading, type HeadingName } from '../intake/field-names.ts';
import type { OutlineKind } from '../intake/outline.ts';
import type { SourceText } from '../intake/source-text.ts';
import { isOwnSheet } from './own-sheet.ts';
import type { SourceRow } from './source-table.ts';

/** A column that has a heading. */
export interface TableColumn {
  readonly at: number;
  readonly heading: SourceText;
  /** What its cells are; undefined if its heading names nothing that we know. */
  readonly name: HeadingName | undefined;
  /** The kind of entry that it is about, where the heading says so: “Objective owner”. */
  readonly of?: OutlineKind | undefined;
  /** The date in the heading: its cells are for that day. */
  readonly on?: SourceText | undefined;
  /** The unit in brackets: “Target (hours)”. */
  readonly unit?: SourceText | undefined;
}

export interface TableHeader {
  /** The number of its row, from 0. */
  readonly row: number;
  readonly columns: readonly TableColumn[];
}

/** How headings are read. */
export interface HeaderReading {
  /** The year of dates that name none. */
  readonly year: string | undefined;
  readonly habits: TypedHabits;
  /** Our names by the headings that a map gives them. */
  readonly names: ReadonlyMap<string, string>;
  /** The number of the row, from 0, if a map says it. */
  readonly row?: number | undefined;
}

/** The most rows above a header: titles, dates, remarks. */
const ROWS_ABOVE = 20;

/** Finds the header: the row near the top that names most fields, one of them a title or a measure. */
export function findHeader(rows: readonly SourceRow[], how: HeaderReading): TableHeader | undefined {
  if (how.row !== undefined) return { row: how.row, columns: readColumns(rows[how.row] ?? [], how) };
  let best: (TableHeader & { readonly score: number }) | undefined;
  for (let row = 0; row < Math.min(rows.length, ROWS_ABOVE); row++) {
    const columns = readColumns(rows[row] ?? [], how);
    const score = scoreHeader(columns);
    if (score > (best?.score ?? 0)) best = { row, columns, score };
  }
  // A row of data that holds such a word is no header where the one above it names as many columns.
  const width = countCells(rows[best?.row ?? 0]);
  const isBelow = best !== undefined && rows.slice(0, best.row).some((row) => countCells(row) >= width);
  return isBelow && (best?.score ?? 0) < 3 ? undefined : best;
}

const countCells = (row: SourceRow | undefined) => row?.filter((cell) => cell).length ?? 0;

const isTitle = (name: HeadingName | undefined) =>
  name !== undefined && (name.startsWith('title:') || name === 'fact:metric');

/** Counts the fields that a row names; a row without a title is no header. */
function scoreHeader(columns: readonly TableColumn[]): number {
  if (!isOwnSheet(columns) && !columns.some(({ name }) => isTitle(name))) return 0;
  return new Set(columns.flatMap(({ name, on, at }) => (on ? `on:${at}` : (name ?? [])))).size;
}

function readColumns(row: SourceRow, how: HeaderReading): readonly TableColumn[] {
  return row.flatMap((heading, at) => (heading ? [readColumn(heading, at, how)] : []));
}

const IN_BRACKETS = /^(.+?)\s*[([]([^()[\]]{1,40})[)\]]\s*\*?$/;

function readColumn(given: SourceText, at: number, how: HeaderReading): TableColumn {
  const named = how.names.get(foldHeading(given.text));
  const read = readHeading(named === undefined ? given : { ...given, text: named }, at, how);
  return { ...read, heading: given };
}

function readHeading(heading: SourceText, at: number, { year, habits }: HeaderReading): TableColumn {
  const whole = findFieldName(heading.text);
  if (whole) return { at, heading, name: whole };
  const dated = readDatedHeading(heading, year, habits);
  if (dated) return { at, heading, ...dated };
  const [, words = '', inside = ''] = IN_BRACKETS.exec(heading.text) ?? [];
  const name = findFieldName(words);
  if (name === 'key:target' || name === 'key:baseline' || name === 'fact:current')
    return { at, heading, name, unit: { ...heading, text: inside.trim(), name: 'unit' } };
  if (name) return { at, heading, name };
  const owned = readOwnedHeading(heading.text);
  return owned ? { at, heading, ...owned } : { at, heading, name: undefined };
}

const KIND_WORDS = new Set<HeadingName>([
  'title:objective',
  'title:key-result',
  'title:criterion',
  'title:initiative',
  'title:group',
]);

/** Reads “Objective owner” and “KR due date”: a kind of entry, and one of its fields. */
function readOwnedHeading(heading: string): Pick<TableColumn, 'name' | 'of'> | undefined {
  const words = foldHeading(heading).split(' ');
  for (let end = 1; end < words.length; end++) {
    const kind = findFieldName(words.slice(0, end).join(' '));
    const name = findFieldName(words.slice(end).join(' '));
    if (kind && name && KIND_WORDS.has(kind)) return { name, of: kind.slice('title:'.length) as OutlineKind };
  }
  return undefined;
}

/** Reads a date in a heading, alone or with a word beside it: “Q1 2027”, “Actual March 2027”, “2027-Q1 target”. */
function readDatedHeading(
  heading: SourceText,
  year: string | undefined,
  habits: TypedHabits,
): Pick<TableColumn, 'name' | 'on'> | undefined {
  const text = heading.written ?? heading.text;
  const alone = readHeadingDate(text, year, habits);
  if (alone !== undefined) return { name: 'fact:current', on: { ...heading, text: alone } };
  const words = text
    .replace(/[()[\]]/g, ' ')
    .replace(/\s+[-–—:/|]\s+/g, ' ')
    .trim()
    .split(/\s+/);
  for (const from of [1, 2, words.length - 1, words.length - 2]) {
    if (from <= 0 || from >= words.length) continue;
    const [before, behind] = [words.slice(0, from).join(' '), words.slice(from).join(' ')];
    for (const [date, word] of [
      [behind, before],
      [before, behind],
    ] as const) {
      const name = findFieldName(word);
      const on = name && readHeadingDate(date, year, habits);
      if (name && on !== undefined)
        return { name: name === 'title:objective' ? 'key:target' : name, on: { ...heading, text: on } };
    }
  }
  return undefined;
}

/** Reads the date of a heading in our form; “Q1” and “March” take the year that the sheet names. */
function readHeadingDate(text: string, year: string | undefined, habits: TypedHabits): string | undefined {
  const plain = text
    .replace(/^T(?=[1-4][ /-]?\d{4}$|[1-4]$)/i, 'Q')
    .replace(/^(\d{4})[ /-]T(?=[1-4]$)/i, '$1-Q');
  const typed = readTypedDate(plain, habits);
  if (typed.is === 'certain') return typed.written;
  if (year === undefined || /\d{3}/.test(text)) return undefined;
  const withYear = readTypedDate(`${plain} ${year}`, habits);
  return withYear.is === 'certain' ? withYear.written : undefined;
}
