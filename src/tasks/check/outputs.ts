/** Where the result of a check goes: one format to standard output, others to files. */
import { dirname, relative, resolve, sep } from 'node:path';
import { isUserError, UserError } from '../../exit.ts';
import { findGitRoot, formatPath, refuseOutside } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { quoteValue } from '../../model/quote.ts';
import { FORMATS, isForRunner } from '../../report/index.ts';
import { PLAIN } from '../../report/paint.ts';
import type { Appearance, Report } from '../../report/report.ts';
import { disarmCommands } from '../../report/terminal.ts';
import { expandFormat } from '../formats.ts';
import { complain, loadPaint, talk } from '../print.ts';

export interface OutputFlags {
  readonly format?: string;
  /** `format=file`, each. */
  readonly output?: readonly string[];
}

export interface Outputs {
  /** The format of standard output. */
  readonly format: string;
  readonly files: readonly { readonly format: string; readonly path: string }[];
}

/** The width without a terminal, in columns. */
const COLUMNS = 100;

/** Parses the flags. Throws if a format is unknown or a path cannot be a file. */
export function parseOutputs({ cwd }: Host, { format = 'pretty', output = [] }: OutputFlags): Outputs {
  const files = output.map((text) => parseOutputFile(cwd, text));
  const twice = files.find(({ path }, at) => files.findIndex((one) => one.path === path) < at);
  if (twice)
    throw new UserError(`--output names ${formatPath(cwd, twice.path)} twice.`, 'Give each format its own.');
  return { format: checkFormat(format), files };
}

function checkFormat(name: string): string {
  const format = expandFormat(name);
  if (FORMATS.has(format)) return format;
  const names = [...FORMATS.keys()];
  throw new UserError(
    `There is no format ${quoteValue(format)}.${suggestNearest(format, names)}`,
    `Formats: ${names.join(', ')}.`,
  );
}

/** Writes what was probably meant: `sarif=strat.sarif` for `sarif`. */
function suggestOutput(text: string): string {
  const name = expandFormat(text.replace(/=$/, ''));
  const format = FORMATS.has(name) ? name : 'sarif';
  return `${format}=strat.${format}`;
}

function parseOutputFile(cwd: string, text: string) {
  const at = text.indexOf('=');
  const path = text.slice(at + 1);
  if (at === -1 || path === '')
    throw new UserError(
      `--output takes format=file, not ${quoteValue(text)}.`,
      `Write \`--output ${suggestOutput(text)}\`.`,
    );
  const format = checkFormat(text.slice(0, at));
  if (path === '-')
    throw new UserError('--output writes files only.', `Standard output: --format ${format}.`);
  return { format, path: resolve(cwd, path) };
}

/** Returns the current folder relative to its repository; empty at the top and outside any repository. */
export function findFolderInRepository({ files, cwd }: Host): string {
  const top = findGitRoot(files, cwd);
  return top === undefined ? '' : relative(top, cwd).split(sep).join('/');
}

/** Prints a report in the format that is asked for. */
export async function printReport(host: Host, report: Report, { format }: Outputs): Promise<void> {
  const { stdout } = host;
  const columns = stdout.isTerminal ? stdout.columns : COLUMNS;
  stdout.write(await formatReport(format, report, { paint: await loadPaint(stdout), columns }));
}

/** Formats a report so that a CI runner obeys only intended commands. */
async function formatReport(name: string, report: Report, look: Appearance): Promise<string> {
  const format = await FORMATS.get(name)?.(report);
  const text = format?.(report, look) ?? '';
  return isForRunner(name) ? text : disarmCommands(text);
}

/** Writes every requested file and reports those that fail. @returns whether all were written */
export async function writeReports(host: Host, report: Report, { files }: Outputs): Promise<boolean> {
  let all = true;
  for (const { format, path } of files) {
    try {
      const text = await formatReport(format, report, { paint: PLAIN, columns: COLUMNS });
      refuseStrategy(host, report, path);
      refuseOutside(host.files, host.cwd, dirname(path));
      host.files.write(path, text, { force: true });
      talk(host, `Wrote ${formatPath(host.cwd, path)}.`);
    } catch (error) {
      if (!isUserError(error)) throw error;
      complain(host, error);
      all = false;
    }
  }
  return all;
}

/** Refuses to overwrite a strategy: reports are replaced on every CI run, their subjects never. */
export function refuseStrategy({ files, cwd }: Host, report: Report, path: string): void {
  const real = (one: string) => (files.kind(one) === 'file' ? files.realPath(one) : one);
  if (report.files.some(({ file }) => real(resolve(cwd, file)) === real(path)))
    throw new UserError(
      `${formatPath(cwd, path)} is a strategy, so it is not replaced.`,
      'Name another file.',
    );
}
