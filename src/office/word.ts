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
import type { Page, PageBlock } from './blocks.ts';
import { sealPackage } from './package.ts';
import { readPage } from './read-page.ts';
import { makePictureParagraph } from './word-pictures.ts';
import { LISTS, makeWordStyles } from './word-style.ts';
import { makeDataTable, makePairTable, TEXT_WIDTH } from './word-tables.ts';
import * as text from './word-text.ts';

const PAPER = { width: 11906, height: 16838 };
const MARGIN = 1134;
const DENSE_MARGIN = 720;

/** @param html the brief as a page @param asOf the day of the brief */
export async function makeWordFile(html: string, { asOf }: { readonly asOf: Day }): Promise<Uint8Array> {
  const page = readPage(html);
  const above = page.isSheet ? DENSE_MARGIN : MARGIN;
  const document = new Document({
    title: page.name,
    creator: 'strat',
    lastModifiedBy: 'strat',
    description: '',
    styles: makeWordStyles(page.lang, page.isSheet),
    numbering: LISTS,
    sections: [
      {
        properties: {
          page: { size: PAPER, margin: { top: above, bottom: above, left: MARGIN, right: MARGIN } },
        },
        footers: { default: makeFooter(page) },
        children: makeContent(page),
      },
    ],
  });
  return sealPackage(await Packer.toBuffer(document), asOf, numberPictures);
}

/** Numbers the pictures from 1, because the library counts on from file to file. */
function numberPictures(xml: string): string {
  let last = 0;
  return xml.replace(/(<wp:docPr id=")\d+"/g, (_all, start: string) => `${start}${++last}"`);
}

function makeFooter({ name }: Page): Footer {
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

function makeContent({ title, cover, parts }: Page): FileChild[] {
  const kicker = cover.filter((block) => block.is !== 'pairs');
  const facts = cover.filter((block) => block.is === 'pairs');
  return [
    ...kicker.flatMap((block) => makeChildren(block)),
    text.makeParagraph(title, { style: 'Title' }),
    ...facts.flatMap((block) => text.makePairParagraphs(block)),
    ...parts.flatMap((part) => [
      text.makeHeading(2, part.title),
      ...part.blocks.flatMap((block) => makeChildren(block)),
    ]),
  ];
}

function makeChildren(block: PageBlock): readonly FileChild[] {
  switch (block.is) {
    case 'heading':
      return [text.makeSectionHeading(block)];
    case 'paragraph':
      return [text.makeTextParagraph(block)];
    case 'list':
      return text.makeListParagraphs(block);
    case 'pairs':
      return [makePairTable(block), makeSpace()];
    case 'table':
      return [makeDataTable(block), makeSpace()];
    case 'entry':
      return keepEntryTogether(block.blocks);
    case 'chapter':
      return block.blocks.flatMap(makeChildren);
    case 'picture':
      return makePictureParagraph(block);
  }
}

/** Makes a space after a table, which has none of its own. */
const makeSpace = () =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.AUTO },
    alignment: AlignmentType.START,
  });

/** Keeps everything about one thing on one page if possible. */
function keepEntryTogether(blocks: readonly PageBlock[]): readonly FileChild[] {
  return blocks.flatMap((block, at) => {
    const keepNext = at < blocks.length - 1;
    if (block.is === 'paragraph')
      return [
        text.makeTextParagraph(block, { keepNext, spacing: { before: at === 0 ? 160 : 0, after: 20 } }),
      ];
    return block.is === 'pairs' ? text.makePairParagraphs(block, { keepNext: true }) : makeChildren(block);
  });
}
