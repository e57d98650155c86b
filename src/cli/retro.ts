import type { RetroFlags } from '../commands/retro.ts';
import type { Host } from '../host/host.ts';
import { makeChoiceFlag, type Verb } from './verb.ts';

export const retroVerb: Verb = {
  usage: 'retro [path]',
  says: 'look back: what was promised and reached, what broke down and why; or close the strategy',
  examples: ['strat retro', 'strat retro --covers incremental --form', 'strat retro --close'],
  values: 'file',
  flags: [
    {
      usage: '--covers <name>',
      says: 'look back on a stage, a criterion or an objective (default: the whole strategy)',
    },
    { usage: '--since <date>', says: 'begin on this day (default: where the plan begins)' },
    makeChoiceFlag(
      '--format <name>',
      ['text', 'markdown', 'json'],
      'print what is known, and ask nothing: listed',
    ),
    { usage: '--as-of <date>', says: 'treat this day as today, such as 2027-12-15' },
    { usage: '--config <file>', says: 'use this configuration file', values: 'file' },
  ],
  run: async (host: Host, path: string | undefined, flags: RetroFlags) => {
    const { retro } = await import('../commands/retro.ts');
    return retro(host, path, flags);
  },
};
