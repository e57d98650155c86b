/** What a strategy asks of people in one role, and who helps them. */
import type { Strategy } from '../model/schema.ts';
import { keepVisibleLine } from '../model/visible.ts';
import type { Holding, OwnerView } from './owners.ts';
import type { Sourcebook } from './sourcebook.ts';
import { toVisibleText } from './wording.ts';

export interface RoleView {
  /** Empty if no role was asked for. */
  readonly name: string;
  /** How the role contributes, from the destination. */
  readonly contribution: string;
  /** The people who have this role. */
  readonly people: readonly string[];
  readonly owns: readonly Holding[];
  /** Everybody else who owns an outcome or builds a capability, with what they own. */
  readonly helpers: readonly OwnerView[];
}

/** Lists every role of the strategy: first those of the destination, then those of the directory. */
export function listRoleNames({ destination, people = {} }: Strategy): readonly string[] {
  const named = [...Object.keys(destination?.roles ?? {}), ...Object.values(people).map(({ role }) => role)];
  const names = named.map((name) => keepVisibleLine(name ?? '')).filter(Boolean);
  return names.filter((name, index) => names.findIndex((other) => isSameRole(other, name)) === index);
}

const isSameRole = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** @param name one of `listRoleNames`, in any case; empty for none */
export function makeRoleView(book: Sourcebook, owners: readonly OwnerView[], name: string): RoleView {
  if (name === '') return { name, contribution: '', people: [], owns: [], helpers: [] };
  const { strategy } = book.plan;
  const [known = name] = listRoleNames(strategy).filter((role) => isSameRole(role, name));
  const contribution = Object.entries(strategy.destination?.roles ?? {}).find(([role]) =>
    isSameRole(keepVisibleLine(role), name),
  );
  const people = Object.entries(strategy.people ?? {})
    .filter(([, { role }]) => isSameRole(keepVisibleLine(role ?? ''), name))
    .map(([handle]) => book.who(handle));
  const isOurs = (owner: OwnerView) => isSameRole(owner.name, name) || people.includes(owner.name);
  return {
    name: known,
    contribution: toVisibleText(contribution?.[1]),
    people,
    owns: owners.filter(isOurs).flatMap(({ holds }) => holds),
    helpers: listHelpers(
      book,
      owners.filter((owner) => !isOurs(owner)),
    ),
  };
}

function listHelpers({ words }: Sourcebook, others: readonly OwnerView[]): readonly OwnerView[] {
  const kinds = new Set(['Outcome', 'Ability'].map((kind) => words.say(kind)));
  return others
    .map((owner) => ({ ...owner, holds: owner.holds.filter(({ kind }) => kinds.has(kind)) }))
    .filter(({ holds }) => holds.length > 0);
}
