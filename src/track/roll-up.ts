/** The state of what holds several measures: the worst of theirs, by name. Nothing is averaged. */
import type { StateName } from './measure.ts';

/** The states, the worst first. Silence is worse than a measured risk, and an open milestone is never green. */
export const WORST_FIRST: readonly StateName[] = [
  'off-track',
  'missed',
  'no-update',
  'at-risk',
  'open',
  'no-data',
  'on-track',
  'met',
];

/** Compares two states: below zero if the first is worse. */
export function compareStates(a: StateName, b: StateName): number {
  return WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b);
}

/** A measure and its state. */
export interface NamedState {
  readonly id: string;
  readonly state: StateName;
}

/** Finds the worst of several measures; the first of those that are equally bad. */
export function findWorst<N extends NamedState>(measures: readonly N[]): N | undefined {
  return measures.reduce<N | undefined>(
    (worst, one) => (worst && compareStates(worst.state, one.state) <= 0 ? worst : one),
    undefined,
  );
}

/** Counts how many measures have each state, the worst first; a state that none has is left out. */
export function countStates(measures: readonly NamedState[]): ReadonlyMap<StateName, number> {
  const counts = WORST_FIRST.map(
    (state) => [state, measures.filter((one) => one.state === state).length] as const,
  );
  return new Map(counts.filter(([, count]) => count > 0));
}
