import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GivenAnswer } from '../../src/interview/answer-book.ts';
import type { InterviewStep, Unused } from '../../src/interview/asking.ts';
import { countQuickQuestions, countTypedWords, runInterview } from '../../src/interview/interview.ts';
import { formatUnfinished, parseUnfinished, replayInterview } from '../../src/interview/unfinished.ts';
import { ENGLISH_WORDS } from '../../src/interview/words.ts';
import { type Answer, addAnswer, type DraftMap, isUnclear, UNCLEAR } from '../../src/model/draft.ts';

interface Held {
  readonly draft: DraftMap;
  readonly asked: readonly string[];
  readonly helps: readonly string[];
  readonly unused: readonly Unused[];
  readonly given: readonly GivenAnswer[];
}

const SITUATION = { words: ENGLISH_WORDS, habits: {}, today: '2026-12-01' } as const;

/** Runs an interview; questions without an answer are skipped with Enter, but the second part is wanted. */
function hold(known: DraftMap, answer: (step: InterviewStep, number: number) => string): Held {
  const steps = runInterview(known, 'harbor', SITUATION);
  const [asked, helps]: [string[], string[]] = [[], []];
  const [unused, given]: [Unused[], GivenAnswer[]] = [[], []];
  let draft = known;
  let typed = '';
  for (let step = steps.next(''); !step.done; step = steps.next(typed)) {
    typed = '';
    if (step.value.is === 'keep') draft = addAnswer(draft, step.value.answer satisfies Answer);
    if (step.value.is === 'unused') unused.push(step.value.unused);
    if (step.value.is !== 'text' && step.value.is !== 'choice') continue;
    const { key, ask } = step.value;
    asked.push(ask);
    if (step.value.is === 'text') helps.push(step.value.help ?? '');
    typed = key === 'go-on' ? 'yes' : answer(step.value, asked.length);
    if (typed === '' && step.value.is === 'text') typed = step.value.initial ?? '';
    given.push({ key, ask, said: typed });
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
        ['From when', '-'],
        ['Outcome 1', 'A loan is decided while the member waits'],
        ['“A loan', '? to 4 hours'],
        ['Outcome 2', 'Members stay'],
        ['“Members stay”: from', '?'],
      ]),
    );
    expect(unused).toEqual([]);
    expect(Object.values(draft.criteria as object)).toEqual([
      {
        outcome: 'A loan is decided while the member waits',
        unit: 'hours',
        baseline: 'unknown',
        target: 4,
      },
      { outcome: 'Members stay' },
    ]);
  });

  it('asks at most fifteen questions until the first brief and “go on?”, with the list of all answers', () => {
    const lines = script([
      ['Outcome', 'One'],
      ['Outcome', 'Two'],
      ['Outcome', 'Three'],
    ]);
    const { asked } = hold({}, lines);
    const quick = asked.slice(0, asked.indexOf('Go on with the path and the work?') + 1);
    // The list of all answers is one more.
    expect(quick.length + 1).toBe(15);
    expect(countQuickQuestions({}, 'harbor', SITUATION)).toBe(15);
    expect(countQuickQuestions({ name: 'Harbor', criteria: { a: {} } }, 'harbor', SITUATION)).toBe(12);
  });

  it('ends after the first brief unless somebody wants to go on', () => {
    for (const said of ['', 'no', 'n', 'later', '?']) {
      const steps = runInterview({}, 'harbor', SITUATION);
      const asked: string[] = [];
      for (let step = steps.next(''); !step.done; ) {
        const { value } = step;
        if (value.is === 'text') asked.push(value.key);
        step = steps.next(value.is === 'text' && value.key === 'go-on' ? said : '');
      }
      expect(asked.at(-1)).toBe('go-on');
    }
  });

  it('names the outcome in every question about it', () => {
    const { asked } = hold(
      {},
      script([
        ['Outcome 1', 'Loans decided faster'],
        ['“Loans decided faster”: from', '72 to 4'],
      ]),
    );
    expect(asked.filter((ask) => ask.startsWith('“Loans decided faster”:'))).toEqual([
      '“Loans decided faster”: from what, to what, by when?',
      '“Loans decided faster”: what do we count to measure it?',
      '“Loans decided faster”: when is it due?',
      '“Loans decided faster”: who owns it?',
    ]);
  });

  it('makes a strategy of the answers', () => {
    const { draft } = hold(
      {},
      script([
        ['Whose', 'Harbor Credit'],
        ['Who owns the', 'Ana'],
        ['From when', 'January 2027 to June 2029'],
        ['Where will we be', 'By 2029 every member gets a loan decision while they wait.'],
        ['What is the biggest', 'Two systems ask for the same papers'],
        ['Outcome 1', 'A loan is decided while the member waits'],
        ['“A loan is decided while the member waits”: from', '72 to 2 hours by 2028, Maria'],
        ['“A loan is decided while the member waits”: what', 'Hours to a decision'],
        ['Outcome 2', 'Members stay'],
        ['“Members stay”: from', 'unknown to 90 %'],
        ['“Members stay”: when will', 'March 2028'],
        ['Outcome 3', 'The charter is signed'],
        ['“The charter is signed”: from', 'yes by 2028'],
        ['“The charter is signed”: what would', 'Seven signatures'],
        ['When does this stage end', '2027-Q4'],
        ['Objective 1', 'One form instead of two'],
        ['“One form instead of two”: which', 'loan-decided-member-waits'],
        ['Capability 1', 'Decide a loan at the desk'],
        ['“Decide a loan at the desk”: how well can', '1'],
        ['“Decide a loan at the desk”: how well must', '3'],
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
        ['From when', 'whenever'],
        ['From when', 'mid 2027'],
        ['Outcome 1', 'Members stay'],
        ['“Members stay”: from', '44,500 to 50000 by mid 2028, Zoë'],
        ['“Members stay”: from', 'about 44500'],
        ['“Members stay”: from', '2028-Q2'],
        ['Outcome 2', 'Loans are fast'],
        ['“Loans are fast”: from', '80-90'],
      ]),
    );
    expect(plain(draft)).toMatchObject({
      end: '# mid 2027',
      criteria: {
        'members-stay': { baseline: 44500, target: 50000, due: '2028-Q2', owner: 'Zoë' },
        'loans-fast': { target: '# 80-90' },
      },
    });
    const wrong = [
      '`whenever` is not a date. Try `2028`, `2028-Q2` or `2028-06-30`.',
      '`mid 2027` is not a date. Try `2027-06-30` or `2027-Q2`.',
      '`44,500` can mean two numbers. Write `44500` or `44.5`. `mid 2028` is not a date. Try `2028-06-30` or `2028-Q2`.',
      '`mid 2028` is not a date. Try `2028-06-30` or `2028-Q2`.',
      '`80-90` can mean two things. Write `80 to 90` for today and the target, or `80..90` for a range.',
    ];
    expect(helps.filter((help) => help.includes('Tab'))).toEqual(
      wrong.map((text) => `${text} Press Enter to leave it open, or Tab to edit your answer.`),
    );
    expect(unused).toEqual([
      { where: 'From when to when?', wrong: wrong[1] },
      { where: '“Loans are fast”: from what, to what, by when?', wrong: wrong[4] },
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
        ['What is the biggest', long],
        ['What is the biggest', 'Two systems'],
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
        ['Why does it matter', pasted],
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
    expect(asked.filter((question) => question.startsWith('Outcome'))).toEqual([
      'Outcome 4: what will be true when we are there?',
    ]);
    for (const words of ['Whose', 'Where will we be', 'Stop'])
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
        expect(replayInterview({}, 'harbor', { answers: given, begun: {}, ...SITUATION })).toEqual({
          draft,
          unused,
        });
        const unfinished = {
          template: 'team',
          lang: 'en',
          today: '2026-12-01',
          known: {},
          answers: given.slice(0, stop),
          begun: { name: 'Har' },
        };
        const read = parseUnfinished(formatUnfinished(unfinished));
        expect(read).toEqual({ ...unfinished, 'strat-init': 2 });
      }),
      { numRuns: 50 },
    );
  });

  it('counts a text that was not finished as an answer, and as a note where it does not fit', () => {
    const { given } = hold({}, (_, number) => (number > 2 ? '' : 'Harbor'));
    const stopped = (span: string) =>
      replayInterview({}, 'harbor', { answers: given.slice(0, 2), begun: { span }, ...SITUATION });
    expect(stopped('2028').draft.end).toBe(2028);
    expect(plain(stopped('in a few').draft).end).toBe('# in a few');
  });

  it('keeps answers that come after one that was taken back', () => {
    const { given, draft } = hold(
      {},
      script([
        ['Whose', 'Harbor'],
        ['Where are we', 'Here'],
        ['Outcome 1', 'Loans'],
      ]),
    );
    const without = given.filter(({ key }) => key !== 'owner');
    const replayed = replayInterview({}, 'harbor', {
      answers: without,
      begun: { owner: 'Ana' },
      ...SITUATION,
    });
    expect(replayed).toEqual({ draft: { ...draft, owner: 'Ana' }, unused: [] });
  });

  it('lists the answers to questions that are no longer asked', () => {
    const answers = [
      { key: 'name', ask: 'Whose strategy is this?', said: 'Harbor' },
      { key: 'old', ask: 'An old question?', said: 'An answer' },
    ];
    const { draft, unused } = replayInterview({}, 'harbor', { answers, begun: {}, ...SITUATION });
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
    '{"strat-init":1,"template":"team","known":{},"answers":[]}',
    'null',
    '{"strat-init":2,"template":"team","lang":"en","today":"2026-12-01","known":[],"answers":[],"begun":{}}',
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
  expect(countTypedWords('', ENGLISH_WORDS)).toBe('Aim for 15–20 words: people remember those');
  expect(countTypedWords('One', ENGLISH_WORDS)).toBe('1 word, aim for 15–20');
  expect(countTypedWords('One two', ENGLISH_WORDS)).toBe('2 words, aim for 15–20');
});
