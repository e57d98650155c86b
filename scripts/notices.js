/** The licences of all packages that a bundle holds, as one text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** @param inputs paths of all files that were bundled @returns the notices, by package */
export function notices(inputs) {
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean);
  return [...new Set(folders.flatMap((folder) => [folder, ...packedIn(folder)]))]
    .sort()
    .map(notice)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** Packages that others hold in their own files, where no bundler sees them. */
function packedIn(folder) {
  if (!folder.endsWith('node_modules/docx')) return [];
  return [`${folder}/node_modules/nanoid`, 'node_modules/nanoid']
    .filter((path) => existsSync(path))
    .slice(0, 1);
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  // Some packages come without the text of their licence, or hold the work of others: that is said here.
  const own = new URL(`notices/${name.replace('/', '+')}.txt`, import.meta.url);
  const path = existsSync(own) ? own : file && `${folder}/${file}`;
  const text = path && existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (license === undefined && text === '') throw new Error(`${name} names no licence`);
  return `${name} ${version} (${license})\n\n${text}\n`;
}
