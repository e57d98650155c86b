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
 * Makes a function that finds the place of a comment; undefined if nothing begins below it. A comment above the
 * first key is about the whole file.
 */
export function makeAnchorFinder({ text, places }: Commented): (comment: Comment) => Range | undefined {
  const lines = makeLines(text);
  const slots = [...places.slots()].sort((a, b) => a.start - b.start || b.end - a.end);
  return ({ start }) => {
    const isBelow = /^(?:\s|-(?=\s))*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
    const slot = isBelow ? findSlotBelow(slots, start) : findSlotBefore(slots, text, start);
    if (!slot) return undefined;
    if (isBelow && slot === slots[0]) return lines.range(0, text.length);
    return lines.range(slot.start, slot.end);
  };
}

/** Finds the slot below a comment. An item and its first key begin together: the item is taken. */
function findSlotBelow(slots: readonly Slot[], at: number): Slot | undefined {
  return slots.find(({ start }) => start > at);
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
