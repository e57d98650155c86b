/** Writes every generated file, and removes pages of rules that no longer exist. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles, transcripts } from './generated.ts';

const files = await generatedFiles();
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
for (const name of readdirSync('docs/rules'))
  if (!files.has(`docs/rules/${name}`)) rmSync(`docs/rules/${name}`);
const replays = transcripts();
for (const [path, text] of replays) writeFileSync(path, text);
console.log(`${files.size + replays.size} files are up to date.`);
