/** The person who answers for a record. */
import { UserError } from '../../exit.ts';
import { findGitRoot } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { isNamed } from '../../model/reason.ts';
import { keepVisibleLine } from '../../model/visible.ts';

/** Returns the name that was given, or the one that git has. Throws if there is neither. */
export async function chooseAuthor(
  host: Host,
  folder: string,
  given: string | undefined,
  why = 'An amendment needs the name of the person who decided it.',
): Promise<string> {
  const shown = keepVisibleLine(given ?? (await readAuthorName(host, folder)) ?? '');
  if (isNamed(shown)) return shown;
  throw new UserError(
    why,
    'Add `--by "Your Name"`, or set your name in git: `git config --global user.name "Your Name"`.',
  );
}

/** Reads the name that git has for who works in a folder; undefined if there is none. */
export async function readAuthorName(host: Host, folder: string): Promise<string | undefined> {
  const root = findGitRoot(host.files, folder);
  return root === undefined ? host.env.GIT_AUTHOR_NAME : (await host.git()).open(root).userName;
}
