/** Reads a folder of edits: `pairs/NAME/before.yaml`, `after.yaml` and `expect.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EditsFaults, type ExpectedPair, readExpected } from './expected.ts';

export interface EditPair extends ExpectedPair {
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

const FILES = ['before.yaml', 'after.yaml', 'expect.json'] as const;

/** Reads all pairs, by name. @throws EditsFaults with the faults of all of them */
export function readEdits(folder: string): readonly EditPair[] {
  const top = join(folder, 'pairs');
  const names = existsSync(top)
    ? readdirSync(top, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
  if (names.length === 0) throw new EditsFaults([`There is no ${join(top, 'NAME', 'expect.json')}.`]);
  const faults: string[] = [];
  const pairs = names.flatMap((name) => {
    try {
      return readFolderPair(name, join(top, name));
    } catch (error) {
      if (!(error instanceof EditsFaults)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  if (faults.length > 0) throw new EditsFaults(faults);
  return pairs;
}

function readFolderPair(name: string, folder: string): EditPair {
  const missing = FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0)
    throw new EditsFaults(missing.map((file) => `There is no file ${join(folder, file)}.`));
  const path = join(folder, 'expect.json');
  return {
    name,
    before: readFileSync(join(folder, 'before.yaml')),
    after: readFileSync(join(folder, 'after.yaml')),
    ...readExpected(readFileSync(path, 'utf8'), path),
  };
}

/** Picks the pair of that name, or the only one whose name begins so. @throws EditsFaults */
export function pickPair(pairs: readonly EditPair[], name: string): EditPair {
  const found = pairs.filter((pair) => pair.name.startsWith(name));
  const pair = pairs.find((one) => one.name === name) ?? (found.length === 1 ? found[0] : undefined);
  if (pair) return pair;
  const several = `Several pairs begin with "${name}": ${found.map((one) => one.name).join(', ')}.`;
  throw new EditsFaults([found.length > 0 ? several : `There is no pair "${name}".`]);
}
