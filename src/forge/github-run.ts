/**
 * Reads the environment of a GitHub Actions job. Sources: docs.github.com, “Variables reference” and “Webhook events
 * and payloads”: `pull_request` and `workflow_run`.
 */
import * as z from 'zod/mini';
import {
  type Conversation,
  isToken,
  makeNowhere,
  type Nowhere,
  parseAddress,
  parseWholeNumber,
  type RunnerEnv,
  readVariable,
  type Search,
} from './destination.ts';
import { type GithubAccess, makeGithubForge, makeGithubRequest } from './github.ts';

const repository = z.object({ full_name: z.string(), default_branch: z.optional(z.string()) });
const head = z.object({ sha: z.string(), repo: z.nullable(repository) });
const pullEvent = z.object({
  pull_request: z.object({
    number: z.int().check(z.positive()),
    head,
    base: z.optional(z.object({ ref: z.string() })),
  }),
  repository,
});
const runEvent = z.object({
  repository,
  workflow_run: z.object({
    id: z.int(),
    run_attempt: z.int(),
    event: z.string(),
    head_sha: z.string(),
    head_branch: z.nullable(z.string()),
    head_repository: z.object({ full_name: z.string(), owner: z.object({ login: z.string() }) }),
  }),
});
const pulls = z.array(z.object({ number: z.int(), head }));

const NO_TOKEN = 'set GITHUB_TOKEN';
const STRANGE_TOKEN =
  'GITHUB_TOKEN is not a valid token, because it has a space, a line break or a character that is not ASCII';

/**
 * Finds the last commit of a pull request from the same repository into its default branch; undefined for a fork, for
 * any other event, and for any other branch, whose own changes nobody may have looked at.
 */
export function findOwnPull(event: unknown): string | undefined {
  const known = pullEvent.safeParse(event).data;
  if (!known) return undefined;
  const { base, head: from } = known.pull_request;
  const { full_name, default_branch } = known.repository;
  const isOwn = from.repo?.full_name === full_name;
  const isIntoDefault = base !== undefined && base.ref !== '' && base.ref === default_branch;
  return isOwn && isIntoDefault && /^[0-9a-f]{40,64}$/.test(from.sha) ? from.sha : undefined;
}

/**
 * Finds the conversation of a pull request job.
 * @param event its payload, parsed as JSON
 */
export function findGithubConversation(env: RunnerEnv, event: unknown): Conversation | Nowhere {
  const known = pullEvent.safeParse(event).data;
  if (!known) return makeNowhere('this run is not for a pull request');
  const { number, head } = known.pull_request;
  if (head.repo?.full_name !== known.repository.full_name)
    return makeNowhere('this pull request comes from a fork, and its token cannot post comments');
  const access = readGithubAccess(env);
  if (access.is === 'nowhere') return access;
  const [run, attempt] = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT'].map((name) => parseWholeNumber(env[name]));
  if (run === undefined) return makeNowhere('GITHUB_RUN_ID is not set');
  const order = { run, attempt: attempt ?? 1 };
  return { is: 'conversation', forge: makeGithubForge(access, number), head: head.sha, order };
}

/**
 * Finds the pull request whose checks have run, for the later job that may write. The event of a fork does not
 * contain its number, and what the checks report may be forged, so it is looked up by branch, commit and fork.
 */
export function findGithubSearch(env: RunnerEnv, event: unknown): Search | Nowhere {
  const known = runEvent.safeParse(event).data?.workflow_run;
  if (!known) return makeNowhere('this job does not run on `workflow_run`');
  if (known.event !== 'pull_request' || known.head_branch === null)
    return makeNowhere('the run before this one was not for a pull request');
  const access = readGithubAccess(env);
  if (access.is === 'nowhere') return access;
  const { head_repository: fork, head_branch: branch, head_sha: sha, id: run, run_attempt: attempt } = known;
  const server = parseAddress(readVariable(env, 'GITHUB_SERVER_URL') ?? 'https://github.com');
  const source = encodeURIComponent(`${fork.owner.login}:${branch}`);
  const url = `${access.api}/repos/${access.repository}/pulls?state=open&head=${source}&per_page=100`;
  return {
    is: 'search',
    run: server && `${server}/${access.repository}/actions/runs/${run}`,
    wanted: `an open pull request of ${fork.full_name} at ${sha.slice(0, 7)}`,
    question: {
      request: makeGithubRequest(access, 'GET', url),
      read: (answer) =>
        pulls
          .safeParse(answer)
          .data?.filter(({ head: one }) => one.sha === sha && one.repo?.full_name === fork.full_name)
          .map(({ number }) => number),
    },
    conversation: (number) => ({
      is: 'conversation',
      forge: makeGithubForge(access, number),
      head: sha,
      order: { run, attempt },
    }),
  };
}

const queueEvent = z.object({ merge_group: z.object({ base_sha: z.string() }) });
const pushEvent = z.object({ before: z.string() });

/** Finds the commit before a merge queue group, or before a push, if the event contains one. */
export function findCommitBefore(
  event: unknown,
): { readonly commit: string; readonly isNeeded: boolean } | undefined {
  const queued = queueEvent.safeParse(event).data?.merge_group.base_sha;
  const commit = queued ?? pushEvent.safeParse(event).data?.before;
  const isOne = commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit) && !/^0+$/.test(commit);
  return isOne ? { commit, isNeeded: queued !== undefined } : undefined;
}

/** Reads where the job may ask, and with which token. */
export function readGithubAccess(env: RunnerEnv): (GithubAccess & { readonly is: 'access' }) | Nowhere {
  const api = parseAddress(readVariable(env, 'GITHUB_API_URL') ?? 'https://api.github.com');
  const name = readVariable(env, 'GITHUB_REPOSITORY');
  const token = readVariable(env, 'GITHUB_TOKEN') ?? readVariable(env, 'INPUT_TOKEN');
  if (api === undefined) return makeNowhere('GITHUB_API_URL is not a URL');
  if (name === undefined || !/^[\w.-]+\/[\w.-]+$/.test(name))
    return makeNowhere('GITHUB_REPOSITORY is not set');
  if (token === undefined) return makeNowhere(NO_TOKEN);
  return isToken(token) ? { is: 'access', api, repository: name, token } : makeNowhere(STRANGE_TOKEN);
}

/**
 * Formats outputs for later steps, as GITHUB_OUTPUT takes them. They are only numbers and `true` or `false`, so none
 * can begin another line.
 */
export function formatGithubOutputs(values: Readonly<Record<string, number | boolean>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
