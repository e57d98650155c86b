/** Writes every generated file, and removes pages of rules that no longer exist. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles, transcripts } from './generated.ts';

const written: string[] = [];

/** Writes a file unless it holds this text already. */
function writeIfNew(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  written.push(path);
}

const files = await generatedFiles();
for (const [path, text] of files) writeIfNew(path, text);
for (const name of readdirSync('docs/rules'))
  if (!files.has(`docs/rules/${name}`)) rmSync(`docs/rules/${name}`);
const replays = transcripts();
for (const [path, text] of replays) writeIfNew(path, text);
for (const path of written) console.log(`Wrote ${path}.`);
console.log(`${files.size + replays.size} files, ${written.length} of them written.`);
