/** What each language has to tell apart: sentences of our own, as a strategist of that language writes them. */

export interface Sentences {
  /** Work: the outcome or result says what will be done. */
  readonly work: readonly string[];
  /** Results, in which words of work may stand. */
  readonly results: readonly string[];
  /** A direction without a number or a result. */
  readonly vague: readonly string[];
  /** Says how much, or what will be true. */
  readonly clear: readonly string[];
  readonly fluff: readonly string[];
  readonly plain: readonly string[];
  /** Owners that are a group, or nobody. */
  readonly groups: readonly string[];
  readonly people: readonly string[];
  /** Texts that are still to be filled in. */
  readonly unfilled: readonly string[];
  readonly filled: readonly string[];
  /** Several results in one sentence. */
  readonly several: readonly string[];
  readonly one: readonly string[];
  /** Measures that count work. */
  readonly counted: readonly string[];
  readonly effects: readonly string[];
  /** Initiatives that do not say when they are done. */
  readonly open: readonly string[];
  readonly ended: readonly string[];
}
