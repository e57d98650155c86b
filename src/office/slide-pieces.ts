/** The contents of slides: lines of text and table rows, each with its height, and which of them belong together. */
import type {
  Manner,
  PageBlock,
  PageDrawing,
  PageEntry,
  PageList,
  PagePicture,
  Pairs,
  Paragraph,
  Runs,
} from './blocks.ts';
import { toPlainText } from './blocks.ts';
import { enlargeType, measureLineHeight, type SlideType, splitIntoChunks, wrapRuns } from './slide-lines.ts';
import { CONTENT, makeTableUnits, type RowPiece } from './slide-tables.ts';

export interface TextPiece {
  readonly is: 'text';
  readonly runs: Runs;
  readonly type: SlideType;
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

export type SlidePiece = TextPiece | RowPiece | PicturePiece;

/** Pieces that stay on one slide if possible. */
export type Unit = readonly SlidePiece[];

const BODY: SlideType = { size: 16 };
const MANNERS: Readonly<Record<Manner, { readonly type: SlideType; readonly tone?: 'accent' | 'muted' }>> = {
  plain: { type: BODY },
  opening: { type: { size: 18 } },
  statement: { type: { size: 30, isSerif: true }, tone: 'accent' },
  theme: { type: { size: 18, isSerif: true } },
  notice: { type: BODY },
  quote: { type: BODY, tone: 'muted' },
  code: { type: { size: 13 } },
};

/** Makes units; a heading stays with what follows it. @param scale how much larger than usual the type is */
export function makeUnits(blocks: readonly PageBlock[], scale = 1): readonly Unit[] {
  const units: Unit[] = [];
  let headings: SlidePiece[] = [];
  for (const group of groupEntries(blocks)) {
    if (group.is === 'heading') {
      headings.push(
        ...makeTextPieces(group.runs, enlargeType({ size: group.level > 3 ? 13 : 16, isBold: true }, scale), {
          before: 16,
          ...(group.level > 3 && { tone: 'muted' as const }),
        }),
      );
      continue;
    }
    const [first = [], ...rest] = makeGroupUnits(group, scale);
    units.push([...headings, ...first], ...rest);
    headings = [];
  }
  return headings.length > 0 ? [...units, headings] : units;
}

/** Consecutive entries, which become the rows of one table. */
interface Entries {
  readonly is: 'entries';
  readonly entries: readonly PageEntry[];
}

function groupEntries(blocks: readonly PageBlock[]): readonly (Exclude<PageBlock, PageEntry> | Entries)[] {
  const groups: (Exclude<PageBlock, PageEntry> | Entries)[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.is !== 'entry') groups.push(block);
    else if (last?.is === 'entries')
      groups[groups.length - 1] = { is: 'entries', entries: [...last.entries, block] };
    else groups.push({ is: 'entries', entries: [block] });
  }
  return groups;
}

function makeGroupUnits(group: Exclude<PageBlock, PageEntry> | Entries, scale: number): readonly Unit[] {
  switch (group.is) {
    case 'paragraph':
      return [makeParagraphPieces(group, scale)];
    case 'list':
      return [makeListPieces(group, scale)];
    case 'table':
      return makeTableUnits(group, { scale });
    case 'pairs':
      return makeTableUnits(
        { is: 'table', head: [], rows: group.rows.map(({ name, text }) => [makeBold(name), text]) },
        { scale, shares: [0.27, 0.73] },
      );
    case 'entries':
      return makeTableUnits(
        { is: 'table', head: [], rows: group.entries.map(makeEntryRow) },
        { scale, shares: [0.38, 0.62], isParted: true },
      );
    case 'chapter':
      return makeUnits(group.blocks, scale);
    case 'picture':
      return makePictureUnits(group);
    default:
      return [];
  }
}

/** The least size of a unit of a drawing, in points: a smaller drawing can be read on a page but not on a slide. */
const SMALLEST = 0.5;

/** Chooses the drawing that comes out largest; none if all are too small. */
function makePictureUnits({ drawings, title, description }: PagePicture): readonly Unit[] {
  const scaleOf = ({ width, height }: PageDrawing) =>
    Math.min(1, CONTENT.width / width, CONTENT.height / height);
  const [best] = [...drawings].sort((a, b) => scaleOf(b) - scaleOf(a));
  if (!best || scaleOf(best) < SMALLEST) return [];
  const { svg, width, height } = best;
  const size = { width: width * scaleOf(best), height: height * scaleOf(best) };
  return [[{ is: 'picture', svg, title, description, before: 12, ...size }]];
}

const makeBold = (runs: Runs) => runs.map((run) => ({ ...run, isBold: true }));

function makeParagraphPieces({ manner, runs }: Paragraph, scale: number): Unit {
  const { type, tone } = MANNERS[manner];
  return makeTextPieces(runs, enlargeType(type, scale), { before: 8, ...(tone && { tone }) });
}

/** Splits a text that does not fit on one slide. */
function makeTextPieces(
  runs: Runs,
  type: SlideType,
  look: Pick<TextPiece, 'before' | 'tone' | 'sign' | 'level'>,
): readonly TextPiece[] {
  const width = CONTENT.width - (look.sign ? 18 * ((look.level ?? 0) + 1) : 0);
  const most = Math.floor((CONTENT.height - look.before) / measureLineHeight(type) / 2);
  return splitIntoChunks(runs, most, width, type).map((chunk) => ({
    is: 'text',
    runs: chunk,
    type,
    ...look,
    height: wrapRuns(chunk, width, type).length * measureLineHeight(type),
  }));
}

function makeListPieces({ items }: PageList, scale: number): Unit {
  return items.flatMap(({ level, isNumbered, runs }) =>
    makeTextPieces(runs, enlargeType(BODY, scale), {
      before: 5,
      sign: isNumbered ? 'number' : 'bullet',
      level: Math.min(level, 5),
    }),
  );
}

/** Makes a row: the name of an entry on the left, everything else on the right. */
function makeEntryRow({ blocks }: PageEntry): readonly Runs[] {
  const [name, ...rest] = blocks;
  const told = rest.filter((block) => block.is === 'paragraph');
  const pairs = rest.filter((block) => block.is === 'pairs');
  const left = name?.is === 'paragraph' ? [name, ...told] : told;
  return [joinLines(left.map(({ runs }) => runs)), joinLines(pairs.flatMap(joinPairs))];
}

function joinPairs({ rows }: Pairs): readonly Runs[] {
  return rows.map(({ name, text }) => [{ text: `${toPlainText(name)}  `, tone: 'muted' }, ...text]);
}

function joinLines(texts: readonly Runs[]): Runs {
  return texts.flatMap((runs, at) => (at === 0 ? runs : [{ text: '\n' }, ...runs]));
}
