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
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(offset));
  if (!close) return undefined;
  return {
    plan: text.slice(offset, offset + close.index),
    offset,
    narrative: text.slice(offset + close.index + close[0].length),
  };
}
