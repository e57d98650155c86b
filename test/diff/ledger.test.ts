/** The ledger: which changes count, and how they add up. */
import { describe, expect, it } from 'vitest';
import { makeLedger } from '../../src/diff/ledger.ts';
import type { Commitment, Explained, Revision } from '../../src/model/ledger.ts';
import { listSteps, sayAmbitionHistory, sayDueHistory } from '../../src/model/ledger-words.ts';
import type { Criterion, Objective, Strategy } from '../../src/model/schema.ts';

type Criteria = Readonly<Record<string, Partial<Criterion>>>;

const strategy = (criteria: Criteria, more: Partial<Strategy> = {}): Strategy =>
  ({ strat: 1, name: 'Harbor', criteria, ...more }) as Strategy;

/** Makes one version a month, from January 2026. */
function versions(
  all: readonly (Strategy | undefined)[],
  explained: Readonly<Record<number, readonly Explained[]>> = {},
): Revision[] {
  return all.map((one, index) => ({
    commit: `c${index}`.padEnd(40, '0'),
    on: `2026-${String(index + 1).padStart(2, '0')}-01`,
    by: 'Maria',
    subject: `Version ${index}`,
    strategy: one,
    explained: explained[index] ?? [],
  }));
}

const one = (
  all: readonly (Strategy | undefined)[],
  explained?: Parameters<typeof versions>[1],
  id = 'x',
): Commitment => {
  const found = makeLedger(versions(all, explained)).commitments.find((commitment) => commitment.id === id);
  if (!found) throw new Error(`No ${id}.`);
  return found;
};

const targets = (...all: readonly number[]) => all.map((target) => strategy({ x: { baseline: 0, target } }));
const values = (commitment: Commitment, field: string) =>
  commitment.fields.find((history) => history.field === field)?.entries.map(({ value }) => value);

describe('the summary of many changes', () => {
  it.each([
    [[80, 70, 60, 36], 'lowered 3 times; first set at 80 on 2026-01-01, now 36: 55 % less ambitious'],
    [[80, 90], 'raised once; first set at 80 on 2026-01-01, now 90: 13 % more ambitious'],
    [
      [80, 40, 80],
      'lowered once, raised once; first set at 80 on 2026-01-01, now 80: as ambitious as at first',
    ],
    [[80, -8], 'lowered once; first set at 80 on 2026-01-01, now -8: turned round'],
    [[0, 8, 4], 'lowered once, raised once; first set at 0 on 2026-01-01, now 4: no ambition at first'],
    [[80, 80], undefined],
    [[80], undefined],
  ] as const)('describes the targets %j', (all, says) => {
    expect(sayAmbitionHistory(one(targets(...all)))).toBe(says);
  });

  it('counts a smaller ambition also if the number should fall', () => {
    const falling = [2, 4].map((target) => strategy({ x: { baseline: 72, target } }));
    expect(sayAmbitionHistory(one(falling))).toContain('lowered once');
    expect(one(falling).ambition?.share).toBeCloseTo(68 / 70);
  });

  it('counts a rewritten baseline as a smaller ambition', () => {
    const rewritten = [41_000, 44_500].map((baseline) => strategy({ x: { baseline, target: 60_000 } }));
    expect(sayAmbitionHistory(one(rewritten))).toBe(
      'lowered once; first set at 41,000 → 60,000 on 2026-01-01, now 44,500 → 60,000: 18 % less ambitious',
    );
  });

  it('counts both numbers of one commit as one change', () => {
    const both = [
      { baseline: 10, target: 50 },
      { baseline: 20, target: 60 },
    ].map((numbers) => strategy({ x: numbers }));
    expect(one(both).ambition).toMatchObject({ less: 0, more: 0, share: 1 });
  });

  it('starts a new count in another unit', () => {
    const counted = [
      { baseline: 0, target: 80, unit: 'percent' },
      { baseline: 0, target: 8000, unit: 'loans' },
      { baseline: 0, target: 4000, unit: 'loans' },
    ].map((numbers) => strategy({ x: numbers }));
    expect(sayAmbitionHistory(one(counted))).toBe(
      'lowered once; first set at 8,000 on 2026-02-01 (in another unit before), now 4,000: 50 % less ambitious',
    );
  });

  it('starts the count when the baseline is known', () => {
    const late = [
      { baseline: 'unknown' as const, target: 80 },
      { baseline: 20, target: 80 },
      { baseline: 20, target: 50 },
    ];
    expect(one(late.map((numbers) => strategy({ x: numbers }))).ambition).toMatchObject({
      first: { baseline: 20, target: 80, on: '2026-02-01' },
      less: 1,
      share: 0.5,
    });
  });

  it('includes due dates', () => {
    const moved = ['2027-06', '2027-09-30', '2028-Q1'].map((due) => strategy({ x: { due } }));
    expect(sayDueHistory(one(moved), 'due')).toBe(
      'due moved twice; first 2027-06 on 2026-01-01, now 2028-Q1: 9 months later',
    );
    const gone = [strategy({ x: { due: '2027' } }), strategy({ x: {} })];
    expect(values(one(gone), 'due')).toEqual(['2027', undefined]);
  });
});

