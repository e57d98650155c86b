/**
 * The place that a comment is about: the key, item or entry that begins below it, or the value before it on the same
 * line.
 */
import type { Range } from '../../model/finding.ts';
import { makeLines } from '../lines.ts';
import type { Comment } from './limits.ts';
import type { Places, Slot } from './places.ts';

interface Commented {
  readonly text: string;
  readonly places: Places;
}

/**
 * Makes a function that finds the places that a comment may be about, the likeliest first; none if nothing begins below
 * it. A comment above the first key is about the whole file. One inside an entry, by its brackets or its indentation, is
 * about that entry and never about the next: first in its section it is about the next key there or about the section,
 * last in its entry about the entry or its last key.
 */
export function makeAnchorFinder({ text, places }: Commented): (comment: Comment) => readonly Range[] {
  const lines = makeLines(text);
  const slots = [...places.slots()].sort(compareOuterFirst);
  const ofEntries = places.slotsOfEntries();
  const rangeOf = (slot: Slot) => lines.range(slot.start, slot.end);
  // A section of entries speaks only for itself: the comment must not reach into all of them.
  const rangeOfSection = (slot: Slot) =>
    ofEntries.has(slot) ? lines.range(slot.start, slot.keyEnd) : rangeOf(slot);
  const columnOf = (slot: Slot) => lines.position(findOuterStart(text, slot)).column;
  return ({ start }) => {
    const line = text.lastIndexOf('\n', start - 1) + 1;
    if (!/^(?:\s|-(?=\s))*$/.test(text.slice(line, start))) {
      const slot = findSlotBefore(slots, text, start);
      return slot ? [rangeOf(slot)] : [];
    }
    const below = findSlotBelow(slots, start);
    if (below && below === slots[0]) return [lines.range(0, text.length)];
    const next = below ? [rangeOf(below)] : [];
    const column = measureColumn(text.slice(line, start));
    const ended =
      findLastInBrackets(slots, text, below, start) ?? findEnded(slots, below, start, column, columnOf);
    if (ended) {
      const section = ended.outer.findLastIndex((slot) => ofEntries.has(slot));
      const [own, ...rest] = ended.outer.slice(Math.max(section, 0)).map(rangeOfSection).reverse();
      const last = ended.inner ? [rangeOf(ended.inner)] : [];
      return own ? [own, ...last, ...rest] : last;
    }
    const opened = slots.findLast((slot) => isJustOpened(text, slot, start));
    if (!opened) return next;
    return below && below.start < opened.end ? [...next, rangeOfSection(opened)] : [rangeOf(opened)];
  };
}

/** Measures the column behind white space; a tab reaches to the next multiple of eight. */
function measureColumn(before: string): number {
  return [...before].reduce((at, one) => (one === '\t' ? at + 8 - (at % 8) : at + 1), 0) + 1;
}

/** What ends with a comment: the entry and what it stands in, the outermost first, and its last key. */
interface Ended {
  readonly outer: readonly Slot[];
  readonly inner: Slot | undefined;
}

/** Finds the brackets that a comment is the last line of, wherever it is indented to. */
function findLastInBrackets(
  slots: readonly Slot[],
  text: string,
  below: Slot | undefined,
  at: number,
): Ended | undefined {
  const around = slots.filter((slot) => slot.valueStart < at && slot.end > at);
  const own = around.at(-1);
  if (!own || !/[[{]/.test(text[own.valueStart] ?? '') || (below && below.start < own.end)) return undefined;
  const last = slots.findLast(({ start }) => start < at);
  const inner = slots.find((slot) => slot.start > own.valueStart && last && slot.end >= last.end);
  return { outer: around.filter(({ end }) => !below || end <= below.start), inner };
}

/** Returns whether a comment stands between a key and its value, or behind the bracket that opens it. */
function isJustOpened(text: string, { keyEnd, valueStart, end }: Slot, at: number): boolean {
  if (keyEnd > at || (at >= end && at >= valueStart)) return false;
  return at < valueStart || /^[[{](?:\s|#[^\n]*\n)*$/.test(text.slice(valueStart, at));
}

/** Finds where a key begins; for an item of a list, where its dash is. */
function findOuterStart(text: string, { start, keyEnd }: Slot): number {
  const dash = keyEnd === start ? /-\s*$/.exec(text.slice(Math.max(0, start - 80), start)) : null;
  return dash ? start - dash[0].length : start;
}

/** Sorts by start, and of those that begin together the outer one first: an item before its first key. */
function compareOuterFirst(a: Slot, b: Slot): number {
  return a.start - b.start || b.end - a.end || a.keyEnd - b.keyEnd;
}

/** Finds the slot below a comment. An item and its first key begin together: the item is taken. */
function findSlotBelow(slots: readonly Slot[], at: number): Slot | undefined {
  return slots.find(({ start }) => start > at);
}

/**
 * Finds the entry whose last line a comment is, and its last key: what comes next is further out, and the comment stands
 * in the column of the key or right of it.
 */
function findEnded(
  slots: readonly Slot[],
  below: Slot | undefined,
  at: number,
  column: number,
  columnOf: (slot: Slot) => number,
): Ended | undefined {
  if (column === 1 || (below && columnOf(below) >= column)) return undefined;
  const last = slots.findLast(({ start }) => start < at);
  if (!last) return undefined;
  const around = slots.filter(({ start, end }) => start <= last.start && end >= last.end);
  const hasEnded = ({ end }: Slot) => !below || end <= below.start;
  const depth = around.findLastIndex((slot) => columnOf(slot) <= column && hasEnded(slot));
  const inner = around[depth];
  if (!inner) return undefined;
  const outer = around.slice(0, depth).filter(hasEnded);
  if (outer.length > 0) return { outer, inner };
  return columnOf(inner) < column ? { outer: [inner], inner: undefined } : undefined;
}

/** Finds the key on this line whose value is still to come, else the value that ended last. */
function findSlotBefore(slots: readonly Slot[], text: string, at: number): Slot | undefined {
  const before = slots.filter(({ start }) => start < at);
  const last = before.at(-1);
  if (last && last.end > at && !text.slice(last.start, at).includes('\n')) return last;
  return before
    .filter(({ end }) => end <= at)
    .reduce<Slot | undefined>((best, slot) => (best && best.end > slot.end ? best : slot), undefined);
}
