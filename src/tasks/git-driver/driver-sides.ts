/** Reads files from git as far as possible. */
import { resolve } from 'node:path';
import { readSide, type Side } from '../../diff/side.ts';
import { isUserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import { quoteValue } from '../../model/quote.ts';

/** The contents of a file, or the reason why it is shown unchanged. */
export interface DriverSide {
  /** Undefined if the file could not be read in full. */
  readonly side: Side | undefined;
  readonly text: string;
  /** Also undefined if the file belongs to another program. */
  readonly trouble: string | undefined;
}

/** A larger file, in bytes, is shown unchanged. */
const MOST = 64 * 1024 * 1024;

/** @param path the path of the strategy in the repository; `file` may be git’s own copy */
export function readDriverSide(host: Host, file: string, path: string, label = path): DriverSide {
  try {
    const bytes = host.files.read(resolve(host.cwd, file), MOST);
    const text = new TextDecoder().decode(bytes);
    if (bytes.length > READ_LIMIT)
      return { side: undefined, text, trouble: 'over 1 MiB, so it is shown as it is.' };
    return { text, ...tryToReadSide(bytes, path, label) };
  } catch (error) {
    return { side: undefined, text: '', trouble: toMessage(error) };
  }
}

/** Reads a side. Our own bugs must not keep git from showing a change. */
function tryToReadSide(bytes: Uint8Array, path: string, label: string): Pick<DriverSide, 'side' | 'trouble'> {
  try {
    const side = readSide({ label, file: path, bytes, records: [] });
    const { is, findings } = side.reading;
    if (is === 'foreign') return { side: undefined, trouble: undefined };
    const error = findings.find(({ level }) => level === 'error');
    if (is === 'strategy' && side.plan && !error) return { side, trouble: undefined };
    const why = is === 'newer' ? 'it uses a newer format.' : (error?.message ?? 'it cannot be read.');
    return { side: undefined, trouble: `shown as it is: ${why}` };
  } catch (error) {
    return { side: undefined, trouble: `shown as it is, because of a bug in strat: ${toMessage(error)}` };
  }
}

function toMessage(error: unknown): string {
  if (isUserError(error)) return error.message;
  return quoteValue(error instanceof Error ? error.message : String(error));
}
