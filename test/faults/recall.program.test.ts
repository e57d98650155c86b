/** Entries that were taken out in an earlier change and come back: the ledger remembers them. */
import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from './program.ts';

const HEAD = 'strat: 1\nname: Harbor\nstatus: active\nstart: 2026-01-01\nend: 2028-12-31\n';
const FEES =
  '  fees: { outcome: Fees fall, measure: Fee, unit: EUR, baseline: 90, target: 60, owner: Maria }\n';
const use = (target: number, more = '', id = 'use') =>
  `  ${id}: { outcome: Members use it, measure: Members who use it, unit: percent, baseline: 50, target: ${target}, owner: Maria${more} }\n`;
const objectives = (text: string) => `stages:\n  incremental:\n    by: 2027-12-31\n    objectives:\n${text}`;
const ONE_FORM = '      one-form: { result: Members apply with one form., owner: Jon, due: 2027-06 }\n';
const FAST = '      fast: { result: Loans are quick., owner: Jon }\n';

const DAY = ['--as-of', '2027-04-01'];
const WHY = ['--why', 'Nobody asks for it any more.', '--by', 'Maria'];

interface Changed {
  readonly rule: string;
  readonly level: string;
  readonly entity?: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly message: string;
}

const changesOf = (place: Place): readonly Changed[] =>
  (JSON.parse(place.strat(['diff', '--format', 'json', ...DAY]).out) as { changes: Changed[] }).changes;

/** One change takes it out, with a reason where one is needed; the next one is left in the working tree. */
function removedThen(first: string, second: string, third: string) {
  const place = makePlace({ 'strategy.yaml': HEAD + first });
  place.commit('start', '2026-01-09');
  place.write('strategy.yaml', HEAD + second);
  place.strat(['amend', 'use', ...WHY, '--as-of', '2027-03-04']);
  place.commit('take it out', '2027-03-04');
  place.write('strategy.yaml', HEAD + third);
  return place;
}

