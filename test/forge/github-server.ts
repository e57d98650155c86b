/**
 * A local GitHub server with everything that a review uses: each request is checked against GitHub’s own
 * description.
 */
import { expect } from 'vitest';
import { wrongAnswer, wrongWith } from './description.ts';
import { type Answer, type Asked, type LocalForge, localForge, paged } from './server.ts';

export const TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';
export const BOT = 'github-actions[bot]';
export const HEAD = 'a'.repeat(40);

export interface Kept {
  readonly id: number;
  author: string;
  body: string;
}

export interface KeptIssue extends Kept {
  isOpen: boolean;
  closedAt?: string;
  closedBy?: string;
  /** Also listed among issues. */
  readonly isPull?: boolean;
  readonly comments: Kept[];
}

export interface GithubWorld {
  /** Those of pull request 7. */
  readonly comments: Kept[];
  readonly issues: KeptIssue[];
  /** The day of its clock. */
  today: string;
  /** The commit at the tip of the pull request. */
  head: string;
  /** Replaces the usual reply; called for each request. */
  instead: (asked: Asked) => Answer | 'silence' | undefined;
}

export interface LocalGithub extends LocalForge {
  readonly world: GithubWorld;
  /** Returns the requests, without the addresses of pages: `GET /user`. */
  lines(): readonly string[];
}

export const FORK = { full_name: 'someone/strategy', owner: { login: 'someone' } };

export async function localGithub(comments: readonly Omit<Kept, 'id'>[] = []): Promise<LocalGithub> {
  const world: GithubWorld = {
    comments: comments.map((one, at) => ({ id: at + 1, ...one })),
    issues: [],
    today: '2027-01-15',
    head: HEAD,
    instead: () => undefined,
  };
  const forge = await localForge((asked) => {
    checkRequest(asked);
    const other = world.instead(asked);
    if (other !== undefined) return other === 'silence' ? undefined : other;
    const some = pullsIn(world, asked);
    if (some) return { status: 200, body: some };
    const answer = answerAboutIssues(world, asked) ?? answerTo(world, asked);
    expect(wrongAnswer(asked.method, asked.url.pathname, answer.status, answer.body)).toEqual([]);
    return answer;
  });
  return {
    ...forge,
    world,
    lines: () => forge.asked.map(({ method, url }) => `${method} ${url.pathname}`),
  };
}

/** Checks a request; `POST /graphql` is described elsewhere: docs.github.com, “Forming calls with GraphQL”. */
function checkRequest({ method, url, headers, body }: Asked): void {
  expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
  expect(headers['user-agent']).toBeTruthy();
  if (url.pathname === '/graphql') expect(JSON.parse(body)).toEqual({ query: '{ viewer { login } }' });
  else expect(wrongWith(method, url, body)).toEqual([]);
}

/** Makes the pull requests with only the fields that we read; GitHub's own fill pages. */
function pullsIn({ head }: GithubWorld, { url }: Asked): unknown {
  const path = url.pathname.replace('/repos/harbor/strategy', '');
  const pull = { number: 7, head: { sha: head, repo: FORK } };
  if (path === '/pulls/7') return pull;
  if (path !== '/pulls') return undefined;
  return url.searchParams.get('head') === 'someone:better' ? [pull] : [];
}

function answerTo(world: GithubWorld, asked: Asked): Answer {
  const { method, url, body } = asked;
  const path = url.pathname.replace('/repos/harbor/strategy', '');
  if (path === '/graphql') return { status: 200, body: { data: { viewer: { login: BOT } } } };
  if (path === '/issues/7/comments' && method === 'GET') return paged(asked, world.comments.map(shown));
  const text = body === '' ? '' : (JSON.parse(body) as { readonly body: string }).body;
  if (path === '/issues/7/comments') {
    const made = { id: world.comments.length + 1, author: BOT, body: text };
    world.comments.push(made);
    return { status: 201, body: shown(made) };
  }
  const found = world.comments.find(({ id }) => path === `/issues/comments/${id}`);
  if (!found) return { status: 404, body: { message: 'Not Found' } };
  found.body = text;
  return { status: 200, body: shown(found) };
}

const ISSUES = /^\/repos\/harbor\/strategy\/issues(?:\/(\d+)(\/comments)?)?$/;

