/** Repairs of a line that says too much, a value with more below it or a comma with nothing before it, or whose value is a sign. */
import { quoteValue } from '../../model/quote.ts';
import { findHolder } from './holder.ts';
import { countSpaces, findNear, splitKey } from './plan-lines.ts';
import { type Repair, type RepairContext, repairLine } from './repair.ts';

/** The word for a number that is not known yet. */
const UNKNOWN = 'unknown';

/** Lists the ways to take away what a line has too much of. */
export function* dropExcess(
  lines: readonly string[],
  at: number,
  { above, kinds }: RepairContext,
): Iterable<Repair> {
  const line = lines[at] ?? '';
  const number = at + 1 + above;
  const { head, key, value, tail } = splitKey(line);
  const below = findNear(lines, at, 1);
  const hasBelow = below !== -1 && countSpaces(lines[below] ?? '') > countSpaces(line);
  if (key !== '' && value !== '' && hasBelow && !/^[^[{]*:\s|^["'|>]/.test(value))
    yield repairLine(
      at,
      `${head.trimEnd()}${tail}`,
      13.5,
      `Line ${number} gives ${quoteValue(key)} a value, and the lines below it give it more.`,
      (shown) => `Keep one of them. To keep the lines below, write ${shown}.`,
    );
  const limit = /^(.*:\s+)>=? ?(\d[\d.]*)(\s+#.*)?$/.exec(line);
  if (limit)
    yield repairLine(
      at,
      `${limit[1]}">= ${limit[2]}"${limit[3] ?? ''}`,
      6,
      `Line ${number} has a limit without quotes, and \`>\` means something else in YAML.`,
    );
  const isOpen = findHolder(lines, at, countSpaces(line), kinds())
    ?.kind.below(key)
    ?.values?.includes(UNKNOWN);
  if (value === '?' && isOpen)
    yield repairLine(
      at,
      `${head}${UNKNOWN}${tail}`,
      6,
      `Line ${number} has \`?\` as its value, which means something else in YAML.`,
    );
  const comma = /([[{,])\s*,\s*/.exec(line);
  if (comma)
    yield repairLine(
      at,
      `${line.slice(0, comma.index)}${comma[1] === ',' ? ', ' : comma[1]}${line.slice(comma.index + comma[0].length)}`,
      7,
      `Line ${number} has a comma with nothing before it.`,
    );
}
