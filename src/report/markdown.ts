/** A page for the summary of a CI job or a comment: a table for each file, cut to the limit of a forge. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import type { Finding } from '../model/finding.ts';
import { count } from '../model/quote.ts';
import { PLAIN } from './paint.ts';
import { summary } from './pretty.ts';
import type { Format } from './report.ts';
import { visibleLine } from './terminal.ts';

/** The most characters of a page: a comment on GitHub may have 65,536. */
export const MOST_CHARACTERS = 60_000;
/** The characters reserved for the line that counts the rest. */
const ROOM = 200;

const HEAD = '| level | line | finding | what to do |\n| --- | ---: | --- | --- |\n';

export const markdown: Format = (report) => {
  const told = summary(report, { paint: PLAIN }).split('\n').map(inline).join('\n\n');
  let page = `## strat check\n\n${told}\n`;
  let current: string | undefined;
  for (const [index, finding] of report.shown.entries()) {
    const head = finding.file === current ? '' : `\n### ${inline(finding.file)}\n\n${HEAD}`;
    const next = `${page}${head}${row(finding)}\n`;
    if (next.length > MOST_CHARACTERS - ROOM) return `${page}\n${left(report.shown.length - index)}\n`;
    page = next;
    current = finding.file;
  }
  return page;
};

function row({ level, rule, message, help = '', range }: Finding): string {
  const cells = [level, range.start.line, `${code(rule)}: ${inline(message)}`, inline(help)];
  return `| ${cells.join(' | ')} |`;
}

function left(number: number): string {
  return `${count(number, 'more finding')} did not fit here: \`strat check\` shows all.`;
}

function code(name: string): string {
  return inline(`\`${name}\``);
}

/**
 * Escapes text for one line: plain names and values between backticks stay code, and nothing else means anything to
 * Markdown or a forge.
 */
export function inline(text: string): string {
  return escapeMarkdown(visibleLine(text)).replace(
    /(?<!`)\\`((?:[\p{L}\p{N} .:=/-]|\\_)+)\\`(?!\\`)/gu,
    (whole, inner: string) => (inner.trim() === inner ? `\`${inner.replaceAll('\\_', '_')}\`` : whole),
  );
}
