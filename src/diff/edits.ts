/** Finds every value that differs between two models, entry by entry. */
import type { ValueKind } from '../model/key-info.ts';
import { findEntryKind, getStrategyKinds, isText, type KeyKind } from '../model/key-kinds.ts';
import type { Plan } from '../model/plan.ts';
import { getFirstText, type Keys, pairItems } from './items.ts';
import type { Edit, Match, Spot } from './rule.ts';
import { compareValues, isList } from './values.ts';

/**
 * The kinds that are not compared as values: maps of entries are compared as entries; the marker and former ids promise
 * nothing.
 */
const LEFT_OUT: ReadonlySet<ValueKind> = new Set(['entries', 'marker', 'former-id']);

export interface Edits {
  readonly edits: readonly Edit[];
  readonly forms: readonly Edit[];
}

/**
 * Finds the values that differ in meaning and those that differ only in form; keys that begin with `x-` are ignored.
 */
export function findEdits(before: Plan, after: Plan, matches: readonly Match[]): Edits {
  const renamed = new Map(
    matches.flatMap((match) =>
      match.before && match.after ? [[match.before.id, match.after.id] as const] : [],
    ),
  );
  const walk = makeWalker(before, after, renamed);
  walk.keys({ was: before.strategy, is: after.strategy, path: '', of: getStrategyKinds() });
  for (const match of matches)
    if (match.before && match.after)
      walk.keys({
        was: match.before.value,
        is: match.after.value,
        path: '',
        match: match as Both,
        of: findEntryKind(match.section),
        left: findTextSpot(match.before),
        right: findTextSpot(match.after),
      });
  return walk;
}

/** Two maps at the same place. */
interface Walk {
  readonly was: Keys;
  readonly is: Keys;
  readonly path: string;
  readonly of: KeyKind | undefined;
  readonly match?: Both | undefined;
  /** The place of a map that is absent. */
  readonly left?: Spot | undefined;
  readonly right?: Spot | undefined;
}

/** The place of a value on both sides. */
interface Place {
  readonly key: string;
  readonly field: string;
  readonly of: KeyKind | undefined;
  readonly match: Both | undefined;
  readonly left: Spot;
  readonly right: Spot;
}

function makeEditBase({ field, of, match, left, right }: Place) {
  return { ...(match && { match }), field, kind: of?.kind, before: left, after: right };
}

/** Finds the place of an obstacle that is only a text, and so has no object of its own. */
function findTextSpot({ at, key }: Spot): Spot | undefined {
  return key === undefined ? undefined : { at, key };
}

type Both = Match & Required<Pick<Match, 'before' | 'after'>>;

function makeWalker(before: Plan, after: Plan, renamed: ReadonlyMap<string, string>) {
  const [edits, forms]: [Edit[], Edit[]] = [[], []];

  const keys = (level: Walk): void => {
    for (const key of new Set([...Object.keys(level.was), ...Object.keys(level.is)])) {
      const of = level.of?.below(key);
      if (key.startsWith('x-') || (of && LEFT_OUT.has(of.kind))) continue;
      value(level, of, key, level.path === '' ? key : `${level.path}.${key}`);
    }
  };

  const value = (level: Walk, of: KeyKind | undefined, key: string, field: string): void => {
    const { was, is, match } = level;
    const [from, to] =
      of?.kind === 'numbers' ? alignDays(was[key], is[key], before, after) : [was[key], is[key]];
    const [left, right] = [getSpot(was, key, level.left), getSpot(is, key, level.right)];
    const place: Place = { key, field, of, match, left, right };
    if (isKeys(from) || isKeys(to))
      keys({
        was: toKeys(from),
        is: toKeys(to),
        path: field,
        of,
        match,
        // Numbers under aligned days are no object of the model.
        left: isKeys(from) && from === was[key] ? undefined : left,
        right: isKeys(to) ? undefined : right,
      });
    else if (isSections(from) || isSections(to)) sections(from, to, place);
    else leaf(level, from, to, place);
  };

  const leaf = ({ was, is }: Walk, from: unknown, to: unknown, place: Place): void => {
    const { key, of } = place;
    const sameness = compareValues({
      key,
      of,
      from,
      to,
      renamed,
      before: { plan: before, owner: was },
      after: { plan: after, owner: is },
    });
    if (sameness === 'same') return;
    // A cadence is a choice, whatever text older files have there.
    const isProse = (!of || (isText(of) && of.kind !== 'cadence')) && isTexts(from) && isTexts(to);
    const edit = { ...makeEditBase(place), from, to, isText: isProse };
    (sameness === 'form' ? forms : edits).push(edit);
  };

  /** Lists of entries without ids: their order means nothing, so their content identifies them. */
  const sections = (from: unknown, to: unknown, place: Place): void => {
    const { pairs, gone, fresh } = pairItems(toItems(from), toItems(to));
    const { field: path, match, of } = place;
    for (const [was, is] of pairs) keys({ was, is, path, of: of?.below('*'), match });
    const item = { ...makeEditBase(place), isText: false, isItem: true } as const;
    for (const one of gone)
      edits.push({ ...item, from: getFirstText(one), to: undefined, before: { at: one } });
    for (const one of fresh)
      edits.push({ ...item, from: undefined, to: getFirstText(one), after: { at: one } });
  };

  return { edits, forms, keys };
}

/** Gives numbers by day the same keys on both sides where the days are the same: `2027-06` and `2027-06-30`. */
function alignDays(from: unknown, to: unknown, before: Plan, after: Plan): readonly [unknown, unknown] {
  if (!isKeys(from) || !isKeys(to)) return [from, to];
  const spelled = new Map(Object.keys(to).map((key) => [after.span(key)?.last ?? key, key]));
  const aligned = Object.entries(from).map(([key, value]) => {
    const other = key in to ? key : spelled.get(before.span(key)?.last ?? key);
    return [other !== undefined && !(other in from) ? other : key, value];
  });
  const isSame = aligned.every(([key]) => typeof key === 'string' && key in from);
  return [isSame ? from : Object.fromEntries(aligned), to];
}

function getSpot(at: Keys, key: string, absent: Spot | undefined): Spot {
  return absent ?? { at, key };
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !isList(value);
}

function toKeys(value: unknown): Keys {
  return isKeys(value) ? value : {};
}

function isTexts(value: unknown): boolean {
  return value === undefined || typeof value === 'string' || isList(value);
}

function isSections(value: unknown): boolean {
  return isList(value) && value.some(isKeys);
}

function toItems(value: unknown): readonly Keys[] {
  return isList(value) ? value.filter(isKeys) : [];
}
