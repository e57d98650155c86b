/** The built program loads the code that draws pictures only if it draws one. */
import { expect, it } from 'vitest';
import { loadedBy } from '../loaded-bundles.ts';

const EXAMPLE = 'examples/ten-people';
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
