/**
 * Formats a review that a fork's own run has computed, for the job that may comment. The fork can make that run report
 * anything, so the comment says so first, and gives no verdict.
 */
import { countNoun } from '../model/quote.ts';
import type { Review } from '../model/review.ts';
import { distrustText, distrustTexts } from '../model/unverified.ts';
import { filterGoalposts, isOpen } from './changes.ts';
import { formatFindingsPart, formatReviewSections } from './review-markdown.ts';

const NOTICE =
  "Computed by the fork's own run, not verified. The fork decides what its run reports, so this comment is no reason to accept the change.";
const ADVICE =
  '**Verdict: none.** Check out the pull request and run `strat check --against` with its base branch.';

export function formatUnverifiedReview(review: Review): string {
  const { strategies, rules } = review;
  const shown = distrustTexts(withoutStrangeCommands(review));
  const checked = `${countNoun(strategies, 'strategy', 'strategies')} checked with ${countNoun(rules, 'rule')}`;
  const parts = [
    NOTICE,
    `## Not verified: ${sayHeadline(review)}`,
    ADVICE,
    ...formatReviewSections(shown.comparisons),
    ...formatFindingsPart(shown),
    `*The fork's run reports ${checked}.*`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Leaves out each command whose folder or branch is named like a verdict. */
function withoutStrangeCommands(review: Review): Review {
  const comparisons = review.comparisons.map((one) => ({
    ...one,
    changes: one.changes.map(({ command, ...change }) => ({
      ...change,
      ...(command !== undefined && distrustText(command) === command && { command }),
    })),
  }));
  return { ...review, comparisons };
}

/** Says the worst of what is reported: the counts, or the changes themselves where they hold more. */
function sayHeadline(review: Review): string {
  const { exit, compared, moved, unacknowledged, errors, comparisons } = review;
  const listed = filterGoalposts(comparisons.flatMap(({ changes }) => changes));
  const open = Math.max(unacknowledged, listed.filter(isOpen).length);
  const all = Math.max(moved, listed.length);
  if (exit === 2) return 'the strategy could not be checked whole';
  if (open > 0) return `${countNoun(open, 'goalpost')} moved without a reason`;
  if (all > 0) return `${countNoun(all, 'goalpost')} moved`;
  if (errors > 0) return countNoun(errors, 'error');
  return compared ? 'the run reports no moved goalpost' : 'the run compared nothing';
}
