/** Limits of a text for every reader, and the form of its comments. */

/** The deepest nesting. */
export const DEPTH_LIMIT = 32;
/** The most lexemes: some 9,000 keys, ten times a large strategy. More would be slow. */
export const LEXEME_LIMIT = 60_000;
/** The longest text as written, in characters. */
export const SCALAR_LIMIT = 32_768;

export interface Comment {
  readonly start: number;
  readonly text: string;
}
