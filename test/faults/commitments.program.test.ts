/** Commitments that were eased without a word: first baselines, dates, levels of ability, and steps back. */
import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from './program.ts';

const PLAN = `strat: 1
name: Harbor
status: active
owner: Maria
start: 2026-01-01
end: 2028-12-31
criteria:
  use: { outcome: Members use it, measure: Members who use it, unit: percent, baseline: 50, target: 80, owner: Maria }
  trust: { outcome: Trust, measure: Trust index, unit: points, baseline: unknown, measure_by: 2027-03-01, target: 80, owner: Maria }
stages:
  incremental:
    by: 2027-12-31
    objectives:
      one-form: { result: Members apply with one form., owner: Jon, advances: [use] }
capabilities:
  decide: { able_to: decide a loan while the member waits, today: 1, needed: 4, due: 2027-12-31, owner: Jon }
initiatives:
  form: { what: One form, owner: Jon, serves: [one-form], due: 2027-05-31 }
`;
const DAY = ['--as-of', '2027-02-01'];

interface Changed {
  readonly rule: string;
  readonly class: string;
  readonly level: string;
  readonly period: string;
  readonly message: string;
}

function compare(place: Place, day = DAY) {
  const { out } = place.strat(['diff', '--format', 'json', ...day]);
  return (JSON.parse(out) as { changes: Changed[] }).changes;
}

function changed(edit: (plan: string) => string) {
  const place = makePlace({ 'strategy.yaml': PLAN });
  place.commit('start', '2026-01-09');
  place.write('strategy.yaml', edit(PLAN));
  return { place, changes: compare(place).map(({ rule, level }) => `${level} ${rule}`) };
}

describe('G10: each is reported by name', () => {
  it.each([
    [
      'just below its target',
      'baseline: unknown, measure_by: 2027-03-01',
      'baseline: 79',
      'warn baseline-rewritten',
    ],
    [
      'at its target',
      'baseline: unknown, measure_by: 2027-03-01',
      'baseline: 80',
      'error baseline-rewritten',
    ],
    [
      'beyond its target',
      'baseline: unknown, measure_by: 2027-03-01, target: 80',
      'baseline: 85, direction: increase, target: 80',
      'error baseline-rewritten',
    ],
    ['later', 'measure_by: 2027-03-01', 'measure_by: 2028-03-01', 'warn measure-by-put-off'],
    ['never', ', measure_by: 2027-03-01', '', 'warn measure-by-put-off'],
  ])('G10: a first baseline %s', (_what, from, to, said) => {
    expect(changed((plan) => plan.replace(from, to)).changes).toContain(said);
  });

  it('a first baseline that leaves much to do is progress, in 0.1.0 and now', () => {
    const { changes } = changed((plan) =>
      plan.replace('baseline: unknown, measure_by: 2027-03-01', 'baseline: 41'),
    );
    expect(changes.filter((one) => !one.startsWith('info'))).toEqual([]);
  });

  it.each([
    ['needed: 4', 'needed: 2'],
    ['needed: 4, ', ''],
  ])('G10: a level of ability that is needed, %s → %j', (from, to) => {
    expect(changed((plan) => plan.replace(from, to)).changes).toContain('warn needed-lowered');
  });

  it.each([
    ['due: 2027-12-31, owner: Jon', 'due: 2028-12-31, owner: Jon'],
    ['due: 2027-05-31', 'due: 2028-05-31'],
  ])('G10: a date below the criteria, %s → %s', (from, to) => {
    expect(changed((plan) => plan.replace(from, to)).changes).toContain('warn due-date-slipped');
  });

  it('G10: an objective that is dropped is named in the first line', () => {
    const { place, changes } = changed((plan) =>
      plan.replace('advances: [use]', 'advances: [use], status: dropped'),
    );
    expect(changes).toContain('warn objective-dropped');
    expect(place.strat(['diff', ...DAY]).out.split('\n')[0]).toMatch(/objective .*dropped/);
  });

  it.each(['draft', 'proposed'])('G10: a step back to %s is a moved goalpost', (status) => {
    const { place, changes } = changed((plan) => plan.replace('status: active', `status: ${status}`));
    expect(changes).toContain('error status-set-back');
    expect(place.strat(['check', '--against', 'HEAD', '--format', 'concise', ...DAY]).out).toContain(
      'status-set-back',
    );
    const why = ['--why', 'The board looks at it again.', '--by', 'Maria'];
    expect(place.strat(['amend', 'strategy', ...why, ...DAY]).code).toBe(0);
    expect(compare(place).find(({ rule }) => rule === 'status-set-back')?.level).toBe('info');
  });
});

describe('G10: a promise counts from its first day, whatever the status is today', () => {
  const LOWER = (plan: string) =>
    plan.replace('target: 80, owner: Maria }\n  trust', 'target: 60, owner: Maria }\n  trust');
  const DRAFT = PLAN.replace('status: active', 'status: draft');
  const lowered = (place: Place, day = DAY) =>
    compare(place, day).find(({ rule }) => rule === 'target-lowered')?.level;

  it('G10: lowering after a step back to draft is an error', () => {
    const place = makePlace({ 'strategy.yaml': PLAN });
    place.commit('start', '2026-01-09');
    place.write('strategy.yaml', DRAFT);
    place.commit('step back', '2027-01-10');
    place.write('strategy.yaml', LOWER(DRAFT));
    expect(lowered(place)).toBe('error');
    expect(place.strat(['check', '--against', 'HEAD', ...DAY]).code).toBe(1);
  });

  it('G10: so is lowering after a step back and a rename of the folder', () => {
    const place = makePlace({ 'team/strategy.yaml': PLAN });
    place.commit('start', '2026-01-09');
    place.git('mv', 'team', 'crew');
    place.write('crew/strategy.yaml', DRAFT);
    place.commit('step back in another folder', '2027-01-10');
    place.write('crew/strategy.yaml', LOWER(DRAFT));
    const { out } = place.strat(['check', '--against', 'HEAD', '--format', 'concise', ...DAY]);
    expect(out).toMatch(/error target-lowered/);
  });

  it('G10: so is lowering after a begun start was moved into the future', () => {
    const place = makePlace({ 'strategy.yaml': PLAN });
    place.commit('start', '2026-01-09');
    const later = PLAN.replace('start: 2026-01-01', 'start: 2027-06-01');
    place.write('strategy.yaml', later);
    place.commit('begin later', '2027-01-10');
    place.write('strategy.yaml', LOWER(later));
    expect(lowered(place)).toBe('error');
  });

  it('a draft that was never active may move everything, in 0.1.0 and now', () => {
    const place = makePlace({ 'strategy.yaml': DRAFT });
    place.commit('start', '2026-01-09');
    place.write('strategy.yaml', LOWER(DRAFT));
    expect(lowered(place)).toBe('info');
  });

  it('a start that was put off before it came is a new start, in 0.1.0 and now', () => {
    const place = makePlace({ 'strategy.yaml': PLAN.replace('start: 2026-01-01', 'start: 2027-01-01') });
    place.commit('start', '2026-01-09');
    const later = PLAN.replace('start: 2026-01-01', 'start: 2027-06-01');
    place.write('strategy.yaml', later);
    place.commit('begin later', '2026-10-10');
    place.write('strategy.yaml', LOWER(later));
    expect(lowered(place)).toBe('info');
  });
});
