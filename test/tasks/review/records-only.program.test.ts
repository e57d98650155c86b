/** Which pull requests may be merged without review: those that only add plain check-ins. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { testRepository } from '../../repository.ts';
import {
  checkin,
  type JobOptions,
  NOVEMBER,
  OCTOBER,
  PLAN,
  type Pull,
  reviewPull,
  startPull,
} from './pull.ts';

let pull: Pull;
beforeEach(() => {
  pull = startPull();
});
afterEach(() => pull.repository.remove());

type Change = (pull: Pull) => unknown;
type Row = readonly [change: string, expected: 'true' | 'false', make: Change];

const at = ({ repository }: Pull, path: string) => join(repository.root, path);
const add =
  (path: string, text: string, how?: 'link' | 'executable'): Change =>
  (one) => {
    one.put(path, text, how);
    one.commit();
    one.merge();
  };
/** A good check-in, in a job that differs from the usual one. */
const addIn =
  (options: JobOptions): Change =>
  (one) => {
    add('checkins/2027-11-30.yaml', NOVEMBER)(one);
    return options;
  };
/** A good check-in, and something else. */
const addBeside =
  (also: (pull: Pull) => void): Change =>
  (one) => {
    one.put('checkins/2027-11-30.yaml', NOVEMBER);
    also(one);
    one.commit();
    one.merge();
  };
const say = (text: string) => add('checkins/2027-11-30.yaml', checkin('2027-11-30', text));

const PLAIN: readonly Row[] = [
  ['a check-in', 'true', add('checkins/2027-11-30.yaml', NOVEMBER)],
  ['a check-in as Markdown', 'true', add('checkins/2027-11-30-jon.md', `---\n${NOVEMBER}---\nSlow.\n`)],
  [
    'two check-ins',
    'true',
    addBeside((one) =>
      one.put('checkins/2027-11-29.yml', checkin('2027-11-29', 'measures: { loan-time: 37 }')),
    ),
  ],
  ['a check-in of another strategy', 'true', add('teams/branches/checkins/2027-11-30.yaml', NOVEMBER)],
  [
    'what is said of the day on which a measure is due',
    'true',
    say('measures: { calls: { value: 90, at: 2027-11-30 } }'),
  ],
  ['an answer that is unknown', 'true', say('measures: { loan-time: { value: unknown, next: 2027-12-31 } }')],
  [
    'an action',
    'true',
    say('actions: { ask-bureau: { what: Ask the bureau., owner: jon, due: 2027-12-15 } }'),
  ],
];

const CONTENT: readonly Row[] = [
  [
    'somebody whom the plan does not know',
    'false',
    add('checkins/2027-11-30.yaml', NOVEMBER.replace('by: jon', 'by: Mallory')),
  ],
  ['a milestone that is met', 'false', say('measures: { opened: { value: true, note: The door is open. } }')],
  [
    'a result that was owed long ago',
    'false',
    say('measures: { first-visit: { value: 86, at: 2027-06-30 } }'),
  ],
  ['an assumption that holds', 'false', say('assumptions: { rents: holds }')],
  [
    'an assumption that is broken',
    'false',
    say('assumptions: { rents: { state: broken, note: A letter came. } }'),
  ],
  ['an action that is dropped', 'false', say('done: { call-bureau: { dropped: No need. } }')],
  ['a value of another section', 'false', say('measures: { desks: 3 }')],
  ['nothing where there was much', 'false', say('measures: { members: 0 }')],
  [
    'a correction',
    'false',
    say(
      'corrections: [{ of: loan-time, at: 2027-10-31, from: 38, to: 39, why: The sheet had counted only two branches. }]',
    ),
  ],
  ['an empty list of corrections', 'false', say('measures: { loan-time: 36 }\ncorrections: []')],
  [
    'a withdrawn value',
    'false',
    say('measures: { loan-time: { withdrawn: true, at: 2027-10-31, note: Wrong sheet. } }'),
  ],
  ['a value for a day after its measure was due', 'false', say('measures: { first-visit: 86 }')],
  [
    'a month that ends after its measure was due',
    'false',
    say('measures: { first-visit: { value: 86, at: 2027-07 } }'),
  ],
  ['history that exempts itself from judgement', 'false', say('imported: true\nmeasures: { loan-time: 36 }')],
  ['an unknown id', 'false', say('measures: { lone-time: 36 }')],
  ['a key that is unknown', 'false', say('measure: { loan-time: 36 }')],
  ['broken YAML', 'false', say('measures: { loan-time: 36')],
  [
    'a file that is not a check-in',
    'false',
    add('checkins/2027-11-30.yaml', NOVEMBER.replace('kind: checkin', 'kind: amendment')),
  ],
  ['nobody who says it', 'false', add('checkins/2027-11-30.yaml', NOVEMBER.replace('by: jon\n', ''))],
  [
    'a day that has not come',
    'false',
    add('checkins/2028-11-30.yaml', checkin('2028-11-30', 'measures: { loan-time: 36 }')),
  ],
  ['a value that is unlikely, which only warns', 'false', say('measures: { loan-time: 3800 }')],
  [
    'a warning that the check-in silences itself',
    'false',
    say('# strat-ignore value-unlikely: it is right\nmeasures: { loan-time: 3800 }'),
  ],
  [
    'another value for a day that has one',
    'false',
    say('measures: { loan-time: { value: 30, at: 2027-10-31 } }'),
  ],
  [
    'a value that an older check-in contradicts',
    'false',
    add('checkins/2027-10-30-late.yaml', checkin('2027-10-31', 'measures: { loan-time: 31 }')),
  ],
];

