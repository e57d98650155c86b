/** How commands print: results on standard output, everything else on standard error. */
import { UserError } from '../exit.ts';
import type { Host, Output } from '../host/host.ts';
import { type Paint, PLAIN } from '../report/paint.ts';
import { disarmCommands, revealCharacters, revealOnOneLine } from '../report/terminal.ts';

/** Loads the colours for a stream; the library is loaded only if the stream has colours. */
export async function loadPaint(output: Output): Promise<Paint> {
  if (!output.isColored) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  // A colour takes one text and nothing else: chalk joins all that it is given, as `map` and `replace` do.
  return {
    error: (text) => chalk.red.bold(text),
    warn: (text) => chalk.yellow.bold(text),
    info: (text) => chalk.blue.bold(text),
    good: (text) => chalk.green(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
  };
}

/** Prints text; characters from files that a terminal would obey are made visible. */
export function print(host: Host, text: string): void {
  host.stdout.write(disarmCommands(text));
}

/**
 * Refuses to print a file that is no text on a terminal, which might obey some of it as commands.
 * @param kind what it is: `Word file`, `workbook` @param file an example of its name
 */
export function refuseTerminal(
  { stdout }: Host,
  kind: string,
  output: string | undefined,
  file: string,
): void {
  if (output === undefined && stdout.isTerminal)
    throw new UserError(
      `A ${kind} cannot be printed in a terminal.`,
      `Write it to a file: \`--output ${file}\`.`,
    );
}

/** Prints progress, hints and warnings. */
export function talk(host: Pick<Host, 'stderr'>, text: string): void {
  host.stderr.write(disarmCommands(`${revealCharacters(text)}\n`));
}

/** Prints an error and how to fix it. */
export function complain(host: Pick<Host, 'stderr'>, error: UserError): void {
  talk(host, revealOnOneLine(`error: ${error.message}`));
  if (error.hint !== undefined) talk(host, `  ${error.hint}`);
}

/** Returns the same host without progress, hints and warnings. */
export function silenceHost(host: Host): Host {
  return { ...host, stderr: { ...host.stderr, write: () => {} } };
}
