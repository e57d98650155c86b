import type { RetroFlags } from '../commands/retro.ts';
import type { Host } from '../host/host.ts';
import { makeChoiceFlag, type Verb } from './verb.ts';

export const retroVerb: Verb = {
  usage: 'retro [path]',
  says: 'look back: what was promised and reached, what broke down and why; or close the strategy',
  examples: ['strat retro', 'strat retro --covers incremental --form', 'strat retro --format markdown'],
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
    { usage: '--form', says: 'print the questions as Markdown to fill in at a meeting' },
    {
      usage: '--answers <file>',
      says: 'read answers from a filled-in form, or from YAML; `-` reads standard input',
      values: 'file',
    },
    {
      usage: '--initiative <id>',
      says: 'with --answers, make the action of this breakdown an initiative of the plan',
      many: 'repeated',
    },
    { usage: '--close', says: 'end the strategy: give the result of each criterion, and set it to closed' },
    { usage: '--result <id=value>', says: 'with --close, the result of a criterion', many: 'repeated' },
    {
      usage: '--carry <id=what>',
      says: 'with --close, what becomes of a criterion: kept (default), changed or dropped',
      many: 'repeated',
    },
    { usage: '--by <person>', says: 'name who writes it (default: your name in git)' },
    { usage: '--dry-run', says: 'print what would be written, and write nothing' },
    { usage: '--as-of <date>', says: 'treat this day as today, such as 2027-12-15' },
    { usage: '--config <file>', says: 'use this configuration file', values: 'file' },
  ],
  more: `
It prints what was promised first, what is promised now and what was reached. In a terminal it then asks what broke
down: in the vision, in the strategy, in the execution. Press Enter to skip. Ctrl-C keeps your answers.
For a meeting, print the questions, fill them in, and read them back:
  strat retro --form > retro.md
  strat retro --answers retro.md
To close a strategy in a script, give every result:
  strat retro --close --result loan-time=36 --carry loan-time=changed`,
  run: async (host: Host, path: string | undefined, flags: RetroFlags) => {
    const { retro } = await import('../commands/retro.ts');
    return retro(host, path, flags);
  },
};
