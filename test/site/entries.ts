import { readFileSync } from 'node:fs';
import { makeLedger } from '../../src/diff/ledger.ts';
import type { Strategy } from '../../src/model/schema.ts';
import { makeBrief } from '../../src/render/brief.ts';
import { type BriefWords, ENGLISH } from '../../src/render/words.ts';
import { makeContentsPage } from '../../src/site/contents.ts';
import type { SiteAmendment, SiteEntry, SitePage } from '../../src/site/entry.ts';
import { makeSearchPage } from '../../src/site/search.ts';
import { makeSite } from '../../src/site/site.ts';
import { makeStrategyPages } from '../../src/site/strategy-pages.ts';
import { LAYOUTS, type SiteTexts } from '../../src/site/texts.ts';

const own = (path: string) => readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8');

export const SITE_TEXTS: SiteTexts = {
  layouts: Object.fromEntries(
    LAYOUTS.map((name) => [name, own(`site/${name}.html.liquid`)]),
  ) as SiteTexts['layouts'],
  full: own('brief/full.html.liquid'),
  sheet: own('brief/one-page.html.liquid'),
  stylesheet: own('brief/brief.css') + own('brief/pictures.css') + own('site/site.css'),
  script: own('site/search.js'),
};

export interface Told {
  readonly place?: string;
  readonly parent?: string;
  readonly words?: BriefWords;
  readonly amendments?: readonly SiteAmendment[];
  /** Two versions of it were committed, by somebody with these words. */
  readonly by?: string;
  readonly subject?: string;
}

/** Makes a site entry with a history of two versions. */
export function entryOf(strategy: Strategy, told: Told = {}): SiteEntry {
  const { place = 'harbor', parent, words = ENGLISH, amendments = [], by = 'Ana', subject = 'Start' } = told;
  const brief = makeBrief(strategy, { asOf: '2027-01-15', audience: 'internal', words });
  const [first] = Object.entries(strategy.criteria ?? {});
  const before = first
    ? { ...strategy, criteria: { ...strategy.criteria, [first[0]]: { ...first[1], target: 1 } } }
    : strategy;
  const explained = amendments.flatMap(({ name, amendment: { changes = [] }, why }) =>
    changes.map(({ of = '', field = '' }) => ({ of, field, from: 1, to: 8, reason: { why, file: name } })),
  );
  const at = { commit: 'a'.repeat(40), on: '2026-02-01', by, subject };
  const ledger = makeLedger([
    { ...at, strategy: before, explained: [] },
    { ...at, on: '2026-05-01', strategy, explained },
  ]);
  return {
    place,
    parent,
    title: brief.title,
    spot: `${place}/strategy.yaml`,
    strategy,
    brief,
    records: undefined,
    words,
    amendments,
    ledger: { ledger, notes: ['2 versions.'], named: true },
  };
}

/** Makes every page of a site, without pictures. */
export function pagesOfSite(entries: readonly SiteEntry[], words: BriefWords = ENGLISH): readonly SitePage[] {
  const site = makeSite(entries);
  const voice = { words, asOf: words.date('2027-01-15') };
  return [
    makeContentsPage(site, voice, SITE_TEXTS),
    ...entries.flatMap((entry) => makeStrategyPages(entry, site, SITE_TEXTS, new Map())),
    makeSearchPage(site, voice, SITE_TEXTS),
  ];
}
