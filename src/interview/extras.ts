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

const GITHUB = `# Checks every strategy in this repository: what is missing, vague, unowned or contradictory.
name: strat
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npx --yes strat-cli check
`;

const GITLAB = `# Checks every strategy in this repository: what is missing, vague, unowned or contradictory.
strat:
  image: node:20
  script:
    - npx --yes strat-cli check
`;

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

export const CI = {
  github: {
    path: '.github/workflows/strat.yml',
    text: GITHUB,
    addition: GITHUB,
    mark: 'strat-cli check',
  },
  gitlab: { path: '.gitlab-ci.yml', text: GITLAB, addition: GITLAB, mark: 'strat-cli check' },
} as const satisfies Readonly<Record<string, Extra>>;

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
