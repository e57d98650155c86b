/** The amendments of a strategy as a page shows them, the newest first. */
import { findPersonName } from '../model/plan.ts';
import { toVisibleText } from '../render/wording.ts';
import type { SiteAmendment, SiteEntry } from './entry.ts';
import { PAGES, type Site } from './site.ts';

export interface AmendmentView {
  readonly anchor: string;
  readonly on: string;
  readonly by: string;
  readonly why: string;
  readonly changes: readonly ChangeView[];
}

export interface ChangeView {
  /** The changed field, in Markdown, with a link to its place; the link is empty if the entry was removed. */
  readonly what: string;
  readonly href: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** Makes anchors from file names: `amendment_2027-03-04-loan-time`. Ids have no underscore, so they never clash. */
export function makeAmendmentAnchors(amendments: readonly SiteAmendment[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    amendments.map(({ name }) => {
      const plain = name
        .replace(/\.md$/, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-');
      let anchor = `amendment_${plain}`;
      for (let more = 2; taken.has(anchor); more++) anchor = `amendment_${plain}_${more}`;
      taken.add(anchor);
      return [name, anchor];
    }),
  );
}

/** Sorts amendments from new to old; those of one day by file name, the last first. */
export function sortNewestFirst(amendments: readonly SiteAmendment[]): readonly SiteAmendment[] {
  const key = ({ amendment, name }: SiteAmendment) => `${amendment.on ?? ''} ${name}`;
  return [...amendments].sort((a, b) => (key(a) > key(b) ? -1 : 1));
}

export function listAmendmentViews(entry: SiteEntry, site: Site): readonly AmendmentView[] {
  const { amendments, words, strategy } = entry;
  const anchors = makeAmendmentAnchors(amendments);
  return sortNewestFirst(amendments).map(({ name, amendment: { on, by, changes = [] }, why }) => ({
    anchor: anchors.get(name) ?? '',
    on: on === undefined ? '' : words.date(on),
    by: by === undefined ? '' : toVisibleText(findPersonName(strategy, by)),
    why: toVisibleText(why),
    changes: changes.map((change) => makeChangeView(change, entry, site)),
  }));
}

type Change = NonNullable<SiteAmendment['amendment']['changes']>[number];

function makeChangeView(
  { of = '', field, from, to, removed }: Change,
  entry: SiteEntry,
  site: Site,
): ChangeView {
  const listed = site.catalogue(entry).get(of);
  const { words, strategy } = entry;
  const value = (of: Change['from']) => {
    if (of === undefined) return '';
    const text = field === 'owner' || field === 'sponsor' ? findPersonName(strategy, String(of)) : of;
    return typeof text === 'number' ? words.number(text) : toVisibleText(text);
  };
  return {
    what: listed?.text ?? (of === 'strategy' ? words.say('The strategy itself') : of),
    href: listed ? `${PAGES.brief}#${of}` : '',
    field: removed === true ? '' : (field ?? ''),
    from: value(from),
    to: removed === true ? words.say('taken out') : value(to) || words.say('nothing any more'),
  };
}
