/** Nothing of a check-in reaches the public: a secret in every field of one is in no public output. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestRepository, testRepository } from '../repository.ts';

const SECRET = 'planted-secret';
/** The secret, the values of what is confidential or no criterion, and how sure somebody is. */
const HIDDEN = /planted-secret|98765[34]|0\.4321|\b43\b/;
const STRAT = new URL('../../bin/strat.js', import.meta.url).pathname;
const PLAN = `strat: 1
name: Harbor
start: 2027-01
end: 2028-12
destination: { statement: By 2028 any member walks into any branch and leaves with a decision the same day., why: Members lose a day of pay for each visit. }
criteria:
  calls: { outcome: Calls are answered., measure: Calls answered, unit: calls, baseline: 0, target: 100, due: 2028-12, owner: jon }
  margin: { outcome: Nobody may know., measure: Margin, unit: calls, baseline: 0, target: 100, due: 2028-12, owner: jon, confidential: true }
stages: { incremental: { by: 2028-06, objectives: { gone: { result: Lines are open., owner: jon, key_results: { lines: { outcome: Lines, measure: Lines, unit: lines, baseline: 0, target: 100 } } } } } }
assumptions:
  bureau: { belief: It opens., signal: No access., then: ${SECRET} }
`;
const CHECKIN = `strat: 1
kind: checkin
on: 2027-07-02
by: ${SECRET}
measures: { calls: { value: 87, confidence: 0.4321, note: ${SECRET} }, margin: 987654, lines: 987653 }
corrections: [{ of: calls, at: 2027-06-30, from: 1, to: 2, why: ${SECRET} }]
objectives: { gone: { status: at-risk, note: ${SECRET} } }
initiatives: { gone-too: { status: done, note: ${SECRET}, learned: ${SECRET} } }
capabilities: { gone-three: { level: 2, note: ${SECRET} } }
assumptions: { bureau: { state: broken, note: ${SECRET} } }
actions: { ask: { what: ${SECRET}, owner: ${SECRET}, due: 2027-07-31, of: calls } }
done: { old: ${SECRET}, older: { dropped: ${SECRET} } }
summary: ${SECRET}
`;

let repository: TestRepository;
beforeAll(() => {
  repository = testRepository();
  repository.write('strategy.yaml', PLAN);
  repository.write('checkins/2027-07-02.yaml', CHECKIN);
  repository.write('checkins/2027-07-03.md', `---\n${CHECKIN.replace('07-02', '07-03')}---\n${SECRET}\n`);
  repository.commit('All', { on: '2027-07-04' });
});
afterAll(() => repository.remove());

const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, [STRAT, ...args, '--audience', 'public', '--as-of', '2027-07-20'], {
    cwd: repository.root,
  });

it.each(['markdown', 'html', 'json'])('keeps a check-in out of the public brief as %s', (format) => {
  const text = run('render', '--format', format).toString();
  expect(text).toContain('Calls are answered');
  expect(text).toContain('87 calls');
  expect(text).not.toMatch(HIDDEN);
});

it.each(['docx', 'pptx'])('keeps a check-in out of the public brief as %s', (format) => {
  run('render', '--output', `${format}=brief.${format}`);
  const parts = unzipSync(readFileSync(join(repository.root, `brief.${format}`)));
  const text = Object.values(parts)
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('\n');
  expect(text).toContain('Calls');
  expect(text).not.toMatch(HIDDEN);
});

it('keeps a check-in out of the public export, in every format', () => {
  run('export', ...['json', 'csv', 'xlsx', 'xml'].flatMap((format) => ['--output', `plan.${format}`]));
  const read = (format: string) => readFileSync(join(repository.root, `plan.${format}`));
  const parts = Object.values(unzipSync(read('xlsx'))).map((bytes) => new TextDecoder().decode(bytes));
  for (const text of [read('json').toString(), read('csv').toString(), parts.join('\n')]) {
    expect(text).toContain('Calls are answered');
    expect(text).toContain('87');
    expect(text).not.toMatch(HIDDEN);
  }
});

it('keeps what check-ins say of a criterion out of the public export if it was confidential in any version', () => {
  const place = testRepository();
  try {
    place.write('strategy.yaml', PLAN);
    place.write('checkins/2027-07-02.yaml', CHECKIN);
    place.commit('All', { on: '2027-07-04' });
    place.write('strategy.yaml', PLAN.replace(', confidential: true', ''));
    place.commit('Open it', { on: '2027-07-05' });
    const out = execFileSync(
      process.execPath,
      [STRAT, 'export', '--audience', 'public', '--as-of', '2027-07-20'],
      { cwd: place.root },
    ).toString();
    expect(out).toContain('Nobody may know.');
    expect(JSON.parse(out).status.measures.map(({ id }: { id: string }) => id)).toEqual(['calls']);
    expect(out).not.toMatch(HIDDEN);
  } finally {
    place.remove();
  }
});

it('keeps a check-in out of the public map and site', () => {
  expect(run('map').toString()).not.toMatch(HIDDEN);
  run('site', '--output', 'public');
  const pages = readdirSync(join(repository.root, 'public'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html|json|svg|js|xml)$/.test(name))
    .map((name) => readFileSync(join(repository.root, 'public', name), 'utf8'));
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) expect(page).not.toMatch(HIDDEN);
});
