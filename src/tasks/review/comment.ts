/** Step 4 of `strat review`: writes the page for the summary and the comment, and finds where the comment goes. */
import type { Conversation, Nowhere, Search } from '../../forge/destination.ts';
import { githubConversation, githubOutputs, githubSearch } from '../../forge/github-run.ts';
import { gitlabConversation } from '../../forge/gitlab-run.ts';
import type { Wanted } from '../../forge/keep.ts';
import { isClean, type Review } from '../../model/review.ts';
import { reviewMarkdown } from '../../report/review-markdown.ts';
import type { Environment } from './environment.ts';

export interface ReviewComment {
  readonly review: Review;
  /** The page, in Markdown. */
  readonly page: string;
  /** The outputs for later steps of the job. */
  readonly outputs: string;
  readonly to: Conversation | Nowhere;
}

export function commentOf(environment: Environment, review: Review): ReviewComment {
  return {
    review,
    page: reviewMarkdown(review),
    outputs: githubOutputs(numbersOf(review)),
    to: conversationOf(environment),
  };
}

function numbersOf({ exit, errors, warnings, moved, unacknowledged }: Review) {
  return { 'exit-code': exit, errors, warnings, 'goalposts-moved': moved, unacknowledged };
}

function conversationOf({ is, env, event }: Environment): Conversation | Nowhere {
  return is === 'github' ? githubConversation(env, event) : gitlabConversation(env);
}

/** Makes the search for the change whose review another job has saved. */
export function searchOf({ is, env, event }: Environment): Search | Nowhere {
  if (is === 'github') return githubSearch(env, event);
  return { is: 'nowhere', because: 'GitLab gives the jobs of a fork no second part' };
}

export function wantedOf({ order }: Conversation, review: Review, text: string): Wanted {
  return { marker: { key: review.key, ...order }, text, isClean: isClean(review) };
}
