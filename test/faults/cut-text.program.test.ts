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
