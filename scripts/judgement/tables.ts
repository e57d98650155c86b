/** Prints a judgement as text: tables by rule and by level, flaws, and every entry. */
import { LEVELS } from '../../src/model/finding.ts';
import { nameLevel } from '../../src/model/level.ts';
import type { JudgedFlaw } from './flaws.ts';
import type { Judged, Result } from './judge.ts';
import { LABELS, type Label } from './rows.ts';

const UNLABELLED = 'unlabelled';
const COLUMNS = [...LABELS, UNLABELLED] as const;
type Count = Readonly<Record<(typeof COLUMNS)[number], number>>;

/** The most characters of a sentence or a flaw. */
const MOST = 150;

/** Formats everything that is counted. */
export function formatResult({ entries, phrases, left, findings, flaws }: Result): string {
  const notCounted = left.length === 0 ? [] : [sayTotal('What does not fit on the pages', left)];
  return [
    formatTable('What the default view shows', entries),
    [
      sayTotal('Each phrase of "Not there yet" counted as an entry', [
        ...entries.filter(({ rule }) => rule !== 'not-there-yet'),
        ...phrases,
      ]),
      ...notCounted,
      `${countMixed(entries)} of the right entries hold a finding that is wrong.`,
    ].join('\n'),
    formatTable('All findings', findings),
    formatFlaws(flaws),
  ].join('\n\n');
}

function countMixed(entries: readonly Judged[]): number {
  return entries.filter(({ label, wrong }) => label === 'right' && wrong > 0).length;
}

function formatTable(title: string, judged: readonly Judged[]): string {
  const rules = groupBy(judged, ({ rule }) => rule);
  const byRule = [...rules]
    .map(([rule, own]) => [rule, count(own)] as const)
    .sort(([, a], [, b]) => b.wrong + b.noise - a.wrong - a.noise || b.unlabelled - a.unlabelled);
  const levels = LEVELS.map(
    (level) => [nameLevel(level), count(judged.filter((one) => one.level === level))] as const,
  );
  return [
    formatRow(title, COLUMNS),
    ...byRule.map(formatCount),
    ...levels.filter(([, own]) => sum(own) > 0).map(formatCount),
    sayTotal('Total', judged),
  ].join('\n');
}

function formatCount([name, own]: readonly [string, Count]): string {
  return formatRow(
    `  ${name}`,
    COLUMNS.map((column) => (own[column] === 0 ? '·' : String(own[column]))),
  );
}

function formatRow(name: string, cells: readonly string[]): string {
  return `${name.padEnd(36)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

function sayTotal(name: string, judged: readonly Judged[]): string {
  const own = count(judged);
  const known = sum(own) - own.unlabelled;
  const parts = LABELS.map((label) => `${own[label]} ${label} (${sayShare(own[label], known)})`);
  return `${name}: ${parts.join(', ')} of ${known} labelled; ${own.unlabelled} unlabelled.`;
}

/** Formats a share as a percentage. */
export function sayShare(part: number, all: number): string {
  return all === 0 ? 'none' : `${Math.round((part / all) * 100)} %`;
}

function formatFlaws(flaws: readonly JudgedFlaw[]): string {
  const content = flaws.filter(({ isContent }) => isContent);
  const unseen = flaws.filter(({ isShown }) => !isShown);
  return [
    `Flaws that a check could find: ${sayFlaws(flaws)}.`,
    `Flaws of content among them: ${sayFlaws(content)}.`,
    `${flaws.filter(({ isMatched }) => !isMatched).length} have no row that says which finding answers them.`,
    ...(unseen.length === 0 ? [] : ['', 'Not in the view:']),
    ...unseen.map(({ plan, number, flaw, isFound, isMatched }) => {
      const why = isFound ? 'left out of the view' : isMatched ? 'not found' : 'no row';
      return cut(`  ${plan} ${number} (${why}): ${flaw}`);
    }),
  ].join('\n');
}

function sayFlaws(flaws: readonly JudgedFlaw[]): string {
  const shown = flaws.filter(({ isShown }) => isShown).length;
  const found = flaws.filter(({ isFound }) => isFound).length;
  return `${shown} of ${flaws.length} (${sayShare(shown, flaws.length)}) in the view, ${found} in all findings`;
}

/** Formats what the views show, a line each. */
export function formatEntries({ entries, phrases, left }: Result): string {
  const lines = [
    ...groupBy([...entries, ...phrases.map(markPhrase), ...left.map(markLeft)], ({ plan }) => plan),
  ];
  return lines.map(([plan, own]) => [plan, ...own.map(formatEntry)].join('\n')).join('\n\n');
}

function markPhrase(one: Judged): Judged {
  return { ...one, sentence: `(not there yet) ${one.sentence}` };
}

function markLeft(one: Judged): Judged {
  return { ...one, sentence: `(left out) ${one.sentence}` };
}

function formatEntry({ level, rule, sentence, label }: Judged): string {
  const name = nameLevel(level).padEnd(8);
  return cut(`  ${(label ?? UNLABELLED).padEnd(11)}${name}${rule.padEnd(30)} ${sentence}`);
}

function cut(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}

function count(judged: readonly Judged[]): Count {
  const own = (label: Label | undefined) => judged.filter((one) => one.label === label).length;
  return { right: own('right'), wrong: own('wrong'), noise: own('noise'), unlabelled: own(undefined) };
}

function sum(own: Count): number {
  return COLUMNS.reduce((all, column) => all + own[column], 0);
}

function groupBy<T>(all: readonly T[], name: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(name(one), [...(groups.get(name(one)) ?? []), one]);
  return groups;
}
