/** Messages about values and keys that do not fit: each has the line to type, computed from the person's own words. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKIN } from '../../../src/model/checkin.ts';
import { parseRecord } from '../../../src/source/record.ts';
import { check, read } from '../../lint/check.ts';

const PLAN = `
start: 2027-01
end: 2029-06
resources: { currency: EUR }
reality:
  obstacles:
    slow-parts: Parts come late
criteria:
  win-rate:
    outcome: Four in five bids are won
    measure: Bids won
    unit: percent
    baseline: 15
  cost:
    outcome: A repair costs less
    unit: hours
`;

/** The advice in each finding about the form of a plan with one more part. */
const advise = (more: string, plan = PLAN) =>
  read(`${plan}${more}\n`).findings.map(({ help = '', message }) => `${message} ${help}`);

const criterion = (line: string) =>
  advise(`  more:\n    outcome: x\n    unit: percent\n    baseline: 15\n    ${line}`);
const objective = (line: string) =>
  advise(`stages:\n  incremental:\n    objectives:\n      one:\n        result: x\n        ${line}`);

describe('a date', () => {
  it.each([
    ['Q3 2027', 'Write `due: 2027-Q3`.'],
    ['31.12.2028', 'Write `due: 2028-12-31`.'],
    ['31. Dezember 2028', 'Write `due: 2028-12-31`.'],
    ['1er mars 2028', 'Write `due: 2028-03-01`.'],
    ['20270930', 'Write `due: 2027-09-30`.'],
    ['1st quarter 2028', 'Write `due: 2028-Q1`.'],
    ['2028, June', 'Write `due: 2028-06`.'],
    ['summer 2028', 'Write `due: 2028-08-31` or `due: 2028-Q3`.'],
    ['03/04/2029', 'Write `due: 2029-04-03` for 3 April 2029, or `due: 2029-03-04` for 4 March 2029.'],
    ['2027-09-31', 'which is not a date. September has 30 days. Write `due: 2027-09-30`.'],
    ['31/03/28', 'Write `due: 2028-03-31`.'],
    ['2027-Q5', 'Write `due: 2027-Q4` or `due: 2028-Q1`.'],
    ['Q3', 'which has no year. Add the year: `due: 2027-Q3` or `due: 2028-Q3`.'],
    ['30 September', 'Add the year: `due: 2027-09-30` or `due: 2028-09-30`.'],
    ['28-06', 'Write `due: 2028-06`.'],
    ['29-06-30', 'Write `due: 2029-06-30` or `due: 2030-06-29`.'],
    ['by June', 'Add the year: `due: 2027-06`, `due: 2028-06` or `due: 2029-06`.'],
    ['soon', 'Write a date, such as `due: 2029-06-30`.'],
    ['June 2028 at the latest', 'which says more than a date. Write `due: 2028-06`.'],
  ])('%s', (typed, advice) => {
    const said = criterion(`due: ${typed}`);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(advice);
  });

  it('at the start of something is the first day, so that the end of a year is written in full', () => {
    expect(criterion('start: end of 2028')[0]).toContain('Write the full day: `start: 2028-12-31`.');
    expect(criterion('start: soon')[0]).toContain('such as `start: 2027-01-01`.');
  });

  it('in a plan without a period is shown with any date', () => {
    expect(advise('criteria: { a: { due: soon } }', '')[0]).toContain('such as `due: 2028-Q2` or');
  });
});

describe('a value from which others are derived', () => {
  const FISCAL =
    'end: FY2029-Q1\ncriteria:\n  a: { outcome: x, due: FY2028 }\n  b: { outcome: y, due: FY2028-Q2 }';

  it.each([
    ['fiscal_year_starts: October', 'Write `fiscal_year_starts: 10`.'],
    ['fiscal_year_starts: autumn', 'such as `fiscal_year_starts: 3`.'],
    ['fiscal_year_strats: 10', 'Write `fiscal_year_starts: 10`.'],
    ['lang: en', '2 more dates below are fiscal too. Add `fiscal_year_starts:` with the month, 1–12.'],
  ])('is one finding: %s', (line, advice) => {
    const said = advise(FISCAL, `${line}\n`);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(advice);
  });

  it.each([
    ['Jon Bell, Head of lending', '`jon: { name: Jon Bell, role: Head of lending }`'],
    ['Jon Bell', '`jon: { name: Jon Bell }`'],
    ['[Jon Bell, Lending, Harbor]', '`jon: { name: Jon Bell, role: "Lending, Harbor" }`'],
  ])('is a person, whose handle is known elsewhere: %s', (person, line) => {
    const text = `people:\n  ana: { name: Ana }\n  jon: ${person}\nowner: jon\n`;
    expect(advise(text, '')).toEqual([expect.stringContaining(`Write ${line}.`)]);
    expect(check('owner-unknown', text)).toEqual([]);
  });
});

