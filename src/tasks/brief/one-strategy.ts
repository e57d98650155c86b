/** How a command for one strategy finds and reads it, and where its output goes. */
import { basename, dirname, extname, resolve } from 'node:path';
import { UserError } from '../../exit.ts';
import { findStrategy } from '../../folder/find.ts';
import { type Loaded, loadStrategy, loadText, makeForeignError } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { isHidden, listDoubts } from '../../model/hidden.ts';
import { countNoun, quoteValue } from '../../model/quote.ts';
import type { Strategy } from '../../model/schema.ts';
import { addShellWord } from '../../model/shell-word.ts';
import { isStrategyFile } from '../../model/strategy-file.ts';
import { keepVisibleLine } from '../../model/visible.ts';
import type { Audience } from '../../render/audience.ts';
import { nameFormat } from '../formats.ts';
import { print, talk } from '../print.ts';
import { readStandardInput } from '../stdin.ts';
import type { OutputTarget, TargetFlags } from './targets.ts';

export interface OneFlags extends TargetFlags {
  readonly force?: boolean;
  readonly stdinPath?: string;
}

/** @param path a file or folder, `-` for standard input, or nothing to look upward @throws UserError if no strategy is found */
export function loadOne(
  host: Host,
  path: string | undefined,
  { stdinPath }: OneFlags,
  verb: 'render' | 'map' | 'export',
): Loaded & { readonly strategy: Strategy } {
  const { files, cwd } = host;
  const loaded =
    path === '-'
      ? loadText(files, cwd, resolve(cwd, stdinPath ?? 'strategy.yaml'), readStandardInput(host))
      : loadStrategy(files, cwd, findStrategy(files, cwd, path, `strat ${verb}`));
  return { ...loaded, strategy: requireStrategy(loaded.reading) };
}

/** Writes the command that checks a file, which is named from the current folder. */
export function writeCheckCommand(file: string): string {
  const folder = dirname(file);
  if (!isStrategyFile(basename(file))) return addShellWord('strat check', file);
  return addShellWord('strat check', folder === '.' ? undefined : folder);
}

/** Returns the strategy of a file. @throws UserError if the file has none that can be read */
export function requireStrategy(reading: Loaded['reading']): Strategy {
  if (reading.is === 'foreign') throw makeForeignError(reading);
  if (reading.model) return reading.model;
  const [first] = reading.findings;
  const place = first ? `:${first.range.start.line}: ${first.message}` : ' cannot be read.';
  throw new UserError(
    `${reading.file}${place}`,
    `Fix the file first. Run \`${writeCheckCommand(reading.file)}\` to see what is wrong.`,
  );
}

/** Refuses a file for the public where its text is broken: the part that cannot be read may say what is confidential. */
export function refuseBrokenForPublic({ findings, file }: Loaded['reading'], audience: Audience): void {
  const broken = findings.find(({ rule, level }) => rule === 'syntax' && level === 'error');
  if (audience === 'public' && broken)
    throw new UserError(
      `${file}:${broken.range.start.line}: ${broken.message} This part may be confidential, so nothing is published.`,
      `Fix the file first. Run \`${writeCheckCommand(file)}\` to see what is wrong.`,
    );
}

/** Says why nothing of a strategy is for the public; undefined if some of it is. */
export function explainConfidential(strategy: Strategy, file: string): string | undefined {
  if (!isHidden(strategy)) return undefined;
  const [doubt] = listDoubts(strategy);
  return doubt
    ? `${file} has the unknown key ${quoteName(doubt.key)}, which may mean that it is confidential, so nothing is published.`
    : `${file} is confidential, so nothing is published.`;
}

/** @throws UserError if the audience is the public, and the whole strategy is confidential; its narrative goes with it */
export function refuseConfidential(strategy: Strategy, file: string, audience: Audience): void {
  const why = audience === 'public' ? explainConfidential(strategy, file) : undefined;
  if (why !== undefined)
    throw new UserError(why, `Run \`${writeCheckCommand(file)}\` to see how to correct the key.`);
}

const MOST_DOUBTS = 10;

/** Reports which parts the public does not see only because a key in them is not known. */
export function reportDoubts(
  host: Pick<Host, 'stderr'>,
  strategy: Strategy,
  file: string,
  audience: Audience,
): void {
  const doubts = audience === 'public' ? listDoubts(strategy) : [];
  if (doubts.length === 0) return;
  const shown = doubts
    .slice(0, MOST_DOUBTS)
    .map(({ place, key }) => `${quoteName(place)} with the key ${quoteName(key)}`);
  const more = doubts.length > MOST_DOUBTS ? [`${doubts.length - MOST_DOUBTS} more`] : [];
  talk(
    host,
    `Left out of ${file}, because an unknown key may mean confidential: ${[...shown, ...more].join(', ')}.`,
  );
}

const quoteName = (name: string) => quoteValue(keepVisibleLine(name));

/** Prints the content, or writes it to the named file. */
export function printOrSave(
  host: Host,
  content: string | Uint8Array,
  { format, output }: OutputTarget<string>,
  { force = false }: OneFlags,
): void {
  if (output !== undefined) save(host, content, { format, output }, force);
  else if (typeof content === 'string') print(host, content);
  else host.stdout.writeBytes(content);
}

/** Reports how many parts of a file are left out. */
export function reportDamage(host: Pick<Host, 'stderr'>, { findings, file }: Loaded['reading']): void {
  const { length } = findings.filter(({ level }) => level === 'error');
  if (length > 0)
    talk(
      host,
      `Left out: ${countNoun(length, 'part')} of ${file} that cannot be read. Run \`${writeCheckCommand(file)}\` to see which.`,
    );
}

function save(
  host: Host,
  content: string | Uint8Array,
  { format, output }: { readonly format: string; readonly output: string },
  force: boolean,
): void {
  const path = resolve(host.cwd, output);
  host.files.write(path, content, { force });
  const as = extname(path) === '' ? ` as ${nameFormat(format)}` : '';
  talk(host, `Wrote ${formatPath(host.cwd, path)}${as}.`);
}
