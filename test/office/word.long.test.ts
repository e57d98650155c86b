import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/office/read-page.ts';
import { makeWordFile } from '../../src/office/word.ts';
import { HARBOR, strategyOf } from '../render/fixture.ts';
import { VECTORS } from '../render/hostile-markup.ts';
import { anyText } from '../render/hostile-text.ts';
import { filledWith, NAMES, pageOf, picturesOf, wordsOf } from '../render/pages.ts';
import { faults, opened, type Tag, tags, textOf } from './opened.ts';

const harbor = strategyOf(HARBOR);
const asOf = '2027-01-15';
const wordOf = async (html: string) => opened(await makeWordFile(html, { asOf }));
const documentOf = async (html: string) => (await wordOf(html)).xml('word/document.xml');

/** Returns the paragraphs of a style, as text. */
function styled(document: Tag, style: RegExp): readonly string[] {
  return tags(document, 'w:p')
    .filter((paragraph) => style.test(tags(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? ''))
    .map((paragraph) => textOf(paragraph, 'w:t'));
}

/** Returns the words of a page, as a browser would show them. */
function wordsOn(html: string): readonly string[] {
  const main = html.slice(html.indexOf('<h1'), html.indexOf('</main>')).replace(/<nav[\s\S]*?<\/nav>/g, ' ');
  const text = main
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  return text.split(/\s+/).filter(Boolean);
}

describe('a brief in Word', () => {
  it('has the headings of the page, in order, in built-in Word styles', async () => {
    const document = await documentOf(pageOf(harbor, 'full'));
    expect(styled(document, /^Title$/)).toEqual(['Harbor Credit Union']);
    expect(styled(document, /^Heading1$/)).toEqual([
      'Where we are going',
      'Why it matters',
      'Where we are today',
      'The gap',
      'The path',
      'What we must be able to do',
      'Who does what',
      'What it takes',
      'What we will not do',
      'What we chose',
      'What must hold',
      'What could go wrong',
      'How the work is run',
      'How we will know',
      'Who hears what',
      'What the terms mean',
    ]);
    expect(styled(document, /^Heading2$/)).toContain('Substantial by December 2027');
  });

  it('contains every word of the page once, in order', async () => {
    const html = pageOf(harbor, 'full');
    const document = await documentOf(html);
    const said = tags(document, 'w:p').map((paragraph) =>
      tags(paragraph, 'w:r')
        .map(
          (run) => (tags(run, 'w:tab').length + tags(run, 'w:br').length > 0 ? ' ' : '') + textOf(run, 'w:t'),
        )
        .join(''),
    );
    const words = wordsOn(html);
    expect(words.length).toBeGreaterThan(500);
    // The text above the title comes first.
    expect(said.slice(1).join(' ').split(/\s+/).filter(Boolean)).toEqual(words);
  });

  it('repeats the head of a table on each page, and gives each column room', async () => {
    const html = pageOf(harbor, 'full');
    const tables = tags(await documentOf(html), 'w:tbl');
    const headed = tables.filter((table) => tags(table, 'w:tblHeader').length === 1);
    expect(headed).toHaveLength(html.match(/<thead>/g)?.length ?? -1);
    for (const table of tables) {
      const widths = tags(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      expect(Math.min(...widths)).toBeGreaterThan(300);
      expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 9638)).toBeLessThan(10);
    }
  });

  it('has pictures with descriptions', async () => {
    const file = await wordOf(pageOf(harbor, 'full', { pictures: await picturesOf(harbor) }));
    const described = tags(file.xml('word/document.xml'), 'wp:docPr').map(
      ({ attributes }) => attributes.descr,
    );
    expect(described).toHaveLength(4);
    expect(described.join('\n')).toContain('72 at the start, target 8 hours');
    expect(file.paths(/\.svg$/)).toHaveLength(4);
    expect(file.paths(/\.(?:emf|png)$/)).toEqual([]);
    expect(faults(file)).toEqual([]);
  });

  it('has its title, day, language and page numbers', async () => {
    const file = await wordOf(
      pageOf(harbor, 'full', { words: wordsOf('de') }).replace('lang="en"', 'lang="de"'),
    );
    const core = file.xml('docProps/core.xml');
    expect(textOf(core, 'dc:title')).toBe('Harbor Credit Union');
    expect(textOf(core, 'dcterms:created')).toBe('2027-01-15T00:00:00Z');
    expect(tags(file.xml('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('de-DE');
    expect(textOf(file.xml('word/footer1.xml'), 'w:instrText').replace(/\s+/g, '')).toBe('PAGENUMPAGES');
  });

  it.each(NAMES)('has no defects in the layout %s', async (name) => {
    const html = pageOf(harbor, name);
    const file = await wordOf(html);
    expect(faults(file)).toEqual([]);
    expect(styled(file.xml('word/document.xml'), /^Heading1$/)).toHaveLength(readPage(html).parts.length);
  });

  it('is the same file for the same page and day, wherever it is made', async () => {
    const html = pageOf(harbor, 'full', { pictures: await picturesOf(harbor) });
    const zone = process.env.TZ;
    const first = await makeWordFile(html, { asOf });
    process.env.TZ = 'Asia/Tokyo';
    const second = await makeWordFile(html, { asOf });
    process.env.TZ = zone ?? 'UTC';
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('hostile text in Word', () => {
  it('becomes no link, no field and nothing outside the file', async () => {
    for (const vector of VECTORS) {
      const file = await wordOf(pageOf(filledWith(harbor, vector), 'one-page'));
      expect(faults(file)).toEqual([]);
      const document = file.xml('word/document.xml');
      for (const name of ['w:hyperlink', 'w:fldSimple', 'w:instrText', 'w:object', 'w:altChunk'])
        expect(tags(document, name)).toEqual([]);
    }
  });

  it('leaves the file valid', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(faults(await wordOf(pageOf(filledWith(harbor, text), 'full')))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('runs from right to left if its script does', async () => {
    const html = pageOf({ ...harbor, mission: 'المال الذي يعمل لمن يعيش هنا' }, 'full');
    const paragraph = tags(await documentOf(html), 'w:p').find((one) =>
      textOf(one, 'w:t').startsWith('المال'),
    );
    expect(paragraph && tags(paragraph, 'w:bidi')).toHaveLength(1);
    expect(paragraph && tags(paragraph, 'w:rtl')).not.toEqual([]);
  });
});
