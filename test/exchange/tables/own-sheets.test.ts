import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWholeTable, type SheetTable } from '../../../src/exchange/plan-tables.ts';
import type { SheetCell } from '../../../src/exchange/sheet-cell.ts';
import { writeCsv } from '../../../src/exchange/write-csv.ts';
import { makePlan } from '../../../src/model/plan.ts';
import type { Strategy } from '../../../src/model/schema.ts';
import { runs } from '../../property-runs.ts';
import { listWritten, readText } from '../../tasks/import/read.ts';
import { type Choices, makeAnyPlan } from '../any-plan.ts';

const makeTable = (strategy: Strategy): SheetTable =>
  makeWholeTable({ plan: makePlan(strategy), measures: [], objectives: [], isPublic: false });

/** Texts that a sheet may break: formulas, separators, quotes, lines. */
const TEXTS = [
  'Loans are decided faster',
  '=1+1',
  '-5',
  '2027',
  'a; b',
  'say "hi"',
  'one\ntwo',
  "'quoted'",
  'TBD',
  '40 %',
  'yes',
  'Ana and Jon',
  '長い名前',
  '<= 4',
];

/** Makes choices from a number, the same ones each time. */
function makeChoices(seed: number): Choices {
  let state = seed;
  const next = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  return {
    text: () => TEXTS[next(TEXTS.length)] ?? '',
    number: () => next(1000) / 4,
    has: () => next(3) > 0,
    count: () => next(3),
    own: {},
  };
}

/** Makes a plan whose references and people are free of what only a sheet of another tool means. */
const plan = fc.nat().map((seed) => makeAnyPlan(makeChoices(seed)) as unknown as Strategy);

describe('a CSV of our own', () => {
  it('comes back with the same cells, whatever a plan says', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (strategy) => {
        const table = makeTable(strategy);
        if (table.rows.length === 0) return;
        const reading = await readText(writeCsv(table), 'plan.csv');
        const back = makeTable(reading.draft as unknown as Strategy);
        expect(sortRows(back)).toEqual(sortRows(table));
        expect(reading.texts.filter(({ fate }) => fate === 'kept')).toEqual([]);
      }),
      { numRuns: runs(500, 30) },
    );
  });

  it('writes each of its texts', async () => {
    const table = makeTable(makeAnyPlan(makeChoices(7)) as unknown as Strategy);
    const written = listWritten(await readText(writeCsv(table), 'plan.csv')).join('\n');
    for (const text of ['Loans are decided faster', '=1+1', 'say "hi"', '長い名前'])
      expect(written).toContain(text);
  });
});

/** Rows of one table come back in the order of the plan, which has entries without a stage first. */
function sortRows({ columns, rows }: SheetTable): readonly (readonly SheetCell[])[] {
  return rows
    .map((row) =>
      row.flatMap((cell, at) => (cell === undefined ? [] : [`${columns[at]}: ${JSON.stringify(cell)}`])),
    )
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
}
