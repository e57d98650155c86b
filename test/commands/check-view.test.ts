/** What `strat check` shows by default, and the flags, names and data that go with it. */
import { describe, expect, it } from 'vitest';
// Loaded before the tests, so that no test waits for it.
import '../../src/commands/check.ts';
import '../../src/commands/explain.ts';
import { main } from '../../src/main.ts';
import '../../src/report/ci-formats.ts';
import '../../src/report/pretty-views.ts';
import { pretendHost } from '../pretend-host.ts';

const PLAN = `strat: 1
name: Ferry
start: 2026-01
end: 2028-12
criteria:
  crossing: { outcome: A crossing takes 20 minutes. }
  on-time: { outcome: Nine of ten boats leave on time. }
stages:
  incremental:
    objectives:
      two-boats: { result: Two boats run at once on workdays. }
`;

async function run(
  argv: readonly string[],
  files: Readonly<Record<string, string>> = { '/work/strategy.yaml': PLAN },
  links = {},
) {
  const world = pretendHost({ files: { '/work/.git/HEAD': '', ...files }, links });
  return { code: await main(argv, world.host), out: world.stdout(), err: world.stderr() };
}

const readSummary = async (
  argv: readonly string[],
  ...world: Parameters<typeof run> extends [unknown, ...infer R] ? R : never
) => JSON.parse((await run([...argv, '--format', 'json'], ...world)).out).summary;

describe('strat check', () => {
  it('says what to fix first, and every finding with --all or --only', async () => {
    const page = await run(['check']);
    expect(page.out).toContain('\nFix first\n 1 error');
    expect(page.out).toMatch(/\nNot there yet \(\d+ warnings, \d+ info\): /);
    const all = await run(['check', '--all']);
    expect(all.out).not.toContain('Fix first');
    expect(all.out.match(/^(?:error|warning|info) /gm)).toHaveLength(
      JSON.parse((await run(['check', '--format', 'json'])).out).findings.length,
    );
    expect((await run(['check', '--only', 'criterion-not-measurable'])).out).toMatch(/^ *> +6 │/m);
    expect([page.code, all.code]).toEqual([1, 1]);
  });

  it('counts what --min-level hides', async () => {
    const { out } = await run(['check', '--min-level', 'error']);
    expect(out).not.toMatch(/^ .{2} (?:warning|info)/m);
    expect(out).toMatch(/\d+ findings: .* \d+ not shown\./);
  });

  it('suggests commands with all that decides what is found', async () => {
    const { out } = await run([
      'check',
      'strategy.yaml',
      '--as-of',
      '2027-01-01',
      '--rule',
      'syntax=warning',
    ]);
    const command = "strat check strategy.yaml --rule 'syntax=warning' --as-of 2027-01-01 --all";
    expect(out).toContain(command);
  });

  it('keeps the flags in the command for one of many, and guards a path that looks like a flag', async () => {
    const files = { '/work/-a/strategy.yaml': PLAN, '/work/b/strategy.yaml': PLAN };
    const many = await run(['check', '--as-of', '2027-01-01', '--rule', 'syntax=warning'], files);
    expect(many.out).toContain(
      "One of them: strat check ./-a/strategy.yaml --rule 'syntax=warning' --as-of 2027-01-01\n",
    );
    const one = await run(['check', '--', '-a/strategy.yaml'], files);
    expect(one.out).toContain('strat check ./-a/strategy.yaml --all');
  });

  it('takes every name that it prints in --only, and explains it', async () => {
    const { out } = await run(['check']);
    const names = [...out.matchAll(/^ [1-5] .* {2}([a-z-]+)$/gm)].map(([, name = '']) => name);
    expect(names).toContain('owner-missing');
    for (const name of names) {
      const only = JSON.parse((await run(['check', '--only', name, '--format', 'json'])).out).findings;
      expect([name, only.length > 0]).toEqual([name, true]);
      expect([name, (await run(['explain', name])).code]).toEqual([name, 0]);
    }
  });

  it('explains the name for missing owners by the rules that it stands for', async () => {
    const { out } = await run(['explain', 'owner-missing']);
    expect(out.replace(/\s+/g, ' ')).toContain('`criterion-without-owner`, `objective-without-owner`');
  });

  it('names the rules behind the name for missing owners where only one rule can be set', async () => {
    const { code, err } = await run(['check', '--rule', 'owner-missing=info']);
    expect(code).toBe(2);
    expect(err).toContain(
      '`owner-missing` stands for several rules. Name those that you mean: `criterion-without-owner`,',
    );
    expect(err).not.toContain('Did you mean');
    const { out } = await run(['check', '--all'], {
      '/work/strategy.yaml': `# strat-ignore owner-missing: later\n${PLAN}`,
    });
    expect(out.replace(/\s+/g, ' ')).toContain('`owner-missing` stands for several rules.');
  });

  it.each(['not-there-yet', 'owner-missing'])('refuses a policy with the name of a group: %s', async (id) => {
    const policy = `strat: 1\npolicy: [{ id: ${id}, level: error, for: criterion, require: [owner], message: x }]\n`;
    const { err } = await run(['check'], {
      '/work/strategy.yaml': PLAN,
      '/work/strat.config.yaml': policy,
    });
    expect(err).toContain(`The id \`${id}\` is already used by the view of \`strat check\``);
  });

  it('makes an entry of each thing that is absent under the preset `strict`', async () => {
    const strict = { '/work/strategy.yaml': PLAN, '/work/strat.config.yaml': 'strat: 1\nextends: strict\n' };
    expect((await run(['check'], { '/work/strategy.yaml': PLAN })).out).toContain('Not there yet');
    const { out } = await run(['check'], strict);
    expect(out).not.toContain('Not there yet');
    expect(out).toContain('not-doing-missing');
  });

  it('gives each finding its entry in JSON', async () => {
    const { findings } = JSON.parse((await run(['check', '--format', 'json'])).out);
    const groups = new Map(findings.map((one: { rule: string; group: string }) => [one.rule, one.group]));
    expect(Object.fromEntries(groups)).toMatchObject({
      'destination-missing': 'destination-missing',
      'objective-without-owner': 'owner-missing',
      'criterion-without-owner': 'owner-missing',
      'not-doing-missing': 'not-there-yet',
      'criterion-not-measurable': 'criterion-not-measurable',
    });
  });
});

describe('what a search leaves out', () => {
  const files = {
    '/work/strategy.yaml': PLAN,
    '/work/strat.config.yaml': 'strat: 1\nexclude: ["old/**"]\n',
    '/work/old/strategy.yaml': PLAN,
  };
  const links = { '/work/team/strategy.yaml': '/work/strategy.yaml' };

  it('is in the summary of JSON, with its paths', async () => {
    expect((await readSummary(['check'], files, links)).leftOut).toEqual({
      excluded: { count: 1, paths: ['old'] },
      links: { count: 1, paths: ['team/strategy.yaml'] },
    });
    expect(await readSummary(['check'])).not.toHaveProperty('leftOut');
  });

  it('is named in Markdown', async () => {
    const { out } = await run(['check', '--format', 'markdown'], files, links);
    expect(out).toContain('Left out by `exclude`: 1 path (old).');
    expect(out).toContain('Not followed: 1 link (team/strategy.yaml).');
  });
});