describe('a ledger has no new step for', () => {
  it.each([
    ['another way to write a day', { due: '2027' }, { due: '2027-12-31' }],
    ['the strategy’s end written out', {}, { due: '2029-12-31' }],
    ['a year as a number', { due: '2027' }, { due: 2027 }],
    ['spaces', { measure: 'Loans  decided\n' }, { measure: 'Loans decided' }],
    ['another layout of its sentence', { outcome: 'A  b' }, { outcome: 'A b' }],
  ] as const)('%s', (_what, before, after) => {
    const both = [before, after].map((criterion) =>
      strategy({ x: { ...criterion, owner: 'maria' } }, { end: 2029 }),
    );
    expect(listSteps(one(both))).toHaveLength(1);
  });
});

it('keeps every wording under its own day', () => {
  const all = ['Every ward answers.', 'Most wards answer.', 'Wards may answer.'];
  const steps = listSteps(one(all.map((outcome) => strategy({ x: { outcome } }))));
  const said = steps.map(({ on, changes }) => `${on} ${changes.map(({ says }) => says).join(', ')}`);
  expect(said).toEqual([
    '2026-01-01 made, outcome “Every ward answers.”',
    '2026-02-01 outcome “Every ward answers.” → “Most wards answer.”',
    '2026-03-01 outcome “Most wards answer.” → “Wards may answer.”',
  ]);
});

it('says a sentence that was never reworded only above the steps', () => {
  const [step] = listSteps(one([strategy({ x: { outcome: 'Every ward answers.' } })]));
  expect(step?.changes.map(({ says }) => says)).toEqual(['made']);
});

it('gives a new wording the reason of its amendment', () => {
  const both = ['Every ward answers.', 'Most wards answer.'].map((outcome) => strategy({ x: { outcome } }));
  const [from, to] = ['Every ward answers.', 'Most wards\n  answer.'];
  const reason = { why: 'Two wards closed.', file: 'amendments/a.md' };
  const commitment = one(both, { 1: [{ of: 'x', field: 'outcome', from, to, reason }] });
  expect(commitment.fields.find(({ field }) => field === 'outcome')?.entries[1]?.reason).toEqual(reason);
});

describe('a commitment', () => {
  it('is removed and made again', () => {
    const commitment = one([...targets(80), strategy({}), ...targets(60)]);
    expect(commitment.events.map(({ is }) => is)).toEqual(['made', 'removed', 'made again']);
    expect(values(commitment, 'target')).toEqual([80, 60]);
    expect(commitment.isThere).toBe(true);
    expect(one([...targets(80), undefined]).isThere).toBe(false);
  });

  it('keeps its history when it is renamed, also to an id that was used before', () => {
    const renamed = [
      strategy({ old: { baseline: 0, target: 80 } }),
      strategy({ x: { baseline: 0, target: 70, renamed_from: 'old' } }),
      strategy({ x: { baseline: 0, target: 60, renamed_from: 'old' }, old: { target: 1 } }),
    ];
    const commitment = one(renamed);
    expect(commitment.formerly).toEqual(['old']);
    expect(values(commitment, 'target')).toEqual([80, 70, 60]);
    expect(values(one(renamed, {}, 'old'), 'target')).toEqual([1]);
  });

  it('keeps its history while another entry only claims its id', () => {
    const claimed = [
      strategy({ old: { target: 80 } }),
      strategy({ old: { target: 80 }, x: { target: 1, renamed_from: 'old' } }),
    ];
    expect(values(one(claimed), 'target')).toEqual([1]);
    expect(values(one(claimed, {}, 'old'), 'target')).toEqual([80]);
  });

  it('keeps its history as an objective that moves to another stage, and has the date of the stage', () => {
    const at = (stage: string, by: string, objective: Partial<Objective> = {}) =>
      strategy(
        {},
        { stages: { [stage]: { by, objectives: { x: { result: 'R', owner: 'jon', ...objective } } } } },
      );
    const moved = one([
      at('incremental', '2027'),
      at('substantial', '2028'),
      at('substantial', '2028', { due: '2029' }),
    ]);
    expect(values(moved, 'due')).toEqual(['2027', '2028', '2029']);
    expect(moved.events.map(({ is }) => is)).toEqual(['made']);
  });

  it('includes the end and the owner of the strategy', () => {
    const own = [strategy({}, { end: 2028, owner: 'a' }), strategy({}, { end: '2029-06', owner: 'b' })];
    const commitment = one(own, {}, 'strategy');
    expect([values(commitment, 'end'), values(commitment, 'owner')]).toEqual([
      [2028, '2029-06'],
      ['a', 'b'],
    ]);
    expect(sayDueHistory(commitment, 'end')).toContain('end moved once');
  });

  it('does not change in a version that could not be read', () => {
    const [a, b] = targets(80, 70);
    const [first, second] = versions([a, undefined]);
    const broken = { ...second, trouble: 'It was a link.' } as Revision;
    const ledger = makeLedger([
      first as Revision,
      broken,
      { ...(first as Revision), strategy: b, commit: 'z' },
    ]);
    expect(ledger.unread).toMatchObject([{ trouble: 'It was a link.', version: 1 }]);
    expect(ledger.commitments.find(({ id }) => id === 'x')?.events).toHaveLength(1);
  });
});

