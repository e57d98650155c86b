import type { CheckinFlags } from '../commands/checkin.ts';
import type { StatusFlags } from '../commands/status.ts';
import type { Host } from '../host/host.ts';
import { makeChoiceFlag, type Verb } from './verb.ts';

const STATES = ['off-track', 'missed', 'no-update', 'at-risk', 'open', 'no-data', 'on-track', 'met'];

export const statusVerb: Verb = {
  usage: 'status [path]',
  says: 'show where each outcome stands against what was expected',
  examples: ['strat status', 'strat status --explain loan-time'],
  more: '\nSigns: ▼ off track  ✗ missed  – no update  ◐ at risk  ○ open  · no data yet  ● on track  ✓ met\nEach block is one check-in that was due, and its height is the value; · means no value was given.',
  values: 'file',
  flags: [
    makeChoiceFlag('--format <name>', ['text', 'markdown', 'csv', 'json'], 'choose the format: listed'),
    {
      usage: '--explain [id]',
      says: 'show how each state was worked out, with every number; give an id for one measure',
    },
    { usage: '--criterion <id>', says: 'show only this measure' },
    { usage: '--person <name>', says: 'show only what this person owns' },
    {
      usage: '--only <states>',
      says: 'show only measures in these states, separated by commas',
      values: STATES,
      many: 'commas',
    },
    { usage: '--since <date>', says: 'show what changed state since this day, such as 2027-10-31' },
    { usage: '--at <revision>', says: 'use the plan and records of this revision' },
    { usage: '--as-of <date>', says: 'show what was known on this day, such as 2027-03-31' },
    {
      usage: '--fail-on <states>',
      says: 'exit with 1 if an outcome is in one of these states: off-track,missed,at-risk,no-update',
      values: STATES,
      many: 'commas',
    },
    { usage: '--config <file>', says: 'use this configuration file', values: 'file' },
  ],
  run: async (host: Host, path: string | undefined, flags: StatusFlags) => {
    const { status } = await import('../commands/status.ts');
    return status(host, path, flags);
  },
};

export const checkinVerb: Verb = {
  usage: 'checkin [path]',
  says: 'record measurements: answer questions, or give flags, a sheet or JSON',
  values: 'file',
  flags: [
    {
      usage: '--person <name>',
      says: 'ask only about what this person owns; `everybody` asks for all owners',
    },
    {
      usage: '--value <id=value>',
      says: 'record a value: loan-time=36; can be repeated',
      many: 'repeated',
    },
    {
      usage: '--confidence <id=share>',
      says: 'say how sure you are, from 0 to 1, that the target will be met in time',
      many: 'repeated',
    },
    { usage: '--note <id=text>', says: 'say what changed it, or what is in the way', many: 'repeated' },
    {
      usage: '--at <id=date>',
      says: 'give the day of a value from an earlier day',
      many: 'repeated',
    },
    {
      usage: '--status <id=status>',
      says: 'set the status of an objective or initiative: on-track, at-risk, off-track or done',
      many: 'repeated',
    },
    {
      usage: '--done <id=text>',
      says: 'mark an action or item as done, and say what came of it',
      many: 'repeated',
    },
    { usage: '--summary <text>', says: 'sum up the whole in one or two sentences' },
    {
      usage: '--from <file>',
      says: 'read values from a sheet (CSV) or JSON; `-` reads standard input',
      values: 'file',
    },
    { usage: '--map <file>', says: 'say in this file where the sheet has each measure', values: 'file' },
    {
      usage: '--all',
      says: 'also ask about what is not due; with --from, write one check-in for each earlier day',
    },
    { usage: '--known-only', says: 'with --from, skip ids that are not in the plan' },
    makeChoiceFlag('--decimal <sign>', ['comma', 'point'], 'read this as the decimal sign: listed'),
    makeChoiceFlag('--dates <order>', ['dmy', 'mdy'], 'read 03/04/2027 as day-month or month-day: listed'),
    { usage: '--by <person>', says: 'name who checks in (default: your name in git)' },
    { usage: '--on <day>', says: 'date the check-in, such as 2027-10-31 (default: today)' },
    { usage: '--dry-run', says: 'print the file, and write nothing' },
    makeChoiceFlag('--format <name>', ['text', 'json'], 'choose the format of the result: listed'),
    { usage: '--as-of <date>', says: 'treat this day as today, such as 2027-10-31' },
    { usage: '--config <file>', says: 'use this configuration file', values: 'file' },
  ],
  more: `
Without values, it asks about the measures that are due and yours: the value, how sure you are, and what changed it.
Press Enter to skip. Type ? if you do not know. Type \`38 on 30 September\` for an earlier day. Ctrl-C keeps your answers.
In a script, give the values:
  strat checkin --value loan-time=36 --confidence loan-time=0.4 --note loan-time="Fewer papers are missing."
If one value cannot be used, nothing is written. A sheet must have one of these headers:
  id,value             one value on each line; also at, confidence and note
  date,loan-time,…     one day on each line
  id,2027-09,2027-10   one day in each column
For any other sheet, give --map a file such as this:
  loan-time: { row: "Median hours", column: latest }`,
  run: async (host: Host, path: string | undefined, flags: CheckinFlags) => {
    const { checkin } = await import('../commands/checkin.ts');
    return checkin(host, path, flags);
  },
};
