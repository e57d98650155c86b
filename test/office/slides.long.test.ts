import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSlidesFile } from '../../src/office/slides.ts';
import { HARBOR, strategyOf } from '../render/fixture.ts';
import { VECTORS } from '../render/hostile-markup.ts';
import { anyText } from '../render/hostile-text.ts';
import { filledWith, NAMES, pageOf, picturesOf, wordsOf } from '../render/pages.ts';
import { faults, type Opened, opened, type Tag, tags, textOf } from './opened.ts';

const harbor = strategyOf(HARBOR);
const asOf = '2027-01-15';
const deckOf = async (html: string) => opened(await makeSlidesFile(html, { asOf }));

function slidesIn(deck: Opened): readonly Tag[] {
  const number = (path: string) => Number(/\d+/.exec(path)?.[0]);
  return [...deck.paths(/^ppt\/slides\/slide\d+\.xml$/)]
    .sort((a, b) => number(a) - number(b))
    .map((path) => deck.xml(path));
}

function titleOf(slide: Tag): string {
  const shape = tags(slide, 'p:sp').find((one) =>
    tags(one, 'p:ph').some(({ attributes }) => attributes.type === 'title'),
  );
  return shape ? textOf(shape, 'a:t') : '';
}

const EMU = 12_700;
/** Returns the bottom and right edges of each shape on a slide, in points. */
function edgesIn(slide: Tag): readonly (readonly [right: number, bottom: number])[] {
  const placed = [...tags(slide, 'a:xfrm'), ...tags(slide, 'p:xfrm')];
  return placed.map((frame) => {
    const of = (tag: string, name: string) => Number(tags(frame, tag)[0]?.attributes[name] ?? 0) / EMU;
    return [of('a:off', 'x') + of('a:ext', 'cx'), of('a:off', 'y') + of('a:ext', 'cy')];
  });
}

function overflows(slide: Tag): readonly string[] {
  const out = edgesIn(slide).filter(([right, bottom]) => right > 960 || bottom > 540);
  const rows = tags(slide, 'p:graphicFrame').map((frame) => {
    const top = Number(tags(frame, 'a:off')[0]?.attributes.y) / EMU;
    return top + tags(frame, 'a:tr').reduce((sum, { attributes }) => sum + Number(attributes.h) / EMU, 0);
  });
  return [...out.map(String), ...rows.filter((bottom) => bottom > 482).map(String)];
}

