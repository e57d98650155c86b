/** Reads a Markdown text into its blocks. */
import { readBoldLine, readLabel } from './line-label.ts';
import {
  isRule,
  isTableRuler,
  type MarkdownBlock,
  type MarkdownLine,
  readHeading,
  readItem,
  readUnderline,
  splitCells,
  splitComments,
  splitMarkdownLines,
} from './markdown-block.ts';

/** A bold line, or one with a label, stands for a heading below all six levels. */
export const LINE_LEVEL = 7;

const FENCE = /^(`{3,}|~{3,})/;
const TAGS = /^(?:<\/?[a-z][^<>]*>\s*)+$/i;

/** Text that may go on in the next line. */
interface OpenBlock {
  readonly kind: 'item' | 'text';
  readonly indent: number;
  readonly line: number;
  readonly lines: string[];
}

/** Reads the blocks of a text, in its order. Comments come at the end. */
export function readBlocks(source: string): readonly MarkdownBlock[] {
  const { text, comments } = splitComments(source.replace(/\r\n?/g, '\n'));
  const lines = splitMarkdownLines(text);
  const blocks: MarkdownBlock[] = [];
  let open: OpenBlock | undefined;
  const close = () => {
    if (open) blocks.push(closeBlock(open));
    open = undefined;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const wide = readFence(lines, at) ?? readTable(lines, at);
    if (wide) {
      close();
      blocks.push(wide.block);
      at = wide.end;
      continue;
    }
    const level = open?.kind === 'text' ? readUnderline(line) : undefined;
    if (open && level) {
      blocks.push({ kind: 'heading', level, text: open.lines.join(' '), line: open.line });
      open = undefined;
      continue;
    }
    if (raiseHeading(blocks, line)) continue;
    const block = readLine(line);
    const next = block ? undefined : openBlock(line, open);
    if (next !== undefined && next === open) open.lines.push(cutBreak(line.text));
    else close();
    if (block) blocks.push(...block);
    else open = next;
  }
  close();
  return [
    ...blocks,
    ...comments.map((comment) => ({ kind: 'silent', why: 'a comment', ...comment }) as const),
  ];
}

/** Gives the heading that a line with a label has become the level of the line below it: `===`. */
function raiseHeading(blocks: MarkdownBlock[], line: MarkdownLine): boolean {
  const [last, level] = [blocks.at(-1), readUnderline(line)];
  if (!level || last?.kind !== 'heading' || last.level !== LINE_LEVEL || last.line !== line.line - 1)
    return false;
  blocks.splice(-1, 1, { ...last, level });
  return true;
}

/** Reads what is one line and no more. */
function readLine(line: MarkdownLine): readonly MarkdownBlock[] | undefined {
  if (line.text === '' || isRule(line)) return [];
  if (TAGS.test(line.text))
    return [{ kind: 'silent', text: line.text, why: 'a tag of HTML', line: line.line }];
  const heading = readHeading(line);
  if (heading) return [{ kind: 'heading', ...heading, line: line.line }];
  if (readItem(line) !== undefined) return undefined;
  const bold = readBoldLine(line.text);
  const title = bold ?? (startsEntry(line.text) ? line.text : undefined);
  return title === undefined
    ? undefined
    : [{ kind: 'heading', level: LINE_LEVEL, text: title, line: line.line }];
}

/** Returns whether a line has a label that names an entry: “KR1: …”. */
function startsEntry(text: string): boolean {
  const name = readLabel(text)?.name;
  return name === 'fact:metric' || (name?.startsWith('title:') === true && name !== 'title:entry');
}

/** Opens what may have more lines, or returns what is open if the line goes on with it. */
function openBlock(line: MarkdownLine, open: OpenBlock | undefined): OpenBlock {
  const item = readItem(line);
  const { indent } = line;
  if (item !== undefined) return { kind: 'item', indent, line: line.line, lines: [cutBreak(item)] };
  if (open && readLabel(line.text) === undefined) return open;
  return { kind: 'text', indent, line: line.line, lines: [cutBreak(line.text)] };
}

const cutBreak = (text: string) => text.replace(/\\$/, '').trim();

function closeBlock({ kind, indent, line, lines }: OpenBlock): MarkdownBlock {
  return { kind, indent, line, text: lines.join(kind === 'item' ? ' ' : '\n') };
}

interface WideBlock {
  readonly block: MarkdownBlock;
  /** The index of its last line. */
  readonly end: number;
}

function readFence(lines: readonly MarkdownLine[], at: number): WideBlock | undefined {
  const first = lines[at];
  const mark = FENCE.exec(first?.text ?? '')?.[1];
  if (!first || mark === undefined) return undefined;
  const rest = lines.slice(at + 1).findIndex(({ text }) => text.startsWith(mark) && text.trim() === mark);
  const end = rest === -1 ? lines.length - 1 : at + 1 + rest;
  const text = lines.slice(at, end + 1).map(({ text: one }) => one);
  return {
    block: { kind: 'text', indent: first.indent, text: text.join('\n').trim(), line: first.line },
    end,
  };
}

function readTable(lines: readonly MarkdownLine[], at: number): WideBlock | undefined {
  const [head, ruler] = [lines[at], lines[at + 1]];
  if (!head?.text.includes('|') || !ruler || !isTableRuler(ruler)) return undefined;
  let end = at + 1;
  while (lines[end + 1]?.text.includes('|')) end++;
  const rows = lines.slice(at + 2, end + 1).map(({ text }) => splitCells(text));
  return { block: { kind: 'table', header: splitCells(head.text), rows, line: head.line }, end };
}
