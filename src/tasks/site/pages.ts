/** Makes the pages of a site one by one. */
import { join } from 'node:path';
import { READ_LIMIT } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { joinList } from '../../model/quote.ts';
import { keepVisibleLine } from '../../model/visible.ts';
import { findPersonNames } from '../../render/audience.ts';
import { ENGLISH } from '../../render/words.ts';
import { makeContentsPage, type SiteVoice } from '../../site/contents.ts';
import type { SitePage } from '../../site/entry.ts';
import { makeSearchPage } from '../../site/search.ts';
import type { Site } from '../../site/site.ts';
import { makeStrategyPages } from '../../site/strategy-pages.ts';
import { LAYOUTS, type SiteTexts } from '../../site/texts.ts';
import { drawFigures } from '../brief/figures.ts';
import { talk } from '../print.ts';
import type { EntriesRead, SiteRequest } from './entries.ts';

/** Chooses the language that all strategies share, otherwise English. */
export function chooseVoice({ entries }: Site, asOf: Day, wordsIn: SiteRequest['wordsIn']): SiteVoice {
  const [first, ...others] = new Set(entries.map(({ strategy }) => strategy.lang));
  const words = others.length === 0 ? wordsIn(first) : ENGLISH;
  return { words, asOf: words.date(asOf) };
}

/** Makes each page when it is needed. Reports names that are still in a text for the public. */
export async function* makePages(
  host: Host,
  site: Site,
  { originals }: EntriesRead,
  voice: SiteVoice,
  { asOf, isPublic }: { readonly asOf: Day; readonly isPublic: boolean },
): AsyncIterable<SitePage> {
  const texts = loadSiteTexts(host);
  yield makeContentsPage(site, voice, texts);
  for (const entry of site.entries) {
    const pages = makeStrategyPages(entry, site, texts, await drawFigures(texts.full, { ...entry, asOf }));
    const original = originals.get(entry.place);
    const names =
      isPublic && original ? findPersonNames(pages.map(({ text }) => text).join('\n'), original) : [];
    if (names.length > 0)
      talk(host, `${entry.spot}: the public text still names ${joinList(names.map(keepVisibleLine))}.`);
    yield* pages;
  }
  yield makeSearchPage(site, voice, texts);
}

function loadSiteTexts(host: Host): SiteTexts {
  const text = (...path: readonly string[]) =>
    new TextDecoder().decode(host.files.read(join(host.home, 'templates', ...path), READ_LIMIT));
  const layouts = LAYOUTS.map((name) => [name, text('site', `${name}.html.liquid`)]);
  return {
    layouts: Object.fromEntries(layouts) as SiteTexts['layouts'],
    full: text('brief', 'full.html.liquid'),
    sheet: text('brief', 'one-page.html.liquid'),
    stylesheet: text('brief', 'brief.css') + text('brief', 'pictures.css') + text('site', 'site.css'),
    script: text('site', 'search.js'),
  };
}
