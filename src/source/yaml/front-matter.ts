/** `strategy.md`: a plan between two lines of `---`, and a narrative below. */

export interface Split {
  /** The text of the plan. */
  readonly plan: string;
  /** The offset of the plan in the file. */
  readonly offset: number;
  readonly narrative: string;
}

/** Splits off front matter; undefined if the file has none or it does not end. */
export function splitFrontMatter(text: string): Split | undefined {
  const open = /^---[ \t]*\r?\n/.exec(text);
  if (!open) return undefined;
  const offset = open[0].length;
  const close = /(?<=\n)---[ \t]*(?:\r?\n|$)/g;
  close.lastIndex = offset;
  const found = close.exec(text);
  if (!found) return undefined;
  const plan = text.slice(offset, found.index);
  return { plan, offset, narrative: text.slice(found.index + found[0].length) };
}
