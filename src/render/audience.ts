/** What the public may see of a strategy. Everything else is removed before any format is made. */
import { isHidden, isMarkedHidden } from '../model/hidden.ts';
import { getStrategyKinds, isPeople, isReference, type KeyKind } from '../model/key-kinds.ts';
import { isFarReference } from '../model/references.ts';
import type { Strategy } from '../model/schema.ts';

export const AUDIENCES = ['internal', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * Keeps only the keys that the schema marks as public, without hidden entries and references to them. A person becomes
 * the role that the directory gives.
 */
export function keepPublicParts(strategy: Strategy): Strategy {
  const view: View = { strategy, hidden: listHiddenIds(strategy) };
  if (!isOpen(strategy)) return { strat: 1, name: '' };
  return keepPublicKeys(strategy, getStrategyKinds(), view) as Strategy;
}

interface View {
  readonly strategy: Strategy;
  readonly hidden: ReadonlySet<string>;
}

/** Returns undefined if no part of the value is public. */
function keepPublicValue(value: unknown, of: KeyKind, view: View): unknown {
  if (of.kind === 'person') return findPersonRole(view.strategy, String(value));
  if (of.kind === 'persons') return keepRoles(value, view);
  if (Array.isArray(value)) return keepPublicItems(value, of, view);
  if (typeof value === 'object' && value !== null) return keepPublicKeys(value, of, view);
  return isReference(of) && view.hidden.has(String(value).trim()) ? undefined : value;
}

/** Returns the roles of several people, each once; undefined if none of them has one. */
function keepRoles(people: unknown, { strategy }: View): unknown {
  const all = Array.isArray(people) ? people : [];
  const roles = all.flatMap((one) => findPersonRole(strategy, String(one)) ?? []);
  return roles.length === 0 ? undefined : [...new Set(roles)];
}

function keepPublicItems(items: readonly unknown[], of: KeyKind, view: View): readonly unknown[] {
  if (isReference(of))
    return items.filter((id) => !view.hidden.has(String(id)) && !isFarReference(String(id)));
  const each = of.below('*');
  return each ? items.filter((item) => isOpen(item)).map((item) => keepPublicValue(item, each, view)) : items;
}

function keepPublicKeys(held: object, of: KeyKind, view: View): object {
  return Object.fromEntries(
    Object.entries(held).flatMap(([key, value]) => {
      const below = of.below(key);
      const open = below?.has('public') && isOpen(value) ? keepPublicValue(value, below, view) : undefined;
      return open === undefined ? [] : [[key, open]];
    }),
  );
}

function isOpen(entry: unknown, hides = isHidden): boolean {
  return typeof entry !== 'object' || entry === null || !hides(entry);
}

/** Lists the ids that the public must not see. An id that a public entry also has stays. */
function listHiddenIds(strategy: Strategy, hides = isHidden): ReadonlySet<string> {
  const [open, closed] = [new Set<string>(), new Set<string>()];
  collectIds(strategy, getStrategyKinds(), isOpen(strategy, hides), { open, closed, hides });
  return new Set([...closed].filter((id) => !open.has(id)));
}

/** Lists the ids that are marked as hidden. What an older version hides only in doubt is not hidden for ever. */
export function listMarkedIds(strategy: Strategy): ReadonlySet<string> {
  return listHiddenIds(strategy, isMarkedHidden);
}

interface Ids {
  readonly open: Set<string>;
  readonly closed: Set<string>;
  readonly hides: (part: object) => boolean;
}

function collectIds(held: object, of: KeyKind, isShown: boolean, ids: Ids): void {
  for (const [key, value] of Object.entries(held)) {
    const below = of.below(key);
    if (!below) continue;
    const isPublic = isShown && below.has('public') && isOpen(value, ids.hides);
    if (of.kind === 'entries') (isPublic ? ids.open : ids.closed).add(key);
    if (typeof value === 'object' && value !== null) collectIds(value, below, isPublic, ids);
  }
}

/** Finds the role of a person who is not hidden. Drops remarks in brackets, and texts of several parts. */
function findPersonRole({ people = {} }: Strategy, person: string): string | undefined {
  const entry = Object.hasOwn(people, person) ? people[person] : undefined;
  const role = isOpen(people) && isOpen(entry) ? entry?.role : undefined;
  const plain = role?.replace(/\s*[([].*$/s, '').trim();
  return plain === undefined || plain === '' || plain.includes(';') ? undefined : plain;
}

/** Finds names from the directory, or of owners, that a page still holds. For a warning: sentences are not rewritten. */
export function findPersonNames(page: string, strategy: Strategy): readonly string[] {
  const plain = ` ${reduceToLetters(page)} `;
  const roles = new Set(Object.values(strategy.people ?? {}).map(({ role }) => role?.trim()));
  return [...new Set(listPersonNames(strategy).map((name) => name.trim()))].filter(
    (name) => reduceToLetters(name) !== '' && !roles.has(name) && isNamed(plain, reduceToLetters(name)),
  );
}

/** Scripts that write without spaces have no whole words to look for. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Returns whether the name occurs as a whole word, also in the genitive. One-letter names are ignored: they match every list. */
function isNamed(plain: string, name: string): boolean {
  if (UNSPACED.test(name)) return plain.includes(name);
  return name.length > 1 && [` ${name} `, ` ${name}s `].some((word) => plain.includes(word));
}

/** Reduces a text to its letters, because each format escapes signs in its own way. */
function reduceToLetters(text: string): string {
  return text
    .replace(/<wbr>/g, '')
    .replace(/<[^<>]*>|&#?\w+;|\\[nlr]|[^\p{L}\p{M}\p{N}]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

function listPersonNames(strategy: Strategy): readonly string[] {
  const { people = {} } = strategy;
  const owners = collectPersons(strategy).filter((person) => !Object.hasOwn(people, person));
  return [...Object.values(people).map(({ name = '' }) => name), ...owners];
}

function collectPersons(value: unknown, of: KeyKind = getStrategyKinds()): readonly string[] {
  if (isPeople(of)) return [value].flat().filter((one) => typeof one === 'string');
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = of.below(key);
    return below ? collectPersons(inner, below) : [];
  });
}
