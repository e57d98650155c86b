/** Findings for people at a terminal, each with its lines and advice, then what was checked. */
import { type Finding, LEVELS } from '../model/finding.ts';
import { countLevel, nameLevel } from '../model/level.ts';
import { countNoun, joinList } from '../model/quote.ts';
import { wrapParagraph } from './columns.ts';
import { drawCodeFrame, measureDisplayWidth } from './frame.ts';
import {
  type Appearance,
  type CheckedFile,
  countByLevel,
  type Format,
  type OtherFile,
  type Report,
} from './report.ts';
import { revealCharacters, revealOnOneLine } from './terminal.ts';

/** The most columns of a page, however wide the terminal. */
const MOST_COLUMNS = 110;

/** The most findings to show with their lines, unless all are asked for. */
const MOST_FRAMED = 5;

/** Returns whether so little is found that each finding is shown with its lines. */
export function isShort({ shown }: Report): boolean {
  return shown.length <= MOST_FRAMED;
}

/** Formats each finding with its lines; a few begin with the gravest. */
export const formatFrames: Format = (report, look) => {
  const byFile = new Map(
    [...report.files, ...(report.others ?? [])].map((file) => [file.file, readSource(file)]),
  );
  const blocks: string[] = [];
  let current: string | undefined;
  for (const finding of report.isWhole ? report.shown : sortGravest(report.shown)) {
    if (finding.file !== current) blocks.push(look.paint.strong(revealOnOneLine(finding.file)));
    current = finding.file;
    blocks.push(formatFindingBlock(finding, byFile.get(finding.file), look));
  }
  blocks.push(formatSummary(report, look));
  return `${blocks.join('\n\n')}\n`;
};

/** Sorts by the gravest finding of each file, then by level; otherwise the order stays. */
function sortGravest(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ level }: Finding) => LEVELS.indexOf(level);
  const worst = new Map<string, number>();
  for (const one of findings) worst.set(one.file, Math.min(rank(one), worst.get(one.file) ?? rank(one)));
  const files = [...worst.keys()];
  return [...findings].sort(
    (a, b) =>
      (worst.get(a.file) ?? 0) - (worst.get(b.file) ?? 0) ||
      files.indexOf(a.file) - files.indexOf(b.file) ||
      rank(a) - rank(b),
  );
}

interface Source {
  readonly name: string | undefined;
  readonly lines: readonly string[];
}

function readSource({ name, text }: OtherFile & Partial<CheckedFile>): Source {
  return { name, lines: text.split('\n') };
}

function formatFindingBlock(
  finding: Finding,
  file: Source | undefined,
  { paint, columns }: Appearance,
): string {
  const width = Math.min(columns, MOST_COLUMNS);
  const level = nameLevel(finding.level);
  const title = `${level} ${finding.rule}`;
  const where = [file?.name, ...(finding.entity?.split('/') ?? [])].filter((part) => part !== undefined);
  const trail = revealOnOneLine(where.join(' › '));
  const gap = Math.max(2, width - measureDisplayWidth(title) - measureDisplayWidth(trail));
  const lines = [
    `${paint[finding.level](level)} ${paint.strong(finding.rule)}${' '.repeat(gap)}${paint.faint(trail)}`,
  ];
  lines.push(...wrapParagraph(revealOnOneLine(finding.message), width, '  '));
  if (file) lines.push(...drawCodeFrame(file.lines, finding.range, width, paint));
  for (const { file: name, range, message } of finding.related)
    lines.push(
      ...wrapParagraph(
        `${revealOnOneLine(message)} (${revealOnOneLine(name)}:${range.start.line})`,
        width,
        '  ',
      ),
    );
  if (finding.help) lines.push(...wrapParagraph(`help: ${revealCharacters(finding.help)}`, width, '  '));
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** Summarizes the findings, and what was checked. */
export function formatSummary(report: Report, { paint }: Pick<Appearance, 'paint'>): string {
  return [sayFound(report, paint), sayLookedAt(report)].join('\n');
}

function sayFound(report: Report, paint: Appearance['paint']): string {
  return sayCounted(report, paint) + sayAside(report);
}

/** Says how many known findings do not count; empty if there are none. */
function sayAside({ suppressed }: Report): string {
  const accepted = suppressed.filter((finding) => finding.suppressed?.kind === 'accepted').length;
  if (suppressed.length === 0) return '';
  return ` ${suppressed.length - accepted} suppressed, ${accepted} accepted.`;
}

function sayCounted({ findings, shown }: Report, paint: Appearance['paint']): string {
  if (findings.length === 0) return paint.good('No findings.');
  const numbers = countByLevel(findings);
  const parts = LEVELS.filter((level) => numbers[level] > 0).map((level) =>
    paint[level](countLevel(numbers[level], level)),
  );
  const hidden = findings.length - shown.length;
  return `${countNoun(findings.length, 'finding')}: ${parts.join(', ')}.${hidden > 0 ? ` ${hidden} not shown.` : ''}`;
}

/** Says what was checked, so that silence means something. */
function sayLookedAt({ files, rules, seconds, against }: Report): string {
  const total = (pick: (file: CheckedFile) => number) => files.reduce((sum, file) => sum + pick(file), 0);
  const parts = joinList(
    [
      countNoun(
        total((file) => file.criteria),
        'criterion',
        'criteria',
      ),
      countNoun(
        total((file) => file.objectives),
        'objective',
      ),
      countNoun(
        total((file) => file.capabilities),
        'capability',
        'capabilities',
      ),
    ],
    'and',
  ).replace(' and ', ', ');
  const since = against === undefined ? '' : `, against ${revealOnOneLine(against)}`;
  const time = seconds === undefined ? '' : ` in ${seconds.toFixed(2)} s`;
  const later = total((file) => file.later ?? 0);
  const left = later === 0 ? '' : ` ${countNoun(later, 'check-in')} of later days left out.`;
  return `Checked ${countNoun(files.length, 'strategy', 'strategies')} (${parts}) with ${countNoun(rules, 'rule')}${since}${time}.${left}`;
}
