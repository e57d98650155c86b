/** Step 1 of `strat review`: reads what the CI system says about the change. */
import { UserError } from '../../exit.ts';
import { findCommitBefore } from '../../forge/github-run.ts';
import type { Host } from '../../host/host.ts';

export interface CiFlags {
  readonly github?: boolean;
  readonly gitlab?: boolean;
  /** `format=file`, each. */
  readonly output?: readonly string[];
}

/** What a job says about the commit that its change is compared with. */
export type ToldBase =
  /** The job is not about a change. */
  | { readonly is: 'none' }
  /** The checkout shows it: GitHub checks out a pull request merged into its base. */
  | { readonly is: 'in-checkout' }
  /** The commit before a push, or before a group of the merge queue, which cannot be checked without it. */
  | { readonly is: 'before'; readonly commit: string; readonly isNeeded: boolean }
  /** The commit at which a merge request began. */
  | { readonly is: 'start'; readonly commit: string };

export interface Environment {
  readonly is: 'github' | 'gitlab';
  readonly name: string;
  /** The format of the log. */
  readonly format: string;
  /** The files to write, each `format=file`. */
  readonly output: readonly string[];
  readonly base: ToldBase;
  /** The name of the base branch, if the job has it. */
  readonly baseName: string | undefined;
  /** Files of the runner to append to: the summary of the job and its outputs. Undefined if there are none. */
  readonly pages: { readonly summary: string | undefined; readonly outputs: string | undefined } | undefined;
  readonly env: Host['env'];
  /** The event that started the run; undefined if the job does not have it. */
  readonly event: unknown;
}

/** Recognizes the CI system by flag, or by what every runner sets. Throws if it is neither. */
export function readEnvironment(host: Host, { github, gitlab, output = [] }: CiFlags): Environment {
  if (github && gitlab)
    throw new UserError('--github and --gitlab cannot be used together.', 'Leave one of them out.');
  const { env } = host;
  if (github || (!gitlab && env.GITHUB_ACTIONS === 'true'))
    return readGithubEnvironment(env, readEvent(host), output);
  if (gitlab || env.GITLAB_CI === 'true') return readGitlabEnvironment(env, output);
  throw new UserError(
    'This does not run in a GitHub or GitLab job.',
    'To try it here, write `strat review --github --dry-run` or `strat review --gitlab --dry-run`.',
  );
}

function readGithubEnvironment(env: Host['env'], event: unknown, output: readonly string[]): Environment {
  const isPull = /^pull_request/.test(env.GITHUB_EVENT_NAME ?? '');
  const before = isPull ? undefined : findCommitBefore(event);
  return {
    is: 'github',
    name: 'GitHub',
    format: 'github',
    output,
    base: before === undefined ? { is: 'in-checkout' } : { is: 'before', ...before },
    baseName: env.GITHUB_BASE_REF || undefined,
    pages: { summary: env.GITHUB_STEP_SUMMARY, outputs: env.GITHUB_OUTPUT },
    env,
    event,
  };
}

/** GitLab looks for the code quality report under this name unless the job names another one. */
const QUALITY_FILE = 'gl-code-quality-report.json';

function readGitlabEnvironment(env: Host['env'], output: readonly string[]): Environment {
  const commit = env.CI_MERGE_REQUEST_DIFF_BASE_SHA;
  const isCommit = commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit);
  return {
    is: 'gitlab',
    name: 'GitLab',
    format: 'pretty',
    output: output.some((one) => one.startsWith('gitlab=')) ? output : [...output, `gitlab=${QUALITY_FILE}`],
    base: isCommit ? { is: 'start', commit } : { is: 'none' },
    baseName: env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME || undefined,
    pages: undefined,
    env,
    event: undefined,
  };
}

const EVENT_LIMIT = 8 * 1_048_576;

function readEvent({ env, files }: Host): unknown {
  const path = env.GITHUB_EVENT_PATH;
  if (path === undefined || path === '' || files.kind(path) !== 'file') return undefined;
  try {
    return JSON.parse(Buffer.from(files.read(path, EVENT_LIMIT)).toString());
  } catch {
    return undefined;
  }
}
