/** Writes a brief as a Word file. */
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Day } from '../model/dates.ts';
import type { Block, Page } from './blocks.ts';
import { sealedPackage } from './package.ts';
import { readPage } from './read-page.ts';
import { pictureParagraph } from './word-pictures.ts';
import { LISTS, wordStyles } from './word-style.ts';
import { dataTable, pairTable, TEXT_WIDTH } from './word-tables.ts';
import * as text from './word-text.ts';

const PAPER = { width: 11906, height: 16838 };
const MARGIN = 1134;
const DENSE_MARGIN = 720;

/** @param html the brief as a page @param asOf the day of the brief */
export async function wordFile(html: string, { asOf }: { readonly asOf: Day }): Promise<Uint8Array> {
  const page = readPage(html);
  const above = page.isSheet ? DENSE_MARGIN : MARGIN;
  const document = new Document({
    title: page.name,
    creator: 'strat',
    lastModifiedBy: 'strat',
    description: '',
    styles: wordStyles(page.lang, page.isSheet),
    numbering: LISTS,
    sections: [
      {
        properties: {
          page: { size: PAPER, margin: { top: above, bottom: above, left: MARGIN, right: MARGIN } },
        },
        footers: { default: footerOf(page) },
        children: contentOf(page),
      },
    ],
  });
  return sealedPackage(await Packer.toBuffer(document), asOf, numbered);
}

/** Numbers the pictures from 1, because the library counts on from file to file. */
function numbered(xml: string): string {
  let last = 0;
  return xml.replace(/(<wp:docPr id=")\d+"/g, (_all, start: string) => `${start}${++last}"`);
}

function footerOf({ name }: Page): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Fine',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({ text: name }),
          new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function contentOf({ title, cover, parts }: Page): FileChild[] {
  const kicker = cover.filter((block) => block.is !== 'pairs');
  const facts = cover.filter((block) => block.is === 'pairs');
  return [
    ...kicker.flatMap((block) => childrenOf(block)),
    text.paragraph(title, { style: 'Title' }),
    ...facts.flatMap((block) => text.pairParagraphs(block)),
    ...parts.flatMap((part) => [
      text.headingParagraph(2, part.title),
      ...part.blocks.flatMap((block) => childrenOf(block)),
    ]),
  ];
}

function childrenOf(block: Block): readonly FileChild[] {
  switch (block.is) {
    case 'heading':
      return [text.sectionHeading(block)];
    case 'paragraph':
      return [text.textParagraph(block)];
    case 'list':
      return text.listParagraphs(block);
    case 'pairs':
      return [pairTable(block), space()];
    case 'table':
      return [dataTable(block), space()];
    case 'entry':
      return entryOf(block.blocks);
    case 'chapter':
      return block.blocks.flatMap(childrenOf);
    case 'picture':
      return pictureParagraph(block);
  }
}

/** Makes a space after a table, which has none of its own. */
const space = () =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.AUTO },
    alignment: AlignmentType.START,
  });

/** Keeps everything about one thing on one page if possible. */
function entryOf(blocks: readonly Block[]): readonly FileChild[] {
  return blocks.flatMap((block, at) => {
    const keepNext = at < blocks.length - 1;
    if (block.is === 'paragraph')
      return [text.textParagraph(block, { keepNext, spacing: { before: at === 0 ? 160 : 0, after: 20 } })];
    return block.is === 'pairs' ? text.pairParagraphs(block, { keepNext: true }) : childrenOf(block);
  });
}
