/** How names and values of a file are quoted in messages. */

const MOST = 60;

/** Quotes a value in backticks, cut to 60 characters and on one line: a message never carries a whole text. */
export function quoteValue(value: unknown): string {
  const flat = String(value).replace(/\s+/g, ' ').replaceAll('`', '’').trim();
  const cut = flat.length > MOST ? `${cutText(flat, MOST - 1)}…` : flat;
  return `\`${cut}\``;
}

/** Cuts a text, never in the middle of a surrogate pair. */
export function cutText(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Cuts a text after a word; what is cut ends in `…`. A text without spaces is cut anywhere. */
export function cutWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = cutText(text, most);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.]+$/, '')} …`;
}

/** Formats a count: `1 objective`, `2 objectives`, `2 criteria`. */
export function countNoun(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Joins a list: `a`, `a and b`, `a, b and c`. */
export function joinList(items: readonly string[], joiner = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;
}

/** Formats a share as `12 %` or, with one decimal, `12.3 %`; 0.123 is twelve percent. */
export function formatPercent(share: number, decimals = 0): string {
  const tenfold = 10 ** decimals;
  return `${Math.round(share * 100 * tenfold) / tenfold} %`;
}
