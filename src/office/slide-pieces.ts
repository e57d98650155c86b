/** The contents of slides: lines of text and table rows, each with its height, and which of them belong together. */
import type { Block, Drawing, Entry, List, Manner, Pairs, Paragraph, Picture, Runs } from './blocks.ts';
import { plainText } from './blocks.ts';
import { inChunks, larger, lineHeight, linesOf, type Type } from './slide-lines.ts';
import { CONTENT, type RowPiece, tableUnits } from './slide-tables.ts';

export interface TextPiece {
  readonly is: 'text';
  readonly runs: Runs;
  readonly type: Type;
  readonly tone?: 'accent' | 'muted';
  /** No sign, a bullet or a number, and the indent. */
  readonly sign?: 'bullet' | 'number';
  readonly level?: number;
  readonly before: number;
  readonly height: number;
}

export interface PicturePiece {
  readonly is: 'picture';
  readonly svg: string;
  readonly title: string;
  readonly description: string;
  readonly before: number;
  readonly width: number;
  readonly height: number;
}

export type Piece = TextPiece | RowPiece | PicturePiece;

/** Pieces that stay on one slide if possible. */
export type Unit = readonly Piece[];

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

/** Makes units; a heading stays with what follows it. @param scale how much larger than usual the type is */
export function unitsOf(blocks: readonly Block[], scale = 1): readonly Unit[] {
  const units: Unit[] = [];
  let headings: Piece[] = [];
  for (const group of grouped(blocks)) {
    if (group.is === 'heading') {
      headings.push(
        ...textPieces(group.runs, larger({ size: group.level > 3 ? 13 : 16, isBold: true }, scale), {
          before: 16,
          ...(group.level > 3 && { tone: 'muted' as const }),
        }),
      );
      continue;
    }
    const [first = [], ...rest] = unitsFrom(group, scale);
    units.push([...headings, ...first], ...rest);
    headings = [];
  }
  return headings.length > 0 ? [...units, headings] : units;
}

/** Consecutive entries, which become the rows of one table. */
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

function unitsFrom(group: Exclude<Block, Entry> | Entries, scale: number): readonly Unit[] {
  switch (group.is) {
    case 'paragraph':
      return [paragraphPieces(group, scale)];
    case 'list':
      return [listPieces(group, scale)];
    case 'table':
      return tableUnits(group, { scale });
    case 'pairs':
      return tableUnits(
        { is: 'table', head: [], rows: group.rows.map(({ name, text }) => [bold(name), text]) },
        { scale, shares: [0.27, 0.73] },
      );
    case 'entries':
      return tableUnits(
        { is: 'table', head: [], rows: group.entries.map(rowOfEntry) },
        { scale, shares: [0.38, 0.62], isParted: true },
      );
    case 'chapter':
      return unitsOf(group.blocks, scale);
    case 'picture':
      return pictureUnits(group);
    default:
      return [];
  }
}

/** The least size of a unit of a drawing, in points: a smaller drawing can be read on a page but not on a slide. */
const SMALLEST = 0.5;

/** Chooses the drawing that comes out largest; none if all are too small. */
function pictureUnits({ drawings, title, description }: Picture): readonly Unit[] {
  const scaleOf = ({ width, height }: Drawing) => Math.min(1, CONTENT.width / width, CONTENT.height / height);
  const [best] = [...drawings].sort((a, b) => scaleOf(b) - scaleOf(a));
  if (!best || scaleOf(best) < SMALLEST) return [];
  const { svg, width, height } = best;
  const size = { width: width * scaleOf(best), height: height * scaleOf(best) };
  return [[{ is: 'picture', svg, title, description, before: 12, ...size }]];
}

const bold = (runs: Runs) => runs.map((run) => ({ ...run, isBold: true }));

function paragraphPieces({ manner, runs }: Paragraph, scale: number): Unit {
  const { type, tone } = MANNERS[manner];
  return textPieces(runs, larger(type, scale), { before: 8, ...(tone && { tone }) });
}

/** Splits a text that does not fit on one slide. */
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

function listPieces({ items }: List, scale: number): Unit {
  return items.flatMap(({ level, isNumbered, runs }) =>
    textPieces(runs, larger(BODY, scale), {
      before: 5,
      sign: isNumbered ? 'number' : 'bullet',
      level: Math.min(level, 5),
    }),
  );
}

/** Makes a row: the name of an entry on the left, everything else on the right. */
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
