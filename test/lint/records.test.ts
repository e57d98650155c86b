import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Settings } from '../../src/lint/config/settings.ts';
import { lint } from '../../src/lint/lint.ts';
import type { LintRecords } from '../../src/lint/record-lint.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { CHECKIN } from '../../src/model/checkin.ts';
import type { DatedCheckin } from '../../src/model/dated-checkin.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parseRecord } from '../../src/source/record.ts';
import { runs } from '../property-runs.ts';
import { check, read, recordsFrom } from './check.ts';

const PLAN = `
start: 2027-01
end: 2028-12
tracking: { every: month, grace: 5 }
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, unit: hours, baseline: 72, target: 4, owner: jon }
  complete: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 58, target: 85, owner: jon }
  any-branch: { outcome: Any branch serves any member., met_when: Twenty visits end without a referral., owner: jon }
stages:
  incremental:
    by: 2027-12
    objectives:
      two-branches: { result: Two branches decide alone., owner: jon }
capabilities:
  check-papers: { able_to: Check papers at the desk, today: 1, needed: 3 }
initiatives:
  bureau-link: { what: Link to the bureau, serves: [two-branches], owner: jon }
assumptions:
  bureau-in-time: { belief: The bureau opens in 2027., signal: No access by May, then: We send letters. }
communication:
  - { id: all-hands, audience: Everybody }
`;

/** Check-ins by the day on which they were said; the text before `|` in a key is a name. */
type Said = Readonly<Record<string, string>>;

const records = (said: Said, isNew = true, more: Parameters<typeof recordsFrom>[1] = {}): LintRecords =>
  recordsFrom(
    Object.entries(said).map(([name, text]) => {
      const about: Partial<DatedCheckin> = {
        on: name.slice(0, 10),
        name: `checkins/${name}.yaml`,
        isNew,
      };
      return [`${text}\n`, about] as const;
    }),
    { today: '2027-12-31', ...more },
  );

const found = (
  rule: string,
  said: Said,
  asOf = '2027-06-30',
  more: Parameters<typeof recordsFrom>[1] = {},
  plan = PLAN,
) => check(rule, plan, { asOf, records: records(said, true, more) });

const messages = (findings: readonly Finding[]) => findings.map(({ message }) => message);
const places = (findings: readonly Finding[]) =>
  findings.map(({ file, range: { start } }) => `${file}:${start.line}:${start.column}`);

describe('ids', () => {
  const known = (text: string) => found('record-reference-unknown', { '2027-06-30': text });

  it.each([
    'measures: { loan-time: 40 }',
    'objectives: { two-branches: at-risk }',
    'initiatives: { bureau-link: at-risk }',
    'capabilities: { check-papers: 2 }',
    'assumptions: { bureau-in-time: holds }',
    'actions: { ask: { what: Ask, of: bureau-in-time } }\ndone: { ask: true }',
    'actions: { ask: { what: Ask, of: all-hands } }',
    'done: { all-hands: true }',
    'done: { "team#ask": true }',
  ])('are known: %s', (text) => {
    expect(known(text)).toEqual([]);
  });

  it.each([
    ['measures: { loan-tim: 40 }', 'Did you mean `loan-time`?'],
    ['measures: { two-branches: 40 }', 'which is an objective and not'],
    ['objectives: { loan-time: at-risk }', 'which is a criterion and not an objective'],
    ['initiatives: { bureau-lonk: at-risk }', 'Did you mean `bureau-link`?'],
    ['capabilities: { check-paper: 2 }', 'Did you mean `check-papers`?'],
    ['assumptions: { bureau: holds }', '`bureau`, which is not in the plan and never was'],
    ['actions: { ask: { what: Ask, of: nothing } }', 'An action is about `nothing`'],
    ['done: { all-hand: true }', 'Did you mean `all-hands`?'],
    ['done: { bureau-link: true }', 'which is an initiative and not an action'],
    ['corrections: [{ of: loan-tim, at: 2027-05-31, from: 1, to: 2 }]', 'Did you mean `loan-time`?'],
  ])('are not: %s', (text, says) => {
    expect(messages(known(text))).toEqual([expect.stringContaining(says)]);
  });

  it('may be those of former times', () => {
    const said = { '2027-06-30': 'measures: { old: 1, older: 2, oldest: 3 }' };
    const plan = PLAN.replace('{ outcome: Members', '{ renamed_from: old, outcome: Members');
    const amendments = [{ on: '2027-05', changes: [{ of: 'older' }] }];
    expect(
      found(
        'record-reference-unknown',
        said,
        undefined,
        { amendments, formerIds: new Set(['oldest']) },
        plan,
      ),
    ).toEqual([]);
  });

  it('in a part of the plan that cannot be read are not judged', () => {
    const plan = PLAN.replace('  loan-time: {', '  loan-time: { targets: [1, 2], target: [');
    const said = { '2027-06-30': 'measures: { loan-time: 40 }' };
    const all = found('record-reference-unknown', said, undefined, {}, plan);
    expect(all.map(({ rule }) => rule)).toEqual(['syntax']);
  });
});

