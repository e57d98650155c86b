/** Rules that fire by the passing of time, and the settings that raise or silence them. */
import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Settings } from '../../src/lint/config/settings.ts';
import { lint } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { check, read, told } from './check.ts';

describe('strategy-ended', () => {
  const ended = (text: string, asOf: string) => check('strategy-ended', text, { asOf }).length > 0;

  it.each([
    ['end: 2026\n', '2026-12-31', false],
    ['end: 2026\n', '2027-01-01', true],
    ['fiscal_year_starts: 10\nend: FY2026\n', '2026-09-30', false],
    ['fiscal_year_starts: 10\nend: FY2026\n', '2026-10-01', true],
    ['status: proposed\nend: 2026\n', '2027-01-01', true],
    ['status: closed\nend: 2026\n', '2030-01-01', false],
    ['status: paused\nend: 2026\n', '2030-01-01', false],
    ['start: 2026\n', '2030-01-01', false],
  ])('for %j on %s: %s', (text, asOf, expected) => expect(ended(text, asOf)).toBe(expected));

  it('finds what is three years past its end, as a warning', () => {
    expect(check('strategy-ended', 'status: active\nend: 2023\n', { asOf: '2026-11-21' })).toMatchObject([
      {
        level: 'warn',
        field: 'end',
        message: 'The strategy ended on 2023-12-31, but its `status` is still `active` on 2026-11-21.',
      },
    ]);
    expect(check('strategy-ended', 'status: draft\nend: 2023\n')).toMatchObject([{ level: 'info' }]);
  });
});

describe('work-overdue', () => {
  const overdue = (text: string, asOf = '2027-01-01') => told('work-overdue', text, { asOf }).length > 0;
  const objective = (keys: string, by = '2026') =>
    `stages: { incremental: { by: ${by}, objectives: { o: { result: Read, ${keys} } } } }\n`;
  const initiative = (keys: string) => `initiatives: { i: { what: Connect, ${keys} } }\n`;

  it.each([
    [objective('due: 2026'), '2026-12-31', false],
    [objective('due: 2026'), '2027-01-01', true],
    [objective('owner: a', '2026'), '2026-12-31', false],
    [objective('owner: a', '2026'), '2027-01-01', true],
    [objective('due: 2027-03', '2026'), '2027-01-01', false],
    [objective('due: 2026, status: active'), '2027-01-01', true],
    [objective('due: 2026, status: done'), '2027-01-01', false],
    [objective('due: 2026, status: dropped'), '2027-01-01', false],
    [objective('due: 2026, status: paused'), '2027-01-01', false],
    [initiative('due: 2026'), '2026-12-31', false],
    [initiative('due: 2026'), '2027-01-01', true],
    [initiative('due: 2026, status: done'), '2027-01-01', false],
    [initiative('due: 2026, status: paused'), '2027-01-01', false],
    [initiative('start: 2020'), '2027-01-01', false],
  ])('for %j on %s: %s', (text, asOf, expected) => expect(overdue(text, asOf)).toBe(expected));

  it('names the day and where it comes from', () => {
    expect(told('work-overdue', objective('owner: a') + initiative('due: 2026-06'))).toEqual([
      'Objective `o` was due on 2026-12-31, with its stage `incremental`, but on 2027-01-15 it is neither done nor dropped.',
      'Initiative `i` was due on 2026-06-30, but on 2027-01-15 it is neither done nor dropped.',
    ]);
  });

  it('is silent about work that serves only what waits', () => {
    expect(overdue(objective('due: 2028, status: paused') + initiative('due: 2026, serves: [o]'))).toBe(
      false,
    );
    expect(overdue(objective('due: 2028, status: active') + initiative('due: 2026, serves: [o]'))).toBe(true);
  });

  it('leaves a strategy that is over to strategy-ended', () => {
    expect(overdue(`end: 2026\n${objective('due: 2025')}`, '2026-12-31')).toBe(true);
    expect(overdue(`end: 2026\n${objective('due: 2025')}`, '2027-01-01')).toBe(false);
    expect(overdue(`status: closed\n${objective('due: 2025')}`)).toBe(false);
  });

  it('is silent if the status could not be read', () => {
    expect(overdue(initiative('due: 2026, status: finished'))).toBe(false);
  });
});

