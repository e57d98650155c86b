import { expect, it } from 'vitest';
import { makeBrief } from '../../src/render/brief.ts';
import { HARBOR, strategyOf } from './fixture.ts';
import { markdownOf, NAMES, pageOf } from './pages.ts';

const asOf = '2027-01-15';
const coursesOf = (yaml: string) =>
  makeBrief(strategyOf(`strat: 1\nname: N\n${yaml}`), { asOf }).courses.map(({ id, expected }) => [
    id,
    expected,
  ]);

it('a measure without a course, a rhythm or a tolerance of its own is not listed', () => {
  expect(
    coursesOf(
      'criteria: { a: { outcome: A, baseline: 1, target: 9, start: 2026, guardrail: Nobody leaves } }',
    ),
  ).toEqual([]);
});

it('expected values are in the order of their days, whatever the order in the file', () => {
  expect(
    coursesOf(
      'criteria: { a: { expected: { 2028: 9, 2027-06: 4, 2027-Q3: 5, incremental: 1 } } }\nstages: { incremental: { by: 2026-12 } }',
    ),
  ).toEqual([['a', '1 by December 2026, 4 by June 2027, 5 by Q3 2027, 9 by 2028']]);
});

it('an expected value of a stage without a date names the stage', () => {
  expect(coursesOf('criteria: { a: { expected: { substantial: 9 } } }')).toEqual([
    ['a', '9 at the end of the substantial stage'],
  ]);
});

it('a team is shown the courses of its own measures', () => {
  const { team } = makeBrief(strategyOf(HARBOR), { asOf, team: 'Tom Reyes' });
  expect(team.courses.map(({ id }) => id)).toEqual(['loan-time', 'complete-forms', 'early-calls']);
});

it('a tolerance is not shown where nothing has to be kept', () => {
  expect(coursesOf('criteria: { a: { baseline: 1, target: 9, tolerance: 2 } }')).toEqual([]);
});

const KEY_RESULTS_ONLY = `
stages: { incremental: { by: 2027, objectives: { o: { result: R, owner: Ana, key_results: {
  k: { outcome: Forms are complete., unit: percent, baseline: 1, target: ">= 90" } } } } } }`;

it.each(['full', 'one-page', 'role', 'board'] as const)(
  'in the %s brief of a plan without criteria, key results are the outcomes',
  (name) => {
    const text = markdownOf(strategyOf(`strat: 1\nname: N\n${KEY_RESULTS_ONLY}`), name);
    expect(text).toMatch(/^\| Forms are complete\. \| 1 (?:\||→) at least 90 percent \|/m);
    expect(text).not.toMatch(/No outcome has been named|No measurable outcome|No outcome is moved/);
  },
);

it.each(NAMES)('a %s brief prints no login, and says where a strategy is paused', (name) => {
  const paused = { ...strategyOf(HARBOR), status: 'paused' } as const;
  for (const text of [markdownOf(paused, name), pageOf(paused, name)]) {
    expect(text).not.toContain('tom-at-the-forge');
    if (name !== 'role' && name !== 'team') expect(text).toContain('Paused');
  }
});

it('a public brief says what stopping something frees, without the money', () => {
  const text = markdownOf(strategyOf(HARBOR), 'full', { audience: 'public' });
  expect(text).toContain('Frees: 3 people, the branch team.');
});

it('an unknown baseline of a key result is a decision for the board until it is measured', () => {
  const { board } = makeBrief(strategyOf(HARBOR), { asOf: '2026-04-01' });
  expect(board.decisions.map(({ text, owner }) => [text, owner])).toContainEqual([
    'Forms are complete at the first visit',
    'Tom Reyes',
  ]);
});