describe('the days of a check-in', () => {
  const odd = (day: string, text: string, today = day) =>
    messages(found('checkin-date', { [day]: text }, day, { today }));

  it('may be tomorrow, for who lives where it has begun; and not later', () => {
    expect(odd('2027-06-30', 'summary: Yes.', '2027-06-29')).toEqual([]);
    expect(odd('2027-06-30', 'summary: Yes.', '2027-06-28')).toEqual([
      'The check-in is dated 2027-06-30, but today is 2027-06-28.',
    ]);
  });

  it('reads a month as its last day', () => {
    expect(odd('2027-06-30', 'measures: { loan-time: { value: 1, at: 2027-06 } }')).toEqual([]);
    expect(odd('2027-06-29', 'measures: { loan-time: { value: 1, at: 2027-06 } }')).toEqual([
      'The value is for 2027-06-30, but the check-in is dated 2027-06-29.',
    ]);
  });

  it('may lie three years before the start, or more in an imported history', () => {
    const early = (at: string, more = '') =>
      odd('2027-06-30', `${more}measures: { loan-time: { value: 1, at: ${at} } }`).length;
    expect([early('2024-01-01'), early('2023-12-31'), early('2023-12-31', 'imported: true\n')]).toEqual([
      0, 1, 0,
    ]);
  });

  it('has a day to come on which a value will be known', () => {
    const next = (day: string) =>
      odd('2027-06-30', `measures: { loan-time: { value: unknown, next: ${day} } }`).length;
    expect([next('2027-06-30'), next('2027-07-01')]).toEqual([1, 0]);
  });

  it('are judged in new records only', () => {
    const said = { '2027-06-30': 'measures: { loan-time: { value: 1, at: 2027-09 } }' };
    expect(check('checkin-date', PLAN, { records: records(said, false), asOf: '2027-06-30' })).toEqual([]);
  });
});

describe('two values for one day', () => {
  const conflicts = (said: Said) => found('checkin-conflicts', said);

  it('conflict where they differ, and the place is that of the later', () => {
    const said = {
      '2027-05-31-a': 'measures: { loan-time: 60 }',
      '2027-05-31-b': 'measures: { loan-time: 61 }',
    };
    expect(places(conflicts(said))).toEqual(['checkins/2027-05-31-b.yaml:5:13']);
    expect(conflicts({ ...said, '2027-05-31-b': 'measures: { loan-time: 60 }' })).toEqual([]);
  });

  it('say the same in whatever order two branches are merged', () => {
    const a = ['2027-05-31-a', 'measures: { loan-time: 60 }'] as const;
    const b = ['2027-05-31-b', 'measures: { loan-time: 61 }'] as const;
    expect(conflicts(Object.fromEntries([a, b]))).toEqual(conflicts(Object.fromEntries([b, a])));
  });

  it('do not where a correction says which, in a later check-in', () => {
    const said = {
      '2027-05-31-a': 'measures: { loan-time: 60 }',
      '2027-05-31-b': 'measures: { loan-time: 61 }',
      '2027-06-01': 'corrections: [{ of: loan-time, at: 2027-05-31, from: 61, to: 60 }]',
    };
    expect(conflicts(said)).toEqual([]);
    const again = { ...said, '2027-06-02': 'measures: { loan-time: { value: 61, at: 2027-05-31 } }' };
    expect(places(conflicts(again))).toEqual(['checkins/2027-06-02.yaml:5:26']);
  });

  it('do not where one is unknown, withdrawn or of the wrong kind', () => {
    for (const other of ['unknown', '{ withdrawn: true }', 'true'])
      expect(
        conflicts({
          '2027-05-31': 'measures: { loan-time: 60 }',
          '2027-05-31-b': `measures: { loan-time: ${other} }`,
        }),
      ).toEqual([]);
  });
});

