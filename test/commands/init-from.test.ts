/** `strat init --from`: the next strategy after one that is closed. */
import { describe, expect, it } from 'vitest';
import '../../src/commands/init.ts';
import '../../src/tasks/init/next-strategy.ts';
import { main } from '../../src/main.ts';
import { makePlan } from '../../src/model/plan.ts';
import { parseStrategy } from '../../src/source/parse.ts';
import { type Pretended, pretendHost } from '../pretend-host.ts';

const OLD = `strat: 1
name: Harbor
status: closed
owner: maria
start: 2027-01
end: 2029-12
tracking: { every: month }
people: { maria: { name: Maria Ortega } }
resources: { currency: USD, budget: 900000 }
destination: { statement: Any member is served anywhere. }
reality: { today: A loan takes three days. }
criteria:
  loan-time: { outcome: A decision at once., measure: Median time, unit: hours, baseline: 72, target: 4, due: 2028-12, expected: { 2027-12: 24 }, source: loan system, guardrail: losses, confidential: true }
  members: { outcome: More members., measure: Members, baseline: 41000, target: 52000, due: 2031-12, guardrail: loan-time }
  losses: { outcome: Few losses., measure: Losses, baseline: 0.5, target: "<= 0.6", direction: maintain }
  opens: { outcome: It opens., met_when: The door is open. }
`;
const RETRO = `---
strat: 1
kind: retro
on: 2030-01-20
by: maria
closes: true
results: { loan-time: { value: 36, at: 2029-12-31 }, members: 50000, losses: 0.55, opens: false }
carry: { loan-time: changed, members: kept, losses: dropped, opens: kept }
---
`;
const FILES = { '/work/old/strategy.yaml': OLD, '/work/old/retros/2030-01-20.md': RETRO };

async function run(argv: readonly string[], world: Pretended = {}) {
  const pretended = pretendHost({ files: FILES, today: '2030-02-01', columns: 100, ...world });
  const code = await main(['init', 'next', '--from', 'old', ...argv], pretended.host);
  const text = pretended.text('/work/next/strategy.yaml') ?? '';
  return { ...pretended, code, text, err: pretended.stderr(), plan: () => readPlan(text) };
}

function readPlan(text: string) {
  const { model, findings } = parseStrategy(new TextEncoder().encode(text), 'strategy.yaml');
  if (!model) throw new Error(findings.map(({ message }) => message).join(' '));
  return { strategy: model, criteria: Object.fromEntries(makePlan(model).criteria) };
}

describe('strat init --from', () => {
  it('carries owner, people, currency and rhythm, and begins on the day after the old end', async () => {
    const { code, plan } = await run(['--yes']);
    expect(code).toBe(0);
    const { strategy } = plan();
    expect(strategy).toMatchObject({
      name: 'Harbor',
      status: 'draft',
      owner: 'maria',
      start: '2030-01-01',
      people: { maria: { name: 'Maria Ortega' } },
      resources: { currency: 'USD' },
      tracking: { every: 'month' },
    });
    expect(strategy.resources?.budget).toBeUndefined();
    expect(strategy.destination?.statement ?? undefined).toBeUndefined();
    expect(strategy.reality?.today ?? undefined).toBeUndefined();
    expect(strategy.end ?? undefined).toBeUndefined();
  });

  it('has the results as baselines, each with its source, and an open target where it is changed', async () => {
    const { criteria } = (await run(['--yes'])).plan();
    expect(Object.keys(criteria)).toEqual(['loan-time', 'members', 'opens']);
    expect(criteria['loan-time']).toMatchObject({
      baseline: 36,
      unit: 'hours',
      source: 'loan system; baseline of 31 December 2029 from ../old/retros/2030-01-20.md',
      confidential: true,
    });
    for (const key of ['target', 'due', 'expected', 'guardrail'] as const)
      expect(criteria['loan-time']?.[key] ?? undefined).toBeUndefined();
    expect(criteria.members).toMatchObject({
      baseline: 50000,
      target: 52000,
      due: '2031-12',
      guardrail: 'loan-time',
    });
    expect(criteria.opens).toMatchObject({ met_when: 'The door is open.' });
  });

  it('says what is dropped, changed and kept', async () => {
    const { err } = await run(['--yes']);
    for (const line of [
      'This strategy follows Harbor, which closed on 20 January 2030. It begins on 1 January 2030.',
      'Changed: loan-time, 36 on 31 December 2029. Give it a new target.',
      'Kept: members, 50,000 on 20 January 2030.',
      'Dropped: losses, 0.55 on 20 January 2030.',
      'Kept: opens, not met.',
    ])
      expect(err).toContain(line);
  });

  it('begins after the look back where that came before the end', async () => {
    const files = { ...FILES, '/work/old/retros/2030-01-20.md': RETRO.replace('2030-01-20', '2028-06-30') };
    expect((await run(['--yes'], { files })).plan().strategy.start).toBe('2028-07-01');
  });

  it('lets answers win over what is carried on', async () => {
    const files = { ...FILES, '/work/answers.yaml': 'name: Harbor 2032\nend: 2032-12\n' };
    const { plan } = await run(['--answers', 'answers.yaml'], { files });
    expect(plan().strategy).toMatchObject({ name: 'Harbor 2032', end: '2032-12', owner: 'maria' });
  });

  it('asks in a terminal only what is open, and for the new target', async () => {
    const { asked, plan } = await run([], {
      answers: [
        ['From when to when?', 'until December 2032'],
        ['“A decision at once.”', '36 to 8 hours by Dec 2031'],
      ],
    });
    expect(asked).not.toContain('Who owns the strategy?');
    expect(asked.filter((question) => question.includes('from what, to what'))).toHaveLength(1);
    expect(plan().criteria['loan-time']).toMatchObject({ baseline: 36, target: 8, due: '2031-12' });
  });

  it.each([
    [
      'active',
      { '/work/old/strategy.yaml': OLD.replace('status: closed', 'status: active') },
      'is not closed',
    ],
    [
      'without results',
      { '/work/old/retros/2030-01-20.md': RETRO.replace('closes: true\n', '') },
      'gives its results',
    ],
    ['without a look back', { '/work/old/retros/2030-01-20.md': '' }, 'gives its results'],
  ])('refuses a strategy that is %s, and names the command', async (_, more, why) => {
    const { code, err, written } = await run(['--yes'], { files: { ...FILES, ...more } });
    expect([code, written]).toEqual([2, []]);
    expect(err).toContain(why);
    expect(err).toContain('strat retro --close old');
  });

  it('never replaces the old one', async () => {
    const pretended = pretendHost({ files: FILES, cwd: '/work/old', today: '2030-02-01' });
    expect(await main(['init', '--from', '.', '--yes'], pretended.host)).toBe(2);
    expect(pretended.written).toEqual([]);
  });
});