describe('a number', () => {
  it.each([
    ['80 %', 'Write `target: 80`. The unit is already `percent`.'],
    ['"1,234,567"', 'Write `target: 1234567`.'],
    ['1,200', 'can mean two numbers. Write `target: 1200` or `target: 1.2`.'],
    ['80-90', 'Write `target: "80..90"` or `target: 80`.'],
    ['about 80', 'Write `target: 80`.'],
    ['six', 'Write `target: 6`.'],
    ['twenty-five', 'Write `target: 25`.'],
    ['52k', 'Write `target: 52000`.'],
    ['min. 3', 'Write `target: ">= 3"`.'],
    ['"=< 80"', 'Write `target: "<= 80"`.'],
    ['80+', 'Write `target: ">= 80"`.'],
    ['“<= 0.65”', 'Use straight quotes: `    target: "<= 0.65"`.'],
    ['four in five', 'Write `target: 80`.'],
    ['1/2', 'Write `target: 50`.'],
    ['15 → 80', 'Write `target: 80`.'],
    ['from 15 to 80', 'Write `target: 80`.'],
    ['double', 'Write the value itself: `target: 30`.'],
    ['+20%', '`target: 18` for 20 % of 15, or `target: 35` for percentage points.'],
    ['80 (was 75)', 'Write the number alone: `target: 80`.'],
    ['8O', 'Use digits: `target: 80`.'],
    ['8l', 'Use digits: `target: 81`.'],
    ['8_0', 'Write `target: 80`.'],
    ['2:30', 'Write how many `percent` that is, as `target:` with the number alone.'],
    ['80 .5', 'such as `target: 80.5` or `target: 80`.'],
    ['80 days', 'its unit is `percent`. Write how many `percent` that is'],
    ['many', 'Write the number alone, such as `target: 80`.'],
    ['1.000', 'is read as 1. Write `target: 1000` or `target: 1`.'],
  ])('%s', (typed, advice) => {
    const said = criterion(`target: ${typed}`);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(advice);
  });

  it.each([
    ['baseline: TBD', 'Write the number alone, or `baseline: unknown` with a date in `measure_by`.'],
    ['target: 48 hours', 'Write `target: 48` and `unit: hours`.'],
    ['baseline: 3 → 4', 'Write `baseline: 3`.'],
    ['expected: { 2027-06: 48 h, 2028: 1 }', 'Write `2027-06: 48`'],
  ])('without a unit beside it: %s', (line, advice) => {
    expect(advise(`  more:\n    outcome: x\n    ${line}`)[0]).toContain(advice);
  });

  it.each([
    ['4000 €', 'Write `budget: 4000`. The unit is already `EUR`.'],
    ['"€4m"', 'Write `budget: 4000000`.'],
    ['30 TEUR', 'Write `budget: 30000`.'],
    ['14,000', 'Between braces, a comma ends the value'],
    ['30-40k', 'Write `budget: 30000` or `budget: 40000`.'],
    ['$30k', 'and its unit is `EUR`.'],
  ])('in money: %s', (typed, advice) => {
    const said = advise(`initiatives: { a: { what: x, budget: ${typed} } }`);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(advice);
  });

  it.each([
    ['lag: 5 days', 'Write `lag: 5`. `lag` counts days.'],
    ['lag: two weeks', 'Write `lag: 14`, which is the same in days.'],
    ['baseline: 3 days', 'and its unit is `hours`. Write `baseline: 72`, which is the same in hours.'],
    ['baseline: 50 min', 'Write how many `hours` that is, as `baseline:` with the number alone.'],
    ['baseline: 2 months', 'Write how many `hours` that is, as `baseline:` with the number alone.'],
    ['baseline: EUR 900', 'Write how many `hours` that is, as `baseline:` with the number alone.'],
    ['baseline: 72h', 'Write `baseline: 72`. The unit is already `hours`.'],
    ['target: 4 hrs', 'Write `target: 4`. The unit is already `hours`.'],
    ['target: "<= 2 days"', 'Write `target: "<= 48"`, which is the same in hours.'],
    [
      'expected: { 2027-06 48, 2028: 1 }',
      'Write a colon after the date: `    expected: { 2027-06: 48, 2028: 1 }`.',
    ],
    ['expected: { 2027-06: 2 days, 2028: 1 }', 'Write `2027-06: 48`, which is the same in hours.'],
  ])('in time: %s', (line, advice) => {
    const said = advise(`    ${line}`);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(advice);
  });

  it.each([
    ['resources: { currency: EUR, people: 60 FTE }', 'Write `people: 60`. `people` counts full-time'],
    ['resources: { currency: EUR, budget: 9k€ }', 'Write `budget: 9000`. The unit is already `EUR`.'],
    ['resources: { budget: 9k€ }', 'Write `budget: 9000` and `currency: EUR`.'],
    ['tracking: { grace: 5 days }', 'Write `grace: 5`. `grace` counts days.'],
  ])('at the top of the file: %s', (line, advice) => {
    const said = advise(line, '');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(advice);
  });

  it('is not looked for between braces with more keys than anybody writes', () => {
    const cut = (others: number) =>
      advise(
        `initiatives: { a: { budget: 14,000, ${[...Array(others).keys()].map((at) => `x-${at}: 1`).join(', ')} } }`,
      );
    expect(cut(10)[0]).toContain('Between braces, a comma ends the value');
    expect(cut(200).join()).not.toContain('Between braces, a comma ends the value');
  });

  it('in money without a currency is shown where the currency belongs', () => {
    expect(advise('initiatives: { a: { budget: 4000 € } }', '')[0]).toContain(
      'Write `budget: 4000`, and `currency: EUR` below `resources:`.',
    );
  });

  it.each([
    ['fiscal_year_starts: October', 'Write `fiscal_year_starts: 10`.'],
    ['capabilities: { a: { needed: three } }', 'Write `needed: 3`.'],
    ['capabilities: { a: { needed: high } }', 'such as `needed: 3`.'],
  ])('from a short scale: %s', (text, advice) => expect(advise(text)[0]).toContain(advice));

  it('that YAML reads is never doubted for decimals that are needed', () => {
    expect(criterion('target: 1.125')).toEqual([]);
    expect(criterion('target: 0.120')).toEqual([]);
  });
});

