/** Repairs of lines that lost a comma, a line break or a bracket between two keys, or have one sign too many. */

import { endsOpen } from '../../model/goes-on.ts';
import { quoteValue } from '../../model/quote.ts';
import { addQuotes } from './add-quotes.ts';
import { countSpaces, openLine, splitKey } from './plan-lines.ts';
import { type Repair, type RepairContext, repairLine, showLine } from './repair.ts';

/** Lists the ways to write what stands between two keys, or to drop a sign that is too many. */
export function* addLostSign(
  lines: readonly string[],
  at: number,
  { isKey, above }: RepairContext,
): Iterable<Repair> {
  const line = lines[at] ?? '';
  const number = at + 1 + above;
  const { isFlow } = openLine(line);
  for (const { index, before, key } of listSwallowed(line, isKey)) {
    const last = before.slice(before.search(/[^\s:,{[]*$/));
    if (isFlow || /[{[]/.test(line) || /,\s*$/.test(line))
      yield {
        ...repairLine(
          at,
          `${before},${line.slice(before.length)}`,
          5,
          `A comma is missing after ${quoteValue(last)} in line ${number}.`,
        ),
        isClosing: true,
      };
    else yield* splitLine(line, at, before, index, key, number);
  }
  yield* balanceBrackets(line, at, number);
  const hash = /^(.*[:,{[]\s+)([^\s"'{}[\],][^"'{}[\],]*\s#[^{}[\]]*?)(\s*[\]}]+,?\s*)$/.exec(line);
  if (hash)
    yield repairLine(
      at,
      `${hash[1]}${addQuotes(hash[2] ?? '')}${hash[3]}`,
      5,
      `Line ${number} has a text with \` #\`, which begins a comment.`,
      (shown) => `Put quotes around the text: ${shown}.`,
    );
}

interface Swallowed {
  /** Where the key begins. */
  readonly index: number;
  /** The line up to the end of what stands before the key. */
  readonly before: string;
  readonly key: string;
}

/** The most keys of a line that are looked at. */
const MOST_KEYS = 8;

/** Keys that are small words: a sentence may have a colon behind them. */
const SMALL_WORDS: ReadonlySet<string> = new Set('of at to on with from over then'.split(' '));

/** Returns whether keys stand behind a value, so that quotes around it would make a text of them. */
export function hasSwallowed(line: string, isKey: (word: string) => boolean): boolean {
  return listSwallowed(line, isKey).some(({ key }) => !SMALL_WORDS.has(key));
}

/** Lists the keys of the format that stand behind a value, with neither a comma nor a line break between them. */
function listSwallowed(line: string, isKey: (word: string) => boolean): readonly Swallowed[] {
  return [...line.matchAll(/(?<=[^\s,{[:-]\s+)([a-z][\w-]*):(?=\s)/g)]
    .map(({ index, 1: key = '' }) => ({ index, key, before: line.slice(0, index).trimEnd() }))
    .filter(({ before, key }) => isKey(key) && before !== '' && !endsOpen(before))
    .slice(0, MOST_KEYS);
}

/** Writes a key that stands behind a value on a line of its own. */
function* splitLine(
  line: string,
  at: number,
  before: string,
  index: number,
  key: string,
  number: number,
): Iterable<Repair> {
  const { head } = splitKey(line);
  if (head === '') return;
  const column = /^ *(?:- +)*/.exec(line)?.[0].length ?? countSpaces(line);
  const below = `${' '.repeat(column)}${line.slice(index)}`;
  yield {
    at,
    lines: new Map([[at, `${before}\n${below}`]]),
    rank: 5,
    message: `Line ${number} has two keys: ${quoteValue(splitKey(line).key)} and ${quoteValue(key)}.`,
    help: `Write them on two lines: ${showLine(before)} and ${showLine(below)}.`,
    isSplit: true,
    isClosing: true,
  };
}

/** Deletes a closing bracket that is too many, or adds the one that opens the line. */
function* balanceBrackets(line: string, at: number, number: number): Iterable<Repair> {
  const extra = /^(.*[\]}])\s*([\]}])(,?\s*)$/.exec(line);
  if (extra)
    yield repairLine(
      at,
      `${extra[1]}${extra[3]}`,
      5.2,
      `Line ${number} has one ${showLine(extra[2] ?? '')} too many.`,
      (shown) => `Delete it: ${shown}.`,
    );
  const whole = /^(\s*(?:- +)*)([\w-]+: [^{}]*,[^{}]*\},?\s*)$/.exec(line);
  const inner = /^(\s*(?:- +)*[\w-]+: +)([\w-]+: [^{}]*\},?\s*)$/.exec(line);
  for (const found of [inner, whole])
    if (found)
      yield repairLine(
        at,
        `${found[1]}{ ${found[2]}`,
        5.4,
        `Line ${number} closes a brace that it does not open.`,
        (shown) => `Add \`{\`: ${shown}.`,
      );
}
