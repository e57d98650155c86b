import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Strategy } from '../../src/model/schema.ts';
import { HARBOR, strategyOf } from '../render/fixture.ts';
import { VECTORS } from '../render/hostile-markup.ts';
import { filledWith, NAMES, pageOf, pageWith, picturesOf, wordsOf } from '../render/pages.ts';
import { openBrowser } from './browser.ts';
import { misdeeds, open, withoutPolicy } from './harmless.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const harbor = strategyOf(HARBOR);
const story =
  '# A heading\n\nText with **weight**, `code` and [a link](https://example.org).\n\n> said\n\n- one\n- two';
const movement = {
  since: '2026-10-01',
  moves: [
    {
      name: 'loan-time',
      what: 'target',
      values: '4 → 8',
      effect: 'ambition down 6 % (−68 → −64)',
      reason: '',
      isOpen: true,
    },
  ],
};
const whole = { narrative: story, movement, pictures: await picturesOf(harbor) };

/** Pictures of a strategy filled with one text, drawn once for all pages. */
const drawings = new Map<string, Promise<ReadonlyMap<string, string>>>();
function drawn(strategy: Strategy, text: string) {
  const pictures = drawings.get(text) ?? picturesOf(strategy);
  drawings.set(text, pictures);
  return pictures;
}

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

async function show(html: string, width: number, scheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme, media: 'screen' });
  await open(page, html);
}

describe.each(NAMES)('the %s page', (name) => {
  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const)('%s px, %s: nothing that keeps a reader out', async (width, scheme) => {
    await show(withoutPolicy(pageOf({ ...harbor, status: 'draft' }, name, whole)), width, scheme);
    await page.evaluate(AXE);
    const violations = await page.evaluate('axe.run().then((found) => found.violations)');
    const said = (violations as { id: string; nodes: { html: string }[] }[]).map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' ')}`,
    );
    expect(said).toEqual([]);
  });

  it.each([360, 768, 1440, 2560])('%s px: nothing is wider than the screen', async (width) => {
    const long = `${'longwordlongword'.repeat(12)} https://example.org/${'a'.repeat(200)}`;
    for (const strategy of [harbor, filledWith(harbor, long)]) {
      await show(pageOf(strategy, name, whole), width, 'light');
      const over = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(over).toBe(0);
    }
  });

  it('applies its style under its own policy, and not under another hash', async () => {
    const html = pageOf(harbor, name);
    const fontOf = () => page.evaluate<string>("getComputedStyle(document.querySelector('h1')).fontWeight");
    await show(html, 1440, 'light');
    expect(await fontOf()).toBe('400');
    await show(html.replace(/sha256-./, 'sha256-='), 1440, 'light');
    expect(await fontOf()).toBe('700');
  });

  it('prints on numbered pages, without parts that only a screen needs', async () => {
    await show(pageOf(harbor, name, whole), 1440, 'dark');
    await page.emulateMedia({ media: 'print' });
    const paper = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(paper).toBe('rgb(255, 255, 255)');
    const shown = await page.evaluate<string[]>(
      "[...document.querySelectorAll('.contents, .skip')].map((one) => getComputedStyle(one).display)",
    );
    expect(shown.filter((display) => display !== 'none')).toEqual([]);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });

  it('runs and requests nothing, whatever its texts contain', async () => {
    const found: string[] = [];
    await page.goto('about:blank');
    for (const vector of VECTORS) {
      const strategy = filledWith(harbor, vector);
      const html = pageOf(strategy, name, { narrative: vector, pictures: await drawn(strategy, vector) });
      found.push(...(await misdeeds(page, withoutPolicy(html))).map((deed) => `${vector}: ${deed}`));
    }
    expect(found).toEqual([]);
  });
});

it('the one-page brief prints on one page, on A4 and Letter', async () => {
  await show(pageOf(harbor, 'one-page'), 1440, 'light');
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
});

it('a script in a stranger’s layout does not run', async () => {
  const layout =
    '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><script>document.title = "ran"</script>';
  await show(pageWith(harbor, layout), 1440, 'light');
  expect(await page.title()).toBe('x');
  await show(withoutPolicy(pageWith(harbor, layout)), 1440, 'light');
  expect(await page.title()).toBe('ran');
});

it('the first Tab stop of a page skips the contents', async () => {
  await show(pageOf(harbor, 'full'), 1440, 'light');
  await page.keyboard.press('Tab');
  const at = await page.evaluate<object>(`(() => {
    const { left, top } = document.activeElement.getBoundingClientRect();
    return { says: document.activeElement.textContent, seen: left >= 0 && top >= 0 };
  })()`);
  expect(at).toEqual({ says: 'Skip to the content', seen: true });
});

it.each(['de', 'fr', 'es', 'ja'])('in %s keeps no reader out', async (language) => {
  await show(
    withoutPolicy(pageOf({ ...harbor, lang: language }, 'full', { words: wordsOf(language) })),
    360,
    'light',
  );
  await page.evaluate(AXE);
  expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual(
    [],
  );
});
