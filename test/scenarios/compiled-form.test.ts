/** Only the Node that made the compiled form of a bundle reads it: V8 itself does not detect every difference. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

const { cachePath } = createRequire(import.meta.url)('../../bin/load.js');

it('the build names every compiled bundle after the version of Node, the system and the processor', () => {
  const caches = readdirSync('dist').filter((file) => file.endsWith('.cache'));
  const bundles = caches.map((file) => file.slice(0, file.indexOf(`-${process.version}`)));
  expect(bundles).toContain('main');
  expect(caches).toEqual(bundles.map((name) => basename(cachePath(name))));
});

it('the loader looks for another file under another version of Node', () => {
  const here = cachePath('main');
  const version = Object.getOwnPropertyDescriptor(process, 'version') ?? {};
  Object.defineProperty(process, 'version', { ...version, value: 'v20.17.0' });
  try {
    expect(cachePath('main')).not.toBe(here);
  } finally {
    Object.defineProperty(process, 'version', version);
  }
});
