/** Verbs and flags: the only file that knows commander. Each command is loaded only when it is called. */
import { Command, CommanderError } from 'commander';
import { complain, talk, unknownCommand } from './commands/print.ts';
import { EXIT, Interrupted, UserError } from './exit.ts';
import { nodeHost } from './host/node-host.ts';
import type { Host } from './host.ts';

declare const __VERSION__: string | undefined;
const VERSION = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0-source';

type Done = (code: number) => void;

/** Runs a command line. @returns the exit code; nothing is thrown */
export async function main(argv: readonly string[], host?: Host): Promise<number> {
  let world = host;
  let code: number = EXIT.clean;
  try {
    world ??= nodeHost(colorFlag(argv));
    const program = programFor(world, (result) => {
      code = result;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failed(world ?? nodeHost(false), error);
  }
}

/** Colours are decided before the command line is understood, so that errors about it have them too. */
function colorFlag(argv: readonly string[]): boolean | undefined {
  const own = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const last = own.filter((word) => word === '--color' || word === '--no-color').at(-1);
  return last === undefined ? undefined : last === '--color';
}

function failed(host: Host, error: unknown): number {
  if (error instanceof Interrupted) return EXIT.interrupted;
  if (error instanceof CommanderError) return misused(host, error);
  if (error instanceof UserError) complain(host, error);
  else
    talk(
      host,
      `${error instanceof Error ? error.stack : error}\nThis is a defect in strat. Please report it with the lines above.`,
    );
  return EXIT.cannot;
}

/** Help and version that were asked for are no failure; any other word of commander is a wrong command line. */
function misused(host: Host, error: CommanderError): number {
  if (error.exitCode === 0) return EXIT.clean;
  const said = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  if (error.code !== 'commander.help')
    complain(host, new UserError(`${sentence(said)}`, 'Run it with --help to see what it takes.'));
  return EXIT.cannot;
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?)]$/.test(first) ? first : `${first}.`;
}

function programFor(host: Host, done: Done): Command {
  const program = new Command('strat')
    .description(
      'Strategy as code: write it, check it, review what changed, and share a brief that people read.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .option('--color', 'always print in colour')
    .option('--no-color', 'never print in colour')
    .showSuggestionAfterError()
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(host.stdout.columns, 100),
      getOutHasColors: () => host.stdout.isColored,
    });
  program.allowExcessArguments().action(() => {
    const [name] = program.args;
    if (name === undefined) return program.outputHelp();
    throw unknownCommand(
      name,
      program.commands.map((command) => command.name()),
    );
  });
  for (const [group, add] of VERBS) {
    program.commandsGroup(group);
    for (const verb of add) verb(program, host, done);
  }
  program.addHelpText(
    'after',
    '\nStart with `strat init`, or see what is said of an example: `strat check examples/before-review`.',
  );
  return program;
}

type Verb = (program: Command, host: Host, done: Done) => void;

const checkVerb: Verb = (program, host, done) => {
  verb(program, 'check [paths...]', 'may it merge? what is missing, vague, unowned or contradictory')
    .option('--format <name>', 'pretty, concise or json', oneValue)
    .option('--fail-on <level>', 'exit 1 from this level: error, warn or info (default: error)', oneValue)
    .option('--min-level <level>', 'show findings from this level (default: info)', oneValue)
    .option('--only <rules>', 'run only these rules, separated by commas', commaSeparated)
    .option('--rule <rule=level>', 'set the level of a rule; may be given several times', collected)
    .option('--config <file>', 'use this configuration', oneValue)
    .option('--no-config', 'use no configuration')
    .option('--as-of <date>', 'check as on this day: 2027-03-31', oneValue)
    .option('--stdin-path <name>', 'with `-`: the place that standard input stands for', oneValue)
    .action(async (paths: string[], flags) => {
      const { check } = await import('./commands/check.ts');
      done(await check(host, paths, { ...flags, config: flags.config === true ? undefined : flags.config }));
    });
};

const VERBS: readonly (readonly [group: string, verbs: readonly Verb[]])[] = [['Check', [checkVerb]]];

function verb(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .helpOption('-h, --help', 'show help')
    .option('--color', 'always print in colour')
    .option('--no-color', 'never print in colour');
}

/** A value that begins with `-` is a flag whose value was forgotten. */
function oneValue(value: string): string {
  if (/^-./.test(value))
    throw new UserError(
      `${JSON.stringify(value)} stands where a value is expected.`,
      'Write --flag=value where a value begins with `-`.',
    );
  return value;
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, oneValue(value)];
}

function commaSeparated(value: string, before: readonly string[] = []): readonly string[] {
  return [
    ...before,
    ...oneValue(value)
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ];
}
