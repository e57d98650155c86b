/** What `init` offers to set up around a strategy: files for CI, pre-commit and git. */

export interface Extra {
  /** The path from the root of the repository. */
  readonly path: string;
  /** The whole file, if there is none yet. */
  readonly text: string;
  /** The lines to add, if there is a file already. */
  readonly addition: string;
  /** A file with this text is already set up. */
  readonly mark: string;
  /** What people still have to do. */
  readonly afterwards?: string;
}

/** A command for people to run: a repository cannot contain it, because git runs no programs from a clone. */
const TELL_GIT = 'git config --global diff.strat.textconv "strat git-diff-driver --textconv"';

/** Pre-commit installs the package in a folder of its own, so that nothing of the repository runs. */
const HOOK = `# This needs strat-cli@0.2.0 on npm. If it is not there yet, run \`strat init --pre-commit --package SPEC\`.
repos:
  - repo: local
    hooks:
      - id: strat
        name: strat check
        entry: strat check
        language: node
        additional_dependencies: ['strat-cli@0.2.0']
        files: (?i)(^|/)strategy\\.(ya?ml|md)$
`;

const ATTRIBUTES = `# Keeps line endings the same on every machine. With \`diff=strat\`, git shows changes in plain words once it is set up.
strategy.yaml text eol=lf diff=strat
strategy.md text eol=lf diff=strat
`;

/** A CI job whose text is a file in `templates/ci/`. */
export interface CiFile {
  /** The path from the root of the repository. */
  readonly path: string;
  readonly template: string;
}

/** The variable with the path of the checkout, in the jobs of each CI system. */
export const WORKSPACES = { github: '$GITHUB_WORKSPACE', gitlab: '$CI_PROJECT_DIR' } as const;

const GITHUB_DUE: CiFile = { path: '.github/workflows/strat-due.yml', template: 'github-due.yml' };

/** The files for each CI system. Forks need two jobs; only the one that runs none of their files may write. */
export const CI: Readonly<Record<'github' | 'github-forks' | 'gitlab', readonly CiFile[]>> = {
  github: [{ path: '.github/workflows/strat.yml', template: 'github.yml' }, GITHUB_DUE],
  'github-forks': [
    { path: '.github/workflows/strat.yml', template: 'github-forks.yml' },
    { path: '.github/workflows/strat-comment.yml', template: 'github-forks-comment.yml' },
    GITHUB_DUE,
  ],
  gitlab: [{ path: '.gitlab-ci.yml', template: 'gitlab.yml' }],
};

/** A file with this text already has one of our jobs. */
export const CI_MARK = 'strat-cli';

export const PRE_COMMIT: Extra = {
  path: '.pre-commit-config.yaml',
  text: HOOK,
  addition: HOOK.replace(/^(?:#|repos:).*\n/gm, ''),
  mark: 'id: strat',
};

export const GITATTRIBUTES: Extra = {
  path: '.gitattributes',
  text: ATTRIBUTES,
  addition: ATTRIBUTES,
  mark: 'diff=strat',
  afterwards: `To see changes in plain words, run this once on each machine:\n\n  ${TELL_GIT}`,
};