const PATHS: readonly Row[] = [
  ...[
    '2027-11-30-Jon',
    '2027-11-30-jo\u0308n',
    '2027-11-30 jon',
    '2027-11-29',
    '2027-11',
    'november',
    'AGENTS',
    '.2027-11-30',
    '2027-11-30\u200b',
    '2027-11-30\n',
    '..\\\\2027-11-30',
  ].map(
    (name): Row => [
      `a check-in called ${JSON.stringify(name)}`,
      'false',
      add(`checkins/${name}.md`, `---\n${NOVEMBER}---\nSlow.\n`),
    ],
  ),
  [
    'more check-ins than a month has',
    'false',
    addBeside((one) => {
      for (let day = 1; day <= 21; day++) {
        const on = `2027-11-${String(day).padStart(2, '0')}`;
        one.put(`checkins/${on}.yaml`, checkin(on, 'summary: There is nothing new.'));
      }
    }),
  ],
  [
    'nothing',
    'false',
    (one) => {
      one.commit();
      one.merge();
    },
  ],
  ['an edited check-in', 'false', add('checkins/2027-10-31.yaml', OCTOBER.replace('38', '37'))],
  ['an edited comment of a check-in', 'false', add('checkins/2027-10-31.yaml', `# Fine.\n${OCTOBER}`)],
  ['a deleted check-in', 'false', addBeside((one) => rmSync(at(one, 'checkins/2027-10-31.yaml')))],
  [
    'a renamed check-in',
    'false',
    (one) => {
      renameSync(at(one, 'checkins/2027-10-31.yaml'), at(one, 'checkins/2027-10-31-jon.yaml'));
      one.commit();
      one.merge();
    },
  ],
  ['a link', 'false', add('checkins/2027-11-30.yaml', '2027-10-31.yaml', 'link')],
  [
    'a link beside a check-in',
    'false',
    addBeside((one) => one.put('checkins/last.yaml', '2027-10-31.yaml', 'link')),
  ],
  ['a check-in that can be executed', 'false', add('checkins/2027-11-30.yaml', NOVEMBER, 'executable')],
  [
    'an old check-in that becomes executable',
    'false',
    addBeside((one) => one.put('checkins/2027-10-31.yaml', OCTOBER, 'executable')),
  ],
  [
    'a submodule',
    'false',
    addBeside(({ repository }) => {
      const other = testRepository({ top: repository.top, name: 'other' });
      other.write('a.txt', 'a');
      other.commit('A');
      repository.git(
        '-c',
        'protocol.file.allow=always',
        'submodule',
        '--quiet',
        'add',
        other.root,
        'checkins/more',
      );
    }),
  ],
  ['a file in a folder inside of `checkins`', 'false', add('checkins/2027/2027-11-30.yaml', NOVEMBER)],
  ['a README in `checkins`', 'false', add('checkins/README.md', '# Our check-ins\n')],
  [
    'a README beside a check-in',
    'false',
    addBeside((one) => one.put('checkins/README.md', '# Our check-ins\n')),
  ],
  [
    'a file of another kind in `checkins`',
    'false',
    addBeside((one) => one.put('checkins/sheet.csv', 'id,value\n')),
  ],
  [
    'attributes of git in `checkins`',
    'false',
    addBeside((one) => one.put('checkins/.gitattributes', '* text\n')),
  ],
  ['a folder `Checkins`', 'false', add('Checkins/2027-11-30.yaml', NOVEMBER)],
  ['a file that ends in `.YAML`', 'false', add('checkins/2027-11-30.YAML', NOVEMBER)],
  ['a check-in in a folder without a strategy', 'false', add('notes/checkins/2027-11-30.yaml', NOVEMBER)],
  [
    'a new strategy with its check-in',
    'false',
    addBeside((one) => {
      one.put('notes/strategy.yaml', PLAN);
      one.put('notes/checkins/2027-11-30.yaml', NOVEMBER);
    }),
  ],
  [
    'the plan as well',
    'false',
    addBeside((one) => one.put('strategy.yaml', PLAN.replace('target: 4', 'target: 2'))),
  ],
  [
    'the configuration as well',
    'false',
    addBeside((one) => one.put('strat.config.yaml', 'strat: 1\nextends: minimal\n')),
  ],
  [
    'accepted findings as well',
    'false',
    addBeside((one) => one.put('.strat-accepted.json', '{"version":1,"findings":[]}\n')),
  ],
  ['a workflow as well', 'false', addBeside((one) => one.put('.github/workflows/strat.yml', 'on: push\n'))],
  [
    'an amendment as well',
    'false',
    addBeside((one) =>
      one.put(
        'amendments/2027-11-30-loan-time.md',
        '---\nstrat: 1\nkind: amendment\non: 2027-11-30\n---\nBecause.\n',
      ),
    ),
  ],
  ['any other file as well', 'false', addBeside((one) => one.put('notes/README.md', 'More notes.\n'))],
];

