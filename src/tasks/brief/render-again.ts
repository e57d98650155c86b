/** `strat render --watch`: makes the page again on each save. */
import { resolve } from 'node:path';
import { isUserError, UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { joinList } from '../../model/quote.ts';
import type { StrategyReading } from '../../source/parse.ts';
import { watch } from '../watch.ts';
import type { OneFlags } from './one-strategy.ts';

/** Runs until Ctrl-C. While the strategy is broken, the last good page stays. @param once makes the page */
export async function renderAgain<F extends OneFlags>(
  host: Host,
  path: string | undefined,
  flags: F,
  once: (host: Host, flags: F) => Promise<number>,
): Promise<never> {
  const { output = [] } = flags;
  if (output.length === 0)
    throw new UserError(
      '--watch needs --output, because it writes a file.',
      'Write `strat render --watch --output brief.html`.',
    );
  const files = output.map((text) =>
    formatPath(host.cwd, resolve(host.cwd, text.slice(text.indexOf('=') + 1))),
  );
  const shown = `${joinList(files)} ${files.length === 1 ? 'stays unchanged' : 'stay unchanged'}`;
  let isThere = false;
  const run = async (world: Host) => {
    try {
      // Only the first page may collide with a file of somebody else.
      const code = await once(world, isThere ? { ...flags, force: true } : flags);
      isThere = true;
      return code;
    } catch (error) {
      if (!isThere || !isUserError(error)) throw error;
      throw new UserError(error.message, `${shown}, until the strategy can be read again.`);
    }
  };
  return watch(host, path === undefined ? [] : [path], run, 'Ready');
}

/** Refuses a text that is not valid YAML, such as a half-typed one: it would make half a page. */
export function refuseHalf({ findings, file }: StrategyReading): void {
  const broken = findings.find(({ rule }) => rule === 'syntax');
  if (broken)
    throw new UserError(
      `${file}:${broken.range.start.line}: ${broken.message}`,
      'Fix the file first. Run `strat check` to see what is wrong.',
    );
}
