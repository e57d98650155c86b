/** The names of a strategy's file. */

/** The usual names, the first one for new strategies. */
export const STRATEGY_FILES = ['strategy.yaml', 'strategy.md', 'strategy.yml'] as const;

/** The names under which an older version is looked for, besides its own. */
export const FORMER_STRATEGY_FILES: readonly string[] = [
  ...STRATEGY_FILES,
  ...STRATEGY_FILES.map((name) => `S${name.slice(1)}`),
];

/** Returns whether a strategy may have this name: a usual one, in any capitals (`Strategy.yaml`). */
export function isStrategyFile(name: string): boolean {
  return /^strategy\.(?:ya?ml|md)$/i.test(name);
}

/**
 * Returns whether other programs use this name too, so that only a file with the marker is a strategy. The names that
 * version 0.1.0 read are always ours.
 */
export function isSharedName(name: string): boolean {
  return name !== 'strategy.yaml' && name !== 'strategy.md';
}
