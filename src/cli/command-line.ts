/** Reads what a command line asks for before its verb parses the rest: which verb, and whether for its help. */
import { UserError } from '../exit.ts';
import { suggestNearest } from '../model/nearest.ts';
import { quoteValue } from '../model/quote.ts';
import { COLOR_FLAGS, HELP_FLAG, readVerbName, VERSION_FLAG, type Verb } from './verb.ts';

export interface CommandLine {
  /** Undefined for the program itself. */
  readonly verb: Verb | undefined;
  readonly wants: 'run' | 'help' | 'version';
  /** The flags for colour before the verb, and the words after it; without those that ask for help. */
  readonly words: readonly string[];
}

const HELP = HELP_FLAG.usage.split(', ');
const VERSION = VERSION_FLAG.split(', ');
const COLORS = COLOR_FLAGS.map(({ usage }) => usage);

/** Reads a command line. Throws if it names a command that does not exist, or a flag before any command. */
export function readCommandLine(argv: readonly string[], verbs: readonly Verb[]): CommandLine {
  const at = argv.findIndex((word) => !isBeforeVerb(word));
  const before = at === -1 ? argv : argv.slice(0, at);
  const colors = before.filter((word) => COLORS.includes(word));
  const isHelp = before.some((word) => word === 'help' || HELP.includes(word));
  const isVersion = before.some((word) => VERSION.includes(word));
  const name = argv[at];
  const verb = name === undefined ? undefined : findVerb(name, verbs);
  if (!verb) return { verb, wants: isVersion ? 'version' : 'help', words: colors };
  const words = [...colors, ...argv.slice(at + 1)];
  if (isVersion && !isHelp) return { verb, wants: 'version', words };
  if (!isHelp && !asksForHelp(words, verb)) return { verb, wants: 'run', words };
  return { verb, wants: 'help', words: words.filter((word) => !HELP.includes(word)) };
}

function isBeforeVerb(word: string): boolean {
  return word === 'help' || word === '--' || [...HELP, ...VERSION, ...COLORS].includes(word);
}

function findVerb(name: string, verbs: readonly Verb[]): Verb {
  const found = verbs.find((verb) => readVerbName(verb) === name);
  if (found) return found;
  const names = verbs.map(readVerbName);
  if (/^-./.test(name))
    throw new UserError(
      `There is no option ${quoteValue(name)} before a command.${suggestNearest(name, [...HELP, ...VERSION, ...COLORS])}`,
      'Write options after the command: `strat check --format json`.',
    );
  const nearest = suggestNearest(name, names);
  throw new UserError(
    `There is no command ${quoteValue(name)}.${nearest}`,
    nearest === '' ? `Commands: ${names.join(', ')}.` : 'Run `strat --help` to see every command.',
  );
}

/** Returns whether a word asks for help: before `--`, or where other words are taken literally, before the first. */
function asksForHelp(words: readonly string[], { isVerbatim, flags }: Verb): boolean {
  const known = [...COLORS, ...flags.map(({ usage }) => usage)];
  const end = words.findIndex((word) => word === '--' || (isVerbatim && ![...HELP, ...known].includes(word)));
  return words.slice(0, end === -1 ? undefined : end).some((word) => HELP.includes(word));
}
