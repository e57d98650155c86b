/** The format for people at a terminal: each finding with its lines and advice, then what was checked. */
import type { Finding, Level } from '../model/finding.ts';
import { count, listed } from '../model/quote.ts';
import { codeFrame, displayWidth } from './frame.ts';
import { type CheckedFile, counts, type Format, type Look, type OtherFile, type Report } from './report.ts';
import { visible, visibleLine } from './terminal.ts';

/** The most columns of a page, however wide the terminal. */
const MOST_COLUMNS = 110;

export const pretty: Format = (report, look) => {
  const byFile = new Map(
    [...report.files, ...(report.others ?? [])].map((file) => [file.file, sourceOf(file)]),
  );
  const blocks: string[] = [];
  let current: string | undefined;
  for (const finding of report.shown) {
    if (finding.file !== current) blocks.push(look.paint.strong(visibleLine(finding.file)));
    current = finding.file;
    blocks.push(block(finding, byFile.get(finding.file), look));
  }
  blocks.push(summary(report, look));
  return `${blocks.join('\n\n')}\n`;
};

interface Source {
  readonly name: string | undefined;
  readonly lines: readonly string[];
}

function sourceOf({ name, text }: OtherFile & Partial<CheckedFile>): Source {
  return { name, lines: text.split('\n') };
}

function block(finding: Finding, file: Source | undefined, { paint, columns }: Look): string {
  const width = Math.min(columns, MOST_COLUMNS);
  const title = `${finding.level} ${finding.rule}`;
  const where = [file?.name, ...(finding.entity?.split('/') ?? [])].filter((part) => part !== undefined);
  const trail = visibleLine(where.join(' › '));
  const gap = Math.max(2, width - displayWidth(title) - displayWidth(trail));
  const lines = [
    `${paint[finding.level](finding.level)} ${paint.strong(finding.rule)}${' '.repeat(gap)}${paint.faint(trail)}`,
  ];
  lines.push(...wrapped(visibleLine(finding.message), width, '  '));
  if (file) lines.push(...codeFrame(file.lines, finding.range, width, paint));
  for (const { file: name, range, message } of finding.related)
    lines.push(...wrapped(`${visibleLine(message)} (${visibleLine(name)}:${range.start.line})`, width, '  '));
  if (finding.help) lines.push(...wrapped(`help: ${visible(finding.help)}`, width, '  '));
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** Wraps a paragraph to a number of columns. */
export function wrapped(text: string, columns: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(`${indent}${line} ${word}`) > columns) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}

const NAMES: Readonly<Record<Level, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warn: ['warning', 'warnings'],
  info: ['remark', 'remarks'],
};

/** Summarizes the findings, and what was checked. */
export function summary(report: Report, { paint }: Pick<Look, 'paint'>): string {
  return [told(report, paint), looked(report)].join('\n');
}

function told(report: Report, paint: Look['paint']): string {
  return counted(report, paint) + aside(report);
}

/** Says how many known findings do not count; empty if there are none. */
function aside({ suppressed }: Report): string {
  const baselined = suppressed.filter((finding) => finding.suppressed?.kind === 'baseline').length;
  if (suppressed.length === 0) return '';
  return ` ${suppressed.length - baselined} suppressed, ${baselined} in baseline.`;
}

function counted({ findings, shown }: Report, paint: Look['paint']): string {
  if (findings.length === 0) return paint.good('No findings.');
  const numbers = counts(findings);
  const parts = (['error', 'warn', 'info'] as const)
    .filter((level) => numbers[level] > 0)
    .map((level) => paint[level](count(numbers[level], ...NAMES[level])));
  const hidden = findings.length - shown.length;
  return `${count(findings.length, 'finding')}: ${parts.join(', ')}.${hidden > 0 ? ` ${hidden} not shown.` : ''}`;
}

/** Says what was checked, so that silence means something. */
function looked({ files, rules, seconds, against }: Report): string {
  const total = (pick: (file: CheckedFile) => number) => files.reduce((sum, file) => sum + pick(file), 0);
  const parts = listed(
    [
      count(
        total((file) => file.criteria),
        'criterion',
        'criteria',
      ),
      count(
        total((file) => file.objectives),
        'objective',
      ),
      count(
        total((file) => file.capabilities),
        'capability',
        'capabilities',
      ),
    ],
    'and',
  ).replace(' and ', ', ');
  const since = against === undefined ? '' : `, against ${visibleLine(against)}`;
  const time = seconds === undefined ? '' : ` in ${seconds.toFixed(2)} s`;
  return `Checked ${count(files.length, 'strategy', 'strategies')} (${parts}) with ${count(rules, 'rule')}${since}${time}.`;
}