describe('a brief on slides', () => {
  it('has a title on each slide, in the order of the page', async () => {
    const titles = slidesIn(await deckOf(pageOf(harbor, 'full'))).map(titleOf);
    expect(titles.slice(0, 10)).toEqual([
      'Harbor Credit Union',
      'Where we are going',
      'Why it matters',
      'Where we are today',
      'Where we are today',
      'The gap',
      'The path  Incremental by December 2026',
      'The path  Substantial by December 2027',
      'The path  Transformational by December 2028',
      'What we must be able to do',
    ]);
    expect(titles).toContain('What we will not do');
    expect(titles.filter((title) => title === '')).toEqual([]);
  });

  it('gives each stage of a long path its own slides', async () => {
    const long = filledWith(harbor, 'many words '.repeat(40));
    const titles = slidesIn(await deckOf(pageOf(long, 'full'))).map(titleOf);
    expect(titles).toContain('The path  Incremental by December 2026');
    expect(titles).toContain('The path  Substantial by December 2027');
  });

  it('contains every text of the page', async () => {
    const html = pageOf(harbor, 'full');
    const said = slidesIn(await deckOf(html))
      .flatMap((slide) => tags(slide, 'a:p').map((paragraph) => textOf(paragraph, 'a:t')))
      .join(' ')
      .replace(/\s+/g, ' ');
    const cells = [...html.matchAll(/<(?:th|td|dd|li|h3)[^>]*>([^<]{4,})</g)].map(([, text = '']) => text);
    expect(cells.length).toBeGreaterThan(60);
    for (const cell of cells) expect(said).toContain(cell.replaceAll('&#39;', "'").trim());
  });

  it('has readable pictures with descriptions', async () => {
    const deck = await deckOf(pageOf(harbor, 'full', { pictures: await picturesOf(harbor) }));
    const described = slidesIn(deck)
      .flatMap((slide) => tags(slide, 'p:pic'))
      .map((picture) => tags(picture, 'p:cNvPr')[0]?.attributes.descr ?? '');
    expect(described.join('\n')).toContain('72 at the start, target 8 hours');
    expect(deck.paths(/\.svg$/)).toHaveLength(described.length);
    expect(deck.paths(/\.(?:emf|png)$/)).toEqual([]);
    expect(faults(deck)).toEqual([]);
  });

  it('marks the head row of a table, and repeats it where the table continues', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => [
      `row-${at}`,
      { belief: `Belief ${at}`, signal: 'A sign' },
    ]);
    const deck = await deckOf(pageOf({ ...harbor, assumptions: Object.fromEntries(rows) }, 'full'));
    const tables = slidesIn(deck)
      .filter((slide) => titleOf(slide) === 'What must hold')
      .flatMap((slide) => tags(slide, 'a:tbl'));
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      expect(tags(table, 'a:tblPr')[0]?.attributes.firstRow).toBe('1');
      expect(textOf(tags(table, 'a:tr')[0] as Tag, 'a:t')).toContain('We believe');
    }
  });

  it.each(NAMES)('has no defects in the layout %s', async (name) => {
    const deck = await deckOf(pageOf(harbor, name));
    expect(faults(deck)).toEqual([]);
    expect(slidesIn(deck).flatMap(overflows)).toEqual([]);
  });

  it('numbers shapes once, sets the language, and has one set of properties per paragraph', async () => {
    const html = pageOf(harbor, 'full', { words: wordsOf('ja') }).replace('lang="en"', 'lang="ja"');
    for (const slide of slidesIn(await deckOf(html))) {
      const ids = tags(slide, 'p:cNvPr').map(({ attributes }) => attributes.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const run of tags(slide, 'a:rPr')) expect(run.attributes.lang).toBe('ja-JP');
      for (const paragraph of tags(slide, 'a:p')) expect(tags(paragraph, 'a:pPr').length).toBeLessThan(2);
    }
  });

  it('is the same file for the same page and day', async () => {
    const html = pageOf(harbor, 'full', { pictures: await picturesOf(harbor) });
    const [first, second] = [await makeSlidesFile(html, { asOf }), await makeSlidesFile(html, { asOf })];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('long and hostile text on slides', () => {
  it.each([
    ['words', 'word '.repeat(700)],
    ['one word', 'w'.repeat(2500)],
    ['capitals', 'WIDE AS CAN BE '.repeat(200)],
    ['Japanese', 'これは長い文章です。'.repeat(150)],
    ['lines', '- one\n- two\n\n'.repeat(100)],
    ['a table', `| ${'a | '.repeat(30)}\n|${'-|'.repeat(30)}\n| ${'b | '.repeat(30)}`],
  ])('goes on to the next slide: %s', async (_what, text) => {
    const deck = await deckOf(pageOf(filledWith(harbor, text), 'full'));
    expect(slidesIn(deck).flatMap(overflows)).toEqual([]);
    expect(faults(deck)).toEqual([]);
  });

  it('becomes no link, no field and nothing outside the file', async () => {
    for (const vector of VECTORS) {
      const deck = await deckOf(pageOf(filledWith(harbor, vector), 'one-page'));
      expect(faults(deck)).toEqual([]);
      for (const slide of slidesIn(deck)) {
        expect(tags(slide, 'a:hlinkClick')).toEqual([]);
        expect(tags(slide, 'a:fld').map(({ attributes }) => attributes.type)).toEqual(
          tags(slide, 'a:fld').map(() => 'slidenum'),
        );
      }
    }
  });

  it('leaves the file valid', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const deck = await deckOf(pageOf(filledWith(harbor, text), 'full'));
        expect(faults(deck)).toEqual([]);
        expect(slidesIn(deck).flatMap(overflows)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
