/** Where links lead, on the real disk. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/exit.ts';
import { findStray } from '../../src/host/boundary.ts';
import { nodeFiles } from '../../src/host/node-files.ts';
import { runs } from '../property-runs.ts';

let top = '';

/** Links in the repository, by name. */
const LINKS: Readonly<Record<string, string>> = {
  near: 'plain',
  'plain/up': '..',
  out: '../outside',
  'plain/out': '../../outside',
  other: '../other',
  'near-out': 'out',
  store: '.git',
  'sub/whole': '..',
  here: '.',
  circle: 'circle',
  nothing: 'nowhere',
};

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'strat-boundary-')));
  for (const folder of ['repo/.git/hooks', 'repo/plain/deep', 'repo/sub/.git', 'outside', 'other/.git'])
    mkdirSync(join(top, folder), { recursive: true });
  for (const file of [
    'repo/file',
    'repo/plain/file',
    'repo/sub/file',
    'outside/file',
    'other/file',
    'repo/.git/file',
  ])
    writeFileSync(join(top, file), file);
  for (const [name, target] of Object.entries(LINKS)) symlinkSync(target, join(top, 'repo', name));
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

const OUT = 'out of the repository';

describe('a path', () => {
  it.each([
    ['repo/file', undefined],
    ['repo/not/there/yet', undefined],
    ['repo/near/file', undefined],
    ['repo/here/plain/up/file', undefined],
    ['repo/sub/file', undefined],
    ['repo/.git/file', undefined],
    ['outside/file', undefined],
    ['repo/out', OUT],
    ['repo/out/file', OUT],
    ['repo/out/not/there/yet', OUT],
    ['repo/near-out/file', OUT],
    ['repo/plain/out/file', OUT],
    ['repo/near/out/file', OUT],
    // Another repository, and one inside the other.
    ['repo/other/file', OUT],
    ['repo/sub/whole/file', OUT],
    ['repo/store/file', 'into `.git`'],
    ['repo/store/hooks/not-there', 'into `.git`'],
    ['repo/nothing', 'to nothing'],
    ['repo/nothing/file', 'to nothing'],
    ['repo/circle/file', 'to nothing'],
  ])('%s strays: %s', (path, stray) => {
    expect(findStray(join(top, path))).toBe(stray);
  });

  it('through any links is read, listed, written and removed only where the real place is inside', () => {
    const part = fc.constantFrom(
      'plain',
      'near',
      'up',
      'out',
      'other',
      'near-out',
      'store',
      'sub',
      'whole',
      'here',
      'deep',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom('file', 'fresh'), (parts, name) => {
        const path = join(top, 'repo', ...parts, name);
        const real = tryTo(() => realpathSync(dirname(path)));
        const isInside = real !== undefined && `${real}/`.startsWith(`${join(top, 'repo')}/`);
        if (real !== undefined && isInside) return;
        expect(tryTo(() => nodeFiles.read(path, 100))).toBeUndefined();
        expect(tryTo(() => nodeFiles.list(dirname(path)))).toBeUndefined();
        if (real === undefined) return;
        for (const write of [
          () => nodeFiles.write(path, 'lost', { force: true }),
          () => nodeFiles.edit(path, () => new Uint8Array(4)),
          () => nodeFiles.remove(path),
        ])
          expect(write).toThrow(/leads through a link/);
      }),
      { numRuns: runs(1000) },
    );
  });
});

/** Returns what an action returns; undefined if it is refused. */
function tryTo<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof UserError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
