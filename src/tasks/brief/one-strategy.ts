/** How a command for one strategy finds and reads it, and where its output goes. */
import { resolve } from 'node:path';
import { UserError } from '../../exit.ts';
import { findOne } from '../../folder/find.ts';
import { foreignError, type Loaded, loadStrategy, loadText } from '../../folder/load.ts';
import { shownPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { count } from '../../model/quote.ts';
import type { Strategy } from '../../model/schema.ts';
import { print, talk } from '../print.ts';
import { stdinText } from '../stdin.ts';

export interface OneFlags {
  readonly output?: string;
  readonly force?: boolean;
  readonly stdinPath?: string;
}

/** @param path a file or folder, `-` for standard input, or nothing to look upward @throws UserError if no strategy is found */
export function loadOne(
  host: Host,
  path: string | undefined,
  { stdinPath }: OneFlags,
): Loaded & { readonly strategy: Strategy } {
  const { files, cwd } = host;
  const loaded =
    path === '-'
      ? loadText(files, cwd, resolve(cwd, stdinPath ?? 'strategy.yaml'), stdinText(host))
      : loadStrategy(files, cwd, findOne(files, cwd, path));
  return { ...loaded, strategy: strategyIn(loaded.reading) };
}

/** Returns the strategy of a file. @throws UserError if the file has none that can be read */
export function strategyIn(reading: Loaded['reading']): Strategy {
  if (reading.is === 'foreign') throw foreignError(reading);
  if (reading.model) return reading.model;
  const [first] = reading.findings;
  const place = first ? `:${first.range.start.line}: ${first.message}` : ' cannot be read.';
  throw new UserError(
    `${reading.file}${place}`,
    'Mend the file first: `strat check` says what is wrong with it.',
  );
}

/** Reports parts that could not be read, and prints the content or writes it to the named file. */
export function giveOut(
  host: Host,
  content: string | Uint8Array,
  reading: Loaded['reading'],
  flags: OneFlags,
): void {
  tellDamage(host, reading);
  if (flags.output !== undefined) save(host, content, flags.output, flags.force ?? false);
  else if (typeof content === 'string') print(host, content);
  else host.stdout.writeBytes(content);
}

/** Reports how many parts of a file are left out. */
export function tellDamage(host: Pick<Host, 'stderr'>, { findings, file }: Loaded['reading']): void {
  const { length } = findings.filter(({ level }) => level === 'error');
  if (length > 0)
    talk(
      host,
      `Left out: ${count(length, 'part')} of ${file} that cannot be understood. \`strat check\` says which.`,
    );
}

function save(host: Host, content: string | Uint8Array, output: string, force: boolean): void {
  const path = resolve(host.cwd, output);
  host.files.write(path, content, { force });
  talk(host, `Wrote ${shownPath(host.cwd, path)}.`);
}
