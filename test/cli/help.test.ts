/** The help of each verb: one form for every description, and examples that can be pasted. */
import { describe, expect, it } from 'vitest';
import { readVerbName } from '../../src/cli/verb.ts';
import { VERBS } from '../../src/cli/verbs.ts';

const ALL = VERBS.flatMap(([, verbs]) => verbs);
const DESCRIPTIONS = ALL.flatMap((verb) => [
  { of: readVerbName(verb), says: verb.says },
  ...verb.flags.map(({ usage, says }) => ({ of: `${readVerbName(verb)} ${usage}`, says })),
]);
/** Verbs that git or a shell runs: their help says what to set up instead. */
const WITHOUT_EXAMPLES = ['checkin', 'git-diff-driver', 'completion'];

describe('a description in the help', () => {
  it.each(DESCRIPTIONS)('for $of begins with a small letter and ends without a full stop', ({ says }) => {
    expect(says).toMatch(/^[a-z].*[^.]$/);
  });

  it.each(DESCRIPTIONS)('for $of has at most 25 words before its list of values', ({ says }) => {
    expect((says.split(': ')[0] ?? '').split(' ').length).toBeLessThanOrEqual(25);
  });
});

describe('the help of a verb', () => {
  it.each(ALL)('has examples, or says how it is used: $usage', (verb) => {
    if (WITHOUT_EXAMPLES.includes(readVerbName(verb))) expect(verb.more).toContain('strat ');
    else expect(verb.examples).not.toEqual(undefined);
  });

  it.each(ALL.flatMap(({ usage, examples = [] }) => examples.map((example) => ({ usage, example }))))(
    'shows an example of its own: $example',
    ({ usage, example }) => {
      expect(example.startsWith(`strat ${usage.split(' ')[0]}`)).toBe(true);
    },
  );
});
