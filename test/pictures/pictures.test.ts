import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../src/model/schema.ts';
import { VARIANTS } from '../../src/pictures/frames.ts';
import { writeFigure, writeSvg } from '../../src/pictures/picture.ts';
import { makeFigures, makePicture, PICTURES } from '../../src/pictures/pictures.ts';
import { makeStandaloneMap, makeStandaloneStyle, writeSvgFile } from '../../src/pictures/standalone.ts';
import { parseStrategy } from '../../src/source/parse.ts';
import { type Element, elements, readXml } from '../hostile/readers.ts';
import { runs } from '../property-runs.ts';
import { HARBOR, strategyOf } from '../render/fixture.ts';
import { anyText } from '../render/hostile-text.ts';

const harbor = strategyOf(HARBOR);
const options = { asOf: '2027-01-15' };
const EXAMPLE = new URL('../../examples/ssa-customer-service/strategy.yaml', import.meta.url);
const CSS = readFileSync(new URL('../../templates/brief/pictures.css', import.meta.url), 'utf8');

const withClass = (root: Element, name: string): readonly Element[] => [
  ...(root.attributes.class?.split(' ').includes(name) ? [root] : []),
  ...root.children.flatMap((child) => withClass(child, name)),
];
const textsIn = (root: Element) => elements(root, 'text').map(({ text }) => text);
const wordsIn = (root: Element) => textsIn(root).join(' ');
const attributesIn = (root: Element): readonly (readonly [string, string])[] => [
  ...Object.entries(root.attributes),
  ...root.children.flatMap(attributesIn),
];

describe('Markdown in a text', () => {
  const strategy = strategyOf(
    HARBOR.replace(
      'Members trust us.',
      'Members **trust** us, `twice`, see [why](https://x.org/a) & \\*so\\* <b>on</b>.',
    ),
  );
  const said = 'Members trust us, twice, see why &amp; *so* &lt;b&gt;on&lt;/b&gt;.';

  it('is plain words in the pictures of a page', async () => {
    const page = [...(await makeFigures(strategy, options)).values()].join('');
    expect(page).toContain(said);
    expect(page).not.toMatch(/\*\*|`|https:\/\/x/);
  });

  it('is plain words in a map file', async () => {
    const map = writeSvgFile(await makeStandaloneMap(strategy), CSS);
    expect(map).toContain(said);
    expect(map).not.toMatch(/\*\*|`|https:\/\/x/);
  });
});

/** Replaces every text of a strategy by this one. */
function filled(text: string): Strategy {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        [
          'name',
          'statement',
          'outcome',
          'measure',
          'unit',
          'result',
          'theme',
          'able_to',
          'what',
          'met_when',
        ].includes(key)
          ? text
          : fill(inner),
      ]),
    );
  };
  return fill(harbor) as Strategy;
}

describe.each(VARIANTS)('the map, %s', (variant) => {
  it('has every criterion, objective and capability once', async () => {
    const root = readXml(writeSvg(await makePicture('map', harbor, options), variant, ''));
    const words = (kind: string) => withClass(root, `pic-${kind}`).map(wordsIn);
    expect(words('criterion')).toEqual([
      expect.stringMatching(/^1 Loans are decided the same day\. 72 → 8 hours by June 2028$/),
      expect.stringMatching(/^2 Members trust us\. 41 → 60\.5 percent by 2028$/),
      '3 Loan losses 0.55 → at most 0.6 percent by 2028',
    ]);
    expect([...words('objective')].sort()).toEqual([
      'Desk loans 1 2 3',
      'Every loan is decided the day it is asked for. 1',
      'One form holds all that a decision needs. – Forms are complete at the first visit: not known until May 2026 → 80–90 percent – Nobody is asked twice: Twenty visits without a second question 1 A',
    ]);
    expect(words('capability')).toEqual(['A decide a loan while the member waits 1 → 3']);
  });
});