describe('a correction', () => {
  const earlier = { '2027-04-30': 'measures: { loan-time: 60 }' };
  const correct = (from: string, why = 'Weekends had been counted twice.') =>
    found('correction-unmatched', {
      ...earlier,
      '2027-06-30': `corrections: [{ of: loan-time, at: 2027-04, ${from}to: 58, why: ${why} }]`,
    });

  it('names the value that was known, and gives a reason', () => {
    expect(correct('from: 60, ')).toEqual([]);
  });

  it('is unmatched with another value or none', () => {
    expect(messages(correct('from: 61, '))).toEqual([
      '`loan-time` is 60 for 2027-04-30, but the correction says it was 61.',
    ]);
    expect(messages(correct(''))).toEqual([
      '`loan-time` is 60 for 2027-04-30, but the correction has no `from`.',
    ]);
  });

  it('needs a reason in words', () => {
    expect(messages(correct('from: 60, ', 'Typo'))).toEqual([
      expect.stringContaining('gives a reason of 1 word'),
    ]);
  });

  it('cannot correct what was never said, or only later', () => {
    const said = {
      '2027-05-31':
        'corrections: [{ of: loan-time, at: 2027-04-30, from: 60, to: 1, why: Weekends were counted twice. }]',
      '2027-06-30': 'measures: { loan-time: { value: 60, at: 2027-04-30 } }',
    };
    expect(messages(found('correction-unmatched', said))).toEqual([
      '`loan-time` has no earlier value for 2027-04-30, but the correction says it was 60.',
    ]);
  });
});

describe('a value', () => {
  const range = (value: string, id = 'loan-time') =>
    found('value-out-of-range', { '2027-06-30': `measures: { ${id}: ${value} }` }).length;

  it.each([
    ['0', 'loan-time', 0],
    ['-1', 'loan-time', 1],
    ['true', 'loan-time', 1],
    ['unknown', 'loan-time', 0],
    ['100', 'complete', 0],
    ['100.1', 'complete', 1],
    ['0', 'complete', 0],
    ['-0.1', 'complete', 1],
    ['1', 'any-branch', 1],
    ['false', 'any-branch', 0],
  ])('%s of %s', (value, id, count) => {
    expect(range(value, id)).toBe(count);
  });

  it('may be over 100 percent where the target is', () => {
    const plan = PLAN.replace('baseline: 58, target: 85', 'baseline: 58, target: 120');
    expect(
      found('value-out-of-range', { '2027-06-30': 'measures: { complete: 130 }' }, undefined, {}, plan),
    ).toEqual([]);
  });

  it('that a correction brings is judged at `to`, and the one it replaces no more', () => {
    const said = {
      '2027-05-31': 'measures: { complete: 602 }',
      '2027-06-30': 'corrections:\n  - { of: complete, at: 2027-05-31, from: 602, to: 601 }',
    };
    expect(places(found('value-out-of-range', said))).toEqual(['checkins/2027-06-30.yaml:6:48']);
    expect(
      found('value-out-of-range', { ...said, '2027-06-30': said['2027-06-30'].replace('601', '60.1') }),
    ).toEqual([]);
  });
});

