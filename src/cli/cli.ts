/** Reads a command line and runs its verb. Common command lines run without commander, which takes time to load. */
import { EXIT } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import { readPlainWords } from './plain-words.ts';
import { VERBS } from './verbs.ts';

/** Parses a command line and runs its verb. @returns the exit code; throws a `UserError` */
export async function run(argv: readonly string[], host: Host, version: string): Promise<number> {
  const asked = readCommandLine(
    argv,
    VERBS.flatMap(([, verbs]) => verbs),
  );
  const { verb, wants, words } = asked;
  if (wants === 'version') {
    host.stdout.write(`${version}\n`);
    return EXIT.clean;
  }
  const given = verb && wants === 'run' ? readPlainWords(verb, words) : undefined;
  return verb && given ? verb.run(host, ...(given as never[])) : runByCommander(asked, host);
}

/** Prints help, or runs a verb whose words are not plain. */
async function runByCommander({ verb, wants, words }: CommandLine, host: Host): Promise<number> {
  const { runVerb, showHelp, showProgramHelp } = await import('./program.ts');
  if (!verb) showProgramHelp(host, VERBS);
  else if (wants === 'help') await showHelp(host, verb, words);
  else return runVerb(host, verb, words);
  return EXIT.clean;
}
