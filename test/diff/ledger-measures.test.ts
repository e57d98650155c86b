/** The ledger of key results and indicators, of limits, and of what is expected on the way. */
import { describe, expect, it } from 'vitest';
import { makeLedger } from '../../src/diff/ledger.ts';
import type { Commitment, Explained } from '../../src/model/ledger.ts';
import { listSteps } from '../../src/model/ledger-words.ts';
import type { Strategy } from '../../src/model/schema.ts';
import { keepPublicRevisions, listEverHiddenIds } from '../../src/site/for-public.ts';
import { parseStrategy } from '../../src/source/parse.ts';

function parse(yaml: string): Strategy {
  const bytes = new TextEncoder().encode(`strat: 1\nname: Harbor\nend: 2029-12\n${yaml}`);
  const { model } = parseStrategy(bytes, 'strategy.yaml');
  if (!model) throw new Error('The strategy cannot be read.');
  return model;
}

/** Makes one version a month, from January 2026, of these texts. */
function listVersions(texts: readonly string[], explained: Readonly<Record<number, Explained>> = {}) {
  return texts.map((text, index) => ({
    commit: `c${index}`.padEnd(40, '0'),
    on: `2026-0${index + 1}-01`,
    by: 'Maria',
    subject: `Version ${index}`,
    strategy: parse(text),
    explained: [explained[index] ?? []].flat(),
  }));
}

function find(texts: readonly string[], id: string, explained?: Readonly<Record<number, Explained>>) {
  const found = makeLedger(listVersions(texts, explained)).commitments.find((one) => one.id === id);
  if (!found) throw new Error(`No ${id}.`);
  return found;
}

const says = (commitment: Commitment) =>
  listSteps(commitment).map(({ changes }) => changes.map((change) => change.says).join(', '));

const held = (keys: string) => `stages:
  incremental:
    by: 2027-06
    objectives:
      decide:
        result: Branches decide.
        ${keys}
`;

const criterion = (keys: string) => `criteria:\n  losses: { measure: Losses, unit: percent, ${keys} }\n`;

describe('the ledger of a measure below an objective', () => {
  it.each([
    ['key_results', 'key_results: { kept: { outcome: It is kept., baseline: 0, target: 15 } }'],
    ['indicators', 'indicators: { kept: { measure: It is kept., baseline: 0, target: 15 } }'],
  ])('lists %s with their changes, due with the stage', (section, keys) => {
    const commitment = find([held(keys), held(keys.replace('15', '10'))], 'kept');
    expect(commitment).toMatchObject({ section, title: 'It is kept.', due: { now: '2027-06', moves: 0 } });
    expect(commitment.ambition).toMatchObject({ less: 1, share: 10 / 15 });
    expect(says(commitment).at(-1)).toBe('target 15 → 10');
  });

  it('stands below its objective, and is removed with it', () => {
    const yaml = held('indicators: { sign: { measure: A sign, target: 1 } }');
    const order = makeLedger(listVersions([yaml])).commitments.map(({ id }) => id);
    expect(order).toEqual(['strategy', 'decide', 'sign']);
    expect(find([yaml, ''], 'sign')).toMatchObject({ isThere: false, events: [{}, { is: 'removed' }] });
  });

  it('is hidden from the public in every version if one version hid it', () => {
    const open = held('indicators: { sign: { measure: A sign, target: 1 } }');
    const closed = open.replace('target: 1', 'target: 1, confidential: true');
    const versions = listVersions([open, closed, open]);
    const hidden = listEverHiddenIds(versions.map(({ strategy }) => strategy));
    const ids = makeLedger(keepPublicRevisions(versions, hidden)).commitments.map(({ id }) => id);
    expect(ids).toEqual(['strategy', 'decide']);
    const all = keepPublicRevisions(listVersions([open]), new Set());
    expect(makeLedger(all).commitments.map(({ id }) => id)).toContain('sign');
  });
});

