/** Which bundles of the built program a command line loads. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** A program that lists what was loaded: the loader reports bundles with a compiled form, Node the others. */
const TELL = `
  const { load, scripts } = require('./bin/load.js');
  load('main').main(process.argv.slice(1)).then(() => {
    const names = [...scripts.keys(), ...Object.keys(require.cache)];
    const bundles = names.map((name) => name.replace(/^.*\\/|\\.cjs$/g, ''));
    process.stderr.write('\\n' + JSON.stringify(bundles));
  });`;

/** Runs a command line at the root of this repository. @returns the names of the bundles it loaded */
export function loadedBy(...argv: readonly string[]): readonly string[] {
  const { stderr } = spawnSync(process.execPath, ['-e', TELL, '--', ...argv], {
    cwd: resolve('.'),
    encoding: 'utf8',
  });
  return JSON.parse(stderr.slice(stderr.lastIndexOf('\n')));
}
