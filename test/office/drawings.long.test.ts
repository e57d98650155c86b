import { describe, expect, it } from 'vitest';
import { makePictureFile, readSvgDrawing } from '../../src/office/picture-file.ts';
import { makeSlidesFile } from '../../src/office/slides.ts';
import { makeWordFile } from '../../src/office/word.ts';
import { HARBOR, strategyOf } from '../render/fixture.ts';
import { pageOf, picturesOf } from '../render/pages.ts';
import { faults, type Opened, opened, parsed, type Tag, tags } from './opened.ts';

const CSS =
  ':root { --ink: #102030; --accent: #004488; } .ink { fill: var(--ink); } .line { fill: none; stroke: var(--accent); stroke-width: 2; stroke-dasharray: 4 3; } .half { fill: var(--accent); fill-opacity: 0.5; }';
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" class="pic" role="img" font-family="Some, sans-serif"><title>T</title><path d="M0 0h40v10L5 5C1 2 3 4 5 6z" class="line"/><circle cx="5" cy="5" r="4" class="half"/><text x="50" y="60" class="ink" font-size="12" text-anchor="middle">Größe 你好 😀 &lt;b&gt;</text></svg>`;

describe('a drawing as a file of its own', () => {
  it('contains its size and colours and needs no style sheet', () => {
    const { svg, width, height } = makePictureFile(SVG, CSS);
    expect([width, height]).toEqual([200, 100]);
    expect(svg).toContain('<svg width="200" height="100" ');
    expect(svg).toContain('style="fill:none;stroke:#004488;stroke-width:2;stroke-dasharray:4 3;"');
    expect(svg).toContain('style="fill:#004488;fill-opacity:0.5;"');
    expect(svg).not.toMatch(/class=|var\(|role=/);
    expect(readSvgDrawing(svg)).toEqual({ svg, width, height });
  });

  it('is valid XML with its text as text', () => {
    const [text] = tags(parsed(makePictureFile(SVG, CSS).svg), 'text');
    expect(text?.children.join('')).toBe('Größe 你好 😀 <b>');
  });
});

interface Shown {
  readonly picture: Tag;
  readonly part: string;
}

const harbor = strategyOf(HARBOR);
const asOf = '2027-01-15';

describe.each([
  ['Word', makeWordFile, /^word\/document\.xml$/, 'wp:inline', 'wp:docPr'],
  ['PowerPoint', makeSlidesFile, /^ppt\/slides\/slide\d+\.xml$/, 'p:pic', 'p:cNvPr'],
] as const)('pictures in %s', (_program, fileOf, pages, frame, name) => {
  const file = async () => fileOf(pageOf(harbor, 'full', { pictures: await picturesOf(harbor) }), { asOf });
  const shownIn = (open: Opened): readonly Shown[] =>
    open.paths(pages).flatMap((part) => tags(open.xml(part), frame).map((picture) => ({ picture, part })));

  it('are SVG only: the picture and its extension lead to one valid drawing', async () => {
    const open = opened(await file());
    const shown = shownIn(open);
    expect(shown.length).toBeGreaterThan(1);
    const drawings = shown.map(({ picture, part }) => {
      const [blip, extension] = ['a:blip', 'asvg:svgBlip'].map((tag) =>
        targetOf(open, part, tags(picture, tag)[0]),
      );
      expect(blip).toBe(extension);
      expect(tags(open.xml(blip ?? ''), 'svg')).toHaveLength(1);
      return blip;
    });
    expect(open.paths(/\/media\//).toSorted()).toEqual(drawings.toSorted());
    expect(
      tags(open.xml('[Content_Types].xml'), 'Default').map(({ attributes }) => attributes),
    ).toContainEqual({
      Extension: 'svg',
      ContentType: 'image/svg+xml',
    });
    expect(faults(open)).toEqual([]);
  });

  it('have descriptions', async () => {
    for (const { picture } of shownIn(opened(await file())))
      expect(tags(picture, name)[0]?.attributes.descr?.length).toBeGreaterThan(20);
  });

  it('are the same bytes each time', async () => {
    expect(Buffer.compare(await file(), await file())).toBe(0);
  });
});

/** Finds the part of the package that an element refers to. */
function targetOf(open: Opened, part: string, tag: Tag | undefined): string | undefined {
  const rels = open.xml(part.replace(/([^/]+)$/, '_rels/$1.rels'));
  const relation = tags(rels, 'Relationship').find(
    ({ attributes }) => attributes.Id === tag?.attributes['r:embed'],
  );
  return relation && new URL(relation.attributes.Target ?? '', `file:///${part}`).pathname.slice(1);
}
