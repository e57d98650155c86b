/** Finds quotes and ends of values in a line. */

/** What can stand before a value. */
const BEFORE_VALUE = /(?:^\s*|:\s+|-\s+|[[{,]\s*)$/;

/** Returns whether a value can begin at a place of a line. */
export function isValueStart(line: string, at: number): boolean {
  return BEFORE_VALUE.test(line.slice(0, at));
}

/** Returns where the quote at a place closes on its line; -1 if it does not. */
export function findQuoteEnd(line: string, open: number): number {
  const quote = line[open];
  for (let at = open + 1; at < line.length; at++) {
    if (quote === '"' && line[at] === '\\') at++;
    else if (line[at] === quote) {
      if (quote === "'" && line[at + 1] === "'") at++;
      else return at;
    }
  }
  return -1;
}

/** Lists where in a line a value begins with a quote that the line does not close. */
export function listOpenQuotes(line: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (sign === '#' && /\s/.test(line[at - 1] ?? ' ')) break;
    if ((sign !== '"' && sign !== "'") || !isValueStart(line, at)) continue;
    const end = findQuoteEnd(line, at);
    if (end === -1) found.push(at);
    else at = end;
  }
  return found;
}

/** Returns where a text ends that begins at a place: before a comment, or at the end. */
export function findTextEnd(line: string, start: number): number {
  const comment = /\s+#|\s+$/.exec(line.slice(start));
  return comment ? start + comment.index : line.length;
}

/** Lists where a text may end that begins at a place: before each comma and bracket if it is in brackets. */
export function listTextEnds(line: string, start: number): readonly number[] {
  const rest = line.slice(start);
  const isFlow = /[[{]/.test(line.slice(0, start)) || /[\]},]\s*$/.test(rest);
  const ends = isFlow ? [...rest.matchAll(/\s*(?:,\s|,$|[\]}])/g)].map(({ index }) => start + index) : [];
  return [...ends, findTextEnd(line, start)];
}
