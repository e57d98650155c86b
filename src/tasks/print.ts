/** How commands speak: what was asked for on standard output, all talk on standard error. */
import type { UserError } from '../exit.ts';
import type { Host, Output } from '../host/host.ts';
import { type Paint, PLAIN } from '../report/paint.ts';
import { visible, visibleLine, withoutCommands } from '../report/terminal.ts';

/** Colours for a stream; the library is loaded only where there are any. */
export async function paintFor(output: Output): Promise<Paint> {
  if (!output.isColored) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    error: chalk.red.bold,
    warn: chalk.yellow.bold,
    info: chalk.blue.bold,
    good: chalk.green,
    strong: chalk.bold,
    faint: chalk.dim,
  };
}

/** Prints text of ours in which all that came from files has been made visible. */
export function print(host: Host, text: string): void {
  host.stdout.write(withoutCommands(text));
}

/** Talk: progress, hints, warnings about the run. */
export function talk(host: Pick<Host, 'stderr'>, text: string): void {
  host.stderr.write(withoutCommands(`${visible(text)}\n`));
}

/** What could not be done, and the next thing to do. */
export function complain(host: Pick<Host, 'stderr'>, error: UserError): void {
  talk(host, visibleLine(`error: ${error.message}`));
  if (error.hint !== undefined) talk(host, `  ${error.hint}`);
}

/** The same host without talk. */
export function quiet(host: Host): Host {
  return { ...host, stderr: { ...host.stderr, write: () => {} } };
}
