/** The pages of one strategy. */
import { makeHtmlMedium, sealPage } from '../render/html.ts';
import { runLayout } from '../render/layout.ts';
import { listAmendmentViews } from './amendments.ts';
import type { SiteEntry, SitePage } from './entry.ts';
import { listCommitmentViews } from './ledger-views.ts';
import { makeSiteMedium } from './medium.ts';
import { writeEntryNotes } from './notes.ts';
import { PAGES, type Site } from './site.ts';
import { MARK, type SiteTexts } from './texts.ts';
import { hasChanges, writeNavigation, writeServingStrategies } from './views.ts';

/** Lists the paths of the pages of a strategy. */
export function listPagePaths(entry: SiteEntry): readonly string[] {
  const names = hasChanges(entry) ? Object.values(PAGES) : [PAGES.brief, PAGES.sheet];
  return names.map((name) => `${entry.place}/${name}`);
}

/** @param pictures finished pictures by name */
export function makeStrategyPages(
  entry: SiteEntry,
  site: Site,
  texts: SiteTexts,
  pictures: ReadonlyMap<string, string>,
): readonly SitePage[] {
  const pages = [
    makeBriefPage('brief', entry, site, texts, pictures),
    makeBriefPage('sheet', entry, site, texts, pictures),
  ];
  return hasChanges(entry) ? [...pages, makeChangesPage(entry, site, texts)] : pages;
}

function makeBriefPage(
  view: 'brief' | 'sheet',
  entry: SiteEntry,
  site: Site,
  texts: SiteTexts,
  pictures: ReadonlyMap<string, string>,
): SitePage {
  const path = `${entry.place}/${PAGES[view]}`;
  const inserts = new Map([
    ...(view === 'brief' ? writeEntryNotes(entry, site) : []),
    ['site.mark', MARK],
    ['site.navigation', writeNavigation(entry, path, site, texts)],
    ['site.below', view === 'brief' ? writeServingStrategies(entry, path, site, texts) : ''],
  ]);
  const { brief, words } = entry;
  const medium = makeHtmlMedium({ words, stylesheet: texts.stylesheet, pictures, inserts });
  const layout = view === 'brief' ? texts.full : texts.sheet;
  return { path, text: sealPage(runLayout(layout, brief, medium)) };
}

function makeChangesPage(entry: SiteEntry, site: Site, texts: SiteTexts): SitePage {
  const { title, brief, words, ledger } = entry;
  const path = `${entry.place}/${PAGES.changes}`;
  const data = {
    lang: brief.lang,
    direction: brief.direction,
    title,
    asOf: brief.asOf,
    amendments: listAmendmentViews(entry, site),
    named: entry.ledger?.named !== false,
    commitments: listCommitmentViews(entry, site),
    notes: ledger?.notes ?? [],
  };
  const pieces = new Map([
    ['mark', MARK],
    ['style', texts.stylesheet],
    ['navigation', writeNavigation(entry, path, site, texts)],
  ]);
  return { path, text: sealPage(runLayout(texts.layouts.changes, data, makeSiteMedium(words, pieces))) };
}
