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

/** Finds the one id that has every word of another: `winter-savings` for `winter`. */
export function findByWords(id: string, ids: readonly string[]): string | undefined {
  const words = toPlainName(id).split('_');
  const found = ids.filter((one) => {
    const own = toPlainName(one).split('_');
    return words.every((word) => word.length > 2 && own.includes(word));
  });
  return found.length === 1 ? found[0] : undefined;
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
