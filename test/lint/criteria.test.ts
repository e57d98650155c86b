import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

const criteria = (...entries: string[]) =>
  `criteria:\n${entries.map((entry, index) => `  c${index}: { ${entry} }`).join('\n')}\n`;

it('without criteria one rule speaks', () => {
  const rules = [
    'criteria-count',
    'criterion-not-measurable',
    'criterion-without-baseline',
    'criterion-unadvanced',
    'criteria-without-guardrail',
    'criteria-due-together',
  ];
  const text = 'end: 2028\nstages: { incremental: { objectives: { o: { result: R } } } }\n';
  expect(rules.filter((rule) => told(rule, text).length > 0)).toEqual(['criteria-count']);
});

describe('criteria-count', () => {
  const levels = (number: number) =>
    check('criteria-count', number === 0 ? 'owner: x\n' : criteria(...Array(number).fill('outcome: A'))).map(
      ({ level }) => level,
    );
  it.each([
    [0, ['error']],
    [1, ['warn']],
    [2, ['warn']],
    [3, []],
    [5, []],
    [6, ['warn']],
    [7, ['warn']],
    [8, ['error']],
  ])('%i', (number, level) => expect(levels(number)).toEqual(level));
  it('does not count where one could not be read', () =>
    expect(
      told('criteria-count', `${criteria('outcome: A', 'outcome: B')}  Bad Id: { outcome: C }\n`),
    ).toEqual([]));
  it('says what was counted, against what', () =>
    expect(told('criteria-count', criteria(...Array(9).fill('outcome: A')))).toEqual([
      'The strategy has 9 criteria; 3–5 are wanted, at most 7.',
    ]));
});

describe('criterion-not-measurable and criterion-without-baseline', () => {
  const both = (keys: string) => [
    ...told('criterion-not-measurable', criteria(keys)),
    ...told('criterion-without-baseline', criteria(keys)),
  ];
  it('say one thing of a bare outcome', () =>
    expect(both('outcome: Improve satisfaction.')).toEqual([
      'Criterion `c0` has no `measure`, no `unit` and no `target`.',
    ]));
  it('say two things where a number has no start and no unit', () =>
    expect(both('outcome: A, measure: B, target: 3')).toEqual([
      'Criterion `c0` has no `unit`.',
      'Criterion `c0` has no baseline.',
    ]));
  it('are content with what would prove it', () =>
    expect(both('outcome: A, met_when: The deed is signed.')).toEqual([]));
  it('take zero for a number', () =>
    expect(both('outcome: A, measure: B, unit: days, baseline: 0, target: 0')).toEqual([]));
  it('are silent on a target that could not be read', () =>
    expect(
      told('criterion-not-measurable', criteria('outcome: A, measure: B, unit: days, target: soon')),
    ).toEqual([]));
});

describe('criterion-direction', () => {
  const direction = (keys: string, options = {}) => told('criterion-direction', criteria(keys), { options });
  it.each([
    'baseline: 3, target: 5',
    'baseline: 5, target: 3',
    'baseline: 3, target: 5, direction: increase',
    'baseline: 5, target: 3, direction: decrease',
    'baseline: -5, target: -3, direction: increase',
    'baseline: 96, target: 96, direction: maintain',
    'baseline: 96, target: 95, direction: maintain',
    'baseline: 10, target: 11, direction: maintain',
    'baseline: -10, target: -11, direction: maintain',
    'baseline: 0, target: 0, direction: maintain',
    'baseline: unknown, target: 5, direction: decrease',
    'target: 5, direction: decrease',
    'met_when: Signed., direction: increase',
  ])('agrees: %s', (keys) => expect(direction(keys)).toEqual([]));
  it.each([
    ['baseline: 5, target: 3, direction: increase', 'Criterion `c0` is to increase, and goes from 5 to 3.'],
    ['baseline: 3, target: 5, direction: decrease', 'Criterion `c0` is to decrease, and goes from 3 to 5.'],
    ['baseline: 6, target: 6', 'Criterion `c0` has the target 6, which is its baseline.'],
    [
      'baseline: 6, target: 6, direction: increase',
      'Criterion `c0` has the target 6, which is its baseline.',
    ],
    [
      'baseline: 40, target: 80, direction: maintain',
      'Criterion `c0` is to maintain 40, and has the target 80: over 10 % away.',
    ],
    [
      'baseline: 0, target: 1, direction: maintain',
      'Criterion `c0` is to maintain 0, and has the target 1: over 10 % away.',
    ],
  ])('contradicts itself: %s', (keys, message) => expect(direction(keys)).toEqual([message]));
  it('waits for a direction that could not be read', () => {
    expect(direction('baseline: 6, target: 6, direction: keep')).toEqual([]);
    expect(direction('baseline: 6, target: 9, direction: keep')).toEqual([]);
  });

  describe('percent', () => {
    it.each(['percent', '"%"', 'per cent', 'Percent of visits', 'pct'])('%s has bounds', (unit) => {
      const keys = `measure: Visits kept, unit: ${unit}`;
      expect(direction(`${keys}, baseline: -1, target: 101`)).toEqual([
        'The baseline of criterion `c0` is -1 percent, outside 0–100.',
        'The target of criterion `c0` is 101 percent, outside 0–100.',
      ]);
      expect(direction(`${keys}, baseline: 0, target: 100`)).toEqual([]);
      expect(direction(`${keys}, baseline: -1, target: 101`, { percent: false })).toEqual([]);
    });
    it.each([
      'measure: Revenue growth, unit: percent',
      'measure: Net revenue retention, unit: percent',
      'measure: Output, unit: percent of plan',
      'measure: Approval, unit: percentage points',
      'measure: Members, unit: people',
    ])('%s has none', (keys) => expect(direction(`${keys}, baseline: -4, target: 112`)).toEqual([]));
  });
});

