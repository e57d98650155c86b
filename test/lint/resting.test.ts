/** What belongs to dropped or paused objectives only is not asked for details. */
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lint/config/settings.ts';
import { lint } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { check, read, stage, told } from './check.ts';

const criterion = 'criteria:\n  calls: { outcome: Callers improve, target: 4 }\n';
const plan = (objectives: Readonly<Record<string, string>>, more = '') =>
  `${criterion}stages:\n${stage('incremental', objectives)}${more}`;
const HALTED = ['dropped', 'paused'];

const CRITERION_RULES = [
  'criterion-not-measurable',
  'criterion-without-baseline',
  'criterion-without-owner',
  'criterion-without-due',
];

describe.each(HALTED)('a criterion that only a %s objective advances', (status) => {
  it.each(CRITERION_RULES)('is silent under %s', (id) => {
    expect(check(id, plan({ a: 'advances: [calls]' }))).toHaveLength(1);
    expect(check(id, plan({ a: `advances: [calls], status: ${status}` }))).toEqual([]);
  });

  it.each(CRITERION_RULES)('is checked by %s while anybody else works on it', (id) => {
    const halted = `advances: [calls], status: ${status}`;
    for (const other of ['', ', status: done'])
      expect(check(id, plan({ a: halted, b: `advances: [calls]${other}` }))).toHaveLength(1);
    const served = 'initiatives: { w: { what: Work, serves: [calls] } }\n';
    expect(check(id, plan({ a: halted }, served))).toHaveLength(1);
  });

  it('still has its mistakes of form and of dates', () => {
    const text = plan({ a: `advances: [calls], status: ${status}` }).replace(
      'target: 4',
      'start: 2028, due: 2027',
    );
    expect(check('date-order', text)).not.toEqual([]);
  });
});

it('a criterion that nothing advances is checked', () => {
  expect(check('criterion-without-owner', plan({ a: 'status: dropped' }))).toHaveLength(1);
});

describe.each(HALTED)('work that serves a %s objective only', (status) => {
  const work = (serves: string) => `initiatives: { w: { what: Work, serves: [${serves}] } }\n`;

  it.each(['initiative-without-owner', 'initiative-without-due'])('is silent under %s', (id) => {
    const objectives = { a: `status: ${status}`, b: 'advances: [calls]' };
    expect(check(id, plan(objectives, work('a')))).toEqual([]);
    expect(check(id, plan(objectives, work('a, b')))).toHaveLength(1);
    expect(check(id, plan(objectives, work('a, calls')))).toHaveLength(1);
    expect(check(id, plan(objectives, work('')))).toHaveLength(1);
  });
});

it('reports one thing about a criterion whose objectives are all dropped: nothing advances it', () => {
  const text = plan({ a: 'advances: [calls], status: dropped', b: 'result: Callers wait less' });
  expect(told('criterion-unadvanced', text)).toEqual([
    'Criterion `calls` is advanced only by objectives that are dropped.',
  ]);
  const findings = lint({ reading: read(text), rules: RULES, settings: DEFAULTS, asOf: '2027-01-15' });
  const about = findings.filter(({ entity }) => entity === 'criteria/calls').map(({ rule }) => rule);
  expect(about).toEqual(['criterion-unadvanced']);
});
