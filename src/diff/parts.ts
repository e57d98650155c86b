/** Finds sections that came or went as a whole: they are one change, and not one for each of their keys. */
import { findEntryKind, findKeyKind, getStrategyKinds } from '../model/key-kinds.ts';
import { joinList } from '../model/quote.ts';
import { describePart, isBackground, isDirectory } from './edit-places.ts';
import type { Keys } from './items.ts';
import type { Edit, Move, Pair } from './rule.ts';

type Side = 'before' | 'after';

/** A section that only one side has, with what stood in it. */
interface WholePart {
  readonly path: readonly string[];
  readonly edits: Edit[];
  readonly isGone: boolean;
}

/** Finds the sections that only one side has, such as the pilot of an initiative, with what no other rule told. */
export function* findWholeParts(pair: Pair): Iterable<Move> {
  const parts = new Map<string, WholePart>();
  for (const edit of pair.edits) {
    const path = findPart(pair, edit);
    if (!path) continue;
    const key = `${edit.match?.section}/${edit.match?.id}/${path.join('.')}`;
    const part = parts.get(key) ?? { path, edits: [], isGone: edit.to === undefined };
    part.edits.push(edit);
    parts.set(key, part);
  }
  for (const part of parts.values()) yield makeWholePart(pair, part);
}

/** Finds the path of the outermost section that only one side has. */
function findPart(pair: Pair, edit: Edit): readonly string[] | undefined {
  const { match, field, from, to, isItem } = edit;
  if ((from !== undefined && to !== undefined) || (isItem && !match) || isDirectory(edit)) return undefined;
  const [own, other]: readonly [Side, Side] = to === undefined ? ['before', 'after'] : ['after', 'before'];
  const root = match ? findEntryKind(match.section) : getStrategyKinds();
  const path = field.split('.');
  for (let length = 1; length < path.length; length++) {
    const above = path.slice(0, length);
    // A stage is a commitment, and has rules of its own.
    const of = root && findKeyKind(root, above);
    const isSection = of?.kind === 'section' && !of.has('commitment');
    if (isSection && isKeys(findAt(pair, edit, own, above)) && !isKeys(findAt(pair, edit, other, above)))
      return above;
  }
  return undefined;
}

function findAt(pair: Pair, { match }: Edit, side: Side, path: readonly string[]): unknown {
  let at: unknown = match ? match[side]?.value : pair[side].strategy;
  for (const key of path) at = isKeys(at) ? at[key] : undefined;
  return at;
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function makeWholePart(pair: Pair, { path, edits, isGone }: WholePart): Move {
  const [first] = edits;
  if (!first) throw new Error('A section without a key cannot come or go.');
  const { match } = first;
  const field = path.join('.');
  const spot = (side: Side) => {
    const at = findAt(pair, first, side, path.slice(0, -1));
    return isKeys(at) ? { at, key: path.at(-1) ?? '' } : match?.[side];
  };
  const keys = joinList([...new Set(edits.map((edit) => `\`${edit.field.slice(field.length + 1)}\``))]);
  return {
    ...(match && { match }),
    field,
    covers: edits,
    before: spot('before'),
    after: spot('after'),
    message: `The ${describePart(first, field)} ${isGone ? 'was removed' : 'is new'}`,
    effect: isGone ? `${keys} went with it` : `with ${keys}`,
    values: isGone ? 'removed' : 'new',
    from: isGone ? joinValues(edits, 'from') : undefined,
    to: isGone ? undefined : joinValues(edits, 'to'),
    ...(!(isGone && edits.some((edit) => !isBackground(edit))) && { atMost: 'info' as const }),
  };
}

/** Joins what stood in a section, so that a reason can name it. */
function joinValues(edits: readonly Edit[], side: 'from' | 'to'): string {
  return edits.map((edit) => `${edit.field.split('.').at(-1)}: ${String(edit[side])}`).join('; ');
}
