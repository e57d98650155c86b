import type { StatusFlags } from '../commands/status.ts';
import type { Host } from '../host/host.ts';
import { makeChoiceFlag, type Verb } from './verb.ts';

const STATES = ['off-track', 'missed', 'no-update', 'at-risk', 'open', 'no-data', 'on-track', 'met'];

export const statusVerb: Verb = {
  usage: 'status [path]',
  says: 'where each outcome stands against what was expected',
  values: 'file',
  flags: [
    makeChoiceFlag('--format <name>', ['text', 'markdown', 'csv', 'json']),
    { usage: '--explain [id]', says: 'how each state was found, with every number; of one measure: its id' },
    { usage: '--criterion <id>', says: 'only this measure' },
    { usage: '--person <name>', says: 'only what this person owns' },
    { usage: '--only <states>', says: 'only measures in these states, separated by commas', values: STATES },
    { usage: '--since <date>', says: 'what has changed its state since this day: 2027-10-31' },
    { usage: '--at <revision>', says: 'the plan and the records of a revision' },
    { usage: '--as-of <date>', says: 'as it was known on this day: 2027-03-31' },
    {
      usage: '--fail-on <states>',
      says: 'exit 1 where a criterion has one of these states: off-track,missed,at-risk,no-update',
      values: STATES,
    },
  ],
  run: async (host: Host, path: string | undefined, flags: StatusFlags) => {
    const { status } = await import('../commands/status.ts');
    return status(host, path, flags);
  },
};
