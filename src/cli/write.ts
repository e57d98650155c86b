import type { Host } from '../host/host.ts';
import { makeChoiceFlag, type Verb } from './verb.ts';

const TEMPLATES = ['company', 'team', 'product', 'nonprofit', 'minimal'];

export const initVerb: Verb = {
  usage: 'init [folder]',
  says: 'start a strategy: answer questions, or fill in a template',
  examples: ['strat init', 'strat init strategy --yes --template team'],
  values: 'folder',
  flags: [
    makeChoiceFlag('--template <name>', TEMPLATES, 'choose the template: listed (default: company)'),
    makeChoiceFlag(
      '--lang <code>',
      ['en', 'de', 'es', 'fr', 'ja'],
      'language of the questions and of the strategy: listed',
    ),
    {
      usage: '--answers <file>',
      says: 'read answers from a YAML or JSON file; `-` reads standard input',
      values: 'file',
    },
    {
      usage: '--from <path>',
      says: 'follow a closed strategy: carry on its criteria, with the results as baselines',
      values: 'file',
    },
    { usage: '-y, --yes', says: 'ask nothing, and write the template with its questions as comments' },
    { usage: '--name <name>', says: 'name the strategy (default with --yes: the name of the folder)' },
    { usage: '--force', says: 'replace an existing strategy.yaml, and keep a copy of it' },
    { usage: '--resume', says: 'continue an unfinished interview without asking first' },
    makeChoiceFlag(
      '--ci <name>',
      ['github', 'github-forks', 'gitlab', 'none'],
      'also write a CI job that reviews every change: listed',
    ),
    {
      usage: '--package <spec>',
      says: 'install this in the job instead of strat-cli from npm: a tarball or a fork',
    },
    { usage: '--pre-commit', says: 'also write .pre-commit-config.yaml' },
    {
      usage: '--gitattributes',
      says: 'also write .gitattributes, so that `git diff` shows changes in plain words',
    },
  ],
  more:
    '\nAn answers file has the keys of strategy.yaml. Give as many as you know; only `name` is required:\n' +
    '  { name: Harbor, end: 2029-06, destination: { why: One test in six is a repeat. } }',
  run: async (
    host: Host,
    folder: string | undefined,
    flags: Parameters<typeof import('../commands/init.ts').init>[2],
  ) => {
    const { init } = await import('../commands/init.ts');
    return init(host, folder, flags);
  },
};
