/** Parses when files arrived, from `log --raw -z`. */
import type { Arrival } from './host.ts';

/** The line of a commit: its id and its day. */
export const ARRIVAL_FORMAT = 'commit %H %cs';
const COMMIT = /^\n?commit ([0-9a-f]{40,64}) (\d{4}-\d\d-\d\d)$/;
/** `:mode mode id id A` or `R100`. */
const CHANGE = /^\n?:\d{6} \d{6} [0-9a-f]+ [0-9a-f]+ ([A-Z])\d*$/;

/**
 * Parses arrivals, the newest commit first. Of several arrivals of one file the oldest counts, and a file that was
 * moved arrived under its former path.
 */
export function parseArrivals(text: string): ReadonlyMap<string, Arrival> {
  const found = new Map<string, Arrival>();
  /** Present paths by former ones. */
  const moved = new Map<string, string>();
  const parts = text.split('\0');
  let arrival: Arrival | undefined;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const [, commit, day] = COMMIT.exec(part) ?? [];
    if (commit !== undefined && day !== undefined) {
      arrival = { commit, day };
      continue;
    }
    const [, change] = CHANGE.exec(part) ?? [];
    if (change === undefined || arrival === undefined) continue;
    const path = parts[++at] ?? '';
    if (change === 'R') {
      const to = parts[++at] ?? '';
      moved.set(path, moved.get(to) ?? to);
    } else found.set(moved.get(path) ?? path, arrival);
  }
  return found;
}
