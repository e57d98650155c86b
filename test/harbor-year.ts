/** The files of `examples/harbor-year` by their paths, for tests of what comes after a year. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const HARBOR_YEAR = fileURLToPath(new URL('../examples/harbor-year/', import.meta.url));

/** Reads its files, each below a folder. @param leaveOut paths that begin so are left out, such as `retros/` */
export function readHarborYear(folder: string, leaveOut?: string): Readonly<Record<string, string>> {
  const names = readdirSync(HARBOR_YEAR, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ya?ml|md)$/.test(name) && name !== 'README.md')
    .filter((name) => leaveOut === undefined || !name.startsWith(leaveOut));
  return Object.fromEntries(
    names.map((name) => [`${folder}/${name}`, readFileSync(`${HARBOR_YEAR}${name}`, 'utf8')]),
  );
}
