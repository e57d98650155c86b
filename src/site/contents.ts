/** The first page of a site: all strategies, and how they are related. */
import { planOf } from '../model/plan.ts';
import { inOrder } from '../portfolio/family.ts';
import { sealed } from '../render/html.ts';
import { runLayout } from '../render/layout.ts';
import type { Words } from '../render/words.ts';
import { newestFirst } from './amendments.ts';
import { sayStanding } from './catalogue.ts';
import type { Page, SiteEntry } from './entry.ts';
import { siteMedium } from './medium.ts';
import { CONTENTS, SEARCH, type Site, wayTo } from './site.ts';
import { MARK, type SiteTexts } from './texts.ts';
import { viewsOf } from './views.ts';

/** The language of a site: that of its strategies if they share one. */
export interface SiteVoice {
  readonly words: Words;
  readonly asOf: string;
}

/** The deepest level that the page indents. */
const DEEPEST = 3;

export function contentsPage(site: Site, { words, asOf }: SiteVoice, texts: SiteTexts): Page {
  const data = {
    ...wayOf(site, words),
    title: titleOf(site, words),
    whose: whoseOf(site) ?? '',
    heading: words.say(site.entries.length === 1 ? 'Strategy' : 'Strategies'),
    asOf,
    search: SEARCH,
    counted:
      site.entries.length === 1
        ? words.say('1 strategy')
        : words.say('{count} strategies', words.number(site.entries.length)),
    strategies: inOrder(site.entries).map(({ one, depth }) => ({
      ...cardOf(one, site, words),
      level: Math.min(depth, DEEPEST),
    })),
  };
  const pieces = new Map([
    ['mark', MARK],
    ['style', texts.stylesheet],
  ]);
  return { path: CONTENTS, text: sealed(runLayout(texts.layouts.contents, data, siteMedium(words, pieces))) };
}

/** Returns the language and direction of a page about all strategies: theirs if they share one. */
export function wayOf({ entries }: Site, { lang }: Words) {
  const [direction = 'ltr', ...others] = new Set(entries.map(({ brief }) => brief.direction));
  return { lang, direction: others.length === 0 ? direction : 'ltr' };
}

/** Makes the title of the browser window. */
export function titleOf(site: Site, words: Words): string {
  return whoseOf(site) ?? words.say('Strategies');
}

/** Returns the title of the top strategy if all others serve it. */
function whoseOf({ entries, byPlace }: Site): string | undefined {
  const [first, ...others] = entries.filter(({ parent }) => parent === undefined || !byPlace.has(parent));
  return others.length === 0 ? first?.title : undefined;
}

function cardOf(entry: SiteEntry, site: Site, words: Words) {
  const { title, brief, parent } = entry;
  const above = parent === undefined ? undefined : site.byPlace.get(parent);
  return {
    title,
    href: wayTo(CONTENTS, entry, 'brief'),
    standing: brief.status === 'active' ? '' : sayStanding(brief.status, words),
    serves: above?.title ?? '',
    statement: brief.destination.statement,
    ways: viewsOf(entry, CONTENTS),
    facts: factsOf(entry, words),
  };
}

function factsOf(
  entry: SiteEntry,
  words: Words,
): readonly { readonly name: string; readonly text: string }[] {
  const { brief, strategy, amendments } = entry;
  const plan = planOf(strategy);
  const [latest] = newestFirst(amendments);
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
