/**
 * The blocks of a Markdown text in the order of its lines: headings, items of lists, tables, paragraphs, comments. A line
 * reader: nothing in it looks back, so that no text takes more than its length.
 */

export interface MarkdownCell {
  readonly text: string;
  readonly line: number;
}

export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  | { readonly kind: 'item'; readonly indent: number; readonly text: string; readonly line: number }
  /** Text of its own; `indent` says below which item it stands. */
  | { readonly kind: 'text'; readonly indent: number; readonly text: string; readonly line: number }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly line: number;
    }
  | { readonly kind: 'silent'; readonly text: string; readonly why: string; readonly line: number };

/** A line with its number, from 1, and the columns before its first letter. */
export interface MarkdownLine {
  readonly text: string;
  readonly indent: number;
  readonly line: number;
}

const TAB = '    ';
const COMMENT_START = '<!--';
const COMMENT_END = '-->';

/** Takes the comments out of a text, and leaves their line ends, so that the numbers of lines stay true. */
export function splitComments(text: string): {
  readonly text: string;
  readonly comments: readonly MarkdownCell[];
} {
  const parts: string[] = [];
  const comments: MarkdownCell[] = [];
  let from = 0;
  let line = 1;
  for (;;) {
    const start = text.indexOf(COMMENT_START, from);
    const end = start === -1 ? -1 : text.indexOf(COMMENT_END, start + COMMENT_START.length);
    if (end === -1) break;
    const before = text.slice(from, start);
    const inner = text.slice(start + COMMENT_START.length, end);
    line += countLineEnds(before);
    if (inner.trim() !== '') comments.push({ text: inner.trim(), line });
    const ends = countLineEnds(inner);
    line += ends;
    parts.push(before, '\n'.repeat(ends));
    from = end + COMMENT_END.length;
  }
  return { text: parts.join('') + text.slice(from), comments };
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}

/** Splits a text into lines, with the marks of quotes and tabs taken off. */
export function splitMarkdownLines(text: string): readonly MarkdownLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((raw, at) => {
      const spaced = raw.replace(/^(?:\s{0,3}>\s?)+/, '').replace(/\t/g, TAB);
      const trimmed = spaced.trim();
      return { text: trimmed, indent: spaced.length - spaced.trimStart().length, line: at + 1 };
    });
}

const HEADING = /^(#{1,6})(?:\s+(.*?))?(?:\s+#+)?$/;
const ITEM = /^(?:[-*+•‣◦▪–—]|\d{1,3}[.)]|[a-z][.)])(?:\s+(.*))?$/u;
const RULE = /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;

/** Reads a line as a heading: its level and text. */
export function readHeading({ text }: MarkdownLine): { level: number; text: string } | undefined {
  const [, marks, title = ''] = HEADING.exec(text) ?? [];
  return marks === undefined ? undefined : { level: marks.length, text: title };
}

/** Reads a line as an item of a list: its text, which may be empty. */
export function readItem({ text }: MarkdownLine): string | undefined {
  if (RULE.test(text) || /^\*\*\S/.test(text)) return undefined;
  const found = ITEM.exec(text);
  return found ? (found[1] ?? '') : undefined;
}

export function isRule({ text }: MarkdownLine): boolean {
  return RULE.test(text);
}

/** Returns the level that a line below a paragraph gives it: 1 for `===`, 2 for `---`. */
export function readUnderline({ text }: MarkdownLine): 1 | 2 | undefined {
  if (/^=+$/.test(text)) return 1;
  return /^-{2,}$/.test(text) ? 2 : undefined;
}

/** Returns whether a line is the one below the head of a table, such as `| :-- | --- |`. */
export function isTableRuler({ text }: MarkdownLine): boolean {
  return text.includes('|') && text.includes('-') && /^[|:\-\s]+$/.test(text);
}

/** Splits a row of a table at its bars; a bar after a backslash, or in code, belongs to the text. */
export function splitCells(row: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let isCode = false;
  for (const letter of row.replace(/^\|/, '')) {
    if (letter === '`') isCode = !isCode;
    if (letter === '|' && !isCode && !cell.endsWith('\\')) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  const all = cell.trim() === '' ? cells : [...cells, cell];
  return all.map((one) => one.trim().replace(/\\\|/g, '|'));
}
