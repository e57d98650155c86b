/**
 * Changes of a plan that a program makes: one value at the top, or one entry more. Comments and every other line stay;
 * the text is read again, and must hold exactly the change.
 */
import type { DraftMap, DraftValue } from '../../model/draft.ts';
import { splitFrontMatter } from '../yaml/front-matter.ts';
import { readTree, type Tree } from '../yaml/tree.ts';
import { applyEdits } from './edit.ts';
import { writeEntry } from './write-yaml.ts';

type Data = Readonly<Record<string, unknown>>;

interface OpenedPlan {
  readonly text: string;
  readonly tree: Tree;
  readonly root: Data;
  /** Where the plan ends, before the narrative. */
  readonly end: number;
  /** Whether its keys are in braces. */
  readonly isFlow: boolean;
}

/** Sets a key at the top of a plan to a word; undefined if the text cannot be changed safely. */
export function setPlanWord(text: string, file: string, key: string, word: string): string | undefined {
  const plan = openPlan(text, file);
  if (!plan) return undefined;
  const { tree, root, isFlow } = plan;
  const slot = tree.places.slot(root, key);
  const name = tree.places.slot(root, 'name');
  if (!slot && (isFlow || !name)) return undefined;
  const edit = slot
    ? { start: slot.valueStart, end: slot.end, text: requote(text.slice(slot.valueStart, slot.end), word) }
    : insertAt(findLineEnd(text, name?.end ?? 0), `\n${key}: ${word}`);
  return checkChange(plan, file, applyEdits(text, [edit]), { ...root, [key]: word });
}

/**
 * Adds an entry to a map of a plan, such as `initiatives` or `reality.obstacles`; undefined if the text cannot be changed
 * safely, or has such an entry.
 * @param path the keys that lead to the map; those that are missing are added
 */
export function addPlanEntry(
  text: string,
  file: string,
  path: readonly string[],
  [id, entry]: readonly [string, DraftValue],
): string | undefined {
  const plan = openPlan(text, file);
  if (!plan) return undefined;
  const { holder, missing } = walk(plan.root, path);
  if (!isData(holder)) return undefined;
  const [key = id, ...inner] = missing;
  if (Object.hasOwn(holder, key) && holder[key] !== null) return undefined;
  const value = missing.length === 0 ? entry : nest([...inner, id], entry);
  const edit = findEntryPlace(plan, holder, [key, value]);
  return edit && checkChange(plan, file, applyEdits(text, [edit]), setIn(plan.root, [...path, id], entry));
}

/**
 * Adds an item to a list of a plan, such as `reality.evidence`; undefined if the text cannot be changed safely.
 * @param path the keys that lead to the list; those that are missing are added
 */
export function addPlanItem(
  text: string,
  file: string,
  path: readonly string[],
  item: DraftMap,
): string | undefined {
  const plan = openPlan(text, file);
  if (!plan) return undefined;
  const { holder, missing } = walk(plan.root, path);
  const [key = '', ...inner] = missing;
  const edit = Array.isArray(holder)
    ? findItemPlace(plan, holder, item)
    : isData(holder) && missing.length > 0
      ? findEntryPlace(plan, holder, [key, nest(inner, [item])])
      : undefined;
  const list = Array.isArray(holder) ? [...holder, item] : [item];
  return edit && checkChange(plan, file, applyEdits(text, [edit]), setIn(plan.root, path, list));
}

