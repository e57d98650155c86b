/** Reads the two sides of a diff from texts and folders. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DiffUse, diffSides, type Side } from '../../src/diff/diff.ts';
import { readSide, type Snapshot } from '../../src/diff/side.ts';
import { describeAccepted } from '../../src/model/accepted.ts';
import type { Change } from '../../src/model/change.ts';
import { ACCEPTED_FILE } from '../../src/model/gate.ts';
import { readAccepted } from '../../src/source/read-accepted.ts';

export const DAY = '2027-01-15';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads a side from the text of a strategy, which may leave out its first two lines. */
export function side(text: string, more: Partial<Snapshot> = {}): Side {
  const whole = /^(?:strat:|---)/m.test(text) ? text : `strat: 1\nname: Harbor 2029\n${text}`;
  return readSide({ label: 'main', file: 'strategy.yaml', bytes: bytes(whole), records: [], ...more });
}

/** Adds a file to a side. */
export function sideWith(text: string, name: string, content: string): Side {
  return side(text, { records: content === '' ? [] : [{ name, file: name, bytes: bytes(content) }] });
}

export function changes(before: string, after: string, use: Partial<DiffUse> = {}): Change[] {
  return diffSides(side(before), side(after), { asOf: DAY, ...use });
}

/** Reads a side from a folder on disk: its strategy, amendments, check-ins and accepted findings. */
export function folderSide(folder: string, label: string): Side {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const file = names.find((name) => /^strategy\.(?:yaml|md)$/.test(name)) ?? 'strategy.yaml';
  const records = names
    .filter((name) => /^(?:amendments|checkins)\/.+\.(?:md|yaml)$/.test(name))
    .map((name) => ({ name, file: name, bytes: readFileSync(join(folder, name)) }));
  const accepted = names.includes(ACCEPTED_FILE) ? passedIn(join(folder, ACCEPTED_FILE), file) : undefined;
  const bytesOfFile = readFileSync(join(folder, file));
  return readSide({ label, file, bytes: bytesOfFile, records, ...(accepted && { accepted }) });
}

function passedIn(path: string, file: string): ReadonlySet<string> {
  const reading = readAccepted(readFileSync(path));
  return describeAccepted('entries' in reading ? reading.entries.map(({ entry }) => entry) : [], file);
}
