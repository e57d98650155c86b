/** Says where a changed text stands: in an item of a list, in a section, or under a key. */
import { findEntryKind, getStrategyKinds, type KeyKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import { NOUN } from '../model/names.ts';
import { cutWords } from '../model/quote.ts';
import { flattenText } from '../model/word-diff.ts';
import { getFirstText, type Keys } from './items.ts';
import type { Edit } from './rule.ts';

/** The most characters of a quoted text. */
const MOST_QUOTED = 60;

/** The place of an edit, as the schema has it. */
export interface EditPlace {
  /** The kinds from the section to the key; `undefined` for a key that the schema does not know. */
  readonly kinds: readonly (KeyKind | undefined)[];
  /** The path of the list that holds it, if it is in one. */
  readonly list?: string;
  /** The kind of an item of that list. */
  readonly item?: KeyKind | undefined;
  /** Its key in that list, else the whole path. */
  readonly key: string;
}

/** Finds the place of an edit. */
export function findEditPlace({ match, field }: Pick<Edit, 'match' | 'field'>): EditPlace {
  const parts = field.split('.');
  const kinds: (KeyKind | undefined)[] = [];
  let of: KeyKind | undefined = match ? findEntryKind(match.section) : getStrategyKinds();
  let list: number | undefined;
  let item: KeyKind | undefined;
  for (const [at, part] of parts.entries()) {
    if (of?.kind === 'list') {
      list = at;
      of = of.below('*');
      item = of;
    }
    of = of?.below(part);
    kinds.push(of);
  }
  if (list === undefined) return { kinds, key: field };
  return { kinds, item, list: parts.slice(0, list).join('.'), key: parts.slice(list).join('.') };
}

/** Returns the words by which an item of a list is known: those of before the change, if it was there. */
export function nameListItem({ before, after, ...edit }: Edit, most = MOST_QUOTED): string {
  const [title = ''] = listKeysWith('title', findEditPlace(edit).item);
  const [was, is] = [before.at, after.at].map((at) => {
    const item = at as Keys;
    return typeof item[title] === 'string' ? item[title] : getFirstText(item);
  });
  return quoteWords(was || is, most);
}

/** Names the row of an item by its list and key; nothing for any other place. */
export function nameItemRow(edit: Edit): { readonly name: string; readonly what: string } | undefined {
  const { list, key } = findEditPlace(edit);
  return list === undefined ? undefined : { name: list.split('.').at(-1) ?? list, what: key };
}

/** Adds to an effect which item of a list it is about. */
export function sayOfItem(edit: Edit, effect: string): string {
  return findEditPlace(edit).list === undefined ? effect : `${effect}: ${nameListItem(edit)}`;
}

/** Quotes the first words of a text. */
export function quoteWords(text: unknown, most = MOST_QUOTED): string {
  return `“${cutWords(flattenText(String(text)), most)}”`;
}

/** Describes a field: `every` of “The board meets” in `not_doing`; `response` of risk `winter`. */
export function describeEditPlace(edit: Edit): string {
  const { list, key } = findEditPlace(edit);
  if (list !== undefined) return `\`${key}\` of ${nameListItem(edit)} in \`${list}\``;
  return describePart(edit, key);
}

/** Describes what stands under a path: `pilot` of initiative `form`. */
export function describePart({ match }: Pick<Edit, 'match'>, path: string): string {
  return `\`${path}\` of ${match ? `${NOUN[match.section]} \`${match.id}\`` : 'the strategy'}`;
}

/** Returns whether an edit is about the directory of people, whose rules look at what they own. */
export function isDirectory(edit: Edit): boolean {
  return findEditPlace(edit).kinds[0]?.kind === 'handles';
}

/** Returns whether a text only describes or explains, so that nobody is held to it. */
export function isBackground(edit: Edit): boolean {
  const { kinds } = findEditPlace(edit);
  return kinds[0] === undefined || kinds.some((kind) => kind?.has('background'));
}
