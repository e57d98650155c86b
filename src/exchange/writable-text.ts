/** What a text of a sheet may hold. */

/** Controls, halves of characters and what is no character: no sheet can hold them. Line breaks and tabs stay. */
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Surrogate}/gu;

/** Replaces each character that no sheet can hold by `�`. */
export function keepWritable(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd');
}