describe('the ledger of a limit', () => {
  it.each([
    ['"<= 0.6"', '"<= 0.8"', 'target at most 0.6 → at most 0.8 percent'],
    ['"30..40"', '"30..45"', 'target 30 to 40 → 30 to 45 percent'],
    ['4', '">= 5"', 'target 4 → at least 5 percent'],
  ])('says %s → %s as people do', (before, after, said) => {
    const all = [before, after].map((target) => criterion(`baseline: 0.5, target: ${target}`));
    expect(says(find(all, 'losses')).at(-1)).toBe(said);
  });

  it('says its tolerance', () => {
    const all = [0.05, 0.1].map((size) =>
      criterion(`baseline: 0.5, target: "<= 0.6", direction: maintain, tolerance: ${size}`),
    );
    expect(says(find(all, 'losses')).at(-1)).toBe('tolerance 0.05 → 0.1 percent');
  });
});

describe('the ledger of the course and the rhythm', () => {
  const course = (expected: string, more = '') =>
    criterion(`baseline: 9, target: 1, expected: ${expected}${more}`);

  it('says what is expected on the way, and not that it is written another way', () => {
    const all = ['{ 2027-06: 6, 2028-06: 3 }', '{ 2028-06: 3, 2027-06-30: 6 }', '{ 2027-06: 7, 2028-06: 3 }'];
    const commitment = find(
      all.map((one) => course(one)),
      'losses',
    );
    expect(says(commitment).slice(1)).toEqual([
      'expected 6 by 2027-06 and 3 by 2028-06 → 7 by 2027-06 and 3 by 2028-06',
    ]);
  });

  it('says steps, cadence and lag of a measure, and the rhythm of the strategy', () => {
    const before = `tracking: { every: month, grace: 5 }\n${course('{ 2027-06: 6 }')}`;
    const after = `tracking: { every: quarter, grace: 20 }\n${course('{ 2027-06: 6 }', ', shape: steps, every: year, lag: 30')}`;
    expect(says(find([before, after], 'losses')).at(-1)).toBe('shape steps, every year, lag 30 days');
    expect(says(find([before, after], 'strategy')).at(-1)).toBe(
      'every month → quarter, grace 5 days → 20 days',
    );
  });

  const reason = { why: 'The bureau is late.', file: 'amendments/a.md' };
  const reasons = (commitment: Commitment, field: string) =>
    commitment.fields.find((one) => one.field === field)?.entries.map((entry) => entry.reason?.why);

  it('finds the reason that names one day of the course', () => {
    const all = ['{ 2027-06: 6 }', '{ 2027-06: 7 }'].map((one) => course(one));
    const explain = (field: string, to: number): Explained => ({ of: 'losses', field, from: 6, to, reason });
    const found = (explained: Explained) => reasons(find(all, 'losses', { 1: explained }), 'expected');
    expect(found(explain('expected.2027-06', 7))).toEqual([undefined, reason.why]);
    expect(found(explain('expected.2027-06-30', 7))).toEqual([undefined, reason.why]);
    expect(found(explain('expected.2027-06', 8))).toEqual([undefined, undefined]);
    expect(found(explain('expected.2027-12', 7))).toEqual([undefined, undefined]);
  });

  it('finds the reason that names both courses only in its own commit', () => {
    const all = ['{ 2027-06: 6 }', '{ 2027-06: 7 }', '{ 2027-06: 7 }'].map((one) => course(one));
    const explained: Explained = {
      of: 'losses',
      field: 'expected',
      from: '6 by June',
      to: '7 by June',
      reason,
    };
    expect(reasons(find(all, 'losses', { 1: explained }), 'expected')).toEqual([undefined, reason.why]);
    expect(reasons(find(all, 'losses', { 2: explained }), 'expected')).toEqual([undefined, undefined]);
  });

  it('finds the reason for a rarer rhythm', () => {
    const all = ['month', 'quarter'].map((every) => `tracking: { every: ${every} }\n`);
    const explained = { of: 'strategy', field: 'tracking.every', from: 'month', to: 'quarter', reason };
    expect(reasons(find(all, 'strategy', { 1: explained }), 'every')).toEqual([undefined, reason.why]);
  });
});
