import type { DriverFlags } from '../commands/git-diff-driver.ts';
import type { Host } from '../host/host.ts';
import type { Verb } from './verb.ts';

export const schemaVerb: Verb = {
  usage: 'schema [name]',
  says: 'the formats as JSON Schema: strategy (default), amendment, checkin, config, findings, changes, log, calibration, status, checkin-report or brief',
  values: [
    'strategy',
    'amendment',
    'checkin',
    'config',
    'findings',
    'changes',
    'log',
    'calibration',
    'status',
    'checkin-report',
    'brief',
  ],
  flags: [],
  run: async (host: Host, name: string | undefined) => {
    const { schema } = await import('../commands/schema.ts');
    return schema(host, name);
  },
};

export const gitDiffDriverVerb: Verb = {
  usage: 'git-diff-driver [words...]',
  says: 'what git runs to show a change of a strategy in words',
  isVerbatim: true,
  flags: [{ usage: '--textconv', says: 'print one file as lines that can be compared' }],
  more: `
Tell git once, on your machine:
  git config --global diff.strat.textconv "strat git-diff-driver --textconv"
and in .gitattributes, for everybody:
  strategy.yaml diff=strat
  strategy.md diff=strat
Then git diff, git log -p and git show compare commitments. For what strat diff says in place of lines, in git diff alone:
  git config --global diff.strat.command "strat git-diff-driver"`,
  run: async (host: Host, words: readonly string[], flags: DriverFlags) => {
    const { gitDiffDriver } = await import('../commands/git-diff-driver.ts');
    return gitDiffDriver(host, words, flags);
  },
};
