/** `strat log` over real histories. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { log } from '../../src/commands/log.ts';
import { EXIT } from '../../src/exit.ts';
import { readHistory } from '../../src/folder/history.ts';
import type { Repository } from '../../src/host/host.ts';
import { makeLogJsonSchema } from '../../src/report/log-schema.ts';
import { type TestRepository, testRepository } from '../repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = testRepository();
});
afterEach(() => repo.remove());

interface Values {
  readonly target?: number;
  readonly baseline?: number;
  readonly unit?: string;
  readonly due?: string;
  readonly owner?: string;
  readonly id?: string;
  readonly end?: string;
  readonly extra?: string;
}

const plan = ({
  target = 80,
  baseline = 20,
  unit = 'percent',
  due = '2028-06',
  owner = 'maria',
  ...more
}: Values = {}) => `strat: 1
name: Harbor 2029
end: ${more.end ?? '2029-12'}
criteria:
  ${more.id ?? 'same-day'}:
    outcome: Members get a decision on the day they ask.
    measure: Decisions on the same day
    unit: ${unit}
    baseline: ${baseline}
    target: ${target}
    due: ${due}
    owner: ${owner}
${more.extra ?? ''}stages:
  incremental:
    by: 2027-06
    objectives:
      bureau-link:
        result: The bureau answers in a minute.
        owner: jon
`;

const amendment = (from: number, to: number, why: string) => `---
strat: 1
kind: amendment
on: 2026-04-01
by: maria
changes:
  - { of: same-day, field: target, from: ${from}, to: ${to} }
---
${why}
`;

async function run(words: readonly string[] = [], format?: string, cwd = repo.root) {
  const world = repo.host({ cwd });
  const code = await log(world.host, words, format === undefined ? {} : { format });
  expect(code).toBe(EXIT.clean);
  return world.stdout();
}

const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(makeLogJsonSchema());

/** Checks each answer against its schema. */
const json = async (words: readonly string[] = [], cwd = repo.root) => {
  const said = JSON.parse(await run(words, 'json', cwd));
  fits(said);
  expect(fits.errors ?? []).toEqual([]);
  return said;
};

