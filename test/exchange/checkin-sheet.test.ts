import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckinSheetOptions, readCheckinSheet } from '../../src/exchange/checkin-sheet.ts';
import { sheetMapShape } from '../../src/exchange/sheet-map.ts';
import { CELL_LIMIT } from '../../src/exchange/sheet-problem.ts';

const MEASURES = [
  { id: 'loan-time', unit: 'hours', isMilestone: false },
  { id: 'complete', unit: 'percent', isMilestone: false },
  { id: 'membership', isMilestone: false },
  { id: 'any-branch', isMilestone: true },
];

function read(text: string | Uint8Array, options: Partial<CheckinSheetOptions> = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readCheckinSheet(bytes, MEASURES, { asOf: '2027-11-30', ...options });
}

/** Reads a sheet and returns each check-in as its day and its values, without places. */
function valuesIn(text: string, options: Partial<CheckinSheetOptions> = {}) {
  const sheet = read(text, options);
  if (!('checkins' in sheet)) return sheet;
  return sheet.checkins.map(({ on, values }) => [
    on,
    ...values.map(({ line, column, id, value, ...rest }) => [id, value, ...Object.values(rest)]),
  ]);
}

function refusalOf(text: string, options: Partial<CheckinSheetOptions> = {}) {
  const sheet = read(text, options);
  return 'refused' in sheet ? sheet.refused : undefined;
}

