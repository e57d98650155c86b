import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { makeLedger } from '../../src/diff/ledger.ts';
import { ENGLISH } from '../../src/render/words.ts';
import type { SiteAmendment } from '../../src/site/entry.ts';
import { HARBOR, strategyOf } from '../render/fixture.ts';
import { LANGUAGES, textsIn } from '../render/pages.ts';
import { entryOf, pagesOfSite } from './entries.ts';

const harbor = strategyOf(HARBOR);
const [criterion = ''] = Object.keys(harbor.criteria ?? {});
const amendments: readonly SiteAmendment[] = [
  {
    name: '2026-04-01-loan-time.md',
    amendment: {
      strat: 1,
      on: '2026-04-01',
      by: 'tom',
      changes: [{ of: criterion, field: 'target', from: 1, to: 8 }],
    },
    why: 'The old system **answers** late.',
  },
  {
    name: '2026-09-02-gone.md',
    amendment: { strat: 1, on: '2026-09-02', changes: [{ of: 'gone', removed: true }] },
    why: 'It was done.',
  },
];
const desk = strategyOf(
  `strat: 1\nname: Desk\ncriteria: { quick: { outcome: Quick, renamed_from: fast, contributes_to: [${criterion}] } }\nstages: { incremental: { objectives: { train: { result: All are trained, contributes_to: [${criterion}] } } } }`,
);
const company = entryOf(harbor, { amendments });
const below = entryOf(desk, { place: 'teams/desk', parent: 'harbor' });
const pages = pagesOfSite([company, below]);
const byPath = new Map(pages.map(({ path, text }) => [path, text]));
const pageAt = (path: string) => byPath.get(path) ?? '';
const idsOf = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

it('every link of a site leads to an existing page and anchor', () => {
  const dead: string[] = [];
  for (const { path, text } of pages)
    for (const [, href = ''] of text.matchAll(/ href="([^"]+)"/g)) {
      if (/^(?:https?|mailto):/.test(href)) continue;
      const { pathname, hash } = new URL(href, `http://site/${path}`);
      const target = byPath.get(pathname.slice(1));
      if (target === undefined || (hash !== '' && !idsOf(target).includes(hash.slice(1))))
        dead.push(`${path}: ${href}`);
    }
  expect(dead).toEqual([]);
});

it('a strategy page has an anchor for every criterion and objective, and for their former ids', () => {
  const ids = idsOf(pageAt('harbor/index.html'));
  const objectives = Object.values(harbor.stages ?? {}).flatMap((stage) =>
    Object.keys(stage?.objectives ?? {}),
  );
  for (const id of [...Object.keys(harbor.criteria ?? {}), ...objectives]) expect(ids).toContain(id);
  expect(idsOf(pageAt('teams/desk/index.html'))).toEqual(expect.arrayContaining(['quick', 'fast', 'train']));
});

it('no page of a site has an id twice', () => {
  for (const { text } of pages) expect(new Set(idsOf(text)).size).toBe(idsOf(text).length);
});

it('a former id that is in use again leads to its current entry', () => {
  const strategy = strategyOf(
    'strat: 1\nname: A\ncriteria: { b: { outcome: B, renamed_from: a }, a: { outcome: A } }',
  );
  const [, page] = pagesOfSite([entryOf(strategy)]);
  expect(page?.text).toContain('<tr id="a">');
  expect(page?.text.match(/ id="a"/g)).toHaveLength(1);
});

it('a criterion links to its amendment and to its contributions, and back', () => {
  const brief = pageAt('harbor/index.html');
  expect(brief).toContain(`<a class="changed" href="changes.html#${criterion}">What changed, and why</a>`);
  expect(brief).toContain('Helped by <a href="../teams/desk/index.html#quick">Quick</a>');
  expect(pageAt('teams/desk/index.html')).toContain(`Helps <a href="../../harbor/index.html#${criterion}">`);
  expect(pageAt('harbor/changes.html')).toContain(`<a href="index.html#${criterion}">`);
});