describe('the wide map', () => {
  const wide = async (strategy: Strategy) =>
    readXml(writeSvg(await makePicture('map', strategy, options), 'wide', ''));

  it('draws a line for each link, but none that is implied by another', async () => {
    const root = await wide(harbor);
    const lines = (kind: string) => withClass(root, `pic-link-${kind}`).length;
    // One of each kind stands in the legend; all three criteria lead to the destination.
    // That one-form advances loan-time follows from desk-decides, which builds on it.
    expect([lines('advances'), lines('after'), lines('needs')]).toEqual([1 + 3 + 4, 1 + 1, 1 + 1]);
    expect(wordsIn(root)).toContain('also where no line is drawn');
  });

  it('keeps boxes apart', async () => {
    const boxes = withClass(await wide(harbor), 'pic-box').map(({ attributes: { x, y, width, height } }) => ({
      left: Number(x),
      top: Number(y),
      right: Number(x) + Number(width),
      bottom: Number(y) + Number(height),
    }));
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1))
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
  });

  it('letters capabilities from left to right, and lists them in that order', async () => {
    const { model } = parseStrategy(readFileSync(EXAMPLE), 'strategy.yaml');
    const root = await wide(model ?? harbor);
    const boxes = withClass(root, 'pic-box-capability').map(({ attributes }) => Number(attributes.x));
    expect(boxes).toEqual([...boxes].sort((a, b) => a - b));
    expect(withClass(root, 'pic-capability').map((card) => wordsIn(card)[0])).toEqual([
      'A',
      'B',
      'C',
      'D',
      'E',
    ]);
    const tags = withClass(root, 'pic-objective').map((card) =>
      textsIn(card).filter((text) => /^[A-E]$/.test(text)),
    );
    for (const letters of tags) expect(letters).toEqual([...letters].sort());
  });

  it('copes with results that depend on each other', async () => {
    const objectives = {
      a: { result: 'A', depends_on: ['b'] },
      b: { result: 'B', depends_on: ['a', 'c'] },
    };
    const root = await wide({
      strat: 1,
      name: 'N',
      stages: {
        incremental: { objectives },
        substantial: { objectives: { c: { result: 'C', depends_on: ['a'] } } },
      },
    });
    expect(withClass(root, 'pic-objective')).toHaveLength(3);
    expect(withClass(root, 'pic-link-after')).toHaveLength(1 + 4);
  });

  it('leaves out lines if there are too many, says so, and cuts a thousand entries', async () => {
    const objectives = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [`o${at}`, { result: `Result ${at}`, advances: ['c'] }]),
    );
    const root = await wide({
      strat: 1,
      name: 'N',
      criteria: { c: { outcome: 'C' } },
      stages: { incremental: { objectives } },
    });
    expect(withClass(root, 'pic-objective')).toHaveLength(40);
    expect(wordsIn(root)).toContain('and 960 more, which are not drawn');
    expect(wordsIn(root)).toContain('Lines would be too many to follow');
    // To the destination.
    expect(withClass(root, 'pic-link')).toHaveLength(1);
  });
});

describe('the targets picture', () => {
  const chart = async (criteria: NonNullable<Strategy['criteria']>) =>
    readXml(writeSvg(await makePicture('targets', { strat: 1, name: 'N', criteria }, options), 'wide', ''));
  const xOf = (root: Element, look: string) =>
    withClass(root, look).map(({ attributes }) => Number(attributes.cx));

  it('puts each target on the side to which it moves', async () => {
    const root = await chart({
      up: { outcome: 'U', baseline: 1, target: 5 },
      down: { outcome: 'D', baseline: 5, target: 1 },
    });
    // The first of each is in the key.
    const [from, to] = [xOf(root, 'pic-dot-from').slice(1), xOf(root, 'pic-dot-to').slice(1)];
    expect(to[0]).toBeGreaterThan(from[0] ?? 0);
    expect(to[1]).toBeLessThan(from[1] ?? 0);
  });

  it('marks what is unknown, held, or met by a proof', async () => {
    const root = await chart({
      unknown: { outcome: 'A', baseline: 'unknown', measure_by: '2027-06', target: 5 },
      held: { outcome: 'B', baseline: 5, target: 5, direction: 'maintain' },
      proof: { outcome: 'C', met_when: 'The charter is signed.' },
      nothing: { outcome: 'D' },
    });
    expect(wordsIn(root)).toContain('not known until June 2027');
    expect(textsIn(root)).toContain('hold 5');
    expect(textsIn(root)).toContain('Met when: The charter is signed.');
    expect(textsIn(root)).toContain('No target has been set.');
    expect(withClass(root, 'pic-dot-held')).toHaveLength(1);
  });

  it('draws no movement towards a limit that is only to be kept', async () => {
    const root = await chart({ most: { outcome: 'A', baseline: 0.55, target: '<= 0.6' } });
    expect(withClass(root, 'pic-course')).toEqual([]);
    // The first stands in the key.
    expect(withClass(root, 'pic-dot-from')).toHaveLength(2);
    expect(textsIn(root)).toContain('0.55');
  });

  it('says a limit or a range as it is written, without “hold” before it', async () => {
    const root = await chart({
      most: { outcome: 'A', baseline: 0.55, target: '<= 0.6', unit: 'percent' },
      least: { outcome: 'B', baseline: 90, target: '>= 99.5' },
      between: { outcome: 'C', baseline: 35, target: '30..40' },
    });
    expect(textsIn(root)).toEqual(expect.arrayContaining(['at most 0.6 percent', 'at least 99.5', '30–40']));
  });

  it('shows no percentage above 100', async () => {
    const root = await chart({ share: { outcome: 'A', unit: '%', baseline: 96.2, target: 100 } });
    expect(
      textsIn(root)
        .map(Number)
        .filter((tick) => tick > 100),
    ).toEqual([]);
  });
});