describe('an unlikely value', () => {
  const series = (id: string, ...values: readonly (number | string)[]) =>
    Object.fromEntries(
      values.map((value, month) => [`2027-0${month + 1}-28`, `measures: { ${id}: ${value} }`] as const),
    );
  const unlikely = (id: string, ...values: readonly (number | string)[]) =>
    found('value-unlikely', series(id, ...values), '2027-12-30').map(({ file, message }) => [
      file.slice(14, 16),
      message,
    ]);

  it('is a share where percent are counted', () => {
    expect(unlikely('complete', 0.6)).toEqual([['01', '`complete` is 0.6 for 2027-01-28. Did you mean 60?']]);
    expect(unlikely('complete', 1)).toEqual([]);
  });

  it('is ten times more or less than the last', () => {
    expect(unlikely('loan-time', 40, 4.1)).toEqual([]);
    expect(unlikely('loan-time', 40, 4)).toEqual([['02', expect.stringContaining('at least 10 times less')]]);
    expect(unlikely('loan-time', 6, 59)).toEqual([]);
    expect(unlikely('loan-time', 6, 60)).toEqual([['02', expect.stringContaining('at least 10 times more')]]);
  });

  it('is a step of more than the whole ambition of 68', () => {
    expect(unlikely('loan-time', 72, 140)).toEqual([]);
    expect(unlikely('loan-time', 72, 140.1)).toEqual([
      ['02', expect.stringContaining('larger than the whole ambition')],
    ]);
  });

  it('does not make the next one odd, and is confirmed by another like it', () => {
    expect(unlikely('loan-time', 60, 6000, 59).map(([month]) => month)).toEqual(['02']);
    expect(unlikely('loan-time', 60, 6000, 5990, 5980).map(([month]) => month)).toEqual(['02']);
  });

  it('ends with a correction', () => {
    const said = {
      ...series('loan-time', 60, 6000),
      '2027-03-01': 'corrections: [{ of: loan-time, at: 2027-02-28, from: 6000, to: 60 }]',
    };
    expect(found('value-unlikely', said, '2027-12-30')).toEqual([]);
  });
});

describe('silence', () => {
  const overdue = (asOf: string, said: Said = {}, plan = PLAN) =>
    messages(found('checkin-overdue', said, asOf, {}, plan)).filter((text) => text.includes('`loan-time`'));

  it('is overdue from the day after the grace', () => {
    const said = { '2027-03-31': 'measures: { loan-time: 60 }' };
    expect(overdue('2027-05-05', said)).toEqual([]);
    expect(overdue('2027-05-06', said)).toEqual([
      'No value since 31 March 2027 for `loan-time` (jon): the next was due on 30 April 2027 and has been overdue since 6 May 2027. 1 value missed.',
    ]);
    expect(overdue('2027-07-06', said)).toEqual([expect.stringContaining('3 values missed')]);
  });

  it('is no finding for a plan without `tracking` and check-ins', () => {
    const plan = PLAN.replace(/^tracking:.*\n/m, '');
    expect(overdue('2027-12-31', {}, plan)).toEqual([]);
    expect(overdue('2027-12-31', { '2027-02-28': 'summary: We begin.' }, plan)).toHaveLength(1);
    expect(overdue('2027-12-31')).toHaveLength(1);
  });

  it.each(['paused', 'closed'])('is none while the strategy is %s', (status) => {
    expect(overdue('2027-12-31', {}, `status: ${status}\n${PLAN}`)).toEqual([]);
  });

  it('is a warning at most, unless somebody asks for more', () => {
    const level = (settings: Partial<Settings>) =>
      lint({
        reading: read(PLAN),
        rules: RULES,
        settings: { ...DEFAULTS, ...settings, only: new Set(['checkin-overdue']) },
        asOf: '2027-12-31',
        records: undefined,
      })[0]?.level;
    expect([level({}), level({ preset: 'strict' }), level({ overdue: 'error' })]).toEqual([
      'warn',
      'warn',
      'error',
    ]);
  });
});

describe('a result', () => {
  const missing = (asOf: string, said: Said, more = {}, plan = PLAN) =>
    found('result-missing', said, asOf, more, plan).filter(({ message }) => message.includes('`loan-time`'));
  const started = { '2028-11-20': 'measures: { loan-time: 6 }' };

  it('is missing after the last day and the grace', () => {
    expect(missing('2029-01-05', started)).toEqual([]);
    expect(missing('2029-01-06', started)).toEqual([
      expect.objectContaining({
        level: 'warn',
        message: expect.stringMatching(/^Criterion `loan-time` was due on 31/),
      }),
    ]);
    expect(missing('2029-01-06', { ...started, '2028-12-31': 'measures: { loan-time: 5 }' })).toEqual([]);
  });

  it('blocks a change that closes the strategy, and is no finding once it is closed', () => {
    const closed = `status: closed\n${PLAN}`;
    expect(missing('2029-01-06', started, { isClosing: true }, closed)).toEqual([
      expect.objectContaining({ level: 'error' }),
    ]);
    expect(missing('2029-01-06', started, {}, closed)).toEqual([]);
  });
});

