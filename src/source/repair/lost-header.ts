/** Repairs of a part that lost the line above it, such as `reality:`, so that its keys belong to what is above. */
import type { KeyKind } from '../../model/key-kinds.ts';
import type { Trouble } from '../yaml/trouble.ts';
import { findHolder, isMapById, type PlanPart } from './holder.ts';
import { findLostId } from './lost-ids.ts';
import { countSpaces, findNear, findStep, splitKey } from './plan-lines.ts';
import { type Repair, type RepairContext, showLine } from './repair.ts';

/** Its place among other repairs that work as well: known keys below it are a strong sign, texts are none. */
const RANK = { strong: 4.5, weak: 20 };
/** That of an id: a key that is moved is more likely. */
const ID_RANK = 12;
/** An id that nobody can guess. */
const NEXT_ID = 'next-id';

/** Lists the keys and ids that may be missing above a line, each written where it belongs. */
export function* addHeader(
  lines: readonly string[],
  at: number,
  known: RepairContext,
  isBroken: boolean,
): Iterable<Repair> {
  const line = lines[at] ?? '';
  const column = countSpaces(line);
  const below = findNear(lines, at, 1);
  const isAlone = below === -1 || countSpaces(lines[below] ?? '') < column;
  // One key alone is rather in the wrong place.
  if (!isBroken && isAlone && !/[{]/.test(line)) return;
  for (const indent of new Set([column - findStep(lines), ...(isItem(line) ? [column] : [])])) {
    const found = indent < 0 ? undefined : findHolder(lines, at, indent, known.kinds());
    const holder = found?.kind;
    const isById = isMapById(holder);
    const id = isById && found ? findLostId(lines, found, known.kinds()) : undefined;
    for (const name of isById ? [id ?? NEXT_ID] : (holder?.keys ?? [])) {
      // The line is there, in another column.
      if (isAbove(lines, at, name, indent) || isNamedAsKey(found, known)) continue;
      const fit = findFit(lines, at, holder?.below(name));
      if (fit === 'strong' || (fit && (isBroken || areStrangers(lines, at, known.kinds()))))
        yield {
          ...makeRepair(line, at, indent, name, known.above, isById),
          rank: Math.max(RANK[fit], isById ? ID_RANK : 0),
        };
    }
  }
}

/** The most lines above in which a key is looked for that may only be in the wrong column. */
const MOST_ABOVE = 6;

/** Returns whether a key without a value is one of the lines above, in another column. */
function isAbove(lines: readonly string[], at: number, name: string, indent: number): boolean {
  let above = findNear(lines, at, -1);
  for (let count = 0; count < MOST_ABOVE && above >= 0; count++, above = findNear(lines, above, -1)) {
    const { key, value } = splitKey(lines[above] ?? '');
    if (key === name && value === '' && countSpaces(lines[above] ?? '') !== indent) return true;
  }
  return false;
}

/** Returns whether a part is an entry whose id is a key of entries of its kind: that line is rather in the wrong column. */
function isNamedAsKey(part: PlanPart | undefined, { isKey }: RepairContext): boolean {
  return (
    part !== undefined &&
    !isMapById(part.kind) &&
    isKey(part.name) &&
    part.kind.below(part.name) !== undefined
  );
}

/** Returns whether no line in the same column, down to where its part ends, is a key of the part that it is read in. */
function areStrangers(lines: readonly string[], at: number, root: KeyKind): boolean {
  const column = countSpaces(lines[at] ?? '');
  const holder = findHolder(lines, at, column, root)?.kind;
  for (let next = at; next >= 0 && countSpaces(lines[next] ?? '') >= column; next = findNear(lines, next, 1))
    if (countSpaces(lines[next] ?? '') === column && holder?.below(splitKey(lines[next] ?? '').key))
      return false;
  return true;
}

function makeRepair(
  line: string,
  at: number,
  indent: number,
  name: string,
  above: number,
  isId: boolean,
): Repair {
  const header = `${' '.repeat(indent)}${name}:`;
  const number = at + 1 + above;
  return {
    at,
    lines: new Map([[at, `${header}\n${line}`]]),
    rank: RANK.weak,
    message: isId
      ? `The id above line ${number} is missing.`
      : `The line ${showLine(`${name}:`)} is missing above line ${number}.`,
    help: isId
      ? `Write the id of the entry above line ${number}${name === NEXT_ID ? ', such as' : ':'} ${showLine(header)}.`
      : `Write ${showLine(header)} above line ${number}.`,
    isSplit: true,
    isClosing: true,
  };
}

/** Returns whether a trouble can come of a line that is missing: values that are wrong by themselves cannot. */
export function mayLackHeader({ rule, path }: Trouble, { kinds }: RepairContext): boolean {
  if (rule !== 'schema') return true;
  return isMapById(path.slice(0, -1).reduce<KeyKind | undefined>((kind, key) => kind?.below(key), kinds()));
}

function isItem(line: string): boolean {
  return /^ *- /.test(line);
}

/** Finds how well a part of this kind may begin with a line: with one of its keys, with an entry that has such, or with a text. */
function findFit(
  lines: readonly string[],
  at: number,
  kind: KeyKind | undefined,
): keyof typeof RANK | undefined {
  const line = lines[at] ?? '';
  const { key, value } = splitKey(line);
  const strongIf = (isKnown: boolean) => (isKnown ? 'strong' : undefined);
  if (kind === undefined) return undefined;
  if (kind.keys.length > 0) return strongIf(!isItem(line) && key !== '' && kind.below(key) !== undefined);
  const entry = kind.below(isItem(line) ? 0 : key);
  if (isItem(line)) return key === '' ? 'weak' : strongIf(entry?.below(key) !== undefined);
  if (key === '' || entry === undefined) return undefined;
  const inner = value === '' ? splitKey(lines[findNear(lines, at, 1)] ?? '').key : splitKey(value).key;
  return inner === '' && value !== '' ? 'weak' : strongIf(entry.below(inner) !== undefined);
}
