/** A site in a real browser, from the file system: search works, and only our script runs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Strategy } from '../../src/model/schema.ts';
import type { SiteAmendment } from '../../src/site/entry.ts';
import { HARBOR, strategyOf } from '../render/fixture.ts';
import { VECTORS } from '../render/hostile-markup.ts';
import { filledWith } from '../render/pages.ts';
import { entryOf, pagesOfSite } from '../site/entries.ts';
import { openBrowser } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const harbor = strategyOf(HARBOR);
const desk = strategyOf('strat: 1\nname: Änderungen am Schalter\ncriteria: { quick: { outcome: Quick } }\n');
const criterion = Object.keys(harbor.criteria ?? {})[0] ?? '';

const amended = (text: string): readonly SiteAmendment[] => [
  {
    name: `${text}.md`,
    amendment: {
      strat: 1,
      on: '2026-04-01',
      by: text,
      changes: [{ of: criterion, field: text || 'target', from: text, to: text }],
    },
    why: text,
  },
];

function siteWith(strategy: Strategy, text: string) {
  const told = { amendments: amended(text), by: text, subject: text };
  return pagesOfSite([entryOf(strategy, told), entryOf(desk, { place: 'teams/desk', parent: 'harbor' })]);
}

let browser: Browser;
let page: Page;
let folder: string;

/** Writes a site. @returns the addresses of its pages */
function written(pages: ReturnType<typeof siteWith>, name: string): readonly string[] {
  return pages.map(({ path, text }) => {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return `file://${file}`;
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strat-site-'));
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const shown = () =>
  page.evaluate<string[]>(
    "[...document.querySelectorAll('.rows li')].filter((one) => one.checkVisibility()).map((one) => one.querySelector('a').textContent)",
  );
const focused = () => page.evaluate<string>('document.activeElement.textContent');

describe('the search page', () => {
  let address = '';
  beforeAll(() => {
    address =
      written(siteWith(harbor, 'It is slow.'), 'plain').find((one) => one.endsWith('search.html')) ?? '';
  });

  it('finds words without accents, ids and names of people, and says how many', async () => {
    await page.goto(address);
    const all = (await shown()).length;
    expect(all).toBeGreaterThan(8);
    const field = page.locator('input');
    for (const [words, first] of [
      ['LOANS  day', 'Loans are decided the same day'],
      [criterion, 'Loans are decided the same day'],
      ['anderungen', 'Änderungen am Schalter'],
    ] as const) {
      await field.fill(words);
      expect((await shown())[0]).toContain(first);
      expect(await page.locator('[role=status]').textContent()).toMatch(/\d+ found/);
    }
    await field.fill('tom');
    expect((await shown()).length).toBeGreaterThan(0);
    expect((await shown()).length).toBeLessThan(all);
    await field.fill('no such word');
    expect(await shown()).toEqual([]);
    expect(await page.locator('[role=status]').textContent()).toBe('Nothing has all of these words.');
    await page.keyboard.press('Escape');
    expect((await shown()).length).toBe(all);
  });

  it('works without a mouse, and keeps the search in its address', async () => {
    await page.goto(address);
    await page.keyboard.press('/');
    await page.keyboard.type('quick');
    expect(page.url()).toBe(`${address}#q=quick`);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Quick');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/teams\/desk\/index\.html#quick$/);
    await page.goBack();
    expect(await shown()).toEqual(['Quick']);
  });

  it('lists everything if no script runs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(address);
    expect(await still.locator('input').isVisible()).toBe(false);
    expect(await still.locator('.rows li').count()).toBeGreaterThan(8);
    await context.close();
  });
});

describe.each([
  [360, 'light'],
  [360, 'dark'],
  [768, 'light'],
  [1440, 'dark'],
] as const)('at %s px, %s', (width, scheme) => {
  it('no page of a site is inaccessible or wider than the screen', async () => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      bypassCSP: true,
    });
    const look = await context.newPage();
    const long = `${'longwordlongword'.repeat(8)} word`;
    const wide = written(siteWith(filledWith(harbor, long), long), 'wide');
    for (const address of [...written(siteWith(harbor, 'It is slow.'), 'plain'), ...wide]) {
      await look.goto(address);
      const over = await look.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(`${address} ${over}`).toBe(`${address} 0`);
      if (wide.includes(address)) continue;
      await look.evaluate(AXE);
      const found = await look.evaluate<string[]>(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 90)).join(" ")))',
      );
      expect(found.map((one) => `${address}: ${one}`)).toEqual([]);
    }
    await context.close();
  });
});

/** Returns the kinds of elements, attributes and links on a page. */
const CENSUS = `[...new Set([...document.querySelectorAll('*')].flatMap((element) => [
  element.localName,
  ...[...element.attributes].map(({ name }) => '@' + name),
  ...(element.localName === 'a' ? [element.protocol] : []),
]))]`;
/** The elements that Markdown in a text may become. */
const MARKDOWN =
  'p strong em code pre br wbr hr blockquote ul ol li table thead tbody tr th td @scope @rel @start @href a http: https: mailto: :'.split(
    ' ',
  );

it('a site runs nothing and gains no element, whatever the texts, names and histories contain', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const look = await context.newPage();
  const seen: string[] = [];
  look.on('dialog', (dialog) => {
    seen.push(`said ${dialog.message()}`);
    void dialog.dismiss().catch(() => {});
  });
  look.on('pageerror', ({ message }) => seen.push(`ran into ${message}`));
  look.on('request', (request) => {
    if (!request.url().startsWith('file://')) seen.push(`asked for ${request.url()}`);
  });
  const censusOf = async (address: string) => {
    await look.goto(address);
    return look.evaluate<string[]>(CENSUS);
  };
  const usual = new Set(MARKDOWN);
  for (const address of written(siteWith({ ...harbor, status: 'draft' }, 'plain'), 'usual'))
    for (const kind of await censusOf(address)) usual.add(kind);
  for (const vector of VECTORS) {
    const addresses = written(siteWith(filledWith(harbor, vector), vector), 'hostile');
    for (const address of addresses.filter((one) => !/one-page|teams/.test(one)))
      for (const kind of await censusOf(address))
        if (!usual.has(kind)) seen.push(`${vector}: ${kind} in ${address}`);
  }
  expect(seen).toEqual([]);
  await context.close();
});

it('a site runs only the script that its policy names', async () => {
  const pages = siteWith(harbor, 'It is slow.').map(({ path, text }) => ({
    path,
    text: text.replace('</body>', '<script>document.title = "ran"</script></body>'),
  }));
  for (const address of written(pages, 'guarded')) {
    await page.goto(address);
    expect(await page.title()).not.toBe('ran');
  }
});
