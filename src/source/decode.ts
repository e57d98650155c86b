/** Bytes to text, refusing what no editor would show. */
import { linesOf } from './lines.ts';
import type { Trouble } from './trouble.ts';

/** The most bytes in one file. */
export const FILE_LIMIT = 1_048_576;

const BOM = '\ufeff';
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|\r(?!\n)/u;
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

export interface Decoded {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly bom: boolean;
  readonly troubles: readonly Trouble[];
}

/** Text of a file. Where it cannot be read at all, `text` is empty and the trouble says why. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > FILE_LIMIT)
    return refusal('The file is over 1 MiB.', 'A strategy is read by people: split it.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refusal('The file is not UTF-8 text.', 'Save it as UTF-8 in your editor.');
  }
  const bom = text.startsWith(BOM);
  if (bom) text = text.slice(1);
  return { text, bom, troubles: [...controls(text), ...invisibles(text)] };
}

function refusal(message: string, help: string): Decoded {
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { text: '', bom: false, troubles: [{ rule: 'syntax', message, help, range, path: [] }] };
}

function controls(text: string): Trouble[] {
  const found = CONTROL.exec(text);
  if (!found) return [];
  return [
    {
      rule: 'syntax',
      message: `The text holds a control character (${codeOf(found[0])}).`,
      help: 'Delete it; it has no place in a text.',
      range: linesOf(text).range(found.index, found.index + found[0].length),
      path: [],
    },
  ];
}

/** Bidirectional and invisible characters can make a text say something else than it shows: a warning, once a line. */
function invisibles(text: string): Trouble[] {
  const lines = linesOf(text);
  const byLine = new Map<number, Trouble>();
  for (const found of text.matchAll(INVISIBLE)) {
    if (isWanted(text, found.index, found[0])) continue;
    const range = lines.range(found.index, found.index + found[0].length);
    if (byLine.has(range.start.line)) continue;
    byLine.set(range.start.line, {
      rule: 'syntax',
      level: 'warn',
      message: `The text holds an invisible character (${codeOf(found[0])}).`,
      help: 'Delete it, or type it where readers can see it: it can make a text show other than it is.',
      range,
      path: [],
    });
  }
  return [...byLine.values()];
}

/** A joiner between two signs of a script that needs it, or within an emoji, is no trick. */
function isWanted(text: string, at: number, character: string): boolean {
  if (character !== '\u200d' && character !== '\u200c') return false;
  const before = text.slice(Math.max(0, at - 2), at);
  return before.endsWith('\ufe0f') || JOINING.test(before);
}

const JOINING =
  /[\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}]$/u;

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
