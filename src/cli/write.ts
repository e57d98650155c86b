import type { InitFlags } from '../commands/init.ts';
import type { Host } from '../host/host.ts';
import { makeChoiceFlag, type Verb } from './verb.ts';

const TEMPLATES = ['company', 'team', 'product', 'nonprofit', 'minimal'];

export const initVerb: Verb = {
  usage: 'init [folder]',
  says: 'start a strategy, by interview or from a template',
  values: 'folder',
  flags: [
    makeChoiceFlag('--template <name>', TEMPLATES, 'listed (default: company)'),
    {
      usage: '--answers <file>',
      says: 'take answers from a YAML or JSON file; `-` for standard input',
      values: 'file',
    },
    { usage: '-y, --yes', says: 'ask nothing: write the template, its questions as comments' },
    { usage: '--name <name>', says: 'whose strategy it is (with --yes: the folder’s name)' },
    { usage: '--force', says: 'replace a strategy.yaml that is there' },
    makeChoiceFlag(
      '--ci <name>',
      ['github', 'github-forks', 'gitlab', 'none'],
      'also write a CI job that reviews it: listed',
    ),
    {
      usage: '--package <spec>',
      says: 'what the job installs in place of strat-cli from npm: a tarball or a fork',
    },
    { usage: '--pre-commit', says: 'also write .pre-commit-config.yaml' },
    {
      usage: '--gitattributes',
      says: 'also write .gitattributes, for the same line ends everywhere and diffs in words',
    },
  ],
  more:
    '\nAn answers file has the keys of strategy.yaml, as many as you know; only `name` is required:\n' +
    '  { name: Harbor, end: 2029-06, destination: { why: One test in six is a repeat. } }',
  run: async (host: Host, folder: string | undefined, flags: InitFlags) => {
    const { init } = await import('../commands/init.ts');
    return init(host, folder, flags);
  },
};
