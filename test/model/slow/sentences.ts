/** As the judgement was made with one pattern of Unicode’s classes: slow to compile, so that only tests hold the quick one against it. */
/** The sentences of a text; a stop in any script ends one, and so does an item of a list. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])\s+|(?<=[。！？।])|\n{2,}|\n(?=\s*(?:[-*+•–]|\d{1,2}[.)])\s)/u)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
