/** A revision that is named for one repository says what the repositories inside it are compared with. */
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from './program.ts';

const plan = (target: number, name = 'Harbor') => `strat: 1
name: ${name}
status: active
owner: Maria Lopez
start: 2026-01-01
end: 2028-12-31
criteria:
  approvals:
    outcome: Loans are approved on the first try
    baseline: 40
    target: ${target}
    unit: percent
    direction: increase
    due: 2028-06-30
    owner: Maria Lopez
`;

/** Only what changed counts, so that the exit code is about it. */
const CHECK = ['check', '--only', 'target-lowered,criterion-removed', '--as-of', '2027-03-01'];
const ASKED = [...CHECK, '--against', 'main'];
const LOWERED = /target-lowered/;

interface Nested extends Place {
  /** Runs git in the submodule. */
  inner(...argv: readonly string[]): string;
}

const link = (place: Place, ...argv: readonly string[]) =>
  place.git('-c', 'protocol.file.allow=always', ...argv);

/** Makes a repository with a submodule `sub`, whose strategy has the target 80, on a branch that begins at `main`. */
function makeNested({ branch = true } = {}): Nested {
  const source = makePlace({ 'strategy.yaml': plan(80) });
  source.commit('first');
  const place = makePlace({ 'plans/strategy.yaml': plan(80, 'Whole') });
  link(place, 'submodule', '--quiet', 'add', source.root, 'sub');
  place.commit('with a submodule');
  if (branch) place.git('switch', '--quiet', '--create', 'change');
  return { ...place, inner: (...argv) => place.git('-C', 'sub', ...argv) };
}

/** Commits a target in the submodule; its own `main` moves with it. @returns the id */
function commitInside(place: Nested, target: number): string {
  place.write('sub/strategy.yaml', plan(target));
  place.inner('commit', '--quiet', '--all', '--message', `target ${target}`);
  return place.inner('rev-parse', 'HEAD').trim();
}

function bump(place: Nested, target: number): void {
  commitInside(place, target);
  place.commit('bump');
}

