import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/exchange/csv.ts';
import {
  makePlanTable,
  makePlanTables,
  makeWholeTable,
  type SheetTable,
  TABLE_NAMES,
} from '../../src/exchange/plan-tables.ts';
import type { SheetCell } from '../../src/exchange/sheet-cell.ts';
import { writeCsv } from '../../src/exchange/write-csv.ts';
import { removeFormulaEscape } from '../../src/model/escape-csv.ts';
import { findEntryKind } from '../../src/model/key-kinds.ts';
import { makePlan } from '../../src/model/plan.ts';
import { strategyOf } from '../render/fixture.ts';
import { makeAnyPlan } from './any-plan.ts';

const FULL = makeAnyPlan({
  text: (isOpen) => (isOpen ? 'open words' : 'secret-words'),
  number: () => 5,
  has: () => true,
  count: () => 2,
  own: {},
});

const given = (yaml: string, isPublic = false) => ({
  plan: makePlan(strategyOf(yaml)),
  measures: [],
  objectives: [],
  isPublic,
});

const PLAN = `
strat: 1
name: Harbor
criteria:
  calls: { outcome: Calls are answered, baseline: 3, target: '>= 40', due: 2028-06, with: [ana, 'Jon; the younger'], expected: { 2027-06: 48, incremental: -4 } }
objectives:
  lines: { result: Lines are open, start: 2027-09-30, key_results: { open-lines: { outcome: Ten lines, target: 10, met_when: = never } }, indicators: { sign: { measure: Signs, kind: lag } } }
stages:
  incremental: { by: 2028, objectives: { first: { result: '=HYPERLINK("http://x")', due: 2028 } } }
initiatives:
  work: { what: "Two\\nlines, and \\"quotes\\"", budget: 20000, pilot: { where: Here, learn_by: 2027-08-31 }, indicators: { of-work: { measure: Hours } } }
`;

/** Reads a row as an object, without what is empty. */
function rowsOf({ columns, rows }: SheetTable): readonly Readonly<Record<string, SheetCell>>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap((name, at) => (row[at] === undefined ? [] : [[name, row[at] as SheetCell]])),
    ),
  );
}

