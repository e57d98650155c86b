/** What a change brings in check-ins, in the comment of a review and in `strat diff`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { makeChangesJsonSchema } from '../../../src/report/changes-schema.ts';
import { checkin, NOVEMBER, PLAN, type Pull, reviewPull, startPull } from './pull.ts';

let pull: Pull;
beforeEach(() => {
  pull = startPull();
});
afterEach(() => pull.repository.remove());

const bring = (text: string, on = '2027-11-30') => {
  pull.put(`checkins/${on}.yaml`, checkin(on, text));
  pull.commit();
  pull.merge();
};

/** Returns the part of the page about the strategy. */
const partOf = (page: string) => page.slice(page.indexOf('### Harbor'), page.indexOf('*Checked'));

async function diff(...argv: readonly string[]) {
  const { host, stdout, stderr } = pull.repository.host();
  const code = await main(['diff', 'main', '--as-of', '2027-12-01', ...argv], host);
  return { code, out: stdout(), err: stderr() };
}

describe('the comment of a review', () => {
  it('says what a check-in brings and does to the states', async () => {
    pull.put('checkins/2027-11-30.yaml', NOVEMBER.replace('36', '70'));
    pull.commit();
    pull.merge();
    const { summary } = await reviewPull(pull);
    expect(summary).toContain('## No goalposts moved · 1 new check-in\n');
    expect(partOf(summary)).toContain(
      [
        '- **Check-in of 30 November by Jon Bell**: loan-time 70 hours (41 expected): off track, was on track',
        '',
        '| measure | before | after |',
        '| --- | --- | --- |',
        '| loan-time | ● on track | ▼ off track |',
      ].join('\n'),
    );
  });

  it('says nothing of states where none is another one', async () => {
    bring('measures: { loan-time: 36 }');
    const { summary } = await reviewPull(pull);
    expect(partOf(summary)).toContain('loan-time 36 hours (41 expected): still on track');
    expect(summary).not.toContain('| before |');
  });

  it('tells unknowns, corrections with their reason, actions and ends, each on a line', async () => {
    bring(
      [
        'measures: { first-visit: { value: unknown, next: 2027-12-15 } }',
        'corrections:',
        '  - { of: loan-time, at: 2027-10-31, from: 38, to: 39, why: The sheet had counted only two branches. }',
        'actions: { ask-bureau: { what: Ask the bureau, owner: jon, due: 2028-01-15 } }',
        'done: { old-action: { dropped: Nobody needs it. } }',
      ].join('\n'),
    );
    const { summary } = await reviewPull(pull);
    expect(partOf(summary).split('\n').slice(4, 9)).toEqual([
      '- **Check-in of 30 November by Jon Bell**:',
      '  - first-visit is unknown, expected by 15 December',
      '  - correction of loan-time for 31 October, 38 → 39: The sheet had counted only two branches.',
      '  - new action ask-bureau (Jon Bell, by 15 January 2028): Ask the bureau',
      '  - old-action dropped: Nobody needs it.',
    ]);
  });

  it('counts what does not fit into about fifteen lines, the last check-in first', async () => {
    for (let day = 1; day <= 28; day++) {
      const on = `2027-11-${String(day).padStart(2, '0')}`;
      pull.put(`checkins/${on}.yaml`, checkin(on, `measures: { loan-time: ${40 - day / 10} }`));
    }
    pull.commit();
    pull.merge();
    const { summary } = await reviewPull(pull);
    const lines = partOf(summary)
      .split('\n')
      .filter((line) => line.startsWith('- **Check-in'));
    expect(lines).toHaveLength(15);
    expect(lines[0]).toContain('28 November');
    expect(lines[0]).toContain('still on track');
    // Only the last value says where the measure stands.
    expect(lines[1]).toMatch(/loan-time 37\.3 hours$/);
    expect(summary).toContain('No goalposts moved · 28 new check-ins');
    expect(summary).toContain('And 13 more lines. To see them all, run `strat status`.');
  });

  it('says that a state is another one because the plan has changed', async () => {
    pull.put('strategy.yaml', PLAN.replace('baseline: 72', 'baseline: 39'));
    pull.commit();
    pull.merge();
    const { summary } = await reviewPull(pull);
    expect(partOf(summary)).toContain('| loan-time | ● on track | ▼ off track |');
    expect(summary).not.toContain('Check-in of');
  });

  it('takes no text of a check-in for markup', async () => {
    bring("actions: { ask-bureau: { what: 'Ask @harbor/board <img src=x> | **now** `x`' } }");
    const { summary } = await reviewPull(pull);
    expect(summary).not.toMatch(/@harbor|(?<!\\)<img|(?<!\\)\*\*now/);
    expect(summary).toContain('\\<img');
  });

  it('leaves a renamed check-in out', async () => {
    pull.repository.git('mv', 'checkins/2027-10-31.yaml', 'checkins/2027-10-31-jon.yaml');
    pull.commit();
    pull.merge();
    expect((await reviewPull(pull)).summary).not.toContain('Check-in of');
  });

  it('shows only counts of a fork', async () => {
    bring('measures: { loan-time: 71 }\nsummary: Secret words.');
    const saved = join(pull.repository.top, 'saved.json');
    await reviewPull(pull, { isFork: true, argv: ['--no-comment', '--save', saved] });
    expect(readFileSync(saved, 'utf8')).toContain('loan-time 71 hours');
    const { log } = await reviewPull(pull, { argv: ['--post', saved, '--dry-run'] });
    expect(log).toContain('The run reports 1 new check-in and a new state of 1 measure.');
    expect(log).not.toMatch(/loan-time|71|November/);
  });
});

