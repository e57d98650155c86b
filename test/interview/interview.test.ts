import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterviewStep, Unused } from '../../src/interview/asking.ts';
import { countQuestions, countTypedWords, runInterview } from '../../src/interview/interview.ts';
import {
  formatUnfinished,
  type GivenAnswer,
  parseUnfinished,
  replayInterview,
} from '../../src/interview/unfinished.ts';
import { type Answer, addAnswer, type DraftMap, isUnclear, UNCLEAR } from '../../src/model/draft.ts';

interface Held {
  readonly draft: DraftMap;
  readonly asked: readonly string[];
  readonly helps: readonly string[];
  readonly unused: readonly Unused[];
  readonly given: readonly GivenAnswer[];
}

/** Runs an interview; questions without an answer are skipped with Enter. */
function hold(known: DraftMap, answer: (step: InterviewStep, number: number) => string): Held {
  const steps = runInterview(known, 'harbor');
  const [asked, helps]: [string[], string[]] = [[], []];
  const [unused, given]: [Unused[], GivenAnswer[]] = [[], []];
  let draft = known;
  let typed = '';
  for (let step = steps.next(''); !step.done; step = steps.next(typed)) {
    typed = '';
    if (step.value.is === 'keep') draft = addAnswer(draft, step.value.answer satisfies Answer);
    if (step.value.is === 'unused') unused.push(step.value.unused);
    if (step.value.is !== 'text' && step.value.is !== 'choice') continue;
    asked.push(step.value.ask);
    if (step.value.is === 'text') helps.push(step.value.help ?? '');
    typed = answer(step.value, asked.length);
    if (typed === '' && step.value.is === 'text') typed = step.value.initial ?? '';
    given.push({ ask: step.value.ask, said: typed });
  }
  return { draft, asked, helps, unused, given };
}

const script = (answers: readonly (readonly [string, string])[]) => {
  const waiting = [...answers];
  return (step: InterviewStep) => {
    const words = 'ask' in step ? step.ask : '';
    const at = waiting.findIndex(([question]) => words.startsWith(question));
    return at === -1 ? '' : (waiting.splice(at, 1)[0]?.[1] ?? '');
  };
};

const plain = (draft: DraftMap) =>
  JSON.parse(JSON.stringify(draft, (_, value) => (isUnclear(value) ? `# ${value[UNCLEAR]}` : value)));

