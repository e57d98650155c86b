/**
 * Formats a review that a fork's own run has computed, for the job that may comment. The fork can make that run report
 * anything, so the comment says so first, gives no verdict, and shows no word of the fork: only numbers, classes,
 * levels and the ids of rules that this program has.
 */
import { CHANGE_CLASSES } from '../model/change.ts';
import { LEVELS } from '../model/finding.ts';
import { nameLevel } from '../model/level.ts';
import { countNoun, joinList } from '../model/quote.ts';
import type { Review, ReviewedFinding } from '../model/review.ts';
import { filterGoalposts } from './changes.ts';
import { isOpen } from './heading.ts';
import { sayPathsLeftOut } from './left-out.ts';
import type { ShownChange } from './shown-change.ts';

const NOTICE =
  "This comment is not verified: the fork's own run computed it. The fork controls what its run reports, so do not accept the change because of it.";
const ADVICE =
  '**No verdict.** Check out the pull request, and run `strat check --against` with its base branch.';

/** What a job knows without asking the fork. */
export interface Known {
  /** The ids of the rules that this program has. */
  readonly rules: ReadonlySet<string>;
  /** The address of the run. */
  readonly run?: string | undefined;
}

export function formatUnverifiedReview(review: Review, { rules, run }: Known): string {
  const checked = `${countNoun(review.strategies, 'strategy', 'strategies')} checked with ${countNoun(review.rules, 'rule')}`;
  const log = run === undefined ? 'the log of the run.' : `the log of the run: <${run}>.`;
  const parts = [
    NOTICE,
    `## Not verified: ${sayHeadline(review)}`,
    ADVICE,
    ...formatChanges(review.comparisons.flatMap(({ changes }) => changes)),
    ...countNews(review.comparisons),
    ...formatFindings(review, rules),
    ...countLeftOut(review.leftOut),
    `*The fork's run reports ${checked}.* Its texts are left out here. They are in ${log}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Says the worst of what is reported: the counts, or the changes themselves where they hold more. */
function sayHeadline(review: Review): string {
  const { exit, compared, moved, unacknowledged, errors, comparisons } = review;
  const listed = filterGoalposts(comparisons.flatMap(({ changes }) => changes));
  const open = Math.max(unacknowledged, listed.filter(isOpen).length);
  const all = Math.max(moved, listed.length);
  if (exit === 2) return 'the strategy could not be checked completely';
  if (open > 0) return `${countNoun(open, 'goalpost')} moved without a reason`;
  if (all > 0) return `${countNoun(all, 'goalpost')} moved`;
  if (errors > 0) return countNoun(errors, 'error');
  return compared ? 'the run reports no moved goalpost' : 'the run compared nothing';
}

function formatChanges(changes: readonly ShownChange[]): readonly string[] {
  const rows = CHANGE_CLASSES.flatMap((of) =>
    LEVELS.flatMap((level) => {
      const some = changes.filter((change) => change.class === of && change.level === level);
      if (some.length === 0) return [];
      return `| ${of} | ${nameLevel(level)} | ${some.length} |`;
    }),
  );
  const head = '| change | level | how many |\n| --- | --- | --: |';
  return rows.length === 0 ? [] : ['### What changed', [head, ...rows].join('\n')];
}

/** Counts the check-ins; what they say is left out like every word of a fork. */
function countNews(comparisons: Review['comparisons']): readonly string[] {
  const sum = (key: 'checkins' | 'moved') =>
    comparisons.reduce((all, { news }) => all + (news?.[key] ?? 0), 0);
  const [checkins, moved] = [sum('checkins'), sum('moved')];
  const parts = [
    ...(checkins > 0 ? [countNoun(checkins, 'new check-in')] : []),
    ...(moved > 0 ? [`a new state of ${countNoun(moved, 'measure')}`] : []),
  ];
  return parts.length === 0 ? [] : [`The run reports ${joinList(parts)}.`];
}

function formatFindings({ findings, fresh, before }: Review, known: ReadonlySet<string>): readonly string[] {
  const total = (['error', 'warn', 'info'] as const).reduce(
    (sum, level) => sum + fresh[level] + before[level],
    0,
  );
  const rows = LEVELS.flatMap((level) => countRules(findings, level, known));
  if (rows.length === 0 && total === 0) return [];
  const head = '| rule | level | new | from before |\n| --- | --- | --: | --: |';
  const more = total > findings.length ? `The run reports ${countNoun(total, 'finding')} in all.` : [];
  return ['### Findings', ...(rows.length > 0 ? [[head, ...rows].join('\n')] : []), more].flat();
}

/** Counts what was left out; the paths are left out like every word of a fork. */
function countLeftOut({ excluded, links, others }: Review['leftOut'] = {}): readonly string[] {
  const parts = [excluded, links, others].map((paths) => paths && { count: paths.count, paths: [] });
  const told = sayPathsLeftOut({ excluded: parts[0], links: parts[1], others: parts[2] });
  return told.length === 0 ? [] : [told.join(' ')];
}

function countRules(
  findings: readonly ReviewedFinding[],
  level: ReviewedFinding['level'],
  known: ReadonlySet<string>,
): readonly string[] {
  const counts = new Map<string, { fresh: number; before: number }>();
  for (const { rule, wasThere } of findings.filter((finding) => finding.level === level)) {
    const name = known.has(rule) ? `\`${rule}\`` : 'a rule that is not built in';
    const count = counts.get(name) ?? { fresh: 0, before: 0 };
    counts.set(name, count);
    if (wasThere) count.before++;
    else count.fresh++;
  }
  return [...counts].map(
    ([name, { fresh, before }]) => `| ${name} | ${nameLevel(level)} | ${fresh} | ${before} |`,
  );
}
