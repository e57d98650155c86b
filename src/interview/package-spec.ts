/**
 * The package that a CI job installs in place of the published one. The text goes into YAML and into a shell, so each
 * form is made of plain characters. It names one version, one commit or one file, never "the latest".
 */

export type PackageSource =
  /** npm installs it from this text. */
  | { readonly is: 'remote'; readonly spec: string; readonly target: string }
  /** A tarball on the machine of the job, at an absolute path. */
  | { readonly is: 'on-machine'; readonly spec: string; readonly target: string }
  /** A tarball in the repository, by its path as it was given. */
  | { readonly is: 'in-repository'; readonly spec: string; readonly path: string };

const MOST_CHARACTERS = 300;
const NAME = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*@\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/;
const ADDRESS =
  /^https:\/\/[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:\/[\w.~@%+-]+)+?(?:\.tgz|\.tar\.gz|\/tar\.gz\/[0-9a-f]{40})$/i;
const FILE = /^(?:\.?\/)?(?:[\w@+.-]+\/)*[\w@+.-]+\.tgz$/;
const GITHUB = /^github:([A-Za-z0-9-]+)\/([\w.-]+)#([0-9a-f]{40})$/;
/** A path that leaves its folder, or a name that a program would take for a flag. */
const STRANGE = /(?:^|\/)\.\.?(?:\/|$)|^-/;

/** The forms, for people. */
export const PACKAGE_FORMS = [
  'strat-cli@0.2.0              an exact version on npm',
  'https://…/strat-cli-0.2.0.tgz  the URL of a tarball',
  './strat-cli-0.2.0.tgz        a tarball in the repository, or /an/absolute/path.tgz',
  'github:owner/repo#COMMIT     a commit with dist/, all 40 digits of its id',
] as const;

/** Parses the value of `--package`; undefined for every other form. */
export function parsePackageSpec(spec: string): PackageSource | undefined {
  if (spec.length > MOST_CHARACTERS) return undefined;
  const [, owner, repository, commit] = GITHUB.exec(spec) ?? [];
  if (owner !== undefined && repository !== undefined && !STRANGE.test(repository))
    return {
      is: 'remote',
      spec,
      // As a tarball, because npm runs the scripts of what it clones, and installs what these need.
      target: `https://codeload.github.com/${owner}/${repository}/tar.gz/${commit}`,
    };
  if (NAME.test(spec)) return { is: 'remote', spec, target: spec };
  if (ADDRESS.test(spec) && !STRANGE.test(spec)) return { is: 'remote', spec, target: spec };
  const path = spec.replace(/^\.\//, '');
  if (!FILE.test(spec) || STRANGE.test(path)) return undefined;
  return spec.startsWith('/')
    ? { is: 'on-machine', spec, target: spec }
    : { is: 'in-repository', spec, path };
}

/** A tarball in the repository: its path from the root, and its SHA-512 in hexadecimal digits. */
export interface RepositoryTarball {
  readonly path: string;
  readonly sum: string;
}

/** Stands for the SHA-512 of a tarball that is not there yet: the job fails until somebody fills it in. */
export const SUM_TO_FILL_IN = 'PUT-ITS-SHA512-HERE';

const PUBLISHED = /'strat-cli@[^']*'/;
const INSTALL = /^( *(?:- )?)(?:env .*)?npm install .*$/m;

/** Makes a job install what npm finds at a place, or what lies on the machine. */
export function fillJob(template: string, { spec, target }: { spec: string; target: string }): string {
  return nameSource(template, spec).replace(PUBLISHED, () => `'${target}'`);
}

/**
 * Makes a job install a tarball of its own checkout, once its checksum is the one that the job holds. Otherwise a
 * pull request could bring another program.
 * @param workspace the variable with the path of the checkout: `$CI_PROJECT_DIR`
 */
export function fillJobFromCheckout(
  template: string,
  { path, sum }: RepositoryTarball,
  workspace: string,
): string {
  const file = `${workspace}/${path}`;
  return nameSource(template, path)
    .replace(PUBLISHED, () => `"${file}"`)
    .replace(
      INSTALL,
      (line, indent: string) => `${indent}echo "${sum}  ${file}" | sha512sum --check --strict\n${line}`,
    );
}

/** Says in the first line what the job installs. */
function nameSource(template: string, spec: string): string {
  return template.replace(/^#.*\n/, () => `# Installs ${spec} in place of strat-cli from npm.\n`);
}