describe('evidence-old', () => {
  const old = (text: string, asOf: string, months?: number) =>
    check('evidence-old', `reality:\n  evidence:\n${text}`, { asOf, ...(months && { options: { months } }) })
      .length > 0;
  const on = (kind: string, day?: string) =>
    `    - { kind: ${kind}, finding: So${day === undefined ? '' : `, on: ${day}`} }\n`;

  it.each([
    [on('customers', '2026-01-15'), '2027-01-15', false],
    [on('customers', '2026-01-15'), '2027-01-16', true],
    [on('market', '2025'), '2026-12-31', false],
    [on('market', '2025'), '2027-01-01', true],
    [on('market', '2024') + on('customers', '2026-06'), '2027-01-15', false],
    [on('customers', '2026-06') + on('market', '2024'), '2027-01-15', false],
    [on('customers', '2024') + on('performance', '2026-12'), '2027-01-15', true],
    [on('performance', '2020') + on('employees', '2020'), '2027-01-15', false],
    [on('customers'), '2027-01-15', false],
  ])('for %j on %s: %s', (text, asOf, expected) => expect(old(text, asOf)).toBe(expected));

  it('takes another age as an option', () => {
    expect(old(on('market', '2026-06-30'), '2027-01-15', 6)).toBe(true);
    expect(old(on('market', '2026-07-31'), '2027-01-15', 6)).toBe(false);
  });
});

/** Everything that time makes wrong, in one plan. */
const LATE = `
status: STATUS
start: 2025
end: 2028
review: { every: month, last: 2025-06 }
reality: { evidence: [{ kind: market, finding: So, on: 2024 }] }
criteria:
  wait: { outcome: Nobody waits, measure: Wait, unit: days, baseline: unknown, measure_by: 2025-06, target: 3 }
stages:
  incremental: { by: 2026-06, objectives: { read: { result: Read, start: 2026-01, needs: [able] } } }
capabilities: { able: { able_to: read, today: 1, needed: 3 } }
`;
const TIMED = [
  'capability-late',
  'criterion-without-baseline',
  'evidence-old',
  'review-overdue',
  'work-overdue',
];

function levels(status: string, settings: Partial<Settings>): Readonly<Record<string, string>> {
  const found = lint({
    reading: read(LATE.replace('STATUS', status)),
    rules: RULES,
    settings: { ...DEFAULTS, ...settings },
    asOf: '2027-01-15',
  });
  const timed = found.filter(({ rule }) => TIMED.includes(rule));
  return Object.fromEntries(timed.map(({ rule, level }) => [rule, level]));
}

const all = (level: string) => Object.fromEntries(TIMED.map((rule) => [rule, level]));

describe('rules of time', () => {
  it('warn at most, in every preset', () => {
    expect(levels('active', {})).toEqual({ ...all('warn'), 'evidence-old': 'info' });
    expect(levels('active', { preset: 'strict' })).toEqual(all('warn'));
    expect(levels('active', { preset: 'minimal' })).toEqual({});
  });

  it('are errors, all of them, with `overdue: error`', () => {
    expect(levels('active', { overdue: 'error' })).toEqual(all('error'));
    expect(
      lint({
        reading: read('end: 2025\n'),
        rules: RULES,
        settings: { ...DEFAULTS, overdue: 'error' },
        asOf: '2027-01-15',
      }),
    ).toContainEqual(expect.objectContaining({ rule: 'strategy-ended', level: 'error' }));
  });

  it('are silent while the strategy is paused, even if a configuration names them', () => {
    expect(levels('paused', {})).toEqual({});
    expect(levels('paused', { overdue: 'error' })).toEqual({});
    const rules = new Map(TIMED.map((rule) => [rule, { level: 'error' as const }]));
    expect(levels('active', { rules })).toEqual(all('error'));
    expect(levels('paused', { rules })).toEqual({});
  });

  it('leave every other rule of an active strategy in force while it is paused', () => {
    const rulesOf = (status: string) =>
      lint({
        reading: read(LATE.replace('STATUS', status)),
        rules: RULES,
        settings: DEFAULTS,
        asOf: '2025-01-01',
      })
        .map(({ rule, level }) => `${rule} ${level}`)
        .join('\n');
    expect(rulesOf('paused')).toBe(rulesOf('active'));
    expect(rulesOf('paused')).toContain('destination-missing error');
  });

  it('keep their suppression while the strategy is paused', () => {
    const text = (status: string, needed: number) => `status: ${status}
review:
  every: month
  last: 2025-06 # strat-ignore review-overdue: the board looks again in spring
stages: { incremental: { objectives: { o: { result: R, start: 2026, needs: [able] } } } }
capabilities:
  able:
    today: 1 # strat-ignore capability-late: the new desk opens in spring
    needed: ${needed}
`;
    const about = (status: string, needed = 3) =>
      lint({ reading: read(text(status, needed)), rules: RULES, settings: DEFAULTS, asOf: '2027-01-15' })
        .filter(({ rule }) => rule.startsWith('suppression-'))
        .map(({ rule }) => rule);
    expect(about('active')).toEqual([]);
    expect(about('paused')).toEqual([]);
    expect(about('active', 1)).toEqual(['suppression-unused']);
  });
});
