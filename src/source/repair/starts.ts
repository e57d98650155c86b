/** Repairs of how a line begins: with another sign than a dash, or as a sentence between keys. */
import { endsWhole } from '../../model/goes-on.ts';
import { countSpaces, findNear, splitKey } from './plan-lines.ts';
import { type Repair, type RepairContext, repairLine, showLine } from './repair.ts';

/** An entry that begins with a sign which other programs write for a list. */
const BULLET = /^(\s*)([•‣◦▪●·*–—+])\s*(?=\S)/;

/** Lists the ways to make a line an entry of a list, or a comment. */
export function* changeStart(
  lines: readonly string[],
  at: number,
  { above, isKey }: RepairContext,
  isBroken: boolean,
): Iterable<Repair> {
  const line = lines[at] ?? '';
  const number = at + 1 + above;
  if (BULLET.test(line)) yield replaceBullets(lines, at, number);
  const dash = /^(\s*)-([^\s-].*)$/.exec(line);
  if (dash) yield repairLine(at, `${dash[1]}- ${dash[2]}`, 9, `Line ${number} has no space after its dash.`);
  const { key, value } = splitKey(line);
  if (isBroken && isKey(key) && !/^\s*[-[{]/.test(line))
    yield repairLine(
      at,
      line.replace(/^(\s*)/, '$1- '),
      13,
      `Line ${number} begins an entry of a list, but has no dash.`,
    );
  const isHeading = key !== '' && value === '' && /\S\s+\S/.test(key) && !isKey(key);
  // A dash begins a part of the plan.
  if (isHeading || (isBroken && key === '' && !/^\s*[-*•–—]\s/.test(line)))
    yield repairLine(
      at,
      line.replace(/^(\s*)/, '$1# '),
      isHeading ? 18 : 40,
      `Line ${number} is neither a key nor an entry of a list.`,
      (shown) => `If it is a comment, write ${shown}.`,
    );
}

/** Lists the way to write the dash of an entry whose neighbours in the same part have one. */
export function* addDash(
  lines: readonly string[],
  at: number,
  { above, isKey }: RepairContext,
): Iterable<Repair> {
  const line = lines[at] ?? '';
  const column = countSpaces(line);
  const isFlow = line.startsWith('{', column);
  if (!isFlow && !isKey(splitKey(line).key) && !isTextItem(lines, at)) return;
  for (const dash of isFlow ? [column, column - 2] : [column - 2, column])
    if (hasDashes(lines, at, dash))
      yield {
        ...repairLine(
          at,
          `${' '.repeat(dash)}- ${line.slice(column)}`,
          4.2,
          `Line ${at + 1 + above} begins an entry of the list, but has no dash.`,
        ),
        isClosing: true,
      };
}

/** Returns whether a line is a whole text: the first below a key, or behind one that has ended. */
function isTextItem(lines: readonly string[], at: number): boolean {
  const before = lines[findNear(lines, at, -1)] ?? '';
  const isFirst = splitKey(before).key !== '' && splitKey(before).value === '';
  return /^\s*\p{Lu}[^:]*$/u.test(lines[at] ?? '') && (isFirst || endsWhole(before));
}

/** Returns whether another line of the same part, above or below, begins with a dash at a column. */
function hasDashes(lines: readonly string[], at: number, column: number): boolean {
  if (column < 0) return false;
  return ([-1, 1] as const).some((step) => {
    let near = findNear(lines, at, step);
    while (near >= 0 && countSpaces(lines[near] ?? '') > column) near = findNear(lines, near, step);
    return countSpaces(lines[near] ?? '') === column && /^ *- /.test(lines[near] ?? '');
  });
}

/** Writes a dash in place of the bullet of a line, and of those around it. */
function replaceBullets(lines: readonly string[], at: number, number: number): Repair {
  const bullet = BULLET.exec(lines[at] ?? '')?.[2] ?? '';
  const isBullet = (index: number) => BULLET.exec(lines[index] ?? '')?.[2] === bullet;
  let [first, last] = [at, at];
  while (isBullet(first - 1)) first--;
  while (isBullet(last + 1)) last++;
  const changed = new Map<number, string>();
  for (let index = first; index <= last; index++)
    changed.set(index, (lines[index] ?? '').replace(BULLET, '$1- '));
  const more = last - first;
  const others = more === 0 ? '' : `, and so ${more === 1 ? 'does 1 more line' : `do ${more} more lines`}`;
  return {
    at: first,
    lines: changed,
    rank: 6,
    message: `Line ${number - at + first} begins with ${showLine(bullet)}${others}. YAML begins an entry of a list with \`- \`.`,
    help: `Write ${showLine(changed.get(first) ?? '')}.`,
  };
}
