/** The pages of one strategy, and the links between them. */

import { listAncestors } from '../portfolio/family.ts';
import { runLayout } from '../render/layout.ts';
import type { SiteEntry } from './entry.ts';
import { makeSiteMedium } from './medium.ts';
import { makeHref } from './places.ts';
import { CONTENTS, makePageHref, PAGES, SEARCH, type Site } from './site.ts';
import type { SiteTexts } from './texts.ts';

type View = keyof typeof PAGES;

const NAMES: Readonly<Record<View, string>> = {
  brief: 'The whole brief',
  sheet: 'On one page',
  changes: 'What changed, and why',
};

/** Returns whether there are changes to show. */
export function hasChanges({ amendments, ledger }: SiteEntry): boolean {
  return amendments.length > 0 || ledger !== undefined;
}

/** Lists the links from a page to the pages of a strategy. */
export function listViews(entry: SiteEntry, from: string) {
  const views: readonly View[] = hasChanges(entry) ? ['brief', 'sheet', 'changes'] : ['brief', 'sheet'];
  return views.map((view) => ({
    text: entry.words.say(NAMES[view]),
    href: makePageHref(from, entry, view),
    here: from === `${entry.place}/${PAGES[view]}`,
  }));
}

/** Writes the navigation at the head of a page. */
export function writeNavigation(entry: SiteEntry, from: string, site: Site, { layouts }: SiteTexts): string {
  const data = {
    contents: makeHref(from, CONTENTS),
    search: makeHref(from, SEARCH),
    above: listAncestors(entry, site.byPlace).map((one) => ({
      title: one.title,
      href: makePageHref(from, one, 'brief'),
    })),
    views: listViews(entry, from),
  };
  return runLayout(layouts.navigation, data, makeSiteMedium(entry.words, new Map()));
}

/** Writes the list of strategies that serve one, for the end of its page. */
export function writeServingStrategies(
  entry: SiteEntry,
  from: string,
  site: Site,
  { layouts }: SiteTexts,
): string {
  const below = (site.below.get(entry.place) ?? []).map((one) => ({
    title: one.title,
    href: makePageHref(from, one, 'brief'),
    statement: one.brief.destination.statement,
  }));
  return runLayout(layouts.below, { below }, makeSiteMedium(entry.words, new Map()));
}
