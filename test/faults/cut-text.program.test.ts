/** Everything after ` #` is a comment in YAML: a brief once printed half a sentence, and nothing said so. */
import { describe, expect, it } from 'vitest';
import { makePlace } from './program.ts';

const RULE = 'text-cut-by-comment';

/** Returns the findings about texts that a comment cuts. */
function findCut(body: string): readonly { level: string; message: string; help: string }[] {
  const place = makePlace({ 'strategy.yaml': `strat: 1\nname: Harbor\n${body}` });
  const { findings } = JSON.parse(place.strat(['check', '--format', 'json']).out);
  return findings.filter(({ rule }: { rule: string }) => rule === RULE);
}

const outcome = (text: string) => `criteria:\n  rank:\n    outcome: ${text}\n    owner: maria\n`;

describe('L4: a text that a comment cuts', () => {
  it.each([
    ['We are #1 in three markets', 'outcome: "We are #1 in three markets"'],
    ['Every branch answers ticket #12 first', 'outcome: "Every branch answers ticket #12 first"'],
    ['We use #strategy on every page', 'outcome: "We use #strategy on every page"'],
    ['We are the bank (see issue #7) of the town', 'outcome: "We are the bank (see issue #7) of the town"'],
    ['We are the # 1 in three markets', 'outcome: "We are the # 1 in three markets"'],
  ])('is a warning with the quoted line: %s', (text, line) => {
    const [found, ...rest] = findCut(outcome(text));
    expect(rest).toEqual([]);
    expect(found?.level).toBe('warn');
    expect(found?.help).toContain(line);
  });

  it('is found in lists and in braces', () => {
    expect(findCut('values:\n  - Be #1\n  - Candour\n')[0]?.help).toContain('- "Be #1"');
    expect(findCut('not_doing:\n  - { why: y,\n      what: Be #1 everywhere\n    }\n')).toHaveLength(1);
  });
});

it.each([
  [
    'mission: #1 bank in town\n  for everyone who works here.\n',
    'mission: "#1 bank in town for everyone who works here."',
  ],
  [
    'destination:\n  statement: >- #1 in the region\n    by next year\n',
    'statement: "#1 in the region by next year"',
  ],
  ['destination:\n  why: | #1 reason\n    is cost\n', 'why: "#1 reason is cost"'],
])('the start of a text that goes on in the next line is reported: %s', (body, line) => {
  expect(findCut(body).map(({ help }) => help)).toEqual([expect.stringContaining(line)]);
});

it.each([
  'mission: # our own\n  Serve the town\n',
  'mission: >- #todo later\n  Serve the town\n',
  'values: #ours\n  - a\n',
])('a comment above a text is no part of it: %s', (body) => {
  expect(findCut(body)).toEqual([]);
});

describe('answers that a comment cuts are refused', () => {
  it.each(['-', 'answers.yaml'])('from %s', (from) => {
    const text = 'name: Harbor\nmission: We are #1 in three markets\n';
    const place = makePlace({ 'answers.yaml': text });
    const { code, err } = place.strat(['init', '--answers', from], { input: text });
    expect(code).toBe(2);
    expect(err).toContain(':2:');
    expect(err).toContain('mission: "We are #1 in three markets"');
    expect(place.strat(['check']).code).toBe(2);
  });

  it('but not those with a comment', () => {
    const place = makePlace({ 'answers.yaml': 'name: Harbor\nmission: We serve the town # so agreed\n' });
    expect(place.strat(['init', '--answers', 'answers.yaml']).code).toBe(0);
    expect(place.read('strategy.yaml')).toContain('We serve the town');
  });
});
