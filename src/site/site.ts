/** All strategies of a site: what each page needs to know about the others. */

import { listObjectiveGroups } from '../model/objective-groups.ts';
import { groupByParent } from '../portfolio/family.ts';
import { type Listed, listCatalogue } from './catalogue.ts';
import type { SiteEntry } from './entry.ts';
import { makeHref } from './places.ts';

export const PAGES = { brief: 'index.html', sheet: 'one-page.html', changes: 'changes.html' } as const;
export const CONTENTS = 'index.html';
export const SEARCH = 'search.html';

/** An entry as another strategy refers to it. */
export interface Tied {
  readonly of: SiteEntry;
  readonly listed: Listed;
}

export interface Site {
  readonly entries: readonly SiteEntry[];
  readonly byPlace: ReadonlyMap<string, SiteEntry>;
  readonly below: ReadonlyMap<string, readonly SiteEntry[]>;
  /** Returns the entries with an anchor on the page of a strategy, by id. */
  catalogue(of: SiteEntry): ReadonlyMap<string, Listed>;
  /** Returns the entries of other strategies that contribute to one. */
  helping(of: SiteEntry, id: string): readonly Tied[];
}

export function makeSite(entries: readonly SiteEntry[]): Site {
  const byPlace = new Map(entries.map((one) => [one.place, one]));
  const catalogues = new Map(
    entries.map(({ place, brief }) => [place, new Map(listCatalogue(brief).map((one) => [one.id, one]))]),
  );
  const catalogue = ({ place }: SiteEntry): ReadonlyMap<string, Listed> => catalogues.get(place) ?? new Map();
  const helpers = new Map<string, Tied[]>();
  for (const of of entries)
    for (const [id, parentId] of listContributions(of)) {
      const listed = catalogue(of).get(id);
      const key = `${of.parent}#${parentId}`;
      if (listed) helpers.set(key, [...(helpers.get(key) ?? []), { of, listed }]);
    }
  return {
    entries,
    byPlace,
    below: groupByParent(entries),
    catalogue,
    helping: ({ place }, id) => helpers.get(`${place}#${id}`) ?? [],
  };
}

/** Lists which entries of a strategy contribute to which entries of its parent. */
export function listContributions({ strategy }: SiteEntry): readonly (readonly [id: string, of: string])[] {
  const objectives = listObjectiveGroups(strategy).flatMap((stage) =>
    Object.entries(stage?.objectives ?? {}),
  );
  return [...Object.entries(strategy.criteria ?? {}), ...objectives].flatMap(
    ([id, { contributes_to = [] }]) => contributes_to.map((of) => [id, of] as const),
  );
}

/** Makes the link to the page of another strategy, or to an anchor on it. */
export function makePageHref(
  from: string,
  { place }: SiteEntry,
  page: keyof typeof PAGES,
  anchor?: string,
): string {
  return `${makeHref(from, `${place}/${PAGES[page]}`)}${anchor === undefined ? '' : `#${anchor}`}`;
}
