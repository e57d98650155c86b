/** The examples with their check-ins, as a reader runs them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pages } from '../scripts/generated.ts';

const run = (...argv: readonly string[]) => {
  const { status, stdout } = spawnSync(process.execPath, ['bin/strat.js', ...argv], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: status, out: stdout };
};
const tracked = readdirSync('examples').filter((name) => existsSync(`examples/${name}/checkins`));

describe('the examples that have check-ins', () => {
  it('are these', () => {
    expect(tracked).toEqual(['harbor-year', 'hud-homes', 'ssa-customer-service']);
  });

  it.each(tracked)('%s shows its status in its README, where a test replays it', (name) => {
    const page = `examples/${name}/README.md`;
    expect(pages()).toContain(page);
    expect(readFileSync(page, 'utf8')).toMatch(/^\$ strat status --as-of \d{4}-\d\d-\d\d/m);
  });

  it.each(['hud-homes', 'ssa-customer-service'])('%s checks clean', (name) => {
    for (const day of ['2022-10-15', '2026-11-21']) {
      const { code, out } = run('check', `examples/${name}`, '--as-of', day);
      expect([code, out]).toEqual([0, expect.stringMatching(/^No findings\./)]);
    }
  });

  it('ssa-customer-service has one value that looks wrong and is right, and says why', () => {
    const { out } = run('check', 'examples/ssa-customer-service', '--as-of', '2022-10-15');
    expect(out).toContain('1 suppressed');
  });

  it('harbor-year has the findings that its README explains', () => {
    const { out } = run('check', 'examples/harbor-year', '--format', 'json', '--as-of', '2027-12-03');
    const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly rule: string }[] };
    expect(findings.map(({ rule }) => rule).sort()).toEqual([
      'action-overdue',
      'assumption-broken',
      'capability-late',
      'initiative-without-pilot',
      'work-overdue',
    ]);
  });
});