describe('a long sheet', () => {
  it('has one value in each line', () => {
    expect(read('id,value\nloan-time,36\ncomplete,86 %\n')).toEqual({
      checkins: [
        {
          values: [
            { id: 'loan-time', value: 36, line: 2, column: 11 },
            { id: 'complete', value: 86, line: 3, column: 10 },
          ],
        },
      ],
      skipped: 0,
      leftOut: [],
    });
  });

  it('may have a date, a confidence and a note; other columns are not read', () => {
    const csv =
      'Owner;ID;Value;Date;Confidence;Note\nJon;loan-time;36,5;31/10/2027;0,4;"=1+1\nstays"\nMia;any-branch;no;2027-Q3;;\n';
    expect(valuesIn(csv)).toEqual([
      [undefined, ['loan-time', 36.5, 0.4, '=1+1\nstays', '2027-10-31'], ['any-branch', false, '2027-Q3']],
    ]);
  });

  it.each([
    ['1 234.5', 1234.5],
    ['"1,234,567"', 1_234_567],
    ['48 hours', 48],
    ['~33', 33],
    ['unknown', 'unknown'],
    ['Unknown', 'unknown'],
  ])('reads the value %s', (cell, value) => {
    expect(valuesIn(`id,value\nloan-time,${cell}\n`)).toEqual([[undefined, ['loan-time', value]]]);
  });

  it('keeps a note of any language, without what nobody sees', () => {
    expect(valuesIn('id,value,note\nloan-time,36,"Überfällig\u200b\u0007"\ncomplete,86,\u200b\n')).toEqual([
      [undefined, ['loan-time', 36, 'Überfällig'], ['complete', 86]],
    ]);
    expect(refusalOf(`id,value,note\nloan-time,36,${'x'.repeat(9000)}\n`)).toMatchObject({
      message: 'This note has 9000 characters.',
      line: 2,
      column: 14,
    });
  });

  it('skips and counts empty cells and errors of formulas', () => {
    const csv = 'id,value\nloan-time,\ncomplete,#N/A\nmembership,#REF!\nany-branch,#WERT!\n';
    expect(read(csv)).toEqual({ checkins: [], skipped: 4, leftOut: [] });
  });

  it.each(['n/a', 'N/A', 'NA', '-', '–', ' - '])('skips and counts %j, which stands for no value', (cell) => {
    const none = { checkins: [], skipped: 1, leftOut: [] };
    expect(read(`id,value\nloan-time,${cell}\n`)).toEqual(none);
    expect(read(`date,loan-time,complete\n2027-06-30,${cell},86\n`)).toMatchObject({ skipped: 1 });
  });

  it('keeps the newest value of a measure, or makes a check-in of each day', () => {
    const csv =
      'id,value,at\nloan-time,38,2027-10-31\nloan-time,36,2027-11-30\nloan-time,40,2027-09\ncomplete,86,\n';
    expect(valuesIn(csv)).toEqual([[undefined, ['loan-time', 36, '2027-11-30'], ['complete', 86]]]);
    expect(valuesIn(csv, { all: true })).toEqual([
      [undefined, ['complete', 86]],
      ['2027-09-30', ['loan-time', 40]],
      ['2027-10-31', ['loan-time', 38]],
      ['2027-11-30', ['loan-time', 36]],
    ]);
  });

  it.each([
    [
      'an unknown id',
      'loan-tme,36',
      '`loan-tme` is not a measure of this strategy. Did you mean `loan-time`?',
      1,
    ],
    ['no id', ',36', 'The id is missing.', 1],
    ['a text', 'loan-time,many', 'loan-time: `many` is not a plain number. Try `80` or `12.5`.', 11],
    ['a formula', 'loan-time,=1+1', 'loan-time: `=1+1` is not a plain number. Try `1`.', 11],
    [
      'two readings',
      'loan-time,"1,234"',
      'loan-time: `1,234` can mean two numbers. Write `1234` or `1.234`.',
      11,
    ],
    ['a range', 'loan-time,30-40', 'loan-time: `30-40` can mean two numbers. Write `30` or `40`.', 11],
    [
      'another unit',
      'loan-time,34 %',
      'loan-time: `34 %` is not a plain number. Write the value in `hours`, without the unit.',
      11,
    ],
    [
      'a unit without one in the plan',
      'membership,34 %',
      '`34 %` has a unit, but membership has none in the plan.',
      12,
    ],
    ['a value that nobody knows', 'loan-time,not known', 'loan-time: `not known` is not a value.', 11],
    [
      'a number for a milestone',
      'any-branch,1',
      'any-branch is a milestone, and `1` is not true or false.',
      12,
    ],
    [
      'true for a number',
      'loan-time,true',
      'loan-time: `true` is not a plain number. Try `80` or `12.5`.',
      11,
    ],
    ['too many cells', 'loan-time,3,5,6,7,8', 'This line has more cells than the header (5).', 19],
    [
      'an impossible day',
      'loan-time,36,2027-09-31',
      '`2027-09-31` is not a date. September has 30 days. Try `2027-09-30`.',
      14,
    ],
    [
      'two dates',
      'loan-time,36,03/04/2027',
      '`03/04/2027` can mean two dates. Write `2027-04-03` or `2027-03-04`.',
      14,
    ],
    [
      'a later day',
      'loan-time,36,2027-12-01',
      '`2027-12-01` is after 2027-11-30, the day of this check-in.',
      14,
    ],
    [
      'a quarter that goes on',
      'loan-time,36,2027-Q4',
      '`2027-Q4` ends on 2027-12-31, after 2027-11-30, the day of this check-in.',
      14,
    ],
    [
      'a fiscal date',
      'loan-time,36,FY27',
      '`FY27` is a fiscal date, but the strategy does not say when a fiscal year begins.',
      14,
    ],
    [
      'a negative confidence',
      'loan-time,36,,-0.4',
      '`-0.4` is not a confidence from 0 to 1, with two decimals at most.',
      15,
    ],
    [
      'a confidence of 7',
      'loan-time,36,,7',
      '`7` is not a confidence from 0 to 1, with two decimals at most.',
      15,
    ],
  ])('with %s is refused at its place', (_, line, message, column) => {
    expect(refusalOf(`id,value,at,confidence,note\ncomplete,86\n${line}\n`)).toMatchObject({
      message,
      line: 3,
      column,
    });
  });

  it('suggests the confidence that was probably meant', () => {
    for (const typed of ['7', '70', '70 %', '-0.7'])
      expect(refusalOf(`id,value,confidence\nloan-time,36,${typed}\n`)?.help).toBe('Did you mean `0.7`?');
  });

  it('with a value twice for one id and day is refused', () => {
    const csv = 'id,value,at\nloan-time,36,2027-11-30\ncomplete,86,\nloan-time,38,\n';
    expect(refusalOf(csv)).toEqual({
      message: 'loan-time has two values for 2027-11-30. The other one is in line 2.',
      help: 'Delete one of them.',
      line: 4,
      column: 11,
    });
  });

  it('reads two readings as you say', () => {
    const csv = 'id,value,at\nloan-time,"1,234",03/04/2027\n';
    expect(valuesIn(csv, { decimal: 'comma', dates: 'dmy' })).toEqual([
      [undefined, ['loan-time', 1.234, '2027-04-03']],
    ]);
    expect(valuesIn(csv, { decimal: 'point', dates: 'mdy' })).toEqual([
      [undefined, ['loan-time', 1234, '2027-03-04']],
    ]);
    expect(refusalOf(csv, { decimal: 'point' })?.help).toContain('--dates dmy');
    expect(refusalOf(csv, { dates: 'dmy' })?.help).toContain('--decimal comma');
  });

  it('leaves out other ids if you ask for that, and says which', () => {
    const csv = `id,value\nloan-time,36\nother,many\n${'x'.repeat(60)},1\n`;
    const sheet = read(csv, { knownOnly: true });
    expect(valuesIn(csv, { knownOnly: true })).toEqual([[undefined, ['loan-time', 36]]]);
    expect('leftOut' in sheet && sheet.leftOut).toEqual(['other', `${'x'.repeat(39)}…`]);
  });
});

