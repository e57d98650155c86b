/** The short name of an entry, for places where its sentence does not fit. */

/** The most characters of a `label`. */
export const LABEL_LIMIT = 40;

/** Writes an id as words: `loan-time` becomes “Loan time”. */
export function writeIdAsWords(id: string): string {
  const words = id.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
