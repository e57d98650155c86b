/** When check-ins arrived, as real git tells it. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { dateCheckins, readCheckinsHere } from '../../src/folder/checkins.ts';
import { readWitnesses } from '../../src/folder/record-files.ts';
import { nodeFiles } from '../../src/host/node-files.ts';
import { isBackdated } from '../../src/model/dated-checkin.ts';
import { testRepository } from '../repository.ts';

const repositories: ReturnType<typeof testRepository>[] = [];
afterEach(() => {
  for (const repository of repositories.splice(0)) repository.remove();
});

function start() {
  const repository = testRepository();
  repositories.push(repository);
  repository.write('strategy.yaml', 'strat: 1\nname: Harbor\n');
  repository.commit('Plan', { on: '2027-01-01' });
  return repository;
}

const checkin = (on: string, value = 1) =>
  `strat: 1\nkind: checkin\non: ${on}\nby: nadia\nmeasures:\n  loan-time: ${value}\n`;

function read(repository: ReturnType<typeof testRepository>, folder = '') {
  const open = repository.open();
  const spot = join(folder, 'strategy.yaml');
  const files = readCheckinsHere(nodeFiles, repository.root, join(repository.root, spot));
  return dateCheckins(files, readWitnesses(open, open.commit('HEAD'), spot));
}

describe('the day on which a check-in was recorded', () => {
  it('is the day of the first commit that has it, and nothing for a file that is not committed', () => {
    const repository = start();
    repository.write('checkins/2027-01-31.yaml', checkin('2027-01-31'));
    repository.commit('January', { on: '2027-02-02' });
    repository.write('checkins/2027-01-31.yaml', `${checkin('2027-01-31')}# a comment\n`);
    repository.write('checkins/2027-02-28.yaml', checkin('2027-02-28'));
    repository.commit('February', { on: '2027-03-30' });
    repository.write('checkins/2027-03-31.yaml', checkin('2027-03-31'));
    expect(read(repository).map(({ name, recordedOn, isNew }) => ({ name, recordedOn, isNew }))).toEqual([
      { name: 'checkins/2027-01-31.yaml', recordedOn: '2027-02-02', isNew: false },
      { name: 'checkins/2027-02-28.yaml', recordedOn: '2027-03-30', isNew: false },
      { name: 'checkins/2027-03-31.yaml', recordedOn: undefined, isNew: true },
    ]);
    expect(read(repository).map((one) => isBackdated(one, 5))).toEqual([false, true, false]);
  });

  it('is the day of the merge, not the day that a branch names', () => {
    const repository = start();
    repository.git('switch', '--quiet', '--create', 'nadia');
    repository.write('checkins/2027-01-31.yaml', checkin('2027-01-31'));
    repository.commit('January', { on: '2027-01-31' });
    repository.git('switch', '--quiet', '-');
    repository.write('notes.md', 'Something else\n');
    repository.commit('Notes', { on: '2027-02-01' });
    repository.git(
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@b.example',
      'merge',
      '--quiet',
      '--no-ff',
      '-m',
      'Merge',
      'nadia',
    );
    const [one] = read(repository);
    expect(one?.recordedOn).not.toBe('2027-01-31');
    expect(one?.recordedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('stays when the folder of the strategy is moved', () => {
    const repository = start();
    repository.write('checkins/2027-01-31.yaml', checkin('2027-01-31'));
    repository.commit('January', { on: '2027-02-02' });
    repository.git('mv', '-k', 'checkins', 'strategy.yaml', './');
    repository.write('company/notes.md', 'x\n');
    repository.git('mv', 'checkins', 'strategy.yaml', 'company/');
    repository.commit('Move', { on: '2027-06-01' });
    expect(read(repository, 'company').map(({ recordedOn }) => recordedOn)).toEqual(['2027-02-02']);
  });

  it('is not known at the commit that cuts off a shallow clone', () => {
    const repository = start();
    repository.write('checkins/2027-01-31.yaml', checkin('2027-01-31'));
    repository.commit('January', { on: '2027-02-02' });
    repository.write('notes.md', 'x\n');
    repository.commit('Notes', { on: '2027-06-01' });
    repository.git(
      'clone',
      '--quiet',
      '--depth',
      '1',
      `file://${repository.root}`,
      join(repository.top, 'clone'),
    );
    const clone = { ...repository, root: join(repository.top, 'clone') };
    const shallow = { ...clone, open: () => testRepositoryAt(repository.top, 'clone') };
    expect(read(shallow).map(({ recordedOn, isNew }) => ({ recordedOn, isNew }))).toEqual([
      { recordedOn: undefined, isNew: false },
    ]);
  });
});

/** Opens a repository that exists already. */
function testRepositoryAt(top: string, name: string) {
  return testRepository({ top, name }).open();
}
