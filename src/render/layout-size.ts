/**
 * Measures a layout before it is parsed, in one pass: the parser takes time that grows with the square of its outputs and
 * tags, and nests as deeply as they do.
 */

/** What the parser’s time and stack depend on. */
export interface LayoutSize {
  /** The outputs and tags. */
  readonly parts: number;
  /** The characters inside of them. */
  readonly characters: number;
  /** The most blocks inside each other. */
  readonly depth: number;
}

/**
 * The largest size. Our largest layout has 542 parts with 11,000 characters, 6 deep; one of this size is parsed in under
 * half a second.
 */
export const LARGEST_LAYOUT: LayoutSize = { parts: 10_000, characters: 250_000, depth: 64 };

const OPENS = /^-?\s*(?:if|unless|for|case|capture|comment)\b/;
const CLOSES = /^-?\s*end(?:if|unless|for|case|capture|comment)\b/;
/** The most characters in which the name of a tag is looked for. */
const LONGEST_NAME = 100;

/** Measures a layout. Rather too much is counted than too little: what looks like a part, in a text or in `raw`, is one. */
export function measureLayout(layout: string): LayoutSize {
  let [parts, characters, depth, deepest, end] = [0, 0, 0, 0, 0];
  for (let at = findPart(layout, 0); at !== -1; at = findPart(layout, at + 2)) {
    parts++;
    if (at < end) continue;
    const isTag = layout[at + 1] === '%';
    const close = layout.indexOf(isTag ? '%}' : '}}', at + 2);
    end = close === -1 ? layout.length : close;
    characters += end - at - 2;
    const start = isTag ? layout.slice(at + 2, at + 2 + LONGEST_NAME) : '';
    if (OPENS.test(start)) deepest = Math.max(deepest, ++depth);
    if (CLOSES.test(start)) depth--;
  }
  return { parts, characters, depth: deepest };
}

/** Finds the next output or tag; -1 if there is none. */
function findPart(layout: string, from: number): number {
  for (let at = layout.indexOf('{', from); at !== -1; at = layout.indexOf('{', at + 1))
    if (layout[at + 1] === '{' || layout[at + 1] === '%') return at;
  return -1;
}

/** Describes what of a layout is too large, as a sentence with the number and the limit; undefined if nothing is. */
export function describeExcess(size: LayoutSize): string | undefined {
  const { parts, characters, depth } = LARGEST_LAYOUT;
  if (size.parts > parts)
    return `it has ${format(size.parts)} outputs and tags; a layout has at most ${format(parts)}.`;
  if (size.characters > characters)
    return `its outputs and tags have ${format(size.characters)} characters; a layout has at most ${format(characters)} in them.`;
  if (size.depth > depth)
    return `it has ${format(size.depth)} blocks inside each other; a layout has at most ${format(depth)}.`;
  return undefined;
}

const format = (count: number) => count.toLocaleString('en');