describe('strat diff', () => {
  it('shows the check-ins of a branch below its changes, with the states', async () => {
    pull.put('strategy.yaml', PLAN.replace('target: 4', 'target: 6'));
    bring('measures: { loan-time: 70 }');
    const { out, code } = await diff('HEAD');
    expect(code).toBe(0);
    expect(out).toContain('1 needs a reason (easier)');
    expect(out).toContain(
      [
        ' Check-in of 30 November by Jon Bell: loan-time 70 hours (41.9 expected): off track, was on track',
        '',
        ' loan-time  ● on track  → ▼ off track',
      ].join('\n'),
    );
  });

  it('shows them where nothing else changed, and counts that as a change', async () => {
    bring('measures: { loan-time: 36 }');
    const { out, code } = await diff('HEAD', '--exit-code');
    expect(out).toMatch(/^1 new check-in, and no other changes\. {2}Harbor, against main@/);
    expect(code).toBe(1);
    expect((await diff('main', '--exit-code')).code).toBe(0);
  });

  it('shows those in the working tree, and as Markdown', async () => {
    pull.put('checkins/2027-11-30-jon.yaml', NOVEMBER);
    expect((await diff('--format', 'markdown')).out).toContain(
      '- **Check-in of 30 November by Jon Bell**: loan-time 36 hours (41 expected): still on track',
    );
  });

  it('compares the check-ins of two folders', async () => {
    for (const name of ['old', 'new']) pull.put(`${name}/strategy.yaml`, PLAN);
    pull.put('new/checkins/2027-11-30.yaml', NOVEMBER);
    const { host, stdout } = pull.repository.host();
    await main(['diff', 'old', 'new', '--as-of', '2027-12-01'], host);
    expect(stdout()).toContain('Check-in of 30 November by Jon Bell: loan-time 36 hours');
  });

  it('prints them for programs as the schema says', async () => {
    bring(
      [
        'measures: { loan-time: 70, first-visit: { value: unknown } }',
        'corrections: [{ of: loan-time, at: 2027-10-31, from: 38, withdrawn: true, why: Wrong sheet was used. }]',
        'actions: { ask-bureau: { what: Ask the bureau } }',
        'done: { old-action: true }',
        'assumptions: { }',
      ].join('\n'),
    );
    const { out } = await diff('HEAD', '--format', 'json');
    const data = JSON.parse(out);
    const holds = new Ajv2020({ strict: false }).compile(makeChangesJsonSchema());
    expect([holds(data), holds.errors]).toEqual([true, null]);
    expect(data.summary).toMatchObject({ checkins: 1, states: 1, goalposts: 0 });
    expect(data.states).toEqual([{ id: 'loan-time', from: 'on-track', to: 'off-track' }]);
    expect(data.checkins).toMatchObject([
      {
        file: 'checkins/2027-11-30.yaml',
        on: '2027-11-30',
        by: 'Jon Bell',
        values: [{ id: 'loan-time', value: 70, at: '2027-11-30', state: 'off-track', was: 'on-track' }],
        unknowns: [{ id: 'first-visit', at: '2027-11-30', next: null }],
        corrections: [
          { id: 'loan-time', at: '2027-10-31', from: 38, to: null, why: 'Wrong sheet was used.' },
        ],
        actions: [{ id: 'ask-bureau', what: 'Ask the bureau', owner: null, due: null }],
        done: [{ id: 'old-action', is: 'done', note: null }],
      },
    ]);
  });

  it('has empty lists for programs where neither side has a check-in', async () => {
    for (const name of ['old', 'new']) pull.put(`${name}/strategy.yaml`, PLAN);
    const { host, stdout } = pull.repository.host();
    await main(['diff', 'old', 'new', '--as-of', '2027-12-01', '--format', 'json'], host);
    expect(JSON.parse(stdout())).toMatchObject({
      checkins: [],
      states: [],
      summary: { checkins: 0, states: 0 },
    });
  });
});
