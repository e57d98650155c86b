import type { ExportFlags } from '../commands/export.ts';
import type { ImportFlags } from '../commands/import.ts';
import type { Host } from '../host/host.ts';
import { AUDIENCE_SAYS, makeOutputFlag } from './share.ts';
import { makeChoiceFlag, type Verb } from './verb.ts';

const TABLES = ['criteria', 'objectives', 'indicators', 'initiatives', 'measurements'];

export const exportVerb: Verb = {
  usage: 'export [path]',
  says: 'write a strategy, its records and its status as data for other programs',
  examples: ['strat export --output plan.xlsx', 'strat export --format csv --table criteria'],
  values: 'file',
  flags: [
    {
      ...makeChoiceFlag('--format <name>', ['json', 'csv', 'xlsx', 'stratml']),
      says: 'choose the format: json (default), csv, xlsx or stratml',
    },
    {
      ...makeChoiceFlag('--audience <name>', ['internal', 'public']),
      says: AUDIENCE_SAYS,
    },
    makeChoiceFlag('--table <name>', TABLES, 'with csv, write only one kind of row: listed'),
    makeOutputFlag('plan.xlsx'),
    { usage: '--force', says: 'replace a file that exists' },
    { usage: '--as-of <date>', says: 'give the status of this day, such as 2027-03-31 (default: today)' },
    {
      usage: '--stdin-path <name>',
      says: 'with `-`, read standard input as if it were this file',
      values: 'file',
    },
  ],
  run: async (host: Host, path: string | undefined, flags: ExportFlags) => {
    const { exportPlan } = await import('../commands/export.ts');
    return exportPlan(host, path, flags);
  },
};

const SOURCES = ['csv', 'xlsx', 'okr-markdown', 'yaml', 'json', 'stratml', 'strat'];

export const importVerb: Verb = {
  usage: 'import <file>',
  says: 'make a draft strategy from a spreadsheet, OKRs or a plan of another tool',
  examples: ['strat import okrs.xlsx', 'strat import goals.csv --dry-run'],
  values: 'file',
  flags: [
    makeChoiceFlag('--as <format>', SOURCES, 'read the file as: listed (default: what it holds)'),
    { usage: '--output <folder>', says: 'write the draft to this new folder', values: 'folder' },
    { usage: '--map <file>', says: 'say which column is which (see docs/import.md)', values: 'file' },
    makeChoiceFlag('--dates <order>', ['dmy', 'mdy'], 'read 03/04/2027 as day-month or month-day: listed'),
    makeChoiceFlag('--decimal <sign>', ['comma', 'point'], 'read this as the decimal sign: listed'),
    { usage: '--fiscal-year-starts <month>', says: 'the month, 1 to 12, in which a fiscal year begins' },
    { usage: '--dry-run', says: 'report what would be written, and write nothing' },
    makeChoiceFlag('--format <name>', ['text', 'json'], 'choose the format of the report: listed'),
    { usage: '--as-of <date>', says: 'date values without a day, such as 2027-03-31 (default: today)' },
  ],
  more: `
It finds columns and keys by their names: Objective, Key Result, Owner, Baseline, Current, Target, Unit, Start, Due, Status,
Progress, Confidence, Parent and many more, in six languages; and dates, such as Q1 2027, for values over time.
The draft goes into a new folder. Nothing is lost: what has no key is kept in it, under x-import.`,
  run: async (host: Host, file: string, flags: ImportFlags) => {
    const { importFile } = await import('../commands/import.ts');
    return importFile(host, file, flags);
  },
};
