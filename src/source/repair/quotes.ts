/** Repairs of quotes that do not close or are curly, and of texts that need quotes. */
import { addQuotes } from './add-quotes.ts';
import { countSpaces, isEmptyLine, openLine, splitKey } from './plan-lines.ts';
import { isTooLong, type Repair, type RepairContext, repairLine, showLine } from './repair.ts';
import { findQuoteEnd, findTextEnd, listOpenQuotes, listTextEnds } from './scan-quotes.ts';

/** Lists the ways to close a quote of a line, or to take it away. */
export function* closeQuote(line: string, at: number, { above }: RepairContext): Iterable<Repair> {
  const message = `Line ${at + 1 + above} opens a quote that is not closed.`;
  for (const open of listOpenQuotes(line)) {
    for (const end of listTextEnds(line, open + 1))
      yield {
        ...repairLine(
          at,
          `${line.slice(0, end)}${line[open]}${line.slice(end)}`,
          6 + end / 10_000,
          message,
          (shown) => `Close it: ${shown}.`,
        ),
        isClosing: true,
      };
    yield repairLine(
      at,
      line.slice(0, open) + line.slice(open + 1),
      9,
      message,
      (shown) => `Close it, or write ${shown}.`,
    );
  }
}

/** The most places of a line at which a text may begin. */
const MOST_STARTS = 16;