/** Answers about issues and their comments; the first that somebody opens here is number 8. */
function answerAboutIssues(world: GithubWorld, asked: Asked): Answer | undefined {
  const [path, number, comments] = ISSUES.exec(asked.url.pathname) ?? [];
  if (path === undefined || (number === '7' && comments)) return undefined;
  const sent = asked.body === '' ? {} : (JSON.parse(asked.body) as Partial<Kept> & { state?: string });
  if (number === undefined && asked.method === 'GET') return listIssues(world, asked);
  if (number === undefined) return { status: 201, body: shownIssue(openIssue(world, sent.body ?? '')) };
  const issue = world.issues.find(({ id }) => id === Number(number));
  if (!issue) return { status: 404, body: { message: 'Not Found' } };
  if (comments && asked.method === 'GET') return paged(asked, issue.comments.map(shown));
  if (comments) {
    const made = { id: 900 + issue.comments.length, author: BOT, body: sent.body ?? '' };
    issue.comments.push(made);
    return { status: 201, body: shown(made) };
  }
  if (sent.body !== undefined) issue.body = sent.body;
  if (sent.state === 'closed') closeIssue(world, issue, BOT);
  if (sent.state === 'open') reopenIssue(issue);
  return { status: 200, body: shownIssue(issue) };
}

export function openIssue({ issues }: Pick<GithubWorld, 'issues'>, body: string, author = BOT): KeptIssue {
  const made: KeptIssue = { id: issues.length + 8, author, body, isOpen: true, comments: [] };
  issues.push(made);
  return made;
}

export function closeIssue({ today }: Pick<GithubWorld, 'today'>, issue: KeptIssue, by: string): void {
  Object.assign(issue, { isOpen: false, closedAt: `${today}T06:00:00Z`, closedBy: by });
}

export function reopenIssue(issue: KeptIssue): void {
  issue.isOpen = true;
  delete issue.closedAt;
  delete issue.closedBy;
}

function listIssues({ issues }: GithubWorld, asked: Asked): Answer {
  const wanted = asked.url.searchParams;
  const state = wanted.get('state') ?? 'open';
  const found = issues
    .filter(({ author }) => [null, author].includes(wanted.get('creator')))
    .filter(({ isOpen }) => state === 'all' || isOpen === (state === 'open'));
  const sorted = wanted.get('direction') === 'asc' ? found : found.toReversed();
  return paged(asked, sorted.map(shownIssue));
}

function shownIssue({ id, author, body, isOpen, closedAt, closedBy, isPull, comments }: KeptIssue) {
  const api = `https://api.github.com/repos/harbor/strategy`;
  const links = Object.fromEntries(
    ['comments_url', 'events_url', 'labels_url', 'url', 'html_url', 'repository_url'].map((name) => [
      name,
      api,
    ]),
  );
  return {
    ...links,
    id,
    node_id: `I_${id}`,
    number: id,
    title: 'Strategy: what is due',
    body,
    user: user(author),
    labels: [],
    state: isOpen ? 'open' : 'closed',
    locked: false,
    assignee: null,
    milestone: null,
    comments: comments.length,
    closed_at: closedAt ?? null,
    ...(closedBy !== undefined && { closed_by: user(closedBy) }),
    created_at: '2027-01-01T06:00:00Z',
    updated_at: '2027-01-01T06:00:00Z',
    author_association: 'NONE',
    ...(isPull && { pull_request: { url: api, html_url: api, diff_url: api, patch_url: api } }),
  };
}

function shown({ id, author, body }: Kept) {
  const api = 'https://api.github.com/repos/harbor/strategy';
  return {
    id,
    body,
    node_id: `IC_${id}`,
    user: user(author),
    url: `${api}/issues/comments/${id}`,
    html_url: `https://github.com/harbor/strategy/pull/7#issuecomment-${id}`,
    issue_url: `${api}/issues/7`,
    created_at: '2027-01-15T10:00:00Z',
    updated_at: '2027-01-15T10:00:00Z',
    author_association: 'NONE',
  };
}

const LINKS = [
  'avatar_url',
  'html_url',
  'followers_url',
  'subscriptions_url',
  'organizations_url',
  'repos_url',
  'received_events_url',
  'url',
];

function user(login: string) {
  const links = Object.fromEntries(LINKS.map((name) => [name, `https://api.github.com/users/x/${name}`]));
  const texts = Object.fromEntries(
    ['following_url', 'gists_url', 'starred_url', 'events_url'].map((name) => [
      name,
      'https://api.github.com',
    ]),
  );
  return {
    ...links,
    ...texts,
    login,
    id: 1,
    node_id: 'U_1',
    gravatar_id: '',
    type: 'Bot',
    site_admin: false,
  };
}
