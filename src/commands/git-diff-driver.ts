/** `strat git-diff-driver`: what git calls to show a change of a strategy. It never makes `git diff` fail. */
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { visible, visibleLine } from '../report/terminal.ts';
import { understood } from '../tasks/git-driver/driver-sides.ts';
import { type GivenChange, printChange } from '../tasks/git-driver/external-diff.ts';
import { print } from '../tasks/print.ts';

export interface DriverFlags {
  readonly textconv?: boolean;
}

/** Prints a file as lines, or the changes between two. @param words the arguments from git */
export async function gitDiffDriver(
  host: Host,
  words: readonly string[],
  { textconv = false }: DriverFlags,
): Promise<number> {
  const [path = '', ...more] = words;
  if (textconv && words.length === 1) await printLines(host, path);
  else if (!textconv && words.length === 1) print(host, `* Unmerged path ${visibleLine(path)}\n`);
  else if (!textconv && words.length >= 7) await printChange(host, changeIn(path, more));
  else
    throw new UserError(
      textconv ? '--textconv takes one file.' : 'Git gives this command seven words, or nine for a rename.',
      '`strat git-diff-driver --help` says what to tell git.',
    );
  return EXIT.clean;
}

/** Ignores the third and sixth argument: they are ids of the contents. */
function changeIn(path: string, words: readonly string[]): GivenChange {
  const [before = '', , beforeMode = '', after = '', , afterMode = '', newPath, how] = words;
  return {
    before: { path, file: before, mode: beforeMode },
    after: { path: newPath ?? path, file: after, mode: afterMode },
    how,
  };
}

async function printLines(host: Host, file: string): Promise<void> {
  const side = understood(host, file, file);
  if (side.trouble !== undefined) print(host, `# strat: ${visibleLine(side.trouble)}\n`);
  const { linesOrText } = await import('../tasks/git-driver/driver-lines.ts');
  print(host, visible(linesOrText(side)));
}
