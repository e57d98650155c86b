import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DecoySources,
  makeOutcomeQuestion,
  type OutcomeOption,
  readChosenOutcomes,
} from '../../src/people/outcome-question.ts';
import { runs } from '../property-runs.ts';

const OURS = ['Members decide here.', 'More people bank with us.', 'Loans stay safe.', 'Any branch serves.'];
const NONE = { former: [], notDoing: [], siblings: [] };

function ask(sources: Partial<DecoySources>, ours = OURS) {
  return makeOutcomeQuestion(ours, { ...NONE, ...sources });
}

function optionsOf(question: ReturnType<typeof ask>): readonly OutcomeOption[] {
  if (question.is !== 'asked') throw new Error('The question is left out.');
  return question.options;
}

const OPTIONS = optionsOf(ask({ notDoing: ['New branches', 'A phone app, our own; and more', 'A bank'] }));

describe('the question which outcomes are ours', () => {
  it('takes one decoy of each source first, and orders the six by the alphabet', () => {
    const options = optionsOf(
      ask({ former: ['A former one', 'Another'], notDoing: ['Branches'], siblings: ['Cars'] }),
    );
    expect(options.map(({ mark, text, isOurs }) => `${mark} ${text}${isOurs ? ' *' : ''}`)).toEqual([
      'K1 A former one',
      'K2 Branches',
      'K3 Cars',
      'K4 Loans stay safe *',
      'K5 Members decide here *',
      'K6 More people bank with us *',
    ]);
  });

  it('writes no option with a full stop, which would tell sentences from notes', () => {
    for (const { text } of OPTIONS) expect(text).not.toMatch(/\.$/);
  });

  it('takes no outcome of the plan for a decoy, however it is written, and none twice', () => {
    const decoys = ['ANY branch serves', 'members decide here', 'A', 'a.', 'B'];
    expect(ask({ former: decoys })).toEqual({ is: 'left-out', ours: 3, decoys: 2 });
  });

  it('is left out where the plan has fewer than three outcomes', () => {
    expect(ask({ former: ['A', 'B', 'C'] }, OURS.slice(0, 2))).toEqual({
      is: 'left-out',
      ours: 2,
      decoys: 3,
    });
  });
});

describe('a chosen outcome', () => {
  const right = OPTIONS.filter(({ isOurs }) => isOurs);
  const marked = ({ mark, text }: OutcomeOption) => `${mark}. ${text}`;

  it.each([
    ['by texts, as Google Forms joins them', right.map(marked).join(', '), 'right'],
    ['by texts without marks', right.map(({ text }) => text).join(';'), 'right'],
    ['by marks', right.map(({ mark }) => mark).join(' '), 'right'],
    ['by numbers', right.map(({ mark }) => mark.slice(1)).join('; '), 'right'],
    ['in part', marked(right[0] as OutcomeOption), 'wrong'],
    ['too many', OPTIONS.map(marked).join(', '), 'wrong'],
    ['none', '  ', 'skipped'],
    ['and a name', `${right.map(marked).join(', ')}, Jane Roe`, undefined],
    ['seven', 'K7', undefined],
  ])('is read %s', (_, cell, expected) => {
    expect(readChosenOutcomes(cell, OPTIONS)).toBe(expected);
  });

  it('is found by its text, even where another plan gave it another mark', () => {
    const cell = right.map(({ text }, at) => `K${at + 1}. ${text}`).join(', ');
    expect(readChosenOutcomes(cell, OPTIONS)).toBe('right');
  });

  it('is read whatever is chosen, in any order and with any separator', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...OPTIONS]),
        fc.constantFrom(', ', ';', '\n', ' | '),
        (chosen, separator) => {
          const isRight = chosen.length === 3 && chosen.every(({ isOurs }) => isOurs);
          const expected = chosen.length === 0 ? 'skipped' : isRight ? 'right' : 'wrong';
          expect(readChosenOutcomes(chosen.map(marked).join(separator), OPTIONS)).toBe(expected);
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it('is not taken for a longer one that holds it', () => {
    const options = optionsOf(ask({ former: ['Loans stay safe and cheap', 'New branches', 'A bank'] }));
    const chosen = options.filter(({ text }) => /^(Loans stay safe|Members|More)/.test(text));
    expect(chosen).toHaveLength(4);
    expect(
      readChosenOutcomes(
        chosen
          .filter(({ isOurs }) => isOurs)
          .map(({ text }) => text)
          .join(', '),
        options,
      ),
    ).toBe('right');
    expect(readChosenOutcomes(chosen.map(({ text }) => text).join(', '), options)).toBe('wrong');
  });
});
