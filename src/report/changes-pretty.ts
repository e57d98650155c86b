/** Formats changes for people at a terminal: one line each, goalposts first, rewritten texts with their words. */
import type { Change } from '../model/change.ts';
import { quoted } from '../model/quote.ts';
import type { WordRun } from '../model/word-diff.ts';
import { type ChangeFormat, folded, headline, isOpen, openCommands, sayFolded } from './changes.ts';
import { displayWidth } from './frame.ts';
import type { Paint } from './paint.ts';
import { wrapped } from './pretty.ts';
import { visibleLine } from './terminal.ts';

export const changesPretty: ChangeFormat = (report, { paint, columns }) => {
  const { shown, hidden } = folded(report);
  const title = `${headline(report)}  ${report.name}, against ${report.from}`;
  const rows = shown.map(cellsOf);
  const widths = widthsOf(rows);
  const lines = shown.flatMap((change, at) => [
    lineOf(change, rows[at] ?? [], widths, paint),
    ...(change.hint === undefined ? [] : wrapped(visibleLine(change.hint), columns, INDENT)),
    ...(change.words ? wordLines(change.words, columns, paint) : []),
  ]);
  const fold = sayFolded(hidden);
  const parts = [
    paint.strong(visibleLine(title)),
    lines.join('\n'),
    ...(fold === undefined ? [] : [`${fold} (--all).`]),
    howTo(openCommands(report.changes)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

function cellsOf({ row, effect = '' }: Change): readonly string[] {
  return [row.name, row.what, row.values, effect].map(visibleLine);
}

/** The widest columns: a longer text pushes only its own line. */
const MOST = [24, 24, 24, 48];

function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  return MOST.map((most, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? '')).filter((width) => width <= most)),
  );
}

function lineOf(change: Change, cells: readonly string[], widths: readonly number[], paint: Paint): string {
  const padded = cells.map(
    (cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - displayWidth(cell))),
  );
  const text = padded.filter((_, at) => (widths[at] ?? 0) > 0 || cells[at] !== '').join('  ');
  const ending = endOf(change, paint);
  return ` ${markOf(change, paint)} ${ending === '' ? text.trimEnd() : `${text}  ${ending}`}`;
}

function endOf(change: Change, paint: Paint): string {
  const { acknowledged } = change;
  if (acknowledged)
    return paint.good(`acknowledged: "${visibleLine(quoted(acknowledged.why).slice(1, -1))}"`);
  return isOpen(change) && change.class === 'goalpost' ? paint[change.level]('NOT ACKNOWLEDGED') : '';
}

function markOf(change: Change, paint: Paint): string {
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
function wordLines(runs: readonly WordRun[], columns: number, paint: Paint): readonly string[] {
  const words = runs.flatMap((run, at) => pieces(run, at, runs.length));
  const lines: string[] = [];
  let line: string[] = [];
  let width = INDENT.length;
  for (const { text, kind } of words) {
    const own = displayWidth(text) + 1;
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
function pieces({ kind, text }: WordRun, at: number, runs: number): readonly WordRun[] {
  const words = visibleLine(text).split(' ');
  const [open, close] = kind === 'gone' ? ['[-', '-]'] : kind === 'new' ? ['{+', '+}'] : ['', ''];
  const kept = kind === 'same' ? nearWords(words, at === 0, at === runs - 1) : words;
  return kept.map((word, index) => ({
    kind,
    text: `${index === 0 ? open : ''}${word}${index === kept.length - 1 ? close : ''}`,
  }));
}

function nearWords(words: readonly string[], isFirst: boolean, isLast: boolean): readonly string[] {
  if (words.length <= NEAR * 2 + 1) return words;
  const head = isFirst ? [] : words.slice(0, NEAR);
  const tail = isLast ? [] : words.slice(-NEAR);
  return [...head, '…', ...tail];
}

function howTo(commands: readonly string[]): string {
  return commands.length === 0
    ? ''
    : ['To say why:', ...commands.map((command) => `  ${visibleLine(command)}`)].join('\n');
}
