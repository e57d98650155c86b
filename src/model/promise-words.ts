/** The words of a language that decide how much a sentence promises. */
import type { WordList } from './words.ts';

/** All in lower case; an entry may have several words. */
export interface PromiseWords {
  /** Everything or everyone: all, every, always. */
  readonly full: WordList;
  /** A part of it, or a choice that nobody can check: most, some, key, high-priority, pilot. */
  readonly part: WordList;
  /** The number is the least: at least. */
  readonly floor: WordList;
  /** The number is the most: up to. */
  readonly cap: WordList;
  /** No, not, without. */
  readonly negation: WordList;
  /** What leaves open whether it will be: may, could, possibly, where possible. */
  readonly doubt: WordList;
  /** What stops short of the result: aim to, support, research, initial. */
  readonly weak: WordList;
  /** What binds more than the plain sentence: must, guarantee. */
  readonly strong: WordList;
  /** What takes something out: except, only, unless. */
  readonly except: WordList;
  /** What leaves a list open for more: and others. */
  readonly others: WordList;
  /** Words that add one more thing: and, plus. */
  readonly and: WordList;
  /** Verbs after which less is more: reduce, cut. */
  readonly less: WordList;
  /** What nobody wants more of: complaints, costs, delays. */
  readonly bad: WordList;
  /** Units of time: less may be better. */
  readonly time: WordList;
  /** Articles and other words that say nothing alone. */
  readonly light: WordList;
}
