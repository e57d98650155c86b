import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makePlanTables } from '../../src/exchange/plan-tables.ts';
import { writeXlsx } from '../../src/exchange/write-xlsx.ts';
import { readXlsx } from '../../src/exchange/xlsx/read-xlsx.ts';
import { makePlan } from '../../src/model/plan.ts';
import type { Strategy } from '../../src/model/schema.ts';
import { strategyOf } from '../render/fixture.ts';
import { findCheckin, findIn, listWritten, readText } from '../tasks/import/read.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

interface MadeSheet {
  readonly name: string;
  readonly state?: string;
  readonly xml: string;
}

/** Makes a workbook of parts that are written by hand. */
function makeBook(sheets: readonly MadeSheet[], more: Zippable = {}, workbook = ''): Uint8Array {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const targets = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="x/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const parts: Zippable = {
    'xl/workbook.xml': strToU8(
      `${XML}<workbook ${MAIN} ${REL}>${workbook}<sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`${XML}<Relationships>${targets.join('')}</Relationships>`),
    'xl/styles.xml': strToU8(
      `${XML}<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="d\\.\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0.0\\ &quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `${XML}<sst ${MAIN}><si><t>Objective</t></si><si><r><t>Win </t></r><r><t xml:space="preserve">members</t></r></si><si><t>東京</t><rPh><t>トウキョウ</t></rPh></si></sst>`,
    ),
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        strToU8(`${XML}<worksheet ${MAIN} ${REL}>${xml}</worksheet>`),
      ]),
    ),
    ...more,
  };
  return zipSync(parts);
}

