import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

describe('review-overdue', () => {
  const overdue = (every: string, last: string, asOf: string, more = '') =>
    check('review-overdue', `${more}review: { every: ${every}, last: ${last} }\n`, { asOf }).length > 0;

  it.each([
    ['month', '2027-01-15', '2027-02-15', false],
    ['month', '2027-01-15', '2027-02-16', true],
    ['month', '2027-01-31', '2027-02-28', false],
    ['month', '2027-01-31', '2027-03-01', true],
    ['month', '2027-01-30', '2027-02-28', false],
    ['month', '2028-01-31', '2028-02-29', false],
    ['month', '2027-02-28', '2027-03-31', false],
    ['month', '2027-02-28', '2027-04-01', true],
    ['month', '2028-02-28', '2028-03-29', true],
    ['quarter', '2026-11-30', '2027-02-28', false],
    ['quarter', '2026-11-30', '2027-03-01', true],
    ['quarter', '2026-Q4', '2027-03-31', false],
    ['half-year', '2026-08-31', '2027-02-28', false],
    ['half-year', '2026-08-31', '2027-03-01', true],
    ['year', '2028-02-29', '2029-02-28', false],
    ['year', '2028-02-29', '2029-03-01', true],
    ['year', '2026', '2027-12-31', false],
    ['year', '2026', '2028-01-01', true],
  ])('every %s, last %s: on %s overdue? %s', (every, last, asOf, expected) => {
    expect(overdue(every, last, asOf)).toBe(expected);
  });

  it('reads fiscal dates by the calendar of the strategy', () => {
    expect(overdue('quarter', 'FY2027-Q1', '2027-03-31', 'fiscal_year_starts: 10\n')).toBe(false);
    expect(overdue('quarter', 'FY2027-Q1', '2027-04-01', 'fiscal_year_starts: 10\n')).toBe(true);
  });

  it('is silent on a closed strategy and on a review in the future', () => {
    expect(overdue('month', '2020', '2027-01-15', 'status: closed\n')).toBe(false);
    expect(overdue('month', '2028', '2027-01-15')).toBe(false);
  });
});

describe('execution-missing and routine-missing', () => {
  it('report a missing execution once each', () => {
    expect(check('execution-missing', '')).toMatchObject([{ level: 'info' }]);
    expect(check('routine-missing', '')).toMatchObject([{ level: 'warn' }]);
  });

  it('are content with one routine of any kind', () => {
    const routine = 'execution: { performance_routines: [{ what: A weekly look }] }\n';
    expect(check('execution-missing', routine)).toEqual([]);
    for (const text of [routine, 'review: { every: month }\n', 'tracking: { every: month }\n'])
      expect(check('routine-missing', text)).toEqual([]);
  });

  it('say what is there', () => {
    const text = 'review: { last: 2027-01 }\nexecution: { leadership_agenda: [{ what: One page a week }] }\n';
    expect(told('routine-missing', text)).toEqual([
      'The strategy has `leadership_agenda` and a last review, but no `review.every` and no `performance_routines`: nobody looks at progress at regular intervals.',
    ]);
  });

  it('ask for no routine in a plan for half a year', () => {
    expect(check('routine-missing', 'start: 2027-01\nend: 2027-06\n')).toEqual([]);
    expect(check('routine-missing', 'start: 2027-01\nend: 2027-07\n')).toHaveLength(1);
  });

  it('treat empty lists as missing', () => {
    expect(check('execution-missing', 'execution: { operating_model: [] }\n')).toHaveLength(1);
    expect(check('routine-missing', 'execution: { performance_routines: [] }\n')).toHaveLength(1);
  });

  it('are silent if a value could not be read', () => {
    expect(check('execution-missing', 'execution: { operating_model: us }\n')).toEqual([]);
    for (const text of ['execution: { performance_routines: weekly }\n', 'review: { every: often }\n'])
      expect(check('routine-missing', text)).toEqual([]);
  });
});

describe('a rule about an optional section', () => {
  it.each([
    ['not-doing-missing', 'not_doing'],
    ['assumptions-missing', 'assumptions'],
    ['communication-missing', 'communication'],
  ])('%s treats an empty section as missing, but not a malformed one', (id, section) => {
    expect(check(id, '')).toHaveLength(1);
    expect(check(id, `${section}:\n`)).toHaveLength(1);
    expect(check(id, `${section}: later\n`)).toEqual([]);
  });

  it('not-doing-missing counts only entries that name something', () => {
    expect(check('not-doing-missing', 'not_doing: [{ why: No money }]\n')).toHaveLength(1);
    expect(check('not-doing-missing', 'not_doing: [{ why: No money }, { what: Car loans }]\n')).toEqual([]);
  });

  it('assumption-without-signal checks each assumption on its own', () => {
    const text = 'assumptions: { a: { belief: So }, b: { belief: So, signal: " " }, c: { signal: Ten } }\n';
    expect(told('assumption-without-signal', text)).toEqual([
      'Assumption `a` has no `signal` that would show it is false.',
      'Assumption `b` has no `signal` that would show it is false.',
    ]);
  });

  it('communication-missing accepts a meeting every month, where people can answer', () => {
    const says = (keys: string, lang = 'en') =>
      told('communication-missing', `lang: ${lang}\ncommunication: [{ audience: Crew, ${keys} }]\n`).length;
    expect(says('channel: All-hands, every: month')).toBe(0);
    expect(says('channel: Mitarbeiterversammlung, every: month', 'de')).toBe(0);
    expect(says('channel: All-hands, every: quarter')).toBe(1);
    expect(says('channel: Newsletter, every: month')).toBe(1);
    expect(says('channel: All-hands')).toBe(1);
  });

  it('communication-missing warns if nobody is informed, and remarks if nobody can answer', () => {
    expect(check('communication-missing', '')).toMatchObject([{ level: 'warn' }]);
    const text = 'communication: [{ audience: Nurses }, { message: Come, listen: A box }, { message: Go }]\n';
    expect(check('communication-missing', text)).toMatchObject([
      {
        level: 'info',
        message: 'The audience `Nurses` has no `listen`: the plan does not say how they answer.',
      },
      {
        level: 'info',
        message: 'Entry 3 of `communication` has no `listen`: the plan does not say how they answer.',
      },
    ]);
  });
});

it.each([
  ['capability-missing', ''],
  ['roles-missing', 'destination: { statement: The boats run at night }\n'],
])('%s is silent in a plan for a year or less', (id, text) => {
  expect(check(id, `start: 2027\nend: 2027\n${text}`)).toEqual([]);
  expect(check(id, `start: 2027\nend: 2028\n${text}`)).toHaveLength(1);
});
