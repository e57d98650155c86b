/** Fills answers into the text of a template: each at its key, with every other line unchanged. */
import { type DraftMap, type DraftValue, isDraftList, isDraftMap, isUnclear } from '../../model/draft.ts';
import type { Slot } from '../yaml/places.ts';
import { readTree, type Tree } from '../yaml/tree.ts';
import { writeEntry, writeMap } from './write-yaml.ts';

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Fills answers into a template. An answer replaces the question at its key; all other questions stay. A key that
 * the template lacks is added at the end of its section.
 */
export function fillTemplate(template: string, draft: DraftMap): string {
  const tree = readTree(template);
  const root = tree.value;
  if (!isTreeMap(root) || tree.troubles.length > 0) throw new Error('The template is not a map.');
  const filled = applySplices(template, listSplices(template, tree, root, draft));
  const { value, troubles } = readTree(filled);
  if (troubles.length > 0 || !holdsDraft(value, draft)) throw new Error('The answers could not be written.');
  return filled;
}

type TreeMap = Record<string, unknown>;

function isTreeMap(value: unknown): value is TreeMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists the changes in the order of the text; in each section, additions come after replacements. */
function listSplices(text: string, tree: Tree, at: TreeMap, draft: DraftMap): readonly Splice[] {
  const splices: Splice[] = [];
  const added: [key: string, value: DraftValue][] = [];
  for (const [key, value] of Object.entries(draft)) {
    if (value === undefined) continue;
    const slot = tree.places.slot(at, key);
    const below = Object.hasOwn(at, key) ? at[key] : undefined;
    if (!slot) added.push([key, value]);
    else if (isTreeMap(below) && isDraftMap(value)) splices.push(...listSplices(text, tree, below, value));
    else splices.push(replaceAnswer(text, key, value, slot));
  }
  if (added.length > 0) splices.push(addAnswers(text, tree, at, Object.fromEntries(added)));
  return splices;
}

function replaceAnswer(text: string, key: string, value: DraftValue, slot: Slot): Splice {
  const start = findLineStart(text, slot.start);
  const lines = writeEntry(key, value, slot.start - start);
  if (isUnclear(value)) return { start, end: start, text: `${lines.join('\n')}\n` };
  const own = findLineEnd(text, slot.end);
  // Sample entries make no sense below a text, and below a block text they would become part of it.
  const end = typeof value === 'string' ? findSlotEnd(text, slot, slot.start - start) : own;
  return { start, end, text: lines.join('\n') };
}

function addAnswers(text: string, tree: Tree, at: TreeMap, added: DraftMap): Splice {
  const slots = Object.keys(at).flatMap((key) => tree.places.slot(at, key) ?? []);
  const last = slots.at(-1);
  if (!last || tree.places.path(at).length === 0) {
    const parts = Object.entries(added).map(([key, value]) => writeMap({ [key]: value }, 0).join('\n'));
    return { start: text.length, end: text.length, text: `\n${parts.join('\n\n')}\n` };
  }
  const indent = last.start - findLineStart(text, last.start);
  const end = findSlotEnd(text, last, indent);
  return { start: end, end, text: `\n${writeMap(added, indent).join('\n')}` };
}

/** Finds the end of the last line of a key, including the indented questions below it. */
function findSlotEnd(text: string, slot: Slot, indent: number): number {
  let end = findLineEnd(text, slot.end);
  for (;;) {
    const next = text.slice(end + 1, findLineEnd(text, end + 1));
    if (end >= text.length || next.search(/\S/) <= indent) return end;
    end += 1 + next.length;
  }
}

function findLineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function findLineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: written } of [...splices].sort((a, b) => a.start - b.start)) {
    result += text.slice(from, start) + written;
    from = end;
  }
  return result + text.slice(from);
}

/** Returns whether the text, read again, contains everything that was to be written. */
function holdsDraft(read: unknown, wanted: DraftValue | undefined): boolean {
  if (wanted === undefined || isUnclear(wanted)) return true;
  if (isDraftList(wanted))
    return (
      Array.isArray(read) &&
      read.length === wanted.length &&
      wanted.every((item, index) => holdsDraft(read[index], item))
    );
  if (!isDraftMap(wanted)) return read === wanted;
  const entries = Object.entries(wanted).filter(([, value]) => value !== undefined && !isUnclear(value));
  if (entries.length === 0) return true;
  return (
    isTreeMap(read) &&
    entries.every(([key, value]) => Object.hasOwn(read, key) && holdsDraft(read[key], value))
  );
}