const JOBS: readonly Row[] = [
  ['a branch that is not the default one', 'false', addIn({ into: 'evil' })],
  ['a fork', 'false', addIn({ isFork: true })],
  ['a push', 'false', addIn({ env: { GITHUB_EVENT_NAME: 'push' } })],
  [
    'an event with the secrets of the base',
    'false',
    addIn({ env: { GITHUB_EVENT_NAME: 'pull_request_target' } }),
  ],
  ['an event that names another head', 'false', addIn({ head: 'a'.repeat(40) })],
  ['a job for another commit', 'false', addIn({ env: { GITHUB_SHA: 'b'.repeat(40) } })],
  ['a job that checks another folder', 'false', addIn({ argv: ['teams'] })],
  [
    'a job that compares with something else',
    'false',
    (one) => {
      add('checkins/2027-11-30.yaml', NOVEMBER)(one);
      return { argv: ['--against', 'HEAD'] };
    },
  ],
  [
    'a file that an earlier step has changed',
    'false',
    (one) => {
      add('checkins/2027-11-30.yaml', NOVEMBER.replace('36', '35'))(one);
      writeFileSync(at(one, 'checkins/2027-11-30.yaml'), NOVEMBER);
    },
  ],
  [
    'a report that cannot be written',
    'false',
    (one) => {
      add('checkins/2027-11-30.yaml', NOVEMBER)(one);
      mkdirSync(join(one.repository.top, 'taken'));
      return { argv: ['--output', `json=${join(one.repository.top, 'taken')}`] };
    },
  ],
  [
    'the head of a branch, because its author can choose every date',
    'false',
    (one) => {
      one.put('checkins/2027-11-30.yaml', NOVEMBER);
      const head = one.commit();
      one.repository.git('update-ref', 'refs/remotes/origin/main', 'main');
      one.repository.git('checkout', '--quiet', head);
    },
  ],
  [
    'the head of a branch that is behind its base',
    'false',
    (one) => {
      one.put('checkins/2027-11-30.yaml', NOVEMBER);
      const head = one.commit();
      one.repository.git('checkout', '--quiet', 'main');
      one.put('notes/README.md', 'More.\n');
      one.repository.commit('More notes');
      one.repository.git('update-ref', 'refs/remotes/origin/main', 'main');
      one.repository.git('checkout', '--quiet', head);
    },
  ],
  [
    'a merge in the branch that poses as that of GitHub',
    'false',
    (one) => {
      const { repository } = one;
      one.put('strategy.yaml', PLAN.replace('target: 4', 'target: 60'));
      one.commit('Lower the target');
      repository.git('checkout', '--quiet', '-b', 'side');
      one.put('checkins/2027-11-30.yaml', NOVEMBER);
      repository.commit('Side');
      repository.git('checkout', '--quiet', 'news');
      repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'side');
      repository.git('update-ref', 'refs/remotes/origin/main', 'main');
    },
  ],
];

describe.each([
  ['which brings', PLAIN],
  ['which brings', CONTENT],
  ['which changes', PATHS],
  ['in', JOBS],
])('the output records-only for a pull request %s', (_how, rows) => {
  it.each(rows)('%s is %s', async (_change, expected, make) => {
    const options = (make(pull) ?? {}) as JobOptions;
    const { recordsOnly, summary, outputs, log } = await reviewPull(pull, options);
    expect({ recordsOnly, log }).toEqual({ recordsOnly: expected, log });
    const isSaid = summary.includes('It only adds check-ins, so it can be merged without review.');
    expect(isSaid).toBe(expected === 'true');
    expect(outputs).toMatch(/^records-only=(?:true|false)$/m);
  });
});