/** Follows a path as far as it leads. */
function walk(root: Data, path: readonly string[]): { holder: unknown; missing: readonly string[] } {
  let holder: unknown = root;
  for (const [at, key] of path.entries()) {
    const next: unknown = isData(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
    if (next === undefined || next === null) return { holder, missing: path.slice(at) };
    holder = next;
  }
  return { holder, missing: [] };
}

/** Puts a value below keys. */
function nest(keys: readonly string[], value: DraftValue): DraftValue {
  return keys.reduceRight<DraftValue>((inner, key) => ({ [key]: inner }), value);
}

/** Returns the data with a value at a path. */
function setIn(data: Data, [key = '', ...rest]: readonly string[], value: unknown): Data {
  const below = data[key];
  return { ...data, [key]: rest.length === 0 ? value : setIn(isData(below) ? below : {}, rest, value) };
}

function openPlan(text: string, file: string): OpenedPlan | undefined {
  const split = file.endsWith('.md') ? splitFrontMatter(text) : { plan: text, offset: 0 };
  if (!split) return undefined;
  const tree = readTree(split.plan, text, split.offset);
  const root = tree.value;
  if (tree.isBroken || tree.troubles.length > 0 || !isData(root)) return undefined;
  const isFlow = /^(?:\s|#.*\n|---\n)*\{/.test(split.plan);
  return { text, tree, root, end: split.offset + split.plan.length, isFlow };
}

const insertAt = (at: number, text: string) => ({ start: at, end: at, text });

/** Writes a word as its predecessor was written: with the same quotes, if any. */
function requote(before: string, word: string): string {
  const quote = /^["']/.exec(before)?.[0] ?? '';
  return `${quote}${word}${quote}`;
}

function findEntryPlace(plan: OpenedPlan, holder: Data, [key, value]: readonly [string, DraftValue]) {
  const { text, tree, root, end, isFlow } = plan;
  const write = (indent: number) => writeEntry(key, value, indent).join('\n');
  const slots = Object.keys(holder).flatMap((one) => tree.places.slot(holder, one) ?? []);
  const [first, last] = [findFirst(slots), findLast(slots)];
  if (holder === root) {
    if (isFlow) return undefined;
    // A key without a value is filled, not repeated.
    const empty = tree.places.slot(root, key);
    if (empty) return insertAt(findLineEnd(text, empty.keyEnd), `\n${writeBelow(value)}`);
    return insertAt(text.slice(0, end).trimEnd().length, `\n\n${write(0)}`);
  }
  if (!first || !last) return isFlow ? undefined : fillEmpty(plan, holder, (indent) => write(indent));
  if (isFlow) return undefined;
  const own = text.slice(findLineStart(text, first.start), first.start);
  if (own.trim() !== '') return insertAt(last.end, `, ${key}: ${JSON.stringify(value)}`);
  return insertAt(findBlockEnd(text, last.end, own.length), `\n${write(own.length)}`);
}

/** Writes the content of a map or list as it stands below its key at the top. */
function writeBelow(value: DraftValue): string {
  return writeEntry('x', value, 0).slice(1).join('\n');
}

function findItemPlace(plan: OpenedPlan, list: readonly unknown[], item: DraftMap) {
  const { text, tree, isFlow } = plan;
  const slots = list.flatMap((_, at) => tree.places.slot(list, at) ?? []);
  const [first, last] = [findFirst(slots), findLast(slots)];
  if (!first || !last)
    return isFlow ? undefined : fillEmpty(plan, list, (indent) => writeItems(item, indent));
  const dash = /^( *)- +$/.exec(text.slice(findLineStart(text, first.start), first.start));
  if (!dash) return insertAt(last.end, `, ${JSON.stringify(item)}`);
  if (isFlow) return undefined;
  const indent = dash[1]?.length ?? 0;
  return insertAt(findBlockEnd(text, last.end, indent), `\n${writeItems(item, indent)}`);
}

/** Writes an item of a list, indented. */
function writeItems(item: DraftMap, indent: number): string {
  const [, ...lines] = writeEntry('x', [item], Math.max(indent - 2, 0));
  return lines.map((line) => (indent < 2 ? line.slice(2 - indent) : line)).join('\n');
}

/** Replaces `{}` or `[]` after a key by lines below it. @param write what to put there, by its indent */
function fillEmpty({ text, tree, root }: OpenedPlan, empty: object, write: (indent: number) => string) {
  const path = tree.places.path(empty).map(String);
  const { holder } = walk(root, path.slice(0, -1));
  const slot = isData(holder) ? tree.places.slot(holder, path.at(-1) ?? '') : undefined;
  const before = slot && text.slice(findLineStart(text, slot.start), slot.start);
  if (!slot || before === undefined || before.trim() !== '') return undefined;
  return { start: slot.valueStart, end: slot.end, text: `\n${write(before.length + 2)}` };
}

type Slots = readonly { readonly start: number; readonly end: number }[];

const findFirst = (slots: Slots) => [...slots].sort((a, b) => a.start - b.start)[0];
const findLast = (slots: Slots) => [...slots].sort((a, b) => a.end - b.end).at(-1);

/** Finds the end of the lines of an entry, with the comments that are indented below it. */
function findBlockEnd(text: string, from: number, indent: number): number {
  let end = findLineEnd(text, from);
  while (end < text.length) {
    const next = text.slice(end + 1, findLineEnd(text, end + 1));
    if (next.search(/\S/) <= indent) return end;
    end += 1 + next.length;
  }
  return end;
}

/** Returns the text after a change, with the line ends that it had; undefined if it holds anything else. */
function checkChange({ text }: OpenedPlan, file: string, now: string, wanted: Data): string | undefined {
  const written = /\r\n/.test(text) ? now.replace(/\r?\n/g, '\r\n') : now;
  const read = openPlan(written, file)?.root;
  return read !== undefined && sortKeys(read) === sortKeys(wanted) ? written : undefined;
}

/** Writes data so that two of the same content are the same text. */
function sortKeys(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    isData(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const findLineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

function findLineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