describe('what is missing', () => {
  it.each([
    ['criterion-without-owner', 'outcome: A', 'outcome: A, owner: Ines', 'outcome: A, owner: [Ines, Tove]'],
    ['criterion-without-source', 'measure: A', 'measure: A, source: book', 'measure: A, source: [book]'],
    ['criterion-without-due', 'outcome: A', 'outcome: A, due: 2028', 'outcome: A, due: soon'],
  ])('%s', (rule, without, with_, broken) => {
    const [finding] = check(rule, criteria(without));
    expect(finding).toMatchObject({ entity: 'criteria/c0', range: { start: { line: 4, column: 3 } } });
    expect(finding?.range.end.column).toBe(5);
    expect(told(rule, criteria(with_))).toEqual([]);
    expect(told(rule, criteria(broken))).toEqual([]);
  });
  it('a due is taken from the end of the strategy', () => {
    expect(told('criterion-without-due', `end: 2028\n${criteria('outcome: A')}`)).toEqual([]);
    expect(told('criterion-without-due', `end: soon\n${criteria('outcome: A')}`)).toEqual([]);
  });
  it('a deed has no source of numbers', () =>
    expect(told('criterion-without-source', criteria('outcome: A, met_when: Signed.'))).toEqual([]));
});

describe('criterion-activity', () => {
  const verb = (outcome: string) =>
    told('criterion-activity', criteria(`outcome: ${JSON.stringify(outcome)}`)).map(
      (message) => message.match(/with `(.+)`/)?.[1],
    );
  it.each([
    ['Launch the new portal.', 'Launch'],
    ['Launch Landsat 9', 'Launch'],
    ['**Roll out** the CRM to all branches.', 'Roll'],
    ['To implement CRM in every branch', 'implement'],
    ['We will hold 12 workshops.', 'hold'],
    ['Develop and maintain a portal that is easy to use.', 'Develop'],
    ['Train 80 nurses who are new', 'Train'],
    ['Build customer trust', 'Build'],
    ['Write a charter', 'Write'],
    ['Set up a help desk', 'Set'],
    ['Launching the portal', 'Launching'],
    ['Create software people want to use', 'Create'],
  ])('%s', (outcome, found) => expect(verb(outcome)).toEqual([found]));
  it.each([
    'Patients book and change visits without phoning.',
    'Open positions are filled in 30 days.',
    'Complete digital records are at hand in every clinic.',
    'Test results reach the patient within a day.',
    'Work accidents fall by half.',
    'Support calls cost half of what they did.',
    'Train delays are halved.',
    'Open source is our rule.',
    'Complete 95 % of repairs within five days.',
    'Hold the cost of a visit below 40 euros.',
    'Plan members pay nothing at the desk.',
    'Design reviews take three days.',
    'Start-ups stay in the valley.',
    'Launched products earn a tenth of revenue.',
    'Set menus sell out by noon.',
  ])('is no work: %s', (outcome) => expect(verb(outcome)).toEqual([]));
  it('is silent in a language without a list', () =>
    expect(told('criterion-activity', `lang: nl\n${criteria('outcome: Open de winkel')}`)).toEqual([]));
});

