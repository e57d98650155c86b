/** Several values in one cell: `ana; jon`. */

/** Joins values; one that holds a semicolon, a quote or outer spaces is put in quotes, so that the cell can be taken apart. */
export function joinItems(items: readonly string[]): string {
  return items.map((item) => (isPlainItem(item) ? item : `"${item.replaceAll('"', '""')}"`)).join('; ');
}

function isPlainItem(item: string): boolean {
  return item !== '' && item === item.trim() && !/[;"]/.test(item);
}

const QUOTED = /\s*"((?:[^"]|"")*)"\s*(?:;|$)/y;

/** Takes a cell apart again. Text that only looks like a quoted value stays as it is. */
export function splitItems(cell: string): readonly string[] {
  const items: string[] = [];
  for (let at = 0; at < cell.length; ) {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(cell);
    const semicolon = cell.indexOf(';', at);
    const end = semicolon === -1 ? cell.length : semicolon;
    items.push(quoted?.[1]?.replaceAll('""', '"') ?? cell.slice(at, end).trim());
    at = quoted ? QUOTED.lastIndex : end + 1;
  }
  return items;
}
