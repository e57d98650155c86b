/** The version of this program. */
declare const __VERSION__: string | undefined;

/** From `package.json`; undefined where the source runs without a build. */
export const STRAT_VERSION = typeof __VERSION__ === 'string' ? __VERSION__ : undefined;

/**
 * Returns whether this program is older than a version.
 * @param least `0.2` or `0.2.1`
 */
export function isOlderThan(least: string, own: string | undefined = STRAT_VERSION): boolean {
  if (own === undefined) return false;
  const [wanted, held] = [readNumbers(least), readNumbers(own)];
  const at = wanted.findIndex((number, index) => number !== (held[index] ?? 0));
  return at !== -1 && (held[at] ?? 0) < (wanted[at] ?? 0);
}

/** Reads major, minor and patch; what follows them does not count. */
function readNumbers(version: string): readonly number[] {
  return (/^\d+(?:\.\d+){0,2}/.exec(version)?.[0] ?? '').split('.').map(Number);
}