describe('a fix', () => {
  const fixes = (line: string, plan = PLAN) =>
    read(`${plan}  more: { outcome: x, unit: percent, ${line} }\n`).findings.flatMap(({ fix }) => fix ?? []);

  it('is made where the number or date is certain', () => {
    expect(fixes('target: 80 %')).toHaveLength(1);
    expect(fixes('due: Q3 2027')).toHaveLength(1);
    expect(fixes('due: FY29', `fiscal_year_starts: 7\n${PLAN}`)).toHaveLength(1);
  });

  it.each(['target: ~80', 'target: about 80', 'target: 80k', 'target: 8O', 'due: FY29'])(
    'is never made of what says more: %s',
    (line) => expect(fixes(line)).toEqual([]),
  );
});

describe('in braces', () => {
  it.each([
    ['resources: { currency: EUR, budget: 30.000,00 }', 'Write `budget: 30000`.'],
    ['resources: { currency: EUR, budget: 1,5 Mio. € }', 'Write `budget: 1500000`.'],
    ['initiatives: { a: { what: x, budget:300 } }', 'Write `budget: 300`.'],
    ['criteria: { a: { outcome: x, unit:evenings } }', 'Write `unit: evenings`.'],
    ['criteria: { a: { outcome: x, with: jon } }', 'Write `with: [jon]`.'],
  ])('%s', (text, advice) => {
    const said = advise(text, '');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(advice);
  });
});

