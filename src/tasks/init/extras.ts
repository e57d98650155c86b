/** Sets up CI and git files around a strategy; existing files are left alone. */
import { dirname, join } from 'node:path';
import { READ_LIMIT } from '../../folder/load.ts';
import { findGitRoot, formatPath, refuseOutside } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { CI, CI_MARK, type Extra, GITATTRIBUTES, PRE_COMMIT } from '../../interview/extras.ts';
import type { PackageSource } from '../../interview/package-spec.ts';
import type { InterviewWords } from '../../interview/words.ts';
import { chooseFormat } from '../formats.ts';
import { talk } from '../print.ts';
import { checkPackageFlag, fillHook, fillJobText, readPackageFlag } from './package.ts';

export interface ExtraFlags {
  readonly ci?: string;
  readonly preCommit?: boolean;
  readonly gitattributes?: boolean;
  /** What the job and the hook install in place of the published package. */
  readonly package?: string;
}

const CI_NAMES = ['github', 'github-forks', 'gitlab', 'none'] as const;

/** Refuses an unknown value of `--ci`, and a `--package` that cannot be installed. */
export function checkExtraFlags(host: Host, folder: string, flags: ExtraFlags): void {
  chooseFormat(flags.ci, CI_NAMES, 'CI');
  checkPackageFlag(host, findRoot(host, folder), flags);
}

/** Finds where files about the whole repository belong: at its root, or next to the strategy if there is none. */
function findRoot(host: Host, folder: string): string {
  return findGitRoot(host.files, folder) ?? folder;
}

/** Returns whether a flag asks for one of them. */
export function wantsExtras({ ci, preCommit, gitattributes }: ExtraFlags): boolean {
  return (ci !== undefined && ci !== 'none') || preCommit === true || gitattributes === true;
}

function isCi(name: string): name is (typeof CI_NAMES)[number] {
  return CI_NAMES.some((known) => known === name);
}

/** Asks for everything that no flag decides; only in a repository, where these files have a place. */
export async function askExtras(
  host: Host,
  folder: string,
  flags: ExtraFlags,
  { say, lang }: InterviewWords,
): Promise<ExtraFlags> {
  if (!findGitRoot(host.files, folder)) return flags;
  const prompts = await host.prompts();
  const ci =
    flags.ci ??
    (await prompts.choose(
      say('Check the strategy on every pull or merge request?'),
      [
        { value: 'none', name: say('Not yet') },
        { value: 'github', name: say('Yes, with GitHub Actions') },
        { value: 'github-forks', name: say('Yes, with GitHub Actions, and pull requests come from forks') },
        { value: 'gitlab', name: say('Yes, with GitLab CI') },
      ],
      lang === 'en' ? {} : { tip: say('Choose with ↑ and ↓, then press Enter.') },
    ));
  const preCommit =
    flags.preCommit ??
    (await prompts.confirm(
      say('Check the strategy before every commit? (adds .pre-commit-config.yaml)'),
      false,
    ));
  const gitattributes =
    flags.gitattributes ??
    (await prompts.confirm(
      say('Show changes to the strategy in plain words in `git diff`? (adds .gitattributes)'),
      true,
    ));
  return { ...flags, ci, preCommit, gitattributes };
}

/** Writes what the flags ask for, around the strategy. */
export function addExtras(host: Host, folder: string, flags: ExtraFlags): void {
  const { ci, preCommit, gitattributes } = flags;
  checkExtraFlags(host, folder, flags);
  const root = findRoot(host, folder);
  const source = flags.package === undefined ? undefined : readPackageFlag(flags.package);
  const wanted: readonly (Extra | false | undefined)[] = [
    ...(ci !== undefined && isCi(ci) && ci !== 'none' ? listJobs(host, ci, root, source) : []),
    preCommit && (source ? fillHook(PRE_COMMIT, source) : PRE_COMMIT),
    gitattributes && GITATTRIBUTES,
  ];
  for (const extra of wanted) if (extra) addExtra(host, root, extra);
}

function listJobs(
  host: Host,
  ci: keyof typeof CI,
  root: string,
  source: PackageSource | undefined,
): readonly Extra[] {
  return CI[ci].map(({ path, template }) => {
    const published = readExistingText(host, join(host.home, 'templates', 'ci', template));
    const text = source ? fillJobText(host, published, { ci, root, source }) : published;
    return { path, text, addition: text, mark: CI_MARK };
  });
}

function addExtra(host: Host, root: string, { path, text, addition, mark, afterwards }: Extra): void {
  const full = join(root, path);
  const shown = formatPath(host.cwd, full);
  const kind = host.files.kind(full);
  if (!kind) {
    refuseOutside(host.files, host.cwd, dirname(full));
    host.files.write(full, text);
    talk(host, `Wrote ${shown}.`);
  } else if (kind === 'file' && readExistingText(host, full).includes(mark))
    talk(host, `${shown} already has these lines.`);
  else talk(host, `${shown} already exists and is unchanged. Add these lines to it:\n\n${addition}`);
  if (afterwards !== undefined) talk(host, afterwards);
}

function readExistingText(host: Host, path: string): string {
  return Buffer.from(host.files.read(path, READ_LIMIT)).toString();
}
