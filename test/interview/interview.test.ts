import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterviewStep } from '../../src/interview/asking.ts';
import { countTypedWords, runInterview } from '../../src/interview/interview.ts';
import { type Answer, addAnswer, type DraftMap, isUnclear, UNCLEAR } from '../../src/model/draft.ts';

interface Held {
  readonly draft: DraftMap;
  readonly asked: readonly string[];
  readonly helps: readonly string[];
}

/** Runs an interview; questions without an answer are skipped with Enter. */
function hold(known: DraftMap, answer: (step: InterviewStep, number: number) => string): Held {
  const steps = runInterview(known, 'harbor');
  const [asked, helps]: [string[], string[]] = [[], []];
  let draft = known;
  let typed = '';
  for (let step = steps.next(''); !step.done; step = steps.next(typed)) {
    typed = '';
    if (step.value.is === 'keep') draft = addAnswer(draft, step.value.answer satisfies Answer);
    if (step.value.is !== 'text' && step.value.is !== 'choice') continue;
    asked.push(step.value.ask);
    if (step.value.is === 'text') helps.push(step.value.help ?? '');
    typed = answer(step.value, asked.length);
    if (typed === '' && step.value.is === 'text') typed = step.value.initial ?? '';
  }
  return { draft, asked, helps };
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

  it('makes a strategy of the answers', () => {
    const { draft } = hold(
      {},
      script([
        ['Whose', 'Harbor Credit'],
        ['Where will we be', 'By 2029 every member gets a loan decision while they wait.'],
        ['By when will we be there', 'June 2029'],
        ['Obstacle 1', 'Two systems ask for the same papers'],
        ['Outcome 1', 'A loan is decided while the member waits'],
        ['What do we count', 'Hours to a decision'],
        ['In what', 'hours'],
        ['What is it today', '72 hours'],
        ['What shall it be', '2'],
        ['Who answers for it', 'Maria'],
        ['Outcome 2', 'Members stay'],
        ['What do we count', 'Members who leave'],
        ['What is it today', 'unknown'],
        ['By when will we know it', 'March 2028'],
        ['Outcome 3', 'The charter is signed'],
        ['Then what would prove it', 'Seven signatures'],
        ['By when is it reached', '2027-Q4'],
        ['Objective 1', 'One form instead of two'],
        ['Which outcome', 'loan-decided-member-waits'],
        ['Capability 1', 'Decide a loan at the desk'],
        ['How well can', '1'],
        ['How well must', '3'],
        ['Let go 1', 'The loan desk at the fair'],
        ['Let go 2', 'Paper forms'],
      ]),
    );
    expect(plain(draft)).toMatchSnapshot();
  });

  it('asks once more where an answer does not fit, and then keeps it as a note', () => {
    const { draft, helps } = hold(
      {},
      script([
        ['By when will we be there', 'whenever'],
        ['By when will we be there', 'soon'],
        ['Outcome 1', 'Members stay'],
        ['What do we count', 'Members'],
        ['What is it today', 'many'],
        ['What is it today', '44,500'],
        ['What shall it be', 'about 80'],
      ]),
    );
    expect(plain(draft)).toMatchObject({
      end: '# soon',
      criteria: { 'members-stay': { baseline: 44500, target: '# about 80' } },
    });
    expect(helps.filter((help) => help.includes('note'))).toEqual([
      '`whenever` is no date that I can read. Try 2028, 2028-Q3 or 2028-06-30. Enter keeps it as a note.',
      '`many` is no plain number. Try 80 or 12.5, or unknown. Enter keeps it as a note.',
      '`about 80` is no plain number. Try 80 or 12.5. Enter keeps it as a note.',
    ]);
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

function idsIn(draft: Record<string, Record<string, Record<string, object>>>): string[] {
  const keys = (map: object | undefined) => Object.keys(map ?? {});
  const stages = Object.values(draft.stages ?? {}).flatMap(({ objectives }) => keys(objectives));
  return [...keys(draft.criteria), ...keys(draft.reality?.obstacles), ...keys(draft.capabilities), ...stages];
}

it('words are counted as they are typed', () => {
  expect(countTypedWords('')).toBe('15–20 words are remembered');
  expect(countTypedWords('One')).toBe('1 word, 15–20 are remembered');
  expect(countTypedWords('One two')).toBe('2 words, 15–20 are remembered');
});
