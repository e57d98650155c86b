/** `strat due --github` and `--gitlab`, as a job runs it: its environment, its messages, and a local GitHub. */
import { afterEach, describe, expect, it } from 'vitest';
import { sendRequest } from '../../src/host/node-send.ts';
import { main } from '../../src/main.ts';
import { closeIssue, type LocalGithub, localGithub, TOKEN } from '../forge/github-server.ts';
import { pretendHost } from '../pretend-host.ts';

let server: LocalGithub | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

interface Scene {
  /** The actions of a check-in, by id, all due on 10 January. */
  readonly actions?: readonly string[];
  readonly login?: string;
  readonly what?: string;
  readonly argv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly day?: string;
  readonly run?: number;
}

function makeFiles({ actions = [], login = 'ana-b', what = 'Call the bureau' }: Scene) {
  const action = JSON.stringify({ what, owner: 'ana', due: '2027-01-10' });
  const lines = actions.map((id) => `  ${id}: ${action}\n`).join('');
  const people = JSON.stringify({ ana: { name: 'Ana Bell', forge: login } });
  return {
    '/work/strategy.yaml': `strat: 1\nname: Harbor\nowner: ana\nstart: 2027-01-01\nend: 2028-12-31\npeople: ${people}\n`,
    '/work/checkins/2027-01-02.yaml': `strat: 1\nkind: checkin\non: 2027-01-02\nby: ana\nsummary: We began.\n${lines && `actions:\n${lines}`}`,
  };
}

async function due(scene: Scene) {
  server ??= await localGithub();
  const { argv = ['--github'], env = {}, day = '2027-01-15', run = 40 } = scene;
  const world = pretendHost({
    files: makeFiles(scene),
    today: day,
    env: {
      GITHUB_API_URL: server.origin,
      GITHUB_REPOSITORY: 'harbor/strategy',
      GITHUB_TOKEN: TOKEN,
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_RUN_ID: String(run),
      ...env,
    },
  });
  const code = await main(['due', ...argv], { ...world.host, send: sendRequest });
  return { code, out: world.stdout(), err: world.stderr() };
}

const issues = () => server?.world.issues ?? [];
const textOf = (body = '') => body.slice(body.indexOf('\n') + 1);

describe('the job', () => {
  it('opens, renews, closes and opens again one issue, and says so', async () => {
    const [a, ab] = [['a'], ['a', 'b']];
    const first = await due({ actions: a });
    expect([first.code, first.err]).toEqual([0, 'Opened issue 8 among the issues of harbor/strategy.\n']);
    expect(first.out).toContain('Call the bureau');
    expect(textOf(issues()[0]?.body)).toMatch(
      /^## Overdue\n\n- \*\*Ana Bell\*\* · `a` · Call the bureau · since 10 January 2027\n\n---\n/,
    );
    expect((await due({ actions: a, run: 41, day: '2027-01-16' })).err).toBe(
      'The issue is already up to date.\n',
    );
    expect((await due({ actions: ab, run: 42, day: '2027-01-22' })).err).toBe(
      'Renewed issue 8. A comment names what has become overdue.\n',
    );
    expect(issues()[0]?.comments.map(({ body }) => textOf(body))).toEqual([
      'This is overdue now:\n\n- **Ana Bell** · `b` · Call the bureau · since 10 January 2027\n',
    ]);
    expect((await due({ run: 43 })).err).toBe('Closed issue 8, because nothing is due.\n');
    expect((await due({ run: 44 })).err).toBe('No issue is open, because nothing is due.\n');
    expect((await due({ actions: a, run: 45 })).err).toBe('Opened issue 8 again.\n');
    const [issue] = issues();
    if (server && issue) closeIssue(server.world, issue, 'nadia');
    expect((await due({ actions: a, run: 46 })).err).toBe(
      'Somebody closed the issue, so it stays closed until next month.\n',
    );
  });

  it('mentions people only with --mention, and only by a login', async () => {
    await due({ actions: ['a'] });
    expect(issues()[0]?.body).not.toContain('@');
    await due({ actions: ['a'], run: 41, argv: ['--github', '--mention'] });
    expect(issues()[0]?.body).toContain('**Ana Bell** (@ana-b) · ');
    for (const [at, login] of ['a b', '-ana', 'ana@bell', 'harbor/board', 'ana)', 'x'.repeat(40)].entries()) {
      await due({ actions: ['a'], run: 50 + at, argv: ['--github', '--mention'], login });
      expect(issues()[0]?.body, login).not.toContain('@');
    }
  });

  it('hides no text in the first line, and holds what records say as text', async () => {
    const what = '@harbor/all <b>\n/close --> [x](http://evil.example)';
    await due({ actions: ['a'], what });
    const [line, ...rest] = issues()[0]?.body.split('\n') ?? [];
    expect(line).toMatch(/^<!-- strat-due 1 all 40 1 open 0 2027-01-15 [0-9a-f]{8} -->$/);
    expect(rest.join('\n')).not.toMatch(/@\w|<b>|^\/close|(?<!\\)\]\(http/m);
  });

  it('is another issue for another path', async () => {
    await due({ actions: ['a'] });
    await due({ actions: ['a'], run: 41, argv: ['strategy.yaml', '--github'] });
    expect(issues()).toHaveLength(2);
  });

  it.each([
    [{ GITHUB_TOKEN: '' }, ['--github'], 'The issue was not renewed: set GITHUB_TOKEN.'],
    [{ GITHUB_EVENT_NAME: 'pull_request' }, ['--github'], 'shows only the default branch'],
    [{}, ['--gitlab'], 'CI_API_V4_URL or CI_PROJECT_ID is not set'],
    [{}, ['--github', '--gitlab'], '--github and --gitlab cannot be used together.'],
    [{}, ['--github', '--person', 'ana'], 'The issue is for everybody'],
    [{}, ['--dry-run'], 'Write `strat due --github --dry-run`.'],
    [{}, ['--mention'], 'Write `strat due --github --mention`.'],
  ])('with %j and %j exits with 2 and the reason', async (env, argv, said) => {
    const { code, err } = await due({ actions: ['a'], env, argv });
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(server?.asked).toEqual([]);
  });

  it('exits with 2 if GitHub refuses', async () => {
    server = await localGithub();
    server.world.instead = ({ method, url }) =>
      method === 'POST' && url.pathname.endsWith('/issues') ? { status: 403, body: {} } : undefined;
    const { code, err } = await due({ actions: ['a'] });
    expect(code).toBe(2);
    expect(err).toContain('GitHub does not allow this (403): the job needs `permissions: issues: write`.');
    expect(err).not.toContain(TOKEN);
  });
});

describe('a dry run', () => {
  it('prints the issue and sends nothing', async () => {
    const { code, out, err } = await due({ actions: ['a'], argv: ['--github', '--dry-run'] });
    expect(out).toContain('The issue “Strategy: what is due” with the label strategy:\n\n## Overdue\n');
    expect(out).toContain('this would be the one issue of strat among the issues of harbor/strategy.');
    expect([code, err, server?.asked]).toEqual([0, '', []]);
  });

  it('says why no issue would be kept', async () => {
    const { out } = await due({ argv: ['--gitlab', '--dry-run'] });
    expect(out).toContain('Nothing is due');
    expect(out).toContain('no issue would be kept either: CI_API_V4_URL or CI_PROJECT_ID is not set.');
  });
});
