import type { DriverFlags } from '../commands/git-diff-driver.ts';
import type { Host } from '../host/host.ts';
import type { Verb } from './verb.ts';

export const schemaVerb: Verb = {
  usage: 'schema [name]',
  says: 'print a format as JSON Schema: strategy (default), amendment, checkin, survey, meeting, retro, config, findings, changes, log, calibration, status, due, agenda, survey-results, retro-facts, checkin-report, brief or export',
  examples: ['strat schema checkin'],
  values: [
    'strategy',
    'amendment',
    'checkin',
    'survey',
    'meeting',
    'retro',
    'config',
    'findings',
    'changes',
    'log',
    'calibration',
    'status',
    'due',
    'agenda',
    'survey-results',
    'retro-facts',
    'checkin-report',
    'brief',
    'export',
    'import-report',
  ],
  flags: [],
  run: async (host: Host, name: string | undefined) => {
    const { schema } = await import('../commands/schema.ts');
    return schema(host, name);
  },
};

export const gitDiffDriverVerb: Verb = {
  usage: 'git-diff-driver [words...]',
  says: 'show changes to a strategy in plain words in `git diff` (git runs this)',
  isVerbatim: true,
  flags: [{ usage: '--textconv', says: 'print one file as lines that git can compare' }],
  more: `
Run this once on your machine:
  git config --global diff.strat.textconv "strat git-diff-driver --textconv"
Add this to .gitattributes, for everybody:
  strategy.yaml diff=strat
  strategy.md diff=strat
Then git diff, git log -p and git show compare commitments.
To see what strat diff says instead of lines, in git diff only:
  git config --global diff.strat.command "strat git-diff-driver"`,
  run: async (host: Host, words: readonly string[], flags: DriverFlags) => {
    const { gitDiffDriver } = await import('../commands/git-diff-driver.ts');
    return gitDiffDriver(host, words, flags);
  },
};
