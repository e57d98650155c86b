/** Whether a stream is printed in colour: the only place that decides it. */

export interface ColorSituation {
  /** `--color` or `--no-color`, if given. */
  readonly flag: boolean | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/**
 * Returns whether to use colour: the flag decides, then `NO_COLOR` (non-empty), then `FORCE_COLOR`, then
 * `TERM=dumb`, then whether it is a terminal.
 */
export function isColored({ flag, env, isTerminal }: ColorSituation): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return env.TERM !== 'dumb' && isTerminal;
}
