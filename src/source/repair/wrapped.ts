/** Repairs of a sentence that goes on below its key, with a colon in a line that makes a key of it. */
import { endsWhole } from '../../model/goes-on.ts';
import { countSpaces, findNear, openLine, splitKey } from './plan-lines.ts';
import { quoteLines } from './quotes.ts';
import type { Repair, RepairContext } from './repair.ts';

/** Lists the way to put quotes around a text that begins in a line above and has a colon in this one. */
export function* quoteWrapped(
  lines: readonly string[],
  at: number,
  { above, isKey }: RepairContext,
): Iterable<Repair> {
  const line = lines[at] ?? '';
  if (!/:(?:\s|$)/.test(line) || /^\s*(?:- |[[{"'])/.test(line) || isKey(splitKey(line).key)) return;
  const column = countSpaces(line);
  let first = findNear(lines, at, -1);
  while (first >= 0 && countSpaces(lines[first] ?? '') >= column) first = findNear(lines, first, -1);
  const opener = lines[first] ?? '';
  const start = splitKey(opener).head.length;
  const text = opener.slice(start);
  if (openLine(opener).isFlow || start === 0 || !/^[^\s"'[{|>&*!#].*\s/.test(text) || /\s#/.test(text))
    return;
  const isNear = column < countSpaces(opener) + 2;
  const why = `has a text that goes on in line ${at + 1 + above}, where a colon makes a key of it.`;
  for (const repair of quoteLines(lines, first, start, first + 1 + above, why))
    yield { ...repair, rank: endsWhole(text) || isNear ? 21 : 4 };
}
