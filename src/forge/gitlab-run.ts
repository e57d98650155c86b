/** Reads the environment of a GitLab CI job. Source: docs.gitlab.com, “Predefined CI/CD variables reference”. */
import {
  type Conversation,
  isToken,
  makeNowhere,
  type Nowhere,
  parseAddress,
  parseWholeNumber,
  type RunnerEnv,
  readVariable,
} from './destination.ts';
import { type GitlabAccess, makeGitlabForge } from './gitlab.ts';

const NO_TOKEN =
  'set STRAT_GITLAB_TOKEN to a token with the scope `api`, because CI_JOB_TOKEN cannot write notes';

/** Finds the conversation of a merge request job; for a fork only if a token is given. */
export function findGitlabConversation(env: RunnerEnv): Conversation | Nowhere {
  const number = parseWholeNumber(readVariable(env, 'CI_MERGE_REQUEST_IID'));
  if (number === undefined) return makeNowhere('this job is not for a merge request');
  const project = readVariable(env, 'CI_MERGE_REQUEST_PROJECT_ID') ?? readVariable(env, 'CI_PROJECT_ID');
  const access = readGitlabAccess(
    env,
    project,
    isFork(env) ? `this merge request comes from a fork; ${NO_TOKEN}` : NO_TOKEN,
  );
  if (access.is === 'nowhere') return access;
  const [run, job] = ['CI_PIPELINE_ID', 'CI_JOB_ID'].map((name) => parseWholeNumber(env[name]));
  const head = readVariable(env, 'CI_MERGE_REQUEST_SOURCE_BRANCH_SHA') ?? readVariable(env, 'CI_COMMIT_SHA');
  if (run === undefined || head === undefined)
    return makeNowhere('CI_PIPELINE_ID or CI_COMMIT_SHA is not set');
  const order = { run, attempt: job ?? 1 };
  return { is: 'conversation', forge: makeGitlabForge(access, number), head, order };
}

/**
 * Reads where the job may ask, and with which token.
 * @param without the reason if there is no token
 */
export function readGitlabAccess(
  env: RunnerEnv,
  project: string | undefined,
  without: string,
): (GitlabAccess & { readonly is: 'access' }) | Nowhere {
  const api = parseAddress(readVariable(env, 'CI_API_V4_URL'));
  if (api === undefined || project === undefined)
    return makeNowhere('CI_API_V4_URL or CI_PROJECT_ID is not set');
  const token = readVariable(env, 'STRAT_GITLAB_TOKEN') ?? readVariable(env, 'GITLAB_TOKEN');
  if (token === undefined) return makeNowhere(without);
  return isToken(token)
    ? { is: 'access', api, project, token }
    : makeNowhere(
        'the token is not valid, because it has a space, a line break or a character that is not ASCII',
      );
}

function isFork(env: RunnerEnv): boolean {
  const [source, target] = ['CI_MERGE_REQUEST_SOURCE_PROJECT_ID', 'CI_MERGE_REQUEST_PROJECT_ID'];
  return readVariable(env, source ?? '') !== readVariable(env, target ?? '');
}
