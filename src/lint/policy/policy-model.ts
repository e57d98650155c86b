/** A policy as data: the entities that it is about, and its conditions on their fields. */
import type { Level } from '../../model/finding.ts';
import type { EntityKind, FieldInfo } from '../../model/kinds.ts';
import type { DateValue } from '../../model/schema.ts';

export type Scalar = string | number | boolean;

/** A day to compare with: a date, today, or another field; so many months later, or earlier where negative. */
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

/** All that is written must hold. */
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

/** A condition, with the field that it is about. */
export interface FieldCondition {
  readonly field: string;
  readonly info: FieldInfo;
  readonly condition: Condition;
}

export interface Policy {
  readonly id: string;
  readonly level: Level;
  readonly for: EntityKind;
  /** All of these hold for the entities that it is about. */
  readonly when: readonly FieldCondition[];
  /** An entity for which all of these hold is left alone. */
  readonly unless: readonly FieldCondition[];
  readonly require: readonly string[];
  readonly forbid: readonly string[];
  readonly message: string;
  readonly help: string | undefined;
  /** Where it is written: `strat.config.yaml:12`. */
  readonly from: string;
}

/** Fields of the strategy are named so from everywhere. */
export const OF_STRATEGY = 'strategy.';
