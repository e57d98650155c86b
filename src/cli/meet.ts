/** The verbs of the rhythm: what to talk about. */
import type { AgendaFlags } from '../commands/agenda.ts';
import type { DueFlags } from '../commands/due.ts';
import type { Host } from '../host/host.ts';
import { makeChoiceFlag, type Verb } from './verb.ts';

export const agendaVerb: Verb = {
  usage: 'agenda [path]',
  says: 'list what the next strategy meeting should talk about: three things to decide',
  examples: ['strat agenda', 'strat agenda --minutes --present maria,jon'],
  more: `
It looks at what happened since the last meeting in meetings/ (else since the last review), and chooses what to decide:
results that are off track, broken assumptions with what you agreed for that case, guardrails, falls of confidence,
overdue actions, missing updates. With --minutes, it writes meetings/<day>.md for you to fill in.`,
  values: 'file',
  flags: [
    makeChoiceFlag('--format <name>', ['markdown', 'html', 'json'], 'choose the format: listed'),
    { usage: '--since <date>', says: 'look back to this day (default: the last meeting)' },
    { usage: '--minutes', says: 'write the agenda to meetings/, as minutes to fill in' },
    { usage: '--by <person>', says: 'with --minutes, name who writes them (default: your name in git)' },
    {
      usage: '--present <names>',
      says: 'with --minutes, name who is there, separated by commas',
      many: 'commas',
    },
    { usage: '--as-of <date>', says: 'treat this day as the day of the meeting, such as 2027-12-06' },
    { usage: '--config <file>', says: 'use this configuration file', values: 'file' },
  ],
  run: async (host: Host, path: string | undefined, flags: AgendaFlags) => {
    const { agenda } = await import('../commands/agenda.ts');
    return agenda(host, path, flags);
  },
};

export const dueVerb: Verb = {
  usage: 'due [path]',
  says: 'list what is owed and by whom: values, actions, assumptions to check, surveys, meetings',
  examples: [
    'strat due',
    'strat due --person "Jon Bell" --within 14d',
    'strat due --format ics',
    'strat due --github --dry-run',
  ],
  more: `
Overdue things come first. After one round of check-ins without an answer, a line is marked with !; after two, it also
names the sponsor, or else the owner of the strategy.`,
  values: 'file',
  flags: [
    { usage: '--person <name>', says: 'show only what this person owes' },
    { usage: '--within <time>', says: 'look ahead so far: 14d, 2w or 3m (default: one round of check-ins)' },
    makeChoiceFlag(
      '--format <name>',
      ['text', 'markdown', 'ics', 'json'],
      'choose the format; ics is a calendar file: listed',
    ),
    { usage: '--github', says: 'in a GitHub job, keep one issue with this list' },
    { usage: '--gitlab', says: 'in a GitLab job, keep one issue with this list' },
    { usage: '--mention', says: 'with --github or --gitlab, mention who is overdue, by `forge` in `people`' },
    { usage: '--dry-run', says: 'with --github or --gitlab, print the issue and send nothing' },
    { usage: '--as-of <date>', says: 'show what is owed on this day, such as 2027-12-06' },
    { usage: '--config <file>', says: 'use this configuration file', values: 'file' },
  ],
  run: async (host: Host, path: string | undefined, flags: DueFlags) => {
    const { due } = await import('../commands/due.ts');
    return due(host, path, flags);
  },
};
