import type { CheckinFlags } from '../commands/checkin.ts';
import type { StatusFlags } from '../commands/status.ts';
import type { Host } from '../host/host.ts';
import { makeChoiceFlag, type Verb } from './verb.ts';

const STATES = ['off-track', 'missed', 'no-update', 'at-risk', 'open', 'no-data', 'on-track', 'met'];

export const statusVerb: Verb = {
  usage: 'status [path]',
  says: 'where each outcome stands against what was expected',
  more: '\nSigns: ▼ off track  ✗ missed  – no update  ◐ at risk  ○ open  · no data yet  ● on track  ✓ met\nThe blocks are the values so far, one for each check-in that was due; · is one that nobody gave.',
  values: 'file',
  flags: [
    makeChoiceFlag('--format <name>', ['text', 'markdown', 'csv', 'json']),
    { usage: '--explain [id]', says: 'how each state was found, with every number; of one measure: its id' },
    { usage: '--criterion <id>', says: 'only this measure' },
    { usage: '--person <name>', says: 'only what this person owns' },
    {
      usage: '--only <states>',
      says: 'only measures in these states, separated by commas',
      values: STATES,
      many: 'commas',
    },
    { usage: '--since <date>', says: 'what has changed its state since this day: 2027-10-31' },
    { usage: '--at <revision>', says: 'the plan and the records of a revision' },
    { usage: '--as-of <date>', says: 'as it was known on this day: 2027-03-31' },
    {
      usage: '--fail-on <states>',
      says: 'exit 1 where a criterion has one of these states: off-track,missed,at-risk,no-update',
      values: STATES,
      many: 'commas',
    },
    { usage: '--config <file>', says: 'use this configuration', values: 'file' },
  ],
  run: async (host: Host, path: string | undefined, flags: StatusFlags) => {
    const { status } = await import('../commands/status.ts');
    return status(host, path, flags);
  },
};

export const checkinVerb: Verb = {
  usage: 'checkin [path]',
  says: 'record measurements: by interview, from flags, a sheet or JSON',
  values: 'file',
  flags: [
    { usage: '--person <name>', says: 'ask what this person owns; `everybody` asks for all owners' },
    {
      usage: '--value <id=value>',
      says: 'a value: loan-time=36; may be given several times',
      many: 'repeated',
    },
    {
      usage: '--confidence <id=share>',
      says: 'how sure you are that its target is reached in time, from 0 to 1',
      many: 'repeated',
    },
    { usage: '--note <id=text>', says: 'what moved it, or what stands in the way', many: 'repeated' },
    {
      usage: '--at <id=date>',
      says: 'the day for which its value is true, if that is an earlier one',
      many: 'repeated',
    },
    {
      usage: '--status <id=status>',
      says: 'how an objective or initiative stands: on-track, at-risk, off-track or done',
      many: 'repeated',
    },
    {
      usage: '--done <id=text>',
      says: 'an action or item that is done, and what came of it',
      many: 'repeated',
    },
    { usage: '--summary <text>', says: 'one or two sentences about all of it' },
    {
      usage: '--from <file>',
      says: 'a sheet (CSV) or JSON with the values; `-` for standard input',
      values: 'file',
    },
    { usage: '--map <file>', says: 'where in the sheet each measure stands', values: 'file' },
    {
      usage: '--all',
      says: 'ask also what is not due; with --from: a check-in for each day that has none, as history',
    },
    { usage: '--known-only', says: 'with --from: leave out ids that the plan does not have' },
    makeChoiceFlag('--decimal <sign>', ['comma', 'point'], 'the sign before decimals: listed'),
    makeChoiceFlag(
      '--dates <order>',
      ['dmy', 'mdy'],
      'whether 03/04/2027 begins with the day or the month: listed',
    ),
    { usage: '--by <person>', says: 'who says it (default: the name that git has)' },
    { usage: '--on <day>', says: 'the day on which it is said: 2027-10-31 (default: today)' },
    { usage: '--dry-run', says: 'write nothing, and print the file' },
    makeChoiceFlag('--format <name>', ['text', 'json'], 'how the result is printed: listed'),
    { usage: '--as-of <date>', says: 'take this day as today: 2027-10-31' },
    { usage: '--config <file>', says: 'use this configuration', values: 'file' },
  ],
  more: `
On a terminal, and without values, it asks what is due and yours: the value, how sure you are, what moved it.
Enter skips, ? says that you do not know, \`38 on 30 September\` is a value of an earlier day. Ctrl-C keeps your answers.
Scripts give the values:
  strat checkin --value loan-time=36 --confidence loan-time=0.4 --note loan-time="Fewer papers are missing."
All of it is written, or nothing. A sheet has one of these headers:
  id,value             a value in each line; also at, confidence and note
  date,loan-time,…     a day in each line
  id,2027-09,2027-10   a day in each column
For any other sheet, --map names a file such as this:
  loan-time: { row: "Median hours", column: latest }`,
  run: async (host: Host, path: string | undefined, flags: CheckinFlags) => {
    const { checkin } = await import('../commands/checkin.ts');
    return checkin(host, path, flags);
  },
};
