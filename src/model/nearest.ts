import { distance } from 'fastest-levenshtein';

/**
 * Finds the name that was probably meant: at most a third of its letters differ, or two, such as swapped neighbours.
 */
export function findNearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  const wanted = toPlainName(name).slice(0, 80);
  for (const candidate of names) {
    const steps = distance(wanted, toPlainName(candidate));
    if (steps < least) [best, least] = [candidate, steps];
  }
  const near =
    best !== undefined &&
    least <= Math.max(wanted.length > 3 ? 2 : 1, Math.floor(Math.max(wanted.length, best.length) / 3));
  return near ? best : undefined;
}

/** Removes differences of style: `dueDate`, `due-date` and `Due Date` compare alike. */
function toPlainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '_');
}

/** Returns ` Did you mean \`baseline\`?`, or an empty text. */
export function suggestNearest(name: string, names: Iterable<string>): string {
  const meant = findNearest(name, names);
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
}
