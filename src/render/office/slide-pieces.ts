/** What a slide is filled with: lines of text and rows of tables, each with its height, and what belongs together. */
import type { Block, Entry, List, Manner, Pairs, Paragraph, Runs, Table } from './blocks.ts';
import { plainText } from './blocks.ts';
import { columnWidths } from './column-widths.ts';
import { inChunks, lineHeight, linesOf, type Type } from './slide-lines.ts';

/** Where content stands, in points. */
export const CONTENT = { left: 56, top: 104, width: 848, height: 376 } as const;

export interface TextPiece {
  readonly is: 'text';
  readonly runs: Runs;
  readonly type: Type;
  readonly tone?: 'accent' | 'muted';
  /** Nothing, a bullet or a number, and how far in. */
  readonly sign?: 'bullet' | 'number';
  readonly level?: number;
  readonly before: number;
  readonly height: number;
}

export interface Grid {
  readonly widths: readonly number[];
  readonly head: readonly Runs[];
  readonly headHeight: number;
}

export interface RowPiece {
  readonly is: 'row';
  /** Rows of the same grid are one table. */
  readonly grid: Grid;
  readonly cells: readonly Runs[];
  readonly before: number;
  readonly height: number;
}

export type Piece = TextPiece | RowPiece;

/** Pieces that stand on one slide where that can be. */
export type Unit = readonly Piece[];

export const CELL: Type = { size: 13 };
export const HEAD: Type = { size: 11 };
/** Above and below the text of a cell, and behind it. */
export const CELL_PADDING = { block: 5, end: 12 } as const;

const BODY: Type = { size: 16 };
const MANNERS: Readonly<Record<Manner, { readonly type: Type; readonly tone?: 'accent' | 'muted' }>> = {
  plain: { type: BODY },
  opening: { type: { size: 18 } },
  statement: { type: { size: 30, isSerif: true }, tone: 'accent' },
  theme: { type: { size: 18, isSerif: true } },
  notice: { type: BODY },
  quote: { type: BODY, tone: 'muted' },
  code: { type: { size: 13 } },
};

/** A heading goes with what it is the heading of. */
export function unitsOf(blocks: readonly Block[]): readonly Unit[] {
  const units: Unit[] = [];
  let headings: Piece[] = [];
  for (const group of grouped(blocks)) {
    if (group.is === 'heading') {
      headings.push(
        ...textPieces(
          group.runs,
          { size: group.level > 3 ? 13 : 16, isBold: true },
          { before: 16, ...(group.level > 3 && { tone: 'muted' as const }) },
        ),
      );
      continue;
    }
    const [first = [], ...rest] = unitsFrom(group);
    units.push([...headings, ...first], ...rest);
    headings = [];
  }
  return headings.length > 0 ? [...units, headings] : units;
}

/** Entries that follow each other are the rows of one table. */
interface Entries {
  readonly is: 'entries';
  readonly entries: readonly Entry[];
}

function grouped(blocks: readonly Block[]): readonly (Exclude<Block, Entry> | Entries)[] {
  const groups: (Exclude<Block, Entry> | Entries)[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.is !== 'entry') groups.push(block);
    else if (last?.is === 'entries')
      groups[groups.length - 1] = { is: 'entries', entries: [...last.entries, block] };
    else groups.push({ is: 'entries', entries: [block] });
  }
  return groups;
}

function unitsFrom(group: Exclude<Block, Entry> | Entries): readonly Unit[] {
  switch (group.is) {
    case 'paragraph':
      return [paragraphPieces(group)];
    case 'list':
      return [listPieces(group)];
    case 'table':
      return tableUnits(group);
    case 'pairs':
      return tableUnits(
        { is: 'table', head: [], rows: group.rows.map(({ name, text }) => [bold(name), text]) },
        [0.27, 0.73],
      );
    case 'entries':
      return tableUnits({ is: 'table', head: [], rows: group.entries.map(rowOfEntry) }, [0.38, 0.62], 1);
    case 'chapter':
      return unitsOf(group.blocks);
    default:
      return [];
  }
}

