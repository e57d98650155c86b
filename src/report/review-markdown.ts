/** Formats a review as Markdown: one headline, whether it may merge, then the changes and the findings. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import { LEVELS, type Level } from '../model/finding.ts';
import { countLevel, countLevels, nameLevel } from '../model/level.ts';
import { countNoun, joinList } from '../model/quote.ts';
import { hasNews, type Review, type ReviewedFinding } from '../model/review.ts';
import { filterGoalposts, isOpen, type ShownChange } from './changes.ts';
import { formatChangesBody, sayAgainst } from './changes-markdown.ts';
import { formatNewsMarkdown } from './checkin-news-markdown.ts';
import { escapeInline } from './markdown.ts';

/** The most characters of a comment, and the part of them reserved for findings and the end. */
const MOST_CHARACTERS = 60_000;
const ROOM_FOR_FINDINGS = 12_000;
/** The least room for the section of one more strategy. */
const LEAST_ROOM = 6_000;

/** The most findings to write out: new ones, and errors that were there before. */
const MOST_NEW = 10;
const MOST_KNOWN = 3;

export function formatReviewMarkdown(review: Review): string {
  const parts = [
    `## ${formatReviewHeadline(review)}`,
    [sayVerdict(review), ...(review.recordsOnly ? [RECORDS_ONLY] : [])].join(' '),
    ...formatReviewSections(review.comparisons),
    ...formatFindingsPart(review),
    `*Checked ${countNoun(review.strategies, 'strategy', 'strategies')} with ${countNoun(review.rules, 'rule')}.*`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Formats the headline, which a reviewer with two minutes reads first. */
export function formatReviewHeadline(review: Review): string {
  const { exit, compared, moved, unacknowledged, comparisons } = review;
  if (exit === 2) return 'The strategy could not be checked completely';
  if (!compared) return countLevels(countReviewLevels(review)) || 'No findings';
  const changes = comparisons.flatMap((one) => one.changes);
  const given = changes.filter(({ acknowledged }) => acknowledged !== undefined);
  const { length: acknowledged } = filterGoalposts(given);
  if (unacknowledged > 0)
    return `${countNoun(unacknowledged, 'goalpost')} moved without a reason${acknowledged > 0 ? `, ${acknowledged} with one` : ''}`;
  if (moved > 0)
    return `${countNoun(moved, 'goalpost')} moved, ${acknowledged === moved ? 'with a reason' : 'which needs no reason'}`;
  const { length } = changes.filter((change) => change.class !== 'editorial');
  const checkins = comparisons.reduce((sum, { news }) => sum + (news?.checkins ?? 0), 0);
  const others = [
    ...(length > 0 ? [countNoun(length, 'other change')] : []),
    ...(checkins > 0 ? [countNoun(checkins, 'new check-in')] : []),
  ];
  return others.length > 0 ? `No goalposts moved, ${joinList(others)}` : 'Nothing moved';
}

function countReviewLevels({ errors, warnings, infos }: Review): Readonly<Record<Level, number>> {
  return { error: errors, warn: warnings, info: infos };
}

const RECORDS_ONLY = 'It only adds check-ins, so it can be merged without review.';

function sayVerdict(review: Review): string {
  const { exit, before } = review;
  if (exit === 0) return '**Ready to merge**, as far as `strat check` can tell.';
  if (exit === 2) return '**Not checked completely.** See the log of the job for what could not be read.';
  const counted = countReviewLevels(review);
  const worst = LEVELS.find((level) => counted[level] > 0) ?? 'error';
  const known = before[worst] === counted[worst] ? 'all' : before[worst];
  const aside = before[worst] > 0 ? `, ${known} of them from before` : '';
  return `**Not ready to merge**: ${countLevel(counted[worst], worst)}${aside}.`;
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

/** Formats the findings: new ones, and a few of the errors that were there before. */
function formatFindingsPart({
  findings,
  fresh,
  before,
  compared,
}: Pick<Review, 'findings' | 'fresh' | 'before' | 'compared'>): readonly string[] {
  const parts = [
    ...formatListPart(
      compared ? 'New' : 'All',
      fresh,
      findings.filter(({ wasThere }) => !wasThere).slice(0, MOST_NEW),
    ),
    ...formatListPart(
      'From before',
      before,
      findings.filter(({ wasThere }) => wasThere).slice(0, MOST_KNOWN),
    ),
  ];
  return parts.length === 0 ? [] : ['### Findings', ...parts];
}

function formatListPart(
  title: string,
  all: Review['fresh'],
  some: readonly ReviewedFinding[],
): readonly string[] {
  const total = all.error + all.warn + all.info;
  if (total === 0) return [];
  const shown = keepFittingFindings(some);
  const who = shown.length > 0 ? 'The others' : 'They';
  const more = total > shown.length ? ` ${who} are in the log and in the output of \`strat check\`.` : '';
  return [`**${title}:** ${countLevels(all)}.${more}`, shown.join('\n')];
}

/** Keeps the findings that fit into half of the room, one half for each list. */
function keepFittingFindings(findings: readonly ReviewedFinding[]): readonly string[] {
  let room = ROOM_FOR_FINDINGS / 2 - 1_000;
  return findings.map(formatReviewItem).filter((item) => {
    room -= item.length;
    return room > 0;
  });
}

function formatReviewItem({ rule, level, message, help, file, line }: ReviewedFinding): string {
  const grade = level === 'error' ? `**${level}**` : nameLevel(level);
  const advice = help === undefined ? '' : ` ${escapeInline(help)}`;
  return `- ${grade} ${escapeInline(`\`${rule}\``)} in ${escapeInline(`${file}:${line}`)}: ${escapeInline(message)}${advice}`;
}
