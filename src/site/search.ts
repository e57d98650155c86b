/** The page that lists everything from A to Z; our script narrows the list down to a search. */
import { sealPage } from '../render/html.ts';
import { runLayout } from '../render/layout.ts';
import type { SiteVoice } from './contents.ts';
import { findSiteLanguage, makeSiteTitle } from './contents.ts';
import type { SiteEntry, SitePage } from './entry.ts';
import { makeSiteMedium } from './medium.ts';
import { CONTENTS, makePageHref, SEARCH, type Site } from './site.ts';
import { MARK, type SiteTexts } from './texts.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly href: string;
  /** Its kind, and the strategy that it belongs to. */
  readonly about: string;
}

export function makeSearchPage(site: Site, { words, asOf }: SiteVoice, texts: SiteTexts): SitePage {
  const plain = makeSiteMedium(words, new Map());
  const letters = [...groupByLetter(listSearchRows(site))].map(([letter, rows], index) =>
    runLayout(texts.layouts.letter, { letter, number: index + 1, rows }, plain),
  );
  const pieces = new Map([
    ['mark', MARK],
    ['style', texts.stylesheet],
    ['script', texts.script],
    ['rows', letters.join('')],
    [
      'navigation',
      runLayout(texts.layouts.navigation, { contents: CONTENTS, above: [], search: '', views: [] }, plain),
    ],
  ]);
  const data = { ...findSiteLanguage(site, words), title: makeSiteTitle(site, words), asOf };
  const page = runLayout(texts.layouts.search, data, makeSiteMedium(words, pieces));
  return { path: SEARCH, text: sealPage(page, texts.script) };
}

function listSearchRows(site: Site): readonly Row[] {
  return site.entries.flatMap((entry) => [makeOwnRow(entry), ...makeEntryRows(entry, site)]);
}

function makeOwnRow(entry: SiteEntry): Row {
  const { title, spot, words, brief } = entry;
  const about = [words.say('Strategy'), brief.owner].filter(Boolean).join(' · ');
  return { id: spot, text: title, href: makePageHref(SEARCH, entry, 'brief'), about };
}

function makeEntryRows(entry: SiteEntry, site: Site): readonly Row[] {
  return [...site.catalogue(entry).values()].map(({ id, text, kind, owner }) => ({
    id,
    text,
    href: makePageHref(SEARCH, entry, 'brief', id),
    about: [entry.words.say(kind), owner, entry.title].filter(Boolean).join(' · '),
  }));
}

const COLLATOR = new Intl.Collator('en', { numeric: true });

/** Groups rows by their first letter, without accents; rows without one come last. */
function groupByLetter(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const keyed = rows.map((row) => ({ row, letter: findLetter(row.text) }));
  keyed.sort(
    (a, b) =>
      (a.letter === OTHERS ? 1 : 0) - (b.letter === OTHERS ? 1 : 0) ||
      COLLATOR.compare(a.letter, b.letter) ||
      COLLATOR.compare(a.row.text, b.row.text) ||
      (a.row.href < b.row.href ? -1 : 1),
  );
  const letters = new Map<string, Row[]>();
  for (const { row, letter } of keyed) {
    const there = letters.get(letter);
    if (there) there.push(row);
    else letters.set(letter, [row]);
  }
  return letters;
}

const OTHERS = '…';

function findLetter(text: string): string {
  const [first = ''] = text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
  if (/\p{N}/u.test(first)) return '0–9';
  return /^[A-Z]$/.test(first) ? first : OTHERS;
}
