/** The built program loads the code that draws pictures only if it draws one. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const EXAMPLE = 'examples/ten-people';
/** A program that lists what was loaded: the loader reports bundles with a compiled form, Node the others. */
const TELL = `
  const { load, scripts } = require('./bin/load.js');
  load('main').main(process.argv.slice(1)).then(() => {
    const names = [...scripts.keys(), ...Object.keys(require.cache)];
    process.stderr.write(JSON.stringify(names.map((name) => name.replace(/^.*\\/|\\.cjs$/g, ''))));
  });`;

function loadedBy(...argv: readonly string[]): readonly string[] {
  const { stderr } = spawnSync(process.execPath, ['-e', TELL, ...argv], {
    cwd: resolve('.'),
    encoding: 'utf8',
  });
  return JSON.parse(stderr);
}

const PICTURES = ['viz', 'pictures', 'standalone'];

it.each([
  ['check', EXAMPLE],
  ['render', EXAMPLE, '--format', 'md'],
  ['render', 'examples/ssa-customer-service', '--format', 'html', '--role', 'Phone agent'],
  ['map', EXAMPLE],
  ['map', EXAMPLE, '--format', 'mermaid'],
  ['map', EXAMPLE, '--format', 'dot'],
])('%s %s %s %s loads nothing that draws', (...argv) => {
  const loaded = loadedBy(...argv);
  expect(loaded).toContain('main');
  expect(loaded.filter((name) => PICTURES.includes(name))).toEqual([]);
});

it.each([
  [['map', EXAMPLE, '--format', 'svg'], 'standalone'],
  [['render', EXAMPLE, '--format', 'html'], 'pictures'],
])('%j loads Graphviz', (argv, drawing) => {
  expect(loadedBy(...argv)).toEqual(expect.arrayContaining([drawing, 'viz']));
});
