/** Which issues a job keeps, by the variables and the event that its runner documents. */
import { describe, expect, it } from 'vitest';
import { findGithubIssues, findGitlabIssues } from '../../src/forge/issue-run.ts';

const GITHUB = {
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_REPOSITORY: 'harbor/strategy',
  GITHUB_TOKEN: 'ghs_1',
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '40',
};
const ON_MAIN = { repository: { default_branch: 'main' } };
const GITLAB = {
  CI_API_V4_URL: 'https://gitlab.com/api/v4',
  CI_PROJECT_ID: '7',
  CI_PIPELINE_ID: '900',
  CI_JOB_ID: '9001',
  CI_COMMIT_REF_NAME: 'main',
  CI_DEFAULT_BRANCH: 'main',
  STRAT_GITLAB_TOKEN: 'glpat-1',
};

describe('a GitHub job', () => {
  it.each([ON_MAIN, { schedule: '23 5 * * 1' }, undefined])(
    'on the default branch keeps an issue: %j',
    (event) => {
      const home = findGithubIssues(GITHUB, event);
      expect(home).toMatchObject({ is: 'issues', order: { run: 40, attempt: 1 } });
      expect(home.is === 'issues' && home.forge.place).toBe('the issues of harbor/strategy');
    },
  );

  it.each([
    [{ GITHUB_EVENT_NAME: 'pull_request' }, 'this run is for a change'],
    [{ GITHUB_EVENT_NAME: 'pull_request_target' }, 'this run is for a change'],
    [{ GITHUB_EVENT_NAME: 'merge_group' }, 'this run is for a change'],
    [{ GITHUB_REF: 'refs/heads/better' }, 'this run is on another branch'],
    [{ GITHUB_REF: 'refs/tags/main' }, 'this run is on another branch'],
    [{ GITHUB_TOKEN: ' ' }, 'set GITHUB_TOKEN'],
    [{ GITHUB_TOKEN: 'a b' }, 'GITHUB_TOKEN is not a valid token'],
    [{ GITHUB_REPOSITORY: 'harbor' }, 'GITHUB_REPOSITORY is not set'],
    [{ GITHUB_RUN_ID: '' }, 'GITHUB_RUN_ID is not set'],
  ])('keeps none with %j', (other, because) => {
    const home = findGithubIssues({ ...GITHUB, ...other }, ON_MAIN);
    expect(home.is === 'nowhere' && home.because).toContain(because);
  });
});

describe('a GitLab job', () => {
  it('on the default branch keeps an issue', () => {
    expect(findGitlabIssues(GITLAB)).toMatchObject({ is: 'issues', order: { run: 900, attempt: 9001 } });
  });

  it.each([
    [{ CI_MERGE_REQUEST_IID: '7' }, 'this job is for a merge request'],
    [{ CI_COMMIT_REF_NAME: 'better' }, 'this job is on another branch'],
    [
      { STRAT_GITLAB_TOKEN: '', CI_JOB_TOKEN: 'job' },
      'set STRAT_GITLAB_TOKEN to a project access token with the scope `api` and the role Reporter, because CI_JOB_TOKEN cannot write issues',
    ],
    [{ CI_API_V4_URL: '' }, 'CI_API_V4_URL or CI_PROJECT_ID is not set'],
    [{ CI_PIPELINE_ID: '' }, 'CI_PIPELINE_ID is not set'],
  ])('keeps none with %j', (other, because) => {
    const home = findGitlabIssues({ ...GITLAB, ...other });
    expect(home.is === 'nowhere' && home.because).toContain(because);
  });
});