const bold = (runs: Runs) => runs.map((run) => ({ ...run, isBold: true }));

function paragraphPieces({ manner, runs }: Paragraph): Unit {
  const { type, tone } = MANNERS[manner];
  return textPieces(runs, type, { before: 8, ...(tone && { tone }) });
}

/** A text that no slide could hold is several. */
function textPieces(
  runs: Runs,
  type: Type,
  look: Pick<TextPiece, 'before' | 'tone' | 'sign' | 'level'>,
): readonly TextPiece[] {
  const width = CONTENT.width - (look.sign ? 18 * ((look.level ?? 0) + 1) : 0);
  const most = Math.floor((CONTENT.height - look.before) / lineHeight(type) / 2);
  return inChunks(runs, most, width, type).map((chunk) => ({
    is: 'text',
    runs: chunk,
    type,
    ...look,
    height: linesOf(chunk, width, type).length * lineHeight(type),
  }));
}

function listPieces({ items }: List): Unit {
  return items.flatMap(({ level, isNumbered, runs }) =>
    textPieces(runs, BODY, { before: 5, sign: isNumbered ? 'number' : 'bullet', level: Math.min(level, 5) }),
  );
}

/** What an entry is on the left, and all that is said of it on the right. */
function rowOfEntry({ blocks }: Entry): readonly Runs[] {
  const [name, ...rest] = blocks;
  const told = rest.filter((block) => block.is === 'paragraph');
  const pairs = rest.filter((block) => block.is === 'pairs');
  const left = name?.is === 'paragraph' ? [name, ...told] : told;
  return [lines(left.map(({ runs }) => runs)), lines(pairs.flatMap(pairLines))];
}

function pairLines({ rows }: Pairs): readonly Runs[] {
  return rows.map(({ name, text }) => [{ text: `${plainText(name)}  `, tone: 'muted' }, ...text]);
}

function lines(texts: readonly Runs[]): Runs {
  return texts.flatMap((runs, at) => (at === 0 ? runs : [{ text: '\n' }, ...runs]));
}

/** @param shares of the width, where what stands in a column does not decide */
function tableUnits({ head, rows }: Table, shares?: readonly number[], together = 20): readonly Unit[] {
  const all = head.length > 0 ? [head, ...rows] : rows;
  const widths =
    shares?.map((share) => share * CONTENT.width) ??
    columnWidths(all, { total: CONTENT.width, size: CELL.size });
  const grid = { widths, head, headHeight: head.length > 0 ? rowHeight(head, widths, HEAD) : 0 };
  const pieces = rows.flatMap((cells) => rowPieces(cells, grid));
  const first = pieces.slice(0, 1).map((piece) => ({ ...piece, before: 12 }));
  const whole = [...first, ...pieces.slice(1)];
  const height = whole.reduce((sum, piece) => sum + piece.height, grid.headHeight);
  return together > 1 && height < CONTENT.height * 0.85 ? [whole] : whole.map((piece) => [piece]);
}

/** A row that no slide could hold is several. */
function rowPieces(cells: readonly Runs[], grid: Grid): readonly RowPiece[] {
  const room = CONTENT.height - grid.headHeight - 40;
  const most = Math.max(1, Math.floor(room / lineHeight(CELL)));
  const chunks = cells.map((runs, at) =>
    inChunks(runs, most, (grid.widths[at] ?? 0) - CELL_PADDING.end, CELL),
  );
  const count = Math.max(1, ...chunks.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => {
    const part = chunks.map((chunk) => chunk[at] ?? []);
    return { is: 'row', grid, cells: part, before: 0, height: rowHeight(part, grid.widths, CELL) };
  });
}

function rowHeight(cells: readonly Runs[], widths: readonly number[], type: Type): number {
  const counts = cells.map((runs, at) => linesOf(runs, (widths[at] ?? 0) - CELL_PADDING.end, type).length);
  return Math.max(1, ...counts) * lineHeight(type) + 2 * CELL_PADDING.block;
}
