import type { Host } from '../host.ts';
import type { Verb } from './verb.ts';

export const schemaVerb: Verb = {
  usage: 'schema [name]',
  says: 'the formats as JSON Schema: strategy (default), config, findings, changes or brief',
  values: ['strategy', 'config', 'findings', 'changes', 'brief'],
  flags: [],
  run: async (host: Host, name: string | undefined) => {
    const { schema } = await import('../commands/schema.ts');
    return schema(host, name);
  },
};
