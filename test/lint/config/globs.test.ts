import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGlobTrouble, parseGlob } from '../../../src/lint/config/globs.ts';
import { runs } from '../../property-runs.ts';

/** A well-known matcher as a second opinion; the program does not use it, because it works by regular expressions. */
const picomatch: { isMatch(path: string, glob: string, options: object): boolean } = createRequire(
  import.meta.url,
)('picomatch');

const matches = (glob: string, path: string) => parseGlob(glob).matches(path);

it.each([
  ['teams/**', 'teams/north/strategy.yaml', true],
  ['teams/**', 'teams/strategy.yaml', true],
  ['teams/**', 'teams', false],
  ['teams/**', 'my-teams/strategy.yaml', false],
  ['teams/', 'teams/north/strategy.yaml', true],
  ['./teams/**', 'teams/a/strategy.yaml', true],
  ['teams/*', 'teams/strategy.yaml', true],
  ['teams/*', 'teams/north/strategy.yaml', false],
  ['teams/*/strategy.yaml', 'teams/north/strategy.yaml', true],
  ['**/strategy.md', 'strategy.md', true],
  ['**/strategy.md', 'a/b/strategy.md', true],
  ['**/strategy.md', 'a/b/no-strategy.md', false],
  ['a/**/z', 'a/z', true],
  ['a/**/z', 'a/b/c/z', true],
  ['a/**/z', 'ab/z', false],
  ['a**z', 'a/z', false],
  ['a**z', 'abcz', true],
  ['**', 'a/b', true],
  ['q?/strategy.yaml', 'q1/strategy.yaml', true],
  ['q?/strategy.yaml', 'q/strategy.yaml', false],
  ['?', '/', false],
  ['?', '𝒳', true],
  ['{north,south}/**', 'south/a/strategy.yaml', true],
  ['{north,south}/**', 'east/strategy.yaml', false],
  ['{a,{b,c}d}/x', 'cd/x', true],
  ['{a,{b,c}d}/x', 'c/x', false],
  ['{,archive/}strategy.yaml', 'strategy.yaml', true],
  ['{,archive/}strategy.yaml', 'archive/strategy.yaml', true],
  ['{**/old,new}/x', 'a/b/old/x', true],
  ['a,b', 'a,b', true],
  ['.hidden/*', '.hidden/strategy.yaml', true],
  ['*', '.hidden', true],
  ['Teams/**', 'teams/x', false],
  ['a.b', 'axb', false],
  ['(a|b)+', 'a', false],
  ['../teams/**', '../teams/strategy.yaml', true],
  ['**', '../teams/strategy.yaml', false],
  ['*/strategy.yaml', '../strategy.yaml', false],
  ['../**', '../../strategy.yaml', false],
])('glob %s on path %s matches: %s', (glob, path, expected) => {
  expect(findGlobTrouble(glob)).toBeUndefined();
  expect(matches(glob, path)).toBe(expected);
});

it('a glob agrees with a well-known matcher on any short pattern and path', () => {
  const glob = fc
    .array(fc.constantFrom('a', 'b', '*', '?', '/', 'ab', '**/', '/**', '{a,b}', '{a*,b/}'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(''))
    // Readings on which matchers differ: empty parts, more than two stars, a folder without what is in it.
    .filter((text) => !/\/\/|\*\*\*|^\/|\/$|\/\}.*\/|\*\*[^/]|[^/]\*\*|^\*\*$|\/\*\*$/.test(text));
  const path = fc
    .array(fc.constantFrom('a', 'b', 'ab', 'ba'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/'));
  fc.assert(
    fc.property(glob, path, (pattern, some) => {
      expect({ pattern, some, is: matches(pattern, some) }).toEqual({
        pattern,
        some,
        is: picomatch.isMatch(some, pattern, { dot: true, strictSlashes: true }),
      });
    }),
    { numRuns: runs(3000) },
  );
});

describe('a glob that would never finish as a regular expression', () => {
  it.each([
    ['*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b', 'a'.repeat(4000)],
    [`${'**/'.repeat(60)}b`, 'a/'.repeat(2000)],
    [`${'{a,a}'.repeat(40)}`, 'a'.repeat(4000)],
    [`${'{*,**/}'.repeat(25)}x`, 'a/'.repeat(2000)],
    [`${'{'.repeat(99)}a${'}'.repeat(99)}`, 'a'],
    [`${'?*'.repeat(90)}b`, 'a'.repeat(4000)],
  ])('is matched in linear time: %s', (glob, path) => {
    expect(findGlobTrouble(glob)).toBeUndefined();
    expect(matches(glob, path)).toBeTypeOf('boolean');
  });
});

it.each([
  ['', 'is empty'],
  ['a\\b', 'has a backslash; write `/`'],
  ['/teams/**', 'is not relative to the folder of the configuration'],
  ['C:/teams', 'is not relative to the folder of the configuration'],
  ['!teams/**', 'begins with `!`; name the paths that it applies to'],
  ['team[ab]', 'has brackets; write `{a,b}` for a choice'],
  ['{a,b', 'has a brace too many or too few'],
  ['a}b{', 'has a brace too many or too few'],
  ['a/../b', 'has `..` after other parts'],
  ['a'.repeat(201), 'has over 200 characters'],
])('glob %j is refused: it %s', (glob, why) => {
  expect(findGlobTrouble(glob)).toBe(why);
});
