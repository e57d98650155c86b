/** W9: help for a command or a flag that does not exist is an error. */
import { expect, it } from 'vitest';
import { makePlace } from './program.ts';

const place = makePlace({ 'strategy.yaml': 'strat: 1\nname: Harbor\nstatus: draft\n' });
/** The commands of the program, from its own help. */
const NAMES = [...place.strat(['--help']).out.matchAll(/^ {2}([a-z][\w-]*) /gm)].map(([, name = '']) => name);

it.each([
  [['statuz', '--help'], 'status'],
  [['nonsense', '--help'], undefined],
  [['nonsense', '-h'], undefined],
  [['--help', 'nonsense'], undefined],
  [['-h', 'nonsense'], undefined],
  [['help', 'nonsense'], undefined],
  [['nonsense', '--version'], undefined],
  [['--version', 'nonsense'], undefined],
  [['--color', 'nonsense', '--help'], undefined],
  [['nonsense', 'check', '--help'], undefined],
  [['constructor', '--help'], undefined],
  [['chekc', '--help'], 'check'],
  [['rendr', '-h'], 'render'],
  [['help', 'reviev'], 'review'],
  [['-h', 'amned'], 'amend'],
  [['Check', '--help'], 'check'],
  [['explan', '--version'], 'explain'],
])('W9: %j exits with 2 and names the nearest command', (argv, nearest) => {
  const { code, out, err } = place.strat(argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('There is no command ');
  if (nearest !== undefined) expect(err).toContain(`Did you mean \`${nearest}\`?`);
  else for (const name of NAMES) expect(err).toContain(name);
});

it.each([
  [['check', '--nope', '--help'], '--nope'],
  [['check', '--help', '--nope'], '--nope'],
  [['check', '--formt=json', '--help'], '--formt'],
  [['help', 'check', '--nope'], '--nope'],
  [['--nope', '--help'], '--nope'],
  [['--help', '--nope'], '--nope'],
  [['render', '-x', '-h'], '-x'],
])('W9: %j exits with 2 and names the flag', (argv, flag) => {
  const { code, out, err } = place.strat(argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(flag);
});

it('W9: `strat -- check` checks, and is not green in silence', () => {
  place.write('bad/strategy.yaml', 'strat: 1\nname: x\nfoo: 1\n');
  expect(place.strat(['--', 'check', 'bad']).code).toBe(1);
  expect(place.strat(['--', 'nonsense']).code).toBe(2);
});

it('W9: help of a command that exists is printed, however it is asked for', () => {
  for (const name of ['check', 'render', 'git-diff-driver']) {
    const { code, out } = place.strat([name, '--help']);
    expect([name, code]).toEqual([name, 0]);
    expect(out).toContain(`Usage: strat ${name}`);
    for (const argv of [
      ['help', name],
      ['--help', name],
      [name, '-h'],
    ])
      expect([argv, place.strat(argv)]).toEqual([argv, { code: 0, out, err: '' }]);
  }
  const { out } = place.strat(['--help']);
  for (const argv of [[], ['help'], ['-h']])
    expect([argv, place.strat(argv)]).toEqual([argv, { code: 0, out, err: '' }]);
});
