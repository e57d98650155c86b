/** Rules about the expected course of measures, and about how many there are. */
import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

const odd = (keys: string, more = '') =>
  told(
    'expected-odd',
    `start: 2027\nend: 2028\n${more}criteria:\n  a: { outcome: A, baseline: 72, target: 4, ${keys} }\n`,
  );

const STAGES = 'stages: { incremental: { by: 2027-06 }, substantial: { theme: Grow } }\n';

describe('expected-odd', () => {
  it.each([
    ['expected: { 2027-06: 48, 2028-06: 20 }'],
    ['expected: { 2027-01-01: 72, 2028-12-31: 4 }'],
    ['expected: { 2027: 48, 2028: 4 }'],
    ['expected: { 2027-06: 60, 2027: 48 }'],
    ['expected: { 2027-Q1: 60, 2027-Q2: 48 }, shape: steps'],
    ['direction: maintain, tolerance: 2'],
    ['direction: decrease'],
  ])('is silent on %s', (keys) => expect(odd(keys)).toEqual([]));

  it('takes a stage for its last day', () => {
    expect(odd('expected: { incremental: 48, 2027-12: 30 }', STAGES)).toEqual([]);
  });

  it.each([
    ['start: 2027-02, expected: { 2027-01-31: 70 }', 'it begins on 2027-02-01'],
    ['expected: { 2026-12: 70 }', 'it begins on 2027-01-01'],
    ['expected: { 2029-01-01: 4 }', 'it is due on 2028-12-31'],
    ['due: 2028-06, expected: { 2028-07: 4 }', 'it is due on 2028-06-30'],
    ['expected: { 2027-12: 30, 2027-06: 48 }', '`2027-12`, which is later, comes before it'],
    ['expected: { 2027-06: 48, 2027-06-30: 47 }', '`2027-06` is the same day'],
    ['expected: { transformational: 10 }', 'the plan has no such stage'],
    ['expected: { substantial: 10 }', 'that stage has no `by`'],
    ['expected: { incremental: 48, 2027-06: 47 }', '`incremental` is the same day'],
    ['expected: { FY2027: 40 }', 'a fiscal date needs `fiscal_year_starts`'],
  ])('%s: %s', (keys, says) => {
    const found = odd(keys, STAGES);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`, but ${says}.`);
  });

  it.each([
    ['direction: maintain, expected: { 2027-06: 48 }', 'it only has to `maintain` a value'],
    ['met_when: It is there, expected: { 2027-06: 48 }', 'has `met_when`'],
    ['tolerance: 2', 'its direction is not `maintain`'],
    ['direction: increase, tolerance: 2', 'its direction is not `maintain`'],
    ['met_when: It is there, tolerance: 2', 'its direction is not `maintain`'],
  ])('%s: %s', (keys, says) => {
    const found = odd(keys);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(says);
  });

  it('derives from a limit whether a value is to be maintained', () => {
    const limit = (target: string, keys: string) =>
      told(
        'expected-odd',
        `end: 2028\ncriteria: { a: { outcome: A, baseline: 3, target: "${target}", ${keys} } }\n`,
      );
    expect(limit('<= 4', 'tolerance: 1')).toEqual([]);
    expect(limit('<= 2', 'tolerance: 1')).toHaveLength(1);
    expect(limit('<= 2', 'expected: { 2027: 2.5 }')).toEqual([]);
    expect(limit('<= 4', 'expected: { 2027: 2.5 }')).toHaveLength(1);
  });

  it('holds for key results and indicators, within their objective', () => {
    const text = `
start: 2026
end: 2029
stages:
  incremental: { by: 2026-12 }
  substantial:
    by: 2027-12
    objectives:
      o:
        result: R
        key_results: { k: { outcome: K, baseline: 1, target: 9, expected: { 2026-12: 2, 2027-06: 4, 2028-01: 9 } } }
        indicators: { i: { baseline: 1, target: 9, due: 2027-06, expected: { 2027-07: 9 } } }
`;
    expect(told('expected-odd', text)).toEqual([
      'Key result `k` expects a value at `2026-12`, but it begins on 2027-01-01.',
      'Key result `k` expects a value at `2028-01`, but it is due on 2027-12-31.',
      'Indicator `i` expects a value at `2027-07`, but it is due on 2027-06-30.',
    ]);
  });

  it('is silent where what it depends on could not be read', () => {
    expect(odd('direction: keep, tolerance: 2')).toEqual([]);
    expect(odd('expected: { incremental: 48 }', 'stages: soon\n')).toEqual([]);
  });
});