describe('criterion-vague', () => {
  const vague = (keys: string) =>
    check('criterion-vague', criteria(keys)).map(({ level, message }) => `${level} ${message}`);
  it('warns of a change without a measure', () =>
    expect(vague('outcome: Improve satisfaction and make visits easier.')).toEqual([
      'warn The outcome of criterion `c0` says `Improve` and `easier`, and no number.',
    ]));
  it('only remarks on the sentence where the number is in its fields', () =>
    expect(vague('outcome: Members get a faster answer., measure: Days, target: 2')).toEqual([
      'info The outcome of criterion `c0` says `faster`, and no number.',
    ]));
  it.each([
    'Repeat tests are reduced to 6 %.',
    'Waiting is reduced by half.',
    'Two in three members find it easier.',
    'No patient waits more than a day.',
    'Nobody with a lower income pays.',
    'Fewer than a dozen members leave.',
    'Lower-income families pay no fee.',
    'Young people finish higher education at home.',
    'Repeat tests are reduced to ٦ per cent.',
    'Every clinic shares the record.',
  ])('has nothing to say of: %s', (outcome) =>
    expect(vague(`outcome: ${JSON.stringify(outcome)}`)).toEqual([]),
  );
});

describe('criterion-unadvanced', () => {
  const left = (advances: string, more = '') =>
    told(
      'criterion-unadvanced',
      `${criteria('outcome: A', 'outcome: B')}stages: { incremental: { objectives: { o: { advances: ${advances}${more} } } } }\n`,
    );
  it('names what no objective moves', () =>
    expect(left('[c0]')).toEqual(['No objective advances criterion `c1`.']));
  it('does not count what was dropped', () => expect(left('[c0, c1]', ', status: dropped')).toHaveLength(2));
  it('waits until all objectives can be read', () => expect(left('c0')).toEqual([]));
  it('leaves a strategy without objectives to stages-missing', () =>
    expect(told('criterion-unadvanced', criteria('outcome: A'))).toEqual([]));
});

describe('criteria-without-guardrail', () => {
  const guard = (keys: string) => told('criteria-without-guardrail', criteria(keys));
  it.each([
    [
      'unit: days, baseline: 9, target: 3',
      'Criterion `c0` measures speed, and nothing says what must not get worse.',
    ],
    [
      'unit: members, baseline: 9, target: 30',
      'Criterion `c0` measures volume, and nothing says what must not get worse.',
    ],
    [
      'unit: EUR, baseline: unknown, target: 30, direction: increase',
      'Criterion `c0` measures volume, and nothing says what must not get worse.',
    ],
  ])('%s', (keys, message) => expect(guard(keys)).toEqual([message]));
  it.each([
    'unit: percent, baseline: 9, target: 30',
    'unit: points, baseline: 9, target: 30',
    'unit: months, baseline: 0, target: 3',
    'unit: errors, baseline: 9, target: 3',
    'unit: members, baseline: 9, target: 9, direction: maintain',
    'unit: days, baseline: 9, target: 3, guardrail: No more errors.',
    'unit: days, baseline: 9, target: 3, guardrail: [errors]',
    'met_when: Signed.',
  ])('is content with %s', (keys) => expect(guard(keys)).toEqual([]));
});

describe('criteria-due-together', () => {
  const together = (end: string, ...dues: string[]) =>
    told('criteria-due-together', `${end}${criteria(...dues)}`);
  it('sees the same day in different words', () =>
    expect(together('end: 2028\n', 'due: 2028-12', 'due: 2028-Q4', 'outcome: A')).toEqual([
      'All 3 criteria are due on 2028-12-31, the last day.',
    ]));
  it('needs no end where all dates agree', () =>
    expect(together('', 'due: 2028', 'due: 2028')).toHaveLength(1));
  it.each([
    ['one is earlier', 'end: 2028\n', ['due: 2027', 'due: 2028']],
    ['all are earlier', 'end: 2028\n', ['due: 2027', 'due: 2027']],
    ['there is one', 'end: 2028\n', ['due: 2028']],
    ['a date could not be read', 'end: 2028\n', ['due: 2028', 'due: soon']],
    ['nothing has a date', '', ['outcome: A', 'outcome: B']],
  ])('is silent where %s', (_, end, dues) => expect(together(end, ...dues)).toEqual([]));
});
