/** Finds entries that moved from one list to another: a criterion that another objective advances now. */
import type { Section } from '../model/plan.ts';
import type { Edit, Held, Match, Pair } from './rule.ts';

/** The lists that say what something is for. */
const LISTS: ReadonlySet<string> = new Set(['advances', 'serves']);

/** A list that took entries from others, or names others in their place. */
export interface LinkMove {
  readonly edit: Edit;
  /** The lists that only lost what this one took. */
  readonly covers: readonly Edit[];
  /** The ids that it took, where it only took some. */
  readonly taken: readonly string[];
  /** The entries that had them before. */
  readonly givers: readonly Match[];
}

interface ListChange {
  readonly edit: Edit & { readonly match: Match };
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

/** Lists the lists that only sort the plan differently. A list that only grew or shrank is not among them. */
export function listLinkMoves(pair: Pair): readonly LinkMove[] {
  const renamed = new Map(
    pair.matches.flatMap(({ before, after }) => (before && after ? [[before.id, after.id] as const] : [])),
  );
  const all = pair.edits.filter(isLink).map((edit) => compareLists(edit, renamed));
  const giving = indexLists(all, ({ gone }) => gone);
  const taking = indexLists(all, ({ fresh }) => fresh);
  // A list never both loses and takes an id, so that others are always meant.
  const isEmptied = (giver: ListChange) =>
    giver.fresh.length === 0 && giver.gone.every((id) => taking.has(makeLinkKey(giver, id)));
  return all.flatMap((change) => {
    const { edit, gone, fresh } = change;
    const givers = [...new Set(fresh.flatMap((id) => giving.get(makeLinkKey(change, id)) ?? []))];
    const isMoved = fresh.length > 0 && fresh.every((id) => giving.has(makeLinkKey(change, id)));
    if (!isMoved && (fresh.length === 0 || gone.length === 0)) return [];
    return {
      edit,
      covers: givers.filter(isEmptied).map((giver) => giver.edit),
      taken: isMoved && gone.length === 0 ? fresh : [],
      givers: givers.map((giver) => giver.edit.match),
    };
  });
}

/** Indexes lists by the ids that they lost, or took. */
function indexLists(all: readonly ListChange[], list: (change: ListChange) => readonly string[]) {
  const found = new Map<string, ListChange[]>();
  for (const change of all)
    for (const id of list(change)) {
      const key = makeLinkKey(change, id);
      const lists = found.get(key);
      if (lists) lists.push(change);
      else found.set(key, [change]);
    }
  return found;
}

function makeLinkKey({ edit }: ListChange, id: string): string {
  return `${edit.match.section}/${edit.field}/${id}`;
}

function isLink(edit: Edit): edit is Edit & { match: Match } {
  return edit.match !== undefined && !edit.isItem && LISTS.has(edit.field);
}

function compareLists(
  edit: Edit & { readonly match: Match },
  renamed: ReadonlyMap<string, string>,
): ListChange {
  const list = (value: unknown) => [value].flat().filter((id): id is string => typeof id === 'string');
  const [was, is] = [list(edit.from).map((id) => renamed.get(id) ?? id), list(edit.to)];
  return { edit, gone: was.filter((id) => !is.includes(id)), fresh: is.filter((id) => !was.includes(id)) };
}

/** A key result or an indicator that belongs to other work now. */
export interface HolderMove {
  readonly match: Match;
  readonly from: NonNullable<Held['holder']>;
  readonly to: NonNullable<Held['holder']>;
}

/** Lists the key results and indicators that belong to other work now. */
export function listHolderMoves({ matches }: Pair): readonly HolderMove[] {
  const now = new Map<string, string>(
    matches.flatMap(({ section, before, after }) =>
      before && after ? [[`${section}/${before.id}`, after.id] as const] : [],
    ),
  );
  const name = (section: Section, id: string) => `${section}/${id}`;
  return matches.flatMap((match) => {
    const [from, to] = [match.before?.holder, match.after?.holder];
    if (!from || !to || match.recalled) return [];
    const was = name(from.section, now.get(name(from.section, from.id)) ?? from.id);
    return was === name(to.section, to.id) ? [] : { match, from, to };
  });
}
