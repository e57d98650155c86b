import type { CheckFlags } from '../commands/check.ts';
import type { RulesFlags } from '../commands/rules.ts';
import type { Host } from '../host/host.ts';
import { type Flag, LEVEL_CHOICES, makeChoiceFlag, OVERDUE_FLAG, type Verb } from './verb.ts';

const SETTING_FLAGS: readonly Flag[] = [
  {
    usage: '--rule <rule=level>',
    says: 'set the level of a rule; can be repeated',
    values: 'rule=level',
    many: 'repeated',
  },
  { usage: '--config <file>', says: 'use this configuration file', values: 'file' },
  { usage: '--no-config', says: 'ignore configuration files' },
  OVERDUE_FLAG,
];

const CHECK_FORMATS = [
  'pretty',
  'concise',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'markdown',
];

export const checkVerb: Verb = {
  usage: 'check [paths...]',
  says: 'check whether a strategy is ready to share or merge: what is missing, vague, unowned or contradictory',
  examples: ['strat check', 'strat check --against main'],
  values: 'file',
  flags: [
    ...SETTING_FLAGS,
    makeChoiceFlag('--format <name>', CHECK_FORMATS, 'choose the format: listed'),
    {
      usage: '--output <format=file>',
      says: 'also write a file, such as sarif=out.sarif; can be repeated',
      many: 'repeated',
    },
    makeChoiceFlag(
      '--fail-on <level>',
      LEVEL_CHOICES,
      'exit with 1 from this level up: listed (default: error)',
    ),
    makeChoiceFlag(
      '--min-level <level>',
      LEVEL_CHOICES,
      'show findings from this level up: listed (default: info)',
    ),
    { usage: '--all', says: 'show every finding with its lines, not only what to fix first' },
    {
      usage: '--only <rules>',
      says: 'run only these rules, separated by commas',
      values: 'rule',
      many: 'commas',
    },
    {
      usage: '--against <revision>',
      says: 'also check what changed since this revision: main, HEAD~3, or main... for where this branch began',
    },
    { usage: '--as-of <date>', says: 'check as of this day, such as 2027-03-31' },
    { usage: '--fix', says: 'fix what is safe to fix; never what a target, baseline, date or owner says' },
    { usage: '--dry-run', says: 'with --fix, print a patch and change nothing' },
    {
      usage: '--accept',
      formerly: '--update-baseline',
      says: 'accept today’s findings in .strat-accepted.json, so that only new ones fail',
    },
    { usage: '--no-accepted', formerly: '--no-baseline', says: 'report accepted findings too' },
    { usage: '--watch', says: 'check again after each save; press Ctrl-C to stop' },
    { usage: '--timing', says: 'show how long each part of the check took' },
    {
      usage: '--stdin-path <name>',
      says: 'with `-`, check standard input as if it were this file',
      values: 'file',
    },
  ],
  run: async (host: Host, paths: readonly string[], flags: Given<CheckFlags>) => {
    const { check } = await import('../commands/check.ts');
    return check(host, paths, addConfig(flags));
  },
};

export const explainVerb: Verb = {
  usage: 'explain <rule>',
  says: 'explain a rule: what it asks for, why, and how to fix it',
  examples: ['strat explain criterion-vague'],
  values: 'rule',
  flags: [makeChoiceFlag('--format <name>', ['pretty', 'markdown', 'json'], 'choose the format: listed')],
  run: async (host: Host, id: string, flags: { readonly format?: string }) => {
    const { explain } = await import('../commands/explain.ts');
    return explain(host, id, flags);
  },
};

export const rulesVerb: Verb = {
  usage: 'rules',
  says: 'list every rule and its level in this folder',
  examples: ['strat rules --rule destination-length=off'],
  flags: [
    ...SETTING_FLAGS,
    makeChoiceFlag('--format <name>', ['pretty', 'json'], 'choose the format: listed'),
  ],
  run: async (host: Host, flags: Given<RulesFlags>) => {
    const { rules } = await import('../commands/rules.ts');
    return rules(host, addConfig(flags));
  },
};

export const configVerb: Verb = {
  usage: 'config [path]',
  says: 'show which settings apply and where each comes from',
  examples: ['strat config'],
  values: 'file',
  flags: [
    ...SETTING_FLAGS,
    makeChoiceFlag('--format <name>', ['pretty', 'json'], 'choose the format: listed'),
  ],
  run: async (host: Host, path: string | undefined, flags: Given<RulesFlags>) => {
    const { config } = await import('../commands/config.ts');
    return config(host, path, addConfig(flags));
  },
};

/** The flags as a command line gives them: `config` is a path, or `false` for `--no-config`. */
type Given<F extends { readonly config?: string | false }> = Omit<F, 'config'> & {
  readonly config?: string | boolean;
};

function addConfig<F extends { readonly config?: string | false }>({ config, ...flags }: Given<F>): F {
  return (config === undefined || config === true ? flags : { ...flags, config }) as F;
}
