/**
 * Lists the bundles that each command loads, with their bytes: code for one command is not loaded by the others.
 * Runs at the end of `npm run bench`, or alone: node bench/modules.js
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const EXAMPLE = 'examples/ten-people';
const folder = mkdtempSync(join(tmpdir(), 'strat-bench-'));
const into = (name) => ['--output', join(folder, name)];
const COMMANDS = [
  ['--version'],
  ['check', EXAMPLE],
  ['render', EXAMPLE],
  ['render', EXAMPLE, '--format', 'html', ...into('a.html')],
  ['render', EXAMPLE, '--format', 'docx', ...into('a.docx')],
  ['render', EXAMPLE, '--format', 'pptx', ...into('a.pptx')],
  ['map', EXAMPLE],
  ['map', EXAMPLE, '--format', 'svg', ...into('a.svg')],
];

/** The loader reports bundles with a compiled form, and Node all others. */
const TELL = `
  const { load, scripts } = require('./bin/load.js');
  load('main').main(process.argv.slice(1)).then(() => {
    const names = [...scripts.keys(), ...Object.keys(require.cache)];
    require('fs').writeSync(3, JSON.stringify(names.map((name) => name.replace(/^.*\\/|\\.cjs$/g, ''))));
  });`;

console.log('\nBundles that a command loads, with what they weigh\n');
for (const argv of COMMANDS) {
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
  const { output } = spawnSync(process.execPath, ['-e', TELL, '--', ...argv], { stdio });
  const names = JSON.parse(String(output[3])).filter((name) => !name.endsWith('.js'));
  const bytes = names.reduce((sum, name) => sum + statSync(`dist/${name}.cjs`).size, 0);
  const said = argv.filter((word) => !word.startsWith(folder) && word !== '--output' && word !== EXAMPLE);
  console.log(
    `${said.join(' ').padEnd(22)}${String(Math.round(bytes / 1024)).padStart(6)} KB  ${names.join(', ')}`,
  );
}
rmSync(folder, { recursive: true });
