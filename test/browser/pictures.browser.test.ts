/** Pages with their pictures, in a real browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFigures } from '../../src/pictures/pictures.ts';
import { parseStrategy } from '../../src/source/parse.ts';
import { HARBOR, strategyOf } from '../render/fixture.ts';
import { filledWith, pageOf } from '../render/pages.ts';
import { openBrowser } from './browser.ts';
import { open, withoutPolicy } from './harmless.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EXAMPLE = new URL('../../examples/ssa-customer-service/strategy.yaml', import.meta.url);
const options = { asOf: '2022-10-15' };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

async function show(html: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, media: 'screen' });
  await open(page, html);
}

const { model: real } = parseStrategy(readFileSync(EXAMPLE), 'strategy.yaml');
const harbor = strategyOf(HARBOR);
const pageWithPictures = async (strategy = real ?? harbor) =>
  pageOf(strategy, 'full', { pictures: await makeFigures(strategy, options) });

/** Returns the visible variant of each picture, and its smallest font size on the screen. */
const SEEN = `[...document.querySelectorAll('svg.pic')].filter((svg) => svg.checkVisibility()).map((svg) => {
  const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  const sizes = [...svg.querySelectorAll('text')].map((text) => Number(text.getAttribute('font-size')) * scale);
  return { looks: svg.getAttribute('class'), smallest: Math.min(...sizes) };
})`;

/** Lists texts that stick out of their picture, as measured by the browser. */
const OUTSIDE = `[...document.querySelectorAll('svg.pic')].filter((svg) => svg.checkVisibility()).flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
  }).map((text) => text.textContent);
})`;

/** Lists texts that stick out of their card. */
const OVERFULL = `[...document.querySelectorAll('svg.pic-map .pic-card')].filter((card) => card.checkVisibility()).flatMap((card) => {
  const frame = card.querySelector('.pic-box').getBoundingClientRect();
  return [...card.querySelectorAll('text')].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
  }).map((text) => text.textContent);
})`;

/** The A4 sheet between its margins, at 96 px per inch. */
const SHEET = 658;

describe('pictures in a page', () => {
  it('show the map on paper with its lines, as wide as the sheet, below its heading', async () => {
    await show(await pageWithPictures(), SHEET);
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate<readonly { looks: string; smallest: number }[]>(SEEN);
    const [map, ...others] = seen.filter(({ looks }) => looks.includes('pic-map'));
    expect(others).toEqual([]);
    expect(map?.looks).toContain('pic-wide');
    expect(map?.smallest).toBeGreaterThan(7);
    const [heading, picture] = await page.evaluate<readonly { bottom: number; top: number; width: number }[]>(
      `['#part_path', '.pic-map.pic-wide'].map((one) => document.querySelector(one).getBoundingClientRect().toJSON())`,
    );
    expect(picture?.top).toBeGreaterThan(heading?.bottom ?? Number.POSITIVE_INFINITY);
    expect(picture?.width).toBeGreaterThan(SHEET * 0.95);
    expect(await page.evaluate(OUTSIDE)).toEqual([]);
  });

  it.each([
    [360, 'narrow'],
    [768, 'medium'],
    [1440, 'wide'],
  ])('at %i px are %s, all readable and whole', async (width, variant) => {
    await show(await pageWithPictures(), width);
    const seen = await page.evaluate<readonly { looks: string; smallest: number }[]>(SEEN);
    expect(seen).toHaveLength(4);
    for (const { looks, smallest } of seen) {
      expect(looks).toContain(`pic-${variant}`);
      expect(smallest).toBeGreaterThan(9.5);
    }
    expect(await page.evaluate(OUTSIDE)).toEqual([]);
    expect(await page.evaluate(OVERFULL)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('are accessible in %s', async (scheme) => {
    for (const width of [360, 1440]) {
      await show(withoutPolicy(await pageWithPictures()), width, scheme);
      await page.evaluate(AXE);
      expect(
        await page.evaluate(
          'axe.run().then((found) => found.violations.map(({ id, nodes }) => [id, nodes[0].html]))',
        ),
      ).toEqual([]);
    }
  });

  it.each([360, 768, 1440])('stay whole at %i px in a right-to-left page', async (width) => {
    await show(await pageWithPictures({ ...(real ?? harbor), lang: 'ar' }), width);
    expect(await page.evaluate('getComputedStyle(document.body).direction')).toBe('rtl');
    expect(await page.evaluate(OUTSIDE)).toEqual([]);
    expect(await page.evaluate(OVERFULL)).toEqual([]);
  });

  it('make no page wider than the screen, whatever the texts', async () => {
    await show(await pageWithPictures(filledWith(harbor, 'longwordlongword'.repeat(12))), 360);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await page.evaluate(OVERFULL)).toEqual([]);
  });

  it('have their colours under the policy of the page', async () => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await show(await pageWithPictures(), 1440);
    const fill = await page.evaluate("getComputedStyle(document.querySelector('.pic-destination')).fill");
    expect(fill).toBe('rgb(0, 89, 79)');
    expect(said).toEqual([]);
  });
});
