/** The CI system that a review runs in: what it tells of the change, and what it wants to be told. */
import { UserError } from '../exit.ts';
import { defaultBase } from '../folder/merge-checkout.ts';
import { gitRoot } from '../folder/paths.ts';
import type { Conversation, Nowhere, Search } from '../forge/destination.ts';
import { commitBefore, githubConversation, githubSearch } from '../forge/github-run.ts';
import { gitlabConversation } from '../forge/gitlab-run.ts';
import type { Host, Repository } from '../host.ts';

export interface CiFlags {
  readonly github?: boolean;
  readonly gitlab?: boolean;
}

export interface Ci {
  readonly name: string;
  /** The format of its log. */
  readonly format: string;
  /** What the base of the change is called, where that is told. */
  readonly baseName: string | undefined;
  /** Files of the runner that are added to: the summary of the job, and its outputs. Undefined where there are none. */
  readonly pages: { readonly summary: string | undefined; readonly outputs: string | undefined } | undefined;
  /** The files that are written, as `--output` names them. */
  outputs(given: readonly string[]): readonly string[];
  /** The revision that the change is compared with; undefined where the job is about no change. */
  base(): Promise<string | undefined>;
  conversation(): Conversation | Nowhere;
  /** The change whose review another job has kept. */
  search(): Search | Nowhere;
}

/** Which one it is: by flag, or by what every runner sets. */
export function ciOf(host: Host, { github, gitlab }: CiFlags): Ci {
  if (github && gitlab) throw new UserError('--github and --gitlab are two places.', 'Give one of them.');
  const { env } = host;
  if (github || (!gitlab && env.GITHUB_ACTIONS === 'true')) return githubCi(host);
  if (gitlab || env.GITLAB_CI === 'true') return gitlabCi(host);
  throw new UserError(
    'This is no job of GitHub or GitLab that can be seen.',
    'Say which: --github or --gitlab.',
  );
}

function githubCi(host: Host): Ci {
  const { env } = host;
  return {
    name: 'GitHub',
    format: 'github',
    baseName: env.GITHUB_BASE_REF || undefined,
    pages: { summary: env.GITHUB_STEP_SUMMARY, outputs: env.GITHUB_OUTPUT },
    outputs: (given) => given,
    base: () => githubBase(host),
    conversation: () => githubConversation(env, eventOf(host)),
    search: () => githubSearch(env, eventOf(host)),
  };
}

async function githubBase(host: Host): Promise<string | undefined> {
  const repository = await repositoryHere(host);
  if (repository === undefined) return undefined;
  const before = /^pull_request/.test(host.env.GITHUB_EVENT_NAME ?? '')
    ? undefined
    : commitBefore(eventOf(host));
  if (before === undefined) return defaultBase(repository, host.env);
  if (repository.commit(before.commit) !== undefined) return before.commit;
  if (!before.isNeeded) return defaultBase(repository, host.env);
  throw notInClone(
    'The commit that this group of the merge queue is built on',
    before.commit,
    '`fetch-depth: 0`',
  );
}

function notInClone(what: string, commit: string, setting: string): UserError {
  return new UserError(
    `${what} is not in the clone.`,
    `Run: git fetch --depth=1 origin ${commit}, or set ${setting} in the job.`,
  );
}

/** Where the job says nothing else, GitLab finds the report of code quality under this name. */
const QUALITY_FILE = 'gl-code-quality-report.json';

function gitlabCi(host: Host): Ci {
  const { env } = host;
  return {
    name: 'GitLab',
    format: 'pretty',
    baseName: env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME || undefined,
    pages: undefined,
    outputs: (given) =>
      given.some((one) => one.startsWith('gitlab=')) ? given : [...given, `gitlab=${QUALITY_FILE}`],
    base: () => gitlabBase(host),
    conversation: () => gitlabConversation(env),
    search: () => ({ is: 'nowhere', because: 'GitLab gives the jobs of a fork no second part' }),
  };
}

async function gitlabBase(host: Host): Promise<string | undefined> {
  const sha = host.env.CI_MERGE_REQUEST_DIFF_BASE_SHA || undefined;
  if (sha === undefined || !/^[0-9a-f]{40,64}$/.test(sha)) return undefined;
  const repository = await repositoryHere(host);
  if (repository === undefined || repository.commit(sha) !== undefined) return sha;
  throw notInClone('The commit that this merge request began at', sha, '`GIT_DEPTH: 0`');
}

async function repositoryHere(host: Host): Promise<Repository | undefined> {
  const root = gitRoot(host.files, host.cwd);
  return root === undefined ? undefined : (await host.git()).open(root);
}

const EVENT_LIMIT = 8 * 1_048_576;

/** What started the run; undefined where that is not told. */
function eventOf({ env, files }: Host): unknown {
  const path = env.GITHUB_EVENT_PATH;
  if (path === undefined || path === '' || files.kind(path) !== 'file') return undefined;
  try {
    return JSON.parse(Buffer.from(files.read(path, EVENT_LIMIT)).toString());
  } catch {
    return undefined;
  }
}
