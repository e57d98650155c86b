/**
 * A merge request of GitLab: the built program with the documented variables, and a local GitLab server that follows
 * docs.gitlab.com (Notes API, Merge requests API, Users API).
 */
import { afterEach, expect, it } from 'vitest';
import { AS_OF, checkout, type Job, strat, textOf } from './runner.ts';
import { type Answer, type Asked, type LocalForge, localForge, paged } from './server.ts';

const TOKEN = 'glpat-Zx8yQmR2vT5wK1nB7cLd';
const BOT = 'project_278964_bot_1a2b3c';

interface Note {
  readonly id: number;
  readonly author: { readonly username: string };
  body: string;
}

let job: Job | undefined;
let server: LocalForge | undefined;
let notes: Note[] = [];
let head = '';

afterEach(async () => {
  await server?.close();
  job?.remove();
  [server, job, notes] = [undefined, undefined, []];
});

/** Replies to each known path; anything else is refused as GitLab refuses it. */
function answer(asked: Asked): Answer {
  const { method, url, headers, body } = asked;
  if (headers['private-token'] !== TOKEN) return { status: 401, body: { message: '401 Unauthorized' } };
  const path = url.pathname.replace('/api/v4', '');
  const request = '/projects/278964/merge_requests/7';
  if (method === 'GET' && path === '/user') return { status: 200, body: { id: 1, username: BOT } };
  if (method === 'GET' && path === request) return { status: 200, body: { iid: 7, sha: head } };
  const text = body === '' ? undefined : (JSON.parse(body) as { readonly body?: string }).body;
  if (method === 'GET' && path === `${request}/notes`) return paged(asked, notes);
  if (text === undefined || text === '') return { status: 400, body: { error: 'body is missing' } };
  if (method === 'POST' && path === `${request}/notes`) {
    notes.push({ id: notes.length + 1, author: { username: BOT }, body: text });
    return { status: 201, body: notes.at(-1) };
  }
  const note = notes.find(({ id }) => method === 'PUT' && path === `${request}/notes/${id}`);
  if (!note) return { status: 404, body: { message: '404 Not found' } };
  note.body = text;
  return { status: 200, body: note };
}

async function run(
  {
    target = 60,
    given = {},
    depth = 2,
  }: { target?: number; given?: Record<string, string>; depth?: number } = {},
  ...argv: readonly string[]
) {
  job = checkout((strategy) => strategy.replace('target: 80', `target: ${target}`), { depth });
  // GitLab checks out the last commit of the branch and provides its base.
  const base = job.repository.git('rev-parse', 'HEAD').trim();
  const began = depth > 1 ? job.repository.git('rev-parse', 'HEAD^1').trim() : 'e'.repeat(40);
  head = job.head;
  server = await localForge(answer);
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: job.top,
    SOURCE_DATE_EPOCH: AS_OF,
    CI: 'true',
    GITLAB_CI: 'true',
    CI_API_V4_URL: `${server.origin}/api/v4`,
    CI_PROJECT_ID: '278964',
    CI_COMMIT_SHA: base,
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_PIPELINE_ID: '900',
    CI_JOB_ID: '9001',
    CI_MERGE_REQUEST_IID: '7',
    CI_MERGE_REQUEST_PROJECT_ID: '278964',
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '278964',
    CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: job.head,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: began,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CI_JOB_TOKEN: 'job',
    STRAT_GITLAB_TOKEN: TOKEN,
    ...given,
  };
  const ran = await strat(job, env, 'review', ...argv);
  expect(ran.log).not.toContain(TOKEN);
  return ran;
}

const quality = () => textOf(`${job?.root}/gl-code-quality-report.json`);

it('a merge request that lowers a target fails, with a code quality report and a note', async () => {
  const { code, log } = await run();
  expect(code).toBe(1);
  expect(log).toContain('Posted a comment on merge request 7.');
  expect(notes.map(({ body }) => body.split('\n').slice(0, 2))).toEqual([
    ['<!-- strat-review 1 all 900 9001 -->', '## 1 needs a reason (easier)'],
  ]);
  expect(notes[0]?.body).toMatch(/^`strategy\.yaml` against `main@[0-9a-f]{7}`$/m);
  expect(JSON.parse(quality())).toMatchObject([
    // The sentence still says “Four in five”.
    { check_name: 'number-contradicts-text', location: { path: 'strategy.yaml' } },
    { check_name: 'target-lowered', severity: 'major', location: { path: 'strategy.yaml' } },
    { check_name: 'work-overdue', location: { path: 'strategy.yaml' } },
  ]);
});

it('a merge request finds its note among 250, and not another user’s copy', async () => {
  const marker = '<!-- strat-review 1 all 899 8999 -->';
  notes = Array.from({ length: 250 }, (_, at) => ({
    id: at + 1,
    author: { username: at === 180 ? BOT : 'somebody' },
    body: at === 20 || at === 180 ? `${marker}\nOne.` : 'I think.',
  }));
  expect((await run()).log).toContain('Updated the comment on merge request 7.');
  expect(notes).toHaveLength(250);
  expect(notes[180]?.body).toContain('## 1 needs a reason');
  expect(notes[20]?.body).toBe(`${marker}\nOne.`);
});

it('a job without a token or a merge request writes no note', async () => {
  const without = await run({ given: { STRAT_GITLAB_TOKEN: '' } });
  expect(without.code).toBe(1);
  expect(without.log).toContain('set STRAT_GITLAB_TOKEN to a token with the scope `api`');
  expect(server?.asked).toEqual([]);
  await server?.close();
  job?.remove();
  const branch = await run({ given: { CI_MERGE_REQUEST_IID: '', CI_MERGE_REQUEST_DIFF_BASE_SHA: '' } });
  expect(branch.code).toBe(0);
  expect(branch.log).toContain('No comment posted: this job is not for a merge request.');
});

it('a merge request keeps its verdict if the token is refused', async () => {
  const { code, log } = await run({ given: { STRAT_GITLAB_TOKEN: 'glpat-expired' } });
  expect(code).toBe(1);
  expect(log).toContain('No comment posted: GitLab does not accept the token (401)');
});

it('a merge request whose base is not in the clone cannot be judged, and names the command to fetch it', async () => {
  const { code, log } = await run({ depth: 1 });
  expect(code).toBe(2);
  expect(log).toContain(`Run: git fetch --depth=1 origin ${'e'.repeat(40)}`);
});

it('a job writes the report to the path it is given', async () => {
  await run({}, '--output', 'gitlab=quality.json');
  expect(quality()).toBe('');
  expect(textOf(`${job?.root}/quality.json`)).toContain('target-lowered');
});
