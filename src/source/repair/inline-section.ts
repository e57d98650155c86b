/** Repairs of a line that holds a section and its only key: `review: every: quarter`. */
import { quoteValue } from '../../model/quote.ts';
import { findHolder, isMapById } from './holder.ts';
import { countSpaces, splitKey } from './plan-lines.ts';
import { type Repair, type RepairContext, repairLine } from './repair.ts';

/** Lists the way to put braces around a key and a value that stand behind the key of their section. */
export function* addBraces(
  lines: readonly string[],
  at: number,
  { above, kinds }: RepairContext,
): Iterable<Repair> {
  const line = lines[at] ?? '';
  const { head, key, value, tail } = splitKey(line);
  const inner = splitKey(value);
  if (inner.key === '' || inner.value === '' || /^\s*-\s|[{}[\]]/.test(line)) return;
  const section = findHolder(lines, at, countSpaces(line), kinds())?.kind.below(key);
  const isInside = isMapById(section) ? /^[a-z][\w-]*$/.test(inner.key) : section?.keys.includes(inner.key);
  if (!isInside) return;
  yield repairLine(
    at,
    `${head}{ ${value} }${tail}`,
    6,
    `Line ${at + 1 + above} has two keys: ${quoteValue(inner.key)} belongs to ${quoteValue(key)}.`,
    (shown) => `Put braces around it: ${shown}.`,
  );
}
