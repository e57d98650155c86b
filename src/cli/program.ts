/** Parses a command line with commander, and prints help: the only file that imports commander. */
import { Command, CommanderError } from 'commander';
import { EXIT } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { makeFlagParser } from './flag-values.ts';
import { explainMisuse } from './misuse.ts';
import {
  COLOR_FLAGS,
  type Flag,
  HELP_FLAG,
  readVerbName,
  VERSION_FLAG,
  type Verb,
  type Verbs,
} from './verb.ts';

type Run = (...given: readonly unknown[]) => Promise<void>;

/** Prints the help of the program, which lists all verbs. */
export function showProgramHelp(host: Host, verbs: Verbs): void {
  const program = makeProgram(host);
  listAll(program, verbs);
  program.outputHelp();
}

/** Parses the words of a verb and runs it. @returns the exit code; throws a `UserError` */
export async function runVerb(host: Host, verb: Verb, words: readonly string[]): Promise<number> {
  let code: number = EXIT.clean;
  const program = makeProgram(host);
  const command = makeCommand(program, verb, verb.usage, async (...given) => {
    // Commander passes the words, the flags, and the command itself.
    code = await verb.run(host, ...(given.slice(0, -1) as never[]));
  });
  await parseWords(command, verb, takeWords(words, verb));
  return code;
}

/** Prints the help of a verb. Refuses flags that it does not have, and needs none of its arguments. */
export async function showHelp(host: Host, verb: Verb, words: readonly string[]): Promise<void> {
  const shown = makeCommand(makeProgram(host), verb, verb.usage);
  const anyWords = `${readVerbName(verb)} [words...]`;
  const parsed = makeCommand(makeProgram(host), verb, anyWords, async () => shown.outputHelp());
  await parseWords(parsed, verb, renameFlags(words, verb));
}

async function parseWords(command: Command, verb: Verb, words: readonly string[]): Promise<void> {
  try {
    await command.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) throw explainMisuse(error, verb);
    throw error;
  }
}

/**
 * Writes the present name of a flag in place of a former one. Inserts `--` for a verbatim verb, so that none of its
 * words is read as a flag.
 */
function takeWords(words: readonly string[], verb: Verb): readonly string[] {
  if (!verb.isVerbatim) return renameFlags(words, verb);
  const own = [...verb.flags, ...COLOR_FLAGS].flatMap(({ usage }) => usage.split(', '));
  const from = words.findIndex((word) => !own.includes(word));
  return from === -1 || words[from] === '--' ? words : [...words.slice(0, from), '--', ...words.slice(from)];
}

function renameFlags(words: readonly string[], { flags }: Verb): readonly string[] {
  const own = words.includes('--') ? words.indexOf('--') : words.length;
  const rename = (word: string) => flags.find(({ formerly }) => formerly === word)?.usage ?? word;
  return words.map((word, at) => (at < own ? rename(word) : word));
}

function makeProgram(host: Host): Command {
  const program = new Command('strat')
    .description(
      'Strategy as code: write a strategy, check it, review what changed, and share a brief that people read.',
    )
    .option(VERSION_FLAG, 'print the version')
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
  return addFlags(program, COLOR_FLAGS);
}

function listAll(program: Command, groups: Verbs): void {
  for (const [group, verbs] of groups) {
    program.commandsGroup(group);
    for (const { usage, says } of verbs) addFlags(program.command(usage).description(says), COLOR_FLAGS);
  }
  program.addHelpText(
    'after',
    '\nTo start, run `strat init`. To see what a command takes, run `strat COMMAND --help`.',
  );
}

function makeCommand(program: Command, verb: Verb, usage: string, run?: Run): Command {
  const command = addFlags(program.command(usage).description(verb.says), [...COLOR_FLAGS, ...verb.flags]);
  if (verb.examples) command.addHelpText('after', listExamples(verb.examples));
  if (verb.more !== undefined) command.addHelpText('after', verb.more);
  return run ? command.action(run) : command;
}

function listExamples(examples: readonly string[]): string {
  return `\n${examples.length === 1 ? 'Example' : 'Examples'}:\n${examples.map((line) => `  ${line}`).join('\n')}`;
}

function addFlags(command: Command, flags: readonly Flag[]): Command {
  command.helpOption(HELP_FLAG.usage, HELP_FLAG.says);
  for (const flag of flags) {
    if (flag.usage.includes('<')) command.option(flag.usage, flag.says, makeFlagParser(flag));
    else command.option(flag.usage, flag.says);
  }
  return command;
}
