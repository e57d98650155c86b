/** Formats changes as Markdown, for the comment on a pull request and the summary of a CI job. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import { countNoun } from '../model/quote.ts';
import type { WordRun } from '../model/word-diff.ts';
import {
  type ChangeFormat,
  filterGoalposts,
  foldChanges,
  formatChangesHeadline,
  isOpen,
  listOpenCommands,
  type ShownChange,
  sayFolded,
} from './changes.ts';
import { formatNewsMarkdown } from './checkin-news-markdown.ts';
import { tellNews } from './checkin-news-words.ts';
import { revealOnOneLine } from './terminal.ts';
import { formatToldMarkdown, joinTold } from './told.ts';

/** The most characters of the page: a comment on GitHub may have 65,536. */
const MOST_CHARACTERS = 60_000;
/** The characters reserved for the text below the tables. */
const ROOM = 4_000;

export const formatChangesMarkdown: ChangeFormat = (report) =>
  `${[
    `## ${formatChangesHeadline(report)}`,
    `${escapeMarkdown(report.name)}, ${sayAgainst(report.from)}`,
    formatChangesBody(report),
    ...(report.news ? formatNewsMarkdown(tellNews(report.news)) : []),
  ]
    .filter((text) => text !== '')
    .join('\n\n')}\n`;

/** Says `against` and the name of a side, as code. */
export function sayAgainst(from: string): string {
  return `against \`${revealOnOneLine(from).replace(/[`\s]+/g, ' ')}\``;
}

interface Body {
  readonly changes: readonly ShownChange[];
  readonly all: boolean;
}

/** Formats the tables of changes, and the commands for those that need a reason. @param room in characters */
export function formatChangesBody(report: Body, room = MOST_CHARACTERS): string {
  const { shown, hidden } = foldChanges(report);
  const moved = filterGoalposts(shown);
  const rest = shown.filter((change) => change.class !== 'goalpost');
  const { rows, left } = keepFittingChanges([...moved, ...rest], room);
  const part = (changes: readonly ShownChange[]) => changes.flatMap((change) => rows.get(change) ?? []);
  const fold = sayFolded(hidden);
  return [
    formatTable(['', 'what', 'change', 'effect', 'reason'], part(moved)),
    formatTable(['', 'what', 'change', 'effect'], part(rest)),
    left > 0 ? `${countNoun(left, 'more change')} did not fit here. Run \`strat diff\` to see them all.` : '',
    ...shown.filter((change) => rows.has(change)).map(formatWordBlock),
    fold === undefined ? '' : `${fold}.`,
    formatToldMarkdown(joinTold(report.changes)),
    explainCommands(listOpenCommands(report.changes)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function keepFittingChanges(changes: readonly ShownChange[], room: number) {
  const rows = new Map<ShownChange, string>();
  let length = 0;
  for (const change of changes) {
    const row = formatChangeRow(change);
    length += row.length + formatWordBlock(change).length;
    if (length > room - ROOM) break;
    rows.set(change, row);
  }
  return { rows, left: changes.length - rows.size };
}

function formatChangeRow(change: ShownChange): string {
  const { row, effect = '' } = change;
  const cells = [formatRowName(row), row.what, row.values, effect].map((cell, at) =>
    at === 0 ? cell : escapeMarkdown(cell),
  );
  if (change.class === 'goalpost') cells.push(formatReasonCell(change));
  return `| ${cells.join(' | ')} |`;
}

/** Formats the name of an entry; one with a short name has its id after it, which commands take. */
function formatRowName({ name, label }: ShownChange['row']): string {
  const strong = `**${escapeMarkdown(label ?? name)}**`;
  return label === undefined ? strong : `${strong} (${escapeMarkdown(name)})`;
}

function formatReasonCell(change: ShownChange): string {
  const { acknowledged } = change;
  if (!acknowledged) return isOpen(change) ? '**not acknowledged**' : '';
  const by = acknowledged.by === undefined ? '' : ` (${escapeMarkdown(acknowledged.by)})`;
  return `${escapeMarkdown(acknowledged.why.slice(0, 300))}${by}`;
}

function formatTable(head: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');
}

/** Formats the words that were removed (struck out) and added (bold). */
function formatWordBlock({ row, words, hint, class: kind }: ShownChange): string {
  if (hint !== undefined) return `> ${escapeMarkdown(hint)}`;
  if (!words || kind === 'editorial') return '';
  return `> **${escapeMarkdown(row.name)}, ${escapeMarkdown(row.what)}:** ${words.map(formatWordRun).join(' ')}`;
}

function formatWordRun({ kind, text }: WordRun): string {
  const said = escapeMarkdown(text);
  return kind === 'same' ? said : kind === 'gone' ? `~~${said}~~` : `**${said}**`;
}

/** The most commands to write out; the others are alike. */
const MOST_COMMANDS = 20;

function explainCommands(commands: readonly string[]): string {
  if (commands.length === 0) return '';
  const more = commands.length > MOST_COMMANDS ? [`# and ${commands.length - MOST_COMMANDS} more`] : [];
  return `To say why:\n\n\`\`\`sh\n${[...commands.slice(0, MOST_COMMANDS), ...more].join('\n')}\n\`\`\``;
}