describe('an amendment gives a reason', () => {
  const because = (from: number, to: number): Explained => ({
    of: 'x',
    field: 'target',
    from,
    to,
    reason: { why: 'Because.', file: 'amendments/a.md' },
  });
  const reasons = (commitment: Commitment) =>
    commitment.fields
      .find(({ field }) => field === 'target')
      ?.entries.map(({ reason }) => reason?.given ?? reason?.why);

  it('to a change in the same commit', () => {
    expect(reasons(one(targets(80, 70), { 1: [because(80, 70)] }))).toEqual([undefined, 'Because.']);
  });

  it('to an earlier change, with the day of the amendment', () => {
    expect(reasons(one(targets(80, 70, 70), { 2: [because(80, 70)] }))).toEqual([undefined, '2026-03-01']);
  });

  it('never to a later change, to other numbers, or twice', () => {
    expect(reasons(one(targets(80, 80, 70), { 1: [because(80, 70)] }))).toEqual([undefined, undefined]);
    expect(reasons(one(targets(80, 70), { 1: [because(80, 75)] }))).toEqual([undefined, undefined]);
    expect(reasons(one(targets(80, 70, 80, 70), { 1: [because(80, 70)] }))).toEqual([
      undefined,
      'Because.',
      undefined,
      undefined,
    ]);
  });

  it('to a removal, and under a former id', () => {
    const gone: Explained = { of: 'x', removed: true, reason: { why: 'Done.', file: 'a.md' } };
    expect(one([...targets(80), strategy({})], { 1: [gone] }).events.at(-1)?.reason?.why).toBe('Done.');
    const renamed = [strategy({ old: { target: 80 } }), strategy({ x: { target: 70, renamed_from: 'old' } })];
    expect(reasons(one(renamed, { 1: [{ ...because(80, 70), of: 'old' }] }))).toEqual([
      undefined,
      'Because.',
    ]);
  });
});

describe('a first version that already has amendments', () => {
  const move = (from: number, to: number, why: string): Explained => ({
    of: 'x',
    field: 'target',
    from,
    to,
    reason: { why, file: `amendments/${why}.md` },
  });

  it('brings the values before them, each with its reason', () => {
    const found = one(targets(40), { 0: [move(80, 60, 'First'), move(60, 40, 'Second')] });
    expect(values(found, 'target')).toEqual([80, 60, 40]);
    expect(
      found.fields.find(({ field }) => field === 'target')?.entries.map(({ reason }) => reason?.why),
    ).toEqual([undefined, 'First', 'Second']);
  });

  it('keeps its own values where they say something else', () => {
    expect(values(one(targets(40), { 0: [move(80, 50, 'Other')] }), 'target')).toEqual([40]);
    expect(values(one(targets(80, 40), { 1: [move(80, 40, 'Later')] }), 'target')).toEqual([80, 40]);
    expect(values(one(targets(80, 40), { 1: [move(90, 80, 'Late')] }), 'target')).toEqual([80, 40]);
  });
});
