/** Finds what its writer meant to hide from the public, so that a mistake in doing so does not publish it. */
import { getStrategyKinds, HIDING_KEYS, type KeyKind } from '../../model/key-kinds.ts';
import { findNearest } from '../../model/nearest.ts';
import type { Container } from './schema-walk.ts';

/** A section or entry, and the key that hides it. */
export interface ClosedPart {
  readonly part: Container;
  readonly key: string;
}

/**
 * Lists the parts that a key closes although it cannot be read: its value is not `true` or `false`, its name is
 * misspelled, or it stands where it does not belong. All of these are reported as well.
 */
export function listClosedParts(value: unknown, of: KeyKind = getStrategyKinds()): readonly ClosedPart[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const below = of.below(key);
    const hiding = below ? below.kind === 'hides' && child !== false && key : findMisplaced(key, child, of);
    const own = hiding ? [{ part: value as Container, key: hiding }] : [];
    return below && typeof child === 'object' ? [...own, ...listClosedParts(child, below)] : own;
  });
}

/** Closes the parts once everything that cannot be read was removed. */
export function closeParts(closed: readonly ClosedPart[]): void {
  for (const { part, key } of closed) part[key] = true;
}

/** Finds the hiding key that an unknown key was meant as. */
function findMisplaced(key: string, value: unknown, of: KeyKind): string | undefined {
  if (of.keys.length === 0 || key.startsWith('x-') || !isMeantAsYes(value)) return undefined;
  const meant = findNearest(key, [...of.keys, ...HIDING_KEYS]);
  return meant !== undefined && HIDING_KEYS.includes(meant) && (of.below(meant)?.kind ?? 'hides') === 'hides'
    ? meant
    : undefined;
}

function isMeantAsYes(value: unknown): boolean {
  if (typeof value === 'string') return /^\s*(?:true|yes|y|on|1)\s*$/i.test(value);
  return value === true || value === null || value === 1;
}
