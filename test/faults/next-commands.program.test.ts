/** Commands that messages suggest: they work where they are pasted, with the path that was given. */
import { describe, expect, it } from 'vitest';
import { makePlace } from './program.ts';

const PLAN = `strat: 1
name: Tea
criteria:
  same-evening:
    outcome: Orders leave on the same evening.
    measure: Orders sent on the same evening
    unit: percent
    baseline: 40
    target: 80
    due: 2028-06
`;

const makeTea = () => makePlace({ 'tp/strategy.yaml': PLAN });

describe('a suggested command has the path of the strategy', () => {
  it('at a check-in without a terminal', () => {
    expect(makeTea().strat(['checkin', 'tp']).err).toContain(
      'Write `strat checkin tp --value same-evening=…`',
    );
  });

  it('at an amendment without a reason', () => {
    expect(makeTea().strat(['amend', 'same-evening', 'tp']).err).toContain(
      'Write `strat amend same-evening tp --why "…"`',
    );
  });

  it('where a brief cannot be made', () => {
    const place = makePlace({ 'tp/strategy.yaml': 'strat: 1\nname: [\n' });
    expect(place.strat(['render', 'tp', '--audience', 'public']).err).toContain(
      'Run `strat check tp` to see',
    );
  });

  it('in a log without the id', () => {
    const place = makeTea();
    place.commit('Tea');
    expect(place.strat(['log', 'same-evenin', 'tp']).err).toContain('Run `strat log tp` to see all of them');
  });
});

it.each([
  [['render'], 'strat render tp'],
  [['map'], 'strat map tp'],
  [['diff'], 'strat diff tp'],
  [['log'], 'strat log tp'],
  [['log', 'same-evening'], 'strat log same-evening tp'],
  [['checkin'], 'strat checkin tp'],
  [['amend', 'same-evening'], 'strat amend same-evening tp'],
])('strat %j says where a strategy is below', (argv, command) => {
  const { code, err } = makeTea().strat(argv);
  expect(code).toBe(2);
  expect(err).toContain(`There is one in tp: write \`${command}\`.`);
});

it.each([
  [['diff', 'tp']],
  [['log', 'tp']],
  [['amend', 'same-evening', 'tp', '--why', 'The new system arrives half a year later than we had planned.']],
])('strat %j says how to make the first commit', (argv) => {
  expect(makeTea().strat(argv).err).toContain(
    'Commit the strategy first: `git add tp/strategy.yaml && git commit -m "First draft"`.',
  );
});

describe('strat amend with an id that is not there', () => {
  it('says so before anything else, with the nearest one', () => {
    const { code, err } = makeTea().strat(['amend', 'same-evenin', 'tp']);
    expect(code).toBe(2);
    expect(err).toContain('There is no commitment `same-evenin`. Did you mean `same-evening`?');
    expect(err).toContain('`strat log tp` lists the ids.');
  });

  it('still takes the id of an entry that was removed', () => {
    const place = makeTea();
    place.commit('Tea');
    place.write(
      'tp/strategy.yaml',
      PLAN.replaceAll('same-evening', 'next-morning').replace('same evening', 'morning'),
    );
    expect(place.strat(['amend', 'same-evening', 'tp']).err).toContain('An amendment needs a reason.');
    expect(place.strat(['amend', 'evening-nobody', 'tp']).err).toContain('There is no commitment');
  });
});

it('strat render --since takes a date or a revision, and says so', () => {
  const place = makeTea();
  place.commit('Tea');
  expect(place.strat(['render', 'tp', '--since', 'yesterday']).err).toContain(
    '`--since` takes a date such as 2027-03-31, or a revision of git, not `yesterday`.',
  );
});

it('strat render says as what it wrote a file without an ending', () => {
  const place = makeTea();
  expect(place.strat(['render', 'tp', '--output', 'brief']).err).toContain('Wrote brief as Markdown.');
  expect(place.strat(['render', 'tp', '--output', 'html=page']).err).toContain('Wrote page as HTML.');
  expect(place.strat(['render', 'tp', '--output', 'brief.md']).err).toContain('Wrote brief.md.');
});
