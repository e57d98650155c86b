/** Every value that differs between two models, entry by entry. */
import type { Plan } from '../model/plan.ts';
import { STAGES } from '../model/schema.ts';
import { contentWords, likeness } from '../model/words.ts';
import type { Edit, Match, Spot } from './rule.ts';
import { compareValues, isList, isTextKey } from './values.ts';

type Keys = Readonly<Record<string, unknown>>;

/** Maps of entries with ids: these are compared as entries. */
const ENTRY_MAPS = new Set([
  'criteria',
  ...STAGES.map((stage) => `stages.${stage}.objectives`),
  ...['capabilities', 'initiatives', 'assumptions', 'risks', 'reality.obstacles', 'indicators'],
]);
const NEVER = new Set(['strat', 'renamed_from']);

export interface Edits {
  readonly edits: readonly Edit[];
  readonly forms: readonly Edit[];
}

/** What differs in meaning, and what only in form; of keys that begin with `x-` nothing is said. */
export function editsBetween(before: Plan, after: Plan, matches: readonly Match[]): Edits {
  const renamed = new Map(
    matches.flatMap((match) =>
      match.before && match.after ? [[match.before.id, match.after.id] as const] : [],
    ),
  );
  const walk = walker(before, after, renamed);
  walk.keys({ was: before.strategy, is: after.strategy, path: '' });
  for (const match of matches)
    if (match.before && match.after)
      walk.keys({
        ...{ was: match.before.value, is: match.after.value, path: '', match: match as Both },
        ...{ left: textSpot(match.before), right: textSpot(match.after) },
      });
  return walk;
}

/** Two maps at the same place. */
interface Walk {
  readonly was: Keys;
  readonly is: Keys;
  readonly path: string;
  readonly match?: Both | undefined;
  /** Where a map would stand that is not there. */
  readonly left?: Spot | undefined;
  readonly right?: Spot | undefined;
}

interface List {
  readonly field: string;
  readonly match: Both | undefined;
  readonly left: Spot;
  readonly right: Spot;
}

/** An obstacle that is only a text has no object of its own. */
function textSpot({ at, key }: Spot): Spot | undefined {
  return key === undefined ? undefined : { at, key };
}

type Both = Match & Required<Pick<Match, 'before' | 'after'>>;

function walker(before: Plan, after: Plan, renamed: ReadonlyMap<string, string>) {
  const [edits, forms]: [Edit[], Edit[]] = [[], []];

  const keys = (level: Walk): void => {
    for (const key of new Set([...Object.keys(level.was), ...Object.keys(level.is)])) {
      if (key.startsWith('x-') || NEVER.has(key)) continue;
      const field = level.path === '' ? key : `${level.path}.${key}`;
      if (!ENTRY_MAPS.has(field)) value(level, key, field);
    }
  };

  const value = (level: Walk, key: string, field: string): void => {
    const { was, is, match } = level;
    const [from, to] = [was[key], is[key]];
    const [left, right] = [spotOf(was, key, level.left), spotOf(is, key, level.right)];
    if (isKeys(from) || isKeys(to))
      return keys({
        ...{ was: keysOf(from), is: keysOf(to), path: field, match },
        ...{ left: isKeys(from) ? undefined : left, right: isKeys(to) ? undefined : right },
      });
    if (isSections(from) || isSections(to)) return sections(from, to, { field, match, left, right });
    const compared = {
      ...{ key, section: match?.section ?? field.slice(0, -key.length - 1), from, to, renamed },
      ...{ before: { plan: before, owner: was }, after: { plan: after, owner: is } },
    };
    const sameness = compareValues(compared);
    if (sameness === 'same') return;
    const edit: Edit = {
      ...(match && { match }),
      ...{ field, from, to, isText: isTextKey(key) },
      before: left,
      after: right,
    };
    (sameness === 'form' ? forms : edits).push(edit);
  };

  /** Lists of entries without ids: the order means nothing, and they are known by what they say. */
  const sections = (from: unknown, to: unknown, { field, match, left, right }: List): void => {
    const { pairs, gone, fresh } = pairItems(itemsOf(from), itemsOf(to));
    for (const [was, is] of pairs) keys({ was, is, path: field, match });
    const item = (one: Keys | undefined, other: Keys | undefined): Edit => ({
      ...(match && { match }),
      ...{ field, from: one && told(one), to: other && told(other), isText: false, isItem: true },
      before: one ? { at: one } : left,
      after: other ? { at: other } : right,
    });
    edits.push(...gone.map((one) => item(one, undefined)), ...fresh.map((one) => item(undefined, one)));
  };

  return { edits, forms, keys };
}

function spotOf(at: Keys, key: string, absent: Spot | undefined): Spot {
  return absent ?? { at, key };
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !isList(value);
}

function keysOf(value: unknown): Keys {
  return isKeys(value) ? value : {};
}

function isSections(value: unknown): boolean {
  return isList(value) && value.some(isKeys);
}

function itemsOf(value: unknown): readonly Keys[] {
  return isList(value) ? value.filter(isKeys) : [];
}

/** The first text of an entry: what it is about. */
function told(item: Keys): string {
  return String(Object.values(item).find((value) => typeof value === 'string') ?? '');
}

const ALIKE = 0.5;
const MOST_PAIRS = 20_000;
const NO_WORDS: ReadonlySet<string> = new Set();

interface Paired {
  readonly pairs: readonly (readonly [Keys, Keys])[];
  readonly gone: readonly Keys[];
  readonly fresh: readonly Keys[];
}

/** Items that are the same in all, then those that tell the same, then those that read most alike. */
function pairItems(was: readonly Keys[], is: readonly Keys[]): Paired {
  const left = new Set(was);
  const right = new Set(is);
  const pairs: (readonly [Keys, Keys])[] = [];
  const pair = (one: Keys, other: Keys) => {
    if (!left.delete(one)) return;
    if (right.delete(other)) pairs.push([one, other]);
    else left.add(one);
  };
  for (const name of [(item: Keys) => JSON.stringify(item), told]) {
    const byName = groups([...right], name);
    for (const one of [...left]) {
      const other = byName.get(name(one))?.find((item) => right.has(item));
      if (other) pair(one, other);
    }
  }
  for (const { one, other } of likest([...left], [...right])) pair(one, other);
  return { pairs, gone: was.filter((one) => left.has(one)), fresh: is.filter((one) => right.has(one)) };
}

function groups(items: readonly Keys[], name: (item: Keys) => string): ReadonlyMap<string, readonly Keys[]> {
  const found = new Map<string, Keys[]>();
  for (const item of items) found.set(name(item), [...(found.get(name(item)) ?? []), item]);
  return found;
}

/** Pairs that read alike, the likest first, in an order that does not depend on which side is first. */
function likest(left: readonly Keys[], right: readonly Keys[]) {
  if (left.length * right.length > MOST_PAIRS) return [];
  const words = new Map([...left, ...right].map((item) => [item, contentWords(told(item), NO_WORDS)]));
  const both = (one: Keys, other: Keys) => [told(one), told(other)].sort().join('\n');
  return left
    .flatMap((one) =>
      right.map((other) => ({
        one,
        other,
        score: likeness(words.get(one) ?? NO_WORDS, words.get(other) ?? NO_WORDS),
        name: both(one, other),
      })),
    )
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
}
