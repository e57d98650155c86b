/**
 * A page for the summary of a CI job or a comment: what to fix first, then all findings in a table for each file, cut to
 * the limit of a forge.
 */
import type { Finding } from '../model/finding.ts';
import { nameLevel } from '../model/level.ts';
import { countNoun } from '../model/quote.ts';
import { escapeInline } from './escape-inline.ts';
import { sayPathsLeftOut } from './left-out.ts';
import { formatMarkdownEntries } from './markdown-entries.ts';
import { PLAIN } from './paint.ts';
import { formatSummary } from './pretty.ts';
import type { Format, Report } from './report.ts';

/** The most characters of a page: a comment on GitHub may have 65,536. */
export const MOST_CHARACTERS = 60_000;
/** The characters reserved for the line that counts the rest. */
const ROOM = 200;

/** The most findings that are only listed, without saying first what to fix first. */
const MOST_LISTED = 5;
/** The most characters of what comes before the list. */
const MOST_HEAD = 30_000;

/** The most characters of a command. */
const MOST_COMMAND = 60;

const HEAD = '| level | line | finding | what to do |\n| --- | ---: | --- | --- |\n';

export const formatMarkdown: Format = (report) => {
  const told = formatSummary(report, { paint: PLAIN }).split('\n').map(escapeInline).join('\n\n');
  const aside = sayPathsLeftOut(report.leftOut ?? {}).map(escapeInline);
  const isShort = report.shown.length <= MOST_LISTED;
  const head = isShort ? [] : [...formatMarkdownEntries(report), '### All findings'];
  let page = `${['## strat check', told, ...aside, ...head].join('\n\n')}\n`;
  if (page.length > MOST_HEAD) page = `${['## strat check', told, ...aside].join('\n\n')}\n`;
  let current: string | undefined;
  for (const [index, finding] of report.shown.entries()) {
    const title = `\n${isShort ? '###' : '####'} ${escapeInline(finding.file)}\n\n${HEAD}`;
    const next = `${page}${finding.file === current ? '' : title}${formatFindingRow(finding)}\n`;
    if (next.length > MOST_CHARACTERS - ROOM)
      return `${page}\n${sayFindingsLeft(report, report.shown.length - index)}\n`;
    page = next;
    current = finding.file;
  }
  return page;
};

function formatFindingRow({ level, rule, message, help = '', range }: Finding): string {
  const cells = [
    nameLevel(level),
    range.start.line,
    `${formatCodeSpan(rule)}: ${escapeInline(message)}`,
    escapeInline(help),
  ];
  return `| ${cells.join(' | ')} |`;
}

function sayFindingsLeft({ command = 'strat check' }: Report, number: number): string {
  const all = `${command.length < MOST_COMMAND ? command : 'strat check'} --all`;
  return `${countNoun(number, 'more finding')} did not fit here: ${formatCodeSpan(all)} shows all.`;
}

function formatCodeSpan(name: string): string {
  return escapeInline(`\`${name}\``);
}
