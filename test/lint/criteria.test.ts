import { describe, expect, it } from 'vitest';
import { check, stage, told } from './check.ts';

const criteria = (...entries: string[]) =>
  `criteria:\n${entries.map((entry, index) => `  c${index}: { ${entry} }`).join('\n')}\n`;

it('a strategy without criteria has one finding', () => {
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
  ])('judges %i criteria', (number, level) => expect(levels(number)).toEqual(level));
  it('is silent if a criterion could not be read', () =>
    expect(
      told('criteria-count', `${criteria('outcome: A', 'outcome: B')}  Bad Id: { outcome: C }\n`),
    ).toEqual([]));
  it('points to numbers in initiatives where there are no criteria', () => {
    const help = (...texts: string[]) =>
      check(
        'criteria-count',
        `initiatives:\n${texts.map((text, at) => `  w${at}: { what: ${text} }\n`).join('')}`,
      )[0]?.help?.split('arrive.')[1];
    expect(help('Build 6 boats by 2028', 'Open 2027-03', 'Phase W2')).toBe(
      ' An initiative holds a number that could be a target, such as `w0`.',
    );
    expect(help('Run by 2028', 'Train 40 nurses', 'Reach 2028 homes in 2,000 days')).toBe(
      ' 2 initiatives hold a number that could be a target, such as `w1`.',
    );
    expect(help('Run by 2028')).toBe('');
  });
  it('names the limit only beyond it', () =>
    expect(told('criteria-count', criteria(...Array(7).fill('outcome: A')))).toEqual([
      'The strategy has 7 criteria. Aim for 3–5.',
    ]));
  it('names the count and the limit', () =>
    expect(told('criteria-count', criteria(...Array(9).fill('outcome: A')))).toEqual([
      'The strategy has 9 criteria. Aim for 3–5; the limit is 7.',
    ]));

  const shared = (count: number, objectives: Readonly<Record<string, string>>, time = QUARTER) =>
    told(
      'criteria-count',
      `${time}${criteria(...Array(count).fill('outcome: A'))}stages:\n${stage('incremental', objectives)}`,
    );
  const QUARTER = 'start: 2027-01\nend: 2027-03\n';
  it('lets a plan for a year or less have five for each objective', () => {
    const two = { a: 'advances: [c0, c1, c2, c3, c4]', b: 'advances: [c5, c6]' };
    expect(shared(9, two)).toEqual([]);
    expect(shared(1, two)).toEqual([]);
    expect(shared(11, two)).toHaveLength(1);
    expect(shared(9, two, 'start: 2027\nend: 2028\n')).toHaveLength(1);
    expect(shared(9, { ...two, b: 'status: done' })).toHaveLength(1);
    expect(shared(9, { a: 'advances: [c0, c1, c2, c3, c4, c5]', b: '' })).toHaveLength(1);
    expect(shared(9, {})).toHaveLength(1);
  });
  it('does not ask for more where the results are key results', () => {
    const results = { a: 'key_results: { k: { outcome: B } }' };
    const path = `stages:\n${stage('incremental', results)}`;
    expect(told('criteria-count', path)).toEqual([]);
    expect(told('criteria-count', criteria('outcome: A') + path)).toEqual([]);
    expect(shared(8, results, '')).toHaveLength(1);
  });
  it('does not count those of dropped or paused objectives', () => {
    expect(shared(6, { a: 'advances: [c0], status: paused' }, '')).toEqual([]);
    expect(shared(3, { a: 'advances: [c0], status: dropped' }, '')).toEqual([
      'The strategy has 2 criteria besides those of dropped or paused objectives. Aim for 3–5.',
    ]);
  });
});

