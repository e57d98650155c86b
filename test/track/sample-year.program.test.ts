/** A year of one strategy, replayed with the built program in a real repository. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRepository, testRepository } from '../repository.ts';

const YEAR = new URL('sample-year/', import.meta.url).pathname;
const STRAT = new URL('../../bin/strat.js', import.meta.url).pathname;
const CHECKINS = readdirSync(join(YEAR, 'checkins')).sort();

interface Measure {
  readonly id: string;
  readonly state: string;
  readonly detail: string | null;
}

function run(cwd: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [STRAT, 'status', ...args], { cwd, encoding: 'utf8' });
}

/** Returns the states of the criteria, `on-track:ahead` where there is a detail. */
function listStates(cwd: string, asOf: string, ...more: readonly string[]): Readonly<Record<string, string>> {
  const { strategies } = JSON.parse(run(cwd, '--as-of', asOf, '--format', 'json', ...more));
  const measures: readonly Measure[] = strategies[0].measures;
  return Object.fromEntries(
    measures.map(({ id, state, detail }) => [id, detail ? `${state}:${detail}` : state]),
  );
}

const copy = (repository: TestRepository, name: string) =>
  repository.write(name, readFileSync(join(YEAR, name), 'utf8'));

let year: TestRepository;
beforeAll(() => {
  year = testRepository();
  copy(year, 'strategy.yaml');
  year.commit('Plan', { on: '2027-01-01' });
  for (const name of CHECKINS) {
    copy(year, `checkins/${name}`);
    year.commit(name, { on: name.slice(0, 10) });
  }
});
afterAll(() => year.remove());

/** loan-time, membership, loan-losses, somebody-to-call, any-branch, and two indicators. */
const STATES: readonly (readonly [asOf: string, ...states: readonly string[]])[] = [
  ['2027-02-03', 'at-risk', 'on-track', 'no-data', 'no-data', 'no-data', 'off-track', 'no-data'],
  ['2027-03-03', 'off-track', 'at-risk', 'no-data', 'no-data', 'no-data', 'off-track', 'no-update'],
  ['2027-04-03', 'off-track', 'at-risk', 'no-data', 'no-data', 'open', 'on-track', 'no-update'],
  ['2027-05-03', 'at-risk', 'on-track:ahead', 'on-track', 'no-data', 'open', 'on-track:ahead', 'no-update'],
  ['2027-06-03', 'off-track', 'off-track', 'on-track', 'no-data', 'open', 'on-track:ahead', 'no-update'],
  ['2027-07-03', 'at-risk', 'off-track', 'on-track', 'no-data', 'open', 'on-track:ahead', 'off-track'],
  ['2027-08-03', 'off-track', 'off-track', 'on-track', 'no-data', 'open', 'on-track:ahead', 'off-track'],
  ['2027-09-10', 'off-track', 'no-update', 'on-track', 'no-data', 'open', 'no-update', 'no-update'],
  ['2027-10-03', 'at-risk', 'off-track', 'on-track', 'no-data', 'open', 'on-track:ahead', 'off-track'],
  ['2027-11-03', 'off-track', 'at-risk', 'at-risk', 'no-data', 'open', 'on-track:ahead', 'at-risk'],
  ['2027-12-03', 'off-track', 'on-track', 'at-risk', 'on-track:ahead', 'open', 'met', 'at-risk'],
];

