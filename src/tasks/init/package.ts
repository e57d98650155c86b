/** `strat init --package`: what the CI job and the hook install in place of the published package. */
import { createHash } from 'node:crypto';
import { join, relative, resolve, sep } from 'node:path';
import { UserError } from '../../exit.ts';
import type { Host } from '../../host/host.ts';
import { type CI, type Extra, WORKSPACES } from '../../interview/extras.ts';
import {
  fillJob,
  fillJobFromCheckout,
  PACKAGE_FORMS,
  type PackageSource,
  parsePackageSpec,
  type RepositoryTarball,
  SUM_TO_FILL_IN,
} from '../../interview/package-spec.ts';
import { quoteValue } from '../../model/quote.ts';
import { talk } from '../print.ts';

interface Around {
  readonly ci?: string;
  readonly preCommit?: boolean;
  readonly package?: string;
}

/** Reads the flag. Throws if it is none of the forms. */
export function readPackageFlag(flag: string): PackageSource {
  const source = parsePackageSpec(flag);
  if (source) return source;
  throw new UserError(
    `A job cannot safely install --package ${quoteValue(flag)}.`,
    `Use one of these forms:\n    ${PACKAGE_FORMS.join('\n    ')}`,
  );
}

/** Throws if the flag asks for what a job or a hook cannot install. */
export function checkPackageFlag(host: Host, root: string, { ci, preCommit, package: flag }: Around): void {
  if (flag === undefined) return;
  const source = readPackageFlag(flag);
  if (source.is !== 'in-repository') return;
  if (ci === 'github-forks')
    throw new UserError(
      `The job that comments for forks has no checkout, so it cannot install ${quoteValue(flag)}.`,
      'Use a version on npm, or the https URL of a tarball.',
    );
  if (preCommit)
    throw new UserError(
      `pre-commit installs packages outside the repository, so it cannot find ${quoteValue(flag)}.`,
      'Give the absolute path of the tarball.',
    );
  locateTarball(host, root, source.path);
}

/** Fills the flag into the text of a CI job. */
export function fillJobText(
  host: Host,
  text: string,
  {
    ci,
    root,
    source,
  }: { readonly ci: keyof typeof CI; readonly root: string; readonly source: PackageSource },
): string {
  if (source.is !== 'in-repository') return fillJob(text, source);
  const workspace = ci === 'gitlab' ? WORKSPACES.gitlab : WORKSPACES.github;
  return fillJobFromCheckout(text, findTarball(host, root, source.path), workspace);
}

/** Fills the flag into the hook for pre-commit. */
export function fillHook(hook: Extra, source: PackageSource): Extra {
  if (source.is === 'in-repository') return hook;
  return { ...hook, text: fillJob(hook.text, source), addition: fillJob(hook.addition, source) };
}

/** The largest tarball whose checksum is computed. */
const TARBALL_LIMIT = 256 * 1_048_576;

function findTarball(host: Host, root: string, given: string): RepositoryTarball {
  const path = locateTarball(host, root, given);
  const full = join(root, path);
  if (host.files.kind(full) !== undefined)
    return { path, sum: createHash('sha512').update(host.files.read(full, TARBALL_LIMIT)).digest('hex') };
  talk(
    host,
    `${path} does not exist yet, so the job will fail. Add the file, then replace ${SUM_TO_FILL_IN} in the job with the output of \`sha512sum ${path}\`.`,
  );
  return { path, sum: SUM_TO_FILL_IN };
}

/** Returns the path of a tarball from the root of the repository; throws if a job could not name it safely. */
function locateTarball(host: Host, root: string, given: string): string {
  const path = relative(root, resolve(host.cwd, given)).split(sep).join('/');
  if (parsePackageSpec(path)?.is === 'in-repository') return path;
  throw new UserError(
    `${quoteValue(given)} is not in the repository, or its path has unusual characters.`,
    'Give a tarball in the repository whose path has only plain letters, or an absolute path.',
  );
}
