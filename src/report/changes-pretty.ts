/** Formats changes for people at a terminal: one line each, goalposts first, rewritten texts with their words. */
import type { Change } from '../model/change.ts';
import { quoteValue } from '../model/quote.ts';
import type { WordRun } from '../model/word-diff.ts';
import {
  type ChangeFormat,
  foldChanges,
  formatChangesHeadline,
  isOpen,
  listOpenCommands,
  sayFolded,
} from './changes.ts';
import { formatNewsPretty } from './checkin-news-pretty.ts';
import { wrapParagraph } from './columns.ts';
import { measureDisplayWidth } from './frame.ts';
import type { Paint } from './paint.ts';
import { revealOnOneLine } from './terminal.ts';
import { formatToldPretty, joinTold } from './told.ts';

export const formatChangesPretty: ChangeFormat = (report, { paint, columns }) => {
  const { shown, hidden } = foldChanges(report);
  const title = `${formatChangesHeadline(report)}  ${report.name}, against ${report.from}`;
  const rows = shown.map(makeCells);
  const widths = measureColumns(rows);
  const lines = shown.flatMap((change, at) => [
    formatChangeLine(change, rows[at] ?? [], widths, paint),
    ...(change.hint === undefined ? [] : wrapParagraph(revealOnOneLine(change.hint), columns, INDENT)),
    ...(change.words ? formatWordLines(change.words, columns, paint) : []),
  ]);
  const fold = sayFolded(hidden);
  const parts = [
    paint.strong(revealOnOneLine(title)),
    lines.join('\n'),
    ...(fold === undefined ? [] : [`${fold} (--all).`]),
    formatToldPretty(joinTold(report.changes), report.all, columns),
    ...(report.news ? formatNewsPretty(report.news, columns) : []),
    sayHowToAmend(listOpenCommands(report.changes)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

function makeCells({ row, effect = '' }: Change): readonly string[] {
  return [row.name, row.what, row.values, effect].map(revealOnOneLine);
}

/** The widest columns: a longer text pushes only its own line. */
const MOST = [24, 24, 24, 48];

function measureColumns(rows: readonly (readonly string[])[]): readonly number[] {
  return MOST.map((most, column) =>
    Math.max(
      0,
      ...rows.map((row) => measureDisplayWidth(row[column] ?? '')).filter((width) => width <= most),
    ),
  );
}

function formatChangeLine(
  change: Change,
  cells: readonly string[],
  widths: readonly number[],
  paint: Paint,
): string {
  const padded = cells.map(
    (cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - measureDisplayWidth(cell))),
  );
  const text = padded.filter((_, at) => (widths[at] ?? 0) > 0 || cells[at] !== '').join('  ');
  const ending = formatLineEnd(change, paint);
  return ` ${chooseMark(change, paint)} ${ending === '' ? text.trimEnd() : `${text}  ${ending}`}`;
}

function formatLineEnd(change: Change, paint: Paint): string {
  const { acknowledged } = change;
  if (acknowledged)
    return paint.good(`acknowledged: "${revealOnOneLine(quoteValue(acknowledged.why).slice(1, -1))}"`);
  return isOpen(change) && change.class === 'goalpost' ? paint[change.level]('NOT ACKNOWLEDGED') : '';
}

function chooseMark(change: Change, paint: Paint): string {
  const { class: kind, level, row } = change;
  if (level === 'error' || change.acknowledged || (kind === 'goalpost' && level === 'warn'))
    return paint[level]('!');
  if (/^new\b/.test(row.what)) return paint.good('+');
  return row.what.endsWith('removed') ? '-' : '~';
}

const INDENT = '       ';
/** The words to show at each end of a part that was kept. */
const NEAR = 4;

/** Formats removed and added words with a few words around them, never by colour alone. */
function formatWordLines(runs: readonly WordRun[], columns: number, paint: Paint): readonly string[] {
  const words = runs.flatMap((run, at) => splitRun(run, at, runs.length));
  const lines: string[] = [];
  let line: string[] = [];
  let width = INDENT.length;
  for (const { text, kind } of words) {
    const own = measureDisplayWidth(text) + 1;
    if (line.length > 0 && width + own > Math.min(columns, 100)) {
      lines.push(INDENT + line.join(' '));
      [line, width] = [[], INDENT.length];
    }
    line.push(kind === 'gone' ? paint.error(text) : kind === 'new' ? paint.good(text) : paint.faint(text));
    width += own;
  }
  return [...lines, INDENT + line.join(' ')];
}

/**
 * Splits a run into words, with brackets around a removed (`[-…-]`) or added (`{+…+}`) part, as in `git diff
 * --word-diff`.
 */
function splitRun({ kind, text }: WordRun, at: number, runs: number): readonly WordRun[] {
  const words = revealOnOneLine(text).split(' ');
  const [open, close] = kind === 'gone' ? ['[-', '-]'] : kind === 'new' ? ['{+', '+}'] : ['', ''];
  const kept = kind === 'same' ? keepNearWords(words, at === 0, at === runs - 1) : words;
  return kept.map((word, index) => ({
    kind,
    text: `${index === 0 ? open : ''}${word}${index === kept.length - 1 ? close : ''}`,
  }));
}

function keepNearWords(words: readonly string[], isFirst: boolean, isLast: boolean): readonly string[] {
  if (words.length <= NEAR * 2 + 1) return words;
  const head = isFirst ? [] : words.slice(0, NEAR);
  const tail = isLast ? [] : words.slice(-NEAR);
  return [...head, '…', ...tail];
}

function sayHowToAmend(commands: readonly string[]): string {
  return commands.length === 0
    ? ''
    : ['To say why:', ...commands.map((command) => `  ${revealOnOneLine(command)}`)].join('\n');
}
