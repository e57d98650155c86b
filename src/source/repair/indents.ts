/** Repairs of lines that begin too far in or out, or with something else than spaces. */
import { quoteValue } from '../../model/quote.ts';
import {
  countSpaces,
  findBlockEnd,
  findLead,
  findNear,
  findStep,
  isEmptyLine,
  listColumnsAbove,
  splitKey,
} from './plan-lines.ts';
import { isTooLong, nameSpaces, type Repair, showLine } from './repair.ts';

/** The most columns that are tried for a line. */
const MOST_COLUMNS = 10;

/** Lists the ways to begin a line elsewhere: at each column that the lines around it give, the nearest first. */
export function* moveLine(lines: readonly string[], at: number, above: number): Iterable<Repair> {
  const line = lines[at] ?? '';
  const lead = findLead(line);
  if (lead.trim() !== '' || !/^ *$/.test(lead)) return;
  const step = findStep(lines);
  for (const column of listColumnsFor(lines, at)) {
    const far = Math.abs(column - lead.length);
    if (far === 0) continue;
    const rank = 10 + far + (column % step === 0 ? 0 : 20);
    const words = describeMove(lines, at, column, above);
    const text = ' '.repeat(column) + line.trimStart();
    const shown = isTooLong(text) ? '' : `: ${showLine(text)}`;
    yield { at, lines: new Map([[at, text]]), rank, ...words, help: `${words.help}${shown}.` };
    const block = moveBlock(lines, at, findBlockEnd(lines, at), column - lead.length);
    if (block && block.size > 1)
      yield {
        at,
        lines: block,
        rank: rank + 3,
        ...words,
        help: `${words.help}, and move what belongs to it along${shown}.`,
      };
    const rest = moveBlock(lines, at, findRestEnd(lines, at), column - lead.length);
    if (rest && rest.size > (block?.size ?? 1))
      yield {
        at,
        lines: rest,
        rank: rank + 6,
        ...words,
        help: `${words.help}, and move the lines below along, up to line ${Math.max(...rest.keys()) + 1 + above}${shown}.`,
      };
  }
}

function listColumnsFor(lines: readonly string[], at: number): readonly number[] {
  const step = findStep(lines);
  const own = countSpaces(lines[at] ?? '');
  const before = listColumnsAbove(lines, at);
  const next = findNear(lines, at, 1);
  const columns = new Set([
    ...before,
    ...(before[0] === undefined ? [] : [before[0] + step]),
    ...(next === -1 ? [] : [countSpaces(lines[next] ?? '')]),
  ]);
  return [...columns]
    .sort((one, other) => Math.abs(one - own) - Math.abs(other - own))
    .slice(0, MOST_COLUMNS);
}

/** Moves lines by a number of columns; undefined where one has too few spaces. */
function moveBlock(
  lines: readonly string[],
  from: number,
  to: number,
  by: number,
): ReadonlyMap<number, string> | undefined {
  const moved = new Map<number, string>();
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    if (isEmptyLine(line)) continue;
    const spaces = countSpaces(line) + by;
    if (spaces < 0) return undefined;
    moved.set(at, ' '.repeat(spaces) + line.trimStart());
  }
  return moved;
}

/** Returns the line behind a line and all below it that begin at least as far in. */
function findRestEnd(lines: readonly string[], at: number): number {
  const indent = countSpaces(lines[at] ?? '');
  let end = at + 1;
  for (let next = end; next < lines.length; next++) {
    if (isEmptyLine(lines[next])) continue;
    if (countSpaces(lines[next] ?? '') < indent) break;
    end = next + 1;
  }
  return end;
}

