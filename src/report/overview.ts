/**
 * The default view of many strategies: a line for each, the worst first, then what changed and what
 * they share, in at most 60 lines.
 */
import { isChangeRule } from '../model/change-rules.ts';
import { LEVELS, type Level } from '../model/finding.ts';
import { countLevel, nameLevel } from '../model/level.ts';
import { countNoun } from '../model/quote.ts';
import { quoteShellWord } from '../model/shell-word.ts';
import { choosePageWidth, countDisplayed, cutToWidth, NARROW, padToWidth, wrapCut } from './columns.ts';
import { measureDisplayWidth } from './frame.ts';
import { formatFoot } from './page-foot.ts';
import { type Paint, PLAIN } from './paint.ts';
import type { Appearance, Report } from './report.ts';
import { type FileTally, listShared, type SharedEntry, sayTallies, tallyFiles } from './tallies.ts';
import { revealOnOneLine } from './terminal.ts';

const MOST_CHANGED = 6;
const MOST_SHARED = 10;
const MOST_LINES = 60;

interface Look {
  readonly paint: Paint;
  readonly width: number;
}

/** Formats the page of many strategies. */
export function formatOverview(report: Report, { paint, columns }: Appearance): string {
  const look = { paint, width: choosePageWidth(columns) };
  const tallies = tallyFiles(report);
  const head = wrapCut(sayTallies(report, tallies), look.width, 3);
  const all = listShared(report);
  const changes = all.filter(({ rule }) => isChangeRule(rule));
  const others = all.filter(({ rule }) => !isChangeRule(rule));
  const changed = formatShared('What changed', changes, MOST_CHANGED, look);
  const shared = formatShared('What they share', others, MOST_SHARED, look);
  const makeFoot = (one: Look) => [...formatFoot(report, [], one), ...sayOne(report, tallies, one)];
  const foot = makeFoot(look);
  const footLines = countDisplayed(makeFoot({ ...look, paint: PLAIN }), look.width);
  const most = Math.max(2, MOST_LINES - head.length - changed.length - shared.length - footLines - 5);
  const parts = [head, formatTallies(tallies, most, look), changed, shared, foot];
  const lines = parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => (at === 0 ? part : ['', ...part]));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The columns of the three counts, the gravest first, with a space before each but the first. */
const COUNTS = [6, 8, 5] as const;
const HEADS = ['errors', 'warnings', 'info'] as const;
const NARROW_COUNTS = [5, 7, 4] as const;
const NARROW_HEADS = ['error', 'warning', 'info'] as const;

function formatTallies(tallies: readonly FileTally[], most: number, look: Look): readonly string[] {
  const { paint, width } = look;
  const shown = tallies.length <= most ? tallies : tallies.slice(0, most - 1);
  const left = tallies.slice(shown.length);
  const isNarrow = width < NARROW;
  const counts = isNarrow ? NARROW_COUNTS : COUNTS;
  const before = counts.reduce((sum, one) => sum + one + 1, 1);
  const longest = Math.max(...shown.map(({ file }) => measureDisplayWidth(revealOnOneLine(file))));
  const paths = Math.min(longest, isNarrow ? width - before : Math.floor((width - before) * 0.65));
  const heads = (isNarrow ? NARROW_HEADS : HEADS).map((head, at) => head.padStart(counts[at] ?? 0));
  return [
    paint.faint(heads.join(' ')),
    ...shown.map((one) => formatTally(one, paths, counts, look)),
    ...(left.length === 0 ? [] : [cutToWidth(sayLeftFiles(left), width)]),
  ];
}

function formatTally(
  { file, name, counts, inRecords }: FileTally,
  paths: number,
  widths: readonly number[],
  { paint, width }: Look,
): string {
  const numbers = LEVELS.map((level, at) => {
    const text = (counts[level] === 0 ? '·' : String(counts[level])).padStart(widths[at] ?? 0);
    return counts[level] === 0 ? paint.faint(text) : paint[level](text);
  });
  const records = inRecords > 0 ? ` (${inRecords} in its records)` : '';
  const room = width - widths.reduce((sum, one) => sum + one + 1, 1) - paths - 2 - records.length;
  const about = name === undefined || room < 10 ? '' : `  ${cutToWidth(revealOnOneLine(name), room)}`;
  const path = cutPath(revealOnOneLine(file), paths);
  return `${numbers.join(' ')}  ${paint.strong(padToWidth(path, paths))}${about}${room < 0 ? '' : records}`;
}

/** Cuts a path at its beginning, because its end tells files apart. */
function cutPath(path: string, columns: number): string {
  if (measureDisplayWidth(path) <= columns) return path;
  let kept = '';
  for (const sign of [...path].reverse()) {
    if (measureDisplayWidth(`${sign}${kept}`) >= columns) break;
    kept = sign + kept;
  }
  return `…${kept}`;
}

function sayLeftFiles(left: readonly FileTally[]): string {
  const sum = (level: Level) => left.reduce((all, { counts }) => all + counts[level], 0);
  const levels = LEVELS.filter((level) => sum(level) > 0).map((level) => countLevel(sum(level), level));
  return `… and ${countNoun(left.length, 'more file')} (${levels.join(', ')})`;
}

function formatShared(
  title: string,
  shared: readonly SharedEntry[],
  most: number,
  look: Look,
): readonly string[] {
  if (shared.length === 0) return [];
  const shown = shared.slice(0, most);
  const names = Math.max(...shown.map(({ rule }) => rule.length));
  const left = shared.length - shown.length;
  return [
    look.paint.strong(title),
    ...shown.map((one) => formatSharedEntry(one, names, look)),
    ...(left > 0 ? [`  … and ${countNoun(left, 'more rule')}`] : []),
  ];
}

function formatSharedEntry(
  { rule, level, strategies, findings, file }: SharedEntry,
  names: number,
  { paint, width }: Look,
): string {
  const word = nameLevel(level);
  const head = `  ${paint[level](word)}${' '.repeat(8 - word.length)} `;
  if (width < NARROW) return `${head}${cutToWidth(rule, width - 17)} ×${strategies}`;
  const where = strategies === 1 ? revealOnOneLine(file) : countNoun(strategies, 'strategy', 'strategies');
  const told = `in ${where} (${countNoun(findings, 'finding')})`;
  return `${head}${padToWidth(rule, names)}  ${cutToWidth(told, Math.max(4, width - names - 13))}`;
}

/** Says how to see one strategy alone. */
function sayOne(
  { formatCommandFor }: Report,
  tallies: readonly FileTally[],
  { width }: Look,
): readonly string[] {
  const [worst] = tallies;
  if (!worst) return [];
  const path = revealOnOneLine(worst.file);
  const command = revealOnOneLine(formatCommandFor?.(path) ?? `strat check ${quoteShellWord(path)}`);
  return [measureDisplayWidth(command) + 13 <= width ? `One of them: ${command}` : command];
}
