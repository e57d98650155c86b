/** The ledger of words: each under its own day, in the unit of that day, and no number compared with one of something else. */
import { describe, expect, it } from 'vitest';
import { makeLedger } from '../../src/diff/ledger.ts';
import type { Commitment, Explained } from '../../src/model/ledger.ts';
import { listSteps, sayAmbitionHistory, sayDueHistory } from '../../src/model/ledger-words.ts';
import { keepPublicLedger, keepPublicRevisions } from '../../src/site/for-public.ts';
import { parseStrategy } from '../../src/source/parse.ts';

/** Makes one version a month, from January 2026, of these texts. */
function listVersions(texts: readonly string[], explained: Readonly<Record<number, Explained>> = {}) {
  return texts.map((text, index) => {
    const bytes = new TextEncoder().encode(`strat: 1\nname: Harbor\n${text}`);
    const { model } = parseStrategy(bytes, 'strategy.yaml');
    if (!model) throw new Error('The strategy cannot be read.');
    return {
      commit: `c${index}`.padEnd(40, '0'),
      on: `2026-0${index + 1}-01`,
      by: 'Maria',
      subject: `Version ${index}`,
      strategy: model,
      explained: [explained[index] ?? []].flat(),
    };
  });
}

function find(texts: readonly string[], id: string, explained?: Readonly<Record<number, Explained>>) {
  const found = makeLedger(listVersions(texts, explained)).commitments.find((one) => one.id === id);
  if (!found) throw new Error(`No ${id}.`);
  return found;
}

/** Lists what each day says. */
const listDays = (commitment: Commitment) =>
  listSteps(commitment).map(({ on, changes }) => [on, ...changes.map(({ says }) => says)]);

const criterion = (keys: string) => `end: 2029-12\ncriteria:\n  waits: { ${keys} }\n`;
const objective = (keys: string) => `objectives:\n  berths: { ${keys} }\n`;
const capability = (keys: string) => `capabilities:\n  foresee: { ${keys} }\n`;
const initiative = (keys: string) => `initiatives:\n  crane: { ${keys} }\n`;

