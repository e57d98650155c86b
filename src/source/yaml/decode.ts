/** Decodes bytes to text and refuses characters that no editor shows. */
import { isUtf8 } from 'node:buffer';
import type { Fix } from '../../model/finding.ts';
import { makeLines } from '../lines.ts';
import { isPartOfShown } from './shown.ts';
import type { Trouble } from './trouble.ts';

/** The most bytes in one file. */
export const FILE_LIMIT = 1_048_576;

const BOM = '\ufeff';
/** The most lines with invisible characters that are reported. */
const MOST_INVISIBLE = 100;
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\r(?!\n)/;
/** A faster pattern that matches everything that `INVISIBLE` does, and more. */
const SUSPECT =
  /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\udb40-\udb43]/;
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

export interface Decoded {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly bom: boolean;
  readonly troubles: readonly Trouble[];
}

/** Decodes a file. If it cannot be read, the troubles include an error, and `text` is only for display. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > FILE_LIMIT)
    return refuseText('The file is over 1 MiB.', 'A strategy is read by people: split it.');
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return refuseText('The file is UTF-16 text.', 'Save it as UTF-8 in your editor.');
  if (!isUtf8(bytes)) return reportNotUtf8(bytes);
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const text = dropBom(whole);
  return { text, bom: text !== whole, troubles: [...findControls(text), ...findInvisibles(text)] };
}

function dropBom(text: string): string {
  return text.startsWith(BOM) ? text.slice(1) : text;
}

function refuseText(message: string, help: string, text = '', at = 0): Decoded {
  const range = makeLines(text).range(at, at);
  return { text, bom: false, troubles: [{ rule: 'syntax', message, help, range, path: [] }] };
}

/** Decodes the first bytes; undefined if one of them cannot be part of UTF-8. */
function decodePart(bytes: Uint8Array, length: number): string | undefined {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes.subarray(0, length), { stream: length < bytes.length });
  } catch {
    return undefined;
  }
}

/** Reports the first byte that is not UTF-8, found by bisection. */
function reportNotUtf8(bytes: Uint8Array): Decoded {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodePart(bytes, middle) === undefined) bad = middle;
    else good = middle;
  }
  const before = dropBom(decodePart(bytes, good) ?? '');
  const text = new TextDecoder('utf-8').decode(bytes);
  return refuseText(
    'The file is not UTF-8 text from here on.',
    'Save it as UTF-8 in your editor.',
    text,
    before.length,
  );
}

function findControls(text: string): Trouble[] {
  const found = CONTROL.exec(text);
  if (!found) return [];
  const [message, help] =
    found[0] === '\r'
      ? ['A line ends in CR alone.', 'Save the file with LF or CRLF line ends.']
      : [
          `The text holds a control character (${formatCodePoint(found[0])}).`,
          'Delete it; it has no place in a text.',
        ];
  const range = makeLines(text).range(found.index, found.index + found[0].length);
  return [{ rule: 'syntax', message, help, range, path: [] }];
}

/**
 * Finds bidirectional and invisible characters, which can make a text differ from what it shows: one warning per
 * line.
 */
function findInvisibles(text: string): Trouble[] {
  if (!SUSPECT.test(text)) return [];
  const lines = makeLines(text);
  const firstOfLine = new Map<number, RegExpExecArray>();
  for (const found of text.matchAll(INVISIBLE)) {
    const { line } = lines.position(found.index);
    if (!firstOfLine.has(line) && !isPartOfShown(text, found.index, found[0])) firstOfLine.set(line, found);
  }
  const more = firstOfLine.size - MOST_INVISIBLE;
  return [...firstOfLine.values()].slice(0, MOST_INVISIBLE).map((found, index) => ({
    rule: 'syntax',
    level: 'warn',
    message: `The text holds an invisible character (${formatCodePoint(found[0])})${
      more > 0 && index === MOST_INVISIBLE - 1 ? `, and so do ${more} more lines` : ''
    }.`,
    help: 'Delete it, or type it where readers can see it: it can make a text show other than it is.',
    range: lines.range(found.index, found.index + found[0].length),
    path: [],
    ...fixInvisible(text, found.index),
  }));
}

/** Makes the fix that removes all of them from a line; none for right-to-left text, which may need some of them. */
function fixInvisible(text: string, at: number): { readonly fix?: Fix } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end === -1 ? text.length : end);
  if (isRightToLeft(line)) return {};
  const edits = [...line.matchAll(INVISIBLE)]
    .map(({ 0: character, index }) => ({ character, at: start + index }))
    .filter(({ character, at }) => !isPartOfShown(text, at, character))
    .map(({ character, at }) => ({ start: at, end: at + character.length, text: '' }));
  return { fix: { description: 'Delete the invisible characters of the line.', edits } };
}

const isRightToLeft = (line: string) =>
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(line);

function formatCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
