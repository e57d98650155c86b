import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import sanitize from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { makeFigures } from '../../src/pictures/pictures.ts';
import { HARBOR, strategyOf } from './fixture.ts';
import { VECTORS } from './hostile-markup.ts';
import { brief, filledWith, NAMES, pageOf, pageWith, picturesOf } from './pages.ts';

const harbor = strategyOf(HARBOR);
const empty = strategyOf('strat: 1\nname: New');
const story = '# A heading\n\nText with **weight**.\n\n```\ncode\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |';
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
    { name: 'trust', what: 'owner', values: 'ana → tom', effect: '', reason: 'Ana left.', isOpen: false },
  ],
};

const pictures = await picturesOf(harbor);

const judge = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How tags are written is a matter of taste.
    'void-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // A title is as long as the name of a strategy.
    'long-title': 'off',
  },
});

/** Returns the errors that html-validate reports for a page. */
async function faultsOf(page: string): Promise<readonly string[]> {
  const { results } = await judge.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
}

it('a page with pictures is valid HTML', async () => {
  const pictures = await makeFigures(harbor, { asOf: '2027-01-15' });
  expect(await faultsOf(pageOf(harbor, 'full', { pictures }))).toEqual([]);
});

describe.each(NAMES)('the %s page', (name) => {
  it.each([
    ['of a whole strategy', () => pageOf(harbor, name, { narrative: story, movement, pictures })],
    ['of one that says next to nothing', () => pageOf(empty, name)],
    ['of a draft', () => pageOf({ ...harbor, status: 'draft' }, name)],
    ['for the public', () => pageOf(harbor, name, { audience: 'public' })],
  ])('%s is valid HTML', async (_what, page) => {
    expect(await faultsOf(page())).toEqual([]);
  });

  it('has one level-1 heading and skips no heading level', () => {
    const page = pageOf(harbor, name, { narrative: story, movement });
    const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('contains its own style, loads nothing, and says so in its policy', () => {
    const page = pageOf(harbor, name, { narrative: story });
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|@import|url\(/i);
  });

  it('links only to anchors on the page', () => {
    const page = pageOf(harbor, name, { narrative: story, movement });
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const wanted = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe([...page.matchAll(/ id="/g)].length);
  });

  it('is the same for the same strategy and day', () => {
    expect(pageOf(strategyOf(HARBOR), name)).toBe(pageOf(harbor, name));
  });

  it.each(VECTORS)('keeps %j as text', (vector) => {
    const page = pageOf(filledWith(harbor, vector), name, { narrative: vector });
    const body = page.slice(page.indexOf('<body'));
    expect(foreignTo(body)).toEqual([]);
  });

  it('has the same structure as with harmless Markdown, whatever raw HTML it contains', async () => {
    const page = pageOf(filledWith(harbor, '<b onclick="x()">"\'&</b>'), name);
    expect(tagsOf(page)).toEqual(tagsOf(pageOf(filledWith(harbor, 'word'), name)));
  });
});

const tagsOf = (page: string) => [...page.matchAll(/<\/?[a-z][a-z0-9]*/g)].map(([tag]) => tag);

const TAGS =
  'body a header main nav section footer h1 h2 h3 h4 p div span ul ol li dl dt dd table thead tbody tr th td strong em del code pre br hr wbr blockquote'.split(
    ' ',
  );
const ATTRIBUTES = [
  'class',
  'id',
  'href',
  'rel',
  'scope',
  'data-label',
  'aria-labelledby',
  'aria-label',
  'start',
];

/** The parts that another program removes from a page because it does not trust them. */
function foreignTo(body: string): readonly string[] {
  const tags = (html: string) => html.match(/<[a-z][^>]*>/gi) ?? [];
  const kept = sanitize(body, {
    allowedTags: TAGS,
    allowedAttributes: { '*': ATTRIBUTES },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
  });
  const left = new Map<string, number>();
  for (const tag of tags(kept)) left.set(plain(tag), (left.get(plain(tag)) ?? 0) + 1);
  return tags(body).filter((tag) => {
    const times = left.get(plain(tag)) ?? 0;
    left.set(plain(tag), times - 1);
    return times < 1;
  });
}

/** Returns the same tag with uniform quotes and ends. */
const plain = (tag: string) =>
  tag
    .replace(/\s*\/>$/, '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('a custom layout', () => {
  const page = (layout: string) => pageWith({ ...harbor, name: '<b> *a* "' }, layout);

  it.each([
    ['<p title="{{ title }}">', '<p title="&lt;b&gt; *a* &quot;">'],
    ['{{ title | inline }}', '&lt;b&gt; <em>a</em> &quot;'],
    ['{{ title | blocks }}', '<p>&lt;b&gt; <em>a</em> &quot;</p>\n'],
    ['{{ title | upcase | inline }}', '&lt;B&gt; <em>A</em> &quot;'],
    ['{{ "nothing" | picture }}', ''],
    ['{{ "led by {name}" | t: title }}', 'led by &lt;b&gt; *a* &quot;'],
    ['{{ gap | map: "id" | join: " " }}', 'loan-time trust losses'],
    ['{{ title | anchor }}{{ "a-b" | anchor }}{{ "a-b" | anchor }}', 'id="a-b"'],
  ])('%s', (layout, html) => {
    expect(page(layout).split("form-action 'none'\">")[1]).toBe(html);
  });

  it.each([
    '<script>alert(1)</script>',
    '<html onload=alert(1)>',
    '<!doctype html><html lang="en"><head><script>',
  ])('%s comes after the policy that forbids it', (layout) => {
    const made = page(layout);
    expect(made.indexOf('Content-Security-Policy')).toBeGreaterThan(-1);
    expect(made.indexOf('Content-Security-Policy')).toBeLessThan(made.search(/<script|onload/));
    expect(made).toContain("style-src 'none'");
  });
});

it('a page counts entries of the strategy, each once', () => {
  expect(brief(harbor).gap.map(({ id }) => pageOf(harbor, 'full').split(` id="${id}"`).length)).toEqual([
    2, 2, 2,
  ]);
});