describe('G6: what comes back is compared with what was promised', () => {
  it('G6: a criterion that comes back with a lower target is lowered', () => {
    const place = removedThen(
      `criteria:\n${FEES}${use(80)}`,
      `criteria:\n${FEES}`,
      `criteria:\n${FEES}${use(50 + 10)}`,
    );
    const changes = changesOf(place);
    const lowered = changes.find(({ rule }) => rule === 'target-lowered');
    expect(lowered).toMatchObject({ level: 'error', entity: 'criteria/use', from: 80, to: 60 });
    expect(changes.find(({ rule }) => rule === 'scope-added')?.message).toMatch(
      /was removed on 2027-03-04 \(then 80/,
    );
    expect(place.strat(['check', '--against', 'HEAD', ...DAY]).code).toBe(1);
    expect(place.strat(['amend', 'use', ...WHY, ...DAY]).code).toBe(0);
    expect(place.read('amendments/2027-04-01-use.md')).toMatch(/from: 80\n {4}to: 60/);
    expect(place.strat(['check', '--against', 'HEAD', '--only', 'target-lowered', ...DAY]).code).toBe(0);
  });

  it('G6: a later due date slips, and a baseline nearer to the target is rewritten', () => {
    const place = removedThen(
      `criteria:\n${FEES}${use(80, ', due: 2027-12-31')}`,
      `criteria:\n${FEES}`,
      `criteria:\n${FEES}${use(80, ', due: 2028-06-30').replace('baseline: 50', 'baseline: 70')}`,
    );
    const rules = changesOf(place)
      .filter(({ level }) => level === 'error')
      .map(({ rule }) => rule);
    expect(rules).toContain('due-date-slipped');
    expect(rules).toContain('baseline-rewritten');
  });

  it('G6: another id with renamed_from is the same criterion', () => {
    const place = removedThen(
      `criteria:\n${FEES}${use(80)}`,
      `criteria:\n${FEES}`,
      `criteria:\n${FEES}${use(60, ', renamed_from: use', 'usage')}`,
    );
    expect(changesOf(place).find(({ rule }) => rule === 'target-lowered')).toMatchObject({
      level: 'error',
      from: 80,
    });
  });

  it('G6: another id with the same measure is said to resemble it', () => {
    const place = removedThen(
      `criteria:\n${FEES}${use(80)}`,
      `criteria:\n${FEES}`,
      `criteria:\n${FEES}${use(60, '', 'usage')}`,
    );
    expect(changesOf(place)[0]).toMatchObject({
      rule: 'scope-added',
      level: 'warn',
      entity: 'criteria/usage',
    });
    expect(changesOf(place)[0]?.message).toMatch(
      /`use`, which was removed on 2027-03-04 \(then 80.*renamed_from: use/,
    );
  });

  it('G6: an objective that comes back is recalled, and its later date is said', () => {
    const place = removedThen(
      objectives(ONE_FORM + FAST),
      objectives(FAST),
      objectives(ONE_FORM.replace('2027-06', '2028-06') + FAST),
    );
    const changes = changesOf(place);
    expect(changes.find(({ rule }) => rule === 'scope-added')?.message).toContain(
      'was removed on 2027-03-04',
    );
    expect(changes.find(({ rule }) => rule === 'due-date-slipped')).toMatchObject({ level: 'warn' });
  });

  it('G6: an indicator that comes back is recalled in words', () => {
    const sign = ', indicators: { forms: { measure: Forms, baseline: 1, target: 9 } } }';
    const place = removedThen(
      objectives(ONE_FORM.replace(' }', sign)),
      objectives(ONE_FORM),
      objectives(ONE_FORM.replace(' }', sign.replace('9', '5'))),
    );
    expect(changesOf(place).find(({ rule }) => rule === 'scope-added')?.message).toMatch(
      /was removed on 2027-03-04 \(then 9/,
    );
  });

  it('G6: deleting the file and adding it again is no new beginning', () => {
    const place = makePlace({
      'strategy.yaml': `${HEAD}criteria:\n${use(80)}`,
      'other/strategy.yaml': `${HEAD}criteria:\n${FEES}`,
    });
    place.commit('start', '2026-01-09');
    place.git('rm', '--quiet', 'strategy.yaml');
    place.commit('delete', '2027-03-04');
    place.write('strategy.yaml', `${HEAD}criteria:\n${use(60)}`);
    const checked = place.strat(['check', '--against', 'HEAD', '--format', 'concise', ...DAY]);
    expect(checked.out).toContain('target-lowered');
    expect(checked.code).toBe(1);
    expect(changesOf(place).find(({ rule }) => rule === 'target-lowered')).toMatchObject({ level: 'error' });
  });

  it('a criterion that was never promised, or only renamed, is new, in 0.1.0 and now', () => {
    const draft = HEAD.replace('active', 'draft');
    const place = makePlace({ 'strategy.yaml': `${draft}criteria:\n${FEES}${use(80)}` });
    place.commit('draft', '2026-01-09');
    place.write('strategy.yaml', `${draft}criteria:\n${FEES}`);
    place.commit('not that one', '2026-01-10');
    place.write('strategy.yaml', `${HEAD}criteria:\n${FEES}`);
    place.commit('decide', '2026-01-11');
    place.write('strategy.yaml', `${HEAD}criteria:\n${FEES}${use(60)}`);
    expect(changesOf(place).map(({ rule, message }) => [rule, message])).toEqual([
      ['scope-added', 'Criterion `use` is new.'],
    ]);
    const renamed = removedThen(
      `criteria:\n${use(80)}`,
      `criteria:\n${use(80, ', renamed_from: use', 'usage')}`,
      `criteria:\n${use(80, ', renamed_from: use', 'usage')}  use: { measure: Calls, baseline: 1, target: 2, owner: Jon }\n`,
    );
    expect(changesOf(renamed).map(({ message }) => message)).toEqual(['Criterion `use` is new.']);
  });
});
