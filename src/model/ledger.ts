/** The ledger: every value that each commitment has had, when, by whom and why. */
import type { Day } from './dates.ts';
import type { LEDGER_FIELDS, Strategy } from './schema.ts';

/** When something was committed to the main line of history, and by whom. Author and subject are untrusted. */
export interface Moment {
  /** Its place among the versions, from 0. */
  readonly version: number;
  readonly commit: string;
  readonly on: Day;
  readonly by: string;
  readonly subject: string;
}

/** Why a value was changed, as an amendment says that names it. */
export interface Reason {
  readonly why: string;
  readonly file: string;
  /** Set where it was only given in a later commit. */
  readonly given?: Day;
}

/** What an amendment says was changed, with the reason. */
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
  /** Undefined where there was none, or it could not be understood. */
  readonly strategy: Strategy | undefined;
  /** Why it could not be understood. */
  readonly trouble?: string;
  /** What the amendments say that came with it. */
  readonly explained: readonly Explained[];
}

/** Undefined where nothing was said. */
export type Value = string | number | undefined;

export type Field = (typeof LEDGER_FIELDS)[number];

export interface Entry extends Moment {
  readonly value: Value;
  readonly reason?: Reason;
}

/** Every value of one field, the first first. */
export interface FieldHistory {
  readonly field: Field;
  readonly entries: readonly Entry[];
}

export interface Event extends Moment {
  readonly is: 'made' | 'removed' | 'made again' | 'renamed';
  /** Its id before, where it was renamed. */
  readonly from?: string;
  readonly reason?: Reason;
}

/** The movement that was asked for at first and is now; small changes add up here. */
export interface CumulativeAsk {
  readonly first: { readonly baseline: number; readonly target: number; readonly on: Day };
  readonly now: { readonly baseline: number; readonly target: number };
  /** How much of the first ask is asked now: 0.45 is 55 % less, below 0 the other way. Undefined where nothing was asked. */
  readonly share: number | undefined;
  /** How often the ask became less, and more. */
  readonly less: number;
  readonly more: number;
  /** The day since which it is counted in this unit, where it was another before. */
  readonly unitSince?: Day;
}

export interface CumulativeDue {
  readonly first: { readonly value: Value; readonly on: Day };
  readonly now: Value;
  /** Later, in days; negative where it is earlier. Undefined where one of the two is no date. */
  readonly days: number | undefined;
  readonly moves: number;
}

export type CommitmentSection = 'strategy' | 'criteria' | 'objectives';

export interface Commitment {
  readonly section: CommitmentSection;
  readonly id: string;
  readonly formerly: readonly string[];
  /** What will be true; untrusted. */
  readonly title: string | undefined;
  readonly unit: string | undefined;
  readonly isThere: boolean;
  /** Set where history is cut and it was there already: what it was made with is not known. */
  readonly isOlder?: true;
  readonly events: readonly Event[];
  /** Only fields that have ever had a value. */
  readonly fields: readonly FieldHistory[];
  readonly ask: CumulativeAsk | undefined;
  readonly due: CumulativeDue | undefined;
}

export interface Ledger {
  readonly name: string | undefined;
  readonly commitments: readonly Commitment[];
  /** Versions that could not be understood: what they changed shows at the next that can. */
  readonly unread: readonly (Moment & { readonly trouble: string })[];
  readonly revisions: number;
  readonly since: Moment | undefined;
}