describe('tolerance-missing', () => {
  const missing = (keys: string) =>
    check('tolerance-missing', `criteria: { a: { outcome: A, baseline: 0, ${keys} } }\n`).length > 0;

  it.each([
    ['target: 0, direction: maintain', true],
    ['target: 0, direction: maintain, tolerance: 2', false],
    ['target: 1, direction: maintain', false],
    ['target: 0, direction: decrease', false],
    ['target: "-2..2"', false],
    ['target: "<= 0"', false],
    ['direction: maintain', false],
  ])('with %s: %s', (keys, expected) => expect(missing(keys)).toBe(expected));

  it('holds for key results and indicators, as a remark', () => {
    const zero = 'measure: M, target: 0, direction: maintain';
    const text = `stages: { incremental: { objectives: { o: { result: R, key_results: { k: { ${zero} } }, indicators: { i: { ${zero} } } } } } }\n`;
    expect(check('tolerance-missing', text)).toMatchObject([
      {
        level: 'info',
        message:
          'The key result `k` must stay at 0 but has no `tolerance`: even a small difference counts as a failure.',
      },
      { level: 'info' },
    ]);
  });
});

describe('measures-too-many', () => {
  const many = (count: number, kind: string, status = 'active') => {
    const ids = Array.from({ length: count }, (_, at) => `m${at}: { measure: M }`).join(', ');
    return `stages: { incremental: { objectives: { o: { result: R, status: ${status}, ${kind}: { ${ids} } } } } }\n`;
  };
  const criteria = 'criteria: { a: { outcome: A }, b: { outcome: B } }\n';

  it('counts criteria, key results and indicators together', () => {
    expect(told('measures-too-many', criteria + many(33, 'key_results'))).toEqual([]);
    expect(told('measures-too-many', criteria + many(34, 'indicators'))).toEqual([
      'The plan has 36 criteria, key results and indicators; the limit is 35.',
    ]);
    expect(check('measures-too-many', many(36, 'key_results'))).toMatchObject([
      { level: 'warn', field: 'stages' },
    ]);
  });

  it('leaves out those of objectives that are done or dropped, and takes an option', () => {
    expect(told('measures-too-many', criteria + many(60, 'indicators', 'dropped'))).toEqual([]);
    expect(told('measures-too-many', criteria, { options: { max: 1 } })).toHaveLength(1);
    expect(told('measures-too-many', criteria, { options: { max: 2 } })).toEqual([]);
  });
});

describe('the rules of criteria, on a target with a limit', () => {
  it('criterion-unadvanced is silent about what is to be maintained', () => {
    const text = (target: string) =>
      `criteria: { a: { outcome: A, baseline: 0.5, target: ${target} } }\nstages: { incremental: { objectives: { o: { result: R } } } }\n`;
    expect(told('criterion-unadvanced', text('"<= 0.6"'))).toEqual([]);
    expect(told('criterion-unadvanced', text('"<= 0.4"'))).toHaveLength(1);
    expect(told('criterion-unadvanced', text('0.4'))).toHaveLength(1);
  });

  it.each(['"<= 4"', '"at least 40"', '"30..40"'])('%s is measurable, and no placeholder', (target) => {
    const text = `criteria: { a: { outcome: A, measure: M, unit: days, baseline: 9, target: ${target} } }\n`;
    for (const rule of [
      'criterion-not-measurable',
      'criterion-without-baseline',
      'criterion-direction',
      'placeholder',
    ])
      expect(told(rule, text)).toEqual([]);
  });
});
