/** The ledger: every value that each commitment has had, with when, by whom and why. */
import type { Day } from './dates.ts';
import type { LEDGER_FIELDS, Strategy } from './schema.ts';

/** A commit on the main line of history. Author and subject are untrusted. */
export interface Moment {
  /** Its place among the versions, from 0. */
  readonly version: number;
  readonly commit: string;
  readonly on: Day;
  readonly by: string;
  readonly subject: string;
}

/** Why a value changed, according to the amendment that names it. */
export interface Reason {
  readonly why: string;
  readonly file: string;
  /** Set if the reason came in a later commit. */
  readonly given?: Day;
}

/** A change that an amendment explains, with the reason. */
export interface Explained {
  readonly of: string;
  readonly field?: string;
  readonly from?: Value | undefined;
  readonly to?: Value | undefined;
  readonly removed?: boolean;
  readonly reason: Reason;
}

/** One version of a strategy. */
export interface Revision extends Omit<Moment, 'version'> {
  /** Undefined if there was none or it could not be understood. */
  readonly strategy: Strategy | undefined;
  /** Why it could not be understood. */
  readonly trouble?: string;
  /** The explanations of the amendments that came with it. */
  readonly explained: readonly Explained[];
}

/** A value; undefined if there was none. */
export type Value = string | number | undefined;

export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** What gives a date to an entry that has none of its own. */
export const DATE_GIVERS = ['strategy', 'stage', 'objective', 'initiative'] as const;
export type DateGiver = (typeof DATE_GIVERS)[number];

export interface LedgerEntry extends Moment {
  readonly value: Value;
  /** Set if the date is not the entry’s own. */
  readonly givenBy?: DateGiver;
  readonly reason?: Reason;
}

/** Every value of one field, the oldest first. */
export interface FieldHistory {
  readonly field: LedgerField;
  readonly entries: readonly LedgerEntry[];
}

export interface Event extends Moment {
  readonly is: 'made' | 'removed' | 'made again' | 'renamed';
  /** Its previous id, if it was renamed. */
  readonly from?: string;
  readonly reason?: Reason;
}

/** The ambition at first and now; small changes add up here. */
export interface CumulativeAmbition {
  readonly first: { readonly baseline: number; readonly target: number; readonly on: Day };
  readonly now: { readonly baseline: number; readonly target: number };
  /**
   * The current ambition as a share of the first: 0.45 is 55 % less, below 0 it turned round. Undefined if
   * the first was nothing.
   */
  readonly share: number | undefined;
  /** How often the ambition was lowered and raised. */
  readonly less: number;
  readonly more: number;
  /** The day since which this unit is used, if it was another before. */
  readonly unitSince?: Day;
  /** The day since which this is measured, if it was something else before. */
  readonly measureSince?: Day;
}

export interface CumulativeDue {
  readonly first: { readonly value: Value; readonly on: Day; readonly givenBy?: DateGiver };
  readonly now: Value;
  /** Set if the date is not the entry’s own now. */
  readonly givenBy?: DateGiver;
  /** Days later, negative if earlier; undefined if one of the two is not a date. */
  readonly days: number | undefined;
  /** How far it moved, as people say it: `3 years 3 months later`. */
  readonly shift?: string;
  readonly moves: number;
}

export type CommitmentSection =
  | 'strategy'
  | 'criteria'
  | 'objectives'
  | 'key_results'
  | 'indicators'
  | 'capabilities'
  | 'initiatives';

export interface Commitment {
  readonly section: CommitmentSection;
  readonly id: string;
  readonly formerly: readonly string[];
  /** The promised result, in the words of its last version; untrusted. */
  readonly title: string | undefined;
  /** The unit of its last version. */
  readonly unit: string | undefined;
  readonly isThere: boolean;
  /** Set if it existed before a cut history begins: its first values are not known. */
  readonly isOlder?: true;
  readonly events: readonly Event[];
  /** The fields that have ever had a value. */
  readonly fields: readonly FieldHistory[];
  readonly ambition: CumulativeAmbition | undefined;
  readonly due: CumulativeDue | undefined;
}

export interface Ledger {
  readonly name: string | undefined;
  readonly commitments: readonly Commitment[];
  /** Versions that could not be understood: their changes show up in the next readable one. */
  readonly unread: readonly (Moment & { readonly trouble: string })[];
  readonly revisions: number;
  readonly since: Moment | undefined;
}
