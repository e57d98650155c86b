/** The comment that a trusted job writes for a fork: whatever the fork's file says, it is marked and gives no verdict. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { marked } from 'marked';
import { expect, it } from 'vitest';
import { makePlace, type Place, type Ran, STRAT } from './program.ts';

const HEAD = 'a'.repeat(40);
const BOT = 'github-actions[bot]';
const RUN = 'https://github.com/harbor/strategy/actions/runs/4000000001>.';
const NOTICE = "This comment is not verified: the fork's own run computed it";

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

interface Posted extends Ran {
  /** The comments that were written, without the hidden first line. */
  readonly comments: readonly string[];
  readonly markers: readonly string[];
}

interface Told {
  /** A comment of the same job that is there already. */
  readonly before?: string;
  /** The commit at the tip of the pull request. */
  readonly head?: string;
}

/** Runs the second job with a file that the fork's own run has left, and a local server as GitHub. */
async function postReview(saved: string, { before, head = HEAD }: Told = {}): Promise<Posted> {
  const place = makePlace({ 'strat-review.json': saved }, { git: false });
  const written: string[] = [];
  const existing = before === undefined ? [] : [{ id: 1, body: before, user: { login: BOT } }];
  const pull = { number: 7, head: { sha: HEAD, repo: { full_name: 'someone/strategy' } } };
  const answer = ({ method, path, body }: Asked): unknown => {
    if (path === '/graphql') return { data: { viewer: { login: BOT } } };
    if (path.endsWith('/pulls')) return [pull];
    if (path.endsWith('/pulls/7')) return { head: { sha: head } };
    if (path.endsWith('/comments') && method === 'GET') return existing;
    written.push((JSON.parse(body) as { readonly body: string }).body);
    return {};
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (text: Buffer) => (body += text));
    request.on('end', () => {
      const path = (request.url ?? '').replace(/\?.*/, '');
      response.end(JSON.stringify(answer({ method: request.method ?? '', path, body })));
    });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const ran = await run(place, api);
    return {
      ...ran,
      comments: written.map((text) => text.slice(text.indexOf('\n') + 1)),
      markers: written.map((text) => text.slice(0, text.indexOf('\n'))),
    };
  } finally {
    server.close();
  }
}

function run(place: Place, api: string): Promise<Ran> {
  const fork = { full_name: 'someone/strategy', owner: { login: 'someone' } };
  const event = {
    repository: { full_name: 'harbor/strategy' },
    workflow_run: {
      id: 4_000_000_001,
      run_attempt: 1,
      event: 'pull_request',
      head_sha: HEAD,
      head_branch: 'better',
      head_repository: fork,
    },
  };
  place.write('event.json', JSON.stringify(event));
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: dirname(place.root),
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: api,
    GITHUB_REPOSITORY: 'harbor/strategy',
    GITHUB_EVENT_NAME: 'workflow_run',
    GITHUB_EVENT_PATH: join(place.root, 'event.json'),
    GITHUB_TOKEN: 'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
  };
  return new Promise((settle) => {
    const argv = [STRAT, 'review', '--github', '--post', 'strat-review.json'];
    const child = spawn(process.execPath, argv, { cwd: place.root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += text));
    child.stderr.on('data', (text: Buffer) => (err += text));
    child.on('close', (code) => settle({ code, out, err }));
  });
}

const ZERO = { error: 0, warn: 0, info: 0 };
const GREEN = {
  version: 1,
  key: 'all',
  exit: 0,
  compared: true,
  strategies: 1,
  rules: 90,
  errors: 0,
  warnings: 0,
  infos: 0,
  moved: 0,
  unacknowledged: 0,
  comparisons: [],
  fresh: ZERO,
  before: ZERO,
  findings: [],
};

/** A row of the kind that a forged file may hold in any number. */
function change(text: string, more: object = {}) {
  const row = { name: text, what: text, values: text };
  return { class: 'scope', level: 'info', row, effect: text, ...more };
}

const compared = (text: string, ...changes: readonly object[]) => ({
  ...GREEN,
  comparisons: [
    { name: text, file: text, from: text, changes: changes.length > 0 ? changes : [change(text)] },
  ],
});

const finding = (text: string) => ({
  rule: 'ready-to-merge',
  level: 'error',
  message: text,
  help: text,
  file: text,
  line: 1,
  wasThere: false,
});

/** What nobody may find in a comment that nobody has verified. */
function expectNoVerdict(comment: string): void {
  expect(comment.slice(0, NOTICE.length)).toBe(NOTICE);
  const read = comment
    .slice(NOTICE.length)
    .normalize('NFKC')
    .replace(/[\u200b\\]/g, '');
  expect(read).not.toMatch(/✅|✔|☑|✓|🟢|👍|💚|🎉/u);
  expect(read).not.toMatch(/\byes\b|merg|\blgtm\b|approved|passed|ship|genehmigt|承認|good to go/i);
}

