/** A page for the summary of a CI job or a comment: a table for each file, cut to the limit of a forge. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import type { Finding } from '../model/finding.ts';
import { nameLevel } from '../model/level.ts';
import { countNoun } from '../model/quote.ts';
import { PLAIN } from './paint.ts';
import { formatSummary } from './pretty.ts';
import type { Format } from './report.ts';
import { revealOnOneLine } from './terminal.ts';

/** The most characters of a page: a comment on GitHub may have 65,536. */
export const MOST_CHARACTERS = 60_000;
/** The characters reserved for the line that counts the rest. */
const ROOM = 200;

const HEAD = '| level | line | finding | what to do |\n| --- | ---: | --- | --- |\n';

export const formatMarkdown: Format = (report) => {
  const told = formatSummary(report, { paint: PLAIN }).split('\n').map(escapeInline).join('\n\n');
  let page = `## strat check\n\n${told}\n`;
  let current: string | undefined;
  for (const [index, finding] of report.shown.entries()) {
    const head = finding.file === current ? '' : `\n### ${escapeInline(finding.file)}\n\n${HEAD}`;
    const next = `${page}${head}${formatFindingRow(finding)}\n`;
    if (next.length > MOST_CHARACTERS - ROOM)
      return `${page}\n${sayFindingsLeft(report.shown.length - index)}\n`;
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

function sayFindingsLeft(number: number): string {
  return `${countNoun(number, 'more finding')} did not fit here: \`strat check\` shows all.`;
}

function formatCodeSpan(name: string): string {
  return escapeInline(`\`${name}\``);
}

/**
 * Escapes text for one line: plain names and values between backticks stay code, and nothing else means anything to
 * Markdown or a forge.
 */
export function escapeInline(text: string): string {
  return escapeMarkdown(revealOnOneLine(text)).replace(
    /(?<!`)\\`((?:[\p{L}\p{N} .:=/-]|\\_)+)\\`(?!\\`)/gu,
    (whole, inner: string) => (inner.trim() === inner ? `\`${inner.replaceAll('\\_', '_')}\`` : whole),
  );
}