describe('G8: a bumped submodule', () => {
  it('G8: is compared with the commit that the base records', () => {
    const place = makeNested();
    bump(place, 60);
    for (const paths of [[], ['.'], ['sub'], ['sub/strategy.yaml']]) {
      const ran = place.strat([...ASKED, '--format', 'concise', ...paths]);
      expect({ paths, code: ran.code }).toEqual({ paths, code: 1 });
      expect(ran.out).toMatch(/sub\/strategy\.yaml.*target-lowered/);
    }
  });

  it('G8: is compared so from a folder of the outer repository, and from outside of it', () => {
    const place = makeNested();
    bump(place, 60);
    expect(place.strat([...ASKED, '../sub'], { in: 'plans' })).toMatchObject({
      code: 1,
      out: expect.stringMatching(LOWERED),
    });
    const ran = place.strat([...ASKED, `${place.root}/sub`], { in: '..' });
    expect(ran).toMatchObject({ code: 1, out: expect.stringMatching(LOWERED) });
  });

  it('G8: suggests a command that finds the change', () => {
    const place = makeNested();
    bump(place, 60);
    const [, id] = /amend\s+approvals[^"]*--against\s+([0-9a-f]{10})/.exec(place.strat(ASKED).out) ?? [];
    expect(place.inner('rev-parse', 'HEAD~1')).toContain(id);
    const amended = place.strat([
      ...['amend', 'approvals', 'sub', '--against', `${id}`, '--as-of', '2027-03-01'],
      ...['--by', 'Maria Lopez', '--why', 'The bank checks far more loans by hand'],
    ]);
    expect(amended.code).toBe(0);
    expect(place.strat(ASKED).code).toBe(0);
  });

  it('G8: is compared so with three dots, and with a commit', () => {
    const place = makeNested();
    bump(place, 60);
    place.git('switch', '--quiet', 'main');
    link(place, 'submodule', '--quiet', 'update');
    place.write('plans/note.md', 'On main.');
    place.commit('meanwhile');
    place.git('switch', '--quiet', 'change');
    link(place, 'submodule', '--quiet', 'update');
    for (const revision of ['main...', 'main', 'main~1', 'HEAD~1']) {
      const ran = place.strat([...CHECK, '--against', revision]);
      expect({ revision, ...ran }).toMatchObject({ revision, code: 1, out: expect.stringMatching(LOWERED) });
    }
  });

  it('G8: shows the change in diff, in review and since a revision', () => {
    const place = makeNested();
    bump(place, 60);
    for (const argv of [
      ['diff', 'main', 'sub'],
      ['diff', 'main', './sub'],
      ['diff', 'main:sub/strategy.yaml', 'HEAD:sub/strategy.yaml'],
      ['diff', 'main:sub', 'sub/strategy.yaml'],
    ]) {
      const ran = place.strat([...argv, '--as-of', '2027-03-01']);
      expect({ argv, ...ran }).toMatchObject({ argv, code: 0, out: expect.stringMatching(/80 → 60/) });
    }
    const review = place.strat([
      'review',
      '--gitlab',
      '--against',
      'main',
      '--dry-run',
      '--as-of',
      '2027-03-01',
    ]);
    expect(review).toMatchObject({ code: 1, out: expect.stringMatching(LOWERED) });
    const board = place.strat([
      'render',
      'sub',
      '--brief',
      'board',
      '--since',
      'main',
      '--as-of',
      '2027-03-01',
    ]);
    expect(board).toMatchObject({ code: 0, out: expect.stringMatching(/80 → 60/) });
  });

  it('G8: is named among many findings, with a command that shows it', () => {
    const place = makeNested();
    bump(place, 60);
    const { out } = place.strat(['check', '--against', 'main', '--as-of', '2027-03-01']);
    expect(out).toMatch(/target-lowered +in sub\/strategy\.yaml \(1 finding\)/);
    const [, command = ''] = /^One of them: strat (check .*)$/m.exec(out) ?? [];
    expect(command).toBe('check sub/strategy.yaml --against main --as-of 2027-03-01');
    expect(place.strat(command.split(' ')).out).toMatch(LOWERED);
  });

  it('G8: means its own revisions where the user stands in it', () => {
    const place = makeNested();
    bump(place, 60);
    expect(place.strat(ASKED, { in: 'sub' }).code).toBe(0);
    const ran = place.strat([...CHECK, '--against', 'HEAD~1'], { in: 'sub' });
    expect(ran).toMatchObject({ code: 1, out: expect.stringMatching(LOWERED) });
  });

  it('G8: reports a strategy that the bump removes', () => {
    const place = makeNested();
    place.inner('rm', '--quiet', 'strategy.yaml');
    place.inner('commit', '--quiet', '--message', 'gone');
    place.commit('bump');
    expect(place.strat(ASKED)).toMatchObject({ code: 1, out: expect.stringMatching(/criterion-removed/) });
  });

  it('G8: passes where the bump lowers nothing', () => {
    const place = makeNested();
    bump(place, 85);
    expect(place.strat(ASKED).code).toBe(0);
  });

  it('G8: is compared at any depth', () => {
    const deepest = makePlace({ 'strategy.yaml': plan(80) });
    deepest.commit('first');
    const middle = makePlace({ 'strategy.yaml': plan(80) });
    link(middle, 'submodule', '--quiet', 'add', deepest.root, 'deep');
    middle.commit('first');
    const place = makePlace({ 'plans/strategy.yaml': plan(80, 'Whole') });
    link(place, 'submodule', '--quiet', 'add', middle.root, 'sub');
    link(place, 'submodule', '--quiet', 'update', '--init', '--recursive');
    place.commit('first');
    place.git('switch', '--quiet', '--create', 'change');
    place.git('-C', 'sub/deep', 'switch', '--quiet', 'main');
    place.write('sub/deep/strategy.yaml', plan(60));
    place.git('-C', 'sub/deep', 'commit', '--quiet', '--all', '--message', 'lower');
    place.git('-C', 'sub', 'commit', '--quiet', '--all', '--message', 'bump');
    place.commit('bump');
    const ran = place.strat([...ASKED, '--format', 'concise']);
    expect(ran).toMatchObject({
      code: 1,
      out: expect.stringMatching(/sub\/deep\/strategy\.yaml.*target-lowered/),
    });
  });
});

describe('G8: where it cannot be compared, check exits with 2 and says why', () => {
  const refused = (place: Place, message: RegExp) => {
    const ran = place.strat(ASKED);
    expect(ran).toMatchObject({ code: 2, err: expect.stringMatching(message) });
    return ran;
  };

  it('G8: the recorded commit is not in the clone', () => {
    const place = makeNested();
    bump(place, 60);
    const head = place.inner('rev-parse', 'HEAD').trim();
    place.inner('checkout', '--quiet', '--orphan', 'alone');
    place.inner('commit', '--quiet', '--message', 'alone');
    place.inner('branch', '--quiet', '-D', 'main');
    place.inner('remote', 'remove', 'origin');
    place.inner('reflog', 'expire', '--expire=now', '--all');
    place.inner('gc', '--quiet', '--prune=now');
    expect(head).not.toBe('');
    place.commit('rewritten');
    refused(
      place,
      /`main` records the commit [0-9a-f]{10} for the submodule sub, which is not in this clone/,
    );
  });

  it('G8: the submodule is new', () => {
    const place = makeNested({ branch: false });
    place.git('switch', '--quiet', '--orphan', 'before');
    place.write('plans/strategy.yaml', plan(80, 'Whole'));
    place.git('add', 'plans');
    place.git('commit', '--quiet', '--message', 'without');
    place.git('switch', '--quiet', '--force', 'main');
    link(place, 'submodule', '--quiet', 'update', '--init');
    const ran = place.strat([...CHECK, '--against', 'before']);
    expect(ran).toMatchObject({
      code: 2,
      err: expect.stringMatching(/The submodule sub is not in .*before/),
    });
  });

  it('G8: the submodule moved', () => {
    const place = makeNested();
    place.git('mv', 'sub', 'elsewhere');
    place.git('-C', 'elsewhere', 'checkout', '--quiet', 'main');
    place.write('elsewhere/strategy.yaml', plan(60));
    place.git('-C', 'elsewhere', 'commit', '--quiet', '--all', '--message', 'lower');
    place.commit('moved');
    refused(
      place,
      /The submodule sub was removed after .*main[\s\S]*The submodule elsewhere is not in .*main/,
    );
  });

  it('G8: the submodule is gone', () => {
    const place = makeNested();
    place.git('rm', '--quiet', 'sub');
    place.commit('gone');
    refused(place, /The submodule sub was removed after .*main/);
    expect(place.strat([...ASKED, 'plans']).code).toBe(0);
  });

  it('G8: a plain folder stands in its place', () => {
    const place = makeNested();
    place.git('rm', '--quiet', 'sub');
    place.write('sub/strategy.yaml', plan(60));
    place.commit('copied');
    refused(place, /The submodule sub was removed after .*main/);
  });

  it('G8: the submodule changed and is not checked out', () => {
    const place = makeNested();
    bump(place, 60);
    place.git('submodule', '--quiet', 'deinit', '--force', 'sub');
    const ran = refused(place, /The submodule sub changed since .*main.* and is not checked out here/);
    expect(ran.err).toContain('git submodule update --init sub');
  });

  it('G8: the submodule is checked out at an older commit than HEAD records', () => {
    const place = makeNested();
    bump(place, 60);
    place.inner('checkout', '--quiet', 'HEAD~1');
    refused(place, /The submodule sub is checked out at [0-9a-f]{10}, but HEAD records [0-9a-f]{10}/);
  });

  it('G8: its files are there without its repository', () => {
    const place = makeNested();
    rmSync(join(place.root, 'sub/.git'));
    place.write('sub/strategy.yaml', plan(60));
    refused(place, /The submodule sub has no repository here/);
  });

  it('G8: another repository is in the way', () => {
    const place = makePlace({ 'plans/strategy.yaml': plan(80, 'Whole') });
    place.commit('first');
    mkdirSync(join(place.root, 'clone'));
    place.git('init', '--quiet', '--initial-branch=main', 'clone');
    for (const target of [80, 60]) {
      place.write('clone/strategy.yaml', plan(target));
      place.git('-C', 'clone', 'add', '--all');
      place.git('-C', 'clone', 'commit', '--quiet', '--message', `target ${target}`);
    }
    refused(
      place,
      /clone is a separate repository, so its version at .*main.* is not known here\.\n {2}Run strat in that folder \(cd clone\)/,
    );
    expect(place.strat(ASKED, { in: 'clone' }).code).toBe(0);
  });

  it('G8: diff says so too', () => {
    const place = makeNested();
    bump(place, 60);
    place.git('mv', 'sub', 'elsewhere');
    place.commit('moved');
    expect(place.strat(['diff', 'main', 'elsewhere'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/The submodule elsewhere is not in .*main/),
    });
  });
});

describe('G8: what does not concern a submodule stays as it was', () => {
  it('G8: one that is not checked out, and did not change, is passed over', () => {
    const place = makeNested();
    place.git('submodule', '--quiet', 'deinit', '--force', 'sub');
    place.write('plans/strategy.yaml', plan(60, 'Whole'));
    expect(place.strat(ASKED)).toMatchObject({ code: 1, out: expect.stringMatching(LOWERED) });
  });

  it('G8: another working tree of the same repository is compared with the revision', () => {
    const place = makePlace({ 'strategy.yaml': plan(80) });
    place.commit('first');
    place.git('worktree', 'add', '--quiet', '-b', 'change', 'tree');
    place.write('tree/strategy.yaml', plan(60));
    const ran = place.strat([...ASKED, '--format', 'concise']);
    expect(ran).toMatchObject({
      code: 1,
      out: expect.stringMatching(/tree\/strategy\.yaml.*target-lowered/),
    });
  });

  it('G8: a repository beside this one is compared with its own revision', () => {
    const place = makePlace({ 'strategy.yaml': plan(80) });
    place.commit('first');
    const other = join(dirname(place.root), 'other');
    cpSync(place.root, other, { recursive: true });
    place.write('../other/strategy.yaml', plan(60));
    expect(place.strat([...ASKED, '../other'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(LOWERED),
    });
  });

  it('G8: a link to the submodule is the submodule', () => {
    const place = makeNested();
    bump(place, 60);
    symlinkSync('sub', join(place.root, 'near'));
    expect(place.strat([...ASKED, 'near'])).toMatchObject({ code: 1, out: expect.stringMatching(LOWERED) });
  });
});
