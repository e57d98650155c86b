/** Repairs of brackets that do not close. */
import { findNear } from './plan-lines.ts';
import { type Repair, type RepairContext, repairLine } from './repair.ts';
import { findQuoteEnd, findTextEnd, isValueStart } from './scan-quotes.ts';

/** The most places of a line at which a bracket may close. */
const MOST_ENDS = 8;

/** Lists the ways to close the innermost bracket that is open behind a line. */
export function* closeBracket(
  lines: readonly string[],
  at: number,
  { above }: RepairContext,
): Iterable<Repair> {
  const line = lines[at] ?? '';
  const opener = listOpenBrackets(lines, at).at(-1);
  if (!opener) return;
  const number = at + 1 + above;
  const message =
    opener.at === at
      ? `Line ${number} opens a bracket that is not closed.`
      : `The bracket that line ${opener.at + 1 + above} opens is not closed. It ends in line ${number}.`;
  const close = opener.sign === '{' ? '}' : ']';
  const isAiry = /^\{\s/.test(lines[opener.at]?.slice(opener.column) ?? '');
  for (const end of listBracketEnds(line, opener.at === at ? opener.column + 1 : 0)) {
    const before = line.slice(0, end);
    const gap = isAiry && !/\s$/.test(before) ? ' ' : '';
    const rank = 6 + (line.length - end) / 10_000;
    const text = `${before}${gap}${close}${line.slice(end)}`;
    yield {
      ...repairLine(at, text, rank, message, (shown) => `Close it: ${shown}.`),
      isClosing: true,
    };
  }
}

/** Lists where a bracket may close in a line: at its end, and before each comma and bracket from the last. */
function listBracketEnds(line: string, from: number): readonly number[] {
  const end = findTextEnd(line, from);
  const inner = [...line.slice(from, end).matchAll(/\s*[,\]}]/g)].map(({ index }) => from + index);
  return [end, ...inner.reverse()].slice(0, MOST_ENDS);
}

interface Bracket {
  readonly at: number;
  readonly column: number;
  readonly sign: string;
}

/** The most lines of one value in brackets that are looked at. */
const MOST_LINES = 20;

/** A line on which a value in brackets begins. */
const BEGINS = /(?::|-)\s+[[{]|^\s*[[{]/;

/** Lists the brackets that are open behind a line, if YAML reads them as brackets. */
export function listOpenBrackets(lines: readonly string[], at: number): readonly Bracket[] {
  let first = at;
  while (at - first < MOST_LINES) {
    const above = findNear(lines, first, -1);
    const goesOn =
      above >= 0 && (/[,{[]\s*(?:#.*)?$/.test(lines[above] ?? '') || !BEGINS.test(lines[first] ?? ''));
    if (!goesOn) break;
    first = above;
    if (BEGINS.test(lines[first] ?? '') && !/,\s*$/.test(lines[findNear(lines, first, -1)] ?? '')) break;
  }
  const open: Bracket[] = [];
  for (let line = first; line <= at; line++) scanBrackets(lines[line] ?? '', line, open);
  return open;
}

function scanBrackets(line: string, at: number, open: Bracket[]): void {
  for (let column = 0; column < line.length; column++) {
    const sign = line[column] ?? '';
    if (sign === '#' && /\s/.test(line[column - 1] ?? ' ')) return;
    const begins = isValueStart(line, column);
    if (/["']/.test(sign) && begins) {
      const end = findQuoteEnd(line, column);
      if (end === -1) return;
      column = end;
    } else if (/[[{]/.test(sign) && (begins || open.length > 0)) open.push({ at, column, sign });
    else if (/[\]}]/.test(sign) && open.at(-1)?.sign === (sign === '}' ? '{' : '[')) open.pop();
  }
}
