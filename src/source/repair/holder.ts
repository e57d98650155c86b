/** The part of a plan that a line belongs to, by the lines above it. */
import type { KeyKind } from '../../model/key-kinds.ts';
import { countSpaces, findNear, splitKey } from './plan-lines.ts';
import type { RepairContext } from './repair.ts';

/** A part of a plan. */
export interface PlanPart {
  readonly kind: KeyKind;
  /** Its key; empty for the top of the file. */
  readonly name: string;
}

/** Finds what a key at a column belongs to; undefined in lists and below keys of no known part. */
export function findHolder(
  lines: readonly string[],
  at: number,
  indent: number,
  root: KeyKind,
): PlanPart | undefined {
  const path: string[] = [];
  let least = indent;
  for (let above = findNear(lines, at, -1); above >= 0 && least > 0; above = findNear(lines, above, -1)) {
    const line = lines[above] ?? '';
    if (countSpaces(line) >= least) continue;
    const { key, value } = splitKey(line);
    if (key === '' || value !== '' || /^ *- /.test(line)) return undefined;
    path.unshift(key);
    least = countSpaces(line);
  }
  const kind = path.reduce<KeyKind | undefined>((holder, key) => holder?.below(key), root);
  return kind && { kind, name: path.at(-1) ?? '' };
}

/** Returns whether the keys of a part are the ids or handles of its entries. */
export function isMapById(kind: KeyKind | undefined): boolean {
  return kind?.kind === 'entries' || kind?.kind === 'handles';
}

/** Returns whether a line has a key of the format where its part has ids or names: it is rather in the wrong column. */
export function isKeyAsId(
  lines: readonly string[],
  at: number,
  { isKey, kinds }: Pick<RepairContext, 'isKey' | 'kinds'>,
): boolean {
  const line = lines[at] ?? '';
  const { key, value } = splitKey(line);
  if (value !== '' || !isKey(key)) return false;
  const part = findHolder(lines, at, countSpaces(line), kinds())?.kind;
  return isMapById(part) || part?.kind === 'names';
}
