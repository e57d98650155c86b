/** Reads YAML of other tools to plain data, with the limits that hold for a strategy. */
import { decodeText } from './yaml/decode.ts';
import { readTree } from './yaml/tree.ts';

/** The data, or the first line that cannot be read. */
export type PlainData =
  | { readonly data: unknown }
  | { readonly message: string; readonly help: string; readonly line: number; readonly column: number };

/** Reads data. */
export function readPlainData(bytes: Uint8Array): PlainData {
  const { text, troubles } = decodeText(bytes);
  const tree = readTree(text);
  const wrong = [...troubles, ...tree.troubles].find(({ level }) => level !== 'warn');
  if (!wrong) return { data: tree.value };
  const { message, help, range } = wrong;
  return { message, help: help ?? 'Fix this line, and try again.', ...range.start };
}
