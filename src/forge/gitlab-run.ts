/** Reads the environment of a GitLab CI job. Source: docs.gitlab.com, “Predefined CI/CD variables reference”. */
import {
  address,
  type Conversation,
  type Env,
  isToken,
  type Nowhere,
  nowhere,
  variable,
  wholeNumber,
} from './destination.ts';
import { gitlabForge } from './gitlab.ts';

const NO_TOKEN =
  'there is no token: put one with the scope `api` into the variable STRAT_GITLAB_TOKEN; CI_JOB_TOKEN may not write notes';

/** Finds the conversation of a merge request job; for a fork only if a token is given. */
export function gitlabConversation(env: Env): Conversation | Nowhere {
  const number = wholeNumber(variable(env, 'CI_MERGE_REQUEST_IID'));
  if (number === undefined) return nowhere('this job is not about a merge request');
  const api = address(variable(env, 'CI_API_V4_URL'));
  const project = variable(env, 'CI_MERGE_REQUEST_PROJECT_ID') ?? variable(env, 'CI_PROJECT_ID');
  if (api === undefined || project === undefined) return nowhere('CI_API_V4_URL or CI_PROJECT_ID is not set');
  const token = variable(env, 'STRAT_GITLAB_TOKEN') ?? variable(env, 'GITLAB_TOKEN');
  if (token === undefined)
    return nowhere(isFork(env) ? `this merge request comes from a fork, and ${NO_TOKEN}` : NO_TOKEN);
  if (!isToken(token))
    return nowhere('the token holds what none has: a space, a line break or a sign beyond ASCII');
  const [run, job] = ['CI_PIPELINE_ID', 'CI_JOB_ID'].map((name) => wholeNumber(env[name]));
  const head = variable(env, 'CI_MERGE_REQUEST_SOURCE_BRANCH_SHA') ?? variable(env, 'CI_COMMIT_SHA');
  if (run === undefined || head === undefined) return nowhere('CI_PIPELINE_ID or CI_COMMIT_SHA is not set');
  const order = { run, attempt: job ?? 1 };
  return { is: 'conversation', forge: gitlabForge({ api, project, token }, number), head, order };
}

function isFork(env: Env): boolean {
  const [source, target] = ['CI_MERGE_REQUEST_SOURCE_PROJECT_ID', 'CI_MERGE_REQUEST_PROJECT_ID'];
  return variable(env, source ?? '') !== variable(env, target ?? '');
}
