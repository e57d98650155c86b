/** Formats changes as Markdown, for the comment on a pull request and the summary of a CI job. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import { countNoun, cutWords } from '../model/quote.ts';
import type { WordRun } from '../model/word-diff.ts';
import {
  type ChangeFormat,
  filterGoalposts,
  foldChanges,
  formatChangesHeadline,
  listOpenCommands,
  WHY_WORDS,
} from './changes.ts';
import { formatNewsMarkdown } from './checkin-news-markdown.ts';
import { tellNews } from './checkin-news-words.ts';
import { escapeInline } from './escape-inline.ts';
import { isOpen, needsReason } from './heading.ts';
import { isLongText, type ShownChange } from './shown-change.ts';
import { revealOnOneLine } from './terminal.ts';
import { formatDetails, formatToldMarkdown, joinTold } from './told.ts';

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
  const told = shown.filter((change) => rows.has(change));
  return [
    formatTable(['entry', 'what', 'change', 'effect', 'reason'], part(moved)),
    formatTable(['entry', 'what', 'change', 'effect'], part(rest)),
    left > 0 ? `${countNoun(left, 'more change')} did not fit here. Run \`strat diff\` to see them all.` : '',
    formatHints(told),
    formatRewritten(told),
    formatWordingEdits(hidden),
    formatToldMarkdown(joinTold(report.changes)),
    ...explainCommands(report.changes),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function keepFittingChanges(changes: readonly ShownChange[], room: number) {
  const rows = new Map<ShownChange, string>();
  let length = 0;
  for (const change of changes) {
    const row = formatChangeRow(change);
    length += row.length + measureHint(change) + formatWords(change).length;
    if (length > room - ROOM) break;
    rows.set(change, row);
  }
  return { rows, left: changes.length - rows.size };
}

function formatChangeRow(change: ShownChange): string {
  const { row, effect = '' } = change;
  const cells = [formatRowName(row), escapeMarkdown(row.what), formatValues(change), escapeInline(effect)];
  if (change.class === 'goalpost') cells.push(formatReasonCell(change));
  return `| ${cells.join(' | ')} |`;
}

/** Formats the name of an entry: its short name or first words, and its id, which commands take. */
function formatRowName({ name, about }: ShownChange['row']): string {
  const strong = `**${escapeMarkdown(about ?? name)}**`;
  return about === undefined ? strong : `${strong} (${escapeMarkdown(name)})`;
}

/** The most characters of a text that has no words to compare. */
const MOST_SIDE = 600;

/** Formats the values, or what was and what is now. */
function formatValues({ row, words, class: kind }: ShownChange): string {
  const { was, now, values } = row;
  if (was === undefined) return escapeMarkdown(values);
  if (words && isLongText(row)) return 'see below';
  const hasCommon = words?.some((run) => run.kind === 'same');
  const side = (text: string, other: WordRun['kind']) =>
    kind === 'editorial' || !words || !hasCommon
      ? escapeMarkdown(cutWords(text, MOST_SIDE))
      : formatRuns(words.filter((run) => run.kind !== other));
  const said = values === '' ? '' : `${escapeMarkdown(values)}<br>`;
  const before = `${said}was: ${side(was, 'new')}`;
  return now === undefined ? before : `${before}<br>now: ${side(now, 'gone')}`;
}

function formatReasonCell(change: ShownChange): string {
  const { acknowledged } = change;
  if (!acknowledged) return sayMissing(change);
  const by = acknowledged.by === undefined ? '' : ` (${escapeMarkdown(acknowledged.by)})`;
  return `${escapeMarkdown(acknowledged.why.slice(0, 300))}${by}`;
}

function sayMissing(change: ShownChange): string {
  if (needsReason(change)) return '**needs a reason**';
  return isOpen(change) ? 'recommended' : '';
}

function formatTable(head: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');
}

/** Formats the questions and guesses, each once with the names of all that it is about. */
function formatHints(changes: readonly ShownChange[]): string {
  const names = new Map<string, Set<string>>();
  for (const { row, hint, acknowledged } of changes) {
    if (hint === undefined || acknowledged) continue;
    names.set(hint, (names.get(hint) ?? new Set()).add(row.name));
  }
  return [...names].map(([hint, of]) => sayHint([...of], hint)).join('\n\n');
}

function sayHint(names: readonly string[], hint: string): string {
  return `> **${names.map(escapeMarkdown).join(', ')}:** ${escapeInline(hint)}`;
}

/** Measures the most room that a hint of its own would take. */
function measureHint({ row, hint, acknowledged }: ShownChange): number {
  return hint === undefined || acknowledged ? 0 : sayHint([row.name], hint).length;
}

/** Formats long texts word by word, to open when asked. */
function formatRewritten(changes: readonly ShownChange[]): string {
  const blocks = changes.map(formatWords).filter((text) => text !== '');
  return blocks.length === 0
    ? ''
    : formatDetails(`Word by word: ${countNoun(blocks.length, 'text')}`, blocks);
}

function formatWords({ row, words, class: kind }: ShownChange): string {
  if (!words || (kind !== 'editorial' && !isLongText(row))) return '';
  return `- **${escapeMarkdown(row.name)}, ${escapeMarkdown(row.what)}:** ${formatRuns(words)}`;
}

/** The most characters of the edits that change no promise: the changes themselves come first. */
const MOST_EDITS = 2_000;

/** Formats edits that change no promise, to open when asked. */
function formatWordingEdits(hidden: readonly ShownChange[]): string {
  if (hidden.length === 0) return '';
  let length = 0;
  const items = hidden.map(formatWordingEdit).filter((item) => {
    length += item.length + 1;
    return length <= MOST_EDITS;
  });
  const left = hidden.length - items.length;
  const more = left > 0 ? [`- and ${left} more: run \`strat diff --all\``] : [];
  return formatDetails(`${countNoun(hidden.length, 'wording edit')}`, [...items, ...more]);
}

function formatWordingEdit(change: ShownChange): string {
  const { row, effect = '' } = change;
  const said = [row.values, effect].filter((text) => text !== '').join(': ');
  return (
    formatWords(change) ||
    `- **${escapeMarkdown(row.name)}, ${escapeMarkdown(row.what)}:** ${escapeMarkdown(said)}`
  );
}

/** Formats words: removed ones are struck out, added ones are bold. */
function formatRuns(words: readonly WordRun[]): string {
  return words.map(formatWordRun).join(' ');
}

function formatWordRun({ kind, text }: WordRun): string {
  const said = escapeMarkdown(text);
  return kind === 'same' ? said : kind === 'gone' ? `~~${said}~~` : `**${said}**`;
}

/** The most commands to write out; the others are alike. */
const MOST_COMMANDS = 20;

function explainCommands(changes: readonly ShownChange[]): readonly string[] {
  const { needed, useful } = listOpenCommands(changes);
  return [formatCommands(WHY_WORDS.needed, needed), formatCommands(WHY_WORDS.useful, useful)];
}

function formatCommands(title: string, commands: readonly string[]): string {
  if (commands.length === 0) return '';
  const more = commands.length > MOST_COMMANDS ? [`# and ${commands.length - MOST_COMMANDS} more`] : [];
  return `${title}\n\n\`\`\`sh\n${[...commands.slice(0, MOST_COMMANDS), ...more].join('\n')}\n\`\`\``;
}
