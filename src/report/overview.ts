/** The default view of many strategies: a line for each, the worst first, then what they share, in at most 60 lines. */
import { type Finding, LEVELS, type Level } from '../model/finding.ts';
import { countLevel, nameLevel } from '../model/level.ts';
import { countNoun, joinList } from '../model/quote.ts';
import { choosePageWidth, cutToWidth, padToWidth, wrapCut } from './columns.ts';
import { ABSENT_GROUP, groupFindings } from './groups.ts';
import { formatFoot } from './page-foot.ts';
import type { Paint } from './paint.ts';
import { type Appearance, countByLevel, type Report } from './report.ts';
import { revealOnOneLine } from './terminal.ts';

/** A strategy with its records, or another file that belongs to none. */
export interface FileTally {
  readonly file: string;
  readonly name: string | undefined;
  readonly counts: Readonly<Record<Level, number>>;
  /** How many of the findings are in its records. */
  readonly inRecords: number;
}

/** An entry that strategies share. */
export interface SharedEntry {
  readonly rule: string;
  readonly level: Level;
  readonly strategies: number;
  readonly findings: number;
}

const MOST_SHARED = 10;
const MOST_PAGE = 60;

/** Formats the page of many strategies. */
export function formatOverview(report: Report, { paint, columns }: Appearance): string {
  const width = choosePageWidth(columns);
  const tallies = tallyFiles(report);
  const head = wrapCut(sayTallies(report, tallies), width, 3);
  const shared = formatShared(listShared(report), paint, width);
  const foot = formatFoot(report, [], { paint, width }).slice(0, 14);
  const one = sayOne(tallies, width);
  const most = MOST_PAGE - head.length - shared.length - foot.length - one.length - 5;
  const lines = [
    ...head,
    '',
    ...formatTallies(tallies, most, paint, width),
    ...(shared.length === 0 ? [] : ['', ...shared]),
    '',
    ...foot,
    ...one,
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Counts the findings of each strategy and its records; files without any are left out. The worst come first. */
export function tallyFiles(report: Pick<Report, 'files' | 'shown'>): readonly FileTally[] {
  const findOwner = makeOwnerFinder(report.files.map(({ file }) => file));
  const byFile = new Map<string, Finding[]>();
  for (const finding of report.shown) {
    const file = findOwner(finding.file);
    const list = byFile.get(file);
    if (list) list.push(finding);
    else byFile.set(file, [finding]);
  }
  const names = new Map(report.files.map(({ file, name }) => [file, name]));
  const tallies = [...byFile].map(([file, findings]) => ({
    file,
    name: names.get(file),
    counts: countByLevel(findings),
    inRecords: findings.filter((finding) => finding.file !== file).length,
  }));
  return tallies.sort(
    (a, b) =>
      b.counts.error - a.counts.error ||
      b.counts.warn - a.counts.warn ||
      b.counts.info - a.counts.info ||
      (a.file < b.file ? -1 : 1),
  );
}

/** Makes a function that finds the strategy that a file lies beside; the file itself if there is none. */
function makeOwnerFinder(strategies: readonly string[]): (file: string) => string {
  const own = new Set(strategies);
  const byFolder = new Map<string, string>();
  for (const file of strategies) {
    const folder = findFolder(file);
    if (!byFolder.has(folder)) byFolder.set(folder, file);
  }
  return (file) => {
    if (own.has(file)) return file;
    const folder = findFolder(file);
    return byFolder.get(findFolder(folder)) ?? byFolder.get(folder) ?? file;
  };
}

function findFolder(path: string): string {
  const at = path.lastIndexOf('/');
  return at === -1 ? '' : path.slice(0, at);
}

/** Says how many strategies have what. */
export function sayTallies({ files }: Pick<Report, 'files'>, tallies: readonly FileTally[]): string {
  const own = new Set(files.map(({ file }) => file));
  const count = (level: Level) =>
    tallies.filter(({ file, counts }) => own.has(file) && LEVELS.find((one) => counts[one] > 0) === level)
      .length;
  const [error = 0, warn = 0, info = 0] = LEVELS.map(count);
  const clean = files.length - error - warn - info;
  const parts = [
    ...(error > 0 ? [`${error} with errors`] : []),
    ...(warn > 0 ? [`${warn} with warnings`] : []),
    ...(info > 0 ? [`${info} with info only`] : []),
    ...(clean > 0 ? [`${clean} without findings`] : []),
  ];
  return `${countNoun(files.length, 'strategy', 'strategies')}: ${joinList(parts)}.`;
}

function formatTallies(
  tallies: readonly FileTally[],
  most: number,
  paint: Paint,
  width: number,
): readonly string[] {
  const shown = tallies.length <= most ? tallies : tallies.slice(0, most - 1);
  const left = tallies.slice(shown.length);
  const paths = Math.min(
    Math.max(...shown.map(({ file }) => revealOnOneLine(file).length)),
    Math.max(16, width - 24 - Math.min(30, Math.floor(width / 4))),
  );
  const head = `${'errors'.padStart(6)} ${'warnings'.padStart(8)} ${'info'.padStart(5)}`;
  return [
    paint.faint(head),
    ...shown.map((one) => formatTally(one, paths, paint, width)),
    ...(left.length === 0 ? [] : [cutToWidth(sayLeftFiles(left), width)]),
  ];
}

function formatTally(
  { file, name, counts, inRecords }: FileTally,
  paths: number,
  paint: Paint,
  width: number,
): string {
  const widths = { error: 6, warn: 8, info: 5 };
  const numbers = LEVELS.map((level) => {
    const text = (counts[level] === 0 ? '·' : String(counts[level])).padStart(widths[level]);
    return counts[level] === 0 ? paint.faint(text) : paint[level](text);
  });
  const about = [
    ...(name === undefined ? [] : [revealOnOneLine(name)]),
    ...(inRecords > 0 ? [`(${inRecords} in its records)`] : []),
  ].join(' ');
  const room = width - 23 - paths - 2;
  const path = padToWidth(cutPath(revealOnOneLine(file), Math.min(paths, width - 23)), paths);
  return `${numbers.join(' ')}  ${paint.strong(path)}${room >= 10 ? `  ${cutToWidth(about, room)}` : ''}`;
}

/** Cuts a path at its beginning, because its end tells files apart. */
function cutPath(path: string, columns: number): string {
  return path.length <= columns ? path : `…${path.slice(path.length - columns + 1)}`;
}

function sayLeftFiles(left: readonly FileTally[]): string {
  const sum = (level: Level) => left.reduce((all, { counts }) => all + counts[level], 0);
  const levels = LEVELS.filter((level) => sum(level) > 0).map((level) => countLevel(sum(level), level));
  return `… and ${countNoun(left.length, 'more file')} (${levels.join(', ')})`;
}

/** Lists what strategies have in common, the gravest and most frequent first. */
export function listShared(report: Pick<Report, 'files' | 'shown'>): readonly SharedEntry[] {
  const findOwner = makeOwnerFinder(report.files.map(({ file }) => file));
  const found = new Map<string, { files: Set<string>; findings: Finding[] }>();
  for (const { finding, group } of groupFindings(report.shown, report)) {
    const rule = group === ABSENT_GROUP ? finding.rule : group;
    const one = found.get(rule) ?? { files: new Set<string>(), findings: [] };
    found.set(rule, one);
    one.files.add(findOwner(finding.file));
    one.findings.push(finding);
  }
  return [...found]
    .map(([rule, { files, findings }]) => ({
      rule,
      level: LEVELS.find((level) => findings.some((finding) => finding.level === level)) ?? 'info',
      strategies: files.size,
      findings: findings.length,
    }))
    .filter(({ strategies }) => strategies > 1)
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        b.strategies - a.strategies ||
        b.findings - a.findings,
    );
}

function formatShared(shared: readonly SharedEntry[], paint: Paint, width: number): readonly string[] {
  if (shared.length === 0) return [];
  const shown = shared.slice(0, MOST_SHARED);
  const names = Math.max(...shown.map(({ rule }) => rule.length));
  return [
    paint.strong('What they share'),
    ...shown.map(({ rule, level, strategies, findings }) => {
      const word = nameLevel(level);
      const name = padToWidth(rule, names);
      const told = `in ${countNoun(strategies, 'strategy', 'strategies')} (${countNoun(findings, 'finding')})`;
      const room = width - 11 - names - 2;
      return `  ${paint[level](word)}${' '.repeat(8 - word.length)} ${name}  ${cutToWidth(told, Math.max(4, room))}`;
    }),
    ...(shared.length > shown.length
      ? [`  … and ${countNoun(shared.length - shown.length, 'more rule')}`]
      : []),
  ];
}

/** Says how to see one strategy alone. */
function sayOne(tallies: readonly FileTally[], width: number): readonly string[] {
  const [worst] = tallies;
  if (!worst) return [];
  const command = `strat check ${revealOnOneLine(worst.file)}`;
  return [command.length + 14 <= width ? `One of them: ${command}` : command];
}