describe('the timeline', () => {
  const timeline = async (strategy: Strategy, asOf = options.asOf) =>
    readXml(writeSvg(await makePicture('timeline', strategy, { asOf }), 'wide', ''));

  it('has every stage, outcome and initiative, with today if it is in the span', async () => {
    const root = await timeline(harbor);
    expect(textsIn(root)).toEqual(
      expect.arrayContaining(['today, 15 January 2027', 'Loans are decided the same day.', 'Form writing']),
    );
    expect(withClass(root, 'pic-bar')).toHaveLength(3 + 1);
    expect(withClass(root, 'pic-today')).toHaveLength(1);
    expect(withClass(await timeline(harbor, '2031-01-01'), 'pic-today')).toHaveLength(0);
  });

  it('counts entries without a date', async () => {
    const root = await timeline({
      ...harbor,
      initiatives: { x: { what: 'X' }, y: { what: 'Y', due: 2027 } },
    });
    expect(wordsIn(root)).toContain('One entry without a date is not drawn.');
  });
});

describe.each(PICTURES)('the %s picture', (name) => {
  const page = async (strategy: Strategy) => writeFigure(await makePicture(name, strategy, options), 'a');

  it('is the same byte for byte when drawn again', async () => {
    expect(await page(harbor)).toBe(await page(strategyOf(HARBOR)));
  });

  it('says in a sentence that there is nothing to draw', async () => {
    const picture = await makePicture(name, { strat: 1, name: 'N' }, options);
    expect(picture.description).toMatch(/^[A-Z].*\.$/);
    for (const variant of VARIANTS)
      expect(wordsIn(readXml(writeSvg(picture, variant, '')))).toBe(picture.description);
  });

  it('has a title, a description, and ids that no other picture has', async () => {
    const picture = await makePicture(name, harbor, options);
    const root = readXml(`<div>${writeFigure(picture, 'a')}${writeFigure(picture, 'b')}</div>`);
    const ids = attributesIn(root).flatMap(([key, value]) => (key === 'id' ? [value] : []));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements(root, 'svg')) {
      expect(attributes.role).toBe('img');
      expect(ids).toContain(attributes['aria-labelledby']);
      expect(ids).toContain(attributes['aria-describedby']);
    }
    expect(picture.description).toContain('decide');
  });

  it('has the same elements whatever its texts contain, and nothing that runs, loads or has a style', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const root = readXml(await page(filled(`x ${text}`)));
        const names = (element: Element): readonly string[] => [
          element.name,
          ...element.children.flatMap(names),
        ];
        const known = ['figure', 'svg', 'title', 'g', 'rect', 'circle', 'path', 'text', 'div'];
        expect(names(root).filter((element) => !known.includes(element))).toEqual([]);
        expect(attributesIn(root).filter(([key]) => /^(?:on|style|href|xlink)/i.test(key))).toEqual([]);
      }),
      { numRuns: runs(40, 5) },
    );
  });

  it('uses only classes that the style sheet knows', async () => {
    const looks = attributesIn(readXml(await page(harbor))).flatMap(([key, value]) =>
      key === 'class' ? value.split(' ') : [],
    );
    const unknown = [...new Set(looks)].filter((look) => !CSS.includes(`.${look}`));
    const kinds = [
      'pic-card',
      'pic-criterion',
      'pic-objective',
      'pic-capability',
      'pic-words',
      ...PICTURES.map((one) => `pic-${one}`),
    ];
    expect(unknown.filter((look) => !kinds.includes(look))).toEqual([]);
  });
});

describe('a picture file', () => {
  it('needs nothing else, in light and in dark', async () => {
    const text = writeSvgFile(await makePicture('map', harbor, options), CSS);
    const root = readXml(text);
    expect(root.attributes).toMatchObject({ role: 'img', width: '992' });
    expect(elements(root, 'desc')[0]?.text).toContain('Desk loans (desk-decides)');
    expect(text).toContain('prefers-color-scheme: dark');
    expect(text).not.toMatch(/var\(|url\(|@import|@container/);
  });

  it('has the colours of the page', () => {
    const page = readFileSync(new URL('../../templates/brief/brief.css', import.meta.url), 'utf8');
    const style = makeStandaloneStyle(CSS);
    for (const name of ['ink', 'muted', 'line', 'accent', 'accent-2', 'paper']) {
      const colors = [...page.matchAll(new RegExp(`--${name}: (#[0-9a-f]+)`, 'g'))].slice(0, 2);
      expect(colors).toHaveLength(2);
      for (const [, color] of colors) expect(style).toContain(color);
    }
  });
});

it('a page has each picture that its layout asks for', async () => {
  const figures = await makeFigures(harbor, { ...options, prefix: 'harbor' }, ['map', 'timeline']);
  expect([...figures.keys()]).toEqual(['map', 'timeline']);
  expect(figures.get('map')).toContain('id="harbor-map-words"');
});
