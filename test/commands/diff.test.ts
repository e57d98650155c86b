import { describe, expect, it } from 'vitest';
import '../../src/commands/diff.ts';
import { main } from '../../src/main.ts';
import { type Pretended, pretendHost } from '../pretend-host.ts';

const plan = (target: number) =>
  `strat: 1\nname: Harbor\nend: 2028\ncriteria:\n  use: { measure: Use, unit: percent, baseline: 20, target: ${target} }\n`;

const AMENDMENT = `---
strat: 1
kind: amendment
on: 2027-01-10
by: maria
changes: [{ of: use, field: target, from: 80, to: 50 }]
---
The bureau is late.
`;

async function run(argv: readonly string[], files: Pretended['files'] = {}) {
  const pretended = pretendHost({
    files: { '/work/old/strategy.yaml': plan(80), '/work/new/strategy.yaml': plan(50), ...files },
  });
  const code = await main(['diff', ...argv], pretended.host);
  return { code, stdout: pretended.stdout(), stderr: pretended.stderr() };
}

describe('strat diff', () => {
  it('compares two folders and exits with 0, whatever it finds', async () => {
    const { code, stdout, stderr } = await run(['old', 'new']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      '1 needs a reason (easier).  Harbor, against old\n\n' +
        ' ! use  target  80 → 50 %  ambition down 50 % (+60 → +30 points)  NEEDS A REASON\n\n' +
        'To say why:\n  strat amend use --why "…"\n',
    );
  });

  it.each([
    [['old', 'new', '--fail-on', 'error'], 1],
    [['new', 'old', '--fail-on', 'warn'], 0],
    [['new', 'old', '--fail-on', 'info'], 1],
    [['new', 'old', '--exit-code'], 1],
    [['old', 'old/strategy.yaml', '--exit-code'], 0],
    [['old', 'new', '--fail-on', 'error', '--as-of', '2029-01-01'], 1],
    [['old', 'new', '--fail-on', 'error', '--format', 'json'], 1],
    [['old', 'new', '--fail-on', 'error', '--format', 'markdown'], 1],
  ])('%j exits with %d', async (argv, code) => {
    expect((await run(argv)).code).toBe(code);
  });

  it('acknowledges a change by an amendment in the second folder', async () => {
    const { code, stdout } = await run(['old', 'new', '--fail-on', 'error'], {
      '/work/new/amendments/2027-01-10-use.md': AMENDMENT,
    });
    expect(code).toBe(0);
    expect(stdout).toContain('1 moved, with a reason.');
    expect(stdout).toContain('reason: “The bureau is late.” (maria)');
  });

  it('reports a malformed amendment with its place, and does not accept it', async () => {
    const { code, stderr } = await run(['old', 'new', '--fail-on', 'error'], {
      '/work/new/amendments/2027-01-10-use.md': AMENDMENT.replace('of: use', 'off: use'),
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/new\/amendments\/2027-01-10-use\.md:6: .*`off`/);
  });

  it.each([
    [['old'], 'is not in a git repository'],
    [['old', 'none'], 'is not in a git repository'],
    [['old', 'new', '--format', 'jsn'], 'Did you mean `json`?'],
    [['old', 'new', '--fail-on', 'eror'], 'Write `--fail-on error`.'],
    [['old', 'other'], 'is not a strat file'],
    [['old', 'newer'], 'newer format'],
    [['old', 'broken'], 'Fix the file first'],
  ])('%j cannot run', async (argv, said) => {
    const { code, stdout, stderr } = await run(argv, {
      '/work/other/strategy.yaml': 'a: 1\n',
      '/work/newer/strategy.yaml': 'strat: 2\nname: X\n',
      '/work/broken/strategy.yaml': 'strat: 1\nname: &a X\n- b\n\t: [',
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});

it.each(['pretty', 'markdown', 'json'])('strat explain knows change rules (%s)', async (format) => {
  const { host, stdout } = pretendHost();
  expect(await main(['explain', 'target-lowered', '--format', format], host)).toBe(0);
  expect(stdout().replace(/\s+/g, ' ')).toContain('or the direction was reversed.');
});

it('a misspelt change rule is recognized, and strat rules lists them all', async () => {
  const wrong = pretendHost();
  expect(await main(['explain', 'target-lowred'], wrong.host)).toBe(2);
  expect(wrong.stderr()).toContain('Did you mean `target-lowered`?');
  const all = pretendHost();
  expect(await main(['rules'], all.host)).toBe(0);
  expect(all.stdout()).toMatch(/^error {3}due-date-slipped +A due date is later than before\.$/m);
});
