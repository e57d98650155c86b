/** Files that git hands over, read as far as they can be. */
import { resolve } from 'node:path';
import { type Side, sideOf } from '../../diff/side.ts';
import { isUserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import { quoted } from '../../model/quote.ts';

/** What a file says, or why it is shown as it stands. */
export interface DriverSide {
  /** Undefined where not all of the file could be understood. */
  readonly side: Side | undefined;
  readonly text: string;
  /** Undefined also where the file is another program’s. */
  readonly trouble: string | undefined;
}

/** So much is shown as it stands. */
const MOST = 64 * 1024 * 1024;

/** @param path where the strategy stands in the repository; `file` may be a copy of git’s own */
export function understood(host: Host, file: string, path: string, label = path): DriverSide {
  try {
    const bytes = host.files.read(resolve(host.cwd, file), MOST);
    const text = new TextDecoder().decode(bytes);
    if (bytes.length > READ_LIMIT)
      return { side: undefined, text, trouble: 'over 1 MiB, shown as it stands.' };
    return { text, ...sideIn(bytes, path, label) };
  } catch (error) {
    return { side: undefined, text: '', trouble: messageOf(error) };
  }
}

/** A defect of ours must not keep git from showing a change. */
function sideIn(bytes: Uint8Array, path: string, label: string): Pick<DriverSide, 'side' | 'trouble'> {
  try {
    const side = sideOf({ label, file: path, bytes, records: [] });
    const { is, findings } = side.reading;
    if (is === 'foreign') return { side: undefined, trouble: undefined };
    const error = findings.find(({ level }) => level === 'error');
    if (is === 'strategy' && side.plan && !error) return { side, trouble: undefined };
    const why = is === 'newer' ? 'written in a newer format.' : (error?.message ?? 'not understood.');
    return { side: undefined, trouble: `shown as it stands: ${why}` };
  } catch (error) {
    return { side: undefined, trouble: `shown as it stands, by a defect in strat: ${messageOf(error)}` };
  }
}

function messageOf(error: unknown): string {
  if (isUserError(error)) return error.message;
  return quoted(error instanceof Error ? error.message : String(error));
}