describe('a list of ids', () => {
  it.each([
    ['win-rate, cost', 'Write `advances: [win-rate, cost]`.'],
    ['win-rate and cost', 'Write `advances: [win-rate, cost]`.'],
    ['[win-rate; cost]', 'Write `advances: [win-rate, cost]`.'],
    ['[win-rate cost]', 'Write `advances: [win-rate, cost]`.'],
    ['win_rate', 'Write `advances: [win-rate]`.'],
    ['Win rate', 'Write `advances: [win-rate]`.'],
    ['"@win-rate"', 'Write `advances: [win-rate]`.'],
    ['criteria/win-rate', 'Write `advances: [win-rate]`.'],
    ['criteria.win-rate', 'Write `advances: [win-rate]`.'],
    ['["#win-rate", cost]', 'Write `advances: [win-rate, cost]`.'],
    ['[[win-rate]]', 'Write `advances: [win-rate]`.'],
    ['{win-rate}', 'Write `advances: [win-rate]`.'],
    ['[Four in five bids are won]', 'Write `advances: [win-rate]`.'],
    ['[win_rate, Cost]', 'Write `advances: [win-rate, cost]`.'],
    ['nothing', 'Write one or more of these ids between brackets: `win-rate` and `cost`.'],
  ])('%s', (typed, advice) => {
    const said = objective(`advances: ${typed}`);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(advice);
  });

  it('with one id is read without brackets, with a warning', () => {
    const { model, findings } = read(`${PLAN}initiatives: { a: { what: x, serves: cost, tags: new } }\n`);
    expect(model?.initiatives?.a).toMatchObject({ serves: ['cost'], tags: ['new'] });
    expect(findings.map(({ level, help }) => `${level} ${help}`)).toEqual([
      'warn Write `serves: [cost]`.',
      'warn Write `tags: [new]`.',
    ]);
  });
});

describe('an id', () => {
  it.each([
    ['win_rate', 'win-rate'],
    ['Win rate', 'win-rate'],
    ['WinRate', 'win-rate'],
    ['5-year', 'criterion-5-year'],
    ['2', 'criterion-2'],
    ['winter-für-bäcker', 'winter-fur-backer'],
    ['a.b/c', 'a-b-c'],
    ['1. same-evening', 'same-evening'],
  ])('%s', (typed, id) => {
    expect(advise(`criteria: { "${typed}": { outcome: x } }`, '')).toEqual([
      `\`${typed}\` is not an id. Write \`${id}:\`.`,
    ]);
  });

  it('is corrected where it is named, in one finding', () => {
    const { findings } = read(
      'criteria:\n  win_rate: { outcome: x }\nstages:\n  incremental:\n    objectives:\n      o: { advances: [win_rate] }\n',
    );
    expect(findings.map(({ help }) => help)).toEqual(['Write `win-rate:`, also where it is named: line 8.']);
    expect(findings[0]?.fix?.edits.map(({ text }) => text)).toEqual(['win-rate', 'win-rate']);
  });

  it('that another entry has is not suggested with a fix', () => {
    const [finding] = read('criteria:\n  win_rate: { outcome: x }\n  win-rate: { outcome: y }\n').findings;
    expect(finding?.fix).toBeUndefined();
  });

  it.each(['日本', 'a日b', 'a"b', 'a\tb', 'a:b'])('%s is never corrected without asking', (typed) => {
    const [finding] = read(`criteria:\n  ${JSON.stringify(typed)}: { outcome: x }\n`).findings;
    expect(finding?.rule).toBe('schema');
    expect(finding?.fix).toBeUndefined();
  });
});

