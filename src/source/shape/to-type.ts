/** Lines of YAML that a message tells people to type. */
import { writePlainLine } from '../../model/plain-scalar.ts';
import { cutText, joinList } from '../../model/quote.ts';

/** The most characters of a line that is shown. */
const MOST = 160;

/** Shows a line as code. A long one is cut: its beginning says where the rest goes. */
export function showCode(line: string): string {
  const flat = line.replace(/\s+/g, ' ').replaceAll('`', '’').trim();
  return `\`${flat.length > MOST ? `${cutText(flat, MOST - 1)}…` : flat}\``;
}

/** Returns whether a shown line is whole. */
export function isShown(code: string): boolean {
  return !code.endsWith('…`');
}

/** Shows `key: value` as code, or `- value` for an item of a list. */
export function showPair(key: string | number, value: unknown): string {
  return showCode(
    typeof key === 'number' ? `- ${writeFlow(value)}` : `${writeKey(key)}: ${writeFlow(value)}`,
  );
}

/** Shows the same line with each of some values: `due: 2027-Q2` or `due: 2027-06-30`. */
export function showPairs(key: string | number, values: readonly unknown[]): string {
  return joinList(
    values.map((value) => showPair(key, value)),
    'or',
  );
}

function writeKey(key: string): string {
  return /^[\w-]+$/.test(key) ? key : writePlainLine(key);
}

/** Writes a value on one line; sections and lists in it in braces and brackets. */
export function writeFlow(value: unknown, isInside = false): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeFlow(item, true)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, child]) => `${writeKey(key)}: ${writeFlow(child, true)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const flat = value.replace(/\s+/g, ' ').trim();
  const line = writePlainLine(flat);
  return isInside && line === flat && /[,[\]{}]/.test(flat) ? `"${flat}"` : line;
}
