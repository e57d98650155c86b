/** What `strat import` has made of a file, for people. */
import { countNoun, joinList } from '../model/quote.ts';
import { cutToWidth, wrapParagraph } from './columns.ts';
import { countFates, type ImportReport, type ReportedText } from './import-report.ts';
import { revealOnOneLine } from './terminal.ts';

/** The most lines of a list. */
const MOST = 15;

/** Formats the report for a terminal. @param columns its width */
export function formatImportReport(report: ImportReport, columns: number): string {
  const { texts, remarks } = report;
  const counts = countFates(texts);
  const lines = [
    ...sayFiles(report),
    '',
    `${countNoun(counts.texts, 'text')} in ${revealOnOneLine(report.source)}: ${counts.mapped} mapped, ${counts.kept} kept under \`x-import\`, ${counts.leftOut} left out.`,
    ...listTexts('Kept, because the plan has no key for it', texts, 'kept', columns),
    ...listTexts('Left out', texts, 'left-out', columns),
    ...(remarks.length === 0 ? [] : ['', 'Please check']),
    ...limit(remarks.flatMap(({ at, says }) => wrapRemark(at, says, columns))),
  ];
  return `${lines.join('\n')}\n`;
}

function sayFiles({ files, isDryRun, counts }: ImportReport): readonly string[] {
  const [plan, ...others] = files.map(({ file }) => file);
  const records = others.length === 0 ? '' : ` and ${countNoun(others.length, 'record')}`;
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(
      ({ name, count }) =>
        `${count} ${count === 1 ? name.replace(/ies$/, 'y').replace(/s$/, '').replace(/ria$/, 'rion') : name}`,
    );
  return [
    `${isDryRun ? 'Would write' : 'Wrote'} ${plan ?? ''}${records}${parts.length === 0 ? '' : `: ${joinList(parts)}`}.`,
  ];
}

function listTexts(
  heading: string,
  texts: readonly ReportedText[],
  fate: ReportedText['fate'],
  columns: number,
): readonly string[] {
  const listed = texts.filter((one) => one.fate === fate);
  if (listed.length === 0) return [];
  const width = Math.min(20, Math.max(...listed.slice(0, MOST).map(({ at }) => at.length)));
  return [
    '',
    heading,
    ...limit(
      listed.map((one) => cutToWidth(`  ${revealOnOneLine(one.at).padEnd(width)}  ${sayText(one)}`, columns)),
    ),
  ];
}

function sayText({ name, text, why, path }: ReportedText): string {
  const label = name === '' ? '' : `${name}: `;
  const reason = why === undefined || why === 'no key for it' ? '' : ` (${why})`;
  const place = path.length === 0 ? '' : ` → ${path.at(-1)}`;
  return revealOnOneLine(`${label}“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”${place}${reason}`);
}

function wrapRemark(at: string | undefined, says: string, columns: number): readonly string[] {
  const [first = '', ...rest] = wrapParagraph(revealOnOneLine(says), columns - 4, '');
  return [
    `  ${at === undefined ? '' : `${revealOnOneLine(at)}  `}${first}`,
    ...rest.map((line) => `    ${line}`),
  ];
}

function limit(lines: readonly string[]): readonly string[] {
  return lines.length <= MOST + 1
    ? lines
    : [...lines.slice(0, MOST), `  and ${lines.length - MOST} more; see all with --format json`];
}
