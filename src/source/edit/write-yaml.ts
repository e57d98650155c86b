/** Writes values as YAML that reads back the same and looks hand-written: no anchors, no tags, no surprises. */
import {
  type DraftMap,
  type DraftValue,
  isDraftList,
  isDraftMap,
  isUnclear,
  UNCLEAR,
} from '../../model/draft.ts';
import { isPlainScalar, writePlainLine } from '../../model/plain-scalar.ts';

/** The column at which long texts are folded. */
const WIDTH = 100;
/** The longest text, in characters, that stays on one line. */
const SHORT = 88;
const STEP = 2;

/** Writes the lines of `key: value`, indented by `indent` spaces. An unclear answer becomes a comment. */
export function writeEntry(key: string, value: DraftValue, indent: number): readonly string[] {
  const pad = ' '.repeat(indent);
  if (isUnclear(value)) return [`${pad}# ${key}: ${value[UNCLEAR].replace(/\s+/g, ' ')}`];
  return writeBehind(`${pad}${writePlainLine(key)}:`, value, indent);
}

/** Writes the lines of all keys of a map; comments come last, so that the first line always has a key. */
export function writeMap(map: DraftMap, indent: number): readonly string[] {
  const entries = Object.entries(map).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const clear = entries.filter(([, value]) => !isUnclear(value));
  const remarks = entries.filter(([, value]) => isUnclear(value));
  return [...clear, ...remarks].flatMap(([key, value]) => writeEntry(key, value, indent));
}

/** Writes a value after `key:` or `-`: on the same line, or on lines of its own below. */
function writeBehind(lead: string, value: DraftValue, indent: number): readonly string[] {
  if (value === null || isUnclear(value)) return [lead];
  if (isDraftList(value)) return writeListBehind(lead, value, indent);
  if (isDraftMap(value)) {
    const lines = writeMap(value, indent + STEP);
    return lines.length === 0 ? [`${lead} {}`] : [lead, ...lines];
  }
  const [first = '', ...rest] = writeScalar(value, indent + STEP);
  return [`${lead} ${first}`, ...rest];
}

function writeListBehind(lead: string, list: readonly DraftValue[], indent: number): readonly string[] {
  const inline = list.every(isPlainId) ? `[${list.join(', ')}]` : undefined;
  if (inline !== undefined && inline.length <= SHORT) return [`${lead} ${inline}`];
  return [lead, ...list.flatMap((item) => writeItem(item, indent + STEP))];
}

function writeItem(item: DraftValue, indent: number): readonly string[] {
  const dash = `${' '.repeat(indent)}-`;
  if (!isDraftMap(item)) return writeBehind(dash, item, indent);
  const [first, ...rest] = writeMap(item, indent + STEP);
  return first === undefined ? [`${dash} {}`] : [`${dash} ${first.trimStart()}`, ...rest];
}

function isPlainId(value: DraftValue): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value) && isPlainScalar(value);
}

/** Writes the lines of one value; all but the first are indented by `indent`. */
export function writeScalar(value: string | number | boolean, indent: number): readonly string[] {
  if (typeof value !== 'string') return [String(value)];
  if (value.includes('\n')) return writeLiteral(value, indent) ?? [writePlainLine(value)];
  return (value.length > SHORT ? writeFolded(value, indent) : undefined) ?? [writePlainLine(value)];
}

/** Characters that block texts cannot hold or would not show. */
const NOT_IN_BLOCKS = /[\0-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff]/;

/** Writes a long text as `>-`, broken between words; undefined if that would change it. */
function writeFolded(text: string, indent: number): readonly string[] | undefined {
  if (text.trim() !== text || NOT_IN_BLOCKS.test(text)) return undefined;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return ['>-', ...[...lines, line].map((content) => ' '.repeat(indent) + content)];
}

/**
 * Writes a text of several lines as `|-`, or as `|` if it ends with a line break; undefined if that would change it.
 */
function writeLiteral(text: string, indent: number): readonly string[] | undefined {
  const ends = text.endsWith('\n');
  const lines = (ends ? text.slice(0, -1) : text).split('\n');
  const isOdd = (line: string) => line !== '' && (line.trim() === '' || line !== line.trimEnd());
  if (NOT_IN_BLOCKS.test(text) || /^\s/.test(text) || lines.at(-1) === '' || lines.some(isOdd))
    return undefined;
  const pad = ' '.repeat(indent);
  return [ends ? '|' : '|-', ...lines.map((line) => (line === '' ? '' : pad + line))];
}