describe('the tables of a plan', () => {
  it('have a row for each entry, with its numbers as numbers, and a date as a day only if it is one', () => {
    const [criteria, objectives, indicators, initiatives] = makePlanTables(given(PLAN)).map(rowsOf);
    expect(criteria).toEqual([
      {
        Type: 'criterion',
        ID: 'calls',
        Outcome: 'Calls are answered',
        Baseline: 3,
        Target: '>= 40',
        Due: '2028-06',
        With: 'ana; "Jon; the younger"',
        Expected: '2027-06: 48; incremental: -4',
      },
    ]);
    expect(objectives).toEqual([
      {
        Type: 'objective',
        ID: 'first',
        Stage: 'incremental',
        Objective: '=HYPERLINK("http://x")',
        Due: '2028',
      },
      {
        Type: 'objective',
        ID: 'lines',
        Stage: 'unstaged',
        Objective: 'Lines are open',
        Start: { day: '2027-09-30' },
      },
      {
        Type: 'key-result',
        ID: 'open-lines',
        Parent: 'lines',
        'Key Result': 'Ten lines',
        Target: 10,
        'Met when': '= never',
      },
    ]);
    expect(indicators).toEqual([
      { Type: 'indicator', ID: 'sign', Parent: 'lines', Measure: 'Signs', Kind: 'lag' },
      { Type: 'indicator', ID: 'of-work', Parent: 'work', Measure: 'Hours' },
    ]);
    expect(initiatives).toEqual([
      {
        Type: 'initiative',
        ID: 'work',
        Initiative: 'Two\nlines, and "quotes"',
        Budget: 20000,
        'Pilot where': 'Here',
        'Pilot learn by': { day: '2027-08-31' },
      },
    ]);
  });

  it('have the same columns for every plan', () => {
    const empty = given('strat: 1\nname: N');
    for (const name of TABLE_NAMES)
      expect(makePlanTable(name, given(PLAN)).columns).toEqual(makePlanTable(name, empty).columns);
    expect(makeWholeTable(given(PLAN)).columns).toEqual(makeWholeTable(empty).columns);
  });

  it('have a filled column for each key of an entry, also for one that is added to the schema', () => {
    const tables = makePlanTables(given(JSON.stringify(FULL)));
    const mapsOf = {
      criteria: ['criteria'],
      objectives: ['objectives', 'key_results'],
      indicators: ['indicators'],
    };
    for (const [name, maps] of Object.entries({ ...mapsOf, initiatives: ['initiatives'] })) {
      const table = tables.find((one) => one.name === name);
      const filled = new Set((table ? rowsOf(table) : []).flatMap((row) => Object.keys(row)));
      const keys = maps.flatMap((map) => findEntryKind(map)?.keys ?? []);
      const isMap = (key: string) => maps.some((map) => findEntryKind(map)?.below(key)?.kind === 'entries');
      const words = [...filled].join('\n').toLowerCase().replaceAll(' ', '_');
      const titles: Readonly<Record<string, string>> = { result: 'objective', what: 'initiative' };
      const outcome = name === 'objectives' ? 'key_result' : 'outcome';
      const missing = keys
        // What hides an entry is not planted.
        .filter((key) => !isMap(key) && !['confidential', 'internal'].includes(key))
        .filter((key) => !words.includes(titles[key] ?? (key === 'outcome' ? outcome : key)));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });

  it('have no column for a key that is not public, if they are for the public', () => {
    const { columns } = makeWholeTable(given(PLAN, true));
    for (const closed of ['Budget', 'Link', 'Tags', 'Renamed from', 'Confidential', 'By', 'Note', 'File'])
      expect(columns).not.toContain(closed);
    expect(columns).toEqual(expect.arrayContaining(['Outcome', 'Owner', 'Date', 'Value', 'State']));
  });

  it('are one table in which the first column says what each row is', () => {
    const types = rowsOf(makeWholeTable(given(PLAN))).map(({ Type }) => Type);
    expect(types).toEqual([
      'criterion',
      'objective',
      'objective',
      'key-result',
      'indicator',
      'indicator',
      'initiative',
    ]);
  });
});

describe('a table as CSV', () => {
  const readBack = (table: SheetTable) =>
    readCsv(writeCsv(table)).map((row) => row.map(({ text }) => removeFormulaEscape(text)));
  const textOf = (cell: SheetCell) =>
    cell === undefined ? '' : typeof cell === 'object' ? cell.day : String(cell);

  it.each([
    ['a small plan', PLAN],
    ['a plan with every key', JSON.stringify(FULL)],
  ])('has the same cells when it is read: %s', (_name, yaml) => {
    const table = makeWholeTable(given(yaml));
    expect(readBack(table)).toEqual([table.columns, ...table.rows.map((row) => row.map(textOf))]);
  });

  it('keeps hostile cells apart', () => {
    const hostile = [
      '=1+1',
      '-1',
      'a,b',
      'a;b',
      'say "hi"',
      'one\ntwo',
      '\r\n',
      '"',
      "'",
      'x'.repeat(40_000),
    ];
    const table = { name: 'criteria', columns: ['ID', 'Outcome'], rows: hostile.map((cell) => ['id', cell]) };
    expect(readBack(table)).toEqual([table.columns, ...table.rows]);
    expect(writeCsv(table)).not.toMatch(/(?:^|,|")(?:[=@+]|-\d)/m);
  });

  it('replaces what no text can hold', () => {
    expect(writeCsv({ name: 'n', columns: ['A'], rows: [['a\0b'], ['a\ud800']] })).toBe('A\r\na�b\r\na�\r\n');
  });

  it('writes negative numbers as numbers', () => {
    expect(writeCsv({ name: 'n', columns: ['A'], rows: [[-5], ['-5']] })).toBe("A\r\n-5\r\n'-5\r\n");
  });
});
