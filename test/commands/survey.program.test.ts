/** The built program on the example year. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HARBOR_YEAR } from '../people/year-surveys.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/strat.js', import.meta.url));

const run = (...argv: readonly string[]) =>
  spawnSync(process.execPath, [PROGRAM, 'survey', ...argv], { cwd: HARBOR_YEAR, encoding: 'utf8' });

describe('the built strat survey', () => {
  it('prints the table of the example year', () => {
    const { status, stdout, stderr } = run('--as-of', '2027-12-03');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('believe       51 %     77 %        60 %      49 %   28   −1, may be chance');
    expect(stdout).toContain('The chain breaks between understand and believe (71 → 51 %).');
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  it('prints data', () => {
    const { stdout } = run('--as-of', '2027-12-03', '--format', 'json');
    expect(JSON.parse(stdout).surveys[0].dimensions[1]).toMatchObject({
      id: 'believe',
      total: { percent: 51 },
    });
  });
});
