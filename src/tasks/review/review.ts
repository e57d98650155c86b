/** Step 3 of `strat review`: prepares the findings for a reviewer. */
import { isChangeRule } from '../../model/change-rules.ts';
import type { Finding } from '../../model/finding.ts';
import { LEVELS, sortFindings } from '../../model/finding.ts';
import { countNoun } from '../../model/quote.ts';
import { checkCommand, checkRevision, type Review, takeEntries } from '../../model/review.ts';
import { type ChangeReport, filterGoalposts } from '../../report/changes.ts';
import { tellNews } from '../../report/checkin-news-words.ts';
import { makeEntries, sayEntryHelp, type ViewEntry } from '../../report/entries.ts';
import { hashText, makeFingerprints } from '../../report/fingerprint.ts';
import { isOpen } from '../../report/heading.ts';
import { countByLevel, type Report } from '../../report/report.ts';
import type { ChangeCheck } from './check-change.ts';

/** @param baseName the name of the base branch, if the CI has it @param recordsOnly whether it only adds check-ins */
export function makeReview(
  { run, report, exit, paths, against, known, news }: ChangeCheck,
  baseName: string | undefined,
  recordsOnly: boolean,
): Review {
  const { error, warn, info } = countByLevel(report.findings);
  const changes = run.comparisons.flatMap((one) => one.changes);
  const moved = filterGoalposts(changes);
  return {
    version: 1,
    key: makeReviewKey(paths),
    exit: exit === 0 ? 0 : exit === 1 ? 1 : 2,
    compared: against !== undefined,
    against: checkRevision(baseName === undefined ? against : `origin/${baseName}`),
    recordsOnly,
    strategies: report.files.length,
    unread: takeEntries(report.files.filter(({ facts }) => facts === undefined)).map(({ file }) => file),
    rules: report.rules,
    errors: error,
    warnings: warn,
    infos: info,
    moved: moved.length,
    unacknowledged: moved.filter(isOpen).length,
    comparisons: takeEntries(run.comparisons).map((one) =>
      makeReviewComparison({ ...one, news: news.get(one) }, baseName),
    ),
    ...splitFindings(report, known),
    leftOut: report.leftOut,
  };
}

/** Makes the key of a review: one for each set of paths, so that each has a comment of its own. */
export function makeReviewKey(paths: readonly string[]): string {
  return paths.length === 0 ? 'all' : hashText(paths.join('\n'));
}

function makeReviewComparison(
  { name, from, file = '', changes, news }: ChangeReport,
  baseName: string | undefined,
) {
  const label =
    baseName === undefined ? from : from.replace(/^(?:HEAD\^1@)?(?=[0-9a-f]{7,}$)/, `${baseName}@`);
  const told = news && tellNews(news);
  return { name, file, from: label, changes: takeEntries(changes).map(toReviewChange), news: told };
}

function toReviewChange({
  row,
  level,
  effect,
  acknowledged,
  command,
  hint,
  words,
  tell,
  ...one
}: ChangeReport['changes'][number]) {
  return {
    rule: one.rule,
    class: one.class,
    level,
    direction: one.direction,
    row,
    effect,
    acknowledged,
    hint,
    command: checkCommand(command),
    words: words === undefined ? undefined : takeEntries(words),
    tell: tell && takeEntries(tell).map(({ person, why }) => ({ person, why: takeEntries(why) })),
  };
}

/** Splits findings into new and older ones. Changes have their own part, and of older findings only errors are listed. */
function splitFindings(
  report: Report,
  known: ReadonlySet<string>,
): Pick<Review, 'fresh' | 'before' | 'findings' | 'entries' | 'absent'> {
  const told = sortFindings(report.findings.filter(({ rule }) => !isChangeRule(rule)));
  const prints = makeFingerprints(told);
  const isKnown = (_: Finding, at: number) => known.has(prints[at] ?? '');
  const before = told.filter(isKnown);
  const fresh = told.filter((one, at) => !isKnown(one, at));
  const worstFirst = LEVELS.flatMap((level) => fresh.filter((one) => one.level === level));
  const errorsBefore = before.filter(({ level }) => level === 'error');
  const made = makeEntries(fresh, report);
  return {
    fresh: countByLevel(fresh),
    before: countByLevel(before),
    findings: [
      ...worstFirst.slice(0, MOST_LINES).map((one) => toReviewFinding(one, false)),
      ...errorsBefore.slice(0, MOST_LINES).map((one) => toReviewFinding(one, true)),
    ],
    entries: [
      ...made.entries.slice(0, MOST_LINES).map((one) => toReviewEntry(one, false)),
      ...makeEntries(errorsBefore, report)
        .entries.slice(0, MOST_LINES)
        .map((one) => toReviewEntry(one, true)),
    ],
    absent: [...made.absent],
  };
}

function toReviewEntry(entry: ViewEntry, wasThere: boolean) {
  const { rule, level, isWording, sentence, findings } = entry;
  const { error, warn, info } = countByLevel(findings);
  const [first] = findings;
  const files = new Set(findings.map(({ file }) => file));
  const more = files.size > 1 ? ` and ${countNoun(files.size - 1, 'more file')}` : '';
  return {
    rule,
    level,
    wording: isWording,
    sentence,
    help: sayEntryHelp(entry),
    wasThere,
    where: first === undefined ? '' : `${first.file}:${first.range.start.line}${more}`,
    errors: error,
    warnings: warn,
    infos: info,
  };
}

/** The most findings on a page. */
const MOST_LINES = 50;

function toReviewFinding({ rule, level, message, help, file, range }: Finding, wasThere: boolean) {
  return { rule, level, message, help, file, line: range.start.line, wasThere };
}
