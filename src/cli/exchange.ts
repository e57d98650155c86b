import type { ExportFlags } from '../commands/export.ts';
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
      ...makeChoiceFlag('--format <name>', ['json', 'csv', 'xlsx']),
      says: 'choose the format: json (default), csv or xlsx',
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
