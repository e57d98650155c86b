/** Finds the issues that a scheduled job keeps, from the environment of the job. */
import * as z from 'zod/mini';
import { makeNowhere, type Nowhere, parseWholeNumber, type RunnerEnv, readVariable } from './destination.ts';
import { makeGithubIssues } from './github-issues.ts';
import { readGithubAccess } from './github-run.ts';
import { makeGitlabIssues } from './gitlab-issues.ts';
import { readGitlabAccess } from './gitlab-run.ts';
import type { IssueHome } from './issue.ts';

const event = z.object({ repository: z.object({ default_branch: z.string() }) });

/**
 * Finds the issues of a GitHub job. They show what is merged, so a job for a change keeps none.
 * @param payload the event of the job, parsed as JSON; a schedule may have none
 */
export function findGithubIssues(env: RunnerEnv, payload: unknown): IssueHome | Nowhere {
  const name = readVariable(env, 'GITHUB_EVENT_NAME') ?? '';
  if (/^(?:pull_request|merge_group)/.test(name)) return makeNowhere(sayUnmerged('this run is for a change'));
  const usual = event.safeParse(payload).data?.repository.default_branch;
  const ref = readVariable(env, 'GITHUB_REF');
  if (usual !== undefined && ref !== undefined && ref !== `refs/heads/${usual}`)
    return makeNowhere(sayUnmerged('this run is on another branch'));
  const access = readGithubAccess(env);
  if (access.is === 'nowhere') return access;
  const [run, attempt] = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT'].map((one) => parseWholeNumber(env[one]));
  if (run === undefined) return makeNowhere('GITHUB_RUN_ID is not set');
  return { is: 'issues', forge: makeGithubIssues(access), order: { run, attempt: attempt ?? 1 } };
}

const NO_TOKEN =
  'set STRAT_GITLAB_TOKEN to a project access token with the scope `api` and the role Reporter, because CI_JOB_TOKEN cannot write issues';

/** Finds the issues of a GitLab job, likewise. */
export function findGitlabIssues(env: RunnerEnv): IssueHome | Nowhere {
  if (readVariable(env, 'CI_MERGE_REQUEST_IID') !== undefined)
    return makeNowhere(sayUnmerged('this job is for a merge request'));
  const [branch, usual] = ['CI_COMMIT_REF_NAME', 'CI_DEFAULT_BRANCH'].map((one) => readVariable(env, one));
  if (branch !== undefined && usual !== undefined && branch !== usual)
    return makeNowhere(sayUnmerged('this job is on another branch'));
  const access = readGitlabAccess(env, readVariable(env, 'CI_PROJECT_ID'), NO_TOKEN);
  if (access.is === 'nowhere') return access;
  const [run, job] = ['CI_PIPELINE_ID', 'CI_JOB_ID'].map((one) => parseWholeNumber(env[one]));
  if (run === undefined) return makeNowhere('CI_PIPELINE_ID is not set');
  return { is: 'issues', forge: makeGitlabIssues(access), order: { run, attempt: job ?? 1 } };
}

function sayUnmerged(why: string): string {
  return `${why}, and the issue shows only the default branch`;
}
