/** The values of plain text in the core schema of YAML 1.2: null, a boolean, a number, or the text itself. */
import { DASH, DOT, NINE, PLUS, ZERO } from './quick-cursor.ts';

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
/** The length of the longest word. */
const WORD_LENGTH = 5;

/** Parses a text without quotes. */
export function parseCoreValue(text: string): unknown {
  const first = text.charCodeAt(0);
  if ((first >= ZERO && first <= NINE) || first === DASH || first === PLUS || first === DOT)
    return parseNumber(text) ?? text;
  const word = text.length <= WORD_LENGTH ? WORDS.get(text) : undefined;
  return word === undefined ? text : word;
}

/** Parses whole and decimal numbers; all rarer forms have a letter after their first digits. */
function parseNumber(text: string): number | undefined {
  const first = text.charCodeAt(0);
  const start = first === DASH || first === PLUS ? 1 : 0;
  const whole = skipDigits(text, start);
  const hasDot = text.charCodeAt(whole) === DOT;
  const end = hasDot ? skipDigits(text, whole + 1) : whole;
  if (end < text.length) return parseRareNumber(text, end);
  const digits = end - start - (hasDot ? 1 : 0);
  if (digits === 0) return undefined;
  return hasDot ? Number.parseFloat(text) : Number.parseInt(text, 10);
}

function skipDigits(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= ZERO && code <= NINE; code = text.charCodeAt(at)) at++;
  return at;
}

/**
 * Parses the rarer forms of numbers.
 * @param at the first character that is neither digit nor dot
 */
function parseRareNumber(text: string, at: number): number | undefined {
  if (!'eEoxiInN'.includes(text.charAt(at))) return undefined;
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/.test(text)) return Number.parseFloat(text);
  if (/^0o[0-7]+$/.test(text)) return Number.parseInt(text.slice(2), 8);
  if (/^0x[0-9a-fA-F]+$/.test(text)) return Number.parseInt(text.slice(2), 16);
  if (/^(?:\.nan|\.NaN|\.NAN)$/.test(text)) return Number.NaN;
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text))
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return undefined;
}
