/**
 * Runs large sets of scripts that try to break out of a page, which are not part of this repository, through every
 * layout, in every text field, in a real browser and without the policy: `npm run corpora-pages -- FOLDER`. Nothing
 * may run, be requested, or be an element, attribute or link that no brief has; the brief in Markdown keeps its
 * structure.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { splitMarkdownBlocks } from '../src/model/escape-markdown.ts';
import { TEXT_LIMIT } from '../src/model/shapes.ts';
import { keepVisibleLine } from '../src/model/visible.ts';
import { openBrowser } from '../test/browser/browser.ts';
import { misdeeds, withoutPolicy } from '../test/browser/harmless.ts';
import { HARBOR, strategyOf } from '../test/render/fixture.ts';
import { filledWith, markdownOf, NAMES, pageOf } from '../test/render/pages.ts';
import { structureOf } from '../test/render/structure.ts';

const SETS = [
  'h5sc/h5sc.json',
  'dompurify/expect.json',
  'own/github-markdown.json',
  'trojan-source/vectors.json',
  'blns/blns.json',
];

const harbor = strategyOf(HARBOR);

/** Lists every text in a JSON file, once, that a field may hold. */
function textsIn(path: string): readonly string[] {
  const found = new Set<string>();
  JSON.parse(readFileSync(path, 'utf8'), (_key, value) => {
    if (typeof value === 'string' && value.length <= TEXT_LIMIT) found.add(value);
    return value;
  });
  return [...found];
}

/** Makes the same paragraphs and lists in meaningless words. */
function harmlessLike(text: string): string {
  if (keepVisibleLine(text) === '') return '';
  return splitMarkdownBlocks(text)
    .map((block) => ('items' in block ? block.items.map(() => '- word').join('\n') : 'word'))
    .join('\n\n');
}

const structures = (text: string) =>
  NAMES.map((name) => JSON.stringify(structureOf(markdownOf(filledWith(harbor, text), name))));

const known = new Map<string, readonly string[]>();

/** Makes the structure of a brief; most texts are one paragraph, and so have the same. */
function structuresLike(text: string): readonly string[] {
  const like = harmlessLike(text);
  const found = known.get(like) ?? structures(like);
  known.set(like, found);
  return found;
}

function changesStructure(text: string): readonly string[] {
  const [hostile, harmless] = [structures(text), structuresLike(text)];
  return NAMES.filter((_name, index) => hostile[index] !== harmless[index]).map(
    (name) => `changes the structure of ${name}.md`,
  );
}

async function deedsOf(page: Page, text: string): Promise<readonly string[]> {
  const strategy = filledWith(harbor, text);
  const deeds = [...changesStructure(text)];
  for (const name of NAMES)
    deeds.push(...(await misdeeds(page, withoutPolicy(pageOf(strategy, name, { narrative: text })))));
  return [...new Set(deeds)];
}

/** Lists what is wrong; while the browser opens one page, the next is made. */
async function wrongsIn(pages: readonly Page[], texts: readonly string[]): Promise<readonly string[]> {
  const [left, wrongs] = [[...texts], [] as string[]];
  const work = async (page: Page) => {
    for (let text = left.shift(); text !== undefined; text = left.shift()) {
      const deeds = await deedsOf(page, text);
      if (deeds.length > 0) wrongs.push(`${JSON.stringify(text).slice(0, 100)}: ${deeds.join(', ')}`);
    }
  };
  await Promise.all(pages.map(work));
  return wrongs;
}

const folder = process.argv[2];
const sets = SETS.filter((set) => existsSync(join(folder ?? '', set)));
if (folder === undefined || sets.length === 0) {
  console.error('Give the folder that holds the sets: npm run corpora-pages -- FOLDER');
  process.exitCode = 2;
} else {
  const browser = await openBrowser();
  const pages = [await browser.newPage(), await browser.newPage()];
  let [passed, failed] = [0, 0];
  for (const set of sets) {
    const texts = textsIn(join(folder, set));
    const wrongs = await wrongsIn(pages, texts);
    console.log(`${set}: ${texts.length} texts in ${NAMES.length} layouts, ${wrongs.length} wrong`);
    for (const wrong of wrongs.slice(0, 10)) console.log(`  ${wrong}`);
    passed += texts.length - wrongs.length;
    failed += wrongs.length;
  }
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
