/** What `init` offers to set up around a strategy: files for CI, for commits and for git. */

export interface Extra {
  /** From the root of the repository. */
  readonly path: string;
  /** The whole file where there is none. */
  readonly text: string;
  /** What to add where there is one. */
  readonly addition: string;
  /** A file that holds this has it already. */
  readonly mark: string;
  /** What is left for people to do. */
  readonly afterwards?: string;
}

/** A repository cannot hold it: git takes no programs from what was cloned. */
const TELL_GIT = 'git config --global diff.strat.textconv "strat git-diff-driver --textconv"';

const HOOK = `  - repo: local
    hooks:
      - id: strat
        name: strat check
        entry: npx --yes strat-cli check
        language: system
        files: (^|/)strategy\\.(yaml|md)$
`;

const ATTRIBUTES = `# The same line ends on every machine; \`diff=strat\` compares commitments where git is told how.
strategy.yaml text eol=lf diff=strat
strategy.md text eol=lf diff=strat
`;

/** A job of a CI system, whose text is a file in `templates/ci/`. */
export interface CiFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly template: string;
}

/** What is written for each CI system; forks need two jobs, of which only the one that runs none of their files may write. */
export const CI: Readonly<Record<'github' | 'github-forks' | 'gitlab', readonly CiFile[]>> = {
  github: [{ path: '.github/workflows/strat.yml', template: 'github.yml' }],
  'github-forks': [
    { path: '.github/workflows/strat.yml', template: 'github-forks.yml' },
    { path: '.github/workflows/strat-comment.yml', template: 'github-forks-comment.yml' },
  ],
  gitlab: [{ path: '.gitlab-ci.yml', template: 'gitlab.yml' }],
};

/** A file that holds this has a job of ours already. */
export const CI_MARK = 'strat-cli';

export const PRE_COMMIT: Extra = {
  path: '.pre-commit-config.yaml',
  text: `repos:\n${HOOK}`,
  addition: HOOK,
  mark: 'strat-cli check',
};

export const GITATTRIBUTES: Extra = {
  path: '.gitattributes',
  text: ATTRIBUTES,
  addition: ATTRIBUTES,
  mark: 'diff=strat',
  afterwards: `Git shows its changes in words once it is told so, on each machine:\n\n  ${TELL_GIT}`,
};
