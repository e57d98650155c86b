import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../src/lint/config/settings.ts';
import { lint } from '../src/lint/lint.ts';
import { RULES } from '../src/lint/rules/index.ts';
import { parseStrategy } from '../src/source/parse.ts';

const lintText = (text: string, asOf: string) => {
  const reading = parseStrategy(new TextEncoder().encode(text), 'strategy.yaml');
  return lint({ reading, rules: RULES, settings: DEFAULTS, asOf });
};

const textOf = (name: string) => readFileSync(`examples/${name}/strategy.yaml`, 'utf8');

const findingsOf = (name: string, asOf: string) => lintText(textOf(name), asOf);

const said = (name: string, asOf: string) =>
  findingsOf(name, asOf).map(({ rule, range }) => `${range.start.line} ${rule}`);

/** Before the strategies of 2022 are over, and long after. */
const DAYS = ['2022-10-15', '2026-11-21'];

describe.each(DAYS)('the examples on %s', (asOf) => {
  it.each(['ssa-customer-service', 'hud-homes', 'ten-people'])('have no findings in %s', (name) => {
    expect(said(name, asOf)).toEqual([]);
  });

  it('have the listed findings in before-review, each at its line', () => {
    expect(said('before-review', asOf).join('\n')).toBe(BEFORE_REVIEW.trim());
  });
});

it.each(['ssa-customer-service', 'hud-homes'])(
  '%s, when it was in force, began before all of it could be done',
  (name) => {
    // Its check-ins are tried with the program; without them and the rhythm, this is the plan alone.
    const open = textOf(name)
      .replace(/^status: closed/m, 'status: active')
      .replace(/^tracking:\n {2}every: quarter.*\n/m, '');
    expect(new Set(lintText(open, '2022-10-15').map(({ rule }) => rule))).toEqual(
      new Set(['capability-late']),
    );
    expect(lintText(open, '2026-11-21').map(({ rule }) => rule)).toEqual(['strategy-ended']);
  },
);

it('the before-review example shows what many rules report', () => {
  const rules = new Set(findingsOf('before-review', '2026-11-21').map(({ rule }) => rule));
  expect(rules.size).toBeGreaterThanOrEqual(12);
});

const BEFORE_REVIEW = `
4 assumptions-missing
4 capability-missing
4 execution-missing
4 not-doing-missing
4 routine-missing
6 owner-not-one-person
10 destination-one-sided
10 roles-missing
11 destination-fluff
11 destination-length
14 destination-why-echoes
19 reality-because-missing
19 reality-because-missing
19 reality-one-sided
19 reality-without-evidence
23 obstacle-unaddressed
27 criterion-without-source
31 criterion-without-baseline
35 criterion-vague
38 key-unknown
43 criterion-unadvanced
43 criterion-without-owner
48 criterion-direction
51 placeholder
52 criterion-not-measurable
53 criterion-activity
56 criterion-without-source
56 destination-not-reached
61 criterion-direction
69 priorities-too-many
70 objective-without-indicator
71 objective-activity
74 objective-without-indicator
75 objective-activity
78 objective-without-indicator
78 objective-without-owner
79 objective-activity
80 reference-unknown
81 objective-orphan
81 objective-without-indicator
82 objective-activity
84 objective-without-indicator
85 objective-activity
88 objective-orphan
88 objective-without-indicator
89 objective-activity
92 date-order
94 objective-without-indicator
99 stages-missing
103 initiative-orphan
103 initiative-without-due
107 initiative-without-owner
113 communication-missing
`;
