/** Prints what came of all slips: the table, the last line, and the worst cases. */
import type { Outcome } from './judge.ts';
import { KINDS, type Kind } from './slips.ts';

export interface Case extends Outcome {
  readonly example: string;
  readonly kind: Kind;
  /** Where the slip is, from 1, with the text there before and after. */
  readonly line: number;
  readonly before: string;
  readonly after: readonly string[];
}

const HEADERS = [
  'kind',
  'cases',
  'one',
  'right line',
  'hint only',
  'silent',
  'median',
  'most',
  'what it does',
];

/** Makes the table: a row for each kind that was tried, and one for all. */
export function makeTable(cases: readonly Case[]): string {
  const kinds = Object.keys(KINDS) as readonly Kind[];
  const rows = kinds
    .map((kind) => [kind, cases.filter((one) => one.kind === kind)] as const)
    .filter(([, own]) => own.length > 0)
    .map(([kind, own]) => [...makeRow(kind, own), KINDS[kind].what]);
  const all = [HEADERS, ...rows, [...makeRow('all', cases), '']];
  const widths = HEADERS.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, at) => pad(cell, at, widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Words stand on the left, numbers on the right. */
function pad(cell: string, at: number, width: number): string {
  return at === 0 || at === HEADERS.length - 1 ? cell.padEnd(width) : cell.padStart(width);
}

/** Makes a row, without what the kind does. */
function makeRow(name: string, cases: readonly Case[]): readonly string[] {
  const counts = cases.map(({ found }) => found.length).sort((one, other) => one - other);
  return [
    name,
    `${cases.length}`,
    share(cases.filter(isOne).length, cases.length),
    share(cases.filter(({ isRight }) => isRight).length, cases.length),
    `${cases.filter(({ found, hints }) => found.length === 0 && hints.length > 0).length}`,
    `${cases.filter(isSilent).length}`,
    `${counts[Math.floor(counts.length / 2)] ?? 0}`,
    `${counts.at(-1) ?? 0}`,
  ];
}

/** Returns whether a slip has one finding, as it should. */
function isOne({ found }: Case): boolean {
  return found.length === 1;
}

/** Returns whether a slip has no finding at all, not even a hint. */
function isSilent({ found, hints }: Case): boolean {
  return found.length === 0 && hints.length === 0;
}

/** Writes a part of all as a percentage. */
function share(count: number, all: number): string {
  return `${all === 0 ? 0 : Math.round((100 * count) / all)} %`;
}

/** Makes the last line. */
export function makeVerdict(cases: readonly Case[]): string {
  const one = share(cases.filter(isOne).length, cases.length);
  const right = share(cases.filter(({ isRight }) => isRight).length, cases.length);
  return `One finding: ${one} of ${cases.length} slips. On the right line: ${right}.`;
}

/** Shows the worst cases: those with the most findings, and as many of those that are silent or on a wrong line. */
export function showWorst(cases: readonly Case[], count: number): string {
  const many = cases.filter(({ found }) => found.length > 1).sort((a, b) => b.found.length - a.found.length);
  const wrong = cases.filter(({ isRight, found }) => !isRight && found.length === 1);
  const groups = [
    ['Many findings', spread(many.slice(0, Math.max(count, many.length / 4)), count)],
    ['One finding on a wrong line', spread(wrong, count)],
    ['Silent', spread(cases.filter(isSilent), count)],
  ] as const;
  return groups.map(([title, shown]) => `## ${title}\n\n${shown.map(showCase).join('\n')}`).join('\n');
}

/** Takes evenly from a list, so that not all that is shown is of one kind. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, all.length / count);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** The most findings and lines of a case that are shown. */
const MOST_SHOWN = 8;

/** Shows a slip, with what it changed and what was found. */
function showCase({ example, kind, line, before, after, found, hints }: Case): string {
  const all = [...found, ...hints];
  return [
    `${example}:${line}, ${kind}: ${found.length} findings`,
    `  - ${before}`,
    ...after.slice(0, MOST_SHOWN).map((one) => `  + ${one.replace('\t', '→')}`),
    ...all
      .slice(0, MOST_SHOWN)
      .map((one) => `  ${one.file}:${one.line} ${one.level} ${one.rule}: ${one.message}`),
    ...(all.length > MOST_SHOWN ? [`  and ${all.length - MOST_SHOWN} more`] : []),
    '',
  ].join('\n');
}
