/** Commitments: no program changes them on its own, and no fix touches them. */
import { findKeyKind, getStrategyKinds, isDate, isPeople, isReference, type KeyKind } from './key-kinds.ts';

/**
 * Returns whether the value at a path is a commitment, or a whole entry: adding or removing one changes what is
 * promised.
 */
export function isCommitment(path: readonly (string | number)[]): boolean {
  let at: KeyKind | undefined = getStrategyKinds();
  let holder: KeyKind | undefined;
  for (const key of path) [holder, at] = [at, at?.below(key)];
  return path.length === 0 || holder?.kind === 'entries' || (at !== undefined && isPromised(at));
}

/** Returns whether a key is always promised (people, start dates, entries) or marked as a commitment or definition. */
function isPromised(of: KeyKind): boolean {
  const { kind } = of;
  const isAlways = isPeople(of) || kind === 'beginning' || kind === 'entries';
  return isAlways || of.has('definition') || of.has('commitment');
}

/**
 * Returns whether a value binds people even where it is no commitment: a day, a number, a person or a guardrail. No
 * misspelt key becomes one without asking.
 */
export function isBinding(path: readonly (string | number)[]): boolean {
  if (isCommitment(path)) return true;
  const of = findKeyKind(getStrategyKinds(), path);
  if (!of) return false;
  const isGuardrail = of.kind === 'text' && isReference(of);
  return isDate(of) || of.kind === 'number' || isPeople(of) || isGuardrail;
}
