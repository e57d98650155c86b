/** `strat completion`: what a shell offers on Tab, made from the verbs and flags themselves. */
import { writeBashCompletion } from '../completion/bash.ts';
import { writeFishCompletion } from '../completion/fish.ts';
import type { CommandOption, Grammar, Taken } from '../completion/grammar.ts';
import { writeZshCompletion } from '../completion/zsh.ts';
import { EXIT } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { RULES } from '../lint/rules/index.ts';
import { CHANGE_RULE_IDS } from '../model/change-rules.ts';
import { SHOWN_LEVELS } from '../model/level.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { talk } from '../tasks/print.ts';

/** The command line, as its verbs describe it. */
export interface Described {
  readonly verbs: readonly (DescribedFlag & { readonly flags: readonly DescribedFlag[] })[];
  /** The flags of every verb. */
  readonly flags: readonly DescribedFlag[];
}

interface DescribedFlag {
  /** `check [paths...]`, `-y, --yes`, `--format <name>`. */
  readonly usage: string;
  readonly says: string;
  readonly values?: string | readonly string[];
  readonly many?: 'repeated' | 'commas';
}

const SHELLS = ['bash', 'zsh', 'fish'] as const;
const SCRIPTS = { bash: writeBashCompletion, zsh: writeZshCompletion, fish: writeFishCompletion };

/** Prints a script for a shell. */
export async function completion(host: Host, shell: string, described: Described): Promise<number> {
  const script = SCRIPTS[chooseFormat(shell, SHELLS, 'shell')](makeGrammar(described));
  host.stdout.write(script);
  if (host.stdout.isTerminal) talk(host, script.split('\n').find((line) => line.startsWith('# ')) ?? '');
  return EXIT.clean;
}

function makeGrammar({ verbs, flags }: Described): Grammar {
  const common = flags.map(makeOption);
  return {
    program: 'strat',
    options: [...common, makeOption({ usage: '-V, --version', says: 'print the version' })],
    commands: verbs.map((verb) => ({
      name: verb.usage.split(' ', 1)[0] ?? '',
      says: verb.says,
      options: [...verb.flags.map(makeOption), ...common],
      words: verb.usage.includes(' ') ? findTaken(verb.values, undefined) : undefined,
    })),
  };
}

function makeOption({ usage, says, values, many }: DescribedFlag): CommandOption {
  return {
    names: usage.match(/(?<![\w-])--?[a-zA-Z][\w-]*/g) ?? [],
    says,
    takes: usage.includes('<') ? findTaken(values, many) : undefined,
    isRepeated: many !== undefined,
  };
}

function findTaken(values: DescribedFlag['values'], many: DescribedFlag['many']): Taken {
  if (values === 'file' || values === 'folder') return { is: values };
  const rules = [...RULES.map(({ id }) => id), ...CHANGE_RULE_IDS];
  if (values === 'rule=level') return { is: 'pair', names: rules, values: ['off', ...SHOWN_LEVELS] };
  const words = values === 'rule' ? rules : values;
  if (typeof words === 'string' || words === undefined) return { is: 'text' };
  return { is: many === 'commas' ? 'list' : 'words', words };
}
