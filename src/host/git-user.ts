/** The name that git would give to a commit, read from its own files: no program runs for it. */
import { join } from 'node:path';
import type { Env } from './programs.ts';

/** Reads a small text; undefined if there is none. */
type ReadText = (path: string) => string | undefined;

/**
 * Finds the name as git does: the environment, the repository's settings, the user's, the system's. Included files are
 * not read.
 * @param store the folder with the repository's `config`
 */
export function findGitUser(env: Env, store: string, read: ReadText): string | undefined {
  const files = [join(store, 'config'), ...listUserFiles(env)];
  const names = [env.GIT_AUTHOR_NAME, ...files.map((path) => readUserName(read(path) ?? ''))];
  return names.find((name) => name !== undefined && name.trim() !== '')?.trim();
}

function listUserFiles(env: Env): readonly string[] {
  const home = env.HOME ?? env.USERPROFILE;
  const own = home === undefined ? [] : [join(home, '.gitconfig')];
  const folder = env.XDG_CONFIG_HOME || (home === undefined ? undefined : join(home, '.config'));
  const user =
    env.GIT_CONFIG_GLOBAL === undefined
      ? [...own, ...(folder === undefined ? [] : [join(folder, 'git', 'config')])]
      : [env.GIT_CONFIG_GLOBAL];
  return [...user.filter((path) => path !== ''), ...(env.GIT_CONFIG_NOSYSTEM ? [] : ['/etc/gitconfig'])];
}

/** Reads `name` of the section `user`; the last one counts. */
export function readUserName(config: string): string | undefined {
  let section = '';
  let name: string | undefined;
  for (const line of config.split('\n')) {
    const head = /^\s*\[([^\]]*)\]/.exec(line)?.[1];
    // A section with a name of its own, such as `[user "x"]`, is another one.
    if (head !== undefined) section = head.trim().toLowerCase();
    const written = /^(?:\s*\[[^\]]*\])?\s*name\s*=\s*(.*)$/i.exec(line)?.[1];
    if (section === 'user' && written !== undefined) name = readConfigValue(written);
  }
  return name;
}

/** Reads a value as git does: quotes are dropped, and a comment ends it. */
function readConfigValue(written: string): string {
  const parts = written.match(/"(?:\\.|[^"\\])*"|\\.|[^"\\#;]+|[#;].*$/g) ?? [];
  return parts
    .filter((part) => !/^[#;]/.test(part))
    .map((part) => part.replace(/^"|"$/g, '').replace(/\\(["\\])/g, '$1'))
    .join('')
    .trim();
}
