/** Finds keys without a value in braces: YAML reads them, and what somebody wrote there is lost. */
import { joinList, quoteValue } from '../model/quote.ts';
import { makeLines } from './lines.ts';
import { addQuotes } from './repair/add-quotes.ts';
import { showLine } from './repair/repair.ts';
import type { KeyPath, Places, Slot } from './yaml/places.ts';
import type { Trouble } from './yaml/trouble.ts';

/** A key that stands before a comma or a closing brace, as only keys in braces do. */
const HINT = /[{,][^\n:{}[\],]*(?::[^\s,{}[\]][^\n,{}[\]]*|:\s*)?[,}]/;
/** The most characters of a text that is looked at. */
const MOST_TEXT = 100_000;
/** The most lines that are reported. */
const MOST_LINES = 20;
/** The most keys of one line that are named. */
const MOST_KEYS = 10;

interface Written {
  readonly path: KeyPath;
  readonly slot: Slot;
}

/** Reports keys without a value in braces, once a line, with the line to type; nothing for lines that have an error. */
export function findBlankKeys(text: string, places: Places, told: readonly Trouble[]): readonly Trouble[] {
  if (text.length > MOST_TEXT || !HINT.test(text)) return [];
  const lines = makeLines(text);
  const lineOf = ({ slot }: Written) => lines.position(slot.start).line;
  const errors = new Set(told.filter(({ level }) => level !== 'warn').map(({ range }) => range.start.line));
  const byLine = new Map<number, Written[]>();
  for (const one of places.entries((slot) => isBlank(text, slot))) {
    if (errors.has(lineOf(one))) continue;
    const same = byLine.get(lineOf(one));
    if (!same) byLine.set(lineOf(one), [one]);
    else if (same.length < MOST_KEYS) same.push(one);
  }
  if (byLine.size === 0) return [];
  const entries = places.entries();
  return [...byLine.values()].slice(0, MOST_LINES).map((blank) => {
    const first = blank[0] as Written;
    const { edits, causes } = listEdits(text, blank, entries);
    const range = lines.range(first.slot.start, first.slot.keyEnd);
    const names = joinList(blank.map(({ slot }) => quoteValue(text.slice(slot.start, slot.keyEnd))));
    const line = writeLine(text, first.slot.start, edits);
    return {
      rule: 'syntax',
      ...(blank.every(({ slot }) => hasColon(text, slot)) && { level: 'warn' }),
      message: `${names} in braces ${blank.length === 1 ? 'has' : 'have'} no value.`,
      help: edits.length === 0 ? 'Write a value after it, or delete it.' : `${causes}: ${showLine(line)}.`,
      range,
      path: first.path,
    };
  });
}

/** A key's end, no value, and what ends it in braces. */
const BLANK = /[ \t]{0,40}(?::[ \t]{0,40})?[,}]/y;

function isBlank(text: string, { start, keyEnd }: Slot): boolean {
  BLANK.lastIndex = keyEnd;
  return keyEnd > start && BLANK.test(text);
}

function hasColon(text: string, { keyEnd }: Slot): boolean {
  return /^[ \t]*:/.test(text.slice(keyEnd, keyEnd + 40));
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lists what to write instead: a space after a colon, a decimal point, or quotes around a text with a comma. */
function listEdits(text: string, blank: readonly Written[], entries: readonly Written[]) {
  const edits: Edit[] = [];
  const causes = new Set<string>();
  for (const { path, slot } of blank) {
    const written = text.slice(slot.start, slot.keyEnd);
    if (hasColon(text, slot)) continue;
    const stuck = /^([^\s:"']+):(?=[^\s/:])/.exec(written);
    if (stuck) {
      const at = slot.start + stuck[0].length;
      edits.push({ start: at, end: at, text: ' ' });
      causes.add('Write a space after the colon');
      continue;
    }
    const day = /^(?:19|20|21)\d\d[\w-]*(?=\s+-?\d)/.exec(written);
    if (day) {
      const at = slot.start + day[0].length;
      edits.push({ start: at, end: at, text: ':' });
      causes.add('Write a colon after the date');
      continue;
    }
    const before = findBefore(text, slot, path, entries);
    if (!before) continue;
    const last = edits.at(-1);
    const value = text.slice(before.valueStart, before.end);
    if (last && last.end === before.end) {
      edits.splice(-1, 1, {
        ...last,
        end: slot.keyEnd,
        text: addQuotes(text.slice(last.start, slot.keyEnd)),
      });
    } else if (/^-?\d+$/.test(value) && /^\d+$/.test(written) && slot.start === before.end + 1) {
      edits.push({ start: before.end, end: slot.start, text: '.' });
      causes.add('Write a decimal point, not a comma');
    } else if (!/^["'[{]/.test(value)) {
      const whole = text.slice(before.valueStart, slot.keyEnd);
      edits.push({ start: before.valueStart, end: slot.keyEnd, text: addQuotes(whole) });
      causes.add('Put quotes around the text with a comma');
    }
  }
  return { edits, causes: [...causes].join('. ') };
}

/** Finds the key before this one in the same braces, with its value, or one that has none either. */
function findBefore(
  text: string,
  { start }: Slot,
  path: KeyPath,
  entries: readonly Written[],
): Slot | undefined {
  const gap = /\s*,\s*$/.exec(text.slice(Math.max(0, start - MOST_GAP), start))?.[0];
  if (gap === undefined) return undefined;
  const end = start - gap.length;
  const own = JSON.stringify(path.slice(0, -1));
  const ends = entries.filter(({ slot }) => Math.max(slot.end, slot.keyEnd) === end);
  const slot = ends.find((one) => JSON.stringify(one.path.slice(0, -1)) === own)?.slot;
  return slot && isBlank(text, slot) ? { ...slot, end: slot.keyEnd } : slot;
}

/** The most characters between a value and the next key. */
const MOST_GAP = 20;

/** Writes the line of a place with the edits made. */
function writeLine(text: string, at: number, edits: readonly Edit[]): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  let line = text.slice(start, end === -1 ? text.length : end);
  for (const edit of [...edits].reverse())
    line = line.slice(0, Math.max(0, edit.start - start)) + edit.text + line.slice(edit.end - start);
  return line;
}
