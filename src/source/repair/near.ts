/** Finds the lines that may hold the cause of a trouble at a line. */
import { listOpenBrackets } from './brackets.ts';
import { countSpaces, findNear, isEmptyLine } from './plan-lines.ts';
import { listOpenQuotes } from './scan-quotes.ts';

/** The most lines above a trouble that are looked at, in a text that breaks a rule of YAML and in one that does not. */
const MOST_ABOVE = 6;
const MOST_ABOVE_WHOLE = 2;
/** The most lines with an open quote or bracket that are looked at, each. */
const MOST_OPEN = 6;

/** Lists the lines near a trouble, the nearest first, and then those that open what may not be closed. */
export function listNear(lines: readonly string[], at: number, isBroken: boolean): readonly number[] {
  const most = isBroken ? MOST_ABOVE : MOST_ABOVE_WHOLE;
  const near = [at, findNear(lines, at, 1), ...listAbove(lines, at).slice(0, most)];
  if (isBroken) {
    near.push(...listOuter(lines, at));
    near.push(...listOpeners(at, (line) => listOpenQuotes(lines[line] ?? '').length > 0));
    near.push(...listOpeners(at, (line) => isBracketOpen(lines, line)));
  }
  return [...new Set(near)].filter((line) => line < lines.length && !isEmptyLine(lines[line]));
}

function listAbove(lines: readonly string[], at: number): readonly number[] {
  const found: number[] = [];
  for (
    let above = findNear(lines, at, -1);
    above >= 0 && found.length < MOST_ABOVE;
    above = findNear(lines, above, -1)
  )
    found.push(above);
  return found;
}

/** Lists the first lines below those that a line stands below: it may be there that a line above is missing. */
export function listFirstBelow(lines: readonly string[], at: number): readonly number[] {
  return listOuter(lines, at).map((outer) => findNear(lines, outer, 1));
}

/** Lists the lines that a line stands below: each begins further out than those after it. */
function listOuter(lines: readonly string[], at: number): readonly number[] {
  const found: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let above = findNear(lines, at, -1); above >= 0 && least > 0; above = findNear(lines, above, -1)) {
    const spaces = countSpaces(lines[above] ?? '');
    if (spaces >= least) continue;
    found.push(above);
    least = spaces;
  }
  return found;
}

function listOpeners(at: number, isOpen: (line: number) => boolean): readonly number[] {
  const open: number[] = [];
  for (let line = at; line >= 0 && open.length < MOST_OPEN; line--) if (isOpen(line)) open.push(line);
  return open;
}

function isBracketOpen(lines: readonly string[], at: number): boolean {
  return /[[{]/.test(lines[at] ?? '') && listOpenBrackets(lines, at).length > 0;
}
