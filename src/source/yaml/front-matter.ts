/** `strategy.md`: a plan between two lines of `---`, and a narrative below. */

export interface Split {
  /** The plan's text. */
  readonly plan: string;
  /** Where the plan begins in the file. */
  readonly offset: number;
  readonly narrative: string;
}

/** Undefined where the file does not begin with front matter, or it has no end. */
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
