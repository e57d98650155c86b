/** `strat log`: what each commitment has promised since it was first made, and what was measured. */
import { resolve } from 'node:path';
import { EXIT, UserError } from '../exit.ts';
import { findStrategy } from '../folder/find.ts';
import type { Host } from '../host/host.ts';
import type { Day } from '../model/dates.ts';
import type { Ledger } from '../model/ledger.ts';
import { suggestNearest } from '../model/nearest.ts';
import { quoteValue } from '../model/quote.ts';
import { addShellWord } from '../model/shell-word.ts';
import { AUDIENCES } from '../render/audience.ts';
import { warnOfNames } from '../tasks/brief/brief.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { formatLog } from '../tasks/log/format-log.ts';
import { readLog } from '../tasks/log/read-log.ts';
import { loadPaint, print } from '../tasks/print.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';

export interface LogFlags {
  readonly format?: string;
  readonly all?: boolean;
  readonly calibration?: boolean;
  readonly audience?: string;
  readonly asOf?: string;
}

const FORMATS = ['pretty', 'markdown', 'json'] as const;

/** Prints the ledger of one commitment, or of all. @param words an id, a path, or an id and a path */
export async function log(host: Host, words: readonly string[], flags: LogFlags): Promise<number> {
  const format = chooseFormat(flags.format, FORMATS);
  const asOf = chooseAsOfDay(host, flags.asOf);
  if (flags.calibration) return showCalibration(host, words, format, { ...flags, asOf });
  const audience = chooseFormat(flags.audience, AUDIENCES, 'audience');
  const { id, path } = parseLogWords(host, words);
  const full = findStrategy(host.files, host.cwd, path, addShellWord('strat log', id));
  const read = await readLog(host, { full, audience, asOf, isPast: flags.asOf !== undefined });
  const shown = { ...read, ledger: keepOnly(read.ledger, id, path) };
  const text = await formatLog(host, shown, format, { isOne: id !== undefined, all: flags.all ?? false });
  if (read.whole) warnOfNames(host, audience, read.whole, text);
  print(host, text);
  return EXIT.clean;
}

/** Prints how sure people were, and what came of it. @param paths none for the whole repository */
async function showCalibration(
  host: Host,
  paths: readonly string[],
  format: (typeof FORMATS)[number],
  { asOf, all, audience }: Omit<LogFlags, 'asOf'> & { readonly asOf: Day },
): Promise<number> {
  if (all || (audience !== undefined && audience !== 'internal'))
    throw new UserError(
      `\`--calibration\` cannot be used with \`${all ? '--all' : '--audience'}\`, because it shows no values.`,
    );
  const { readCalibration, writeCalibration } = await import('../tasks/log/calibration.ts');
  const { calibration, isMissing } = await readCalibration(host, paths, asOf);
  print(host, writeCalibration(calibration, format, await loadPaint(host.stdout)));
  return isMissing ? EXIT.cannot : EXIT.clean;
}

const ID = /^[a-z][a-z0-9-]*$/;

/** Parses the words. A single one is a path if it cannot be an id, or if there is a strategy at that path. */
function parseLogWords({ files, cwd }: Host, [first, second, third]: readonly string[]) {
  if (third !== undefined)
    throw new UserError(
      '`strat log` reads one strategy. Give one id and one path.',
      'Only `strat log --calibration` takes several paths.',
    );
  if (first === undefined || second !== undefined) return { id: first, path: second };
  const isPath = !ID.test(first) || files.kind(resolve(cwd, first, 'strategy.yaml')) !== undefined;
  return isPath ? { id: undefined, path: first } : { id: first, path: undefined };
}

/** Keeps only the commitment that is asked for, by its current or former id. */
function keepOnly(ledger: Ledger, id: string | undefined, path: string | undefined): Ledger {
  if (id === undefined) return ledger;
  const commitments = ledger.commitments.filter((one) => one.id === id || one.formerly.includes(id));
  if (commitments.length > 0) return { ...ledger, commitments };
  const ids = ledger.commitments.map((one) => one.id);
  throw new UserError(
    `No version has a commitment called ${quoteValue(id)}.${suggestNearest(id, ids)}`,
    `Run \`${addShellWord('strat log', path)}\` to see all of them, or \`${addShellWord('strat log strategy', path)}\` for the strategy itself.`,
  );
}