describe('a list or map in place of the other', () => {
  it.each([
    [
      'reality: { obstacles: [We order late] }',
      'Write below `obstacles:`, without `-`: `order-late: We order late`.',
    ],
    ['reality: { obstacles: [{ slow-parts: They come late }] }', '`slow-parts: They come late`'],
    ['criteria: [{ outcome: More are won, unit: bids }]', '`won: { outcome: More are won, unit: bids }`'],
    ['people: [Noor Ali]', '`noor-ali: { name: Noor Ali }`'],
    ['people: { Noor Ali: { name: Noor Ali } }', '`Noor Ali` is not a handle. Write `noor-ali:`.'],
    ['not_doing: [We sell no bicycles]', 'Write `- what: We sell no bicycles`.'],
    ['not_doing: { new: { what: We sell none } }', 'Write `- what: We sell none`.'],
    [
      'communication: { audience: All, every: month }',
      'Write `communication: [{ audience: All, every: month }]`.',
    ],
    ['review: quarterly', 'Write `review: { every: quarter }`.'],
    ['destination: By 2029 it is ready', '`statement: By 2029 it is ready`'],
    ['owner: [nadia, maria]', 'so that one person is accountable. Write `owner: nadia`.'],
    ['mission: 2027', 'Put it in quotes: `mission: "2027"`.'],
    ['mission: ["One.", "Two."]', 'Write `mission: One. Two.`.'],
  ])('%s', (text, advice) => expect(advise(text, '').join('\n')).toContain(advice));

  it.each([
    ['communication:\n    audience: All\n    every: month', 'Write `- audience: All`'],
    ['communication:\n  { audience: All, every: month }', 'Write `- ` before its bracket.'],
  ])('is found where the only entry begins: %s', (text, advice) => {
    const { findings } = read(`lang: de\n${text}\n`);
    expect(findings.map(({ range, help }) => [range.start.line, help])).toEqual([
      [5, expect.stringContaining(advice)],
    ]);
  });

  it('leaves names of its entries alone', () => {
    const said = advise(
      'criteria: [{ outcome: x }]\nstages: { incremental: { objectives: { o: { advances: [a] } } } }',
      '',
    );
    expect(said).toHaveLength(1);
  });

  it('with pasted bullets is shown with dashes', () => {
    const said = advise('destination:\n  market: "• One result • Another"\n', '');
    expect(said).toEqual([
      '`market` begins with a bullet, so everything below it is read as one text. Begin each line with `- `: `- One result` and `- Another`.',
    ]);
  });
});

describe('a sentence that goes on in the column of its key', () => {
  const wrap = (text: string) => `destination:\n  why: ${text}\n  statement: x`;

  it.each([
    [
      'Half of our customers\n  own no car: they lose a day.',
      '`why: "Half of our customers own no car: they lose a day."`',
    ],
    ['They own no car,\n  which: they lose a day', '`why: "They own no car, which: they lose a day"`'],
    ['A week without a\n  bicycle: that is a day', '`why: "A week without a bicycle: that is a day"`'],
  ])('is shown whole: %s', (text, line) => {
    expect(advise(wrap(text), '')).toEqual([
      `Line 5 goes on with the text of \`why\` in the line above. Its colon makes it a key. Write both in one line, in quotes: ${line}.`,
    ]);
    expect(check('destination-why-missing', wrap(text))).toEqual([]);
  });

  it('is not shown cut where it is long', () => {
    const said = advise(
      wrap(`Half of our customers ${'who come from afar '.repeat(8)}\n  own no car: they lose a day.`),
      '',
    );
    expect(said).toEqual([
      expect.stringContaining('Put a quote before the text of `why` and one behind line 5'),
    ]);
  });

  it.each([
    'Half of our customers own no car.\n  data owner: jon',
    'Half of our customers\n  data owner: jon',
    'Half of our customers\n\n  own no car: they lose a day.',
    'Half\n  own no car: they lose a day.',
    'Half of our customers\n  own: they lose a day.',
  ])('is not seen in a key of its own: %s', (text) => {
    expect(advise(wrap(text), '')[0]).toContain('There is no key');
  });
});

