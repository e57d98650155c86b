/** Repairs of a line whose key has no colon, or one that YAML does not read. */
import { nameSpace } from './indents.ts';
import { countSpaces, findNear, openLine, splitKey } from './plan-lines.ts';
import { isTooLong, type Repair, type RepairContext, repairLine, showLine } from './repair.ts';

/** Lists the ways to write a colon that YAML reads. */
export function* addColon(lines: readonly string[], at: number, known: RepairContext): Iterable<Repair> {
  const line = lines[at] ?? '';
  yield* replaceColon(line, at, known);
  const { lead, rest } = openLine(line);
  const number = at + 1 + known.above;
  const stuck = /^([\w-]+):(?=[^\s:/])(.*)$/.exec(rest);
  if (stuck)
    yield repairLine(
      at,
      `${lead}${stuck[1]}: ${stuck[2]}`,
      known.isKey(stuck[1] ?? '') ? 6 : isInLine(lines, at) ? 9 : 16,
      `Line ${number} has no space after its colon.`,
    );
  yield* plainKey(lead, rest, at, known);
  const equals = /^([\w-]+)\s*=\s*(.*)$/.exec(rest);
  if (equals && known.isKey(equals[1] ?? ''))
    yield repairLine(
      at,
      `${lead}${equals[1]}: ${equals[2]}`,
      8,
      `Line ${number} has \`=\` in place of a colon.`,
    );
  yield* addMissingColon(line, at, known, isBeside(lines, at) ? 11 : 26);
}

/** Takes the stars or underscores away from a key, or writes a colon for a semicolon. */
function* plainKey(
  lead: string,
  rest: string,
  at: number,
  { isKey, above }: RepairContext,
): Iterable<Repair> {
  const bold = /^([*_`]{1,3})([\w-]+?)(?:\1:|:\1)\s+(.*)$/.exec(rest);
  if (bold && isKey(bold[2] ?? ''))
    yield repairLine(
      at,
      `${lead}${bold[2]}: ${bold[3]}`,
      5,
      `Line ${at + 1 + above} has Markdown around its key.`,
    );
  const semicolon = /^([\w-]+)\s*[;；]\s*(.*)$/.exec(rest);
  if (semicolon && isKey(semicolon[1] ?? ''))
    yield repairLine(
      at,
      `${lead}${semicolon[1]}: ${semicolon[2]}`,
      6,
      `Line ${at + 1 + above} has a semicolon in place of a colon.`,
    );
}

/** Returns whether a line begins in the column of the key above it or below it. */
function isInLine(lines: readonly string[], at: number): boolean {
  return ([-1, 1] as const).some((to) => {
    const near = lines[findNear(lines, at, to)] ?? '';
    return splitKey(near).key !== '' && countSpaces(near) === countSpaces(lines[at] ?? '');
  });
}

/** Writes a colon in place of one from another script, or a space in place of one that is none for YAML. */
function* replaceColon(line: string, at: number, { above }: RepairContext): Iterable<Repair> {
  const { lead, rest } = openLine(line);
  const number = at + 1 + above;
  const wide = /^([^\s:#"'{}[\]]+)\s*[：﹕︰]\s*(\S.*)?$/.exec(rest);
  if (wide)
    yield repairLine(
      at,
      `${lead}${wide[1]}:${wide[2] ? ` ${wide[2]}` : ''}`,
      6,
      `Line ${number} has a full-width colon, which YAML reads as a letter.`,
    );
  const odd = /^([^\s:#"'{}[\]]+):([\u00a0\u2000-\u200b\u202f\u3000]+)(\S.*)$/.exec(rest);
  if (odd)
    yield repairLine(
      at,
      `${lead}${odd[1]}: ${odd[3]}`,
      6,
      `Line ${number} has a ${nameSpace(odd[2]?.[0] ?? '')} after its colon.`,
      (shown) => `Use a plain space: ${shown}.`,
    );
}

/** Returns whether a line begins like a key: with a capital letter, and in the column of the line above. */
function isBeside(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  const above = lines[findNear(lines, at, -1)] ?? '';
  return /^ +\p{Lu}/u.test(line) && countSpaces(above) === countSpaces(line);
}

/** The most words of a key, which may be a name. */
const MOST_WORDS = 5;

/** Writes a colon behind the first word, or behind the first words. */
function* addMissingColon(
  line: string,
  at: number,
  { isKey, above }: RepairContext,
  rank: number,
): Iterable<Repair> {
  const { lead, rest } = openLine(line);
  let words = /^("[^"]*"|'[^']*'|[\p{L}\p{N}][\p{L}\p{N}_.’'-]*)/u.exec(rest)?.[0];
  if (words === undefined || /^\s*:/.test(rest.slice(words.length))) return;
  for (let count = 1; count <= MOST_WORDS; count++) {
    const behind = rest.slice(words.length);
    const isSure = isKey(words) || /^\s*(?:#|$|[[{])/.test(behind) || (count === 1 && /[\d_-]/.test(words));
    const text = `${lead}${words}:${behind}`;
    const written = showLine(words);
    yield repairLine(
      at,
      text,
      isKey(words) ? 8 : isSure ? 14 : rank + (/^\s+\p{Lu}/u.test(behind) ? 0 : count / 10),
      `Line ${at + 1 + above} has no colon.`,
      (shown) =>
        isSure
          ? `Write ${shown}.`
          : `Write a colon after its key, such as ${isTooLong(text) ? `behind ${written}` : shown}.`,
    );
    const next = /^\s+[^\s:,{}[\]#]+/.exec(behind)?.[0];
    if (next === undefined) return;
    words += next;
  }
}
