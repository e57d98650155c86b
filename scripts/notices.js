/** The licences of all packages in a bundle, as one text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * Collects the notices.
 * @param inputs paths of all files that were bundled
 * @returns the notices, by package
 */
export function notices(inputs) {
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean);
  const packed = new Map(folders.flatMap(packedIn));
  return [...new Set([...folders, ...packed.keys()])]
    .sort()
    .map((folder) => notice(folder, packed.get(folder)))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * Lists packages that others contain in their own files, where no bundler sees them, with the versions that the
 * others ask for: the installed one may be older (see `overrides` in package.json).
 */
function packedIn(folder) {
  if (!folder.endsWith('node_modules/docx')) return [];
  const { nanoid } = manifest(folder).dependencies;
  return [`${folder}/node_modules/nanoid`, 'node_modules/nanoid']
    .filter((path) => existsSync(path))
    .slice(0, 1)
    .map((path) => [path, nanoid]);
}

function manifest(folder) {
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
}

function notice(folder, packedVersion) {
  const { name, version, license } = manifest(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  // Some packages lack the text of their licence or contain the work of others: it is added here.
  const own = new URL(`notices/${name.replace('/', '+')}.txt`, import.meta.url);
  const path = existsSync(own) ? own : file && `${folder}/${file}`;
  const text = path && existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (license === undefined && text === '') throw new Error(`${name} names no licence`);
  return `${name} ${packedVersion ?? version} (${license})\n\n${text}\n`;
}