describe('a count that starts at 0', () => {
  const found = (keys: string, lang = 'en') =>
    told('criterion-without-baseline', `lang: ${lang}\n${criteria(keys)}`).length;
  it.each([
    ['few things', 'outcome: Three clinics share one desk, unit: clinics, target: 3'],
    ['at least so many', 'outcome: A, unit: clinics, target: ">= 8"'],
    ['new things', 'outcome: A, measure: New members, unit: members, target: 4000'],
    ['things since the beginning', 'outcome: Reach 900 cumulative visits, unit: visits, target: 900'],
  ])('needs no baseline: %s', (_, keys) => expect(found(keys)).toBe(0));
  it.each([
    ['many things', 'outcome: A, unit: clinics, target: 40'],
    ['few things with a measure', 'outcome: A, measure: Nurses who passed, unit: nurses, target: 6'],
    ['a share', 'outcome: New members stay, unit: percent, target: 8'],
    ['a time', 'outcome: A, unit: days, target: 3'],
    ['a score', 'outcome: A, unit: points, target: 8'],
    ['a rate', 'outcome: A, unit: calls/hour, target: 8'],
    ['money', 'outcome: A, unit: EUR, target: 5'],
    ['a limit above', 'outcome: A, unit: complaints, target: "<= 4"'],
    ['something that falls', 'outcome: A, unit: complaints, target: 4, direction: decrease'],
    ['no unit', 'outcome: A, measure: B, target: 3'],
  ])('needs one: %s', (_, keys) => expect(found(keys)).toBe(1));
  it('needs one in a language that we have no words of', () =>
    expect(found('outcome: A, unit: clinics, target: 3', 'tlh')).toBe(1));
});

describe('criteria-without-guardrail without a baseline', () => {
  const found = (keys: string) => told('criteria-without-guardrail', criteria(keys)).length;
  it('reads a time in which something is done as speed', () => {
    expect(found('outcome: A decision within two days, unit: days, target: 2')).toBe(1);
    expect(found('measure: Waiting time, unit: minutes, target: 5')).toBe(1);
  });
  it('leaves other times alone', () =>
    expect(found('outcome: Each nurse has 40 hours of training, unit: hours, target: 40')).toBe(0));
  it('needs a target', () => expect(found('measure: Waiting time, unit: minutes')).toBe(0));
});

describe('criterion-not-measurable and criterion-without-baseline', () => {
  const both = (keys: string) => [
    ...told('criterion-not-measurable', criteria(keys)),
    ...told('criterion-without-baseline', criteria(keys)),
  ];
  it('report a bare outcome once', () =>
    expect(both('outcome: Improve satisfaction.')).toEqual([
      'Criterion `c0` has no `measure`, no `unit` and no `target`.',
    ]));
  it('report a number without a baseline and a unit twice', () =>
    expect(both('outcome: A, measure: B, target: 3')).toEqual([
      'Criterion `c0` has no `unit`.',
      'Criterion `c0` has no baseline.',
    ]));
  it('accept a statement of what would prove it', () =>
    expect(both('outcome: A, met_when: The deed is signed.')).toEqual([]));
  it('treat zero as a number', () =>
    expect(both('outcome: A, measure: B, unit: days, baseline: 0, target: 0')).toEqual([]));
  it('are silent if the target could not be read', () =>
    expect(
      told('criterion-not-measurable', criteria('outcome: A, measure: B, unit: days, target: soon')),
    ).toEqual([]));
});

describe('the advice of criterion-direction', () => {
  const advice = (keys: string) => check('criterion-direction', criteria(keys)).map(({ help }) => help);
  it('asks for the numbers first', () => {
    expect(advice('baseline: 8, target: 12, direction: decrease')).toEqual([
      'Correct `baseline:` or `target:`. Write `direction: increase` only if more is better.',
    ]);
    expect(advice('baseline: 12, target: 8, direction: increase')).toEqual([
      'Correct `baseline:` or `target:`. Write `direction: decrease` only if less is better.',
    ]);
  });
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
  ])('accepts %s', (keys) => expect(direction(keys)).toEqual([]));
  it.each([
    [
      'baseline: 5, target: 3, direction: increase',
      'Criterion `c0` has `direction: increase`, but goes from 5 to 3.',
    ],
    [
      'baseline: 3, target: 5, direction: decrease',
      'Criterion `c0` has `direction: decrease`, but goes from 3 to 5.',
    ],
    ['baseline: 6, target: 6', 'Criterion `c0` has the target 6, which is the same as its baseline.'],
    [
      'baseline: 6, target: 6, direction: increase',
      'Criterion `c0` has the target 6, which is the same as its baseline.',
    ],
    [
      'baseline: 40, target: 80, direction: maintain',
      'Criterion `c0` has `direction: maintain`, but its target 80 is over 10 % away from its baseline 40.',
    ],
    [
      'baseline: 0, target: 1, direction: maintain',
      'Criterion `c0` has `direction: maintain`, but its target 1 is over 10 % away from its baseline 0.',
    ],
  ])('reports a contradiction in %s', (keys, message) => expect(direction(keys)).toEqual([message]));
  it('only warns if a limit may be meant, and says where a limit belongs', () => {
    const [finding] = check('criterion-direction', criteria('baseline: 0.2, target: 1, direction: maintain'));
    expect(finding).toMatchObject({ level: 'warn' });
    expect(finding?.help).toContain('`guardrail:`');
  });
  it('is silent if the direction could not be read', () => {
    expect(direction('baseline: 6, target: 6, direction: keep')).toEqual([]);
    expect(direction('baseline: 6, target: 9, direction: keep')).toEqual([]);
  });

  describe('on a percentage', () => {
    it.each(['percent', '"%"', 'per cent', 'Percent of visits', 'pct'])('has bounds for %s', (unit) => {
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
    ])('has no bounds for %s', (keys) => expect(direction(`${keys}, baseline: -4, target: 112`)).toEqual([]));
  });
});

