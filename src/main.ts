/** The entry point: a command line and a host in, an exit code out. */

import { EXIT, isInterrupted, isUserError } from './exit.ts';
import type { Host } from './host/host.ts';
import { makeNodeHost } from './host/node-host.ts';
import { complain, talk } from './tasks/print.ts';

declare const __VERSION__: string | undefined;
const VERSION = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0-source';

export { makeNodeHost };

/**
 * Runs a command line. Never throws.
 * @returns the exit code
 */
export async function main(argv: readonly string[], host?: Host): Promise<number> {
  let world = host;
  try {
    world ??= makeNodeHost(readColorFlag(argv));
    return await runCommandLine(argv, world);
  } catch (error) {
    return reportFailure(world ?? makeNodeHost(false), error);
  }
}

/** Runs a command line; `--version` is answered without loading the parser. */
async function runCommandLine(argv: readonly string[], host: Host): Promise<number> {
  if (argv.length !== 1 || (argv[0] !== '--version' && argv[0] !== '-V')) {
    const { run } = await import('./cli/cli.ts');
    return run(argv, host, VERSION);
  }
  host.stdout.write(`${VERSION}\n`);
  return EXIT.clean;
}

/** Reads the colour flag before the command line is parsed, so that errors about it are coloured too. */
function readColorFlag(argv: readonly string[]): boolean | undefined {
  const own = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const last = own.filter((word) => word === '--color' || word === '--no-color').at(-1);
  return last === undefined ? undefined : last === '--color';
}

function reportFailure(host: Host, error: unknown): number {
  if (isInterrupted(error)) return EXIT.interrupted;
  if (isUserError(error)) complain(host, error);
  else talk(host, `${error instanceof Error ? error.stack : error}\n${DEFECT}`);
  return EXIT.cannot;
}

const DEFECT = 'This is a bug in strat. Please report it with the lines above.';
