import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

const order = (text: string, parent?: string) =>
  told('date-order', text, parent === undefined ? {} : { parent });

describe('a date that stands for several days', () => {
  it.each([
    ['a year ends with its last day', 'end: 2028-12-31\ncriteria: { a: { due: 2028 } }'],
    ['a quarter ends with its last day', 'end: 2028-09\ncriteria: { a: { due: 2028-Q3 } }'],
    [
      'a year begins with its first day',
      'start: 2026-01-01\nend: 2026\ncriteria: { a: { start: 2026, due: 2026-01 } }',
    ],
    ['an entry may begin and end in the same span', 'criteria: { a: { start: 2028, due: 2028 } }'],
    [
      'a fiscal year begins before its name',
      'fiscal_year_starts: 10\nstart: 2022-10-01\nend: 2023-09-30\ncriteria: { a: { start: FY2023, due: FY2023-Q4 } }',
    ],
  ])('%s', (_, text) => expect(order(`${text}\n`)).toEqual([]));

  it('is compared by its days, fiscal or calendar', () => {
    expect(order('fiscal_year_starts: 10\nend: FY2023\ncriteria: { a: { due: 2023 } }\n')).toEqual([
      'Criterion `a` is due on 2023-12-31, but the strategy ends on 2023-09-30.',
    ]);
    expect(order('fiscal_year_starts: 1\nend: FY2023\ncriteria: { a: { due: 2023 } }\n')).toEqual([]);
  });
});

describe('the dates of a strategy', () => {
  it('are reported if it ends before it starts, and then its parts are not', () => {
    expect(order('start: 2028\nend: 2026\ncriteria: { a: { due: 2027 } }\n')).toEqual([
      'The strategy ends on 2026-12-31, before it starts on 2028-01-01.',
    ]);
  });

  it('end with its parent at the latest, by the calendar of each', () => {
    const parent = 'fiscal_year_starts: 7\nend: FY2028\n';
    expect(order('end: 2028-06\n', parent)).toEqual([]);
    expect(order('end: 2028-07\n', parent)).toEqual([
      'The strategy ends on 2028-07-31, after the parent strategy that it serves (2028-06-30).',
    ]);
    expect(order('end: 2028-07\n', 'owner: x\n')).toEqual([]);
  });
});

describe('the dates of stages', () => {
  const stages = (a: string, b: string, c: string, end = '2030') =>
    `end: ${end}\nstages:\n  incremental: {by: ${a}}\n  substantial: {by: ${b}}\n  transformational: {by: ${c}}\n`;

  it('may be the same day', () => expect(order(stages('2027', '2027-12-31', '2027-Q4'))).toEqual([]));

  it('are compared with the latest one before', () => {
    expect(order(stages('2029', '2027', '2028'))).toEqual([
      'Stage `substantial` is due on 2027-12-31, before the earlier stage `incremental` (2029-12-31).',
      'Stage `transformational` is due on 2028-12-31, before the earlier stage `incremental` (2029-12-31).',
    ]);
  });

  it('are compared across a stage without a date', () => {
    expect(
      order('stages: { incremental: { by: 2028 }, substantial: {}, transformational: { by: 2027 } }\n'),
    ).toHaveLength(1);
  });

  it('end with the strategy', () => {
    expect(order(stages('2027', '2028', '2031'))).toEqual([
      'Stage `transformational` is due on 2031-12-31, but the strategy ends on 2030-12-31.',
    ]);
  });
});

