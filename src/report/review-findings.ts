/** The findings of a review: the new ones first, then errors that were there before; never an info first. */
import type { Level } from '../model/finding.ts';
import { countLevels, nameLevel } from '../model/level.ts';
import { countNoun } from '../model/quote.ts';
import type { Review, ReviewedEntry } from '../model/review.ts';
import { escapeInline } from './escape-inline.ts';
import { formatDetails } from './told.ts';

/** The part of a comment that is reserved for findings and the end, in characters. */
export const ROOM_FOR_FINDINGS = 12_000;

/** The most entries to write out: new ones, and errors that were there before. */
const MOST_NEW = 10;
const MOST_KNOWN = 10;

type Counts = Review['fresh'];

/** Formats the findings: new ones, and errors that were there before. */
export function formatReviewFindings(review: Review): readonly string[] {
  const { fresh, before, compared, absent = [], against } = review;
  const entries = listEntries(review);
  const isNew = ({ wasThere }: ReviewedEntry) => !wasThere;
  const parts = [
    ...formatNewPart(
      compared ? 'New' : 'All',
      makeListPart(fresh, entries.filter(isNew).slice(0, MOST_NEW), against),
    ),
    ...(absent.length > 0
      ? [`**Not there yet:** ${absent.slice(0, MOST_ABSENT).map(escapeInline).join(' · ')}`]
      : []),
    ...formatKnownPart(
      makeListPart(before, entries.filter((one) => !isNew(one)).slice(0, MOST_KNOWN), against),
    ),
  ];
  return parts.length === 0 ? [] : ['### Findings', ...parts];
}

const MOST_ABSENT = 20;

/** Lists the entries; those of a review by an earlier version are its findings, each alone. */
function listEntries({ entries, findings }: Review): readonly ReviewedEntry[] {
  if (entries) return entries;
  return findings.map(({ rule, level, message, help, file, line, wasThere }) => ({
    rule,
    level,
    sentence: message,
    help,
    where: `${file}:${line}`,
    wasThere,
    errors: Number(level === 'error'),
    warnings: Number(level === 'warn'),
    infos: Number(level === 'info'),
  }));
}

interface ListPart {
  /** How many there are, in words. */
  readonly counts: string;
  /** Where those are that are not listed; empty if all are. */
  readonly more: string;
  readonly items: string;
}

function makeListPart(
  all: Counts,
  some: readonly ReviewedEntry[],
  against: string | undefined,
): ListPart | undefined {
  const total = all.error + all.warn + all.info;
  if (total === 0) return undefined;
  const isWorthIt = some.some(({ level }) => level !== 'info');
  const shown = keepFitting(isWorthIt ? some : []);
  const left = subtract(all, shown);
  const isLeft = left.error + left.warn + left.info > 0;
  return {
    counts: countLevels(all),
    more: isLeft ? sayLeft(left, shown.length > 0, against) : '',
    items: shown.map(formatEntryItem).join('\n'),
  };
}

function formatNewPart(title: string, part: ListPart | undefined): readonly string[] {
  return part
    ? [`**${title}:** ${[`${part.counts}.`, part.more].filter(Boolean).join(' ')}`, part.items]
    : [];
}

/** Formats what was there before, to open when asked: it is not about the change. */
function formatKnownPart(part: ListPart | undefined): readonly string[] {
  if (!part) return [];
  const lines = [part.items, part.more].filter(Boolean).join('\n\n');
  return [formatDetails(`From before this change: ${part.counts}`, [lines])];
}

/** Says where those are that are not written out. */
function sayLeft(left: Counts, isSome: boolean, against: string | undefined): string {
  const command = `\`strat check --all${against === undefined ? '' : ` --against ${against}`}\``;
  return isSome
    ? `${countLevels(left)} are not listed here: see the log, or run ${command}.`
    : `See the log, or run ${command}.`;
}

function subtract(all: Counts, shown: readonly ReviewedEntry[]): Readonly<Record<Level, number>> {
  const sum = (key: 'errors' | 'warnings' | 'infos') => shown.reduce((total, one) => total + one[key], 0);
  return {
    error: Math.max(0, all.error - sum('errors')),
    warn: Math.max(0, all.warn - sum('warnings')),
    info: Math.max(0, all.info - sum('infos')),
  };
}

/** Keeps the entries that fit into half of the room, one half for each list. */
function keepFitting(entries: readonly ReviewedEntry[]): readonly ReviewedEntry[] {
  let room = ROOM_FOR_FINDINGS / 2 - 1_000;
  return entries.filter((entry) => {
    room -= formatEntryItem(entry).length + 1;
    return room > 0;
  });
}

function formatEntryItem(entry: ReviewedEntry): string {
  const { rule, level, wording, sentence, help, where, errors, warnings, infos } = entry;
  const grade = level === 'error' ? `**${level}**` : nameLevel(level);
  const number = errors + warnings + infos;
  const times = number > 1 ? ` (${countNoun(number, 'finding')})` : '';
  const advice = help === undefined ? '' : ` ${escapeInline(help)}`;
  const sign = wording ? ' ✎' : '';
  return `- ${grade}${sign} ${escapeInline(`\`${rule}\``)} in ${escapeInline(where)}${times}: ${escapeInline(sentence)}${advice}`;
}
