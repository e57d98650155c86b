import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOutcomeQuestion } from '../../../src/tasks/survey/outcome-question.ts';
import { type TestRepository, testRepository } from '../../repository.ts';

let repository: TestRepository;
beforeEach(() => {
  repository = testRepository();
});
afterEach(() => repository.remove());

const plan = (outcomes: Readonly<Record<string, string>>, more = '') =>
  `strat: 1\nname: Plan\n${more}criteria:\n${Object.entries(outcomes)
    .map(([id, outcome]) => `  ${id}: ${outcome}\n`)
    .join('')}`;
const OURS = { one: '{ outcome: Ours one }', two: '{ outcome: Ours two }', three: '{ outcome: Ours three }' };

const readTexts = async () => {
  const question = await readOutcomeQuestion(repository.host().host, `${repository.root}/strategy.yaml`);
  return question.is === 'asked'
    ? question.options.filter(({ isOurs }) => !isOurs).map(({ text }) => text)
    : question;
};

it('takes decoys from former criteria, what is not done, and strategies with the same parent', async () => {
  const more = 'parent: company\nnot_doing: [{ what: Not done }]\n';
  repository.write('company/strategy.yaml', plan({ top: '{ outcome: Of the parent }' }));
  repository.write('other/strategy.yaml', plan({ b: '{ outcome: Beside }' }, 'parent: ../company\n'));
  repository.write('alone/strategy.yaml', plan({ a: '{ outcome: Alone }' }));
  repository.write('broken/strategy.yaml', 'strat: 1\n: [');
  repository.write('strategy.yaml', plan({ ...OURS, old: '{ outcome: Former }' }, more));
  repository.commit('begin');
  repository.write('strategy.yaml', plan(OURS, more));
  repository.commit('drop one');
  expect(await readTexts()).toEqual(['Beside', 'Former', 'Not done']);
});

it('takes no criterion that was renamed or reworded, and none that was confidential', async () => {
  repository.write(
    'strategy.yaml',
    plan({
      ...OURS,
      three: '{ outcome: Reworded }',
      was: '{ outcome: Renamed }',
      hidden: '{ outcome: Secret, confidential: true }',
    }),
  );
  repository.commit('begin');
  repository.write(
    'strategy.yaml',
    plan({ ...OURS, now: '{ outcome: By its new name, renamed_from: was }' }),
  );
  repository.commit('rename');
  expect(await readTexts()).toEqual({ is: 'left-out', ours: 3, decoys: 0 });
});

it('works before the first commit', async () => {
  repository.write('strategy.yaml', plan(OURS, 'not_doing: [{ what: A }, { what: B }, { what: C }]\n'));
  expect(await readTexts()).toEqual(['A', 'B', 'C']);
});