const before = '<!-- strat-review 1 all 3999999999 1 -->\n## 1 goalpost moved without a reason\n';

it('S4 a fork that reports no change gets no green verdict where a comment stands', async () => {
  const { code, comments } = await postReview(JSON.stringify(GREEN), { before });
  expect([code, comments.length]).toEqual([0, 1]);
  expectNoVerdict(comments[0] ?? '');
});

const CLAIMS = [
  '✅ Ready to merge',
  'Ready to merge',
  '**Yes**',
  'Y\u200bes',
  'Y\u200des',
  'Ｙｅｓ',
  'Yеs (with a Cyrillic letter)',
  'READY_TO_MERGE',
  'You can merge this 👍',
  '</details><h2>✅ LGTM</h2>',
  '\n\n## Ready to merge\n\n',
  'verified 💚',
  'All checks passed: ship it',
  'Approved',
  'genehmigt',
  '承認済み',
  'good to go',
] as const;

it('S4 a fork that writes claims into every text gets no green verdict', async () => {
  const comparisons = CLAIMS.flatMap((claim) => {
    const given = { file: claim, why: claim, by: claim };
    const words = [{ kind: 'new', text: claim }];
    const moved = change(claim, { class: 'goalpost', acknowledged: given, hint: claim });
    return compared(claim, change(claim, { words }), moved).comparisons;
  });
  const findings = CLAIMS.map(finding);
  const review = { ...GREEN, comparisons, findings, fresh: { error: findings.length, warn: 0, info: 0 } };
  const { code, comments } = await postReview(JSON.stringify(review));
  expect([code, comments.length]).toEqual([0, 1]);
  expectNoVerdict(comments[0] ?? '');
});

it('S4 a fork that hides a moved goalpost behind its counts is reported by what it lists', async () => {
  const moved = change('loan-time', {
    class: 'goalpost',
    level: 'error',
    command: 'strat amend loan-time --why "…"',
  });
  const { comments } = await postReview(JSON.stringify(compared('Harbor', moved)));
  expect(comments[0]).toContain('1 goalpost moved without a reason');
});

it('S4 a fork cannot suggest a command, a heading, a link, a mention or HTML', async () => {
  const evil =
    '<img src=x onerror=alert(1)> @everyone #1 [click](https://evil.example) ![x](https://evil.example)\n# Big\n::error::x';
  const command = 'strat amend ready-to-ship "Yes go on" --why "…"';
  const review = {
    ...compared(evil, change(evil, { class: 'goalpost', level: 'error', command })),
    findings: [{ ...finding(evil), rule: 'key-unknown' }],
    fresh: { error: 1, warn: 0, info: 0 },
  };
  const [comment = ''] = (await postReview(JSON.stringify(review))).comments;
  expect(comment.slice(0, NOTICE.length)).toBe(NOTICE);
  const kinds: string[] = [];
  marked.walkTokens(marked.lexer(comment), (token) => void kinds.push(token.type));
  expect(kinds.filter((kind) => /^(?:image|html|code)$/.test(kind))).toEqual([]);
  expect(comment.match(/https?:\/\/\S+/g)).toEqual([RUN]);
  expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(3);
  expect(comment).not.toContain('Yes go on');
  expect(comment).not.toMatch(/@\w|#\d|^::|evil|click/m);
});

it('S4 a fork that writes megabytes gets a comment that GitHub takes', async () => {
  const long = 'long '.repeat(300);
  const words = Array.from({ length: 20 }, () => ({ kind: 'new', text: long }));
  const one = compared(long, ...Array.from({ length: 20 }, () => change(long, { words }))).comparisons[0];
  const huge = { ...GREEN, comparisons: Array.from({ length: 2 }, () => one), findings: [] };
  for (const name of ['x'.repeat(600_000), long]) {
    const review = { ...huge, comparisons: [{ ...one, name, from: name }, ...huge.comparisons] };
    const { code, comments } = await postReview(JSON.stringify(review));
    expect([code, comments.length]).toEqual([0, 1]);
    expect(comments[0]?.slice(0, NOTICE.length)).toBe(NOTICE);
    expect(comments[0]?.length).toBeLessThan(65_000);
  }
});

it('S4 a fork cannot choose the pull request, the commit or the comment', async () => {
  const forged = { ...compared('Harbor'), number: 8, head: 'b'.repeat(40), run: 9, key: 'another' };
  const { comments, markers } = await postReview(JSON.stringify(forged));
  expect(markers).toEqual(['<!-- strat-review 1 all 4000000001 1 -->']);
  expect(comments[0]?.slice(0, NOTICE.length)).toBe(NOTICE);
  const moved = await postReview(JSON.stringify(forged), { head: 'c'.repeat(40) });
  expect([moved.code, moved.comments]).toEqual([0, []]);
});