const WIDE = 'date,loan-time,complete\n2027-09-30,40,80\n2027-10-31,38,\n2027-11-30,,\n';
const TURNED = 'id,2027-09-30,2027-10-31,2027-11-30\nloan-time,40,38,\ncomplete,80,,\n';

describe.each([
  ['with a day in each line', WIDE],
  ['with a day in each column', TURNED],
])('a sheet %s', (_, csv) => {
  it('gives the newest day that holds a value', () => {
    expect(valuesIn(csv)).toEqual([[undefined, ['loan-time', 38, '2027-10-31']]]);
    const sheet = read(csv);
    expect('skipped' in sheet && sheet.skipped).toBe(1);
  });

  it('gives a check-in for each day that holds a value', () => {
    expect(valuesIn(csv, { all: true })).toEqual([
      ['2027-09-30', ['loan-time', 40], ['complete', 80]],
      ['2027-10-31', ['loan-time', 38]],
    ]);
  });

  it('ignores later days that are still empty, and refuses a value for one', () => {
    expect(valuesIn(csv, { asOf: '2027-10-31' })).toEqual([[undefined, ['loan-time', 38, '2027-10-31']]]);
    expect(refusalOf(csv, { asOf: '2027-10-30' })?.message).toBe(
      '`2027-10-31` is after 2027-10-30, the day of this check-in.',
    );
  });

  it('names an id that is not in the plan, also where its cells are empty', () => {
    const wrong = csv.replace('complete', 'complet');
    expect(refusalOf(wrong)?.message).toContain(
      '`complet` is not a measure of this strategy. Did you mean `complete`?',
    );
    const sheet = read(wrong, { knownOnly: true });
    expect('leftOut' in sheet && sheet.leftOut).toEqual(['complet']);
  });

  it('refuses an id that is there twice', () => {
    expect(refusalOf(csv.replace('complete', 'loan-time'))?.message).toBe('loan-time is in the sheet twice.');
  });

  it('refuses a day that is there twice, and a day that is none', () => {
    const twice = csv.replace('2027-09-30', '2027-10');
    expect(refusalOf(twice, { all: true })?.message).toContain('loan-time has two values for 2027-10-31');
    expect(refusalOf(csv.replace('2027-09-30', 'Total'))?.message).toContain('`Total` is not a date.');
  });

  it('reads the same with semicolons, Windows line ends, a mark and empty columns', () => {
    const other = csv
      .split('\n')
      .map((line) => (line === '' ? '' : `${line.replaceAll(',', ';')};;`))
      .join('\r\n');
    expect(valuesIn(`\ufeff${other}`, { all: true })).toEqual(valuesIn(csv, { all: true }));
  });
});

