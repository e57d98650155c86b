/** `strat survey` for a terminal: shares by dimension and group, the changes with how sure they are, and what follows. */
import type { ShareRow } from '../people/shares.ts';
import type { SurveyResult } from '../people/survey-result.ts';
import { padToWidth } from './columns.ts';
import { measureDisplayWidth } from './frame.ts';
import { type TextLook, wrapLine } from './status-look.ts';
import { listGapLines } from './survey-gap.ts';
import {
  hasTotalColumn,
  listSurveySentences,
  NO_NUMBERS,
  nameTotal,
  type ShownSurvey,
  type SurveyReport,
  sayActionNow,
  sayGroupShare,
  sayShareChange,
  saySignedPoints,
  saySince,
  sayWhatBecame,
  sayWhoAnswered,
  sayWholePercent,
  toPoints,
} from './survey-results.ts';
import { revealOnOneLine } from './terminal.ts';

/** Writes the last survey of each instrument. */
export function writeSurveyText(report: SurveyReport, look: TextLook): string {
  return `${report.surveys.map((one) => writeSurvey(one, report, look)).join('\n\n')}\n`;
}

function writeSurvey(shown: ShownSurvey, report: SurveyReport, look: TextLook): string {
  const head = look.paint.strong(wrapLine(revealOnOneLine(sayWhoAnswered(shown)), look.columns, '  '));
  const body = shown.result ? writeShares(shown.result, look) : listGapLines(shown.findings, look);
  const foot = [...listSurveySentences(shown), ...listActionLines(shown, report)];
  const lines = foot.map((line) => wrapLine(revealOnOneLine(line), look.columns, '  '));
  return [[head], body, lines]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

/** Lists what was said in the survey before and done since, and what is to be done now. */
function listActionLines({ saidThen, actions }: ShownSurvey, report: SurveyReport): readonly string[] {
  const then = saidThen.map((action) => sayWhatBecame(action, report)).join(' · ');
  const now = actions.map((action) => sayActionNow(action, report)).join(' · ');
  return [
    ...(then === '' ? [] : [`Said then, done since: ${then}`]),
    `Actions now: ${now === '' ? 'none' : now}`,
  ];
}

/** One line of the table: a name, and what stands in each column. */
interface TableLine {
  readonly name: string;
  readonly cells: readonly string[];
}

function writeShares(result: SurveyResult, look: TextLook): readonly string[] {
  if (result.shares.dimensions.length === 0) return [NO_NUMBERS];
  const heads = listHeads(result);
  const lines = listTableLines(result);
  const wide = layTable([heads], lines, heads);
  if (isNarrow(wide, look)) return wide;
  const split = heads.map(splitHead);
  const narrow = layTable([split.map(([above]) => above), split.map(([, below]) => below)], lines, heads);
  return isNarrow(narrow, look) ? narrow : listByDimension(heads, lines, look);
}

const isNarrow = (lines: readonly string[], { columns }: TextLook) =>
  lines.every((line) => measureDisplayWidth(line) <= columns);

/** Names the columns; the total, gaps and changes have one only where there are any. */
function listHeads(result: SurveyResult): readonly string[] {
  const { shares, gaps, since } = result;
  return [
    ...(hasTotalColumn(result) ? [nameTotal(result)] : []),
    ...shares.groups,
    ...(gaps.some(({ with: other }) => other === 'staff') ? ['gap'] : []),
    ...(since ? [saySince(since.on, result.dated.on)] : []),
  ].map(revealOnOneLine);
}

function listTableLines(result: SurveyResult): readonly TableLine[] {
  return result.shares.dimensions.flatMap((dimension) => [
    makeLine(dimension.id, dimension, result, true),
    ...dimension.statements
      .filter(({ id }) => !id.startsWith(`${dimension.id}-`))
      .map((row) => makeLine(` ${row.id}`, row, result, false)),
  ]);
}

function makeLine(name: string, row: ShareRow, result: SurveyResult, isDimension: boolean): TableLine {
  const { shares, gaps, since } = result;
  const gap = gaps.find((one) => one.dimension === row.id && one.with === 'staff');
  const changes = isDimension ? since?.comparison.dimensions : since?.comparison.statements;
  return {
    name,
    cells: [
      ...(hasTotalColumn(result) ? [isDimension && row.all ? sayWholePercent(row.all.share) : ''] : []),
      ...shares.groups.map((group) => sayGroupShare(row.groups.get(group))),
      ...(gaps.some(({ with: other }) => other === 'staff') ? [sayGapCell(gap, isDimension)] : []),
      ...(since ? [sayShareChange(changes?.get(row.id))] : []),
    ],
  };
}

function sayGapCell(gap: SurveyResult['gaps'][number] | undefined, isDimension: boolean): string {
  if (!gap) return isDimension ? '–' : '';
  const points = toPoints(gap.gap.change);
  return points < 0 ? saySignedPoints(gap.gap.change) : String(points);
}

/** Breaks the head of a column in two: `all but` above `leaders`. */
function splitHead(head: string): readonly [string, string] {
  const at = head.lastIndexOf(' ');
  return at === -1 ? ['', head] : [head.slice(0, at), head.slice(at + 1)];
}

function layTable(
  heads: readonly (readonly string[])[],
  lines: readonly TableLine[],
  { length }: readonly string[],
): readonly string[] {
  const name = Math.max(...lines.map((line) => measureDisplayWidth(line.name)), 0) + 3;
  const rows = [...heads, ...lines.map(({ cells }) => cells)];
  const widths = Array.from({ length }, (_, at) =>
    Math.max(...rows.map((cells) => measureDisplayWidth(cells[at] ?? ''))),
  );
  const lay = (first: string, cells: readonly string[]) =>
    `${padToWidth(first, name)}${cells.map((cell, at) => padToWidth(cell, (widths[at] ?? 0) + 2)).join('')}`.trimEnd();
  return [...heads.map((cells) => lay('', cells)), ...lines.map((line) => lay(line.name, line.cells))];
}

/** Where no table fits, each dimension is a line. */
function listByDimension(
  heads: readonly string[],
  lines: readonly TableLine[],
  { columns }: TextLook,
): readonly string[] {
  return lines.map(({ name, cells }) => {
    const parts = cells.flatMap((cell, at) => (cell === '' || cell === '–' ? [] : [`${heads[at]} ${cell}`]));
    const indent = name.startsWith(' ') ? ' ' : '';
    return indent + wrapLine(`${name.trim()}: ${parts.join(' · ')}`, columns - 1, '  ');
  });
}

/** Says that there is no survey, and how to begin. @param instrument as a flag named it */
export function sayNoSurvey(instrument: { readonly id: string; readonly title: string } | undefined): string {
  const command =
    instrument?.id === 'gap' ? 'strat survey gap' : `strat survey form ${instrument?.id ?? 'commitment'}`;
  const what = instrument ? `no survey of the kind “${instrument.title}”` : 'no survey';
  return `There is ${what} yet. To make one, run \`${command}\`.\n`;
}
