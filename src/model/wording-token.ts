/** A sentence as its tokens: words, numbers and signs. */

/** A word, a number or a sign that carries meaning. */
export interface WordingToken {
  /** The form in which it is compared: in lower case, a hyphen ends a word. */
  readonly word: string;
  /** As written. */
  readonly text: string;
  /** Its place in the plain text. */
  readonly start: number;
  readonly hasDigit: boolean;
}

export interface Wording {
  /** The text without markup. */
  readonly plain: string;
  readonly tokens: readonly WordingToken[];
  /** The addresses of its links. */
  readonly links: readonly string[];
  /** The words that a link shows only under the pointer. */
  readonly titles: readonly string[];
}
