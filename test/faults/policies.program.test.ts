/** W7: a mistake in the configuration is named with its place; it is never a defect of the program. */
import { describe, expect, it } from 'vitest';
import { makePlace } from './program.ts';

const STRATEGY = `strat: 1
name: Harbor
status: active
criteria:
  loan-time: { outcome: Loans are fast, measure: hours, baseline: 72, target: 2, due: 2028, owner: maria }
`;
const place = makePlace({ 'strategy.yaml': STRATEGY });

/** Checks with this configuration. */
function check(config: string, ...more: readonly string[]) {
  place.write('strat.config.yaml', config);
  return place.strat(['check', ...more]);
}

const policy = (lines: string) => `strat: 1
policy:
  - id: own
    level: warn
    message: "{id} is wrong"
${lines.replace(/^/gm, '    ')}
`;

describe('W7', () => {
  it.each([
    ['criteria', 'criterion'],
    ['criterium', 'criterion'],
    ['Criterion', 'criterion'],
    ['initiatives', 'initiative'],
    ['people', 'person'],
    ['capabilities', 'capability'],
    ['obstacles', 'obstacle'],
    ['stages', 'stage'],
    ['objectives', 'objective'],
    ['not-doing', 'not_doing'],
  ])('W7: a policy for `%s` with `when` names the kind `%s`', (written, kind) => {
    const { code, out, err } = check(policy(`for: ${written}\nwhen: { target: { above: 1 } }`));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`strat.config.yaml:6:5: There is no kind of entity \`${written}\`.`);
    expect(err).toContain(`Did you mean \`${kind}\`?`);
    expect(err).not.toContain('bug in strat');
  });

  it.each([
    'for: rocket\nwhen: { target: { above: 1 } }',
    'for: criteria\nunless: { target: { above: 1 } }\nrequire: [owner]',
    'for: __proto__\nwhen: { target: { above: 1 } }',
    'for: constructor\nwhen: { strategy.end: { before: today } }',
    'for: toString\nforbid: [owner]',
    'for: ""\nwhen: { a: { missing: true } }',
    'for: [criterion]\nwhen: { target: { above: 1 } }',
    'for: { a: 1 }\nwhen: { target: { above: 1 } }',
    'for: null\nwhen: { target: { above: 1 } }',
    'for: 3\nwhen: { target: { above: 1 } }',
    'for: criterion\nwhen: { __proto__: { above: 1 } }',
    'for: criterion\nwhen: { constructor: { missing: true } }',
    'for: criterion\nwhen: [target]',
    'for: criterion\nwhen: target',
    'for: criterion\nwhen: { target: 3 }',
    'for: criterion\nwhen: { target: null }',
    'for: criterion\nwhen: { target: { above: [1] } }',
    'for: criterion\nwhen: { due: { before: [2028] } }',
    'for: criterion\nwhen: { due: { before: { date: never } } }',
    'for: criterion\nwhen: { owner: { matches: "(" } }',
    'for: criterion\nwhen: { owner: { matches: "(?=a)" } }',
    'for: criterion\nwhen: { owner: { matches: "a{1001}" } }',
    'for: criterion\nrequire: owners',
    'for: criterion\nrequire: { owner: true }',
    'for: criterion\nrequire: [[owner]]',
    'for: criterion\nrequire: [null]',
    'for: criterion\nforbid: [1]',
  ])('W7: %j exits with 2 and a place', (lines) => {
    const { code, out, err } = check(policy(lines));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: strat\.config\.yaml:\d+:\d+: \S/);
    expect(err).not.toMatch(/bug in strat|^ +at /m);
  });

  it('W7: the other commands that read the configuration name the mistake as well', () => {
    place.write('strat.config.yaml', policy('for: criteria\nwhen: { target: { above: 1 } }'));
    for (const argv of [['rules'], ['config'], ['check', '--only', 'own'], ['check', '--rule', 'own=off']]) {
      const { code, err } = place.strat(argv);
      expect([argv, code]).toEqual([argv, 2]);
      expect(err).toContain('Did you mean `criterion`?');
    }
  });
});