describe('the sample year', () => {
  it.each(STATES)('on %s has the states of the mock-up', (asOf, ...states) => {
    expect(Object.values(listStates(year.root, asOf)).slice(0, 7)).toEqual(states);
  });

  it('is the same in whatever order its files came', () => {
    const other = testRepository();
    copy(other, 'strategy.yaml');
    for (const name of [...CHECKINS].reverse()) copy(other, `checkins/${name}`);
    expect(listStates(other.root, '2027-12-03')).toEqual(listStates(year.root, '2027-12-03'));
    other.remove();
  });

  it('does not know a record before git had it', () => {
    const late = testRepository();
    copy(late, 'strategy.yaml');
    for (const name of CHECKINS.slice(0, 6)) copy(late, `checkins/${name}`);
    late.commit('Half a year', { on: '2027-07-01' });
    copy(late, 'checkins/2027-07-31.yaml');
    late.commit('July, in December', { on: '2027-12-12' });
    expect(listStates(late.root, '2027-12-11').membership).toBe('no-update');
    const said = run(late.root, '--as-of', '2027-12-11', '--criterion', 'membership');
    expect(said).toContain('nothing since 30 Jun');
    expect(run(late.root, '--as-of', '2027-12-11')).toContain('Left out: 1 check-in recorded after');
    expect(run(late.root, '--as-of', '2027-12-12', '--criterion', 'membership')).toContain(
      'nothing since 31 Jul',
    );
    late.remove();
  });

  it('at a revision has the states of that revision', () => {
    const first = year.git('rev-list', '--reverse', 'HEAD').split('\n')[3] ?? '';
    expect(listStates(year.root, '2027-12-03', '--at', first).membership).toBe('no-update');
  });

  it('explains a state with every number', () => {
    expect(run(year.root, '--as-of', '2027-12-03', '--explain', 'loan-time')).toMatchInlineSnapshot(`
      "loan-time   Median time from application to decision
        now         ▼ off track
        target      72 → 4 hours, 1 January 2027 to 31 December 2028 (ambition −68)
        course      30 June 2027: 48 · 31 December 2027: 24 · 30 June 2028: 8 · 31
                    December 2028: 4
        expected    on 30 November 2027: 48 + (24 − 48) × 153 ÷ 184 = 28.04
        measured    36 hours on 30 November 2027 (checkins/2027-11-30.yaml, Nadia
                    Klein)
        movement    (72 − 36) ÷ 68 = 52.9 % of the ambition, where 64.6 % was
                    expected: ratio 81.9 %, 11.7 % short
        state       on track to 3.2 % short, at risk to 9.7 %, so off track
                    [status.on_track 0.95, at_risk 0.85, slack 0.03]
        late        36 was expected on 30 September 2027, so it is 61 days late
        next        due on 5 January 2028 (every month, lag 5), overdue from 11
                    January 2028
        confidence  0.4 (31 Oct: 0.5)
        forecast    last 8 values: −3.69 hours a month; 4 on 9 August 2028 (12 July
                    2028 to 14 September 2028), due 31 December 2028
        slopes      −6.09 −5.07 −4.68 −4.49 −4.49 −4.16 −3.99 −3.99 −3.99 −3.98 −3.97
                    −3.78 −3.78 −3.74 −3.64 −3.64 −3.49 −3.49 −3.49 −3.46 −3.41 −3.31
                    −3.18 −2.95 −2.95 −2.49 −2.03 −1.96 a month; the middle one
                    counts
      "
    `);
  });

  it('reads well in 80 columns', () => {
    const text = run(year.root, '--as-of', '2027-12-03');
    expect(text).toMatchInlineSnapshot(`
      "Harbor Credit Union
      January 2027 to December 2029 · as of 3 December 2027 · last check-in 30 Nov

      5 criteria: 1 off track, 1 at risk, 1 open, 2 on track

       ▼ off track   loan-time          36 hours, 28 expected on 30 Nov
                     ██▇▇▆▆▆·▅▅▄  Jon Bell · 61 days late · −2 since 31 Oct ·
                     confidence 0.4
                     at this pace 4 on 9 August 2028, in time for December 2028
       ◐ at risk     loan-losses        0.71 percent, at most 0.6 on 30 Sep
                     ▁▄█  Sam Okoro · 0.11 over, 0.05 allowed · kept 2 of 3 · +0.09
                     since 30 Jun
       ○ open        any-branch         not yet, 31 Oct
                     Priya Nair · confidence 0.35, was 0.6
       ● on track    membership         44,250 members, 44,345 expected on 30 Nov
                     ▁▁▁▁▁▂▂·▂▃▃  Priya Nair · +650 since 31 Oct · confidence 0.8
                     at this pace 52,000 on 30 November 2029, in time for December
                     2029
       ● on track    somebody-to-call   43 percent, 42 expected on 15 Nov
                     ▃  Priya Nair · ahead · confidence 0.7

      Incremental, December 2027: 1 done by its owner’s word, 1 at risk
       ◐ at risk     two-branches-decide: decided-at-branch 13 percent, 13.7 expected
                     on 30 Nov
                     owner says on track, 30 Nov, which is better than its measures ·
                     advances loan-time and any-branch
       ✓ met         complete-at-once: complete-first-visit 86 percent, target 85 on
                     30 Nov
                     owner says done, 30 Nov (the plan says active) · advances
                     loan-time

      Substantial, December 2028 and Transformational, December 2029: not started

      Capabilities, levels from 0 to 4
         check-papers: 3 of 3 (1 at first), reached, 30 Nov
         decide-at-desk: 1 of 3 (0 at first), 30 Nov, due December 2028
         know-the-member: 1 of 3, due December 2029

      Initiatives
         paper-lists: done
         branch-limits: active · overdue by 3 days · no result from its pilot,
           which was due on 31 Aug
         bureau-link: active · owner says off track, 30 Sep · due March 2028

      Assumptions that may not hold
         bureau-in-time: broken, 30 Sep: The bureau has put off its interface by a
           year.

      Worth asking about
         loan-losses: moved away from the target twice in a row (0.55, 0.62, 0.71)
         branches-decide: starts in 5 weeks (1 Jan 2028) without decide-at-desk
           (level 1 of 3)

      Due:
         pilot branch-limits (Priya Nair, 31 Aug)
      Next: strat status --explain loan-time · strat checkin
      "
    `);
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });
});
