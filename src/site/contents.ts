/** The first page of a site: all strategies, and how they are related. */
import { makePlan } from '../model/plan.ts';
import { sortFamily } from '../portfolio/family.ts';
import { sealPage } from '../render/html.ts';
import { runLayout } from '../render/layout.ts';
import type { BriefWords } from '../render/words.ts';
import { sortNewestFirst } from './amendments.ts';
import { sayStanding } from './catalogue.ts';
import type { SiteEntry, SitePage } from './entry.ts';
import { makeSiteMedium } from './medium.ts';
import { CONTENTS, makePageHref, SEARCH, type Site } from './site.ts';
import { MARK, type SiteTexts } from './texts.ts';
import { listViews } from './views.ts';

/** The language of a site: that of its strategies if they share one. */
export interface SiteVoice {
  readonly words: BriefWords;
  readonly asOf: string;
}

/** The deepest level that the page indents. */
const DEEPEST = 3;

export function makeContentsPage(site: Site, { words, asOf }: SiteVoice, texts: SiteTexts): SitePage {
  const data = {
    ...findSiteLanguage(site, words),
    title: makeSiteTitle(site, words),
    whose: findTopTitle(site) ?? '',
    heading: words.say(site.entries.length === 1 ? 'Strategy' : 'Strategies'),
    asOf,
    search: SEARCH,
    counted:
      site.entries.length === 1
        ? words.say('1 strategy')
        : words.say('{count} strategies', words.number(site.entries.length)),
    strategies: sortFamily(site.entries).map(({ one, depth }) => ({
      ...makeContentsCard(one, site, words),
      level: Math.min(depth, DEEPEST),
    })),
  };
  const pieces = new Map([
    ['mark', MARK],
    ['style', texts.stylesheet],
  ]);
  return {
    path: CONTENTS,
    text: sealPage(runLayout(texts.layouts.contents, data, makeSiteMedium(words, pieces))),
  };
}

/** Returns the language and direction of a page about all strategies: theirs if they share one. */
export function findSiteLanguage({ entries }: Site, { lang }: BriefWords) {
  const [direction = 'ltr', ...others] = new Set(entries.map(({ brief }) => brief.direction));
  return { lang, direction: others.length === 0 ? direction : 'ltr' };
}

/** Makes the title of the browser window. */
export function makeSiteTitle(site: Site, words: BriefWords): string {
  return findTopTitle(site) ?? words.say('Strategies');
}

/** Returns the title of the top strategy if all others serve it. */
function findTopTitle({ entries, byPlace }: Site): string | undefined {
  const [first, ...others] = entries.filter(({ parent }) => parent === undefined || !byPlace.has(parent));
  return others.length === 0 ? first?.title : undefined;
}

function makeContentsCard(entry: SiteEntry, site: Site, words: BriefWords) {
  const { title, brief, parent } = entry;
  const above = parent === undefined ? undefined : site.byPlace.get(parent);
  return {
    title,
    href: makePageHref(CONTENTS, entry, 'brief'),
    standing: brief.status === 'active' ? '' : sayStanding(brief.status, words),
    serves: above?.title ?? '',
    statement: brief.destination.statement,
    ways: listViews(entry, CONTENTS),
    facts: listFacts(entry, words),
  };
}

function listFacts(
  entry: SiteEntry,
  words: BriefWords,
): readonly { readonly name: string; readonly text: string }[] {
  const { brief, strategy, amendments } = entry;
  const plan = makePlan(strategy);
  const [latest] = sortNewestFirst(amendments);
  const facts = [
    ['When', brief.timeframe],
    ['Led by', brief.owner],
    ['Outcomes', words.number(plan.criteria.length)],
    ['Objectives', words.number(plan.objectives.length)],
    ['Amendments', amendments.length === 0 ? '' : words.number(amendments.length)],
    ['Last amended', latest?.amendment.on === undefined ? '' : words.date(latest.amendment.on)],
  ] as const;
  return facts.filter(([, text]) => text).map(([name, text]) => ({ name: words.say(name), text }));
}
