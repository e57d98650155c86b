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
 * it. A comment above the first key is about the whole file. One that a formatter has moved has two places: first in
 * its section it is about the next key or about the section, last in its entry about the entry or about what follows.
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
    const ended = findEnded(slots, below, start, start - line + 1, columnOf);
    if (ended) return [rangeOfSection(ended.outer), rangeOf(ended.inner), ...next];
    const opened = slots.findLast((slot) => isJustOpened(text, slot, start));
    if (!opened) return next;
    return below && below.start < opened.end ? [...next, rangeOfSection(opened)] : [rangeOf(opened), ...next];
  };
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
): { readonly outer: Slot; readonly inner: Slot } | undefined {
  if (column === 1 || (below && columnOf(below) >= column)) return undefined;
  const last = slots.findLast(({ start }) => start < at);
  if (!last) return undefined;
  const around = slots.filter(({ start, end }) => start <= last.start && end >= last.end);
  const hasEnded = ({ end }: Slot) => !below || end <= below.start;
  const depth = around.findLastIndex((slot) => columnOf(slot) <= column && hasEnded(slot));
  const [outer, inner] = [around[depth - 1], around[depth]];
  return outer && inner && hasEnded(outer) ? { outer, inner } : undefined;
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
