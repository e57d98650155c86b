/** The texts in the data of another tool, each with the path that leads to it. */
import type { OutlineField } from '../intake/outline.ts';
import { ImportProblem } from '../intake/reading.ts';
import { makeSourceText, type SourceText } from '../intake/source-text.ts';

export type TreeMap = Readonly<Record<string, unknown>>;

/** Collects texts while data is read. */
export interface TreeReader {
  readonly texts: SourceText[];
  nodes: number;
}

const MOST_NODES = 100_000;
const MOST_DEPTH = 32;

export function isTreeMap(value: unknown): value is TreeMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Counts a node. @throws ImportProblem if there are too many, or they stand too deep */
export function countNode(reader: TreeReader, path: readonly (string | number)[]): void {
  if (++reader.nodes > MOST_NODES)
    throw new ImportProblem('The file has more than 100,000 values.', 'Export only the plan.');
  if (path.length > MOST_DEPTH)
    throw new ImportProblem('The file is nested more than 32 levels deep.', 'Export only the plan.');
}

/** Writes a path as a person reads it: `Projects[0].OKR.Q4`. */
export function writeTreePath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (all, key) => (typeof key === 'number' ? `${all}[${key}]` : all === '' ? key : `${all}.${key}`),
    '',
  );
}

/** Takes a scalar as a text; undefined if it is empty. */
export function takeText(
  reader: TreeReader,
  value: unknown,
  path: readonly (string | number)[],
): SourceText | undefined {
  countNode(reader, path);
  if (!isScalar(value)) return undefined;
  const name = path.findLast((key) => typeof key === 'string') ?? '';
  const made = makeSourceText(String(value), writeTreePath(path), String(name));
  const text = made && typeof value === 'number' ? { ...made, written: String(value) } : made;
  if (text) reader.texts.push(text);
  return text;
}

/** Takes a key that says something itself: an id, a quarter. */
export function takeKey(reader: TreeReader, path: readonly (string | number)[]): SourceText | undefined {
  const text = makeSourceText(String(path.at(-1) ?? ''), `${writeTreePath(path)} (key)`, 'key');
  if (text) reader.texts.push(text);
  return text;
}

/** Takes everything below a value that nothing reads, text by text. */
export function takeOthers(
  reader: TreeReader,
  value: unknown,
  path: readonly (string | number)[],
): readonly OutlineField[] {
  countNode(reader, path);
  if (Array.isArray(value)) return value.flatMap((item, at) => takeOthers(reader, item, [...path, at]));
  if (isTreeMap(value))
    return Object.entries(value).flatMap(([key, item]) => takeOthers(reader, item, [...path, key]));
  const text = takeText(reader, value, path);
  return text ? [{ name: 'other', text }] : [];
}
