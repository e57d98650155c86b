import type { DiffFlags } from '../commands/diff.ts';
import type { Host } from '../host.ts';
import { oneOf, type Verb } from './verb.ts';

const LEVELS = ['error', 'warn', 'info'];

export const diffVerb: Verb = {
  usage: 'diff [from] [to]',
  says: 'what changed, for a reader: two files or folders',
  values: 'file',
  flags: [
    oneOf('--format <name>', ['pretty', 'markdown', 'json']),
    { usage: '--all', says: 'show wording edits, which are otherwise only counted' },
    oneOf('--fail-on <level>', LEVELS, 'exit 1 from this level: listed (default: never)'),
    { usage: '--exit-code', says: 'exit 1 where anything changed' },
    { usage: '--as-of <date>', says: 'judge as on this day: 2027-03-31' },
  ],
  run: async (host: Host, from: string | undefined, to: string | undefined, flags: DiffFlags) => {
    const { diff } = await import('../commands/diff.ts');
    return diff(host, from, to, flags);
  },
};
