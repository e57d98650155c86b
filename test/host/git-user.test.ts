import { expect, it } from 'vitest';
import { findGitUser, readUserName } from '../../src/host/git-user.ts';

it.each([
  ['[user]\n\tname = Maria Lopez\n', 'Maria Lopez'],
  ['[user]\nname=Maria\n[user]\n  name = "Ines  Vale" # here\n', 'Ines  Vale'],
  ['[USER] name = Jon\n', 'Jon'],
  ['[user]\n\temail = a@b\n[core]\n\tname = x\n', undefined],
  ['[user "x"]\n\tname = x\n', undefined],
  ['[user]\n\tname = "A \\"B\\" C"; note\n', 'A "B" C'],
  ['[user]\n\tname =\n', ''],
  ['', undefined],
])('reads the name from %j', (config, name) => {
  expect(readUserName(config)).toBe(name);
});

it('finds the name in the order that git follows', () => {
  const files: Record<string, string> = {
    '/r/.git/config': '[user]\nname = Repository\n',
    '/h/.gitconfig': '[user]\nname = Home\n',
    '/h/.config/git/config': '[user]\nname = Folder\n',
    '/etc/gitconfig': '[user]\nname = System\n',
    '/g': '[user]\nname = Global\n',
  };
  const read = (path: string) => files[path];
  const find = (env: Readonly<Record<string, string>>) => findGitUser(env, '/r/.git', read);
  expect(find({ GIT_AUTHOR_NAME: 'Author', HOME: '/h' })).toBe('Author');
  expect(find({ GIT_AUTHOR_NAME: ' ', HOME: '/h' })).toBe('Repository');
  delete files['/r/.git/config'];
  expect(find({ HOME: '/h', GIT_CONFIG_GLOBAL: '/g' })).toBe('Global');
  expect(find({ HOME: '/h' })).toBe('Home');
  delete files['/h/.gitconfig'];
  expect(find({ HOME: '/h' })).toBe('Folder');
  expect(find({ HOME: '/h', XDG_CONFIG_HOME: '/x' })).toBe('System');
  expect(find({ HOME: '/h', XDG_CONFIG_HOME: '/x', GIT_CONFIG_NOSYSTEM: '1' })).toBeUndefined();
  expect(find({})).toBe('System');
});
