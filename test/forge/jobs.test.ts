/** The jobs that `strat init` writes: their permissions, and the commands that they run. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = 'templates/ci';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
const texts = readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const);

interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly id?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
    readonly env?: Readonly<Record<string, string>>;
  }[];
}

const workflow = (name: string): Workflow => parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

describe.each(texts)('the job %s', (name, text) => {
  it('runs the program of this release, and its scripts have no expressions', () => {
    expect(new Set(text.match(/strat-cli@[^'\s]*/g))).toEqual(new Set([`strat-cli@${version}`]));
    expect(text).not.toContain('pull_request_target');
    if (!name.startsWith('github')) return;
    for (const { run = '' } of stepsOf(workflow(name))) expect(run).not.toContain('${{');
  });

  it('sets up Node before the checkout, which could hold a yarn of its own', () => {
    if (!name.startsWith('github')) return;
    const actions = stepsOf(workflow(name)).map(({ uses = '' }) => uses.replace(/@.*/, ''));
    const checkout = actions.indexOf('actions/checkout');
    if (checkout >= 0) expect(actions.indexOf('actions/setup-node')).toBeLessThan(checkout);
  });

  it('holds the token only in the step that reviews', () => {
    if (!name.startsWith('github')) return;
    for (const { run = '', env = {} } of stepsOf(workflow(name)))
      if ('GITHUB_TOKEN' in env) expect(run).not.toContain('npm ');
  });

  it('leaves no token in a checkout', () => {
    if (!name.startsWith('github')) return;
    for (const { uses, with: given } of stepsOf(workflow(name)))
      if (uses?.startsWith('actions/checkout'))
        expect(given).toMatchObject({
          'persist-credentials': false,
          'fetch-depth': name === 'github-due.yml' ? 0 : 2,
        });
  });
});

describe('the two jobs for forks', () => {
  it('check a fork’s code in the first job, with a read-only token and no secret', () => {
    const first = workflow('github-forks.yml');
    expect(first.on).toBe('pull_request');
    expect(first.permissions).toEqual({ contents: 'read' });
    expect(Object.values(first.jobs).map(({ permissions }) => permissions)).toEqual([undefined]);
    for (const { env = {} } of stepsOf(first))
      expect(env).toEqual(env.NODE_OPTIONS === '' ? { NODE_OPTIONS: '' } : {});
  });

  it('post in the second job, which may only comment and checks nothing out', () => {
    const second = workflow('github-forks-comment.yml');
    expect(second.on).toEqual({ workflow_run: { workflows: ['strat'], types: ['completed'] } });
    expect(second.permissions).toEqual({});
    expect(second.jobs.comment?.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
    expect(stepsOf(second).map(({ uses = 'run' }) => uses.replace(/@.*/, ''))).toEqual([
      'actions/download-artifact',
      'actions/setup-node',
      'run',
      'run',
    ]);
  });

  it('unpack the first job’s file in the second where no program is looked up by name', () => {
    const [download, , , run] = stepsOf(workflow('github-forks-comment.yml'));
    expect(String(download?.with?.path)).toMatch(/runner\.temp \}\}\/strat-review$/);
    expect(run?.run).toContain('--post "$RUNNER_TEMP/strat-review/strat-review.json"');
  });
});

/** Writes an expression of GitHub. */
const expression = (name: string) => `$\{{ ${name} }}`;

