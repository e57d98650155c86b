/** The paragraphs of a Word file. */
import {
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { measureWidth } from '../render/measure.ts';
import type { Heading, Manner, PageList, Pairs, Paragraph as Text } from './blocks.ts';
import { type Runs, type StyledRun, toPlainText } from './blocks.ts';
import { COLORS, chooseColor, isRightToLeft, MONO } from './palette.ts';
import { BULLETS, NUMBERS } from './word-style.ts';

/** Options of a paragraph besides its text: its style, and whether it stays with the next. */
export type Manners = Omit<IParagraphOptions, 'children' | 'text'>;

export function makeParagraph(runs: Runs, manners: Manners = {}): Paragraph {
  const isLeft = isRightToLeft(toPlainText(runs));
  return new Paragraph({
    ...manners,
    ...(isLeft && { bidirectional: true }),
    children: runs.flatMap((run) => makeTextRuns(run, isLeft)),
  });
}

/** Makes one text run per line; a run states only what differs from its paragraph. */
function makeTextRuns(run: StyledRun, rightToLeft: boolean): readonly TextRun[] {
  if (run.text === '\t') return [new TextRun({ children: [new Tab()] })];
  return run.text.split('\n').map(
    (text, at) =>
      new TextRun({
        text,
        ...(at > 0 && { break: 1 }),
        ...(run.isBold !== undefined && { bold: run.isBold }),
        ...(run.isItalic && { italics: true }),
        ...(run.isStruck && { strike: true }),
        ...(run.isCode && { font: MONO }),
        ...(run.tone && { color: chooseColor(run.tone) }),
        ...(rightToLeft && { rightToLeft: true }),
      }),
  );
}

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Makes a heading. The title of a part has the first level, because the title of the file is a title of its own. */
export function makeHeading(level: number, runs: Runs): Paragraph {
  return makeParagraph(runs, {
    heading: LEVELS[Math.min(level - 2, LEVELS.length - 1)] ?? HeadingLevel.HEADING_3,
  });
}

export const makeSectionHeading = ({ level, runs }: Heading) => makeHeading(level, runs);

const MANNERS: Readonly<Record<Manner, Manners>> = {
  plain: {},
  opening: { style: 'Opening' },
  statement: { style: 'Statement' },
  theme: { style: 'Theme', keepNext: true },
  notice: {
    border: makeLeftBorder(COLORS.warning),
    shading: { fill: COLORS.raised },
    indent: { start: 200 },
    spacing: { after: 360 },
  },
  quote: { border: makeLeftBorder(COLORS.line), indent: { start: 300 } },
  code: { style: 'Code' },
};

function makeLeftBorder(color: string) {
  return { left: { style: BorderStyle.SINGLE, size: 24, space: 10, color } };
}

export function makeTextParagraph({ manner, runs }: Text, manners: Manners = {}): Paragraph {
  return makeParagraph(runs, { ...MANNERS[manner], ...manners });
}

export function makeListParagraphs({ items }: PageList): readonly Paragraph[] {
  return items.map(({ level, isNumbered, runs }, at) =>
    makeParagraph(runs, {
      numbering: {
        reference: isNumbered ? NUMBERS : BULLETS,
        level: Math.min(level, 8),
        ...(isNumbered && (at === 0 || !items[at - 1]?.isNumbered) && { restart: true }),
      },
      spacing: { after: 60 },
    }),
  );
}

const WIDEST_NAME = 2600;
/** A tab; text of a strategy never has one, because its spaces are single. */
const TAB = { text: '\t' };

/** Makes lines of names, each with its text behind a tab. */
export function makePairParagraphs({ rows }: Pairs, manners: Manners = {}): readonly Paragraph[] {
  const widths = rows.map(({ name }) => measureWidth(toPlainText(name), { size: 17 * 10 }) + 240);
  const hanging = Math.round(Math.min(WIDEST_NAME, Math.max(1300, ...widths)));
  return rows.map(({ name, text }, at) =>
    makeParagraph([...name.map((run) => ({ ...run, tone: 'muted' as const })), TAB, ...text], {
      style: 'Pair',
      indent: { start: hanging, hanging },
      tabStops: [{ type: TabStopType.LEFT, position: hanging }],
      ...manners,
      ...(at === rows.length - 1 && { keepNext: false, spacing: { after: 160 } }),
    }),
  );
}
