/** The entries of a check as Markdown: what to fix first, what then, and what is not there yet. */
import { type Finding, LEVELS } from '../model/finding.ts';
import { nameLevel } from '../model/level.ts';
import { countNoun } from '../model/quote.ts';
import {
  makeEntries,
  sayEntryHelp,
  sayFollowing,
  sayLeftEntries,
  sayLevelCounts,
  splitEntries,
  type ViewEntry,
} from './entries.ts';
import { makeEntryPlaceFinder } from './entry-places.ts';
import { escapeInline } from './escape-inline.ts';
import { sayLines } from './page-places.ts';
import type { Report } from './report.ts';
import { listShared, sayTallies, tallyFiles } from './tallies.ts';
import { sayStrategy, sayTally } from './tally.ts';

/** The most entries after those to fix first, strategies and shared entries. */
const MOST_OTHERS = 15;
const MOST_FILES = 30;
const MOST_SHARED = 10;

/** Formats the entries of one strategy, or the strategies and what they share. */
export function formatMarkdownEntries(report: Report): readonly string[] {
  return report.files.length > 1 ? formatStrategies(report) : formatEntries(report);
}

function formatEntries(report: Report): readonly string[] {
  const { entries, absent, absentFindings } = makeEntries(report.shown, report);
  const { first, others } = splitEntries(entries);
  const shown = others.slice(0, MOST_OTHERS);
  const left = others.slice(shown.length);
  const findPlaces = makeEntryPlaceFinder(report);
  const row = (entry: ViewEntry) => formatEntryRow(entry, sayLines(findPlaces(entry)));
  const [file] = report.files;
  const facts = file?.facts?.();
  const marked = [...first, ...shown].some(({ isWording }) => isWording);
  return [
    ...(file && facts
      ? [`${escapeInline(file.file)}: ${escapeInline(sayStrategy(facts))}`, escapeInline(sayTally(facts))]
      : []),
    ...(first.length > 0 ? ['### Fix first', formatRows(first.map(row))] : []),
    ...(shown.length > 0
      ? [first.length > 0 ? '### Then' : '### Worth a look', formatRows(shown.map(row))]
      : []),
    ...(left.length > 0 ? [escapeInline(sayLeftEntries(left))] : []),
    ...(marked ? ['✎ is read from the wording and can be wrong.'] : []),
    ...(sayFollowing(entries) === '' ? [] : [sayFollowing(entries).replace(/;.*/, '.')]),
    ...(absent.length > 0
      ? [`Not there yet (${sayLevelCounts(absentFindings)}): ${absent.map(escapeInline).join(' · ')}`]
      : []),
  ];
}

function formatRows(rows: readonly string[]): string {
  return ['| level | what is wrong | where | what to do |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function formatEntryRow(entry: ViewEntry, lines: string): string {
  const { level, isWording, rule, sentence } = entry;
  const cells = [
    `${nameLevel(level)}${isWording ? ' ✎' : ''}`,
    `${escapeInline(sentence)} ${escapeInline(`\`${rule}\``)}`,
    escapeInline(lines),
    escapeInline(sayEntryHelp(entry) ?? ''),
  ];
  return `| ${cells.join(' | ')} |`;
}

function formatStrategies(report: Report): readonly string[] {
  const tallies = tallyFiles(report);
  const shared = listShared(report).slice(0, MOST_SHARED);
  const shown = tallies.slice(0, MOST_FILES);
  const left = tallies.slice(MOST_FILES).flatMap(({ findings }) => findings);
  return [
    escapeInline(sayTallies(report, tallies)),
    [
      '| errors | warnings | info | strategy |',
      '| ---: | ---: | ---: | --- |',
      ...shown.map(({ file, name, counts }) => {
        const about = name === undefined ? file : `${file}: ${name}`;
        return `| ${LEVELS.map((level) => counts[level]).join(' | ')} | ${escapeInline(about)} |`;
      }),
    ].join('\n'),
    ...sayLeftFiles(tallies.length - shown.length, left),
    ...(shared.length === 0
      ? []
      : [
          '### What they share',
          [
            '| level | rule | strategies | findings |',
            '| --- | --- | ---: | ---: |',
            ...shared.map(
              ({ level, rule, strategies, findings }) =>
                `| ${nameLevel(level)} | ${escapeInline(`\`${rule}\``)} | ${strategies} | ${findings} |`,
            ),
          ].join('\n'),
        ]),
  ];
}

function sayLeftFiles(files: number, findings: readonly Finding[]): readonly string[] {
  if (files === 0) return [];
  return [`… and ${countNoun(files, 'more file')} with ${countNoun(findings.length, 'finding')}.`];
}