describe('a rule about a missing key of a criterion', () => {
  it.each([
    ['criterion-without-owner', 'outcome: A', 'outcome: A, owner: Ines', 'outcome: A, owner: [Ines, Tove]'],
    ['criterion-without-source', 'measure: A', 'measure: A, source: book', 'measure: A, source: [book]'],
    ['criterion-without-due', 'outcome: A', 'outcome: A, due: 2028', 'outcome: A, due: soon'],
  ])('%s reports a missing value, but not an unreadable one', (rule, without, with_, broken) => {
    const [finding] = check(rule, criteria(without));
    expect(finding).toMatchObject({ entity: 'criteria/c0', range: { start: { line: 4, column: 3 } } });
    expect(finding?.range.end.column).toBe(5);
    expect(told(rule, criteria(with_))).toEqual([]);
    expect(told(rule, criteria(broken))).toEqual([]);
  });
  it('criterion-without-due accepts the end of the strategy as the due date', () => {
    expect(told('criterion-without-due', `end: 2028\n${criteria('outcome: A')}`)).toEqual([]);
    expect(told('criterion-without-due', `end: soon\n${criteria('outcome: A')}`)).toEqual([]);
  });
  it('criterion-without-source ignores a criterion without numbers', () =>
    expect(told('criterion-without-source', criteria('outcome: A, met_when: Signed.'))).toEqual([]));
});

describe('criterion-activity', () => {
  const verb = (outcome: string) =>
    told('criterion-activity', criteria(`outcome: ${JSON.stringify(outcome)}`)).map(
      (message) => message.match(/(?:with|says) `(.+)`/)?.[1],
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
    ['Competitively select three investigations', 'select'],
    ['Announce awards for two landers', 'Announce'],
  ])('reports %s', (outcome, found) => expect(verb(outcome)).toEqual([found]));
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
  ])('accepts %s', (outcome) => expect(verb(outcome)).toEqual([]));
  it('is silent in a language without a list', () =>
    expect(told('criterion-activity', `lang: nl\n${criteria('outcome: Open de winkel')}`)).toEqual([]));
});

