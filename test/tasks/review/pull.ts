/** A pull request in real repositories, and the variables of its job on GitHub. */
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { main } from '../../../src/main.ts';
import { type TestRepository, testRepository } from '../../repository.ts';

export const PLAN = `strat: 1
name: Harbor
status: active
start: 2027
end: 2029
people: { jon: { name: Jon Bell } }
criteria:
  loan-time:
    outcome: Members decide sooner.
    measure: Median time to a decision
    unit: hours
    baseline: 72
    target: 4
    due: 2028-12
    owner: jon
  first-visit:
    outcome: Applications are complete at once.
    measure: Share that is complete
    unit: percent
    baseline: 58
    target: 85
    due: 2027-06
    owner: jon
  members:
    outcome: More people are members.
    measure: Members with an account in use
    unit: members
    baseline: 41000
    target: 52000
    due: 2028-12
    owner: jon
  calls:
    outcome: Calls are answered.
    measure: Calls answered in a minute
    unit: percent
    baseline: 60
    target: 95
    due: 2027-11
    owner: jon
  opened:
    outcome: The branch is open.
    met_when: A member has walked in.
    due: 2028-12
    owner: jon
capabilities:
  desks: { able_to: decide at the desk, today: 1, needed: 3, due: 2028-12, owner: jon }
assumptions:
  rents: { belief: Rents stay as they are., signal: A letter of the landlord., owner: jon }
`;

/** Writes a check-in. @param text its keys beside those that each has */
export const checkin = (on: string, text: string) => `strat: 1\nkind: checkin\non: ${on}\nby: jon\n${text}\n`;

export const OCTOBER = checkin(
  '2027-10-31',
  'measures: { loan-time: 38, members: 43000 }\nactions: { call-bureau: { what: Call the bureau., owner: jon, due: 2027-12-31 } }',
);
export const NOVEMBER = checkin('2027-11-30', 'measures: { loan-time: 36 }');

/** Only what says that a check-in is wrong: the plan itself is not what is tested. */
const RULES = `strat: 1
extends: minimal
rules: { value-unlikely: warning, checkin-conflicts: warning }
`;

export interface Pull {
  readonly repository: TestRepository;
  /** Puts a file into the working tree; a link, or one that can be executed, where that is asked for. */
  put(path: string, text: string, how?: 'link' | 'executable'): void;
  /** Commits everything on the branch of the pull request. */
  commit(message?: string): string;
  /** Checks out the merge into the base, as GitHub makes it. */
  merge(): void;
}

/** Makes a repository with a plan and one check-in, on the branch of a pull request. */
export function startPull(): Pull {
  const repository = testRepository();
  const put: Pull['put'] = (path, text, how) => {
    const full = join(repository.root, path);
    mkdirSync(dirname(full), { recursive: true });
    if (how === 'link') symlinkSync(text, full);
    else writeFileSync(full, text);
    if (how === 'executable') chmodSync(full, 0o755);
  };
  put('strategy.yaml', PLAN);
  put('strat.config.yaml', RULES);
  put('checkins/2027-10-31.yaml', OCTOBER);
  put('teams/branches/strategy.yaml', PLAN.replace('Harbor', 'Branches'));
  put('notes/README.md', 'Notes.\n');
  repository.commit('Plan', { on: '2027-11-01' });
  repository.git('checkout', '--quiet', '-b', 'news');
  return {
    repository,
    put,
    commit: (message = 'News') => repository.commit(message, { on: '2027-11-30' }),
    merge: () => {
      repository.git('checkout', '--quiet', '--detach', 'main');
      repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'news');
    },
  };
}

export interface Reviewed {
  readonly code: number;
  readonly outputs: string;
  /** The last value of the output `records-only`. */
  readonly recordsOnly: string | undefined;
  readonly summary: string;
  readonly log: string;
}

export interface JobOptions {
  readonly argv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly isFork?: boolean;
  /** The branch that it is for; the default one where it is not said. */
  readonly into?: string;
  /** The last commit of the pull request; that of the branch where it is not said. */
  readonly head?: string;
}

/** Runs the review as the job of a pull request on 1 December 2027. */
export async function reviewPull({ repository }: Pull, options: JobOptions = {}): Promise<Reviewed> {
  const { argv = [], env = {}, isFork = false } = options;
  const { top } = repository;
  const files = { event: join(top, 'event.json'), outputs: join(top, 'outputs'), page: join(top, 'summary') };
  const head = options.head ?? repository.git('rev-parse', 'news').trim();
  const ours = { full_name: 'harbor/strategy', default_branch: 'main' };
  const repo = isFork ? { full_name: 'somebody/strategy' } : ours;
  const event = {
    pull_request: { number: 7, head: { sha: head, repo }, base: { ref: options.into ?? 'main' } },
    repository: ours,
  };
  writeFileSync(files.event, JSON.stringify(event));
  for (const file of [files.outputs, files.page]) writeFileSync(file, '');
  const world = repository.host({
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.outputs,
      GITHUB_STEP_SUMMARY: files.page,
      GITHUB_BASE_REF: 'main',
      GITHUB_SHA: repository.git('rev-parse', 'HEAD').trim(),
      ...env,
    },
  });
  const code = await main(['review', '--as-of', '2027-12-01', ...argv], world.host);
  const outputs = readFileSync(files.outputs, 'utf8');
  return {
    code,
    outputs,
    recordsOnly: [...outputs.matchAll(/^records-only=(.*)$/gm)].at(-1)?.[1],
    summary: readFileSync(files.page, 'utf8'),
    log: world.stdout() + world.stderr(),
  };
}
