/** Formats a review as Markdown: one headline, whether it may merge, then the changes and the findings. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import { LEVELS, type Level } from '../model/finding.ts';
import { countLevel, countLevels } from '../model/level.ts';
import { countNoun, joinList } from '../model/quote.ts';
import { hasNews, type Review } from '../model/review.ts';
import { formatChangesBody, sayAgainst } from './changes-markdown.ts';
import { formatNewsMarkdown } from './checkin-news-markdown.ts';
import { escapeInline } from './escape-inline.ts';
import { isNothingMoved, isOpen, sayWhatToDo } from './heading.ts';
import { sayPathsLeftOut } from './left-out.ts';
import { formatReviewFindings, ROOM_FOR_FINDINGS } from './review-findings.ts';
import type { ShownChange } from './shown-change.ts';

/** The most characters of a comment. */
const MOST_CHARACTERS = 60_000;
/** The least room for the section of one more strategy. */
const LEAST_ROOM = 6_000;

export function formatReviewMarkdown(review: Review): string {
  const parts = [
    `## ${formatReviewHeadline(review)}`,
    [sayVerdict(review), ...sayUncompared(review), ...(review.recordsOnly ? [RECORDS_ONLY] : [])].join(' '),
    ...formatReviewSections(review.comparisons),
    ...formatReviewFindings(review),
    ...sayPathsLeftOut(review.leftOut ?? {}).map(escapeInline),
    `*Checked ${countNoun(review.strategies, 'strategy', 'strategies')} with ${countNoun(review.rules, 'rule')}.*`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Formats the headline, which a reviewer with two minutes reads first. */
export function formatReviewHeadline(review: Review): string {
  const { exit, compared, comparisons, unread = [] } = review;
  if (exit === 2) return 'The strategy could not be checked completely';
  if (!compared) return countLevels(countReviewLevels(review)) || 'No findings';
  const changes = comparisons.flatMap((one) => one.changes);
  const checkins = comparisons.reduce((sum, { news }) => sum + (news?.checkins ?? 0), 0);
  if (unread.length > 0 && isNothingMoved(changes))
    return `${countNoun(unread.length, 'strategy', 'strategies')} cannot be read`;
  return changes.length + checkins > 0 ? sayWhatToDo(changes, checkins) : 'Nothing moved';
}

function countReviewLevels({ errors, warnings, infos }: Review): Readonly<Record<Level, number>> {
  return { error: errors, warn: warnings, info: infos };
}

/** The most files to name. */
const MOST_NAMED = 5;

/** Says which strategies were not compared: nobody may take silence about their targets for an answer. */
function sayUncompared({ compared, unread = [] }: Review): readonly string[] {
  if (!compared || unread.length === 0) return [];
  const names = unread.slice(0, MOST_NAMED).map((file) => escapeInline(`\`${file}\``));
  const more = unread.length > MOST_NAMED ? [countNoun(unread.length - MOST_NAMED, 'more file')] : [];
  return [`Not compared, because it cannot be read: ${joinList([...names, ...more])}.`];
}

const RECORDS_ONLY = 'It only adds check-ins, so it can be merged without review.';

function sayVerdict(review: Review): string {
  const { exit, before } = review;
  if (exit === 0) return '**Ready to merge**, as far as `strat check` can tell.';
  if (exit === 2) return '**Not checked completely.** See the log of the job for what could not be read.';
  const counted = countReviewLevels(review);
  const worst = LEVELS.find((level) => counted[level] > 0) ?? 'error';
  if (before[worst] === counted[worst] && before[worst] > 1)
    return `**Not ready to merge**: ${countLevel(before[worst], worst)} were there before. This change adds none.`;
  const causes = listCauses(review, worst);
  return `**Not ready to merge**: ${joinList(causes.length > 0 ? causes : [countLevel(counted[worst], worst)])}.`;
}

/** Lists what stands in the way, what the change itself lacks first. */
function listCauses({ comparisons, compared, fresh, before }: Review, level: Level): readonly string[] {
  if (!compared) return [];
  const changes = comparisons.flatMap((one) => one.changes).filter((one) => one.level === level);
  const isMissing = (one: ShownChange) => isOpen(one) && one.class !== 'people';
  const { length: missing } = changes.filter(isMissing);
  const rest = changes.length - missing;
  const be = (count: number, one: string, many: string) => (count === 1 ? one : many);
  return [
    missing > 0 && `${countNoun(missing, 'reason')} ${be(missing, 'is', 'are')} missing`,
    level !== 'info' && rest > 0 && `${countNoun(rest, 'change')} must be fixed`,
    fresh[level] > 0 && `${countLevel(fresh[level], level)} ${be(fresh[level], 'is', 'are')} new`,
    before[level] > 0 &&
      `${countLevel(before[level], level)} ${be(before[level], 'was', 'were')} there before`,
  ].filter((cause) => cause !== false);
}

/** Formats the sections, the one with the most open changes first. */
function formatReviewSections(comparisons: Review['comparisons']): readonly string[] {
  const openIn = ({ changes }: { readonly changes: readonly ShownChange[] }) => changes.filter(isOpen).length;
  const told = comparisons
    .filter(({ changes, news }) => changes.length > 0 || hasNews(news))
    .sort((a, b) => openIn(b) - openIn(a));
  const parts: string[] = [];
  let room = MOST_CHARACTERS - ROOM_FOR_FINDINGS;
  for (const [at, { name, file, from, changes, news }] of told.entries()) {
    if (room < LEAST_ROOM)
      return [...parts, `${countNoun(told.length - at, 'more strategy', 'more strategies')} changed.`];
    const where = file === '' ? 'Changed' : `${escapeInline(`\`${file}\``)}`;
    const about = news === undefined ? [] : formatNewsMarkdown(news);
    const body = formatChangesBody({ changes, all: false }, room - about.join('').length);
    const part = [`### ${escapeMarkdown(name)}`, `${where} ${sayAgainst(from)}`, body, ...about]
      .filter((text) => text !== '')
      .join('\n\n');
    room -= part.length;
    parts.push(part);
  }
  return parts;
}
