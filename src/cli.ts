/** Verbs and flags: the only file that knows commander. Each command is loaded only when it is called. */
import { Command, CommanderError } from 'commander';
import { EXIT, UserError } from './exit.ts';
import type { Host } from './host.ts';

type Done = (code: number) => void;

/** Understands a command line and runs its command. @returns the exit code; a `UserError` is thrown */
export async function run(argv: readonly string[], host: Host, version: string): Promise<number> {
  let code: number = EXIT.clean;
  const program = programFor(host, version, (result) => {
    code = result;
  });
  try {
    if (argv.every((word) => word === '--color' || word === '--no-color')) program.outputHelp();
    else await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return misused(error);
    throw error;
  }
}

/** Help and version that were asked for are no failure; any other word of commander is a wrong command line. */
function misused(error: CommanderError): number {
  if (error.exitCode === 0) return EXIT.clean;
  const said = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  throw new UserError(sentence(said), 'Run it with --help to see what it takes.');
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?)]$/.test(first) ? first : `${first}.`;
}

function programFor(host: Host, version: string, done: Done): Command {
  const program = new Command('strat')
    .description(
      'Strategy as code: write it, check it, review what changed, and share a brief that people read.',
    )
    .version(version, '-V, --version', 'print the version')
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
  for (const [group, verbs] of VERBS) {
    program.commandsGroup(group);
    for (const add of verbs) add(program, host, done);
  }
  program.addHelpText(
    'after',
    '\nStart with `strat init`, or see what is said of an example: `strat check examples/before-review`.',
  );
  return program;
}

type Verb = (program: Command, host: Host, done: Done) => void;

const checkVerb: Verb = (program, host, done) => {
  settingFlags(
    verb(program, 'check [paths...]', 'may it merge? what is missing, vague, unowned or contradictory'),
  )
    .option('--format <name>', 'pretty, concise or json', oneValue)
    .option('--fail-on <level>', 'exit 1 from this level: error, warn or info (default: error)', oneValue)
    .option('--min-level <level>', 'show findings from this level (default: info)', oneValue)
    .option('--only <rules>', 'run only these rules, separated by commas', commaSeparated)
    .option('--as-of <date>', 'check as on this day: 2027-03-31', oneValue)
    .option('--stdin-path <name>', 'with `-`: the place that standard input stands for', oneValue)
    .action(async (paths: string[], flags) => {
      const { check } = await import('./commands/check.ts');
      done(await check(host, paths, withConfig(flags)));
    });
};

const initVerb: Verb = (program, host, done) => {
  verb(program, 'init [folder]', 'start a strategy, by interview or from a template')
    .option('--template <name>', 'company, team, product, nonprofit or minimal (default: company)', oneValue)
    .option('--answers <file>', 'take answers from a YAML or JSON file; `-` for standard input', oneValue)
    .option('-y, --yes', 'ask nothing: write the template, its questions as comments')
    .option('--name <name>', 'whose strategy it is (with --yes: the folder’s name)', oneValue)
    .option('--force', 'replace a strategy.yaml that is there')
    .option('--ci <name>', 'also write a CI job that checks it: github, gitlab or none', oneValue)
    .option('--pre-commit', 'also write .pre-commit-config.yaml')
    .option('--gitattributes', 'also write .gitattributes, for the same line ends everywhere')
    .addHelpText(
      'after',
      '\nAn answers file has the keys of strategy.yaml, as many as you know; only `name` is required:\n' +
        '  { name: Harbor, end: 2029-06, destination: { why: One test in six is a repeat. } }',
    )
    .action(async (folder: string | undefined, flags) => {
      const { init } = await import('./commands/init.ts');
      done(await init(host, folder, flags));
    });
};

const explainVerb: Verb = (program, host, done) => {
  verb(program, 'explain <rule>', 'what a rule wants, why, and how to fix it')
    .option('--format <name>', 'pretty, markdown or json', oneValue)
    .action(async (id: string, flags) => {
      const { explain } = await import('./commands/explain.ts');
      done(await explain(host, id, flags));
    });
};

const rulesVerb: Verb = (program, host, done) => {
  settingFlags(verb(program, 'rules', 'every rule, and its level here'))
    .option('--format <name>', 'pretty or json', oneValue)
    .action(async (flags) => {
      const { rules } = await import('./commands/rules.ts');
      done(await rules(host, withConfig(flags)));
    });
};

const configVerb: Verb = (program, host, done) => {
  settingFlags(verb(program, 'config [path]', 'which settings are in force, and where each comes from'))
    .option('--format <name>', 'pretty or json', oneValue)
    .action(async (path: string | undefined, flags) => {
      const { config } = await import('./commands/config.ts');
      done(await config(host, path, withConfig(flags)));
    });
};

const schemaVerb: Verb = (program, host, done) => {
  verb(program, 'schema [name]', 'the formats as JSON Schema: strategy (default) or config').action(
    async (name: string | undefined) => {
      const { schema } = await import('./commands/schema.ts');
      done(await schema(host, name));
    },
  );
};

const renderVerb: Verb = (program, host, done) => {
  verb(program, 'render [path]', 'a brief that people read, in Markdown')
    .option('--brief <name>', 'full (default) or one-page', oneValue)
    .option('--format <name>', 'md (default)', oneValue)
    .option('--template <file>', 'a Liquid layout of your own', oneValue)
    .option('--output <file>', 'write to this file', oneValue)
    .option('--force', 'replace the file')
    .option('--as-of <date>', 'the date of the brief: 2027-03-31', oneValue)
    .option('--stdin-path <name>', 'with `-`: the place that standard input stands for', oneValue)
    .action(async (path: string | undefined, flags) => {
      const { render } = await import('./commands/render.ts');
      done(await render(host, path, flags));
    });
};

const logVerb: Verb = (program, host, done) => {
  verb(program, 'log [id] [path]', 'every value that each commitment has had, when, by whom and why')
    .option('--format <name>', 'pretty, markdown or json', oneValue)
    .action(async (id: string | undefined, path: string | undefined, flags) => {
      const { log } = await import('./commands/log.ts');
      done(
        await log(
          host,
          [id, path].filter((word) => word !== undefined),
          flags,
        ),
      );
    });
};

const VERBS: readonly (readonly [group: string, verbs: readonly Verb[]])[] = [
  ['Write', [initVerb]],
  ['Check', [checkVerb, explainVerb, rulesVerb, configVerb]],
  ['Review', [logVerb]],
  ['Share', [renderVerb]],
  ['Tools', [schemaVerb]],
];

function settingFlags(command: Command): Command {
  return command
    .option('--rule <rule=level>', 'set the level of a rule; may be given several times', collected)
    .option('--config <file>', 'use this configuration', oneValue)
    .option('--no-config', 'use no configuration');
}

/** Commander says `true` where neither `--config` nor `--no-config` is given. */
function withConfig<F extends { readonly config?: unknown }>(flags: F): F & { config?: string | false } {
  return { ...flags, config: flags.config === true ? undefined : flags.config } as F & {
    config?: string | false;
  };
}

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