describe('an interview', () => {
  it('asks in the order of the model and refuses no silence', () => {
    const { draft, asked } = hold({}, () => '');
    expect(draft).toEqual({ name: 'harbor' });
    expect(asked).toMatchSnapshot();
  });

  it('takes a lone sign for a skip, as a check-in does, and `?` as unknown where a value is asked', () => {
    for (const sign of ['?', '-', ' – '])
      expect(hold({}, ({ is }) => (is === 'text' ? sign : '')).draft).toEqual({ name: 'harbor' });
    const { draft, unused } = hold(
      {},
      script([
        ['When will we be there', '-'],
        ['Outcome 1', 'A loan is decided while the member waits'],
        ['What do we count', 'Hours to a decision'],
        ['What is the value today', '?'],
        ['What is the target', '-'],
      ]),
    );
    expect(unused).toEqual([]);
    expect(Object.values(draft.criteria as object)).toEqual([
      {
        outcome: 'A loan is decided while the member waits',
        measure: 'Hours to a decision',
        baseline: 'unknown',
      },
    ]);
  });

  it('counts the questions of an interview that is skipped', () => {
    expect(countQuestions({}, 'harbor')).toBe(hold({}, () => '').asked.length);
    expect(countQuestions({ name: 'Harbor' }, 'harbor')).toBe(countQuestions({}, 'harbor') - 1);
  });

  it('makes a strategy of the answers', () => {
    const { draft } = hold(
      {},
      script([
        ['Whose', 'Harbor Credit'],
        ['Where will we be', 'By 2029 every member gets a loan decision while they wait.'],
        ['When will we be there', 'June 2029'],
        ['Obstacle 1', 'Two systems ask for the same papers'],
        ['Outcome 1', 'A loan is decided while the member waits'],
        ['What do we count', 'Hours to a decision'],
        ['What unit', 'hours'],
        ['What is the value today', '72 hours'],
        ['What is the target', '2'],
        ['Who owns it', 'Maria'],
        ['Outcome 2', 'Members stay'],
        ['What do we count', 'Members who leave'],
        ['What is the value today', 'unknown'],
        ['When will we know the value', 'March 2028'],
        ['Outcome 3', 'The charter is signed'],
        ['What would prove', 'Seven signatures'],
        ['When does this stage end', '2027-Q4'],
        ['Objective 1', 'One form instead of two'],
        ['Which outcome', 'loan-decided-member-waits'],
        ['Capability 1', 'Decide a loan at the desk'],
        ['How well can', '1'],
        ['How well must', '3'],
        ['Stop 1', 'The loan desk at the fair'],
        ['Stop 2', 'Paper forms'],
      ]),
    );
    expect(plain(draft)).toMatchSnapshot();
  });

  it('asks again, each time with what would work, until an answer fits or the question is left open', () => {
    const { draft, helps, unused } = hold(
      {},
      script([
        ['When will we be there', 'whenever'],
        ['When will we be there', 'whenever'],
        ['When will we be there', 'mid 2027'],
        ['Outcome 1', 'Members stay'],
        ['What do we count', 'Members'],
        ['What is the value today', 'many'],
        ['What is the value today', '44,500'],
        ['What is the value today', 'about 44500'],
        ['What is the target', '80-90'],
      ]),
    );
    expect(plain(draft)).toMatchObject({
      end: '# mid 2027',
      criteria: { 'members-stay': { baseline: 44500, target: '# 80-90' } },
    });
    const wrong = [
      '`whenever` is not a date. Try `2028`, `2028-Q2` or `2028-06-30`.',
      '`whenever` is not a date. Try `2028`, `2028-Q2` or `2028-06-30`.',
      '`mid 2027` is not a date. Try `2027-06-30` or `2027-Q2`.',
      '`many` is not a plain number. Try `80` or `12.5`. If nobody knows it, write `unknown`.',
      '`44,500` can mean two numbers. Write `44500` or `44.5`. If nobody knows it, write `unknown`.',
      '`80-90` can mean two numbers. Write `80` or `90`.',
    ];
    expect(helps.filter((help) => help.includes('Tab'))).toEqual(
      wrong.map((text) => `${text} Press Enter to leave it open, or Tab to edit your answer.`),
    );
    expect(unused).toEqual([
      { where: 'end', wrong: wrong[2] },
      { where: 'criteria.members-stay.target', wrong: wrong[5] },
    ]);
  });

  it('cuts no answer that is too long: it asks again, and lists it if it is left open', () => {
    const long = 'word '.repeat(2000).trim();
    const name = 'x'.repeat(201);
    const { draft, unused } = hold(
      {},
      script([
        ['Whose', name],
        ['Whose', 'Harbor'],
        ['Obstacle 1', long],
        ['Obstacle 1', 'Two systems'],
        ['Stop 1', long],
      ]),
    );
    expect(draft).toMatchObject({ name: 'Harbor', reality: { obstacles: { systems: 'Two systems' } } });
    expect(unused).toEqual([
      {
        where: 'Stop 1: what will we stop or not start?',
        wrong: `This answer has ${long.length} characters. Shorten it to 8192.`,
        said: long,
      },
    ]);
  });

  it('keeps the lines of a pasted text where there may be several, and joins them elsewhere', () => {
    const pasted = ' one \r\ntwo\n\n\n\nthree\n';
    const { draft } = hold(
      {},
      script([
        ['Where will we be', pasted],
        ['Why should it matter', pasted],
        ['Outcome 1', pasted],
      ]),
    );
    expect(draft).toMatchObject({
      destination: { statement: 'one two three', why: 'one\ntwo\n\nthree' },
      criteria: { 'one-two-three': { outcome: 'one two three' } },
    });
  });

  it('does not ask for what is known', () => {
    const known: DraftMap = {
      name: 'Harbor',
      destination: { statement: 'There.' },
      criteria: { fast: { outcome: 'Fast' }, near: {}, cheap: {} },
      stages: { incremental: { by: 2028, objectives: { form: { result: 'One form' } } } },
      not_doing: [{ what: 'Fairs' }],
    };
    const { draft, asked } = hold(known, () => '');
    expect(draft).toBe(known);
    for (const words of ['Whose', 'Where will we be', 'Outcome', 'Let go'])
      expect(asked.filter((question) => question.startsWith(words))).toEqual([]);
    expect(asked.filter((question) => question.startsWith('Objective 1'))).toHaveLength(2);
  });

  it('offers the outcomes that are known, and goes on where there are fewer than three', () => {
    const known: DraftMap = { criteria: { fast: { outcome: 'Fast' } } };
    const offered: unknown[] = [];
    hold(known, (step) => {
      if (step.is === 'choice') offered.push(step.options.map(({ value }) => value));
      return step.is === 'text' && /^(?:Outcome 2|Objective 1)/.test(step.ask) ? 'Near' : '';
    });
    expect(offered[0]).toEqual(['fast', 'near', '']);
  });

  it('gives no id twice, whatever is answered', () => {
    const word = fc.constantFrom('', 'Members stay', '日本語', '42', 'fast', 'unknown', '2028');
    fc.assert(
      fc.property(fc.infiniteStream(word), (typed) => {
        const { draft } = hold({}, (step, number) => {
          if (step.is === 'choice') return step.options.at(number % step.options.length)?.value ?? '';
          return number > 150 ? '' : (typed.next().value ?? '');
        });
        const ids = idsIn(plain(draft));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an unfinished interview', () => {
  const typed = fc.constantFrom(
    '',
    'Members stay',
    'about 80',
    'soon',
    '2028',
    'two\nlines',
    '👩‍👩‍👧',
    'unknown',
    'x'.repeat(9000),
  );

  it('comes back from its file with every answer, wherever it stopped', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 200, maxLength: 200 }), fc.nat(80), (texts, stop) => {
        const { given, draft, unused } = hold({}, (step, number) => {
          const text = texts[number] ?? '';
          return step.is === 'choice'
            ? (step.options.at(number % step.options.length)?.value ?? '')
            : number > 150
              ? ''
              : text;
        });
        expect(replayInterview({}, 'harbor', { answers: given })).toEqual({ draft, unused });
        const unfinished = { template: 'team', known: {}, answers: given.slice(0, stop) };
        const read = parseUnfinished(formatUnfinished(unfinished));
        expect(read).toEqual({ ...unfinished, 'strat-init': 1 });
      }),
      { numRuns: 50 },
    );
  });

  it('counts a text that was not finished as an answer, and as a note where it does not fit', () => {
    const { given } = hold({}, (_, number) => (number > 2 ? '' : 'Harbor'));
    const stopped = (half: GivenAnswer) =>
      replayInterview({}, 'harbor', { answers: given.slice(0, 2), half });
    expect(stopped({ ask: 'When will we be there?', said: '2028' }).draft.end).toBe(2028);
    expect(plain(stopped({ ask: 'When will we be there?', said: 'in a few' }).draft).end).toBe('# in a few');
  });

  it('lists the answers to questions that are no longer asked', () => {
    const answers = [
      { ask: 'Whose strategy is this?', said: 'Harbor' },
      { ask: 'An old question?', said: 'An answer' },
    ];
    const { draft, unused } = replayInterview({}, 'harbor', { answers });
    expect(draft).toEqual({ name: 'Harbor' });
    expect(unused).toEqual([
      { where: 'An old question?', wrong: 'The interview no longer asks this question.', said: 'An answer' },
    ]);
  });

  it.each([
    '',
    '[]',
    '{}',
    '{"strat-init":2}',
    'null',
    '{"strat-init":1,"template":"team","known":[],"answers":[]}',
  ])('is not read from %j', (text) => {
    expect(parseUnfinished(text)).toBe(undefined);
  });
});

function idsIn(draft: Record<string, Record<string, Record<string, object>>>): string[] {
  const keys = (map: object | undefined) => Object.keys(map ?? {});
  const stages = Object.values(draft.stages ?? {}).flatMap(({ objectives }) => keys(objectives));
  return [...keys(draft.criteria), ...keys(draft.reality?.obstacles), ...keys(draft.capabilities), ...stages];
}

it('words are counted as they are typed', () => {
  expect(countTypedWords('')).toBe('Aim for 15–20 words: people remember those');
  expect(countTypedWords('One')).toBe('1 word, aim for 15–20');
  expect(countTypedWords('One two')).toBe('2 words, aim for 15–20');
});
