import type { CheckFlags } from '../commands/check.ts';
import type { RulesFlags } from '../commands/rules.ts';
import type { Host } from '../host/host.ts';
import { type Flag, LEVEL_CHOICES, makeChoiceFlag, OVERDUE_FLAG, type Verb } from './verb.ts';

const SETTING_FLAGS: readonly Flag[] = [
  {
    usage: '--rule <rule=level>',
    says: 'set the level of a rule; may be given several times',
    values: 'rule=level',
    many: 'repeated',
  },
  { usage: '--config <file>', says: 'use this configuration', values: 'file' },
  { usage: '--no-config', says: 'use no configuration' },
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
  says: 'may it merge? what is missing, vague, unowned or contradictory',
  values: 'file',
  flags: [
    ...SETTING_FLAGS,
    makeChoiceFlag('--format <name>', CHECK_FORMATS),
    {
      usage: '--output <format=file>',
      says: 'write a file as well; may be given several times',
      many: 'repeated',
    },
    makeChoiceFlag('--fail-on <level>', LEVEL_CHOICES, 'exit 1 from this level: listed (default: error)'),
    makeChoiceFlag('--min-level <level>', LEVEL_CHOICES, 'show findings from this level (default: info)'),
    {
      usage: '--only <rules>',
      says: 'run only these rules, separated by commas',
      values: 'rule',
      many: 'commas',
    },
    {
      usage: '--against <revision>',
      says: 'check what changed since as well: main, HEAD~3; main... for where this branch left it',
    },
    { usage: '--as-of <date>', says: 'check as on this day: 2027-03-31' },
    { usage: '--fix', says: 'fix what is safe to fix; never a target, baseline, date or owner' },
    { usage: '--dry-run', says: 'with --fix: print a patch and change nothing' },
    {
      usage: '--accept',
      formerly: '--update-baseline',
      says: 'accept all that is found now, in .strat-accepted.json: from now on only new findings fail',
    },
    { usage: '--no-accepted', formerly: '--no-baseline', says: 'count accepted findings as well' },
    { usage: '--watch', says: 'check again on each save; Ctrl-C ends it' },
    { usage: '--timing', says: 'say on standard error where the time went' },
    {
      usage: '--stdin-path <name>',
      says: 'with `-`: the place that standard input stands for',
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
  says: 'what a rule wants, why, and how to fix it',
  values: 'rule',
  flags: [makeChoiceFlag('--format <name>', ['pretty', 'markdown', 'json'])],
  run: async (host: Host, id: string, flags: { readonly format?: string }) => {
    const { explain } = await import('../commands/explain.ts');
    return explain(host, id, flags);
  },
};

export const rulesVerb: Verb = {
  usage: 'rules',
  says: 'every rule, and its level here',
  flags: [...SETTING_FLAGS, makeChoiceFlag('--format <name>', ['pretty', 'json'])],
  run: async (host: Host, flags: Given<RulesFlags>) => {
    const { rules } = await import('../commands/rules.ts');
    return rules(host, addConfig(flags));
  },
};

export const configVerb: Verb = {
  usage: 'config [path]',
  says: 'which settings are in force, and where each comes from',
  values: 'file',
  flags: [...SETTING_FLAGS, makeChoiceFlag('--format <name>', ['pretty', 'json'])],
  run: async (host: Host, path: string | undefined, flags: Given<RulesFlags>) => {
    const { config } = await import('../commands/config.ts');
    return config(host, path, addConfig(flags));
  },
};

/** The flags from Commander, which sets `config` to `true` if neither `--config` nor `--no-config` is given. */
type Given<F extends { readonly config?: string | false }> = Omit<F, 'config'> & {
  readonly config?: string | boolean;
};

function addConfig<F extends { readonly config?: string | false }>({ config, ...flags }: Given<F>): F {
  return (config === undefined || config === true ? flags : { ...flags, config }) as F;
}
