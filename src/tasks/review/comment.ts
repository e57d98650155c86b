/** Step 4 of `strat review`: writes the page for the summary and the comment, and finds where the comment goes. */
import type { Conversation, Nowhere, Search } from '../../forge/destination.ts';
import { findGithubConversation, findGithubSearch, formatGithubOutputs } from '../../forge/github-run.ts';
import { findGitlabConversation } from '../../forge/gitlab-run.ts';
import type { WantedComment } from '../../forge/keep.ts';
import { isClean, type Review } from '../../model/review.ts';
import { formatReviewMarkdown } from '../../report/review-markdown.ts';
import type { Environment } from './environment.ts';

export interface ReviewComment {
  readonly review: Review;
  /** The page, in Markdown. */
  readonly page: string;
  /** The outputs for later steps of the job. */
  readonly outputs: string;
  readonly to: Conversation | Nowhere;
}

export function makeReviewComment(environment: Environment, review: Review): ReviewComment {
  return {
    review,
    page: formatReviewMarkdown(review),
    outputs: formatGithubOutputs(listReviewNumbers(review)),
    to: findConversation(environment),
  };
}

function listReviewNumbers({ exit, errors, warnings, moved, unacknowledged, recordsOnly = false }: Review) {
  return {
    'exit-code': exit,
    errors,
    warnings,
    'goalposts-moved': moved,
    unacknowledged,
    'records-only': recordsOnly,
  };
}

function findConversation({ is, env, event }: Environment): Conversation | Nowhere {
  return is === 'github' ? findGithubConversation(env, event) : findGitlabConversation(env);
}

/** Makes the search for the change whose review another job has saved. */
export function makeSearch({ is, env, event }: Environment): Search | Nowhere {
  if (is === 'github') return findGithubSearch(env, event);
  return { is: 'nowhere', because: 'GitLab has no second job for forks' };
}

export function makeWanted({ order }: Conversation, review: Review, text: string): WantedComment {
  return { marker: { key: review.key, ...order }, text, isClean: isClean(review) };
}

/** Says where the comment of a dry run would go, or what is missing before it could be sent. */
export function explainDryRun(to: Conversation | Search | Nowhere): string {
  const dry = 'Nothing was sent, because this is a dry run.';
  if (to.is === 'nowhere')
    return `${dry} Without --dry-run, no comment would be posted either: ${to.because}.`;
  return `${dry} Without --dry-run, this would be the comment on ${to.is === 'search' ? to.wanted : to.forge.place}.`;
}