it('two long wordings are shown whole, so that one sees what differs', () => {
  const long = (end: string) => `Every island has a boat, ${'and another one, '.repeat(15)}${end}`;
  const [before, after] = [long('every day'), long('in summer')].map((outcome) =>
    strategyOf(`strat: 1\nname: Ferry\ncriteria: { boats: { outcome: "${outcome}" } }`),
  );
  if (!before || !after) throw new Error('There are two versions.');
  const at = { commit: 'a'.repeat(40), on: '2026-02-01', by: 'Ana', subject: 'Start', explained: [] };
  const ledger = makeLedger([
    { ...at, strategy: before },
    { ...at, on: '2026-05-01', strategy: after },
  ]);
  const entry = { ...entryOf(after), ledger: { ledger, notes: [], named: true } };
  const page = pagesOfSite([entry]).find(({ path }) => path === 'harbor/changes.html');
  expect(page?.text).toContain(`outcome “${long('every day')}” → “${long('in summer')}”`);
});

it('amendments are listed from new to old, with the decider and the reason', () => {
  const text = pageAt('harbor/changes.html');
  expect(text.indexOf('It was done.')).toBeLessThan(text.indexOf('<strong>answers</strong>'));
  expect(text).toContain('Tom Reyes');
  expect(text).toContain('<ins>taken out</ins>');
});

it('strategies that serve another are listed below it, even in a circle', () => {
  const at = (name: string) => pageAt('index.html').indexOf(`>${name}</a></h2>`);
  expect(at('Harbor Credit Union')).toBeGreaterThan(0);
  expect(at('Desk')).toBeGreaterThan(at('Harbor Credit Union'));
  const circle = [entryOf(harbor, { place: 'a', parent: 'b' }), entryOf(desk, { place: 'b', parent: 'a' })];
  expect(pagesOfSite(circle)[0]?.text.match(/<article>/g)).toHaveLength(2);
});

it('the search page lists every entry once, under its first letter', () => {
  const text = pageAt('search.html');
  for (const id of [criterion, 'quick', 'train'])
    expect(text.match(new RegExp(`data-id="${id}"`, 'g'))).toHaveLength(1);
  const letters = [...text.matchAll(/<h2 id="letter_\d+">(.)<\/h2>/g)].map(([, letter]) => letter);
  expect(letters).toEqual([...letters].sort());
});

it('a site is the same the second time, whatever the order of its strategies', () => {
  expect(pagesOfSite([company, below])).toEqual(pages);
  const other = new Map(pagesOfSite([below, company]).map(({ path, text }) => [path, text]));
  for (const { path, text } of pages) expect(other.get(path)).toBe(text);
});

const judge = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
});

describe('html-validate', () => {
  it.each(pages.map(({ path }) => path))('reports no error in %s', async (path) => {
    const { results } = await judge.validateString(pageAt(path));
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });
});

/** Collects every text of ours that is used while a site is made. */
function heard(): ReadonlySet<string> {
  const keys = new Set<string>();
  const say = (english: string, ...given: readonly string[]) => {
    keys.add(english);
    return ENGLISH.say(english, ...given);
  };
  const words = { ...ENGLISH, say };
  for (const status of ['draft', 'proposed', 'closed'] as const) {
    const above = entryOf({ ...harbor, status }, { amendments, words });
    pagesOfSite([above, entryOf(desk, { place: 'desk', parent: 'harbor', words })], words);
    pagesOfSite([entryOf(strategyOf('strat: 1\nname: New'), { words })], words);
  }
  return keys;
}

it.each(LANGUAGES)('every text of a site is translated in %s', (language) => {
  const texts = textsIn(language);
  expect([...heard()].filter((key) => !texts.has(key) && !/^`/.test(key))).toEqual([]);
});