describe('the output records-only is false where', () => {
  it('the clone is too shallow to compare', async () => {
    add('checkins/2027-11-30.yaml', NOVEMBER)(pull);
    const { repository } = pull;
    const head = repository.git('rev-parse', 'news').trim();
    const shallow = testRepository({ top: repository.top, name: 'shallow' });
    shallow.git('fetch', '--quiet', '--depth=1', `file://${repository.root}`, 'HEAD');
    shallow.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
    const { recordsOnly, code, log } = await reviewPull({ ...pull, repository: shallow }, { head });
    expect([recordsOnly, code]).toEqual(['false', 2]);
    expect(log).toContain('fetch-depth: 2');
  });

  it.each([
    ['a flag is wrong', ['--fail-on', 'fatal']],
    ['a path does not exist', ['nowhere']],
    ['a saved review cannot be read', ['--post', 'nowhere.json']],
  ])('%s', async (_what, argv) => {
    add('checkins/2027-11-30.yaml', NOVEMBER)(pull);
    const { recordsOnly, code } = await reviewPull(pull, { argv });
    expect([recordsOnly, code]).toEqual(['false', 2]);
  });

  it('the plan has an error already', async () => {
    const { repository } = pull;
    repository.git('checkout', '--quiet', 'main');
    pull.put('strategy.yaml', PLAN.replace('owner: jon', 'onwer: jon'));
    repository.commit('Break it');
    repository.git('checkout', '--quiet', 'news');
    add('checkins/2027-11-30.yaml', NOVEMBER)(pull);
    const { recordsOnly, code } = await reviewPull(pull);
    expect([recordsOnly, code]).toEqual(['false', 1]);
  });

  it.each([
    ['the plan is a draft', 'extends: recommended'],
    ['the configuration turns the rule off', 'extends: minimal\nrules: { record-reference-unknown: off }'],
    [
      'the configuration excludes the folder from the rule',
      "extends: minimal\nrules: { record-reference-unknown: error }\noverrides: [{ files: ['**'], rules: { record-reference-unknown: off } }]",
    ],
  ])('a check-in names an unknown id, and %s', async (what, text) => {
    const { repository } = pull;
    repository.git('checkout', '--quiet', 'main');
    pull.put('strat.config.yaml', `strat: 1\n${text}\n`);
    const draft = PLAN.replace('status: active', 'status: draft');
    if (what.includes('draft'))
      for (const path of ['strategy.yaml', 'teams/branches/strategy.yaml']) pull.put(path, draft);
    repository.commit('Be lenient');
    repository.git('checkout', '--quiet', '-B', 'news');
    say('measures: { lone-time: 36 }')(pull);
    const { recordsOnly, code } = await reviewPull(pull);
    expect([recordsOnly, code]).toEqual(['false', 0]);
  });

  it('the base has accepted the warning of a check-in that is still to come', async () => {
    const { repository } = pull;
    const unlikely = checkin('2027-11-30', 'measures: { loan-time: 3800 }');
    repository.git('checkout', '--quiet', 'main');
    pull.put('checkins/2027-11-30.yaml', unlikely);
    await main(['check', '--accept', '--as-of', '2027-12-01'], repository.host().host);
    rmSync(at(pull, 'checkins/2027-11-30.yaml'));
    repository.commit('Accept it');
    repository.git('checkout', '--quiet', '-B', 'news');
    add('checkins/2027-11-30.yaml', unlikely)(pull);
    const { recordsOnly, code, log } = await reviewPull(pull);
    expect([recordsOnly, code]).toEqual(['false', 0]);
    expect(log).not.toContain('::warning');
  });

  it('the job is one of GitLab, which has no outputs', async () => {
    add('checkins/2027-11-30.yaml', NOVEMBER)(pull);
    const { outputs, log } = await reviewPull(pull, { argv: ['--gitlab', '--dry-run'] });
    expect(outputs).toBe('');
    expect(log).not.toContain('without review');
  });
});

it('a dry run prints the output, and writes none', async () => {
  add('checkins/2027-11-30.yaml', NOVEMBER)(pull);
  const { outputs, log } = await reviewPull(pull, { argv: ['--dry-run'] });
  expect(outputs).toBe('');
  expect(log).toContain('unacknowledged=0\nrecords-only=true\n');
});
