/** What most starts do not need stays out of them: bundles without the schema, and patterns that wait until they are asked. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadedBy } from '../loaded-bundles.ts';

/** A word of the library that checks values, which no minifier can rename. */
const SCHEMA_LIBRARY = '$ZodError';

it.each(['cli', 'program', 'pretty-views', 'find-breaks', 'ci-formats', 'status-text'])(
  'the bundle `%s` holds no schema of its own, which would be built again',
  (name) => expect(readFileSync(`dist/${name}.cjs`, 'utf8')).not.toContain(SCHEMA_LIBRARY),
);

it('the bundle of the check holds the schema', () =>
  expect(readFileSync('dist/check.cjs', 'utf8')).toContain(SCHEMA_LIBRARY));

it('a plan without errors loads no more than the check', () =>
  expect(loadedBy('check', 'examples/ten-people').filter((name) => !name.endsWith('.js'))).toEqual([
    'main',
    'cli',
    'check',
  ]));

/** Parts of the model that a check does not load. */
const OTHER = /^model\/(?:escape-markdown|review|visible|wording-[a-z-]+)\.ts$/;

it('a check compiles no pattern with a class of letters when it is loaded: that takes most of a millisecond', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^(?:cli|lint|model|report|source)\/.*\.ts$/.test(name) && !OTHER.test(name));
  const AT_TOP = /^(?:export )?const \w+(?::[^=\n]+)? =\s*\/.*\\p\{.*$/gm;
  const found = sources.flatMap((name) =>
    [...readFileSync(`src/${name}`, 'utf8').matchAll(AT_TOP)].map(([line]) => `${name}: ${line}`),
  );
  expect(found).toEqual([]);
});
