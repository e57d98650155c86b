/** Every value that differs between two models, entry by entry. */
import type { Plan } from '../model/plan.ts';
import { STAGES } from '../model/schema.ts';
import { type Keys, pairItems, told } from './items.ts';
import type { Edit, Match, Spot } from './rule.ts';
import { compareValues, isList, isTextKey } from './values.ts';

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

/** Where a value stands on both sides. */
interface Place {
  readonly key: string;
  readonly field: string;
  readonly match: Both | undefined;
  readonly left: Spot;
  readonly right: Spot;
}

function editAt({ field, match, left, right }: Place): Pick<Edit, 'match' | 'field' | 'before' | 'after'> {
  return { ...(match && { match }), field, before: left, after: right };
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
    const place: Place = { key, field, match, left, right };
    if (isKeys(from) || isKeys(to))
      keys({
        ...{ was: keysOf(from), is: keysOf(to), path: field, match },
        ...{ left: isKeys(from) ? undefined : left, right: isKeys(to) ? undefined : right },
      });
    else if (isSections(from) || isSections(to)) sections(from, to, place);
    else leaf(level, from, to, place);
  };

  const leaf = ({ was, is }: Walk, from: unknown, to: unknown, place: Place): void => {
    const { key, field, match } = place;
    const sameness = compareValues({
      ...{ key, section: match?.section ?? field.slice(0, -key.length - 1), from, to, renamed },
      ...{ before: { plan: before, owner: was }, after: { plan: after, owner: is } },
    });
    if (sameness === 'same') return;
    const isText = isTextKey(key) && isTexts(from) && isTexts(to);
    const edit = { ...editAt(place), from, to, isText };
    (sameness === 'form' ? forms : edits).push(edit);
  };

  /** Lists of entries without ids: the order means nothing, and they are known by what they say. */
  const sections = (from: unknown, to: unknown, place: Place): void => {
    const { pairs, gone, fresh } = pairItems(itemsOf(from), itemsOf(to));
    for (const [was, is] of pairs) keys({ was, is, path: place.field, match: place.match });
    const item = { ...editAt(place), isText: false, isItem: true } as const;
    for (const one of gone) edits.push({ ...item, from: told(one), to: undefined, before: { at: one } });
    for (const one of fresh) edits.push({ ...item, from: undefined, to: told(one), after: { at: one } });
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

function isTexts(value: unknown): boolean {
  return value === undefined || typeof value === 'string' || isList(value);
}

function isSections(value: unknown): boolean {
  return isList(value) && value.some(isKeys);
}

function itemsOf(value: unknown): readonly Keys[] {
  return isList(value) ? value.filter(isKeys) : [];
}