describe('what the plan is to answer', () => {
  const broken = (said: Said, more = {}) =>
    messages(found('assumption-broken', said, '2027-12-30', more)).length;
  const said = {
    '2027-05-31': 'assumptions: { bureau-in-time: broken }',
    '2027-07-31': 'assumptions: { bureau-in-time: { state: broken, note: As before. } }',
  };
  const amendment = (on: string, more: object) => ({ amendments: [{ on, ...more }] });

  it('is a broken assumption, with what was agreed', () => {
    expect(messages(found('assumption-broken', said, '2027-12-30'))).toEqual([
      'The assumption `bureau-in-time` has been broken since 31 May 2027, but no amendment or decision responds to it. You agreed to: We send letters.',
    ]);
  });

  it('until an amendment changes or names it, from the day on which it broke', () => {
    const changes = { changes: [{ of: 'bureau-in-time' }] };
    expect(broken(said, amendment('2027-05-30', changes))).toBe(1);
    expect(broken(said, amendment('2027-05-31', changes))).toBe(0);
    expect(broken(said, amendment('2027-06-15', { narrative: 'Since bureau-in-time is broken …' }))).toBe(0);
    expect(broken(said, amendment('2027-06-15', { narrative: 'Since bureau-in-time-2 is broken …' }))).toBe(
      1,
    );
  });

  it('or until it holds again', () => {
    expect(broken({ ...said, '2027-08-31': 'assumptions: { bureau-in-time: holds }' })).toBe(0);
  });

  it('is a baseline that was measured', () => {
    const plan = PLAN.replace('baseline: 72', 'baseline: unknown, measure_by: 2027-06');
    const measured = { '2027-05-31': 'measures: { loan-time: 70 }' };
    expect(messages(found('baseline-not-adopted', measured, undefined, {}, plan))).toHaveLength(1);
    expect(
      found(
        'baseline-not-adopted',
        { '2027-05-31': 'measures: { loan-time: unknown }' },
        undefined,
        {},
        plan,
      ),
    ).toEqual([]);
    expect(found('baseline-not-adopted', measured)).toEqual([]);
  });

  it('is proof of what is met, which a later check-in may bring', () => {
    const met = (more: Said = {}) =>
      found('met-without-evidence', { '2027-05-31': 'measures: { any-branch: true }', ...more }).length;
    expect(met()).toBe(1);
    expect(met({ '2027-06-30': 'measures: { any-branch: { value: true, note: Twenty of twenty. } }' })).toBe(
      0,
    );
    expect(met({ '2027-06-30': 'measures: { any-branch: false }' })).toBe(0);
  });
});

describe('an action', () => {
  const act = (id: string) => `actions: { ${id}: { what: Ask the bureau, owner: jon, due: 2027-05-15 } }`;
  const overdue = (said: Said, asOf = '2027-05-16') => found('action-overdue', said, asOf);

  it('is overdue after its day, until it is done or dropped', () => {
    const said = { '2027-04-30': act('ask') };
    expect(overdue(said, '2027-05-15')).toEqual([]);
    expect(places(overdue(said))).toEqual(['checkins/2027-04-30.yaml:5:12']);
    for (const end of ['true', 'They answered.', '{ dropped: Not needed. }'])
      expect(overdue({ ...said, '2027-05-16': `done: { ask: ${end} }` })).toEqual([]);
  });

  it('has an id of its own', () => {
    expect(messages(found('id-duplicate', { '2027-04-30': act('loan-time') }))).toEqual([
      expect.stringContaining('it names a criterion'),
    ]);
    expect(messages(found('id-duplicate', { '2027-04-30': act('all-hands') }))).toHaveLength(1);
    expect(found('id-duplicate', { '2027-04-30': act('ask') })).toEqual([]);
  });

  it('that two branches add is wrong in the later file, and shown with a number', () => {
    const said = { '2027-04-30-a': act('ask'), '2027-04-30-b': act('ask') };
    const [finding] = found('id-duplicate', said);
    expect(finding).toMatchObject({ file: 'checkins/2027-04-30-b.yaml', level: 'error' });
    expect(finding?.message).toContain('This one is shown as `ask-2`.');
    const ended = overdue({ ...said, '2027-05-16': 'done: { ask-2: true }' });
    expect(places(ended)).toEqual(['checkins/2027-04-30-a.yaml:5:12']);
    expect(found('record-reference-unknown', { ...said, '2027-05-16': 'done: { ask-2: true }' })).toEqual([]);
  });

  it('that is new is wrong before one that is on the base, whatever their names', () => {
    const both = records({ '2027-04-30-a': act('ask'), '2027-04-30-b': act('ask') });
    const [a, b] = both.plan.checkins;
    if (!a || !b) throw new Error('two check-ins');
    const mixed: LintRecords = {
      files: both.files.map((file) => ({ ...file, isNew: file.name === a.name })),
      plan: { ...both.plan, checkins: [a, { ...b, isNew: false }] },
    };
    const [finding] = check('id-duplicate', PLAN, { records: mixed });
    expect(finding).toMatchObject({ file: 'checkins/2027-04-30-a.yaml', level: 'error' });
  });
});

