/**
 * The issue on GitLab, against a local server that follows docs.gitlab.com (Issues API, Notes API, Users API): what it
 * does not document is refused.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { makeGitlabIssues } from '../../src/forge/gitlab-issues.ts';
import { sendRequest } from '../../src/host/node-send.ts';
import { keepIssue } from '../../src/tasks/due/keep-issue.ts';
import { type Answer, type Asked, type LocalForge, localForge, paged } from './server.ts';

const TOKEN = 'glpat-Zx8yQmR2vT5wK1nB7cLd';
const BOT = 'project_278964_bot_1a2b3c';
const [A, B] = ['aaaaaaaa', 'bbbbbbbb'] as const;

interface Issue {
  readonly iid: number;
  readonly title: string;
  readonly labels: readonly string[];
  description: string | null;
  state: 'opened' | 'closed';
  closed_at: string | null;
  closed_by: { readonly username: string } | null;
  readonly author: { readonly username: string };
  readonly notes: { readonly id: number; body: string; readonly author: { readonly username: string } }[];
}

let server: LocalForge | undefined;
let issues: Issue[] = [];
let refuse: Answer | undefined;

afterEach(async () => {
  await server?.close();
  [server, issues, refuse] = [undefined, [], undefined];
});

const LISTED = ['author_username', 'state', 'scope', 'order_by', 'sort', 'per_page', 'page'];
const CREATED = ['title', 'description', 'labels'];
const EDITED = ['description', 'state_event'];

function answer(asked: Asked): Answer {
  const { method, url, headers, body } = asked;
  if (headers['private-token'] !== TOKEN) return { status: 401, body: { message: '401 Unauthorized' } };
  if (refuse && method !== 'GET') return refuse;
  const path = url.pathname.replace('/api/v4', '');
  if (path === '/user') return { status: 200, body: { id: 1, username: BOT } };
  const sent: Record<string, string> = body === '' ? {} : JSON.parse(body);
  const [known, iid, notes] = /^\/projects\/278964\/issues(?:\/(\d+)(\/notes)?)?$/.exec(path)?.slice(0) ?? [];
  if (known === undefined) return { status: 404, body: { message: '404 Not found' } };
  if (iid === undefined && method === 'GET') {
    expect([...url.searchParams.keys()]).toEqual(LISTED);
    const author = url.searchParams.get('author_username');
    return paged(asked, issues.filter((one) => one.author.username === author).toReversed());
  }
  if (iid === undefined && method === 'POST') {
    expect(Object.keys(sent)).toEqual(CREATED);
    return { status: 201, body: open(sent.description ?? '', BOT, sent.title, sent.labels) };
  }
  const issue = issues.find((one) => one.iid === Number(iid));
  if (!issue) return { status: 404, body: { message: '404 Not found' } };
  if (notes) return method === 'GET' ? paged(asked, issue.notes) : note(issue, sent.body ?? '');
  if (method !== 'PUT') return { status: 405, body: { message: '405 Method Not Allowed' } };
  expect(EDITED).toEqual(expect.arrayContaining(Object.keys(sent)));
  issue.description = sent.description ?? issue.description;
  if (sent.state_event === 'close') close(issue, BOT);
  if (sent.state_event === 'reopen')
    Object.assign(issue, { state: 'opened', closed_at: null, closed_by: null });
  return { status: 200, body: issue };
}

function open(description: string, username: string, title = 'A fault', labels = ''): Issue {
  const made: Issue = {
    iid: issues.length + 1,
    title,
    labels: labels.split(','),
    description,
    state: 'opened',
    closed_at: null,
    closed_by: null,
    author: { username },
    notes: [],
  };
  issues.push(made);
  return made;
}

function note(issue: Issue, body: string): Answer {
  const made = { id: issue.notes.length + 1, body, author: { username: BOT } };
  issue.notes.push(made);
  return { status: 201, body: made };
}

function close(issue: Issue, username: string): void {
  Object.assign(issue, { state: 'closed', closed_at: '2027-01-15T06:00:00.000Z', closed_by: { username } });
}

async function keep(
  run: number,
  day: string,
  overdue: readonly string[],
  { isOwed = true, token = TOKEN } = {},
) {
  server ??= await localForge(answer);
  const forge = makeGitlabIssues({ api: `${server.origin}/api/v4`, project: '278964', token });
  const order = { run, attempt: 1 };
  const text = `Overdue: ${overdue.join(' ')}\n`;
  const wanted = { key: 'all', order, day, overdue, isOwed, text };
  const net = { send: sendRequest, pause: async () => {} };
  const kept = await keepIssue(
    net,
    { is: 'issues', forge, order },
    wanted,
    (marks) => `New: ${marks.join(' ')}`,
  );
  return kept.is;
}

describe('the issue of a GitLab project', () => {
  it('is opened, renewed, announced, closed and opened again', async () => {
    open('Somebody else’s.', 'nadia');
    expect(await keep(40, '2027-01-15', [A])).toBe('create');
    expect(issues[1]).toMatchObject({ title: 'Strategy: what is due', labels: ['strategy'] });
    expect(issues[1]?.description).toBe(
      `<!-- strat-due 1 all 40 1 open 0 2027-01-15 ${A} -->\nOverdue: ${A}\n`,
    );
    expect(await keep(41, '2027-01-15', [A])).toBe('same');
    expect(await keep(42, '2027-01-22', [A, B])).toBe('edit');
    expect(issues[1]?.notes.map(({ body }) => body)).toEqual([
      `<!-- strat-due-news 1 2027-01-22 42 1 -->\nNew: ${B}`,
    ]);
    expect(await keep(43, '2027-01-29', [], { isOwed: false })).toBe('close');
    expect(issues[1]?.state).toBe('closed');
    expect(await keep(44, '2027-02-05', [A])).toBe('reopen');
    expect(issues.map(({ state }) => state)).toEqual(['opened', 'opened']);
  });

  it('stays closed if somebody closed it, until the next month', async () => {
    await keep(40, '2027-01-15', [A]);
    if (issues[0]) close(issues[0], 'nadia');
    expect(await keep(41, '2027-01-22', [A])).toBe('closed-by-hand');
    expect(await keep(42, '2027-02-05', [A])).toBe('create');
    expect(issues[1]?.description).toContain('This continues #1, which somebody closed.');
  });

  it('is found among 250 of the same author, even without a description', async () => {
    await keep(40, '2027-01-15', [A]);
    for (let at = 0; at < 249; at++) open('', BOT).description = null;
    expect(await keep(41, '2027-01-16', [B])).toBe('edit');
    expect(issues).toHaveLength(250);
  });

  it.each([
    [401, 'GitLab does not accept the token (401)'],
    [403, 'the token needs the scope `api` and the role Reporter or higher'],
    [404, 'GitLab cannot find the issues of project 278964 (404)'],
    [500, 'GitLab has a problem (500)'],
  ])('is not kept if GitLab says %i', async (status, said) => {
    refuse = { status, body: {} };
    await expect(keep(40, '2027-01-15', [A])).rejects.toThrow(said);
    expect(issues).toEqual([]);
  });

  it('is not kept with a token that has expired', async () => {
    await expect(keep(40, '2027-01-15', [A], { token: 'glpat-old' })).rejects.toThrow('(401)');
  });
});
