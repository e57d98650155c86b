/**
 * What a table, a Markdown text or the data of another tool says, before it is a draft: entries below each other, each
 * with its texts under the names of fields. Readers make outlines; `build-draft.ts` turns one into a draft.
 */
import type { SourceText } from './source-text.ts';

/** What an entry is. `group`: a heading above objectives, such as a theme, a team or a project. */
export type OutlineKind =
  | 'group'
  | 'objective'
  | 'key-result'
  | 'criterion'
  | 'indicator'
  | 'initiative'
  | 'capability'
  | 'obstacle'
  | 'risk';

/**
 * What a text of an entry is. Keys of entries are named as in the schema, with a point before inner keys
 * (`pilot.learn_by`); `fact:` are facts that become check-ins or decide how an entry is read.
 */
export type FieldName =
  | `key:${string}`
  | 'fact:id'
  | 'fact:parent'
  | 'fact:stage'
  /** The value today, and its day. */
  | 'fact:current'
  | 'fact:current-on'
  /** Whether a result without a number is there: a tick or yes. */
  | 'fact:done'
  /** A share of the way, such as 31 or 0.7. */
  | 'fact:progress'
  | 'fact:confidence'
  /** A word for how it stands: “Behind”, “on track”, “done”. */
  | 'fact:state'
  | 'fact:note'
  /** Who said a value, on which day, and the file that held it. */
  | 'fact:by'
  | 'fact:said-on'
  | 'fact:file'
  /** A value that the program works out again from the others. */
  | 'fact:computed'
  /** A date or a quarter that says when it begins and when it is due. */
  | 'fact:period'
  /** One sentence with numbers in it, such as “from 72 to 4 hours”. */
  | 'fact:from-to'
  /** A word by which people find it; becomes a tag. */
  | 'fact:tag'
  /** What the entry says already, once more. */
  | 'fact:again'
  /** A text that has no key. */
  | 'other';

export interface OutlineField {
  readonly name: FieldName;
  readonly text: SourceText;
}

/** The value of an entry for a day, its target for that day, or both. */
export interface OutlineValue {
  readonly value?: SourceText;
  /** The date as the source writes it; its heading where dates are columns. */
  readonly on: SourceText;
  /** Such as confidence, a note, who said it, or the target for that day. */
  readonly fields: readonly OutlineField[];
}

export interface OutlineEntry {
  readonly kind: OutlineKind;
  /** The words by which it is known; the first text becomes its sentence. */
  readonly title?: SourceText;
  readonly fields: readonly OutlineField[];
  readonly values: readonly OutlineValue[];
  readonly below: readonly OutlineEntry[];
}

export interface Outline {
  /** What the source says about the plan itself: its name, its period, its vision. */
  readonly fields: readonly OutlineField[];
  readonly entries: readonly OutlineEntry[];
  /** Whether it was written by strat: its references are ids, also of entries that are not in it. */
  readonly isOwn?: boolean;
  /** Every text of the source that is not empty, in its order. */
  readonly texts: readonly SourceText[];
  /** Texts that say nothing, with the reason: the error of a formula, a heading of a column that holds none. */
  readonly silent: readonly { readonly text: SourceText; readonly why: string }[];
  readonly remarks: readonly { readonly says: string; readonly text?: SourceText }[];
}
