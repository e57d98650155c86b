/** A policy as data: the entities that it concerns, and its conditions on their fields. */
import type { Level } from '../../model/finding.ts';
import type { EntityKind, FieldInfo } from '../../model/kinds.ts';
import type { DateValue } from '../../model/schema.ts';

export type Scalar = string | number | boolean;

/** A day to compare with: a date, today or another field, moved by a number of months (earlier if negative). */
export interface DateReference {
  readonly date?: DateValue;
  readonly field?: string;
  readonly months?: number;
}

export interface CountCondition {
  readonly equals?: number;
  readonly above?: number;
  readonly below?: number;
}

/** A condition; every part that is written must hold. */
export interface Condition {
  readonly missing?: boolean;
  readonly equals?: Scalar;
  readonly one_of?: readonly Scalar[];
  readonly matches?: string;
  readonly above?: number;
  readonly below?: number;
  readonly before?: DateValue | DateReference;
  readonly after?: DateValue | DateReference;
  readonly count?: CountCondition;
}

/** A condition and its field. */
export interface FieldCondition {
  readonly field: string;
  readonly info: FieldInfo;
  readonly condition: Condition;
}

export interface Policy {
  readonly id: string;
  readonly level: Level;
  readonly for: EntityKind;
  /** The conditions that select its entities; all must hold. */
  readonly when: readonly FieldCondition[];
  /** The conditions that exempt an entity; all must hold. */
  readonly unless: readonly FieldCondition[];
  readonly require: readonly string[];
  readonly forbid: readonly string[];
  readonly message: string;
  readonly help: string | undefined;
  /** Its place: `strat.config.yaml:12`. */
  readonly from: string;
}

/** The prefix of the strategy’s own fields in any policy. */
export const OF_STRATEGY = 'strategy.';
