/**
 * The original version with one pattern of Unicode classes: slow to compile, so only tests use it, to verify the
 * quick one.
 */
/** Splits a text into sentences; a full stop in any script ends one, and so does a list item. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])\s+|(?<=[。！？।])|\n{2,}|\n(?=\s*(?:[-*+•–]|\d{1,2}[.)])\s)/u)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