describe('the dates of entries', () => {
  const objective = (keys: string) =>
    `start: 2026\nend: 2029\nstages: { incremental: { by: 2027, objectives: { o: { ${keys} } } } }\n`;

  it.each([
    ['due: 2028-01', 'Objective `o` is due on 2028-01-31, but its stage `incremental` ends on 2027-12-31.'],
    ['due: 2025', 'Objective `o` is due on 2025-12-31, before the strategy starts on 2026-01-01.'],
    ['start: 2027-06, due: 2027-05', 'Objective `o` starts on 2027-06-01, but it is due on 2027-05-31.'],
    ['start: 2028', 'Objective `o` starts on 2028-01-01, but its stage `incremental` ends on 2027-12-31.'],
    [
      'indicators: { i: { due: 2030 } }',
      'Indicator `i` is due on 2030-12-31, but the strategy ends on 2029-12-31.',
    ],
  ])('are reported for an objective with %s', (keys, message) =>
    expect(order(objective(keys))).toEqual([message]),
  );

  it('allow a lead indicator after its stage', () =>
    expect(order(objective('indicators: { i: { due: 2028 } }'))).toEqual([]));

  it('allow work that begins before the strategy', () =>
    expect(order('start: 2026\ninitiatives: { i: { start: 2025, due: 2026 } }\n')).toEqual([]));

  it.each([
    [
      'criteria: { a: { due: 2028, measure_by: 2029 } }',
      'Criterion `a` has `measure_by` on 2029-12-31, but it is due on 2028-12-31.',
    ],
    [
      'criteria: { a: { measure_by: 2031 } }',
      'Criterion `a` has `measure_by` on 2031-12-31, but the strategy ends on 2030-12-31.',
    ],
    [
      'initiatives: { a: { due: 2028-06, pilot: { learn_by: 2028-07 } } }',
      'Initiative `a` has `learn_by` on 2028-07-31, but it is due on 2028-06-30.',
    ],
    [
      'capabilities: { a: { due: 2031 } }',
      'Capability `a` is due on 2031-12-31, but the strategy ends on 2030-12-31.',
    ],
    [
      'execution: { leadership_agenda: [ { due: 2031 } ] }',
      'Entry 1 of `leadership_agenda` is due on 2031-12-31, but the strategy ends on 2030-12-31.',
    ],
  ])('are reported in %s', (text, message) => expect(order(`end: 2030\n${text}\n`)).toEqual([message]));

  it('are pointed to by the finding', () => {
    const [finding] = check(
      'date-order',
      'end: 2030\ninitiatives:\n  a:\n    pilot:\n      learn_by: 2031\n',
    );
    expect(finding).toMatchObject({
      range: { start: { line: 7, column: 7 } },
      entity: 'initiatives/a',
      field: 'pilot.learn_by',
    });
  });
});

describe('the day until which something is not done', () => {
  it('may be after the end of the strategy, and not before its start', () => {
    const plan = (until: string) =>
      `start: 2026-07\nend: 2028\nnot_doing: [{ what: Shops, until: ${until} }]\n`;
    expect(order(plan('2030'))).toEqual([]);
    expect(order(plan('2026'))).toEqual([]);
    expect(order(plan('2026-Q2'))).toEqual([
      'Entry 1 of `not_doing` holds until 2026-06-30, before the strategy starts on 2026-07-01.',
    ]);
  });

  it.each([
    [
      'end: 2030\ncriteria: { a: { due: 2031 } }',
      'Set `due:` to 2030-12-31 at the latest, or move `end:` of the strategy.',
    ],
    [
      'start: 2028\ncriteria: { a: { due: 2027 } }',
      'Set `due:` to 2028-01-01 or later, or move `start:` of the strategy.',
    ],
    [
      'criteria: { a: { due: 2028, start: 2029 } }',
      'Set `start:` to 2028-12-31 at the latest, or move `due:`.',
    ],
    [
      'stages: { incremental: { by: 2027, objectives: { o: { due: 2028 } } } }',
      'Set `due:` to 2027-12-31 at the latest, or move `by:` of its stage.',
    ],
    [
      'stages: { incremental: { by: 2028 }, substantial: { by: 2027 } }',
      'Set `by:` to 2028-12-31 or later, or bring stage `incremental` forward.',
    ],
    [
      'start: 2028\nnot_doing: [ { what: Fax, until: 2027 } ]',
      'Set `until:` to 2028-01-01 or later, or take the entry out.',
    ],
    ['start: 2030\nend: 2028', 'Correct `start:` or `end:`.'],
  ])('are answered with the date to write: %s', (text, help) =>
    expect(check('date-order', `${text}\n`).map((finding) => finding.help)).toEqual([help]),
  );
});