describe('any sheet, by a map', () => {
  const SHEET =
    'Report of the loans team,,,\n,,,\nMeasure,Owner,Oct 2027,Nov 2027\nFounded,,2015,2016\nMedian hours,Jon,38,36\nShare complete,Mia,0.84,\n';
  const map = sheetMapShape.parse({
    'loan-time': { row: 'median  hours', column: 'latest' },
    complete: { row: 'Share complete', column: 'latest', scale: 100 },
  });

  it('finds rows by their first text, and the newest column that holds a value', () => {
    expect(valuesIn(SHEET, { map })).toEqual([
      [undefined, ['loan-time', 36, '2027-11'], ['complete', 84, '2027-10']],
    ]);
  });

  it('finds a column by the text above it', () => {
    const named = sheetMapShape.parse({ 'loan-time': { row: 'Median hours', column: 'oct 2027' } });
    expect(valuesIn(SHEET, { map: named })).toEqual([[undefined, ['loan-time', 38, '2027-10']]]);
    const plain = sheetMapShape.parse({ membership: { row: 'Members', column: 'Now' } });
    expect(valuesIn('What,Now\nMembers,"1 234"\n', { map: plain })).toEqual([
      [undefined, ['membership', 1234]],
    ]);
  });

  it.each([
    [
      'a row that is missing',
      { row: 'Mean hours', column: 'latest' },
      'The sheet has no row called `Mean hours`.',
    ],
    [
      'a column that is missing',
      { row: 'Median hours', column: 'Dec' },
      'There is no column `Dec` above the row `Median hours`.',
    ],
    [
      'a cell that is no number',
      { row: 'Median hours', column: 'Owner' },
      'loan-time: `Jon` is not a plain number.',
    ],
  ])('refuses %s', (_, wanted, message) => {
    const wrong = sheetMapShape.parse({ 'loan-time': wanted });
    expect(refusalOf(SHEET, { map: wrong })?.message).toContain(message);
  });

  it('refuses a label that two rows have', () => {
    expect(refusalOf(`${SHEET}Median hours,Jon,1,2\n`, { map })?.message).toBe(
      'The sheet has two rows called `median hours`.',
    );
  });

  it('names an id of the map that is not in the plan, without a place in the sheet', () => {
    const wrong = sheetMapShape.parse({ 'loan-tme': { row: 'Median hours', column: 'latest' } });
    expect(refusalOf(SHEET, { map: wrong })).toEqual({
      message: '`loan-tme` is not a measure of this strategy. Did you mean `loan-time`?',
      help: 'Correct the id, or add `--known-only` to skip ids that are not in the plan.',
    });
    expect(read(SHEET, { map: wrong, knownOnly: true })).toMatchObject({
      checkins: [],
      leftOut: ['loan-tme'],
    });
  });

  it('takes no formula and no other key', () => {
    expect(sheetMapShape.safeParse({ 'loan-time': { row: 'a', column: 'b', formula: '=A1' } }).success).toBe(
      false,
    );
    expect(sheetMapShape.safeParse({ 'loan-time': { row: 'a', column: 'b', scale: '10' } }).success).toBe(
      false,
    );
  });
});