describe('records on the base', () => {
  const lintAll = (isNew: boolean, settings: Partial<Settings> = {}, text = 'measures: { loan-tim: 40 }') =>
    lint({
      reading: read(PLAN),
      rules: RULES,
      settings: { ...DEFAULTS, ...settings },
      asOf: '2027-06-30',
      records: records({ '2027-06-30': text }, isNew),
    }).filter(({ file }) => file.startsWith('checkins/'));

  it('cannot be changed, so their errors are only told', () => {
    expect(lintAll(true)[0]?.level).toBe('error');
    expect(lintAll(false)[0]?.level).toBe('info');
    expect(lintAll(false, { preset: 'strict' })[0]?.level).toBe('info');
    expect(
      lintAll(false, { rules: new Map([['record-reference-unknown', { level: 'error' }]]) })[0]?.level,
    ).toBe('info');
  });

  it('keep what ends with a later check-in as it is', () => {
    const act = 'actions: { ask: { what: Ask the bureau, owner: jon, due: 2027-05-15 } }';
    const levels = (overdue: 'warn' | 'error') => lintAll(false, { overdue }, act).map(({ level }) => level);
    expect([levels('warn'), levels('error')]).toEqual([['warn'], ['error']]);
  });

  it('show what cannot be read at its place, and no fix for what cannot be changed', () => {
    const wrong = (isNew: boolean) => lintAll(isNew, {}, 'meassures: { loan-time: 40 }');
    expect(wrong(true)).toEqual([
      expect.objectContaining({
        rule: 'key-unknown',
        level: 'error',
        range: expect.objectContaining({ start: { line: 5, column: 1 } }),
      }),
    ]);
    expect(wrong(true)[0]?.fix).toBeDefined();
    expect(wrong(false)).toEqual([expect.objectContaining({ rule: 'key-unknown', level: 'info' })]);
    expect(wrong(false)[0]?.fix).toBeUndefined();
  });

  it('are answered by a comment in their own file', () => {
    const both = records({
      '2027-05-31': 'measures: { loan-time: 60 }',
      '2027-06-30': '# strat-ignore value-unlikely: the flood in June\nmeasures: { loan-time: 6000 }',
    });
    const all = lint({
      reading: read(PLAN),
      rules: RULES,
      settings: DEFAULTS,
      asOf: '2027-06-30',
      records: both,
    });
    const odd = all.filter(({ rule }) => rule === 'value-unlikely');
    expect(odd.map(({ suppressed }) => suppressed?.reason)).toEqual(['the flood in June']);
  });
});

