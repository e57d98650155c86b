/** `strat survey` as Markdown, for a wiki, an issue or the minutes of a meeting. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import { toList } from '../model/plan.ts';
import type { FoundGap } from '../people/gap-findings.ts';
import { type GroupShare, isShare, type Share, type ShareRow } from '../people/shares.ts';
import type { SurveyResult } from '../people/survey-result.ts';
import { escapeInline } from './escape-inline.ts';
import { sayGapFinding } from './survey-gap.ts';
import {
  hasTotalColumn,
  listSurveySentences,
  NO_NUMBERS,
  nameTotal,
  type ShownSurvey,
  type SurveyReport,
  sayActionInFull,
  sayGroupShare,
  sayShareChange,
  saySignedPoints,
  saySince,
  sayWhatBecame,
  sayWhoAnswered,
} from './survey-results.ts';

/** Writes a heading, a table, sentences and actions for the last survey of each instrument. */
export function writeSurveyMarkdown(report: SurveyReport): string {
  return report.surveys.map((shown) => writeSurveyPart(shown, report)).join('\n');
}

function writeSurveyPart(shown: ShownSurvey, report: SurveyReport): string {
  const [title = '', ...rest] = sayWhoAnswered(shown).split(': ');
  const answered = rest.join(': ');
  const themes = toList(shown.dated.record.themes);
  const parts = [
    `## ${escapeInline(title)}`,
    ...(answered === '' ? [] : [`${escapeInline(answered)}.`]),
    shown.result ? writeTable(shown.result, shown) : writeFindings(shown),
    ...listSurveySentences(shown).map((line) => escapeInline(line)),
    ...listItems('What came up', themes),
    ...listItems(
      'Said then, done since',
      shown.saidThen.map((action) => sayWhatBecame(action, report)),
    ),
    ...listItems(
      'Actions now',
      shown.actions.map((action) => sayActionInFull(action, report)),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function listItems(head: string, items: readonly string[]): readonly string[] {
  return items.length === 0
    ? []
    : [`${head}:\n\n${items.map((item) => `- ${escapeInline(item)}`).join('\n')}`];
}

function writeFindings({ findings }: ShownSurvey): string {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  const listKind = (wanted: FoundGap['kind']) =>
    findings.filter(({ kind }) => kind === wanted).map(sayGapFinding);
  return kinds
    .flatMap((kind): readonly string[] => listItems(kind ?? 'no kind', listKind(kind)))
    .join('\n\n');
}

function writeTable(result: SurveyResult, { statements }: ShownSurvey): string {
  if (result.shares.dimensions.length === 0) return NO_NUMBERS;
  const { shares, since } = result;
  const heads = [
    '',
    ...(hasTotalColumn(result) ? [nameTotal(result)] : []),
    ...shares.groups,
    'leaders less staff',
    ...(since ? [saySince(since.on, result.dated.on)] : []),
  ];
  const rows = shares.dimensions.flatMap((dimension) => [
    listCells(`**${escapeMarkdown(dimension.id)}**`, dimension, result, true),
    ...dimension.statements.map((row) =>
      listCells(escapeMarkdown(statements.get(row.id) ?? row.id), row, result, false),
    ),
  ]);
  const lines = [heads.map(escapeMarkdown), heads.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param name in Markdown */
function listCells(
  name: string,
  row: ShareRow,
  result: SurveyResult,
  isDimension: boolean,
): readonly string[] {
  const { shares, gaps, since, countable } = result;
  const gap = isDimension ? gaps.find((one) => one.dimension === row.id && one.with === 'staff') : undefined;
  const changes = isDimension ? since?.comparison.dimensions : since?.comparison.statements;
  const cells = [
    ...(hasTotalColumn(result) ? [isDimension ? sayWithPeople(row.all, countable.total) : ''] : []),
    ...shares.groups.map((group) => sayWithPeople(row.groups.get(group), countable.groups.has(group))),
    gap ? saySignedPoints(gap.gap.change) : '',
    ...(since ? [sayShareChange(changes?.get(row.id))] : []),
  ];
  return [name, ...cells.map(escapeMarkdown)];
}

/** Says a share with its people where they may be shown: `58 % (74 of 128)`, `71 % (about 96 of 135)`. */
function sayWithPeople(cell: GroupShare, mayCount: boolean): string {
  const said = sayGroupShare(cell);
  return isShare(cell) && mayCount ? `${said} (${sayPeople(cell)})` : said;
}

/** Says how many people agree; several statements make that a rough number. */
export function sayPeople({ favourable, statements, people }: Share): string {
  return statements === 1
    ? `${favourable} of ${people}`
    : `about ${Math.floor(favourable / statements)} of ${people}`;
}