describe('JSON', () => {
  it('is values by id', () => {
    expect(
      read('{"loan-time": 36,\n  "any-branch": true, "complete": null, "membership": "unknown"}'),
    ).toEqual({
      checkins: [
        {
          values: [
            { id: 'loan-time', value: 36, line: 1, column: 2 },
            { id: 'any-branch', value: true, line: 2, column: 3 },
            { id: 'membership', value: 'unknown', line: 2, column: 41 },
          ],
        },
      ],
      skipped: 1,
      leftOut: [],
    });
  });

  it('is a list of values, in which a database puts numbers into quotes', () => {
    const json =
      '[{"id":"loan-time","value":"38.125","at":"2027-10-31T00:00:00Z"},{"id":"complete","value":"1,5","confidence":0.4,"note":"a"}]';
    expect(valuesIn(json)).toEqual([
      [undefined, ['loan-time', 38.125, '2027-10-31'], ['complete', 1.5, 0.4, 'a']],
    ]);
  });

  it('may be a whole check-in, which is passed through', () => {
    const checkin = { strat: 1, kind: 'checkin', on: '2027-11-30', measures: { 'loan-time': 36 } };
    expect(read(JSON.stringify(checkin))).toEqual({ checkin });
  });

  it.each([
    ['what is not JSON', '{"loan-time": }', 'This is not JSON.', undefined, undefined],
    [
      'an unknown id',
      '{"complete": 1,\n "loan-tim": 36}',
      '`loan-tim` is not a measure of this strategy. Did you mean `loan-time`?',
      2,
      2,
    ],
    ['an id twice', '{"loan-time": 36, "loan-time": 38}', '`loan-time` has two values.', 1, 19],
    [
      'an id twice in a list',
      '[{"id":"loan-time","value":36},{"id":"loan-time","value":38}]',
      'loan-time has two values for 2027-11-30. The other one is in line 1.',
      1,
      32,
    ],
    [
      'an object as a value',
      '{"loan-time": {"value": 36}}',
      'The value of loan-time is not a number or a text.',
      1,
      2,
    ],
    ['an item without an id', '[1,\n{"value":36}]', 'This value has no id.', 1, 2],
    [
      'two readings',
      '{"loan-time": "1,234"}',
      'loan-time: `1,234` can mean two numbers. Write `1234` or `1.234`.',
      1,
      2,
    ],
    [
      'a number that is not exact',
      '{"loan-time": 9007199254740993}',
      'loan-time: `9007199254740992` is not a plain number.',
      1,
      2,
    ],
    ['a key of the language', '{"__proto__": 1}', '`__proto__` is not a measure of this strategy.', 1, 2],
  ])('with %s is refused', (_, json, message, line, column) => {
    const refused = refusalOf(json);
    expect(refused?.message).toContain(message);
    expect([refused?.line, refused?.column]).toEqual([line, column]);
  });
});

it('a sheet with another header is refused with the headers that can be read', () => {
  expect(refusalOf('Objective,Owner\nGrow,Jon\n')).toEqual({
    message: 'The header begins with `Objective`, so strat cannot read this sheet.',
    help: 'Begin the header with `id,value`, with `date` and ids, or with `id` and dates. For any other sheet, use `--map`.',
    line: 1,
    column: 1,
  });
  expect(refusalOf('')?.message).toBe('The sheet is empty.');
  expect(refusalOf('id,value,id\n')?.message).toBe('The header has `id` twice.');
});

it('a refused sheet never shows more than 40 characters of a cell', () => {
  const name = 'Zed'.repeat(30);
  const cell = fc.constantFrom(
    name,
    `${name} ${name}`,
    `2027-${name}`,
    `1,${name}`,
    `"${name}"`,
    `36 ${name}`,
    `\`${name}`,
  );
  const good = fc.constantFrom('id', 'value', 'at', 'note', 'date', 'loan-time', '36', '2027-10-31', '');
  const row = fc.array(fc.oneof(cell, good), { minLength: 1, maxLength: 4 });
  const sheet = fc.array(row, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(sheet, fc.constantFrom('csv', 'json'), (rows, form) => {
      const values = rows.map(([id, value, at, note]) => ({ id, value, at, note }));
      const text = form === 'json' ? JSON.stringify(values) : rows.map((one) => one.join(',')).join('\n');
      const refused = refusalOf(text);
      if (!refused) return;
      const shown = `${refused.message} ${refused.help}`.match(/Zed/g) ?? [];
      expect(3 * shown.length).toBeLessThanOrEqual(CELL_LIMIT);
    }),
  );
});