it('never throws, whatever a check-in says', () => {
  const id = fc.constantFrom(
    'loan-time',
    'complete',
    'any-branch',
    'two-branches',
    'bureau-in-time',
    'ask',
    'a(',
    '__proto__',
    'constructor',
    'all-hands',
  );
  const value = fc.oneof(
    fc.double(),
    fc.boolean(),
    fc.string(),
    fc.constant('unknown'),
    fc.constant(null),
    fc.record(
      {
        value: fc.oneof(fc.double(), fc.boolean(), fc.constant('unknown')),
        at: fc.constantFrom('2027-Q1', '2027-05-31', '9999', ''),
        next: fc.constantFrom('2027-06', 'x'),
        withdrawn: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  );
  const map = (of: fc.Arbitrary<unknown>) => fc.oneof(fc.dictionary(id, of, { maxKeys: 3 }), of);
  const checkin = fc.record(
    {
      measures: map(value),
      objectives: map(value),
      initiatives: map(value),
      capabilities: map(value),
      assumptions: map(fc.constantFrom('broken', 'holds', {}, 3)),
      corrections: fc.oneof(
        fc.array(
          fc.record(
            {
              of: id,
              at: fc.constant('2027-05-31'),
              from: value,
              to: value,
              withdrawn: fc.boolean(),
              why: fc.string(),
            },
            { requiredKeys: [] },
          ),
          { maxLength: 3 },
        ),
        value,
      ),
      actions: map(
        fc.record(
          { what: fc.string(), due: fc.constantFrom('2027-05', 'FY2027', 3), of: id },
          { requiredKeys: [] },
        ),
      ),
      done: map(fc.oneof(fc.constant(true), fc.string(), fc.constant({ dropped: 'No.' }))),
      imported: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(checkin, { minLength: 1, maxLength: 4 }), fc.boolean(), (said, isNew) => {
      const days = Object.fromEntries(
        said.map((one, at) => [
          `2027-0${at + 1}-28`,
          Object.entries(one)
            .map(([key, part]) => `${key}: ${JSON.stringify(part)}`)
            .join('\n'),
        ]),
      );
      const findings = lint({
        reading: read(PLAN),
        rules: RULES.filter(({ id, checkin }) => checkin !== undefined || id === 'id-duplicate'),
        settings: DEFAULTS,
        asOf: '2027-06-30',
        records: records(days, isNew),
      });
      for (const { range } of findings) expect(range.start.line).toBeGreaterThan(0);
    }),
    { numRuns: runs(500, 40) },
  );
});

describe('a record that cannot be read', () => {
  const OLD = { '2027-01-31': 'measures: { loan-time: 70, complete: 60, any-branch: false }' };
  const ask = { '2027-02-28': 'actions: { ask: { what: Ask, owner: jon, due: 2027-03-15, of: loan-time } }' };
  const late = (last: string, rule = 'checkin-overdue', file = '2027-06-15') =>
    found(rule, { ...OLD, ...ask, [file]: last }).map(({ message }) => /`[^`]*`/.exec(message)?.[0]);

  it.each(['\tmeasures: { loan-time: 36 }', 'measures: { loan-time: 36', 'on: 15 June', 'kind: check-in'])(
    'is not called silent: %s',
    (text) => {
      const bad = brokenRecords(text);
      expect(check('checkin-overdue', PLAN, { asOf: '2027-06-30', records: bad })).toEqual([]);
      expect(check('action-overdue', PLAN, { asOf: '2027-06-30', records: bad })).toEqual([]);
    },
  );

  it.each(['loan-time: tbd', 'loan-time: { value: n/a }', 'loan-tme: 36'])(
    'may lack one measure: %s',
    (value) => {
      expect(late(`measures: { ${value} }`)).toEqual(['`complete`', '`any-branch`']);
    },
  );

  it('may lack one end of an action', () => {
    expect(late('done: { ask: true }', 'action-overdue')).toEqual([]);
    expect(late('done: { ask: [1] }', 'action-overdue')).toEqual([]);
    expect(late('summary: x', 'action-overdue')).toEqual(['`ask`']);
  });

  it('from before the last value excuses nothing', () => {
    expect(late('measures: { loan-time: tbd }', 'checkin-overdue', '2027-01-15')).toContain('`loan-time`');
  });

  /** The check-in of June with one more line, beside those that can be read. */
  function brokenRecords(line: string): LintRecords {
    const { files, plan } = records({ ...OLD, ...ask });
    const name = 'checkins/2027-06-15.yaml';
    const lines = { strat: '1', kind: 'checkin', on: '2027-06-15', by: 'jon' };
    const key = line.split(':')[0] ?? '';
    const head = Object.entries(lines).flatMap(([name, value]) =>
      name === key ? [] : [`${name}: ${value}`],
    );
    const reading = parseRecord(CHECKIN, new TextEncoder().encode(`${[...head, line].join('\n')}\n`), name);
    return { plan, files: [...files, { name, reading, isNew: true }] };
  }
});
