/** What a site adds to a criterion or objective: its former ids, what it contributes to, and its changes. */

import { escapeHtml } from '../model/escape-html.ts';
import { listSteps } from '../model/ledger-words.ts';
import { listObjectiveGroups } from '../model/objective-groups.ts';
import { renderUnlinked } from '../render/markup.ts';
import { makeAmendmentAnchors } from './amendments.ts';
import type { SiteEntry } from './entry.ts';
import { listContributions, makePageHref, PAGES, type Site } from './site.ts';

/** Writes pieces of HTML, by id. */
export function writeEntryNotes(entry: SiteEntry, site: Site): ReadonlyMap<string, string> {
  const page = `${entry.place}/${PAGES.brief}`;
  const changed = linkChanges(entry);
  const former = collectFormerIds(entry, new Set(site.catalogue(entry).keys()));
  const ids = [...Object.keys(entry.strategy.criteria ?? {}), ...listObjectiveIds(entry)];
  return new Map(
    ids.map((id) => {
      const lines = [...linkUp(entry, id, site, page), ...linkDown(entry, id, site, page)];
      const change = changed.get(id);
      const all = change === undefined ? lines : [...lines, change];
      const anchors = (former.get(id) ?? []).map((old) => `<span id="${escapeHtml(old)}"></span>`).join('');
      return [id, anchors + all.map((line) => `<span class="note">${line}</span>`).join('')];
    }),
  );
}

function listObjectiveIds({ strategy }: SiteEntry): readonly string[] {
  return listObjectiveGroups(strategy).flatMap(({ objectives }) => Object.keys(objectives));
}

/** Collects former ids from the file itself and from its history. An id that is in use again is not a former id. */
function collectFormerIds(
  { strategy, ledger }: SiteEntry,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const groups = listObjectiveGroups(strategy);
  const entries = [strategy.criteria, ...groups.map(({ objectives }) => objectives)].flatMap((map) =>
    Object.entries(map ?? {}),
  );
  const written = entries.map(([id, { renamed_from }]) => [id, renamed_from ? [renamed_from] : []] as const);
  const recorded = (ledger?.ledger.commitments ?? []).map(({ id, formerly }) => [id, formerly] as const);
  const used = new Set(taken);
  const former = new Map<string, string[]>();
  for (const [id, olds] of [...written, ...recorded])
    for (const old of olds) {
      if (used.has(old) || !/^[a-z][a-z0-9-]*$/.test(old)) continue;
      used.add(old);
      former.set(id, [...(former.get(id) ?? []), old]);
    }
  return former;
}

function linkUp(entry: SiteEntry, id: string, site: Site, page: string): readonly string[] {
  const parent = entry.parent === undefined ? undefined : site.byPlace.get(entry.parent);
  if (!parent) return [];
  const wanted = listContributions(entry).filter(([own]) => own === id);
  return wanted.flatMap(([, of]) => {
    const listed = site.catalogue(parent).get(of);
    if (!listed) return [];
    const link = `<a href="${escapeHtml(makePageHref(page, parent, 'brief', of))}">${renderUnlinked(listed.text)}</a>`;
    return [
      `${escapeHtml(entry.words.say('Helps'))} ${link} <span class="of">${renderUnlinked(parent.title)}</span>`,
    ];
  });
}

function linkDown(entry: SiteEntry, id: string, site: Site, page: string): readonly string[] {
  return site.helping(entry, id).map(({ of, listed }) => {
    const link = `<a href="${escapeHtml(makePageHref(page, of, 'brief', listed.id))}">${renderUnlinked(listed.text)}</a>`;
    return `${escapeHtml(entry.words.say('Helped by'))} ${link} <span class="of">${renderUnlinked(of.title)}</span>`;
  });
}

/** Links each entry to its changes. */
function linkChanges({ amendments, ledger, words }: SiteEntry): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  const link = (anchor: string) =>
    `<a class="changed" href="${PAGES.changes}#${escapeHtml(anchor)}">${escapeHtml(words.say('What changed, and why'))}</a>`;
  const anchors = makeAmendmentAnchors(amendments);
  for (const one of [...amendments].reverse())
    for (const { of } of one.amendment.changes ?? [])
      if (of !== undefined) links.set(of, link(anchors.get(one.name) ?? ''));
  for (const commitment of ledger?.ledger.commitments ?? [])
    if (commitment.isThere && commitment.section !== 'strategy' && listSteps(commitment).length > 1)
      links.set(commitment.id, link(commitment.id));
  return links;
}
