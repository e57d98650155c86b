/** The amendments of a strategy as a page shows them, the newest first. */
import { nameOf } from '../model/plan.ts';
import { textOf } from '../render/wording.ts';
import type { Amended, SiteEntry } from './entry.ts';
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
export function amendmentAnchors(amendments: readonly Amended[]): ReadonlyMap<string, string> {
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
export function newestFirst(amendments: readonly Amended[]): readonly Amended[] {
  const key = ({ amendment, name }: Amended) => `${amendment.on ?? ''} ${name}`;
  return [...amendments].sort((a, b) => (key(a) > key(b) ? -1 : 1));
}

export function amendmentViews(entry: SiteEntry, site: Site): readonly AmendmentView[] {
  const { amendments, words, strategy } = entry;
  const anchors = amendmentAnchors(amendments);
  return newestFirst(amendments).map(({ name, amendment: { on, by, changes = [] }, why }) => ({
    anchor: anchors.get(name) ?? '',
    on: on === undefined ? '' : words.date(on),
    by: by === undefined ? '' : textOf(nameOf(strategy, by)),
    why: textOf(why),
    changes: changes.map((change) => changeView(change, entry, site)),
  }));
}

type Change = NonNullable<Amended['amendment']['changes']>[number];

function changeView({ of = '', field, from, to, removed }: Change, entry: SiteEntry, site: Site): ChangeView {
  const listed = site.catalogue(entry).get(of);
  const { words, strategy } = entry;
  const value = (of: Change['from']) => {
    if (of === undefined) return '';
    const text = field === 'owner' || field === 'sponsor' ? nameOf(strategy, String(of)) : of;
    return typeof text === 'number' ? words.number(text) : textOf(text);
  };
  return {
    what: listed?.text ?? (of === 'strategy' ? words.say('The strategy itself') : of),
    href: listed ? `${PAGES.brief}#${of}` : '',
    field: removed === true ? '' : (field ?? ''),
    from: value(from),
    to: removed === true ? words.say('taken out') : value(to) || words.say('nothing any more'),
  };
}