const text = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
const makeRow = (number: number, ...cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`;
const makeSheetXml = (...rows: readonly string[]) => `<sheetData>${rows.join('')}</sheetData>`;

/** Reads one row of one sheet. */
function readCells(...cells: readonly string[]) {
  const [table] = readXlsx(makeBook([{ name: 'S', xml: makeSheetXml(makeRow(1, ...cells)) }]));
  return (table?.rows[0] ?? []).map((cell) => cell && { text: cell.text, written: cell.written });
}

describe('the cells of a workbook', () => {
  it.each([
    ['a shared text of several runs', '<c r="A1" t="s"><v>1</v></c>', { text: 'Win members' }],
    ['a Japanese text without its reading', '<c r="A1" t="s"><v>2</v></c>', { text: '東京' }],
    ['a number', '<c r="A1"><v>0.1</v></c>', { text: '0.1', written: '0.1' }],
    [
      'a number with the noise of computers',
      '<c r="A1"><v>0.30000000000000004</v></c>',
      { text: '0.3', written: '0.3' },
    ],
    ['a day', '<c r="A1" s="1"><v>46568</v></c>', { text: '2027-06-30', written: '2027-06-30' }],
    [
      'a day in a format of its own',
      '<c r="A1" s="2"><v>46568</v></c>',
      { text: '2027-06-30', written: '2027-06-30' },
    ],
    [
      'a day before the false one of 1900',
      '<c r="A1" s="1"><v>59</v></c>',
      { text: '1900-02-28', written: '1900-02-28' },
    ],
    ['a share', '<c r="A1" s="3"><v>0.55</v></c>', { text: '55 %' }],
    ['a letter in quotes of a format', '<c r="A1" s="4"><v>3</v></c>', { text: '3', written: '3' }],
    ['a time', '<c r="A1" s="5"><v>0.5</v></c>', { text: '12:00' }],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', { text: 'true' }],
    ['the value of a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', { text: '2', written: '2' }],
    ['a text of a formula', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>ax</v></c>', { text: 'ax' }],
    ['an escaped character', '<c r="A1" t="inlineStr"><is><t>a_x000A_b</t></is></c>', { text: 'a\nb' }],
  ])('are read: %s', (_what, cell, said) => {
    expect(readCells(cell)).toEqual([{ written: undefined, ...said }]);
  });

  it('count from 1904 where the workbook does', () => {
    const book = makeBook(
      [{ name: 'S', xml: makeSheetXml(makeRow(1, '<c r="A1" s="1"><v>1</v></c>')) }],
      {},
      '<workbookPr date1904="1"/>',
    );
    expect(readXlsx(book)[0]?.rows[0]?.[0]?.text).toBe('1904-01-02');
  });

  it('say nothing where a formula has an error, or no value', () => {
    const [table] = readXlsx(
      makeBook([
        {
          name: 'S',
          xml: makeSheetXml(
            makeRow(1, '<c r="A1" t="e"><v>#REF!</v></c>', '<c r="B1"><f>HYPERLINK("http://x")</f></c>'),
          ),
        },
      ]),
    );
    expect(table?.silent).toMatchObject([
      { text: { text: '#REF!', at: 'A1' }, why: 'the error of a formula' },
      { text: { text: '=HYPERLINK("http://x")' }, why: 'a formula without a value' },
    ]);
  });

  it('keep their places where rows and cells are left out', () => {
    const [table] = readXlsx(makeBook([{ name: 'S', xml: makeSheetXml(makeRow(3, text('C3', 'here'))) }]));
    expect(table?.rows[2]?.[2]).toMatchObject({ text: 'here', at: 'C3' });
  });
});

describe('a workbook with several sheets', () => {
  const header = makeRow(1, text('A1', 'Objective'), text('B1', 'Key Result'), text('C1', 'Target'));
  const book = makeBook([
    {
      name: 'Sales',
      xml: `${makeSheetXml(
        header,
        makeRow(2, text('A2', 'Grow'), text('B2', 'Win members'), '<c r="C2"><v>500</v></c>'),
        makeRow(3, text('B3', 'Keep members'), '<c r="C3"><v>90</v></c>'),
      )}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`,
    },
    { name: 'Old', state: 'hidden', xml: makeSheetXml(header, makeRow(2, text('A2', 'Shrink'))) },
    { name: 'Remarks', xml: makeSheetXml(makeRow(1, text('A1', 'Ask the board in May'))) },
  ]);

  it('is one plan, and merged cells hold what is beside them', async () => {
    const reading = await readText(book, 'plan.xlsx');
    expect(findIn(reading, 'objectives/grow/key_results')).toMatchObject({
      'win-members': { target: 500 },
      'keep-members': { target: 90 },
    });
    expect(findIn(reading, 'objectives/shrink/result')).toBe('Shrink');
  });

  it('says that a hidden sheet was read, and keeps a sheet without a table', async () => {
    const reading = await readText(book, 'plan.xlsx');
    expect(reading.remarks.map(({ says }) => says).join()).toContain(
      'The sheet `Old` is hidden. It was read, too.',
    );
    expect(listWritten(reading)).toContain('Ask the board in May');
  });

  it('keeps notes, and the addresses behind cells', async () => {
    const xml = `${makeSheetXml(header, makeRow(2, text('A2', 'Grow')))}<hyperlinks><hyperlink ref="A2" r:id="rId1"/></hyperlinks>`;
    const linked = makeBook([{ name: 'S', xml }], {
      'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
        `${XML}<Relationships><Relationship Id="rId1" TargetMode="External" Target="https://example.org/goal"/><Relationship Id="rId2" Target="../comments1.xml"/></Relationships>`,
      ),
      'xl/comments1.xml': strToU8(
        `${XML}<comments><commentList><comment ref="A2"><text><t>Is this still so?</t></text></comment></commentList></comments>`,
      ),
    });
    const reading = await readText(linked, 'plan.xlsx');
    expect(listWritten(reading)).toEqual(
      expect.arrayContaining(['Is this still so?', 'https://example.org/goal']),
    );
  });
});

describe('a sheet of readings beside a sheet of goals', () => {
  it('gives its values to the results that it names', async () => {
    const goals = makeSheetXml(
      makeRow(1, text('A1', 'Objective'), text('B1', 'Key Result'), text('C1', 'Target')),
      makeRow(2, text('A2', 'Grow'), text('B2', 'Win members'), '<c r="C2"><v>500</v></c>'),
    );
    const readings = makeSheetXml(
      makeRow(1, text('A1', 'KR'), text('B1', 'Date'), text('C1', 'Value')),
      makeRow(2, text('A2', 'Win members'), text('B2', '2026-03-31'), '<c r="C2"><v>150</v></c>'),
      makeRow(3, text('A3', 'Win members'), text('B3', '2026-06-30'), '<c r="C3"><v>230</v></c>'),
    );
    const reading = await readText(
      makeBook([
        { name: 'Goals', xml: goals },
        { name: 'Readings', xml: readings },
      ]),
      'p.xlsx',
    );
    expect(reading.draft.criteria).toBeUndefined();
    expect(findCheckin(reading, '2026-03-31')).toMatchObject({ measures: { 'win-members': 150 } });
    expect(findCheckin(reading, '2026-06-30')).toMatchObject({ measures: { 'win-members': 230 } });
  });
});

describe('a workbook of our own', () => {
  const PLAN = `
strat: 1
name: Harbor
criteria:
  calls: { outcome: Calls are answered, measure: Share answered, unit: percent, baseline: 62, target: ">= 90", due: 2028-06-30, owner: ana }
objectives:
  lines: { result: =1+1, start: 2027-01-15, key_results: { open-lines: { outcome: Ten lines, target: 10 } } }
`;

  it('comes back with its numbers and days', async () => {
    const { bytes } = writeXlsx(
      makePlanTables({ plan: makePlan(strategyOf(PLAN)), measures: [], objectives: [], isPublic: false }),
    );
    const { draft } = await readText(bytes, 'plan.xlsx');
    const { criteria, objectives } = strategyOf(PLAN);
    expect(draft).toMatchObject({ criteria, objectives } as Partial<Strategy>);
  });
});

describe('a workbook that is refused', () => {
  const sheet = { name: 'S', xml: makeSheetXml(makeRow(1, text('A1', 'Objective'))) };

  it.each([
    ['bytes that are no zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'not a workbook'],
    ['a zip without a workbook', zipSync({ 'a.txt': strToU8('a') }), 'not a workbook'],
    ['a document type', makeBook([{ ...sheet, xml: '<!DOCTYPE x [<!ENTITY a "b">]>' }]), 'cannot be read'],
    ['XML that is broken', makeBook([{ ...sheet, xml: '<sheetData><row>' }]), 'cannot be read'],
    ['no sheet', makeBook([]), 'no sheet'],
    [
      'a cell far away',
      makeBook([{ ...sheet, xml: makeSheetXml(makeRow(500_000, text('A500000', 'x'))) }]),
      'A500000',
    ],
    [
      'elements in elements',
      makeBook([{ ...sheet, xml: `${'<a>'.repeat(100)}${'</a>'.repeat(100)}` }]),
      'cannot be read',
    ],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(70_000_000) }), '64 MiB'],
    ['a Word file', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'Word file'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old Excel'],
    ['a PDF', strToU8('%PDF-1.7'), 'PDF'],
    ['more than 5 MiB', new Uint8Array(5_300_000), '5 MiB'],
  ])('because of %s', async (_what, bytes, message) => {
    await expect(readText(bytes, 'x.xlsx')).rejects.toThrow(message);
    await expect(readText(bytes, 'x.xlsx')).rejects.toMatchObject({ name: 'ImportProblem' });
  });

  it('does not take an empty name for a part with bytes', () => {
    const book = makeBook([sheet]);
    // The size that the directory declares for the first part becomes 0.
    const at = book.findIndex(
      (_, index) =>
        book[index] === 0x50 && book[index + 1] === 0x4b && book[index + 2] === 1 && book[index + 3] === 2,
    );
    book.fill(0, at + 24, at + 28);
    expect(() => readXlsx(book)).toThrow('not a workbook');
  });
});

describe('history in a workbook', () => {
  it('becomes check-ins, also where the headings are days', async () => {
    const xml = makeSheetXml(
      makeRow(
        1,
        text('A1', 'KPI'),
        text('B1', 'Baseline'),
        text('C1', 'Target'),
        '<c r="D1" s="1"><v>46112</v></c>',
        '<c r="E1" s="1"><v>46203</v></c>',
      ),
      makeRow(
        2,
        text('A2', 'Wait'),
        '<c r="B2"><v>72</v></c>',
        '<c r="C2"><v>4</v></c>',
        '<c r="D2"><v>60</v></c>',
        '<c r="E2"><v>52</v></c>',
      ),
    );
    const reading = await readText(makeBook([{ name: 'S', xml }]), 'kpis.xlsx');
    expect(findCheckin(reading, '2026-03-31')).toMatchObject({ measures: { wait: 60 } });
    expect(findCheckin(reading, '2026-06-30')).toMatchObject({ measures: { wait: 52 } });
  });
});
