/** `strat completion`: what a shell offers on Tab, made from the verbs and flags themselves. */
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import type { Grammar, Option, Taken } from '../completion/grammar.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { EXIT } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { RULES } from '../lint/rules/index.ts';
import { CHANGE_RULE_IDS } from '../model/change-rules.ts';
import { LEVELS } from '../model/finding.ts';
import { formatFlag } from '../tasks/formats.ts';
import { talk } from '../tasks/print.ts';

/** The command line, as its verbs describe it. */
export interface Described {
  readonly verbs: readonly (Said & { readonly flags: readonly Said[] })[];
  /** The flags of every verb. */
  readonly flags: readonly Said[];
}

interface Said {
  /** `check [paths...]`, `-y, --yes`, `--format <name>`. */
  readonly usage: string;
  readonly says: string;
  readonly values?: string | readonly string[];
  readonly many?: 'repeated' | 'commas';
}

const SHELLS = ['bash', 'zsh', 'fish'] as const;
const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** Prints a script for a shell. */
export async function completion(host: Host, shell: string, described: Described): Promise<number> {
  const script = SCRIPTS[formatFlag(shell, SHELLS, 'completion')](grammarOf(described));
  host.stdout.write(script);
  if (host.stdout.isTerminal) talk(host, script.split('\n').find((line) => line.startsWith('# ')) ?? '');
  return EXIT.clean;
}

function grammarOf({ verbs, flags }: Described): Grammar {
  const common = flags.map(optionOf);
  return {
    program: 'strat',
    options: [...common, optionOf({ usage: '-V, --version', says: 'print the version' })],
    commands: verbs.map((verb) => ({
      name: verb.usage.split(' ', 1)[0] ?? '',
      says: verb.says,
      options: [...verb.flags.map(optionOf), ...common],
      words: verb.usage.includes(' ') ? takenOf(verb.values, undefined) : undefined,
    })),
  };
}

function optionOf({ usage, says, values, many }: Said): Option {
  return {
    names: usage.match(/(?<![\w-])--?[a-zA-Z][\w-]*/g) ?? [],
    says,
    takes: usage.includes('<') ? takenOf(values, many) : undefined,
    isRepeated: many !== undefined,
  };
}

function takenOf(values: Said['values'], many: Said['many']): Taken {
  if (values === 'file' || values === 'folder') return { is: values };
  const rules = [...RULES.map(({ id }) => id), ...CHANGE_RULE_IDS];
  if (values === 'rule=level') return { is: 'pair', names: rules, values: ['off', ...LEVELS] };
  const words = values === 'rule' ? rules : values;
  if (typeof words === 'string' || words === undefined) return { is: 'text' };
  return { is: many === 'commas' ? 'list' : 'words', words };
}
