/** The pages of one strategy. */
import { htmlMedium, sealed } from '../render/html.ts';
import { runLayout } from '../render/layout.ts';
import { amendmentViews } from './amendments.ts';
import type { Page, SiteEntry } from './entry.ts';
import { commitmentViews } from './ledger-views.ts';
import { siteMedium } from './medium.ts';
import { notesOf } from './notes.ts';
import { PAGES, type Site } from './site.ts';
import { MARK, type SiteTexts } from './texts.ts';
import { belowOf, hasChanges, navigationOf } from './views.ts';

/** Lists the paths of the pages of a strategy. */
export function pagePaths(entry: SiteEntry): readonly string[] {
  const names = hasChanges(entry) ? Object.values(PAGES) : [PAGES.brief, PAGES.sheet];
  return names.map((name) => `${entry.place}/${name}`);
}

/** @param pictures finished pictures by name */
export function strategyPages(
  entry: SiteEntry,
  site: Site,
  texts: SiteTexts,
  pictures: ReadonlyMap<string, string>,
): readonly Page[] {
  const pages = [
    briefPage('brief', entry, site, texts, pictures),
    briefPage('sheet', entry, site, texts, pictures),
  ];
  return hasChanges(entry) ? [...pages, changesPage(entry, site, texts)] : pages;
}

function briefPage(
  view: 'brief' | 'sheet',
  entry: SiteEntry,
  site: Site,
  texts: SiteTexts,
  pictures: ReadonlyMap<string, string>,
): Page {
  const path = `${entry.place}/${PAGES[view]}`;
  const inserts = new Map([
    ...(view === 'brief' ? notesOf(entry, site) : []),
    ['site.mark', MARK],
    ['site.navigation', navigationOf(entry, path, site, texts)],
    ['site.below', view === 'brief' ? belowOf(entry, path, site, texts) : ''],
  ]);
  const { brief, words } = entry;
  const medium = htmlMedium({ words, stylesheet: texts.stylesheet, pictures, inserts });
  const layout = view === 'brief' ? texts.full : texts.sheet;
  return { path, text: sealed(runLayout(layout, brief, medium)) };
}

function changesPage(entry: SiteEntry, site: Site, texts: SiteTexts): Page {
  const { title, brief, words, ledger } = entry;
  const path = `${entry.place}/${PAGES.changes}`;
  const data = {
    lang: brief.lang,
    direction: brief.direction,
    title,
    asOf: brief.asOf,
    amendments: amendmentViews(entry, site),
    named: entry.ledger?.named !== false,
    commitments: commitmentViews(entry, site),
    notes: ledger?.notes ?? [],
  };
  const pieces = new Map([
    ['mark', MARK],
    ['style', texts.stylesheet],
    ['navigation', navigationOf(entry, path, site, texts)],
  ]);
  return { path, text: sealed(runLayout(texts.layouts.changes, data, siteMedium(words, pieces))) };
}