/** Lists the ways to put quotes around a text of a line that breaks without them. */
export function* quoteText(
  lines: readonly string[],
  at: number,
  { above, isKey }: RepairContext,
): Iterable<Repair> {
  const line = lines[at] ?? '';
  const number = at + 1 + above;
  const handle = /^(.*[:-]\s+)@([\w.-]+)(\s*(?:\s#.*)?)$/.exec(line);
  if (handle)
    yield repairLine(
      at,
      `${handle[1]}${handle[2]}${handle[3]}`,
      11,
      `Line ${number} has a name that begins with \`@\`, which means something else in YAML.`,
    );
  for (const start of listStarts(line)) {
    if (holdsKey(line.slice(start).replace(/,.*/, ''), isKey, /^/)) continue;
    const end = findTextEnd(line, start);
    const ends = openLine(line).isFlow ? listTextEnds(line, start) : [end];
    for (const to of ends) {
      const value = line.slice(start, to);
      const why = explainQuotes(value);
      if (why === undefined || holdsKey(value, isKey)) continue;
      const text = `${line.slice(0, start)}${addQuotes(value)}${line.slice(to)}`;
      yield {
        ...repairLine(at, text, 12 + start / 10_000, `Line ${number} ${why}`, (shown) =>
          adviseQuotes(isTooLong(text) ? showLine(addQuotes(value)) : shown),
        ),
        isQuoting: true,
      };
    }
    const why = explainQuotes(line.slice(start, end));
    if (why === undefined || holdsKey(line.slice(start), isKey)) continue;
    for (const one of quoteLines(lines, at, start, number, why))
      if (![...one.lines.values()].slice(1).some((below) => holdsKey(below, isKey, /^\s*/))) yield one;
  }
}

/** Lists the ways to put quotes around a text that reads, but not as meant: a key in a list, or two values. */
export function* quoteSentence(line: string, at: number, { above, isKey }: RepairContext): Iterable<Repair> {
  const number = at + 1 + above;
  const item = /^(\s*-\s+)([^\s"'[{#][^:]*):\s.*$/.exec(line);
  if (item && /\s/.test(item[2] ?? '') && !isKey(item[2] ?? '')) {
    const start = item[1]?.length ?? 0;
    const end = findTextEnd(line, start);
    const text = `${line.slice(0, start)}${addQuotes(line.slice(start, end))}${line.slice(end)}`;
    yield { ...repairLine(at, text, 12, `Line ${number} ${WITH_COLON}`, adviseQuotes), isLocal: true };
  }
  for (const { index, 0: found } of line.matchAll(
    /(?<=:\s+)[^\s"'[{][^:{}[\]"']*,\s[^:{}[\]"']*(?=,\s[^,]*:|\s*\})/g,
  ))
    yield {
      ...repairLine(
        at,
        `${line.slice(0, index)}${addQuotes(found.trimEnd())}${line.slice(index + found.trimEnd().length)}`,
        12,
        `Line ${number} has a text with a comma, which ends a value in braces.`,
        adviseQuotes,
      ),
      isLocal: true,
    };
}

const WITH_COLON = 'has a text with a colon, which reads as a key.';

const adviseQuotes = (shown: string) => `Put quotes around the text: ${shown}.`;

/** Returns whether quotes would make a key and its value a part of a text: braces have it behind a comma. */
function holdsKey(text: string, isKey: RepairContext['isKey'], before = /,\s+/): boolean {
  const keys = text.matchAll(new RegExp(`${before.source}([\\w-]+):\\s`, 'g'));
  return [...keys].some(([, key = '']) => isKey(key));
}

/** Lists where a text may begin in a line. */
function listStarts(line: string): readonly number[] {
  const { lead } = openLine(line);
  const starts = [...line.matchAll(/:\s+|-\s+|[[{,]\s*/g)]
    .map(({ index, 0: sign }) => index + sign.length)
    .filter((start) => start > lead.length);
  return [...starts, lead.length].slice(0, MOST_STARTS);
}

/** Puts quotes around a text that goes on in the lines below. */
export function* quoteLines(
  lines: readonly string[],
  at: number,
  start: number,
  number: number,
  why: string,
): Iterable<Repair> {
  const line = lines[at] ?? '';
  const indent = /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0;
  let last = at;
  for (let next = at + 1; next < lines.length && !isEmptyLine(lines[next]); next++) {
    if (countSpaces(lines[next] ?? '') <= indent) break;
    last = next;
  }
  if (last === at) return;
  const texts = [line.slice(start), ...lines.slice(at + 1, last + 1)];
  const mark = texts.some((one) => /["\\]/.test(one)) ? "'" : '"';
  const inner = texts.map((one) => (mark === "'" ? one.replaceAll("'", "''") : one));
  const first = `${line.slice(0, start)}${mark}${inner[0]}`;
  const below = inner.slice(1).map((text, index) => [at + 1 + index, text] as const);
  const changed = new Map([[at, first] as const, ...below]);
  changed.set(last, `${changed.get(last)?.trimEnd()}${mark}`);
  yield {
    at,
    lines: changed,
    rank: 14,
    message: `Line ${number} ${why}`,
    help: `Put quotes around the text, down to line ${number + last - at}: ${showLine(first)}${last === at + 1 ? ` and ${showLine(changed.get(last) ?? '')}` : ''}.`,
  };
}

/** Signs that cannot begin a plain text, or mean something else there. */
const ODD_START = /^[@`%&*!|>?]/;

/** A text that begins with a few words in brackets. */
const BESIDE_BRACKET = /^(?:\[[^\][:,]*\]|\{[^{}:,]*\})\s*[^\s,\]}:]/;

/** Says why a text needs quotes; undefined if it does not. */
function explainQuotes(value: string): string | undefined {
  const sign = ODD_START.exec(value)?.[0];
  if (sign !== undefined)
    return `has a text that begins with ${sign === '`' ? 'a backtick' : showLine(sign)}, which means something else in YAML.`;
  if (/^-\s/.test(value)) return 'has a text that begins with `-`, which begins an entry of a list.';
  if (/^[[{]/.test(value))
    return BESIDE_BRACKET.test(value)
      ? 'has text after a bracket, which YAML reads as a list or a map.'
      : undefined;
  if (!/^["']/.test(value)) return /:(?:\s|$)/.test(value) ? WITH_COLON : undefined;
  const end = findQuoteEnd(value, 0);
  return end !== -1 && end < value.length - 1 ? 'has text after a closing quote.' : undefined;
}

/** Lists the ways to write straight quotes for curly ones. */
export function* straightenQuotes(line: string, at: number, { above }: RepairContext): Iterable<Repair> {
  if (!/[“”„‟‘’‚‛«»]/.test(line)) return;
  const message = `Line ${at + 1 + above} has curly quotes, which YAML reads as letters.`;
  const straight = (shown: string) => `Use straight quotes: ${shown}.`;
  const { head, value, tail } = splitKey(line);
  const inner = /^[“„‟"«](.*)[”“"»]$/.exec(value)?.[1] ?? /^[‘‚‛](.*)[’‘]$/.exec(value)?.[1];
  if (inner !== undefined && !/["\\]/.test(inner)) {
    const isWord = /^[\w-]+$/.test(inner);
    yield repairLine(at, `${head}${inner}${tail}`, isWord ? 7 : 7.5, message, (shown) => `Write ${shown}.`);
    yield repairLine(at, `${head}"${inner}"${tail}`, 7.2, message, straight);
  }
  const all = line.replace(/[“”„‟]/g, '"').replace(/[‘’‚‛]/g, "'");
  yield repairLine(at, all, 8, message, straight);
}
