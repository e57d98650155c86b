/** What a comment stands at: the key, item or entry that begins below it, or the value that it stands behind. */
import type { Range } from '../../model/finding.ts';
import { linesOf } from '../lines.ts';
import type { Comment } from './limits.ts';
import type { Places, Slot } from './places.ts';

interface Commented {
  readonly text: string;
  readonly places: Places;
}

/**
 * The place that each comment holds for; undefined where nothing begins below it. Above the first key of a file it holds
 * for the whole file.
 */
export function anchors({ text, places }: Commented): (comment: Comment) => Range | undefined {
  const lines = linesOf(text);
  const slots = [...places.slots()].sort((a, b) => a.start - b.start || b.end - a.end);
  return ({ start }) => {
    const isBelow = /^(?:\s|-(?=\s))*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
    const slot = isBelow ? slotBelow(slots, start) : slotBefore(slots, text, start);
    if (!slot) return undefined;
    if (isBelow && slot === slots[0]) return lines.range(0, text.length);
    return lines.range(slot.start, slot.end);
  };
}

/** Of an item and its first key, which begin together, the item. */
function slotBelow(slots: readonly Slot[], at: number): Slot | undefined {
  return slots.find(({ start }) => start > at);
}

/** The key on this line whose value is still to come, else the value that ended last. */
function slotBefore(slots: readonly Slot[], text: string, at: number): Slot | undefined {
  const before = slots.filter(({ start }) => start < at);
  const last = before.at(-1);
  if (last && last.end > at && !text.slice(last.start, at).includes('\n')) return last;
  return before
    .filter(({ end }) => end <= at)
    .reduce<Slot | undefined>((best, slot) => (best && best.end > slot.end ? best : slot), undefined);
}
