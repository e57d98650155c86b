/** What a strategy asks of people in one role, and who helps them. */
import type { Strategy } from '../model/schema.ts';
import { visibleLine } from '../model/visible.ts';
import type { Holding, OwnerView } from './owners.ts';
import type { Sourcebook } from './sourcebook.ts';
import { textOf } from './wording.ts';

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
export function roleNames({ destination, people = {} }: Strategy): readonly string[] {
  const named = [...Object.keys(destination?.roles ?? {}), ...Object.values(people).map(({ role }) => role)];
  const names = named.map((name) => visibleLine(name ?? '')).filter(Boolean);
  return names.filter((name, index) => names.findIndex((other) => isSame(other, name)) === index);
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** @param name one of `listRoleNames`, in any case; empty for none */
export function roleOf(book: Sourcebook, owners: readonly OwnerView[], name: string): RoleView {
  if (name === '') return { name, contribution: '', people: [], owns: [], helpers: [] };
  const { strategy } = book.plan;
  const [known = name] = roleNames(strategy).filter((role) => isSame(role, name));
  const contribution = Object.entries(strategy.destination?.roles ?? {}).find(([role]) =>
    isSame(visibleLine(role), name),
  );
  const people = Object.entries(strategy.people ?? {})
    .filter(([, { role }]) => isSame(visibleLine(role ?? ''), name))
    .map(([handle]) => book.who(handle));
  const isOurs = (owner: OwnerView) => isSame(owner.name, name) || people.includes(owner.name);
  return {
    name: known,
    contribution: textOf(contribution?.[1]),
    people,
    owns: owners.filter(isOurs).flatMap(({ holds }) => holds),
    helpers: helpersOf(
      book,
      owners.filter((owner) => !isOurs(owner)),
    ),
  };
}

function helpersOf({ words }: Sourcebook, others: readonly OwnerView[]): readonly OwnerView[] {
  const kinds = new Set(['Outcome', 'Ability'].map((kind) => words.say(kind)));
  return others
    .map((owner) => ({ ...owner, holds: owner.holds.filter(({ kind }) => kinds.has(kind)) }))
    .filter(({ holds }) => holds.length > 0);
}
