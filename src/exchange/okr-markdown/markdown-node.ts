/** The blocks of a Markdown text below each other: a heading holds what follows it, an item what is indented below it. */
import { type LineLabel, readLabel } from './line-label.ts';
import { measureFront } from './line-parts.ts';
import type { MarkdownBlock } from './markdown-block.ts';
import { LINE_LEVEL } from './read-blocks.ts';

export type MarkdownTable = Extract<MarkdownBlock, { kind: 'table' }>;
export type MarkdownParagraph = Extract<MarkdownBlock, { kind: 'text' }>;

export interface MarkdownNode {
  readonly form: 'heading' | 'item';
  /** The level of a heading, from 1; the columns before an item. */
  readonly level: number;
  readonly line: number;
  readonly label?: LineLabel;
  /** The text behind the label. */
  readonly text: string;
  readonly paragraphs: MarkdownParagraph[];
  readonly tables: MarkdownTable[];
  below: MarkdownNode[];
}

/** What stands deeper is put beside the deepest. */
const MOST_LEVELS = 32;

/** Puts blocks below each other. The root has level 0, and no text. */
export function nestBlocks(blocks: readonly MarkdownBlock[]): MarkdownNode {
  const root = makeNode('heading', 0, '', 0);
  const stack = [root];
  const getTop = () => stack.at(-1) ?? root;
  const popWhile = (isPast: (node: MarkdownNode) => boolean) => {
    while (stack.length > 1 && isPast(getTop())) stack.pop();
  };
  for (const block of blocks) {
    if (block.kind === 'silent') continue;
    if (block.kind === 'table') {
      popWhile(({ form }) => form === 'item');
      getTop().tables.push(block);
    } else if (block.kind === 'text') {
      popWhile(({ form, level }) => form === 'item' && level >= block.indent);
      getTop().paragraphs.push(block);
    } else {
      const isItem = block.kind === 'item';
      const level = isItem ? block.indent : block.level;
      // A list below “KPI: shipments” belongs to what the line belongs to.
      if (isItem) popWhile(({ label, text }) => label?.name === 'fact:metric' && text !== '');
      popWhile(({ form, level: other }) =>
        form === 'item' ? !isItem || other >= level : !isItem && other >= level,
      );
      const node = makeNode(isItem ? 'item' : 'heading', level, block.text, block.line);
      getTop().below.push(node);
      if (stack.length < MOST_LEVELS) stack.push(node);
    }
  }
  regroup(root);
  return root;
}

/** Fields that may have a heading of their own; “Team” or “Results” alone is a title, and names nothing. */
const NAMING = /^(?:title:(?!entry)|key:|fact:(?:metric|note)$)/;

function makeNode(form: MarkdownNode['form'], level: number, raw: string, line: number): MarkdownNode {
  const front = raw.slice(0, measureFront(raw));
  const found = readLabel(raw.slice(front.length));
  const isTitle =
    found?.rest === '' &&
    (form === 'heading' && level < LINE_LEVEL ? !NAMING.test(found.name) : found.name === 'title:entry');
  const label = isTitle ? undefined : found;
  const text = label ? front + label.rest : raw;
  return { form, level, line, ...(label && { label }), text, paragraphs: [], tables: [], below: [] };
}

/** Returns whether a node names what is below it, and nothing else: “Key results”. */
export function isContainer({ label, text }: MarkdownNode): boolean {
  return label !== undefined && text === '' && !label.isNumbered;
}

const RANKS: Readonly<Record<string, number>> = {
  'title:objective': 1,
  'title:criterion': 1,
  'title:key-result': 2,
  'fact:metric': 3,
  'title:indicator': 3,
  'title:initiative': 3,
};
const FIELD_RANK = 9;

/** How deep a line stands by its label: a key result below an objective, a field below both. */
function getRank(node: MarkdownNode): number | undefined {
  const { label, level, form } = node;
  const isLine = form === 'item' || level >= LINE_LEVEL;
  if (!label) return form === 'heading' ? 0 : undefined;
  const rank = RANKS[label.name];
  if (rank !== undefined) return rank;
  return isLine && form === 'heading' && !label.name.startsWith('title:') ? FIELD_RANK : undefined;
}

/** Moves key results that stand beside their objective below it, and so on. */
function regroup(parent: MarkdownNode): void {
  const kept: MarkdownNode[] = [];
  for (const node of parent.below) {
    const home = findHome(kept, node);
    if (home) home.below.push(node);
    else kept.push(node);
  }
  parent.below = kept;
  for (const node of kept) regroup(node);
}

function findHome(before: readonly MarkdownNode[], node: MarkdownNode): MarkdownNode | undefined {
  const last = before.at(-1);
  const rank = getRank(node);
  const other = last && getRank(last);
  if (!last || rank === undefined || other === undefined || other >= rank) return undefined;
  if (last.form !== node.form || last.level !== node.level) return undefined;
  // Beside a heading without a label, only a list of results belongs to it, and only while it has none.
  if (other === 0 && !(isContainer(node) && mayHold(last, node))) return undefined;
  return last;
}

function mayHold(heading: MarkdownNode, list: MarkdownNode): boolean {
  if (list.label?.name === 'title:objective') return false;
  if (heading.level >= LINE_LEVEL) return true;
  return heading.below.every(isContainer) && heading.tables.length === 0;
}
