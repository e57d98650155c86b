/**
 * Why git failed, each in one sentence with advice. Git's own words are untrusted: they contain names from the
 * repository.
 */
import { UserError } from '../exit.ts';
import { quoteValue } from '../model/quote.ts';

type Explained = (root: string) => readonly [message: string, hint: string];

const FAILURES: readonly (readonly [said: RegExp, explained: Explained])[] = [
  [
    /dubious ownership|unsafe repository/,
    (root) => [
      `Git does not read the repository ${root}, because it belongs to another user.`,
      `If you trust it, run: git config --global --add safe.directory ${quoteForShell(root)}`,
    ],
  ],
  [
    /cannot use bare repository/,
    (root) => [
      `${root} is a bare repository, and strat does not read those.`,
      'Clone it, and run strat in the clone.',
    ],
  ],
  [
    /not a git repository|invalid gitfile format/,
    (root) => [`The \`.git\` in ${root} is not a repository.`, 'Clone it again, or run `git init`.'],
  ],
  [
    /promisor|lazy fetch|transport '[^']*' not allowed/,
    () => [
      'This is a partial clone, and the file contents that strat needs are missing.',
      'Run `git fetch --refetch --filter=blob:limit=2m`, or clone without `--filter`.',
    ],
  ],
  [
    /unknown (?:switch|option)|^usage:/m,
    () => ['This version of git is too old.', 'Install git 2.38 or newer.'],
  ],
  [
    /unknown repository extension|bad (?:numeric )?config|bad boolean config|invalid value for/,
    () => [
      'Git cannot read the configuration of this repository.',
      'To find the mistake, run `git config --local --list`.',
    ],
  ],
  [
    /corrupt|loose object|bad object|bad tree|unable to (?:read|parse)|inflate|packfile|not a valid object/i,
    () => [
      'An object of this repository is damaged or missing.',
      'Run `git fsck`, or clone the repository again.',
    ],
  ],
];

/** Explains a failure of git to the user; undefined if git only says that something does not exist. */
export function explainGitFailure(root: string, said: string): UserError | undefined {
  for (const [pattern, explained] of FAILURES)
    if (pattern.test(said)) return new UserError(...explained(root));
  const fatal = /^(?:fatal|error): (.*)$/m.exec(said)?.[1];
  if (fatal === undefined || NO_SUCH.test(fatal)) return undefined;
  return new UserError(
    `Git failed with ${quoteValue(fatal)}.`,
    'Check that `git log` works in this repository.',
  );
}

/** Messages that `rev-parse --quiet` prints all the same. */
const NO_SUCH =
  /^(?:Needed a single revision|bad revision|ambiguous argument|log for |no upstream|no such branch|HEAD does not point|upstream branch|short object ID)|: expected \w+ type/;

function quoteForShell(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
