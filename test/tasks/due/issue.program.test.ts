/** The issue about what is due, as a job keeps it: its environment, its messages, and a local GitHub. */
import { afterEach, describe, expect, it } from 'vitest';
import { sendRequest } from '../../../src/host/node-send.ts';
import type { IssueThing } from '../../../src/report/due-issue.ts';
import { type IssueFlags, makeIssueMark, publishIssue } from '../../../src/tasks/due/issue.ts';
import { closeIssue, type LocalGithub, localGithub, TOKEN } from '../../forge/github-server.ts';
import { pretendHost } from '../../pretend-host.ts';

let server: LocalGithub | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const thing = (id: string, over: Partial<IssueThing> = {}): IssueThing => ({
  mark: makeIssueMark(['strategy.yaml', 'checkin', id]),
  what: `check in \`${id}\``,
  strategy: undefined,
  who: 'Jon Bell',
  login: 'jonb',
  by: '2027-01-10',
  isOverdue: true,
  cadences: 0,
  next: undefined,
  link: undefined,
  ...over,
});

interface Scene {
  readonly things?: readonly IssueThing[];
  readonly flags?: IssueFlags;
  readonly env?: Readonly<Record<string, string>>;
  readonly day?: string;
  readonly run?: number;
}

async function publish({
  things = [],
  flags = { github: true },
  env = {},
  day = '2027-01-15',
  run = 40,
}: Scene) {
  server ??= await localGithub();
  const world = pretendHost({
    env: {
      GITHUB_API_URL: server.origin,
      GITHUB_REPOSITORY: 'harbor/strategy',
      GITHUB_TOKEN: TOKEN,
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_RUN_ID: String(run),
      ...env,
    },
  });
  const host = { ...world.host, send: sendRequest };
  await publishIssue(host, { paths: [], day, list: { things, next: undefined, files: [] } }, flags);
  return { out: world.stdout(), err: world.stderr() };
}

describe('the job', () => {
  it('says what it did, and comments once', async () => {
    const a = [thing('loan-time')];
    const ab = [...a, thing('membership')];
    expect((await publish({ things: a })).err).toBe('Opened issue 8 among the issues of harbor/strategy.\n');
    expect((await publish({ things: a, run: 41 })).err).toBe('The issue is already up to date.\n');
    expect((await publish({ things: ab, run: 42, day: '2027-01-22' })).err).toBe(
      'Renewed issue 8. A comment names what has become overdue.\n',
    );
    const [comment] = server?.world.issues[0]?.comments ?? [];
    expect(comment?.body).toContain('check in `membership`');
    expect(comment?.body).not.toContain('loan-time');
    expect((await publish({ run: 43 })).err).toBe('Closed issue 8, because nothing is due.\n');
    expect((await publish({ run: 44 })).err).toBe('No issue is open, because nothing is due.\n');
    expect((await publish({ things: a, run: 45 })).err).toBe('Opened issue 8 again.\n');
    const [issue] = server?.world.issues ?? [];
    if (server && issue) closeIssue(server.world, issue, 'nadia');
    expect((await publish({ things: a, run: 46 })).err).toBe(
      'Somebody closed the issue, so it stays closed until next month.\n',
    );
  });

  it('mentions people only with --mention', async () => {
    await publish({ things: [thing('loan-time')] });
    expect(server?.world.issues[0]?.body).not.toContain('@');
    await publish({ things: [thing('loan-time')], run: 41, flags: { github: true, mention: true } });
    expect(server?.world.issues[0]?.body).toContain('(@jonb)');
  });

  it('does not mention what is no login', async () => {
    const logins = ['a b', '-jonb', 'jon@bell', 'harbor/board', 'jonb)', 'x'.repeat(40), ''];
    const things = logins.map((login, at) => thing(`measure-${at}`, { login }));
    await publish({ things, flags: { github: true, mention: true } });
    expect(server?.world.issues[0]?.body).not.toContain('@');
  });

  it('hides no name in the first line', async () => {
    await publish({ things: [thing('loan-time')] });
    expect(server?.world.issues[0]?.body.split('\n')[0]).toMatch(
      /^<!-- strat-due 1 all 40 1 open 0 2027-01-15 [0-9a-f]{8} -->$/,
    );
  });

  it('fails with the reason if it cannot keep the issue', async () => {
    const things = [thing('loan-time')];
    await expect(publish({ things, env: { GITHUB_TOKEN: '' } })).rejects.toThrow(
      'The issue was not renewed: set GITHUB_TOKEN.',
    );
    await expect(publish({ things, flags: { gitlab: true } })).rejects.toThrow('CI_API_V4_URL');
    await expect(publish({ things, flags: { github: true, gitlab: true } })).rejects.toThrow(
      '--github and --gitlab cannot be used together.',
    );
    expect(server?.asked).toEqual([]);
  });
});

describe('a dry run', () => {
  it('prints the issue and sends nothing', async () => {
    const flags = { github: true, dryRun: true };
    const { out, err } = await publish({ things: [thing('loan-time')], flags });
    expect(out).toContain('The issue “Strategy: what is due” with the label strategy:\n\n## Overdue\n');
    expect(out).toContain('this would be the one issue of strat among the issues of harbor/strategy.');
    expect([err, server?.asked]).toEqual(['', []]);
  });

  it('says why no issue would be kept', async () => {
    const { out } = await publish({ flags: { gitlab: true, dryRun: true } });
    expect(out).toContain('Nothing is due.');
    expect(out).toContain('no issue would be kept either: CI_API_V4_URL or CI_PROJECT_ID is not set.');
  });
});