describe('criterion-vague', () => {
  const vague = (keys: string) =>
    check('criterion-vague', criteria(keys)).map(({ level, message }) => `${level} ${message}`);
  it('warns about a change without a measure', () =>
    expect(vague('outcome: Improve satisfaction and make visits easier.')).toEqual([
      'warn The outcome of criterion `c0` says `Improve` and `easier` but gives no number.',
    ]));
  it('is silent if the fields say from where to where', () => {
    const fast = 'outcome: Members get a faster answer., measure: Days to an answer';
    expect(vague(`${fast}, baseline: 9, target: 2`)).toEqual([]);
    expect(vague(`${fast}, baseline: unknown, target: 2`)).toHaveLength(1);
    expect(vague(`${fast}, baseline: 9`)).toHaveLength(1);
  });
  it('only remarks on the sentence if its target is in its fields', () =>
    expect(vague('outcome: Members get a faster answer., measure: Days, target: 2')).toEqual([
      'info The outcome of criterion `c0` says `faster` but gives no number.',
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
  ])('accepts %s', (outcome) => expect(vague(`outcome: ${JSON.stringify(outcome)}`)).toEqual([]));
});

describe('criterion-unadvanced', () => {
  const left = (advances: string, more = '') =>
    told(
      'criterion-unadvanced',
      `${criteria('outcome: A', 'outcome: B')}stages: { incremental: { objectives: { o: { advances: ${advances}${more} } } } }\n`,
    );
  it('names a criterion that no objective advances', () =>
    expect(left('[c0]')).toEqual(['No objective advances criterion `c1`.']));
  it('does not count dropped objectives', () =>
    expect(left('[c0, c1]', ', status: dropped')).toHaveLength(2));
  it('is silent if an objective could not be read', () => expect(left('{ c0: { x: 1 } }')).toEqual([]));
  it('reads one id without brackets as a list', () =>
    expect(left('c0')).toEqual(['No objective advances criterion `c1`.']));
  it('leaves a strategy without objectives to stages-missing', () =>
    expect(told('criterion-unadvanced', criteria('outcome: A'))).toEqual([]));
});

describe('criteria-without-guardrail', () => {
  const guard = (keys: string) => told('criteria-without-guardrail', criteria(keys));
  it.each([
    [
      'unit: days, baseline: 9, target: 3',
      'Criterion `c0` measures speed but has no `guardrail`: nothing says what must not get worse.',
    ],
    [
      'unit: members, baseline: 9, target: 30',
      'Criterion `c0` measures volume but has no `guardrail`: nothing says what must not get worse.',
    ],
    [
      'unit: EUR, baseline: unknown, target: 30, direction: increase',
      'Criterion `c0` measures volume but has no `guardrail`: nothing says what must not get worse.',
    ],
  ])('reports %s', (keys, message) => expect(guard(keys)).toEqual([message]));
  it.each([
    'unit: percent, baseline: 9, target: 30',
    'unit: points, baseline: 9, target: 30',
    'unit: months, baseline: 0, target: 3',
    'unit: errors, baseline: 9, target: 3',
    'unit: milestone, baseline: 0, target: 1',
    'unit: milestones passed, baseline: 0, target: 4',
    'unit: members, baseline: 9, target: 9, direction: maintain',
    'unit: days, baseline: 9, target: 3, guardrail: No more errors.',
    'unit: days, baseline: 9, target: 3, guardrail: [errors]',
    'met_when: Signed.',
    'unit: households advised, baseline: 0, target: 900',
  ])('accepts %s', (keys) => expect(guard(keys)).toEqual([]));
  it('accepts another criterion as the counterweight', () => {
    const volume = 'unit: members, baseline: 9, target: 30';
    const among = (other: string) => told('criteria-without-guardrail', criteria(volume, other)).length;
    expect(among('unit: percent, baseline: 91, target: 95')).toBe(0);
    expect(among('unit: complaints, baseline: 40, target: 20')).toBe(0);
    expect(among('unit: EUR, baseline: 400, target: 700')).toBe(2);
    expect(among('unit: milestones, baseline: 0, target: 4')).toBe(1);
    expect(among('unit: percent, baseline: 91')).toBe(1);
  });
});

describe('criteria-due-together', () => {
  const together = (end: string, ...dues: string[]) =>
    told('criteria-due-together', `${end}${criteria(...dues)}`);
  it('compares dates by their days', () =>
    expect(together('end: 2028\n', 'due: 2028-12', 'due: 2028-Q4', 'outcome: A')).toEqual([
      'All 3 criteria are due on 2028-12-31, the last day.',
    ]));
  it('reports equal dates without an end of the strategy', () =>
    expect(together('', 'due: 2028', 'due: 2028')).toHaveLength(1));
  it.each([
    ['one is earlier', 'end: 2028\n', ['due: 2027', 'due: 2028']],
    ['a value is expected earlier', 'end: 2028\n', ['due: 2028, expected: { 2027-06: 3 }', 'due: 2028']],
    [
      'a stage ends earlier',
      'end: 2028\nstages: { incremental: { by: 2027 } }\n',
      ['due: 2028', 'due: 2028'],
    ],
    [
      'a key result is due earlier',
      'end: 2028\nobjectives: { o: { key_results: { k: { outcome: A, due: 2027 } } } }\n',
      ['due: 2028', 'due: 2028'],
    ],
    ['all are earlier', 'end: 2028\n', ['due: 2027', 'due: 2027']],
    ['there is one', 'end: 2028\n', ['due: 2028']],
    ['the plan is for a quarter', 'start: 2028-10\nend: 2028-12\n', ['due: 2028', 'due: 2028']],
    ['the plan is for a year', 'start: 2028\nend: 2028\n', ['due: 2028', 'due: 2028']],
    ['a date could not be read', 'end: 2028\n', ['due: 2028', 'due: soon']],
    ['nothing has a date', '', ['outcome: A', 'outcome: B']],
  ])('is silent if %s', (_, end, dues) => expect(together(end, ...dues)).toEqual([]));
});
