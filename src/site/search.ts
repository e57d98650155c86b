/** The page that lists everything from A to Z; our script narrows the list down to a search. */
import { sealed } from '../render/html.ts';
import { runLayout } from '../render/layout.ts';
import type { SiteVoice } from './contents.ts';
import { titleOf, wayOf } from './contents.ts';
import type { Page, SiteEntry } from './entry.ts';
import { siteMedium } from './medium.ts';
import { CONTENTS, SEARCH, type Site, wayTo } from './site.ts';
import { MARK, type SiteTexts } from './texts.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly href: string;
  /** Its kind, and the strategy that it belongs to. */
  readonly about: string;
}

export function searchPage(site: Site, { words, asOf }: SiteVoice, texts: SiteTexts): Page {
  const plain = siteMedium(words, new Map());
  const letters = [...byLetter(rowsOf(site))].map(([letter, rows], index) =>
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
  const data = { ...wayOf(site, words), title: titleOf(site, words), asOf };
  const page = runLayout(texts.layouts.search, data, siteMedium(words, pieces));
  return { path: SEARCH, text: sealed(page, texts.script) };
}

function rowsOf(site: Site): readonly Row[] {
  return site.entries.flatMap((entry) => [ownRow(entry), ...entryRows(entry, site)]);
}

function ownRow(entry: SiteEntry): Row {
  const { title, spot, words, brief } = entry;
  const about = [words.say('Strategy'), brief.owner].filter(Boolean).join(' · ');
  return { id: spot, text: title, href: wayTo(SEARCH, entry, 'brief'), about };
}

function entryRows(entry: SiteEntry, site: Site): readonly Row[] {
  return [...site.catalogue(entry).values()].map(({ id, text, kind, owner }) => ({
    id,
    text,
    href: wayTo(SEARCH, entry, 'brief', id),
    about: [entry.words.say(kind), owner, entry.title].filter(Boolean).join(' · '),
  }));
}

const COLLATOR = new Intl.Collator('en', { numeric: true });

/** Groups rows by their first letter, without accents; rows without one come last. */
function byLetter(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const keyed = rows.map((row) => ({ row, letter: letterOf(row.text) }));
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

function letterOf(text: string): string {
  const [first = ''] = text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
  if (/\p{N}/u.test(first)) return '0–9';
  return /^[A-Z]$/.test(first) ? first : OTHERS;
}
