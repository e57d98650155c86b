/** `strat git-diff-driver`: what git calls to show a change of a strategy. It never makes `git diff` fail. */
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { revealCharacters, revealOnOneLine } from '../report/terminal.ts';
import { readDriverSide } from '../tasks/git-driver/driver-sides.ts';
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
  else if (!textconv && words.length === 1) print(host, `* Unmerged path ${revealOnOneLine(path)}\n`);
  else if (!textconv && words.length >= 7) await printChange(host, parseGivenChange(path, more));
  else
    throw new UserError(
      textconv
        ? '--textconv takes one file.'
        : 'Git runs this command with seven words, or nine for a rename.',
      'Run `strat git-diff-driver --help` to see how to set up git.',
    );
  return EXIT.clean;
}

/** Ignores the third and sixth argument: they are ids of the contents. */
function parseGivenChange(path: string, words: readonly string[]): GivenChange {
  const [before = '', , beforeMode = '', after = '', , afterMode = '', newPath, how] = words;
  return {
    before: { path, file: before, mode: beforeMode },
    after: { path: newPath ?? path, file: after, mode: afterMode },
    how,
  };
}

async function printLines(host: Host, file: string): Promise<void> {
  const side = readDriverSide(host, file, file);
  if (side.trouble !== undefined) print(host, `# strat: ${revealOnOneLine(side.trouble)}\n`);
  const { writeLinesOrText } = await import('../tasks/git-driver/driver-lines.ts');
  print(host, revealCharacters(writeLinesOrText(side)));
}