describe('the job that merges check-ins', () => {
  const text = readFileSync(`${FOLDER}/github.yml`, 'utf8');
  /** As it is once somebody has turned it on. */
  const on = parse(
    text.replace(/(?<=\n {2}# from each line below\.\n)[\s\S]*/, (job) => job.replace(/^ {2}# /gm, '  ')),
  ) as Workflow;
  const merge = on.jobs.merge;

  it('is off until somebody removes the signs before it', () => {
    expect(Object.keys(workflow('github.yml').jobs)).toEqual(['review']);
    expect(Object.keys(on.jobs)).toEqual(['review', 'merge']);
  });

  it('runs only for a pull request of the same repository that only adds check-ins', () => {
    expect(merge?.needs).toBe('review');
    expect(merge?.if?.split(' && ').map((one) => one.trim())).toEqual([
      "github.event_name == 'pull_request'",
      "needs.review.outputs.records-only == 'true'",
      'github.event.pull_request.head.repo.full_name == github.repository',
      '!github.event.pull_request.draft',
      'github.event.pull_request.base.ref == github.event.repository.default_branch',
    ]);
    const { outputs, steps = [] } = on.jobs.review ?? {};
    expect(outputs).toEqual({ 'records-only': expression('steps.review.outputs.records-only') });
    expect(steps.find(({ id }) => id === 'review')?.run).toContain(' review --github');
  });

  it('has only the rights to merge, checks nothing out, and reads no text of the change in its script', () => {
    expect(on.permissions).toEqual({ contents: 'read' });
    expect(on.jobs.review?.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    expect(merge?.permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
    expect(merge?.steps.map(({ uses, env }) => [uses, env])).toEqual([
      [
        undefined,
        {
          GH_TOKEN: expression('github.token'),
          REPOSITORY: expression('github.repository'),
          NUMBER: expression('github.event.pull_request.number'),
          COMMIT: expression('github.event.pull_request.head.sha'),
        },
      ],
    ]);
    expect(merge?.steps[0]?.run).not.toContain('${{');
  });

  it('merges only the commit that was reviewed', () => {
    expect(merge?.steps[0]?.run).toBe(
      'gh pr merge "$NUMBER" --repo "$REPOSITORY" --squash --match-head-commit "$COMMIT"',
    );
  });
});

describe('the job that keeps the issue', () => {
  const due = workflow('github-due.yml');
  const commandsOf = (steps: Job['steps'] = []) =>
    steps.flatMap(({ run = '', env = {} }) => {
      const [, command] = /bin\/strat" (.*)/.exec(run) ?? [];
      return command === undefined ? [] : [[command, 'GITHUB_TOKEN' in env]];
    });

  it('runs each Monday and by hand, never for a change', () => {
    expect(due.on).toEqual({ schedule: [{ cron: '23 5 * * 1' }], workflow_dispatch: null });
  });

  it('is the only one that may write issues, and may write nothing else', () => {
    expect(due.permissions).toEqual({});
    expect(due.jobs.due?.permissions).toEqual({ contents: 'read', issues: 'write' });
    for (const [name, text] of texts) expect(text.includes('issues: write')).toBe(name === 'github-due.yml');
  });

  it('keeps the issue before the check that may fail, and has the token only for the issue', () => {
    expect(commandsOf(due.jobs.due?.steps)).toEqual([
      ['due --github', true],
      ['check --overdue error', false],
    ]);
  });

  it('installs strat as the job that reviews does', () => {
    const install = (name: string) => stepsOf(workflow(name)).find(({ run }) => run?.includes('npm install'));
    expect(install('github-due.yml')).toEqual(install('github.yml'));
  });

  it('runs on GitLab only by a schedule of the default branch, and the review never does', () => {
    const jobs = parse(readFileSync(`${FOLDER}/gitlab.yml`, 'utf8'));
    expect(jobs.strat.rules[0]).toEqual({ if: "$CI_PIPELINE_SOURCE == 'schedule'", when: 'never' });
    expect(jobs['strat-due'].rules).toEqual([
      { if: "$CI_PIPELINE_SOURCE == 'schedule' && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" },
    ]);
    expect(jobs['strat-due'].before_script).toEqual(jobs.strat.before_script);
    expect(jobs['strat-due'].variables).toEqual(jobs.strat.variables);
    expect(jobs['strat-due'].script.map((line: string) => line.replace(/.*bin\/strat" /, ''))).toEqual([
      'due --gitlab',
      'check --overdue error',
    ]);
  });
});