describe('a year of one strategy', () => {
  beforeEach(() => {
    repo.write('strategy.yaml', plan());
    repo.commit('First plan', { on: '2026-01-09' });
    repo.write('strategy.yaml', plan({ target: 70 }));
    repo.commit('A little less', { on: '2026-03-02', by: 'Tomas Berg' });
    repo.write('README.md', 'Not ours.');
    repo.commit('Something else', { on: '2026-03-10' });
    repo.write('strategy.yaml', plan({ target: 60, due: '2028-12' }));
    repo.write(
      'amendments/2026-04-01-same-day.md',
      amendment(70, 60, 'The bureau’s new interface\ncomes a year later.'),
    );
    repo.commit('Lower again', { on: '2026-04-01' });
    repo.write('strategy.yaml', plan({ target: 47, due: '2028-12', owner: 'jon' }));
    repo.commit('And again', { on: '2026-05-20', by: 'Tomas Berg' });
  });

  it('reads well', async () => {
    const text = await run();
    expect(text.replace(/\b[0-9a-f]{7}\b/g, 'a1b2c3d')).toMatchSnapshot();
  });

  it('as Markdown', async () => {
    const text = await run(['same-day'], 'markdown');
    expect(text.replace(/[0-9a-f]{7}\b/g, 'a1b2c3d')).toMatchSnapshot();
  });

  it('as Markdown shows an unchanged commitment as one row', async () => {
    const text = await run([], 'markdown');
    expect(text).toContain(
      '### As they were made\n\n| what | with | since |\n| --- | --- | --- |\n| The strategy | end 2029-12 | 2026-01-09 |\n',
    );
    expect(text).toContain(
      '| The bureau answers in a minute. (bureau-link) | due 2027-06 (the stage’s date), owner jon | 2026-01-09 |\n',
    );
    expect(text.match(/^### /gm)).toHaveLength(2);
  });

  it('shows three small decreases as one large one', async () => {
    expect(await run(['same-day'])).toContain(
      'lowered 3 times; first set at 80 on 2026-01-09, now 47: 55 % less ambitious',
    );
  });

  it('as JSON has who, when and why', async () => {
    const { history, commitments } = await json(['same-day']);
    expect(history).toMatchObject({ versions: 4, since: { on: '2026-01-09' }, cut: null, unread: [] });
    expect(commitments).toHaveLength(1);
    const [{ fields, ask, due, there }] = commitments;
    expect(fields.target).toMatchObject([
      { value: 80, on: '2026-01-09', by: 'Maria Lopez', subject: 'First plan' },
      { value: 70, on: '2026-03-02', by: 'Tomas Berg', subject: 'A little less' },
      { value: 60, on: '2026-04-01', reason: { file: 'amendments/2026-04-01-same-day.md' } },
      { value: 47, on: '2026-05-20' },
    ]);
    expect(fields.target.map(({ reason }: { reason?: object }) => reason !== undefined)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(fields.owner.map(({ value }: { value: string }) => value)).toEqual(['maria', 'jon']);
    expect(ask).toMatchObject({ less: 3, more: 0, share: 0.45 });
    expect(due).toMatchObject({ moves: 1, days: 184 });
    expect(there).toBe(true);
  });

  it('accepts an id, a path, or both', async () => {
    expect((await json(['.'])).commitments).toHaveLength(3);
    expect((await json(['strategy', 'strategy.yaml'])).commitments).toMatchObject([
      { entity: 'strategy/strategy' },
    ]);
    mkdirSync(join(repo.root, 'sub'));
    expect((await json(['bureau-link'], join(repo.root, 'sub'))).commitments).toMatchObject([
      { fields: { due: [{ value: '2027-06' }], owner: [{ value: 'jon' }] } },
    ]);
    await expect(run(['same-dya'])).rejects.toThrow(/Did you mean `same-day`/);
    await expect(run([], 'yaml')).rejects.toThrow(/no format/);
  });
});

describe('untrusted text in strat log', () => {
  it('neither moves the terminal, nor commands the runner, nor becomes Markdown', async () => {
    repo.write(
      'strategy.yaml',
      plan({ unit: '"::error::x ##[group]y <img src=x>"', owner: '"@everyone | x"' }),
    );
    repo.commit('::error::\u001b[2J\u202e ##[group] | <script> @team', {
      by: '\u001b]0;x\u0007::warning::<b>',
    });
    for (const format of ['pretty', 'markdown', 'json']) {
      const text = await run([], format);
      expect(text).not.toMatch(/[\u001b\u0007\u202e]/);
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toContain('##[');
    }
    const markdown = await run([], 'markdown');
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|b|img)/);
    expect(markdown).not.toMatch(/@(?:team|everyone)/);
  });
});

describe('strat log over a history that is not a straight line', () => {
  it('dates a merge by the day on which it reached the main line', async () => {
    repo.write('strategy.yaml', plan());
    repo.commit('First plan', { on: '2026-01-09' });
    repo.git('checkout', '--quiet', '-b', 'side');
    for (const target of [70, 60, 50]) {
      repo.write('strategy.yaml', plan({ target }));
      repo.commit(`Try ${target}`, { on: '2026-02-01' });
    }
    repo.git('checkout', '--quiet', 'main');
    repo.write('strategy.yaml', plan({ owner: 'jon' }));
    repo.commit('Meanwhile', { on: '2026-02-10' });
    repo.git('merge', '--quiet', '--no-ff', '-X', 'theirs', '-m', 'Merge the side', 'side');
    const { commitments } = await json(['same-day']);
    expect(commitments[0].fields.target).toMatchObject([
      { value: 80 },
      { value: 50, subject: 'Merge the side' },
    ]);
    expect(commitments[0].fields.owner).toMatchObject([
      { value: 'maria' },
      { value: 'jon', on: '2026-02-10' },
    ]);
  });

  it('follows renames of the folder and the file', async () => {
    repo.write('plans/strategy.yaml', plan());
    repo.write('plans/amendments/x.md', amendment(1, 2, 'Nothing.'));
    repo.commit('First plan', { on: '2026-01-09' });
    repo.write('plans/strategy.yaml', plan({ target: 70 }));
    repo.commit('Lower', { on: '2026-02-09' });
    repo.git('mv', 'plans', 'harbor');
    repo.commit('Another folder', { on: '2026-03-09' });
    repo.git('mv', 'harbor/strategy.yaml', 'harbor/plan.yaml');
    repo.commit('Another file', { on: '2026-04-09' });
    repo.git('mv', 'harbor/plan.yaml', 'strategy.yaml');
    repo.commit('Up', { on: '2026-05-09' });
    repo.write('strategy.yaml', plan({ target: 60 }));
    repo.commit('Lower', { on: '2026-06-09' });
    const { strategy, commitments, history } = await json(['same-day']);
    expect(strategy.formerly).toEqual(['harbor/plan.yaml', 'harbor/strategy.yaml', 'plans/strategy.yaml']);
    expect(commitments[0].fields.target.map(({ value }: { value: number }) => value)).toEqual([80, 70, 60]);
    expect(commitments[0].events).toHaveLength(1);
    expect(history.since.on).toBe('2026-01-09');
  });

  it('shows no change for a move from YAML to Markdown', async () => {
    repo.write('strategy.yaml', plan());
    repo.commit('First plan');
    repo.git('rm', '--quiet', 'strategy.yaml');
    repo.write('strategy.md', `---\n${plan({ target: 70 })}---\nThe story.\n`);
    repo.commit('As a document');
    const { commitments } = await json(['same-day']);
    expect(commitments[0].fields.target.map(({ value }: { value: number }) => value)).toEqual([80, 70]);
    expect(commitments[0].events).toHaveLength(1);
  });

  it('reports a version that cannot be read, and shows its changes with the next', async () => {
    repo.write('strategy.yaml', plan());
    repo.commit('First plan');
    repo.write('strategy.yaml', '\u0000');
    repo.commit('Broken');
    repo.write('strategy.yaml', 'other: 1\n');
    repo.commit('Not ours');
    repo.write('strategy.yaml', plan({ target: 60 }));
    repo.commit('Mended');
    const { commitments, history } = await json(['same-day']);
    expect(history.unread.map(({ trouble }: { trouble: string }) => trouble)).toEqual([
      'it was not a strat file',
      'it was not a strat file',
    ]);
    expect(commitments[0].fields.target.map(({ value }: { value: number }) => value)).toEqual([80, 60]);
    expect(commitments[0].events).toHaveLength(1);
  });

  it('reads an amendment that was deleted since', async () => {
    repo.write('strategy.yaml', plan());
    repo.commit('First plan');
    repo.write('strategy.yaml', plan({ target: 70 }));
    repo.write('amendments/a.md', amendment(80, 70, 'Because.'));
    repo.commit('Lower');
    repo.git('rm', '-r', '--quiet', 'amendments');
    repo.commit('Forget it');
    const { commitments } = await json(['same-day']);
    expect(commitments[0].fields.target[1].reason).toEqual({ why: 'Because.', file: 'amendments/a.md' });
  });
});

describe('two hundred revisions', () => {
  /** Counts the calls of git. */
  function counting(repository: Repository) {
    const asked = { entries: 0, allEntries: 0, objects: 0, history: 0 };
    const counted = { ...repository, cutAt: repository.cutAt };
    for (const name of Object.keys(asked) as (keyof typeof asked)[])
      Object.assign(counted, {
        [name]: (...args: readonly never[]) => {
          asked[name] += args[0] !== undefined && (args[0] as readonly unknown[]).length === 0 ? 0 : 1;
          return (repository[name] as (...all: readonly never[]) => unknown)(...args);
        },
      });
    return { asked, counted };
  }

  it('take one `git log` and one `git cat-file`', async () => {
    repo.write('amendments/a.md', amendment(80, 79, 'Because.'));
    repo.write('strategy.yaml', plan({ target: 1000 }));
    repo.commit('Step 0');
    repo.import(
      Array.from({ length: 199 }, (_, step) => ({
        message: `Step ${step + 1}`,
        files: { 'strategy.yaml': plan({ target: 999 - step }) },
      })),
    );
    const { asked, counted } = counting(repo.open());
    const head = counted.commit('HEAD') ?? '';
    expect(readHistory(counted, head, 'strategy.yaml').versions).toHaveLength(200);
    expect(asked).toEqual({ entries: 1, allEntries: 0, objects: 1, history: 1 });
    const { history, commitments } = await json(['same-day']);
    expect([history.versions, commitments[0].fields.target.length, commitments[0].ask.less]).toEqual([
      200, 200, 199,
    ]);
  });
});
