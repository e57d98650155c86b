/** Several values in one cell: `ana; jon`. */

/** Joins values; one that holds a semicolon, a quote or outer spaces is put in quotes, so that the cell can be taken apart. */
export function joinItems(items: readonly string[]): string {
  return items.map((item) => (isPlainItem(item) ? item : `"${item.replaceAll('"', '""')}"`)).join('; ');
}

function isPlainItem(item: string): boolean {
  return item !== '' && item === item.trim() && !/[;"]/.test(item);
}

const ITEM = /\s*(?:"((?:[^"]|"")*)"|([^;]*?))\s*(?:;|$)/y;

/** Takes a cell apart again. Text that only looks like a quoted value stays as it is. */
export function splitItems(cell: string): readonly string[] {
  if (cell.trim() === '') return [];
  const items: string[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex <= cell.length) {
    const found = ITEM.exec(cell);
    if (!found) break;
    items.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (!found[0].endsWith(';')) break;
  }
  return items;
}
