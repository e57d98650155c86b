/** The records beside a strategy: amendments and check-ins. */
import { join } from 'node:path';
import type { Files } from '../host.ts';

const FOLDERS: readonly (readonly [folder: string, form: RegExp])[] = [
  ['amendments', /\.md$/],
  ['checkins', /\.(?:ya?ml|md)$/],
];

/** Their paths below the strategy’s folder, by name; links are not followed. */
export function recordFiles(files: Files, folder: string): readonly string[] {
  return FOLDERS.flatMap(([name, form]) => {
    if (files.kind(join(folder, name)) !== 'folder') return [];
    const entries = files
      .list(join(folder, name))
      .filter((entry) => entry.kind === 'file' && form.test(entry.name));
    return entries.map((entry) => `${name}/${entry.name}`);
  });
}
