import { UserError } from '../exit.ts';
import { READ_LIMIT } from '../folder/load.ts';
import type { Host } from '../host/host.ts';

/** Reads a strategy from standard input. */
export function readStandardInput(host: Host): Uint8Array {
  const bytes = host.readStdin(READ_LIMIT);
  if (bytes.length > 0) return bytes;
  throw new UserError(
    'Standard input is empty.',
    'Send a strategy to it, such as `strat check - < strategy.yaml`.',
  );
}
