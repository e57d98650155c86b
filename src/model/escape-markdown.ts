/**
 * The only way for text of a strategy to reach Markdown. It is shown as it was typed: it never becomes markup and
 * never notifies anybody. Mentions, references and emoji are looked up after Markdown is read, when a backslash no
 * longer helps, so a zero-width space splits them.
 */
import { keepVisible, keepVisibleLine } from './visible.ts';

const GAP = '\u200b';

const CALLS: readonly RegExp[] = [
  /[@#]/g,
  /[!&](?=\d)/g,
  /:(?=\/\/|[\w+-]+:)/g,
  /www(?=\.)/gi,
  /\bGH-(?=\d)/gi,
  /\b[0-9a-f]{6}(?=[0-9a-f]{1,34}\b)/gi,
];

const SPECIAL = /[\\`*_~[\]<>#|$]|&(?=[#\p{L}\p{N}])/gu;
const LEADING = /^(?:[-+=]|:(?=-))/;
const LEADING_NUMBER = /^(\d+)(?=[.)](?: |$))/;

/** Escapes a text as one line: for tables, headings, list items and sentences. */
export function escapeMarkdown(text: string): string {
  const parted = CALLS.reduce((so, call) => so.replace(call, `$&${GAP}`), keepVisibleLine(text));
  return parted.replace(SPECIAL, '\\$&').replace(LEADING, '\\$&').replace(LEADING_NUMBER, '$1\\');
}

/** A part of a longer text: a paragraph or a list of one level. */
export type Block = { readonly paragraph: string } | { readonly items: readonly string[] };

/** Escapes a text as paragraphs and simple lists; any other structure is shown as it was typed. */
export function escapeMarkdownBlocks(text: string): string {
  return splitMarkdownBlocks(text)
    .map((block) =>
      'items' in block
        ? block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')
        : escapeMarkdown(block.paragraph),
    )
    .join('\n\n');
}

const ITEM = /^\s*[-*+] +(?=\S)/;
const HEADING = /^ {0,3}#{1,6}\s+/;
const RULE = /^\s*(?:[-*_=]\s*){3,}$/;

interface Draft {
  readonly list: boolean;
  readonly parts: string[];
}

/** Splits a text into blocks. Rules between paragraphs are left out, unless there is nothing else. */
export function splitMarkdownBlocks(text: string): readonly Block[] {
  const seen = keepVisible(text);
  const drafts: Draft[] = [];
  let open = false;
  for (const line of seen.split('\n')) {
    const says = keepVisible(line) !== '' && !RULE.test(line);
    if (says) addLine(drafts, line, open);
    open = says && !HEADING.test(line);
  }
  if (drafts.length === 0 && seen !== '') return [{ paragraph: seen }];
  return drafts.map(({ list, parts }) => (list ? { items: parts } : { paragraph: parts.join(' ') }));
}

/** Adds a line: it continues the open block, adds an item to the list before it, or begins a new block. */
function addLine(drafts: Draft[], line: string, open: boolean): void {
  const last = drafts.at(-1);
  const item = ITEM.test(line) ? line.replace(ITEM, '') : undefined;
  if (item !== undefined && keepVisible(item) !== '') {
    if (last?.list) last.parts.push(item);
    else drafts.push({ list: true, parts: [item] });
  } else if (open && last && !HEADING.test(line)) last.parts.push(`${last.parts.pop() ?? ''} ${line}`);
  else drafts.push({ list: false, parts: [line.replace(HEADING, '')] });
}