/** Says how far in a line begins, and how far in it should. */
function describeMove(lines: readonly string[], at: number, column: number, above: number) {
  const line = lines[at] ?? '';
  const { key } = splitKey(line);
  const isEntry = /^\s*-\s/.test(line);
  const has = nameSpaces(countSpaces(line));
  const help = `Begin it with ${nameSpaces(column)}`;
  const parent = findParent(lines, at, column);
  if (key === '' && !isEntry)
    return {
      message: `Line ${at + 1 + above} goes on with the text above, but it has ${has} before it.`,
      help,
    };
  const name = isEntry ? 'The entry' : quoteValue(key);
  const those =
    parent === undefined
      ? 'keys at the top of the file have no spaces before them'
      : `the ${isEntry ? 'entries' : 'keys'} of ${quoteValue(parent)} have ${column}`;
  return { message: `${name} has ${has} before it; ${those}.`, help };
}

/** Finds the key that a line belongs to if it begins at a column. */
function findParent(lines: readonly string[], at: number, column: number): string | undefined {
  let least = column;
  for (let before = findNear(lines, at, -1); before >= 0; before = findNear(lines, before, -1)) {
    const spaces = countSpaces(lines[before] ?? '');
    if (spaces >= least) continue;
    const { key } = splitKey(lines[before] ?? '');
    if (key !== '' && !/^\s*-\s/.test(lines[before] ?? '')) return key;
    least = Math.min(least, spaces + 1);
  }
  return undefined;
}

/** Returns whether a line begins with white space other than spaces. */
export function hasOddLead(line: string): boolean {
  return !isEmptyLine(line) && !/^ *$/.test(findLead(line));
}

/** Lists the ways to write spaces before lines that begin with a tab or another kind of space. */
export function* spaceLines(lines: readonly string[], above: number): Iterable<Repair> {
  const odd = [...lines.keys()].filter((at) => hasOddLead(lines[at] ?? ''));
  const [first] = odd;
  if (first === undefined) return;
  const widths = [...new Set([findStep(lines), 4, 8, 2, 1])];
  for (const [order, width] of widths.entries()) {
    const texts = odd.map((at) => [at, widen(lines[at] ?? '', width)] as const);
    yield describeSpaces(lines, first, new Map(texts), 5 + order / 10, above);
  }
  if (odd.length > MOST_ALONE) return;
  const [before, next] = ([-1, 1] as const).map((to) => countSpaces(lines[findNear(lines, first, to)] ?? ''));
  for (const column of listColumnsFor(lines, first)) {
    const text = ' '.repeat(column) + (lines[first] ?? '').slice(findLead(lines[first] ?? '').length);
    const rank = column === 0 ? 7 : column === before ? 4 : column === next ? 4.5 : 7;
    yield describeSpaces(lines, first, new Map([[first, text]]), rank, above);
  }
}

/** The most lines with tabs that are repaired one by one. */
const MOST_ALONE = 5;

function widen(line: string, width: number): string {
  const lead = findLead(line);
  const spaces = [...lead].map((sign) => (sign === '\t' ? ' '.repeat(width) : isUnseen(sign) ? '' : ' '));
  return spaces.join('') + line.slice(lead.length);
}

function isUnseen(sign: string): boolean {
  return /[\u200b\u2060\ufeff]/.test(sign);
}

function describeSpaces(
  lines: readonly string[],
  first: number,
  texts: ReadonlyMap<number, string>,
  rank: number,
  above: number,
): Repair {
  const lead = findLead(lines[first] ?? '');
  const odd = [...lead].find((sign) => sign !== ' ') ?? ' ';
  const what = odd === '\t' ? 'a tab' : `a ${nameSpace(odd)}`;
  const more = texts.size - 1;
  const others =
    more === 0 ? '' : more === 1 ? ', and so does 1 more line' : `, and so do ${more} more lines`;
  return {
    at: first,
    lines: texts,
    rank,
    message: `Line ${first + 1 + above} begins with ${what}${others}.`,
    help: `${isUnseen(odd) ? 'Delete it' : 'Use spaces'}: ${showLine(texts.get(first) ?? '')}.`,
  };
}

/** Names a kind of space that is none for YAML. */
export function nameSpace(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/[\u00a0\u202f]/.test(sign)) return `non-breaking space (${code})`;
  return isUnseen(sign) ? `character without width (${code})` : `wide or narrow space (${code})`;
}