describe('a word that is a key in another section', () => {
  it.each([
    ['outcome: Bids are won', 'Use `result`. Write `result: Bids are won`.'],
    ['capabilities: [judge]', 'Use `needs`. Write `needs: [judge]`.'],
    ['obstacles: [slow-parts]', 'Use `overcomes`. Write `overcomes: [slow-parts]`.'],
    ['criteria: [win-rate]', 'Use `advances`. Write `advances: [win-rate]`.'],
    ['kpis: { a: { measure: x } }', 'Use `indicators`. Write `indicators:`.'],
  ])('is answered with the key of an objective: %s', (line, advice) => {
    const text = `stages: { incremental: { objectives: { one: { ${line} } } } }`;
    const said = advise(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(advice);
  });

  it.each([
    ['by: 2029-06', 'Use `due`. Write `due: 2029-06`.'],
    ['by: Ines', 'Use `owner`. Write `owner: Ines`.'],
    ['from: 15', 'Use `baseline`. Write `baseline: 15`.'],
    ['from: 2027-06', 'Use `start`. Write `start: 2027-06`.'],
    ['start: 15', 'If it is the value at the start, write `baseline: 15`.'],
    ['capabilities: [judge]', '`capabilities` belongs at the top of the file.'],
  ])('is answered with the key of a criterion: %s', (line, advice) => {
    const text = `criteria: { more: { outcome: x, ${line} } }`;
    expect(advise(text, '')).toEqual([expect.stringContaining(advice)]);
    if (advice.includes('baseline')) expect(check('criterion-without-baseline', text)).toEqual([]);
  });

  it('stays in its section where the value is that of the section', () => {
    const text =
      'stages: { incremental: { objectives: { one: { capabilities: { judge: { today: 1 } } } } } }';
    expect(advise(text)[0]).toContain('`capabilities` belongs at the top of the file. Move it there');
  });
});

describe('one of a few words', () => {
  it.each([
    ['status: Active', 'Write `status: active`.'],
    ['status: “active”', 'Write `status: active`.'],
    ['status: in progress', 'Write `status: active`.'],
    ['tracking: { every: monthly }', 'Write `every: month`.'],
    ['tracking: { every: twice a year }', 'Write `every: half-year`.'],
    ['lang: English', 'Write `lang: en`.'],
    ['status: purple', 'Write `draft`, `proposed`, `active`, `paused` or `closed` for `status`.'],
    ['criteria: { a: { confidential: yes } }', 'Write `confidential: true`.'],
  ])('%s', (text, advice) => expect(advise(text, '')[0]).toContain(advice));
});

describe('an unknown key', () => {
  it.each([
    ['deadline: 2029-03', 'Write `due: 2029-03`.'],
    ['Due date: 2029-03', 'Write `due: 2029-03`.'],
    ['responsible: Noor', 'Write `owner: Noor`.'],
    ['kpi: Bids won', 'Write `measure: Bids won`.'],
    ['Owner: Noor', 'Write `owner: Noor`.'],
    ['sorce: bank', 'Write `source: bank`.'],
    ['current: 3', '`baseline` stands for it, and is there already. Keep one of the two as `baseline:`'],
    ['status: active', '`status` belongs at the top of the file, in `objectives` or in `initiatives`.'],
    ['colour: red', 'If the key is right, this file needs a newer strat.'],
  ])('%s', (line, advice) => {
    const said = criterion(line);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(advice);
  });

  it.each([
    ['goals: { a: { outcome: x } }', 'Write `criteria:`.'],
    ['goals: { a: { result: x } }', 'Write `objectives:`.'],
    ['criterion: { a: { outcome: x } }', 'Write `criteria:`.'],
    ['vision: { statement: x }', 'Write `destination:`.'],
    ['vision: To be the best', 'Write it as `statement: To be the best` below `destination:`.'],
    ['projects: { a: { what: x } }', 'Write `initiatives:`.'],
    ['\u00a0\u00a0source: list', 'begins with 2 non-breaking spaces'],
    ['This is what we have to learn: x', 'If it is a remark, write `# This is what we have to learn`.'],
  ])('at the top: %s', (text, advice) => expect(advise(text, '')[0]).toContain(advice));

  it('is never taken for a slip where it is a word of its own', () => {
    for (const key of ['date', 'author', 'tasks', 'version'])
      expect(advise(`criteria: {}\nname: x\n${key}: x`, '')[0]).not.toMatch(/Did you mean/);
  });
});

it('values of a record are answered as those of a plan', () => {
  const text =
    'strat: 1\nkind: checkin\non: 1 Dec 2027\nby: nadia\nmeasures: { a_b: 4, c: 48 hours }\nobjectives: { d: Delayed }\n';
  const { findings } = parseRecord(CHECKIN, new TextEncoder().encode(text), 'checkins/a.yaml');
  expect(findings.map(({ help }) => help)).toEqual([
    'Write `on: 2027-12-01`.',
    'Write `a-b:`.',
    'Write `c: 48`.',
    'Write `d: off-track`. The values are `on-track`, `at-risk`, `off-track` or `done`.',
  ]);
});

describe('a check-in', () => {
  const KNOWN = {
    unitOf: (id: string) => (id === 'share' ? 'percent' : undefined),
    isYesOrNo: (id: string) => id === 'open',
    findMeasure: (name: string) => (name === 'Loan wait' ? 'loan-time' : undefined),
  };
  const ask = (more: string, head = 'strat: 1\nkind: checkin\non: 2027-11-30\n') => {
    const text = `${head}by: nadia\n${more}\n`;
    const { findings } = parseRecord(CHECKIN, new TextEncoder().encode(text), 'checkins/a.yaml', KNOWN);
    return findings.map(({ message, help = '' }) => `${message} ${help}`);
  };

  it.each([
    ['measures: { share: 13 of 100 }', 'Write `share: 13`.'],
    ['measures: { share: { value: 43 of 50 } }', 'Write `value: 86`.'],
    ['measures: { share: 1/2 }', 'Write `share: 50`.'],
    ['measures: { share: 11 -> 13 }', 'Write `share: 13`.'],
    ['measures: { share: 8O }', 'Write `share: 80`.'.replace('Write', 'Use digits:')],
    ['measures: { share: tbd }', 'write `share: { value: unknown, next: 2027-12-31 }`'],
    ['measures: { share: { value: n/a } }', 'write `value: unknown` and `next: 2027-12-31`'],
    ['measures: { share: { value: 1, at: 15 December } }', 'Add the year: `at: 2026-12-15`.'],
    ['measures: { share: { value: unknown, next: 15 January } }', 'Add the year: `next: 2028-01-15`.'],
    ['measures: { share: { value: 1, at: soon } }', 'such as `at: 2027-11-30`.'],
    ['measures: { share: { value: 1, confidence: 40% } }', 'Write `confidence: 0.4`.'],
    ['measures: { share: { value: 1, confidence: 40 } }', 'Write `confidence: 0.4`.'],
    ['measures: { share: { value: 1, confidence: 4 } }', 'Write `confidence: 0.4`.'],
    ['values: { share: 1 }', 'Write `measures:`.'],
    ['objectives: { share: 13 }', 'Move the value of a measure below `measures:`, as `share: 13`.'],
    ['measures: { open: yes }', 'Write `open: true`.'],
    ['measures: { open: done }', 'Write `open: true`.'],
    ['measures: { share: yes }', 'Write the number alone.'],
    [
      'measures: { first-visit: On track }',
      'below `objectives:` or `initiatives:`, as `first-visit: on-track`.',
    ],
    ['corrections: { share: { at: 2027-10-31, to: 36 } }', 'Write `- of: share`, and the other keys'],
    ['done: [second-trainer]', 'Write below `done:`, without `-`: `second-trainer: true`.'],
    ['share: 13', 'Move it below `measures:`, as `share: 13`.'],
    ['measures: { Loan wait: 13 }', 'Write `loan-time:`.'],
    ['measures: { Loan time: 13 }', 'Write `loan-time:`.'],
  ])('%s', (text, advice) => {
    const said = ask(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(advice);
  });

  it('without the version of the format is shown the line', () => {
    expect(ask('summary: x', 'kind: checkin\non: 2027-11-30\n')).toEqual([
      'The file has no `strat`. Add `strat: 1`.',
    ]);
  });
});

describe('any value at any key', () => {
  const ODD = [
    ['a section', '{ a: { b: [c] } }'],
    ['a list', '[[a, { b: c }], null, 3]'],
    ['an empty section', '{}'],
    ['an empty list', '[]'],
    ['a section with ids', '{ id: { a: b }, name: [x], what: { y: z }, outcome: [] }'],
    ['nothing', ''],
    ['a number', '1.5'],
    ['a truth', 'true'],
    ['a text', 'Q3 2027, 4 hours and “x”'],
    ['a long text', `"${'a, b; 1 in 3 '.repeat(200)}"`],
  ] as const;
  const example = readFileSync('examples/harbor-year/strategy.yaml', 'utf8');
  const lines = example.split('\n');
  const EACH = 14;

  it.each(ODD)('is answered or taken: %s', (_, value) => {
    for (const [number, line] of lines.entries()) {
      const key = /^( *)([\w-]+):/.exec(line)?.[0];
      if (key === undefined || number < 1 || number % EACH !== 0) continue;
      const text = [...lines.slice(0, number), `${key} ${value}`, ...lines.slice(number + 1)].join('\n');
      for (const { message, help = '' } of read(text).findings) {
        expect(`${message} ${help}`).not.toMatch(/undefined|\[object|NaN|``|Write \.|: `,/);
        expect(`${message} ${help}`.length).toBeLessThan(1200);
      }
    }
  });
});
