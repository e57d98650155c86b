/** Whether the path leads to the destination, and people are able to walk it in time. */
import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

describe('destination-not-reached', () => {
  const plan = (o: { criterion?: string; dates?: string; last?: string; first?: string }) => `
${o.dates ?? 'start: 2026\nend: 2028'}
criteria:
  a: { outcome: A${o.criterion ?? ''} }
stages:
  incremental:
    by: 2027-06
    objectives: { one: { result: One, advances: [a]${o.first ?? ''} } }
  transformational:
    by: 2028
    objectives: { two: { result: Two${o.last ?? ''} } }
`;
  const missed = (o: Parameters<typeof plan>[0]) => told('destination-not-reached', plan(o));

  it('names the last stage and the last day', () => {
    expect(missed({})).toEqual([
      'No objective in the last stage, `transformational`, advances criterion `a`, and no other objective that advances it runs until 2028-12-31.',
    ]);
    expect(check('destination-not-reached', plan({}))).toMatchObject([
      { level: 'warn', entity: 'criteria/a' },
    ]);
  });

  it('says nothing where a date could not be read', () => {
    expect(missed({ criterion: ', due: 28-06' })).toEqual([]);
    expect(missed({ dates: 'start: 2026\nend: soon' })).toEqual([]);
  });

  it.each([
    ['the last stage advances it', { last: ', advances: [a]' }],
    ['an objective is due on its last day', { first: ', due: 2028' }],
    ['a stage ends on its last day', { criterion: ', due: 2027-06' }],
    ['it is to be maintained', { criterion: ', baseline: 3, target: 3, direction: maintain' }],
    ['its limit is kept already', { criterion: ', baseline: 0.5, target: "<= 0.6"' }],
    ['the plan is for a year', { dates: 'start: 2028\nend: 2028' }],
    ['the reference in the last stage is misspelled', { last: ', advances: [aa]' }],
  ])('is silent where %s', (_, o) => expect(missed(o)).toEqual([]));

  it.each([
    ['the plan is for over a year', { dates: 'start: 2027-11\nend: 2028' }],
    [
      'the objective of the last stage is dropped',
      { last: ', advances: [a], status: dropped }, three: { result: Three' },
    ],
    ['it is due a day later', { criterion: ', due: 2027-07-01' }],
    ['it is there or not', { criterion: ', met_when: It is there' }],
    ['the limit is not kept yet', { criterion: ', baseline: 0.7, target: "<= 0.6"' }],
  ])('fires where %s', (_, o) => expect(missed(o)).toHaveLength(1));

  it('is silent without stages, and about what nothing advances', () => {
    expect(told('destination-not-reached', 'criteria: { a: { outcome: A } }\n')).toEqual([]);
    expect(told('destination-not-reached', plan({}).replace(', advances: [a]', ''))).toEqual([]);
  });

  it('takes the last stage that has an objective: the others are reported by stages-missing', () => {
    const text = `end: 2028
criteria: { a: { outcome: A } }
stages:
  incremental: { by: 2027, objectives: { one: { result: One, advances: [a] } } }
  transformational: { by: 2028 }
`;
    expect(told('destination-not-reached', text)).toEqual([]);
  });
});

