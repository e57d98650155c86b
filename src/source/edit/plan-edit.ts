/**
 * Changes of a plan that a program makes: one value at the top, or one entry more. Comments and every other line stay;
 * the text is read again, and must hold exactly the change.
 */
import type { DraftMap } from '../../model/draft.ts';
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

/** Adds an entry to a section at the top of a plan; undefined if the text cannot be changed safely. */
export function addPlanEntry(
  text: string,
  file: string,
  section: string,
  [id, entry]: readonly [string, DraftMap],
): string | undefined {
  const plan = openPlan(text, file);
  if (!plan) return undefined;
  const { root } = plan;
  const before = root[section] ?? {};
  if (!isData(before) || Object.hasOwn(before, id)) return undefined;
  const edit = findEntryPlace(plan, section, before, [id, entry]);
  if (!edit) return undefined;
  return checkChange(plan, file, applyEdits(text, [edit]), {
    ...root,
    [section]: { ...before, [id]: entry },
  });
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

function findEntryPlace(
  plan: OpenedPlan,
  section: string,
  before: Data,
  [id, entry]: readonly [string, DraftMap],
) {
  const { text, tree, root, end, isFlow } = plan;
  const write = (indent: number) => writeEntry(id, entry, indent).join('\n');
  const slot = tree.places.slot(root, section);
  const slots = Object.keys(before).flatMap((key) => tree.places.slot(before, key) ?? []);
  const last = slots.sort((a, b) => a.end - b.end).at(-1);
  const [first] = slots.sort((a, b) => a.start - b.start);
  if (!slot) {
    if (isFlow) return undefined;
    const at = text.slice(0, end).trimEnd().length;
    return insertAt(at, `\n\n${section}:\n${write(2)}`);
  }
  const isInBraces = text[slot.valueStart] === '{';
  if (isInBraces && last) return insertAt(last.end, `, ${id}: ${JSON.stringify(entry)}`);
  if (isFlow) return undefined;
  if (!last || !first)
    return isInBraces
      ? { start: slot.valueStart, end: slot.end, text: `\n${write(2)}` }
      : insertAt(findLineEnd(text, slot.keyEnd), `\n${write(2)}`);
  const indent = first.start - findLineStart(text, first.start);
  return insertAt(findBlockEnd(text, last.end, indent), `\n${write(indent)}`);
}

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
