/** The tally of paper forms: out of a file, or typed group by group. */
import { describe, expect, it } from 'vitest';
import { runCountInterview } from '../../src/interview/count-interview.ts';
import { main } from '../../src/main.ts';
import { addAnswer, type DraftMap } from '../../src/model/draft.ts';
import { findInstrument, listAskedStatements } from '../../src/people/instruments.ts';
import { pretendHost } from '../pretend-host.ts';

const PLAN = 'strat: 1\nname: Small\nowner: ana\npeople: { ana: { name: Ana Ruiz } }\n';

async function run(tallies: string, argv: readonly string[] = []) {
  const files = { '/work/strategy.yaml': PLAN, '/work/tallies.yaml': tallies };
  const pretended = pretendHost({ files, today: '2027-03-20', columns: 80 });
  const code = await main(
    ['survey', 'count', 'commitment', '--answers', 'tallies.yaml', '--asked', '80', '--by', 'ana', ...argv],
    pretended.host,
  );
  const path = '/work/surveys/2027-03-20-commitment.yaml';
  const isThere = pretended.host.files.kind(path) !== undefined;
  const written = isThere ? new TextDecoder().decode(pretended.host.files.read(path, 100_000)) : '';
  return { code, err: pretended.stderr(), out: pretended.stdout(), written };
}

describe('tallies in a file', () => {
  it('are stored as a sheet is: five or three counts, small groups put together', async () => {
    const { code, written } = await run(`
Staff: { people: 40, answers: { understand-1: [2, 3, 5, 20, 10], understand-2: [10, 10, 20] } }
Leaders: { people: 8, answers: { understand-1: [1, 1, 2, 2, 2], understand-2: [3, 2, 3] } }
Interns: { people: 3, answers: { understand-1: [0, 0, 0, 0, 3] } }
`);
    expect(code).toBe(0);
    expect(written).toContain('groups: { staff: 40, others: 11 }\n');
    expect(written).toContain(
      '  understand-1: { staff: [5, 5, 30] }\n  understand-2: { staff: [10, 10, 20] }\n',
    );
    expect(written).toContain('  understand: { others: [10, 9] }\n');
  });

  it.each([
    [
      'Staff: { people: 40, answers: { understand-9: [1, 2, 3] } }',
      '`understand-9` in the group staff cannot be read',
    ],
    [
      'Staff: { people: 4, answers: { understand-1: [1, 2, 3] } }',
      'has 6 answers to `understand-1`, but 4 people',
    ],
    ['Staff: { people: many }', 'has no number of `people`'],
    ['- 1', 'cannot be read as tallies'],
    ['{}', 'Nobody has answered'],
  ])('are refused: %s', async (tallies, says) => {
    const { code, err, written } = await run(tallies);
    expect([code, written]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it('are shown first, if asked to', async () => {
    const { out, written } = await run('Staff: { people: 40, answers: { understand-1: [10, 10, 20] } }', [
      '--dry-run',
    ]);
    expect([written, out.includes('groups: { everybody: 40 }')]).toEqual(['', true]);
  });
});

describe('the questions', () => {
  const STATEMENTS = listAskedStatements(findInstrument('commitment')).slice(0, 2);

  function talk(answers: Readonly<Record<string, string>>) {
    let draft: DraftMap = {};
    const wrong: string[] = [];
    const interview = runCountInterview(STATEMENTS, 'everybody');
    for (let step = interview.next(''); !step.done; ) {
      const { value } = step;
      if (value.is === 'keep') draft = addAnswer(draft, value.answer);
      const said = ('key' in value && answers[value.key]) || '';
      if (value.is === 'text' && !value.fits(said)) wrong.push(value.key);
      step = interview.next(value.is === 'text' && value.fits(said) ? said : '');
    }
    return { draft, wrong };
  }

  it('take five numbers for each statement of each group', () => {
    const { draft } = talk({
      'group.1': 'staff',
      'group.1.people': '40',
      'group.1.understand-1': '2 3 5 20 10',
      'group.2': 'leaders',
      'group.2.people': '9',
      'group.2.understand-2': '0, 0, 1, 4, 4',
    });
    expect(draft).toEqual({
      staff: { people: 40, answers: { 'understand-1': [2, 3, 5, 20, 10] } },
      leaders: { people: 9, answers: { 'understand-2': [0, 0, 1, 4, 4] } },
    });
  });

  it('take one group where sheets are not told apart', () => {
    expect(talk({ 'group.1.people': '12', 'group.1.understand-1': '0 0 2 5 5' }).draft).toEqual({
      everybody: { people: 12, answers: { 'understand-1': [0, 0, 2, 5, 5] } },
    });
  });

  it('refuse more answers than sheets, and what is not five numbers', () => {
    const { wrong } = talk({
      'group.1': 'staff',
      'group.1.people': '4',
      'group.1.understand-1': '2 3 5 20 10',
      'group.1.understand-2': 'about five',
    });
    expect(wrong).toEqual(['group.1.understand-1', 'group.1.understand-2']);
  });
});
