import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetTable } from '../../src/exchange/plan-tables.ts';
import type { SheetCell } from '../../src/exchange/sheet-cell.ts';
import { writeXlsx } from '../../src/exchange/write-xlsx.ts';
import { runs } from '../property-runs.ts';
import { readSheet, unzipParts } from './read-xlsx.ts';

const tableOf = (...cells: readonly SheetCell[]): SheetTable => ({
  name: 'criteria',
  columns: ['ID', 'Outcome'],
  rows: cells.map((cell, at) => [`id-${at}`, cell]),
});

function readColumn(...cells: readonly SheetCell[]) {
  const parts = unzipParts(writeXlsx([tableOf(...cells)]).bytes);
  const [, ...rows] = readSheet(parts.get('xl/worksheets/sheet1.xml') ?? '');
  return rows.map((row) => row.find(({ at }) => at.startsWith('B')));
}

const textOf = (...cells: readonly SheetCell[]) => readColumn(...cells).map((cell) => cell?.text);

/** The format and the apostrophe of each style. */
function readStyles(): readonly string[] {
  const styles = unzipParts(writeXlsx([tableOf()]).bytes).get('xl/styles.xml') ?? '';
  const [, inside = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles) ?? [];
  return inside.match(/<xf [^>]*>/g) ?? [];
}

describe('a workbook', () => {
  it('types texts as texts, whatever they look like', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '2028', '2028-06', 'TRUE', '1e5', '0012'];
    for (const [at, cell] of readColumn(...texts).entries()) {
      expect({ type: cell?.type, text: cell?.text }).toEqual({ type: 'inlineStr', text: texts[at] });
      expect(readStyles()[cell?.style ?? 0]).toContain('numFmtId="49"');
    }
  });

  it('marks what looks like a formula, so that it stays a text when somebody edits it', () => {
    const [formula, plain] = readColumn('=1+1', 'one');
    expect(readStyles()[formula?.style ?? 0]).toContain('quotePrefix="1"');
    expect(readStyles()[plain?.style ?? 0]).not.toContain('quotePrefix');
  });

  it('types numbers, days, true and false as what they are', () => {
    expect(readColumn(-5, 0.1, true, false, { day: '2027-09-30' })).toMatchObject([
      { type: 'n', text: '-5' },
      { type: 'n', text: '0.1' },
      { type: 'b', text: '1' },
      { type: 'b', text: '0' },
      // Days since 30 December 1899, as Excel and LibreOffice count them.
      { type: 'n', text: '46660', style: 3 },
    ]);
    expect(readStyles()[3]).toContain('numFmtId="164"');
  });

  it('leaves a day as a text where programs count differently: Excel knows a 29 February 1900', () => {
    expect(readColumn({ day: '1900-02-28' })).toMatchObject([{ type: 'inlineStr', text: '1900-02-28' }]);
  });

  it('keeps quotes, signs of XML, line breaks, outer spaces and codes of characters', () => {
    const texts = ['say "hi"', '<b>&amp;</b> ]]>', 'one\ntwo', '  outer ', '_x0041_', '_x005F_x0041_', '😀'];
    expect(textOf(...texts)).toEqual(texts);
    expect(textOf('one\r\ntwo\rthree')).toEqual(['one\ntwo\nthree']);
  });

  it('replaces what no sheet can hold: NUL and halves of characters', () => {
    expect(textOf('a\0b', 'a\ud800b', '\udc00', 'a\ufffeb')).toEqual(['a�b', 'a�b', '�', 'a�b']);
  });

  it('cuts a text at what a cell of Excel can hold, never inside a character, and says in which column', () => {
    const { bytes, cut } = writeXlsx([tableOf('x'.repeat(40_000), 'y'.repeat(32_767))]);
    expect(cut).toEqual(['Criteria, Outcome']);
    const rows = readSheet(unzipParts(bytes).get('xl/worksheets/sheet1.xml') ?? '');
    expect(rows.slice(1).map(([, cell]) => cell?.text.length)).toEqual([32_767, 32_767]);
    expect(textOf('😀'.repeat(20_000))[0]).toMatch(/^(?:😀){16383}…$/u);
  });

  it('hides columns without a value, and keeps the header in sight', () => {
    const sheet = unzipParts(writeXlsx([tableOf(undefined)]).bytes).get('xl/worksheets/sheet1.xml');
    expect(sheet?.match(/<col [^>]*>/g)?.map((col) => col.includes('hidden'))).toEqual([false, true]);
    expect(sheet).toContain('state="frozen"');
  });

  it('names cells beyond column Z as sheets do', () => {
    const columns = Array.from({ length: 704 }, (_, at) => `c${at}`);
    const [header = []] = readSheet(
      unzipParts(writeXlsx([{ name: 'wide', columns, rows: [] }]).bytes).get('xl/worksheets/sheet1.xml') ??
        '',
    );
    expect([0, 25, 26, 51, 52, 701, 702, 703].map((at) => header[at]?.at)).toEqual([
      'A1',
      'Z1',
      'AA1',
      'AZ1',
      'BA1',
      'ZZ1',
      'AAA1',
      'AAB1',
    ]);
  });

  it('has the same bytes each time', () => {
    const make = () => writeXlsx([tableOf('one', 2, { day: '2027-09-30' })]).bytes;
    expect(make()).toEqual(make());
  });

  it('names in its list every part that it has', () => {
    const parts = unzipParts(writeXlsx([tableOf('one'), { ...tableOf('two'), name: 'objectives' }]).bytes);
    const listed = [...(parts.get('[Content_Types].xml')?.matchAll(/PartName="\/([^"]+)"/g) ?? [])];
    expect(listed.map(([, path]) => path).sort()).toEqual(
      [...parts.keys()].filter((path) => path.startsWith('xl/') && !path.endsWith('.rels')).sort(),
    );
    const targets = [...(parts.get('xl/_rels/workbook.xml.rels')?.matchAll(/Target="([^"]+)"/g) ?? [])];
    for (const [, target] of targets) expect(parts.has(`xl/${target}`)).toBe(true);
  });

  it('holds any text that has only what a sheet can hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', '<', '&', ']', '>', '\n'), minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(textOf(...texts)).toEqual(texts.map((one) => one.replace(/\r\n?/g, '\n')));
      }),
      { numRuns: runs(1000) },
    );
  });
});