describe('each wording is under its own day', () => {
  it.each([
    ['the outcome of a criterion', 'waits', 'outcome', (text: string) => criterion(`outcome: ${text}`)],
    [
      'what proves a criterion',
      'waits',
      'met when',
      (text: string) => criterion(`outcome: Nobody waits, met_when: ${text}`),
    ],
    [
      'the measure of a criterion',
      'waits',
      'measure',
      (text: string) => criterion(`outcome: Nobody waits, measure: ${text}`),
    ],
    ['the result of an objective', 'berths', 'result', (text: string) => objective(`result: ${text}`)],
    [
      'the outcome of a key result',
      'two',
      'outcome',
      (text: string) => objective(`result: Berths, key_results: { two: { outcome: ${text} } }`),
    ],
    [
      'the measure of an indicator of an initiative',
      'tests',
      'measure',
      (text: string) => initiative(`what: A crane, indicators: { tests: { measure: ${text} } }`),
    ],
    ['a capability', 'foresee', 'able to', (text: string) => capability(`able_to: ${text}`)],
    ['an initiative', 'crane', 'what', (text: string) => initiative(`what: ${text}`)],
    ['the destination', 'strategy', 'statement', (text: string) => `destination: { statement: ${text} }\n`],
  ])('for %s', (_what, id, field, make) => {
    const days = listDays(find(['First words', 'Second words', 'Third words'].map(make), id));
    expect(days.map(([on]) => on)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect(days[0]).toContain(`${field} “First words”`);
    expect(days[0]?.join(' ')).not.toMatch(/Second|Third/);
    expect(days[1]).toContain(`${field} “First words” → “Second words”`);
    expect(days[2]).toContain(`${field} “Second words” → “Third words”`);
  });

  it('where the first words came later than the number', () => {
    const all = [criterion('measure: Waits'), criterion('measure: Waits, outcome: Nobody waits')];
    expect(listDays(find(all, 'waits'))).toEqual([
      ['2026-01-01', 'made', 'measure “Waits”', 'due 2029-12 (the strategy’s end)'],
      ['2026-02-01', 'outcome “Nobody waits”'],
    ]);
  });

  it('also where what proves it was never reworded', () => {
    const [first] = listDays(find([criterion('outcome: Nobody waits, met_when: The log is empty')], 'waits'));
    expect(first).toEqual([
      '2026-01-01',
      'made',
      'met when “The log is empty”',
      'due 2029-12 (the strategy’s end)',
    ]);
  });

  it('after it was renamed, removed and taken back', () => {
    const all = [
      initiative('what: Build a crane'),
      'initiatives:\n  hoist: { renamed_from: crane, what: Build a hoist }\n',
      '',
      'initiatives:\n  hoist: { what: Think about a hoist }\n',
    ];
    expect(listDays(find(all, 'hoist'))).toEqual([
      ['2026-01-01', 'made', 'what “Build a crane”'],
      ['2026-02-01', 'renamed, before: crane', 'what “Build a crane” → “Build a hoist”'],
      ['2026-03-01', 'removed'],
      ['2026-04-01', 'made again', 'what “Build a hoist” → “Think about a hoist”'],
    ]);
  });

  it('with the reason of its amendment, for work and for the destination', () => {
    const reason = { why: 'The quay is too soft.', file: 'amendments/a.md' };
    const work = find([initiative('what: A crane'), initiative('what: A hoist')], 'crane', {
      1: { of: 'crane', field: 'what', from: 'A crane', to: 'A hoist', reason },
    });
    expect(listSteps(work)[1]?.changes[0]?.reason).toEqual(reason);
    const both = ['A harbor', 'A port'].map((text) => `destination: { statement: ${text} }\n`);
    const own = find(both, 'strategy', {
      1: { of: 'strategy', field: 'destination.statement', from: 'A harbor', to: 'A port', reason },
    });
    expect(listSteps(own)[1]?.changes[0]?.reason).toEqual(reason);
  });
});

describe('a measure that counts something else', () => {
  const waits = criterion(
    'outcome: Nobody waits, measure: Average wait, unit: minutes, baseline: 45, target: 20',
  );
  const boats = criterion(
    'outcome: Nobody waits, measure: Boats on time, unit: percent, baseline: 10, target: 80',
  );

  it('keeps the unit of its day, and has no arrow from one number to the other', () => {
    const [first, second] = listDays(find([waits, boats], 'waits'));
    expect(first).toEqual(expect.arrayContaining(['target 20 minutes', 'baseline 45 minutes']));
    expect(second).toEqual([
      '2026-02-01',
      'counts something else now; 20 minutes and 80 percent cannot be compared',
      'target 20 minutes before, 80 percent now',
      'baseline 45 minutes before, 10 percent now',
      'unit minutes → percent',
      'measure “Average wait” → “Boats on time”',
    ]);
  });

  it('has no percentage, even if the unit stays', () => {
    const all = [
      criterion('measure: Users of the tool, unit: customers, baseline: 0, target: 3'),
      criterion('measure: Payments at launch, unit: customers, baseline: 0, target: 1'),
    ];
    const found = find(all, 'waits');
    expect(sayAmbitionHistory(found)).toBeUndefined();
    expect(found.ambition).toMatchObject({ measureSince: '2026-02-01', less: 0, share: 1 });
    expect(listDays(found)[1]).toContain('target 3 customers before, 1 customers now');
  });

  it('starts a new count, which says so', () => {
    const less = boats.replace('target: 80', 'target: 45');
    expect(sayAmbitionHistory(find([waits, boats, less], 'waits'))).toBe(
      'lowered once; first set at 80 on 2026-02-01 (in another unit before), now 45: 50 % less ambitious',
    );
    const [one, other, third] = [
      ['Users', 5],
      ['Buyers', 4],
      ['Buyers', 2],
    ].map(([what, target]) => criterion(`measure: ${what}, unit: people, baseline: 0, target: ${target}`));
    expect(sayAmbitionHistory(find([one ?? '', other ?? '', third ?? ''], 'waits'))).toBe(
      'lowered once; first set at 4 on 2026-02-01 (its measure was worded differently before), now 2: 50 % less ambitious',
    );
  });

  it('is not one that is only spelled otherwise, or missing for a while', () => {
    const all = ['measure: Average wait, ', 'measure: average wait., ', '', 'measure: Average wait, '].map(
      (measure, index) => criterion(`${measure}unit: minutes, baseline: 45, target: ${20 + index}`),
    );
    const found = find(all, 'waits');
    expect(sayAmbitionHistory(found)).toContain('lowered 3 times; first set at 20');
    expect(JSON.stringify(listDays(found))).not.toContain('something else');
  });

  it('says so if only its unit changed', () => {
    const found = find([waits, waits.replace('minutes', 'hours')], 'waits');
    expect(listDays(found)[1]).toEqual([
      '2026-02-01',
      'counted in another unit now; 20 minutes and 20 hours cannot be compared',
      'unit minutes → hours',
    ]);
  });

  it('does not lose the unit of a number that is gone', () => {
    const all = ['target: 563, ', ''].map((target) => criterion(`${target}unit: leads, measure: Leads`));
    expect(listDays(find(all, 'waits'))[1]).toEqual(['2026-02-01', 'target 563 leads → none']);
    const bare = [criterion('target: 563, unit: leads'), criterion('target: 26')];
    expect(listDays(find(bare, 'waits'))[1]).toEqual([
      '2026-02-01',
      'target 563 leads → 26',
      'unit leads → none',
    ]);
  });

  it('names a new direction and a new source, and neither while they stay', () => {
    const all = ['increase', 'decrease'].map((way) => criterion(`measure: Waits, direction: ${way}`));
    expect(listDays(find(all, 'waits'))).toEqual([
      ['2026-01-01', 'made', 'direction increase', 'due 2029-12 (the strategy’s end)'],
      ['2026-02-01', 'direction increase → decrease'],
    ]);
    const [only] = all;
    expect(listDays(find([only ?? '', only ?? ''], 'waits'))).toEqual([
      ['2026-01-01', 'made', 'due 2029-12 (the strategy’s end)'],
    ]);
  });
});

describe('a date in the ledger', () => {
  it('says what gives it where it is not its own', () => {
    const all = ['due: 2024-04', 'label: Waits', 'due: 2025-08'].map((keys) =>
      criterion(`outcome: Nobody waits, ${keys}`),
    );
    const found = find(all, 'waits');
    expect(listDays(found)).toEqual([
      ['2026-01-01', 'made', 'due 2024-04'],
      ['2026-02-01', 'due 2024-04 → 2029-12 (the strategy’s end)'],
      ['2026-03-01', 'due 2029-12 (the strategy’s end) → 2025-08'],
    ]);
    expect(sayDueHistory(found, 'due')).toBe(
      'due moved twice; first 2024-04 on 2026-01-01, now 2025-08: 16 months later',
    );
    expect(sayDueHistory(find(all.slice(0, 2), 'waits'), 'due')).toContain(
      'now 2029-12 (the strategy’s end)',
    );
  });

  it('has moved by years and months', () => {
    const all = ['2026-12', '2030-03'].map((due) => initiative(`what: A crane, due: ${due}`));
    const found = find(all, 'crane');
    expect(sayDueHistory(found, 'due')).toContain('now 2030-03: 3 years 3 months later');
    expect(found.due).toMatchObject({ days: 1186, shift: '3 years 3 months later' });
  });
});

it('a status is a step where it changed, and a strategy that was always active says nothing of it', () => {
  const all = ['planned', 'paused', 'dropped'].map((status) =>
    initiative(`what: A crane, status: ${status}`),
  );
  expect(listDays(find(all, 'crane')).slice(1)).toEqual([
    ['2026-02-01', 'status planned → paused'],
    ['2026-03-01', 'status paused → dropped'],
  ]);
  expect(listDays(find(all, 'strategy'))).toEqual([['2026-01-01', 'made']]);
  expect(listDays(find(['', 'status: draft\n'], 'strategy'))[1]).toEqual([
    '2026-02-01',
    'status active → draft',
  ]);
});

it('the public reads no history of work, of statuses or of the destination', () => {
  const text = `destination: { statement: A secret port }\nstatus: draft\n${criterion('outcome: Nobody waits, direction: increase')}${capability('able_to: Foresee')}${initiative('what: A crane, indicators: { tests: { measure: Tests } }')}`;
  const ledger = keepPublicLedger(makeLedger(keepPublicRevisions(listVersions([text]), new Set())));
  expect(ledger.commitments.map(({ id }) => id)).toEqual(['strategy', 'waits']);
  expect(ledger.commitments.flatMap(({ fields }) => fields.map(({ field }) => field))).toEqual([
    'end',
    'outcome',
    'due',
  ]);
});