describe('capability-late', () => {
  const late = (capability: string, objective: string, asOf = '2027-01-15', more = '') =>
    told(
      'capability-late',
      `${more}stages: { incremental: { by: 2027-06, objectives: { o: { result: R, needs: [c], ${objective} } } } }
capabilities: { c: { able_to: read, ${capability} } }
`,
      { asOf },
    );

  it.each([
    ['due: 2027-06', 'owner: a', 0],
    ['due: 2027-07-01', 'owner: a', 1],
    ['due: 2027-03', 'due: 2027-02', 1],
    ['due: 2027-02', 'due: 2027-02', 0],
    ['due: 2027-07', 'status: done', 0],
    ['due: 2027-07', 'status: dropped', 0],
    ['due: 2027-07', 'status: paused', 0],
    ['owner: a', 'due: 2027-02', 0],
  ])('%s, for an objective with %s: %i', (capability, objective, expected) => {
    expect(late(capability, objective)).toHaveLength(expected);
  });

  it.each([
    ['today: 1, needed: 3', 'start: 2027-01-15', '2027-01-14', 0],
    ['today: 1, needed: 3', 'start: 2027-01-15', '2027-01-15', 1],
    ['today: 3, needed: 3', 'start: 2027-01-15', '2027-01-15', 0],
    ['today: 4, needed: 3', 'start: 2027-01-15', '2027-01-15', 0],
    ['needed: 3', 'start: 2027-01-15', '2027-01-15', 0],
    ['today: 1, needed: 3', 'start: 2026, status: done', '2027-01-15', 0],
    ['today: 1, needed: 3', 'owner: a', '2027-01-15', 0],
  ])('%s, for an objective with %s, on %s: %i', (capability, objective, asOf, expected) => {
    expect(late(capability, objective, asOf)).toHaveLength(expected);
  });

  it('says what is late, once for each objective', () => {
    expect(late('due: 2027-07, today: 1, needed: 3', 'start: 2026-07')).toEqual([
      'Capability `c` is due on 2027-07-31, but objective `o`, which needs it, is due on 2027-06-30.',
    ]);
    expect(late('today: 1, needed: 3', 'start: 2026-07')).toEqual([
      'Capability `c` is at level 1 and needs 3, but objective `o`, which depends on it, began on 2026-07-01.',
    ]);
  });

  it('blames time only while the strategy runs', () => {
    const low = ['today: 1, needed: 3', 'start: 2026-07', '2027-07-01'] as const;
    expect(late(...low, 'end: 2027-07\n')).toHaveLength(1);
    expect(late(...low, 'end: 2027-06\n')).toEqual([]);
    expect(late(...low, 'status: closed\n')).toEqual([]);
    expect(late('due: 2027-07', 'owner: a', '2027-01-15', 'status: closed\n')).toHaveLength(1);
  });
});

describe('assumption-without-then', () => {
  const without = (text: string) => check('assumption-without-then', text);
  const bets =
    'assumptions: { a: { belief: So, signal: Ten }, b: { belief: So, signal: " " }, c: { belief: So, signal: Ten, then: Stop } }\n';

  it('remarks on a signal without an answer', () => {
    expect(without(`tracking: { every: month }\n${bets}`)).toMatchObject([
      {
        level: 'info',
        entity: 'assumptions/a',
        message: 'Assumption `a` has a signal but no `then`: nothing says what you will do when it appears.',
      },
    ]);
    expect(without(`tracking: {}\n${bets}`)).toHaveLength(1);
  });

  it('is silent in a plan without tracking', () => expect(without(bets)).toEqual([]));
});

describe('id-duplicate', () => {
  it('counts the ids of items in lists', () => {
    const text = `criteria: { wait: { outcome: A } }
not_doing: [{ what: Fax, id: fax }, { what: Faxes, id: fax }, { what: Post }]
execution: { performance_routines: [{ what: A weekly look, id: wait }] }
communication: [{ audience: Staff, id: all-hands }, { audience: Board, id: fax }]
`;
    expect(told('id-duplicate', text)).toEqual([
      'The id `fax` names an entry of `not_doing`, and already an entry of `not_doing`.',
      'The id `wait` names an entry of `performance_routines`, and already a criterion.',
      'The id `fax` names an entry of `communication`, and already an entry of `not_doing`.',
    ]);
  });

  it('refuses an item’s id that is none', () => {
    const found = check('schema', 'communication: [{ audience: Staff, id: All Hands }]\n');
    expect(found).toMatchObject([{ level: 'error', field: 'communication.0.id' }]);
  });
});

describe('date-order', () => {
  it('looks at the start and the measure_by of key results and indicators', () => {
    const measure = 'start: 2027-07, due: 2027-06';
    const text = `end: 2028
stages:
  incremental:
    objectives:
      o:
        result: R
        key_results: { k: { outcome: K, ${measure} }, l: { outcome: L, due: 2029 } }
        indicators: { i: { ${measure} }, j: { baseline: unknown, measure_by: 2027-07, due: 2027-06 } }
`;
    expect(told('date-order', text)).toEqual([
      'Key result `k` starts on 2027-07-01, but it is due on 2027-06-30.',
      'Key result `l` is due on 2029-12-31, but the strategy ends on 2028-12-31.',
      'Indicator `i` starts on 2027-07-01, but it is due on 2027-06-30.',
      'Indicator `j` has `measure_by` on 2027-07-31, but it is due on 2027-06-30.',
    ]);
  });
});
