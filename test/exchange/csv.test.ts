import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_LIMIT, readCsv } from '../../src/exchange/csv.ts';
import { SheetProblem, type SheetRefusal } from '../../src/exchange/sheet-problem.ts';
import { decodeSheet, SHEET_LIMIT } from '../../src/exchange/sheet-text.ts';
import { runs } from '../property-runs.ts';

const textsIn = (csv: string) => readCsv(csv).map((row) => row.map(({ text }) => text));

function refusalOf(read: () => unknown): SheetRefusal | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof SheetProblem) return error.refusal;
    throw error;
  }
  return undefined;
}

describe('CSV', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2'],
    ['Windows line ends', 'a,b\r\n1,2\r\n'],
    ['old Mac line ends', 'a,b\r1,2\r'],
    ['a first line that names the separator', 'sep=;\r\na;b\r\n1;2\r\n'],
    ['that line in quotes', '"sep=;"\na;b\n1;2\n'],
    ['empty lines', '\na,b\n\n1,2\n\n'],
    ['quotes', '"a","b"\n"1",2'],
  ])('is read with %s', (_, csv) => {
    expect(textsIn(csv)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('in quotes may hold quotes, separators and line breaks', () => {
    expect(textsIn('a,b\n"say ""yes"", then","1\r\n2"\n')).toEqual([
      ['a', 'b'],
      ['say "yes", then', '1\r\n2'],
    ]);
  });

  it('takes the separator that the header has most of, outside quotes', () => {
    expect(textsIn('id;"a,b,c";d\n1;2,5;3')).toEqual([
      ['id', 'a,b,c', 'd'],
      ['1', '2,5', '3'],
    ]);
    expect(textsIn('one column\n3,5')).toEqual([['one column'], ['3', '5']]);
  });

  it('keeps the place of each cell, also after a cell of several lines', () => {
    const rows = readCsv('id,value\r\n"a\r\nb",1\r\n\r\nc,"2"\r\n');
    expect(rows.flat()).toEqual([
      { text: 'id', line: 1, column: 1 },
      { text: 'value', line: 1, column: 4 },
      { text: 'a\r\nb', line: 2, column: 1 },
      { text: '1', line: 3, column: 4 },
      { text: 'c', line: 5, column: 1 },
      { text: '2', line: 5, column: 3 },
    ]);
    expect(readCsv('sep=;\na;b')[0]?.[1]).toEqual({ text: 'b', line: 2, column: 3 });
  });

  it.each([
    [
      'a quote that is never closed',
      'a,b\n1,"2\n3',
      'This cell has an opening quote but no closing quote.',
      2,
      3,
    ],
    ['a quote that closes too early', 'a,b\n"1"x,2', 'This cell has text after its closing quote.', 2, 4],
    ['an unknown separator', 'sep=#\na#b', 'The first line names a separator that is not supported.', 1, 1],
  ])('with %s is refused at its place', (_, csv, message, line, column) => {
    expect(refusalOf(() => readCsv(csv))).toMatchObject({ message, line, column });
  });

  it('has at most 100,000 lines and a million cells', () => {
    expect(readCsv('a,1\n'.repeat(LINE_LIMIT))).toHaveLength(LINE_LIMIT);
    expect(refusalOf(() => readCsv('a,1\n'.repeat(LINE_LIMIT + 1)))?.message).toBe(
      'The sheet has more than 100,000 lines.',
    );
    expect(refusalOf(() => readCsv(','.repeat(1_100_000)))?.message).toBe(
      'The sheet has more than 1,000,000 cells.',
    );
  });

  it.each([
    ['quotes', '"'.repeat(2_000_000)],
    ['quotes of an odd number', '"'.repeat(2_000_001)],
    ['one long cell', `a,${'x'.repeat(5_000_000)}`],
    ['one long cell in quotes', `"${'x'.repeat(5_000_000)}"`],
  ])('that is %s is read or refused', (_, csv) => {
    const refusal = refusalOf(() => readCsv(csv));
    if (refusal) expect(refusal.message).toMatch(/quote/);
  });

  it('that is written and read again has the same cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('', '"', '""', ',', ';', '\t', '\n', '\r\n', 'sep=;', '=1+1', ' a '),
    );
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, separator, end) => {
          const csv = rows.map((row) => row.map(quote).join(separator)).join(end);
          expect(textsIn(`sep=${separator}${end}${csv}`)).toEqual(rows);
        },
      ),
      { numRuns: runs(2000) },
    );
  });
});

describe('the bytes of a sheet', () => {
  const encode = (text: string) => new TextEncoder().encode(text);

  it('are UTF-8, with or without a byte order mark', () => {
    expect(decodeSheet(encode('\ufeffid,é'))).toBe('id,é');
    expect(decodeSheet(encode('id,é'))).toBe('id,é');
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from('\ufeffid,value', 'utf16le'), 'The sheet is UTF-16 text.'],
    ['UTF-16 without one', Buffer.from('id,value', 'utf16le'), 'The sheet is UTF-16 text.'],
    ['big-endian UTF-16', Buffer.from('\ufeffid,value', 'utf16le').swap16(), 'The sheet is UTF-16 text.'],
    ['a workbook', Buffer.from('PK\u0003\u0004rest'), 'This is a workbook, not CSV.'],
    ['zeros', Buffer.from('id,value\nab\0\n'), 'The sheet is not text.'],
    ['too much', new Uint8Array(SHEET_LIMIT + 1), 'The sheet is larger than 5 MiB.'],
  ])('are refused as %s', (_, bytes, message) => {
    const refusal = refusalOf(() => decodeSheet(bytes));
    expect(refusal?.message).toBe(message);
    expect(refusal?.help).toMatch(/[Ss]ave|Keep only/);
  });

  it('that are not UTF-8 are refused with the line', () => {
    const bytes = Buffer.concat([Buffer.from('id,note\na,ü\nb,'), Buffer.from([0xfc]), Buffer.from('\n')]);
    expect(refusalOf(() => decodeSheet(bytes))).toMatchObject({
      message: 'The sheet is not UTF-8 text.',
      line: 3,
    });
  });
});
