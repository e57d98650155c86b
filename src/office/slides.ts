/** Writes a brief as slides. */
import type { Day } from '../model/dates.ts';
import type { Page, PageBlock } from './blocks.ts';
import { toPlainText } from './blocks.ts';
import { sealPackage } from './package.ts';
import { addRegion, COLORS, chooseEastAsianFace, SANS, SERIF } from './palette.ts';
import { makePresentation, type Presentation } from './presentation.ts';
import { readPage } from './read-page.ts';
import { drawBox, HEADED, makeTextProps, toInches } from './slide-draw.ts';
import { layOutSlides, type Slide } from './slide-flow.ts';
import { splitIntoChunks } from './slide-lines.ts';
import { CONTENT } from './slide-tables.ts';

const COVER = 'Cover';
const CONTENT_PAGE = 'Content';
const TITLE = { size: 24, isBold: true } as const;
const COVER_TITLE = { size: 44, isSerif: true } as const;
/** The area of a title, in points. */
const TITLE_BOX = { x: CONTENT.left, y: 40, w: CONTENT.width - 70, h: 52 } as const;

/** @param html the brief as a page @param asOf the day of the brief */
export async function makeSlidesFile(html: string, { asOf }: { readonly asOf: Day }): Promise<Uint8Array> {
  const page = readPage(html);
  const deck = makePresentation();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = page.name;
  deck.author = 'strat';
  deck.company = '';
  deck.subject = '';
  deck.theme = { headFontFace: SERIF, bodyFontFace: SANS };
  defineMasters(deck, page);
  drawCover(deck, page);
  for (const slide of layOutSlides(page.parts)) drawSlide(deck, slide);
  const bytes = await deck.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes');
  return sealPackage(bytes, asOf, (xml, path) => finishXml(xml, path, page.lang));
}

const makeBoxProps = ({
  x,
  y,
  w,
  h,
}: {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}) => ({
  x: toInches(x),
  y: toInches(y),
  w: toInches(w),
  h: toInches(h),
});

function defineMasters(deck: Presentation, { name }: Page): void {
  const fine = { fontFace: SANS, fontSize: 10, color: COLORS.muted, margin: 0 } as const;
  deck.defineSlideMaster({
    title: COVER,
    background: { color: COLORS.accent },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...makeBoxProps({ x: 72, y: 120, w: 800, h: 190 }),
            margin: 0,
            valign: 'bottom',
            align: 'left',
          },
          text: '',
        },
      },
    ],
  });
  deck.defineSlideMaster({
    title: CONTENT_PAGE,
    background: { color: COLORS.paper },
    objects: [
      {
        rect: {
          ...makeBoxProps({ x: CONTENT.left, y: 30, w: CONTENT.width, h: 1.5 }),
          fill: { color: COLORS.ink },
          line: { color: COLORS.ink, width: 0 },
        },
      },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...makeBoxProps(TITLE_BOX),
            margin: 0,
            valign: 'top',
            align: 'left',
          },
          text: '',
        },
      },
      {
        text: {
          text: shortenName(name),
          options: { ...makeBoxProps({ x: CONTENT.left, y: 502, w: 700, h: 16 }), ...fine },
        },
      },
    ],
    slideNumber: { ...makeBoxProps({ x: 844, y: 502, w: 60, h: 16 }), ...fine, align: 'right' },
  });
}

function shortenName(name: string): string {
  const [first = []] = splitIntoChunks([{ text: name }], 1, 640, { size: 10 });
  const text = toPlainText(first);
  return text.trim() === name ? name : `${text.trim()}…`;
}

function drawCover(deck: Presentation, { title, cover }: Page): void {
  const slide = deck.addSlide({ masterName: COVER });
  const white = { color: COLORS.paper };
  const [shown = [], ...rest] = splitIntoChunks(title, 3, 780, COVER_TITLE);
  const runs = rest.length > 0 ? [...shown, { text: '…' }] : shown;
  slide.addText([...makeTextProps(runs, COVER_TITLE, white)], { placeholder: 'title', objectName: 'Title' });
  const lines = cover.flatMap((block) =>
    makeTextProps(makeCoverLine(block), { size: 16 }, { ...white, paraSpaceBefore: 6 }),
  );
  slide.addText(
    lines.map(({ text, options }) => ({ text: text ?? '', options: { ...options, ...white } })),
    {
      ...makeBoxProps({ x: 72, y: 330, w: 800, h: 150 }),
      margin: 0,
      valign: 'top',
      fit: 'none',
      objectName: 'Text',
    },
  );
}

/** Makes one line of a block above or below the title of a page. */
function makeCoverLine(block: PageBlock) {
  if (block.is === 'paragraph') return block.runs;
  if (block.is !== 'pairs') return [];
  return block.rows.flatMap(({ name, text }, at) => [
    ...(at > 0 ? [{ text: '\n' }] : []),
    { text: `${toPlainText(name)}  ` },
    ...text.map((run) => ({ ...run, isBold: true })),
  ]);
}

function drawSlide(deck: Presentation, { title, place, boxes }: Slide): void {
  const slide = deck.addSlide({ masterName: CONTENT_PAGE });
  slide.addText([...makeTextProps(title, TITLE, {})], { placeholder: 'title', objectName: 'Title' });
  if (place !== '')
    slide.addText(place, {
      ...makeBoxProps({ x: CONTENT.left + CONTENT.width - 60, y: 44, w: 60, h: 16 }),
      fontFace: SANS,
      fontSize: 11,
      color: COLORS.muted,
      align: 'right',
      margin: 0,
      objectName: 'Place',
    });
  for (const one of boxes) drawBox(slide, one);
}

/** Adds or corrects what the library leaves out or repeats: paragraph settings, language, East Asian font, table heads, unique numbers. */
function finishXml(xml: string, path: string, lang: string): string {
  let last = 0;
  const text = xml
    .replace(/(?<!<a:p>)<a:pPr\b[^>]*(?:\/>|>(?:(?!<\/a:pPr>)[\s\S])*<\/a:pPr>)/g, '')
    .replaceAll('lang="en-US"', `lang="${addRegion(lang)}"`)
    .replace(/(<a:ea typeface=")(?:Arial|Georgia)"/g, `$1${chooseEastAsianFace(lang)}"`)
    .replace(
      new RegExp(`(name="${HEADED}"(?:(?!<a:tblPr/>)[\\s\\S])*)<a:tblPr/>`, 'g'),
      '$1<a:tblPr firstRow="1"/>',
    );
  if (!/slides\/slide\d+\.xml$/.test(path)) return text;
  return text.replace(/(<p:cNvPr id=")\d+"/g, (_all, start: string) => `${start}${++last}"`);
}
