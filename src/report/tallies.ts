/** The findings of many strategies, counted: for each strategy, and for each entry that several share. */
import { isChangeRule } from '../model/change-rules.ts';
import { type Finding, LEVELS, type Level } from '../model/finding.ts';
import { countNoun, joinList } from '../model/quote.ts';
import { ABSENT_GROUP } from '../model/rule-groups.ts';
import { groupFindings } from './groups.ts';
import { countByLevel, type Report } from './report.ts';

/** A strategy with its records, or another file that belongs to none. */
export interface FileTally {
  readonly file: string;
  readonly name: string | undefined;
  readonly counts: Readonly<Record<Level, number>>;
  readonly findings: readonly Finding[];
  /** How many of the findings are in its records. */
  readonly inRecords: number;
}

/** An entry that strategies share, or a change in at least one. */
export interface SharedEntry {
  readonly rule: string;
  readonly level: Level;
  readonly strategies: number;
  /** The first of them. */
  readonly file: string;
  readonly findings: number;
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
    findings,
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

/** Lists what strategies have in common and each kind of change, the gravest and most frequent first. */
export function listShared(report: Pick<Report, 'files' | 'findings' | 'shown'>): readonly SharedEntry[] {
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
      file: [...files][0] ?? '',
      findings: findings.length,
    }))
    .filter(({ rule, strategies }) => strategies > 1 || isChangeRule(rule))
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        b.strategies - a.strategies ||
        b.findings - a.findings,
    );
}
