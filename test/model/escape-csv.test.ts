import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/exchange/csv.ts';
import { escapeFormula, removeFormulaEscape, writeCsvText } from '../../src/model/escape-csv.ts';
import { runs } from '../property-runs.ts';

/** Texts full of the signs that matter. */
const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', "'", "''", '\t', '\r', '\n', ';', ',', '"', ' ', '- ', '＝', '＠'),
      fc.constantFrom('a', '1', 'cmd|', 'SUM(A1)'),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('a text in a cell of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['＝1+1', "'＝1+1"],
    ['a;=1+1', "a;'=1+1"],
    ['a\n@b', "a\n'@b"],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ['one\n- two', 'one\n- two'],
    ['a; -5 %', 'a; -5 %'],
    ['a = b', 'a = b'],
  ])('%j is written as %j', (text, escaped) => {
    expect(escapeFormula(text)).toBe(escaped);
    expect(removeFormulaEscape(escaped)).toBe(text);
  });

  it('begins with no sign of a formula, whichever separator a program looks for', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const begins = writeCsvText(text)
          .replace(/^"|"$/g, '')
          .split(/[;\t\r\n]/);
        for (const part of begins) expect(part).not.toMatch(/^(?:[=@＝＋－＠]|[+-](?! ))/);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is the same text after it was read and its escape was taken off', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (one, other) => {
        const [row = []] = readCsv(
          `${writeCsvText(`x${one}`)},${writeCsvText(one)},${writeCsvText(other)}\r\n`,
        );
        expect(row.map(({ text }) => removeFormulaEscape(text))).toEqual([`x${one}`, one, other]);
      }),
      { numRuns: runs(2000) },
    );
  });
});
