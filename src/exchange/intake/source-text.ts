/** The texts of a file of another tool, each with its place: import accounts for every one of them. */

/** A text that is not empty, without outer white space. */
export interface SourceText {
  readonly text: string;
  /** Where a person finds it: `B4`, `Goals!B4`, `line 12`, `goals[0].title` or the path of an element. */
  readonly at: string;
  /** What names it: the heading of its column, its key, its element. Empty if nothing does. */
  readonly name: string;
  /** Our form of a number or date that the file holds as such, and not as text: it has one reading. */
  readonly written?: string;
  /** How far a cell is moved in, in columns of text; absent at the margin. */
  readonly indent?: number;
}

/** Makes a source text; undefined if it is empty. */
export function makeSourceText(text: string, at: string, name = ''): SourceText | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const indent = /^[ \u00a0\u3000\t]*/.exec(text)?.[0].length ?? 0;
  return { text: trimmed, at, name, ...(indent > 0 && { indent }) };
}
