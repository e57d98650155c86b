/** Parses a command line and runs its verb: the only file that knows commander. */
import { Command, CommanderError } from 'commander';
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { COLOR_FLAGS, type Flag, HELP_FLAG, readVerbName, type Verb, type Verbs } from './verb.ts';
import { VERBS } from './verbs.ts';

type Done = (code: number) => void;

/** Parses a command line and runs its verb. @returns the exit code; throws a `UserError` */
export async function run(argv: readonly string[], host: Host, version: string): Promise<number> {
  let code: number = EXIT.clean;
  const first = argv.find((word) => !COLOR_FLAGS.some(({ usage }) => usage === word));
  const program = makeProgram(host, version, first, (result) => {
    code = result;
  });
  try {
    if (first === undefined) program.outputHelp();
    else await program.parseAsync(takeWords(argv, first), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return chooseMisuseCode(error);
    throw error;
  }
}

/**
 * Writes the present name of a flag in place of a former one. Inserts `--` for a verbatim verb, so that none of its
 * words is read as a flag.
 */
function takeWords(argv: readonly string[], first: string): string[] {
  const verb = findVerb(first);
  if (!verb?.isVerbatim) return renameFlags(argv, verb);
  const flags = [...verb.flags, ...COLOR_FLAGS, HELP_FLAG].flatMap(({ usage }) => usage.split(', '));
  const from = argv.indexOf(first) + 1;
  const words = argv.slice(from).findIndex((word) => !flags.includes(word));
  if (words === -1 || argv[from + words] === '--') return [...argv];
  return [...argv.slice(0, from + words), '--', ...argv.slice(from + words)];
}

function renameFlags(argv: readonly string[], verb: Verb | undefined): string[] {
  const own = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const rename = (word: string) => verb?.flags.find(({ formerly }) => formerly === word)?.usage ?? word;
  return argv.map((word, at) => (at < own ? rename(word) : word));
}

/** Returns 0 for help and version; throws for every other error of commander, which means a wrong command line. */
function chooseMisuseCode(error: CommanderError): number {
  if (error.exitCode === 0) return EXIT.clean;
  const said = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  throw new UserError(toSentence(said), 'Run it with --help to see what it takes.');
}

function toSentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?)]$/.test(first) ? first : `${first}.`;
}

/** Makes only the verb that is asked for. Without one, it makes all of them without flags, to list or suggest them. */
function makeProgram(host: Host, version: string, first: string | undefined, done: Done): Command {
  const program = new Command('strat')
    .description(
      'Strategy as code: write it, check it, review what changed, and share a brief that people read.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpCommand(false)
    .showSuggestionAfterError()
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(host.stdout.columns, 100),
      getOutHasColors: () => host.stdout.isColored,
    });
  addFlags(program, COLOR_FLAGS);
  const asked = findVerb(first);
  if (asked) addAction(makeCommand(program, asked), asked, host, done);
  else listAll(program, VERBS);
  return program;
}

function findVerb(name: string | undefined): Verb | undefined {
  return VERBS.flatMap(([, verbs]) => verbs).find((verb) => readVerbName(verb) === name);
}

function listAll(program: Command, groups: Verbs): void {
  for (const [group, verbs] of groups) {
    program.commandsGroup(group);
    for (const verb of verbs) makeCommand(program, verb);
  }
  program.addHelpText(
    'after',
    '\nStart with `strat init`, or see what is said of an example: `strat check examples/before-review`.',
  );
}

function makeCommand(program: Command, verb: Verb): Command {
  return addFlags(program.command(verb.usage).description(verb.says), COLOR_FLAGS);
}

function addAction(command: Command, verb: Verb, host: Host, done: Done): void {
  addFlags(command, verb.flags).action(async (...given: unknown[]) => {
    // Commander passes the words, the flags, and the command itself.
    done(await verb.run(host, ...(given.slice(0, -1) as never[])));
  });
  if (verb.more !== undefined) command.addHelpText('after', verb.more);
}

function addFlags(command: Command, flags: readonly Flag[]): Command {
  command.helpOption(HELP_FLAG.usage, HELP_FLAG.says);
  for (const flag of flags) {
    if (flag.usage.includes('<')) command.option(flag.usage, flag.says, makeFlagParser(flag));
    else command.option(flag.usage, flag.says);
  }
  return command;
}

/** Makes the parser of a flag. A repeated flag replaces its value, unless it takes several values. */
function makeFlagParser({ many }: Flag): (value: string, before: unknown) => unknown {
  if (many === undefined) return parseOneValue;
  const valuesIn = many === 'commas' ? splitAtCommas : (value: string) => [parseOneValue(value)];
  return (value, before) => [...((before as readonly string[] | undefined) ?? []), ...valuesIn(value)];
}

/** Refuses a value that begins with `-`: it is a flag, and the value was forgotten. */
function parseOneValue(value: string): string {
  if (/^-./.test(value))
    throw new UserError(
      `${JSON.stringify(value)} stands where a value is expected.`,
      'Write --flag=value where a value begins with `-`.',
    );
  return value;
}

function splitAtCommas(value: string): readonly string[] {
  const parts = parseOneValue(value)
    .split(',')
    .map((part) => part.trim());
  if (!parts.includes('')) return parts;
  throw new UserError(
    'A name is missing in a list that is separated by commas.',
    'Write `--only one-rule,another-rule`.',
  );
}
