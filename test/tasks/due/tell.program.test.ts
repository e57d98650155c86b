/** Whom to tell about a commitment that moved, out of real git. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { type TestRepository, testRepository } from '../../repository.ts';

const PLAN = `strat: 1
name: Small
owner: maria
start: 2027-01-01
end: 2028-12-31
tracking: {}
people:
  maria: { name: Maria Ortega }
  jon: { name: Jon Bell }
  priya: { name: Priya Nair }
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, unit: hours, baseline: 72, target: 2, owner: jon }
stages:
  incremental:
    by: 2027-12
    objectives:
      branches-decide: { result: Branches decide., owner: priya, advances: [loan-time] }
`;
const AMENDMENT = `---
strat: 1
kind: amendment
on: 2027-09-20
by: maria
changes:
  - { of: loan-time, field: target, from: 2, to: 4 }
---
The bureau opens its interface a year later than it had told us.
`;

let repository: TestRepository;
beforeEach(() => {
  repository = testRepository();
  repository.write('strategy.yaml', PLAN);
  repository.commit('Plan', { on: '2027-01-01' });
  repository.write('strategy.yaml', PLAN.replace('target: 2', 'target: 4'));
  repository.write('amendments/2027-09-20-loan-time.md', AMENDMENT);
  repository.commit('Another target', { on: '2027-09-20' });
});
afterEach(() => repository.remove());

async function listTellings(day: string) {
  const pretended = repository.host();
  await main(['due', '--format', 'json', '--within', '2m', '--as-of', day], pretended.host);
  const things: Record<string, unknown>[] = JSON.parse(pretended.stdout()).strategies[0].things;
  return things.filter(({ kind }) => kind === 'tell').map(({ id, who, by, what }) => [id, who, by, what]);
}

describe('whom to tell about a target that moved', () => {
  it('is everybody whom it concerns but the one who decided, for two weeks', async () => {
    expect(await listTellings('2027-09-21')).toEqual([
      ['told-loan-time-jon-bell', 'maria', '2027-10-04', 'tell Jon Bell about loan-time'],
      ['told-loan-time-priya-nair', 'maria', '2027-10-04', 'tell Priya Nair about loan-time'],
    ]);
  });

  it('ends with a check-in that says so, which the check accepts', async () => {
    repository.write(
      'checkins/2027-09-25-maria.yaml',
      'strat: 1\nkind: checkin\non: 2027-09-25\nby: maria\ndone: { told-loan-time-jon-bell: In person. }\n',
    );
    repository.commit('Told', { on: '2027-09-25' });
    expect((await listTellings('2027-09-26')).map(([id]) => id)).toEqual(['told-loan-time-priya-nair']);
    const pretended = repository.host();
    await main(
      ['check', '--only', 'record-reference-unknown', '--format', 'concise', '--as-of', '2027-09-26'],
      pretended.host,
    );
    expect(pretended.stdout()).toBe('');
  });

  it('is old news after a month, and nothing before it was decided', async () => {
    expect(await listTellings('2027-11-01')).toEqual([]);
    expect(await listTellings('2027-09-19')).toEqual([]);
  });
});
