/** The lines of a plan as a person sees them: how far in each begins, and what a repair may change in it. */

/** White space that can begin a line, whatever YAML says of it. */
const LEADING = /^[\s\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]*/;

/** Spaces between a key and what belongs to it, where a file does not show another step. */
const USUAL_STEP = 2;

/** Splits a text into lines without their line breaks. */
export function splitLines(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Returns the white space before a line, of any kind. */
export function findLead(line: string): string {
  return LEADING.exec(line)?.[0] ?? '';
}

/** Returns how many spaces a line begins with. */
export function countSpaces(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** Returns whether a line holds neither a key, an entry nor text. */
export function isEmptyLine(line: string | undefined): boolean {
  return line === undefined || /^\s*(?:#|$)/.test(line);
}

/** Returns the index of the nearest line with content before or behind an index; -1 if there is none. */
export function findNear(lines: readonly string[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) if (!isEmptyLine(lines[at])) return at;
  return -1;
}

/** Returns the line behind a block: the line at the index, and all with content that begin further in. */
export function findBlockEnd(lines: readonly string[], at: number): number {
  const indent = countSpaces(lines[at] ?? '');
  let end = at + 1;
  for (let next = end; next < lines.length; next++) {
    if (isEmptyLine(lines[next])) continue;
    if (countSpaces(lines[next] ?? '') <= indent) break;
    end = next + 1;
  }
  return end;
}

/** Lists how far in the lines above begin that this one could belong to, from the nearest; without tabs. */
export function listColumnsAbove(lines: readonly string[], at: number): readonly number[] {
  const columns: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let above = findNear(lines, at, -1); above >= 0 && least > 0; above = findNear(lines, above, -1)) {
    const line = lines[above] ?? '';
    if (findLead(line).trim() !== '' || line.startsWith('\t')) continue;
    for (const column of listColumns(line))
      if (column < least) {
        columns.push(column);
        least = column;
      }
  }
  return columns;
}

/** Lists the columns of a line at which a key or an entry begins, the last first: `- key:` has two. */
function listColumns(line: string): readonly number[] {
  const columns = [countSpaces(line)];
  for (let dash = /^ *(?:- +)+/.exec(line)?.[0]; dash && columns.length < 2; ) columns.unshift(dash.length);
  return columns;
}

/** Finds how many spaces the file puts before what belongs to a key. */
export function findStep(lines: readonly string[]): number {
  const counts = new Map<number, number>();
  let before = 0;
  for (const line of lines) {
    if (isEmptyLine(line)) continue;
    const spaces = countSpaces(line);
    if (spaces > before) counts.set(spaces - before, (counts.get(spaces - before) ?? 0) + 1);
    before = spaces;
  }
  const [step] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [USUAL_STEP];
  return step;
}

/** A line without its indentation, opened brackets and dashes, and how long these are. */
export interface Opened {
  readonly lead: string;
  readonly rest: string;
  /** Whether the line is in brackets. */
  readonly isFlow: boolean;
}

/** Opens a line at its first key or value. */
export function openLine(line: string): Opened {
  const lead = /^\s*(?:-\s+)*(?:[{[]\s*)*/.exec(line)?.[0] ?? '';
  return { lead, rest: line.slice(lead.length), isFlow: /[{[]/.test(lead) || /[\]}],?\s*$/.test(line) };
}

/** A key at the beginning of a text, with its colon and the spaces behind it. */
const KEY = /^(?:"[^"]*"|'[^']*'|[^\s"'#{}[\],&*!|>%@`][^:#{}[\],]*):(?:\s+|$)/;

/** A line split at its first key. */
export interface Keyed {
  /** Everything up to the value. */
  readonly head: string;
  readonly key: string;
  readonly value: string;
  /** A comment, with the spaces before it. */
  readonly tail: string;
  readonly isFlow: boolean;
}

/** Splits a line into its first key, its value and its comment; the key is empty if there is none. */
export function splitKey(line: string): Keyed {
  const { lead, rest, isFlow } = openLine(line);
  const key = KEY.exec(rest)?.[0] ?? '';
  const behind = rest.slice(key.length);
  const comment = /(?:^|\s+)#.*$|\s+$/.exec(behind)?.[0] ?? '';
  const value = behind.slice(0, behind.length - comment.length);
  return { head: lead + key, key: key.replace(/:\s*$/, ''), value, tail: comment, isFlow };
}
