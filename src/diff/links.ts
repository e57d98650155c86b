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

interface Change {
  readonly edit: Edit & { readonly match: Match };
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

/** Lists the lists that only sort the plan differently. A list that only grew or shrank is not among them. */
export function listLinkMoves(pair: Pair): readonly LinkMove[] {
  const all = pair.edits.filter(isLink).map((edit) => compareLists(pair, edit));
  const isTakenFrom = (taker: Change) => (giver: Change) =>
    giver !== taker && isSameList(giver, taker) && giver.gone.some((id) => taker.fresh.includes(id));
  return all.flatMap((change) => {
    const { edit, gone, fresh } = change;
    const givers = all.filter(isTakenFrom(change));
    const isMoved = fresh.length > 0 && fresh.every((id) => givers.some((giver) => giver.gone.includes(id)));
    if (!isMoved && (fresh.length === 0 || gone.length === 0)) return [];
    return {
      edit,
      covers: givers.filter((giver) => isEmptied(giver, all)).map((giver) => giver.edit),
      taken: isMoved && gone.length === 0 ? fresh : [],
      givers: givers.map((giver) => giver.edit.match),
    };
  });
}

function isLink(edit: Edit): edit is Edit & { match: Match } {
  return edit.match !== undefined && !edit.isItem && LISTS.has(edit.field);
}

function isSameList(a: Change, b: Change): boolean {
  return a.edit.field === b.edit.field && a.edit.match.section === b.edit.match.section;
}

/** Returns whether a list took nothing, and others took all that it lost. */
function isEmptied(giver: Change, all: readonly Change[]): boolean {
  const takers = all.filter((other) => other !== giver && isSameList(other, giver));
  return giver.fresh.length === 0 && giver.gone.every((id) => takers.some(({ fresh }) => fresh.includes(id)));
}

function compareLists({ matches }: Pair, edit: Edit & { match: Match }): Change {
  const renamed = new Map(
    matches.flatMap(({ before, after }) => (before && after ? [[before.id, after.id]] : [])),
  );
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
