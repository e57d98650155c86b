/** Which comments cut a text, and which are only comments. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/lint/words/en.ts';
import { findCutTexts, parseStrategy } from '../../src/source/parse.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const NO_WORDS = { unfinished: new Set<string>(), beforeNumber: new Set<string>() };

/** Returns the advice on each text that is cut. */
function adviceOn(body: string, words: Pick<typeof english, 'unfinished' | 'beforeNumber'> = english) {
  const reading = parseStrategy(bytes(`strat: 1\n${body}`), 'strategy.yaml');
  return findCutTexts(reading, words).map(({ help }) => /^Write `(.*?)`\. If/.exec(help)?.[1] ?? help);
}

describe('a comment that cuts a text', () => {
  it.each([
    ['a number', 'name: Harbor #1\n', 'name: "Harbor #1"'],
    ['a hash tag', 'mission: We use #strategy daily\n', 'mission: "We use #strategy daily"'],
    ['behind a tab', 'mission: Win\t#1\n', 'mission: "Win #1"'],
    ['with Windows line ends', 'mission: Win #1 place\r\nvalues: [a]\r\n', 'mission: "Win #1 place"'],
    ['the whole text', 'mission: #1 in town\n', 'mission: "#1 in town"'],
    ['the whole item', 'values:\n  - #strategy\n  - b\n', '- "#strategy"'],
    ['an item', 'values:\n  - Be #1\n', '- "Be #1"'],
    ['a text over lines', 'mission: We want\n  to be #1 in town\n', 'mission: "We want to be #1 in town"'],
    ['a text that wraps at it', 'mission: We are\n  #1 in town\n', 'mission: "We are #1 in town"'],
    ['a bracket', 'mission: Serve (see # 12) all\n', 'mission: "Serve (see # 12) all"'],
    ['a sentence that goes on', 'mission: We are the # 1 in town\n', 'mission: "We are the # 1 in town"'],
    ['a number after a verb', 'mission: We are # 1 in town\n', 'mission: "We are # 1 in town"'],
    ['a count', 'criteria:\n  a:\n    measure: # of tickets\n', 'measure: "# of tickets"'],
    ['a count in a text', 'mission: Raise the # of members\n', 'mission: "Raise the # of members"'],
    ['a text with quotes', 'mission: Be "it" #1\n', `mission: 'Be "it" #1'`],
    ['a number of a ticket in a source', 'criteria:\n  a:\n    source: Jira #12\n', 'source: "Jira #12"'],
    ['in braces', 'not_doing:\n  - { why: y, what: Be #1, frees: x\n    }\n', 'what: "Be #1", frees: x'],
    [
      'a short form of an obstacle',
      'reality:\n  obstacles:\n    a: Issue #7 is open\n',
      'a: "Issue #7 is open"',
    ],
  ])('is reported: %s', (_what, body, advice) => {
    expect(adviceOn(body)).toEqual([advice]);
  });

  it('is advice that can be pasted: quoted, the text is whole', () => {
    const word = fc.constantFrom('We', 'are', '"it"', "it's", 'C:\\x', 'a: b', '#1', '#tag', '{x}', 'é', ',');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = `We ${words.join(' ')} #1 in town`;
        const [advice] = adviceOn(`mission: ${text}\n`);
        if (advice === undefined) return;
        const { model } = parseStrategy(bytes(`strat: 1\nname: x\n${advice}\n`), 'strategy.yaml');
        expect(model?.mission).toBe(text);
      }),
    );
  });
});

describe('a comment is only a comment', () => {
  it.each([
    'criteria:\n  a:\n    target: 80 # from the board deck\n',
    'criteria:\n  a:\n    target: 80 #from the board\n    baseline: 1 #1\n',
    'owner: maria # until May\n',
    'owner: maria #until May\n',
    'status: active #since May\n',
    'end: 2028-Q3 #or later\n',
    'mission: Grow #todo\n',
    'mission: Grow #TODO: more\n',
    'mission: Grow # our reading\n',
    'mission: We sell vitamin A # from the deck\n',
    'mission: What we are # later\n',
    'mission: Yes and no # Tom\n',
    'values:\n  - a # c1\n',
    'mission: Grow # 3 of us wrote this\n',
    'mission: Grow #due: 2028\n',
    'mission: Grow ## more\n',
    'mission: Grow #\n',
    'mission: Grow # strat-ignore placeholder: r\n',
    'mission: Grow the # strat-ignore placeholder: r\n',
    'mission: "Grow" #1\n',
    'mission: >-\n  We are #1\n',
    'mission: | # our reading\n  We are #1\n',
    'mission: # our reading\n  Grow\n',
    'mission:\n  # our reading\n  Grow\n',
    'mission: Grow\n#owner: maria\n',
    'criteria:\n  a:\n    outcome: Grow\n    #owner: maria\n    due: 2028\n',
    'criteria: #1\n  a: {}\n',
    'criteria:\n  a: #1\n    due: 2028\n',
    'criteria:\n  a:\n    tags: [a, b] #x\n',
    'stages:\n  incremental:\n    objectives:\n      a:\n        advances: [a] #1\n        depends_on:\n          - b #1\n',
    'x-own: We are #1\n',
    'mission: C# and F#1\n',
    'mission: a\u00a0#1\n',
  ])('%j', (body) => {
    expect(adviceOn(body)).toEqual([]);
  });

  it('in a language without word lists, behind a sentence that may go on', () => {
    expect(adviceOn('mission: We are the # 1 in town\n', NO_WORDS)).toEqual([]);
    expect(adviceOn('mission: Wir sind #1 der Stadt\n', NO_WORDS)).toEqual([
      'mission: "Wir sind #1 der Stadt"',
    ]);
  });
});
