/** What the questions of a look back know of the plan. */
import type { Day } from '../model/dates.ts';
import { findNearest } from '../model/nearest.ts';
import { quoteValue } from '../model/quote.ts';
import { isSamePerson } from '../model/same-person.ts';
import type { IdGround, RetroLayer } from './retro-breakdown.ts';

/** A measure that fell short. */
export interface ShortMeasure {
  readonly id: string;
  /** How it stands: `off track`. */
  readonly says: string;
}

/** A criterion whose result is asked when a strategy closes. */
export interface ClosingCriterion {
  readonly id: string;
  readonly outcome: string | undefined;
  readonly unit: string | undefined;
  readonly isMilestone: boolean;
  /** The last value that counts, with its day. */
  readonly latest: { readonly value: number | boolean; readonly at: Day } | undefined;
}

export interface RetroTalkGround extends IdGround {
  readonly short: readonly ShortMeasure[];
  /** Every id that a breakdown may concern. */
  readonly ids: readonly string[];
  readonly people: readonly { readonly handle: string; readonly name: string }[];
  /** Facts that belong to a layer, in sentences. */
  readonly known: Readonly<Record<RetroLayer, readonly string[]>>;
  /** The criteria, if the strategy closes. */
  readonly closing: readonly ClosingCriterion[] | undefined;
  readonly on: Day;
}

/** Splits ids that people list: `loan-time, membership`. */
export function splitIds(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).map((id) => id.replace(/^[`[('"]+|[`\])'".]+$/g, '')))].filter(
    Boolean,
  );
}

/** Splits names that people list: `Jon Bell, maria`. */
export function splitPersonNames(text = ''): readonly string[] {
  return text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Says which of some ids is not in the plan; undefined if all are. */
export function explainUnknownIds(given: readonly string[], ids: readonly string[]): string | undefined {
  const unknown = given.find((id) => !ids.includes(id));
  if (unknown === undefined) return undefined;
  const nearest = findNearest(unknown, ids);
  const meant = nearest === undefined ? '' : ` Did you mean ${quoteValue(nearest)}?`;
  return `The plan has no ${quoteValue(unknown)}.${meant}`;
}

/** Finds the handle of a person; the text itself if nobody has that name. */
export function findPersonHandle(said: string, people: RetroTalkGround['people']): string {
  const text = said.trim().replace(/^@/, '');
  return people.find(({ handle, name }) => handle === text || isSamePerson(name, text))?.handle ?? text;
}
